"""Two versions of a story, laid side by side as one text with what came and what went. Runs in the archive lane."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.story import Content
from newsdesk.text import suggestions
from newsdesk.ui.history.timeline import Timeline, load_timeline

if TYPE_CHECKING:
    from newsdesk.desk.differences import Difference, WordChange
    from newsdesk.desk.newsroom import Newsroom

BODY = "body"
_BREAK = re.compile(r"\n[ \t]*\n")
_CONTEXT = 1  # unchanged paragraphs that stay in sight on either side of a change


@dataclass(frozen=True, slots=True)
class UnchangedRun:
    """Unchanged paragraphs in a row. Folded ones show when they are asked for."""

    paragraphs: tuple[str, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class ComparedChange:
    """One field, or one paragraph, that differs. `away` says where a moved paragraph went, `origin` whence it came."""

    field: str
    kind: Literal["changed", "added", "removed", "moved"]
    parts: "tuple[WordChange, ...]"
    origin: int | None = None
    away: int | None = None


Stretch = UnchangedRun | ComparedChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of `before` (None: the blank page) in `after`. `all` is the history that both come from.

    `suggested` says that one of them has open suggestions, which are compared as if accepted.
    """

    all: Timeline
    before: RevisionNote | None
    after: RevisionNote
    suggested: bool
    fields: tuple[ComparedChange, ...]
    body: tuple[Stretch, ...]

    @property
    def changes(self) -> int:
        """How many places differ; a moved paragraph counts where it stands now."""
        return len(self.fields) + sum(isinstance(each, ComparedChange) and each.away is None for each in self.body)


def compared(newsroom: "Newsroom", story: UUID, before: UUID | None, after: UUID) -> Comparison:
    """Ask the archive for both and work out what differs."""
    from newsdesk.desk.differences import differences

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
        body=folded(woven(_paragraphs(old), _paragraphs(new), [each for each in differing if each.field == BODY])),
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
            made.append(ComparedChange(BODY, "removed", went[at_old].parts))
            at_old += 1
        elif at_old in moved:
            made.append(ComparedChange(BODY, "moved", _whole(old[at_old - 1]), away=moved[at_old].paragraph))
            at_old += 1
        elif at_new in came:
            made.append(_change(came[at_new]))
            at_old += came[at_new].kind == "changed"
            at_new += 1
        else:
            made += [UnchangedRun((new[at_new - 1],))] if at_new <= len(new) else []
            at_old, at_new = at_old + 1, at_new + 1
    return made


def folded(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Unchanged paragraphs in a row put together, and folded but for those that stand next to a change."""
    made: list[Stretch] = []
    for stretch in stretches:
        last = made[-1] if made else None
        if isinstance(stretch, UnchangedRun) and isinstance(last, UnchangedRun):
            made[-1] = UnchangedRun(last.paragraphs + stretch.paragraphs)
        else:
            made.append(stretch)
    places = range(len(made))
    return tuple(
        piece
        for place in places
        for piece in _fold(made[place], after_change=place > 0, before_change=place < len(made) - 1)
    )


def _fold(stretch: Stretch, *, after_change: bool, before_change: bool) -> Iterator[Stretch]:
    if isinstance(stretch, ComparedChange):
        yield stretch
        return
    head = _CONTEXT if after_change else 0
    tail = _CONTEXT if before_change else 0
    middle = stretch.paragraphs[head : len(stretch.paragraphs) - tail]
    if len(middle) < 2:  # a fold takes as much room as the paragraph
        yield stretch
        return
    if head:
        yield UnchangedRun(stretch.paragraphs[:head])
    yield UnchangedRun(middle, folded=True)
    if tail:
        yield UnchangedRun(stretch.paragraphs[-tail:])


def _change(difference: "Difference") -> ComparedChange:
    origin = difference.was_paragraph if difference.kind == "moved" else None
    return ComparedChange(difference.field, difference.kind, difference.parts, origin=origin)


def _paragraphs(content: Content) -> list[str]:
    """The paragraphs of a body as the desk's differences count them."""
    body = suggestions.accepted(content.body)
    return [paragraph.strip() for paragraph in _BREAK.split(body) if paragraph.strip()]


def _headlines(newsroom: "Newsroom", *contents: Content) -> dict[UUID, str]:
    """What the stories that are linked are called."""
    return {
        entry.story: box.headline
        for content in contents
        for entry, box in zip(content.related, newsroom.related.boxes(content), strict=True)
        if entry.story and not box.missing
    }


def _whole(text: str) -> "tuple[WordChange, ...]":
    from newsdesk.desk.differences import WordChange

    return (WordChange("same", text),)
