"""Gates for unfinished work: open suggestions, open notes, and related stories that cannot print."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.domain.finding import Finding
from newsdesk.text import suggestions as suggesting
from newsdesk.tr_noop import tr_noop

_SUGGESTION = gate_text(
    "suggestions",
    tr_noop("Checks", "One suggestion in the text is open: accept or reject it."),
    tr_noop("Checks", "While it is open nobody knows which words are the paper’s."),
)
_SUGGESTIONS = gate_text(
    "suggestions",
    tr_noop("Checks", "{count} suggestions in the text are open: accept or reject them."),
    tr_noop("Checks", "While they are open nobody knows which words are the paper’s."),
)
_NOTE = gate_text(
    "notes",
    tr_noop("Checks", "One note to the story is open: answer it and tick it off."),
    tr_noop("Checks", "Somebody asked something and has not been answered."),
)
_NOTES = gate_text(
    "notes",
    tr_noop("Checks", "{count} notes to the story are open: answer them and tick them off."),
    tr_noop("Checks", "Somebody asked something and has not been answered."),
)
_GONE = gate_text(
    "related",
    tr_noop("Checks", "Related story {number} cannot print: take it out or choose another."),
    tr_noop("Checks", "It was spiked or withdrawn, or the archive no longer has it."),
)


def suggestions(story: CheckedStory) -> Iterator[Finding]:
    """Finds open suggestions, as one finding at the first."""
    found = suggesting.found(story.content.body)
    if found:
        first = found[0]
        quote = story.text("body")[first.start : first.end]
        remark = _SUGGESTION if len(found) == 1 else _SUGGESTIONS
        yield remark.at("body", first.start, first.end, quote, count=str(len(found)))


def notes(story: CheckedStory) -> Iterator[Finding]:
    """Finds open notes. The finding is about the body, since notes are no field of a story."""
    if story.facts.open_notes:
        remark = _NOTE if story.facts.open_notes == 1 else _NOTES
        yield remark.on_field("body", count=str(story.facts.open_notes))


def related(story: CheckedStory) -> Iterator[Finding]:
    """Finds related stories that were spiked, withdrawn or removed."""
    for number in story.facts.gone:
        yield _GONE.on_field("related", number=str(number + 1))
