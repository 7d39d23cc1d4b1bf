"""What must be settled before a story is approved: suggestions, notes, and stories under it that cannot print."""

from collections.abc import Iterator

from newsdesk.checks.copy import Copy
from newsdesk.checks.gates.said import gate
from newsdesk.domain import suggestions as suggesting
from newsdesk.domain.finding import Finding
from newsdesk.marking import marked

_SUGGESTION = gate(
    "suggestions",
    marked("Checks", "One suggestion in the text is open: accept or reject it."),
    marked("Checks", "While it is open nobody knows which words are the paper’s."),
)
_SUGGESTIONS = gate(
    "suggestions",
    marked("Checks", "{count} suggestions in the text are open: accept or reject them."),
    marked("Checks", "While they are open nobody knows which words are the paper’s."),
)
_NOTE = gate(
    "notes",
    marked("Checks", "One note to the story is open: answer it and tick it off."),
    marked("Checks", "Somebody asked something and has not been answered."),
)
_NOTES = gate(
    "notes",
    marked("Checks", "{count} notes to the story are open: answer them and tick them off."),
    marked("Checks", "Somebody asked something and has not been answered."),
)
_GONE = gate(
    "related",
    marked("Checks", "Related story {number} cannot print: take it out or choose another."),
    marked("Checks", "It was spiked or withdrawn, or the archive no longer has it."),
)


def suggestions(copy: Copy) -> Iterator[Finding]:
    """No suggestion is open; the first one is shown."""
    found = suggesting.found(copy.content.body)
    if found:
        first = found[0]
        quote = copy.text("body")[first.start : first.end]
        remark = _SUGGESTION if len(found) == 1 else _SUGGESTIONS
        yield remark.there("body", first.start, first.end, quote, count=str(len(found)))


def notes(copy: Copy) -> Iterator[Finding]:
    """No note is open. It points to the text: notes are no field of a story."""
    if copy.facts.open_notes:
        remark = _NOTE if copy.facts.open_notes == 1 else _NOTES
        yield remark.about("body", count=str(copy.facts.open_notes))


def related(copy: Copy) -> Iterator[Finding]:
    """Every story under this one can be read."""
    for number in copy.facts.gone:
        yield _GONE.about("related", number=str(number + 1))
