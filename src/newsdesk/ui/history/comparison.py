"""Two versions of a story, laid side by side as one text with what came and what went. Runs in the archive lane."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.domain.fields import BODY
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.story import Content
from newsdesk.text import suggestions
from newsdesk.text.diff import WordChange
from newsdesk.ui.history.timeline import Timeline, load_timeline
from newsdesk.ui.widgets.changes import ShownChange, Stretch, UnchangedRun, folded

if TYPE_CHECKING:
    from newsdesk.desk.differences import Difference
    from newsdesk.desk.newsroom import Newsroom


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of `before` (None: the blank page) in `after`. `all` is the history that both come from.

    `suggested` says that one of them has open suggestions, which are compared as if accepted.
    """

    all: Timeline
    before: RevisionNote | None
    after: RevisionNote
    suggested: bool
    fields: tuple[ShownChange, ...]
    body: tuple[Stretch, ...]


def compared(newsroom: "Newsroom", story: UUID, before: UUID | None, after: UUID) -> Comparison:
    """Ask the archive for both and work out what differs."""
    from newsdesk.desk.differences import differences, paragraphs_of

    found = load_timeline(newsroom, story)
    notes = {note.id: note for note in found.versions}
    new = newsroom.revisions.get(after).content
    old = newsroom.revisions.get(before).content if before else Content(language=new.language)
    differing = differences(old, new, headlines=_headlines(newsroom, old, new))
    return Comparison(
        all=found,
        before=notes[before] if before else None,
        after=notes[after],
        suggested=any(suggestions.found(content.body) for content in (old, new)),
        fields=tuple(_change(each) for each in differing if each.field != BODY),
        body=folded(woven(paragraphs_of(old), paragraphs_of(new), [each for each in differing if each.field == BODY])),
    )


def woven(old: Sequence[str], new: Sequence[str], differing: "Sequence[Difference]") -> list[Stretch]:
    """The whole body in the new order, with what went where it stood, and what moved at both its places."""
    came = {each.paragraph: each for each in differing if each.kind != "removed" and each.paragraph}
    went = {each.was_paragraph: each for each in differing if each.kind == "removed" and each.was_paragraph}
    moved = {each.was_paragraph: each for each in differing if each.kind == "moved" and each.was_paragraph}
    made: list[Stretch] = []
    at_old = at_new = 1
    while at_old <= len(old) or at_new <= len(new):
        if at_old in went:
            made.append(ShownChange(BODY, "removed", went[at_old].parts))
            at_old += 1
        elif at_old in moved:
            made.append(ShownChange(BODY, "moved", _whole(old[at_old - 1]), away=moved[at_old].paragraph))
            at_old += 1
        elif at_new in came:
            made.append(_change(came[at_new]))
            at_old += came[at_new].kind == "changed"
            at_new += 1
        else:
            made += [UnchangedRun((new[at_new - 1],))] if at_new <= len(new) else []
            at_old, at_new = at_old + 1, at_new + 1
    return made


def _change(difference: "Difference") -> ShownChange:
    origin = difference.was_paragraph if difference.kind == "moved" else None
    return ShownChange(difference.field, difference.kind, difference.parts, origin=origin)


def _headlines(newsroom: "Newsroom", *contents: Content) -> dict[UUID, str]:
    """What the stories that are linked are called."""
    return {
        entry.story: box.headline
        for content in contents
        for entry, box in zip(content.related, newsroom.related.boxes(content), strict=True)
        if entry.story and not box.missing
    }


def _whole(text: str) -> tuple[WordChange, ...]:
    return (WordChange("same", text),)
