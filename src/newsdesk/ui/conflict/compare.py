"""What differs between two versions of a story, word by word: pure, so that it is worked out beside the window."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from typing import TYPE_CHECKING

from newsdesk.domain import merge
from newsdesk.domain.fields import BODY
from newsdesk.domain.merge import Conflict, Merge
from newsdesk.domain.revision import Fork, RevisionNote
from newsdesk.domain.story import Content
from newsdesk.text.sequence_match import opcodes

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom

_WORD = re.compile(r"\s+|-|[^\s-]+")
_BREAK = re.compile(r"\n\s*\n")

LEFT_OUT = "[…]"
_LEAST_LEFT_OUT = 200  # letters; to leave fewer out gains nothing


class SideChange(Enum):
    """What a side did to words of the version that both grew from."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"


_ENDS = {SideChange.SAME: (400, 400), SideChange.INSERTED: (3_000, 1_000), SideChange.DELETED: (3_000, 1_000)}
"""How many letters of a very long span are shown at its beginning and at its end."""


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words with one mark."""

    text: str
    mark: SideChange = SideChange.SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPair:
    """One field, or one paragraph, of both versions. `same` counts paragraphs that need no look, and stands alone."""

    field: str
    mine: tuple[MarkedWords, ...] = ()
    theirs: tuple[MarkedWords, ...] = ()
    same: int = 0


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
    pairs: tuple[ComparedPair, ...]
    conflicts: tuple[ComparedPair, ...]

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
        pairs=tuple(pairs(base, merged.mine, merged.theirs)),
        conflicts=tuple(_pair_of(conflict) for conflict in merged.conflicts),
    )


def pairs(base: Content | None, mine: Content, theirs: Content) -> Iterator[ComparedPair]:
    """All that differs between two versions: fields first, then the body paragraph by paragraph."""
    before = {name: (mine_text, base_text) for name, mine_text, base_text in _fields(mine, base)} if base else {}
    for name, mine_text, theirs_text in _fields(mine, theirs):
        origin = before[name][1] if name in before else mine_text if base else ""
        yield ComparedPair(field=name, mine=marked(origin, mine_text), theirs=marked(origin, theirs_text))
    if mine.body != theirs.body:
        yield from _body(_paragraphs(base.body if base else ""), _paragraphs(mine.body), _paragraphs(theirs.body))


def marked(before: str, after: str) -> tuple[MarkedWords, ...]:
    """The words of `after`, with what was put in and taken out."""
    if not before or before == after:
        return (MarkedWords(after),) if after else ()
    old, new = _WORD.findall(before), _WORD.findall(after)
    spans: list[MarkedWords] = []
    for kind, old_from, old_to, new_from, new_to in opcodes(old, new):
        if kind == "equal":
            spans.append(MarkedWords("".join(new[new_from:new_to])))
            continue
        gone, come = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        spans += [MarkedWords(gone, SideChange.DELETED)] if gone else []
        spans += [MarkedWords(come, SideChange.INSERTED)] if come else []
    return tuple(spans)


def shortened(spans: Sequence[MarkedWords]) -> tuple[MarkedWords, ...]:
    """The spans with the middle of very long ones left out, so that a paragraph of any length is shown at once."""
    return tuple(_shortened(span, *_ENDS[span.mark]) for span in spans)


def _shortened(span: MarkedWords, before: int, after: int) -> MarkedWords:
    text = span.text
    if len(text) <= before + after + _LEAST_LEFT_OUT:
        return span
    return MarkedWords(f"{text[:before].rstrip()} {LEFT_OUT} {text[-after:].lstrip()}", span.mark)


def _pair_of(conflict: Conflict) -> ComparedPair:
    mine = marked(conflict.base, conflict.mine) or _gone(conflict.base)
    theirs = marked(conflict.base, conflict.theirs) or _gone(conflict.base)
    return ComparedPair(field=conflict.field, mine=mine, theirs=theirs)


def _fields(one: Content, other: Content) -> Iterator[tuple[str, str, str]]:
    """The fields but the body in which two versions differ, with their words. Without a base all are conflicts."""
    for conflict in merge.merge(None, one, other).conflicts:
        if conflict.field != BODY:
            yield conflict.field, conflict.mine, conflict.theirs


def _body(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[ComparedPair]:
    from_mine, from_theirs = _origins(base, mine), _origins(base, theirs)
    for kind, m_from, m_to, t_from, t_to in opcodes(mine, theirs):
        if kind == "equal":
            yield ComparedPair(field=BODY, same=m_to - m_from)
            continue
        for m, t in zip_longest(range(m_from, m_to), range(t_from, t_to)):
            origin = base[from_mine[m]] if m in from_mine else base[from_theirs[t]] if t in from_theirs else ""
            yield ComparedPair(
                field=BODY,
                mine=_cell(origin, mine[m] if m is not None else ""),
                theirs=_cell(origin, theirs[t] if t is not None else ""),
            )


def _cell(origin: str, text: str) -> tuple[MarkedWords, ...]:
    if not text:
        return _gone(origin)
    return marked(origin, text) if origin else (MarkedWords(text, SideChange.INSERTED),)


def _gone(origin: str) -> tuple[MarkedWords, ...]:
    return (MarkedWords(origin, SideChange.DELETED),) if origin else ()


def _origins(base: Sequence[str], side: Sequence[str]) -> dict[int | None, int]:
    """For each paragraph of a side, the one of the base that it grew from."""
    found: dict[int | None, int] = {}
    for kind, b_from, b_to, s_from, s_to in opcodes(base, side):
        if kind in {"equal", "replace"}:
            found.update(zip(range(s_from, s_to), range(b_from, b_to), strict=False))
    return found


def _paragraphs(body: str) -> list[str]:
    return [paragraph for paragraph in _BREAK.split(body) if paragraph.strip()]
