"""Suggested changes in a body: what a person accepts or rejects, and what comes of that.

`critic` says how they are written; all positions here are in the display text that it reads from a body.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from newsdesk.text.critic_markup import (
    CHANGES,
    GONE_IF_ACCEPTED,
    GONE_IF_REJECTED,
    SuggestionKind,
    TextRun,
    merged,
    runs,
    written,
)
from newsdesk.text.whole_words import by_word, whole_words, words_without

__all__ = [
    "Suggestion",
    "SuggestionKind",
    "TextRun",
    "accepted",
    "among",
    "found",
    "rejected",
    "runs",
    "settle",
    "suggest",
    "written",
]

Kind = Literal["insert", "delete", "replace", "move", "comment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One change that somebody suggests, or a comment that came with the text.

    `runs` are the numbers of its runs. A change is of whole words: where letters are marked, what one person changed in
    the word is one suggestion, and its `old` and `new` are the words with the letters that stay. A moved paragraph
    stands at `start` to `end`, and its runs say where it came from as well; a comment has the words it is about as
    `old`.
    """

    kind: Kind
    runs: tuple[int, ...]
    old: str
    new: str
    who: str
    at: datetime | None
    start: int
    end: int


def found(body: str) -> tuple[Suggestion, ...]:
    """Every suggestion in the body, in order."""
    return among(*runs(body)) if "{" in body else ()


def among(display: str, suggested: Sequence[TextRun]) -> tuple[Suggestion, ...]:
    """The suggestions that these runs make, in order of their places."""
    groups = [*by_word(display, suggested, _groups(suggested))]
    moves = _moves(display, suggested, groups)
    moved_away = {came_from for came_from, _ in moves.values()}
    made = []
    for group in groups:
        if group in moves:
            made.append(_move(display, suggested, *moves[group]))
        elif group not in moved_away:
            made.append(_change(display, suggested, group))
    return tuple(sorted(made, key=lambda each: each.start))


def accepted(body: str) -> str:
    """The body with every suggestion accepted; comments are gone."""
    return _settled_all(body, GONE_IF_ACCEPTED) if "{" in body else body


def rejected(body: str) -> str:
    """The body as it stood without the suggestions; comments are gone."""
    return _settled_all(body, GONE_IF_REJECTED) if "{" in body else body


def settle(
    display: str, suggested: Sequence[TextRun], chosen: Suggestion, *, accept: bool
) -> tuple[str, tuple[TextRun, ...]]:
    """Display text and runs after one suggestion was accepted or rejected. The numbers of the others may change."""
    gone = GONE_IF_ACCEPTED if accept else GONE_IF_REJECTED
    numbers = set(chosen.runs)
    cuts = [(run.start, run.end) for number, run in enumerate(suggested) if number in numbers and run.kind in gone]
    left = [run for number, run in enumerate(suggested) if number not in numbers]
    return _without(display, cuts), merged(_moved(left, cuts))


def suggest(
    display: str, suggested: Sequence[TextRun], start: int, end: int, text: str, *, who: str, at: datetime
) -> tuple[str, tuple[TextRun, ...]]:
    """Display text and runs after somebody suggests `text` in the place of what stands from `start` to `end`.

    Words that were only suggested go at once; words of the story stay, as deleted; the new ones stand behind them.
    """
    outside = [*_cut(suggested, start, end)]
    inside = [replace(run, start=max(run.start, start), end=min(run.end, end)) for run in suggested]
    inside = [run for run in inside if run.start < run.end]
    dropped = [(run.start, run.end) for run in inside if run.kind in GONE_IF_REJECTED]
    kept = [run for run in inside if run.kind is SuggestionKind.DELETE]
    covered = [(run.start, run.end) for run in inside if run.kind is not SuggestionKind.HIGHLIGHT]
    struck = [TextRun(SuggestionKind.DELETE, a, b, who, at) for a, b in _between(covered, start, end)]
    after = _without(display, dropped)
    marks = sorted(_moved([*outside, *kept, *struck], dropped), key=lambda run: run.start)
    place = end - sum(b - a for a, b in dropped)
    return _typed(after, marks, place, text, TextRun(SuggestionKind.INSERT, place, place + len(text), who, at))


def _typed(
    display: str, suggested: Iterable[TextRun], place: int, text: str, new: TextRun
) -> tuple[str, tuple[TextRun, ...]]:
    """Put new words in; a run that they fall into grows if it is theirs, and parts if not."""
    if not text:
        return display, merged(suggested)
    marks: list[TextRun] = []
    for run in suggested:
        if run.end <= place:
            marks.append(run)
        elif run.start >= place:
            marks.append(replace(run, start=run.start + len(text), end=run.end + len(text)))
        else:
            marks.append(replace(run, end=place))
            marks.append(replace(run, start=place + len(text), end=run.end + len(text)))
    marks.append(new)
    return display[:place] + text + display[place:], merged(sorted(marks, key=lambda run: run.start))


