"""Where a passage that a note is about stands in a later text: edits in it and around it are followed.

Texts are the display texts of bodies (`suggestions.runs`), a paragraph per line; positions count code points.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from newsdesk.text.diff import Words, common_end, common_start, words
from newsdesk.text.sequence_match import stretches

Span = tuple[int, int]

_KEPT_ENOUGH = 0.25  # of a passage's letters: fewer, and its words are gone
_SURE = 0.75
_MANY_WORDS = 3000
_MENDED = 0.6  # a word that is so much like another is the same word
_LONG_WORD = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The passage of a body that a note is about: characters `start` to `end` of revision `revision`, and its words."""

    revision: UUID
    start: int
    end: int
    quote: str


def carry(anchor: Anchor, before: str, after: str) -> Span | None:
    """The passage's place in `after`, which grew from `before`; None when its words are gone."""
    place = _place(anchor, before)
    if place is None:
        return None
    start, end = place
    prefix = common_start(before, after)
    if end < prefix or before == after:
        return place
    suffix = common_end(before, after, min(len(before), len(after)) - prefix)
    if start > len(before) - suffix:
        return start + len(after) - len(before), end + len(after) - len(before)
    return _within_lines(start, end, before, after)


def _place(anchor: Anchor, before: str) -> Span | None:
    """Where the passage stood: as noted, or the nearest place of its words."""
    if 0 <= anchor.start < anchor.end and before[anchor.start : anchor.end] == anchor.quote:
        return anchor.start, anchor.end
    start = _nearest(before, anchor.quote, anchor.start)
    return (start, start + len(anchor.quote)) if start >= 0 else None


@dataclass(frozen=True, slots=True)
class _Guess:
    """A place in the later text, and how much of the passage is there: 1 is all of it."""

    kept: float
    span: Span


def _within_lines(start: int, end: int, before: str, after: str) -> Span | None:
    """The place by paragraph, then by word: where it was, or where its paragraph was moved to."""
    old, new = before.split("\n"), after.split("\n")
    first, last = before.count("\n", 0, start), before.count("\n", 0, end)
    line_start = before.rfind("\n", 0, start) + 1
    paragraphs = "\n".join(old[first : last + 1])
    window = _window(old, new, first, last)
    offset = sum(len(line) + 1 for line in new[: window[0]])
    there = "\n".join(new[window[0] : window[1]])
    whole = _whole_lines(paragraphs, there, offset)
    if whole < 0:
        whole = _whole_lines(paragraphs, after, 0)
    if whole >= 0:
        return whole + start - line_start, whole + end - line_start
    passage = (start - line_start, end - line_start)
    guesses = [*_guesses(paragraphs, passage, there, offset)]
    if not any(guess.kept >= _SURE for guess in guesses):
        guesses.extend(_elsewhere(paragraphs, passage, old, after))
    best = max(guesses, key=lambda guess: guess.kept, default=None)
    return best.span if best and best.kept >= _KEPT_ENOUGH else None


def _window(old: Sequence[str], new: Sequence[str], first: int, last: int) -> Span:
    """The lines in `new` that stand where these lines stood in `old`."""
    start, end = len(new), 0
    for each in stretches(old, new):
        if each.old <= last and each.old_end > first:
            same = each.old_end - each.old == each.new_end - each.new
            start = min(start, each.new + max(first - each.old, 0) if same else each.new)
            end = max(end, each.new + min(last + 1 - each.old, each.old_end - each.old) if same else each.new_end)
    return (start, end) if start < end else (0, 0)


def _whole_lines(wanted: str, text: str, offset: int) -> int:
    """Where these very lines stand in a text, -1 if nowhere."""
    at = f"\n{text}\n".find(f"\n{wanted}\n")
    return offset + at if at >= 0 else -1


def _guesses(paragraphs: str, passage: Span, there: str, offset: int) -> Iterator[_Guess]:
    later = words(there)
    if later.texts and len(later.texts) <= _MANY_WORDS:
        found = _by_words(paragraphs, passage, there, later)
        if found:
            yield _Guess(found.kept, (found.span[0] + offset, found.span[1] + offset))


def _elsewhere(paragraphs: str, passage: Span, old: Sequence[str], after: str) -> Iterator[_Guess]:
    """In the new paragraph that has most of the old one's words; and wherever the passage stands to the letter."""
    quote = paragraphs[passage[0] : passage[1]]
    if len(quote.split()) > 1 and (at := after.find(quote)) >= 0:
        yield _Guess(_SURE, (at, at + len(quote)))
    known, wanted = set(old), _bag(paragraphs)
    best, shared, offset = (0, ""), 0, 0
    for line in after.split("\n"):
        if line not in known and (common := (wanted & _bag(line)).total()) > shared:
            best, shared = (offset, line), common
        offset += len(line) + 1
    yield from _guesses(paragraphs, passage, best[1], best[0])


def _bag(text: str) -> Counter[str]:
    return Counter(words(text).texts)


def _by_words(paragraphs: str, passage: Span, there: str, later: Words) -> _Guess | None:
    """The place by comparing words: from the first to the last one that stayed, with what came in the others' place."""
    before = words(paragraphs)
    if len(before.texts) > _MANY_WORDS:
        return None
    inside = [at for at, start in enumerate(before.starts) if start < passage[1] and before.end(at) > passage[0]]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    texts = before.texts, later.texts
    kept, total = 0.0, sum(len(texts[0][number]) for number in inside)
    start, end = len(there), 0
    for each in stretches(*texts):
        low, high = max(each.old, first), min(each.old_end, last + 1)
        if low >= high or each.new == each.new_end:
            continue
        if each.same:
            kept += sum(len(text) for text in texts[0][low:high])
            from_, to = later.starts[each.new + low - each.old], later.end(each.new + high - 1 - each.old)
            from_ += max(passage[0] - before.starts[low], 0)
            to -= max(before.end(high - 1) - passage[1], 0)
        else:
            kept += _likeness(texts[0][low:high], texts[1][each.new : each.new_end])
            # words that replaced others of the text as well are not the passage's
            crosses = each.old < first or each.old_end > last + 1
            came = later.starts[each.new], later.end(each.new_end - 1)
            from_, to = (len(there), 0) if crosses else came
        start, end = min(start, from_), max(end, to)
    return _Guess(kept / total, (start, end)) if start < end else None


def _likeness(gone: Sequence[str], came: Sequence[str]) -> float:
    """How many letters of words that went are still there in those that came: a word was mended, not replaced."""
    pairs = zip(gone, came, strict=False)
    ratios = ((len(one), _ratio(one, other)) for one, other in pairs)
    return sum(letters * ratio for letters, ratio in ratios if ratio >= _MENDED)


def _ratio(one: str, other: str) -> float:
    """The share of letters that two words have in common, in order: 1 is all of them."""
    if max(len(one), len(other)) > _LONG_WORD:
        return float(one == other)
    same = sum(each.old_end - each.old for each in stretches(one, other) if each.same)
    return 2 * same / (len(one) + len(other))


def _nearest(text: str, wanted: str, near: int) -> int:
    """Where these words stand closest to a place, -1 if nowhere."""
    if not wanted:
        return -1
    behind = text.find(wanted, max(near, 0))
    ahead = text.rfind(wanted, 0, max(near, 0) + len(wanted))
    if behind < 0 or ahead < 0:
        return max(behind, ahead)
    return behind if behind - near < near - ahead else ahead
