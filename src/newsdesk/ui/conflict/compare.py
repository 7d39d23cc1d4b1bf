"""What differs between two versions of a story, word by word: pure, so that it is worked out beside the window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from newsdesk.domain import merge
from newsdesk.domain.fields import BODY
from newsdesk.domain.merge import Conflict, Merge
from newsdesk.domain.revision import Fork, RevisionNote
from newsdesk.domain.story import Content
from newsdesk.text.diff import WordChange, word_changes
from newsdesk.text.markdown import paragraphs
from newsdesk.text.sequence_match import stretches
from newsdesk.ui.widgets.changes import ShownChange, Stretch, UnchangedRun, Words, folded

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """The two versions to be settled, as far as they agree already, and what differs.

    Where there are more than two heads they are settled in turn, the newest first: `mine` is None for what was
    decided in the turns before.
    """

    fork: Fork
    mine: RevisionNote | None
    theirs: RevisionNote
    turn: int
    merge: Merge
    fields: tuple[ShownChange, ...]
    body: tuple[Stretch, ...]
    conflicts: tuple[ShownChange, ...]

    @property
    def others(self) -> int:
        """How many versions wait after these two."""
        return len(self.fork.heads) - 2 - self.turn

    @property
    def heads(self) -> "tuple[UUID, ...]":
        """All the versions that the person has seen by the last turn."""
        return tuple(head.id for head in self.fork.heads)


def dispute(newsroom: "Newsroom", story: "UUID") -> Dispute | None:
    """What is to be settled of a story, None if nothing is. Runs in the archive lane."""
    fork = newsroom.revisions.fork(story)
    if fork is None or len(fork.heads) < 2:
        return None
    merged = newsroom.revisions.merged(fork)
    return _dispute(fork, merged, base=_base(newsroom, fork), mine=fork.heads[-1], turn=0)


def next_turn(newsroom: "Newsroom", before: Dispute, decided: Content) -> Dispute:
    """What was decided so far against the next version that waits. Runs in the archive lane."""
    turn, base = before.turn + 1, _base(newsroom, before.fork)
    theirs = newsroom.revisions.get(before.fork.heads[-2 - turn].id).content
    return _dispute(before.fork, merge.merge(base, decided, theirs), base=base, mine=None, turn=turn)


def _base(newsroom: "Newsroom", fork: Fork) -> Content | None:
    return newsroom.revisions.get(fork.base).content if fork.base else None


def _dispute(fork: Fork, merged: Merge, *, base: Content | None, mine: RevisionNote | None, turn: int) -> Dispute:
    return Dispute(
        fork=fork,
        mine=mine,
        theirs=fork.heads[-2 - turn],
        turn=turn,
        merge=merged,
        fields=tuple(changed_fields(base, merged.mine, merged.theirs)),
        body=changed_body(base, merged.mine, merged.theirs),
        conflicts=tuple(_pair_of(conflict) for conflict in merged.conflicts),
    )


def changed_fields(base: Content | None, mine: Content, theirs: Content) -> Iterator[ShownChange]:
    """The fields but the body in which two versions differ, with what each changed in them."""
    before = {name: (mine_text, base_text) for name, mine_text, base_text in _fields(mine, base)} if base else {}
    for name, mine_text, theirs_text in _fields(mine, theirs):
        origin = before[name][1] if name in before else mine_text if base else ""
        yield _pair(name, marked(origin, mine_text), marked(origin, theirs_text))


def changed_body(base: Content | None, mine: Content, theirs: Content) -> tuple[Stretch, ...]:
    """The body paragraph by paragraph, with what each changed; nothing where both have the same."""
    if mine.body == theirs.body:
        return ()
    bodies = (paragraphs(version.body if version else "") for version in (base, mine, theirs))
    return folded([*_body(*bodies)])


def marked(before: str, after: str) -> Words:
    """The words of `after`, with what was put in and taken out; without a text before, as they are."""
    if not before:
        return (WordChange("same", after),) if after else ()
    return word_changes(before, after)


def _pair(field: str, mine: Words, theirs: Words) -> ShownChange:
    return ShownChange(field, "changed", mine, beside=theirs)


def _pair_of(conflict: Conflict) -> ShownChange:
    return _pair(conflict.field, marked(conflict.base, conflict.mine), marked(conflict.base, conflict.theirs))


def _fields(one: Content, other: Content) -> Iterator[tuple[str, str, str]]:
    """The fields but the body in which two versions differ, with their words. Without a base all are conflicts."""
    for conflict in merge.merge(None, replace(one, body=""), replace(other, body="")).conflicts:
        yield conflict.field, conflict.mine, conflict.theirs


def _body(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Stretch]:
    from_mine, from_theirs = _origins(base, mine), _origins(base, theirs)
    for each in stretches(mine, theirs):
        if each.same:
            yield UnchangedRun(tuple(mine[each.old : each.old_end]))
            continue
        for m, t in zip_longest(range(each.old, each.old_end), range(each.new, each.new_end)):
            origin = base[from_mine[m]] if m in from_mine else base[from_theirs[t]] if t in from_theirs else ""
            yield _pair(
                BODY,
                _cell(origin, mine[m] if m is not None else ""),
                _cell(origin, theirs[t] if t is not None else ""),
            )


def _cell(origin: str, text: str) -> Words:
    return marked(origin, text) if origin else (WordChange("added", text),) if text else ()


def _origins(base: Sequence[str], side: Sequence[str]) -> dict[int | None, int]:
    """For each paragraph of a side, the one of the base that it grew from."""
    found: dict[int | None, int] = {}
    for each in stretches(base, side):
        found.update(zip(range(each.new, each.new_end), range(each.old, each.old_end), strict=False))
    return found