def _settled_all(body: str, gone: frozenset[SuggestionKind]) -> str:
    display, suggested = runs(body)
    if not suggested:
        return body
    return written(_without(display, [(run.start, run.end) for run in suggested if run.kind in gone]), ())


def _without(display: str, cuts: Iterable[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in cuts:
        kept.append(display[at:start])
        at = end
    return "".join((*kept, display[at:]))


def _moved(suggested: Iterable[TextRun], cuts: Sequence[tuple[int, int]]) -> Iterator[TextRun]:
    """Runs where they stand once these stretches, in order, are gone."""
    starts = [start for start, _ in cuts]
    gone = [0]
    for start, end in cuts:
        gone.append(gone[-1] + end - start)
    for run in suggested:
        by = gone[bisect_right(starts, run.start)]
        upto = gone[bisect_right(starts, run.end - 1)]
        yield replace(run, start=run.start - by, end=run.end - upto)


def _cut(suggested: Iterable[TextRun], start: int, end: int) -> Iterator[TextRun]:
    """What of the runs lies outside a stretch."""
    for run in suggested:
        if run.start < min(run.end, start):
            yield replace(run, end=min(run.end, start))
        if max(run.start, end) < run.end:
            yield replace(run, start=max(run.start, end))


def _between(covered: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    for a, b in covered:
        if start < a:
            yield start, a
        start = b
    if start < end:
        yield start, end


# What belongs together


def _groups(suggested: Sequence[TextRun]) -> Iterator[tuple[int, ...]]:
    """Adjoining changes of one person, and a marked passage with the comments on it."""
    group: list[int] = []
    for number, run in enumerate(suggested):
        if group and not _belongs(suggested[group[-1]], run):
            yield tuple(group)
            group = []
        group.append(number)
    if group:
        yield tuple(group)


def _belongs(last: TextRun, run: TextRun) -> bool:
    if last.end != run.start:
        return False
    if run.kind is SuggestionKind.COMMENT:
        return last.kind is SuggestionKind.HIGHLIGHT
    return last.who == run.who and {last.kind, run.kind} <= CHANGES


def _change(display: str, suggested: Sequence[TextRun], group: tuple[int, ...]) -> Suggestion:
    parts = [suggested[number] for number in group]
    if parts[0].kind in CHANGES:
        place = whole_words(display, suggested, group)
        old = words_without(display, suggested, group, place, SuggestionKind.INSERT)
        new = words_without(display, suggested, group, place, SuggestionKind.DELETE)
        kind: Kind = "replace" if old and new else "insert" if new else "delete"
    else:
        old = "".join(display[run.start : run.end] for run in parts if run.kind is SuggestionKind.HIGHLIGHT)
        new = "".join(display[run.start : run.end] for run in parts if run.kind is SuggestionKind.COMMENT)
        kind = "comment"
    return Suggestion(
        kind=kind,
        runs=group,
        old=old,
        new=new,
        who=parts[0].who,
        at=parts[0].at,
        start=parts[0].start,
        end=parts[-1].end,
    )


def _moves(
    display: str, suggested: Sequence[TextRun], groups: Iterable[tuple[int, ...]]
) -> dict[tuple[int, ...], tuple[tuple[int, ...], tuple[int, ...]]]:
    """Whole paragraphs that one person took out and put in elsewhere: by the group that puts in, both groups."""
    single = [group for group in groups if len(group) == 1 and _whole(display, suggested[group[0]])]
    taken: dict[tuple[str, tuple[str, ...]], list[tuple[int, ...]]] = defaultdict(list)
    for group in single:
        if suggested[group[0]].kind is SuggestionKind.DELETE:
            taken[_sense(display, suggested[group[0]])].append(group)
    put_in = [group for group in single if suggested[group[0]].kind is SuggestionKind.INSERT]
    pairs = ((group, taken.get(_sense(display, suggested[group[0]]))) for group in put_in)
    return {group: (away.pop(0), group) for group, away in pairs if away}


def _sense(display: str, run: TextRun) -> tuple[str, tuple[str, ...]]:
    return run.who, tuple(display[run.start : run.end].split())


def _whole(display: str, run: TextRun) -> bool:
    """Whether a run is about whole paragraphs, with or without the break."""
    text = display[run.start : run.end]
    if not text.strip():
        return False
    start = run.start + len(text) - len(text.lstrip("\n"))
    end = run.end - (len(text) - len(text.rstrip("\n")))
    return display[start - 1 : start] in ("", "\n") and display[end : end + 1] in ("", "\n")


def _move(display: str, suggested: Sequence[TextRun], away: tuple[int, ...], here: tuple[int, ...]) -> Suggestion:
    old, new = suggested[away[0]], suggested[here[0]]
    return Suggestion(
        kind="move",
        runs=tuple(sorted((*away, *here))),
        old=display[old.start : old.end],
        new=display[new.start : new.end],
        who=new.who,
        at=new.at,
        start=new.start,
        end=new.end,
    )
