"""What changed between two texts: paragraphs matched first, then words. A change is never smaller than a word.

History, conflicts, suggestions, the editor and the command line all read their differences from here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, takewhile
from typing import Literal

from newsdesk.text.blank_lines import paragraph_places
from newsdesk.text.sequence_match import MOST, QUICK, Stretch, stretches

Kind = Literal["changed", "added", "removed", "moved"]

# Signs that are no part of a word, by block: ASCII, Latin-1, general punctuation, money, arrows to dingbats, CJK,
# Hebrew, Arabic, half surrogates. Whatever is not named here belongs to a word: letters, figures, vowel signs, joiners.
_SIGNS = (
    r"!-/:-@\[-`{-~\xa1-\xa9\xab-\xb1\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u05be\u05c0\u05c3\u060c\u061b\u061e\u061f\u066a-\u066d"
    r"\u06d4\u2010-\u2027\u202a-\u202e\u2030-\u206f\u20a0-\u20cf\u2190-\u2bff\u200e\u200f\u3000-\u303f\ufd3e\ufd3f"
    r"\ud800-\udfff\ufeff\ufffc"
)
_LETTER = rf"[^\s{_SIGNS}]"
_WORD = (
    rf"(?:{_LETTER}++(?:(?:['’]|(?<=\d)[.,:٫٬](?=\d)){_LETTER}++)*+"  # don’t, 1,000, چاه‌ها
    r"|[\ud800-\udbff][\udc00-\udfff]|\S[\ufe0e\ufe0f]?)"
)
_ISLAND_WORDS = 3
LONGEST_WORD = 100
"""Signs; what is longer is no word, and is not looked through."""
_FAR = 1000  # so far from a change a space is looked for; else the text is compared from its end


@dataclass(frozen=True, slots=True)
class Change:
    """Code points `start` to `end` of the old text, and what stands for them in the new: `new_start` to `new_end`.

    Of a paragraph that was moved there are two: what was cut, and what was put in; `moved` says where the other text
    has it, from code point to code point.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    moved: tuple[int, int] | None = None

    @property
    def kind(self) -> Kind:
        """What it is to a reader."""
        if self.moved:
            return "moved"
        if self.start == self.end:
            return "added"
        return "removed" if self.new_start == self.new_end else "changed"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words with their spaces that are the same, removed or added; `same` and `added` make up the newer text."""

    kind: Literal["same", "removed", "added"]
    text: str


# Compiled, and imported below, when first needed: most starts of the program compare nothing.
@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{_WORD}|\n|[^\S\n]++")


@cache
def _word_and_space() -> re.Pattern[str]:
    return re.compile(rf"{_WORD}\s*+")


def tokens(text: str) -> list[str]:
    """The text in pieces that no change cuts: a word, white space within a line, a line end, any other sign."""
    return _token().findall(text)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a text, and the code point at which each begins."""

    texts: list[str]
    starts: list[int]

    def end(self, number: int) -> int:
        """The code point behind a word."""
        return self.starts[number] + len(self.texts[number])


def words(text: str) -> Words:
    """The pieces of a text that are no white space."""
    space = len(text) - len(text.lstrip())
    pieces = _word_and_space().findall(text, space)
    starts = accumulate(map(len, pieces[:-1]), initial=space)
    return Words([*map(str.rstrip, pieces)], [*starts] if pieces else [])


def words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The place from `start` to `end`, grown to whole words on both sides; of endless ones, to a hundred signs."""
    return _grown(text, start)[0], max(end, _grown(text, end)[1])


def changes(old: str, new: str, *, quick: bool = False) -> tuple[Change, ...]:
    """What turns `old` into `new`, in order and not overlapping; each begins and ends where words do, in both texts.

    `quick` is for the window's own thread: where more would have to be compared, more counts as changed.
    """
    if old == new:
        return ()
    lead, tail = _common_ends(old, new)
    if "\n\n" in old[lead : len(old) - tail] and "\n\n" in new[lead : len(new) - tail]:
        lead, tail = _whole_paragraphs(old, lead, tail)
        compare = _by_paragraphs
    else:
        compare = _by_words
    found = compare(old[lead : len(old) - tail], new[lead : len(new) - tail], QUICK if quick else MOST)
    return tuple(_shifted(change, lead, lead) for change in found)


def applied(old: str, new: str, found: Sequence[Change]) -> str:
    """The old text with these changes made, their words taken from the new one."""
    made, at = [], 0
    for change in found:
        made += [old[at : change.start], new[change.new_start : change.new_end]]
        at = change.end
    return "".join((*made, old[at:]))


def word_changes(before: str, after: str) -> tuple[WordChange, ...]:
    """What became of the words, for people to read.

    A few words that stayed between two longer changes count as changed with them; other white space is no change.
    """
    told: list[WordChange] = []
    lead, tail = _common_ends(before, after)
    old, new = before[lead : len(before) - tail], after[lead : len(after) - tail]
    at = 0
    for change in _by_words(old, new, MOST, readable=True):
        gone, came = old[change.start : change.end], new[change.new_start : change.new_end]
        if gone.isspace() and came.isspace():
            continue
        start = lead + change.new_start
        if not gone and _by_space(before, lead + change.start):
            start += len(came) - len(came.lstrip())
        told += _told(after[at:start], gone, after[start : lead + change.new_end])
        at = lead + change.new_end
    return (*told, *_told(after[at:], "", ""))


def common_start(one: str, other: str) -> int:
    """How many code points two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # binary search: Python compares whole strings a hundred times as fast as letter by letter
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_end(one: str, other: str, most: int) -> int:
    """How many code points, `most` at most, two texts end with in common."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


# Where words begin and end


def _common_ends(old: str, new: str) -> tuple[int, int]:
    """How much both begin and end with, up to where a space lies beside a word: there every token ends."""
    far = common_start(old, new)
    near = range(far, max(0, far - _FAR), -1)
    lead = next((at for at in near if _is_edge(old, at) and _is_edge(new, at)), 0)
    far = common_end(old, new, min(len(old), len(new)) - lead)
    near = range(far, max(0, far - _FAR), -1)
    tail = next((at for at in near if _is_edge(old, len(old) - at) and _is_edge(new, len(new) - at)), 0)
    return lead, tail


def _whole_paragraphs(old: str, lead: int, tail: int) -> tuple[int, int]:
    """As much of a common beginning and end as is whole paragraphs."""
    begins = old.rfind("\n\n", 0, lead)
    behind = old.find("\n\n", len(old) - tail)
    return begins + 2 if begins >= 0 else 0, len(old) - behind - 2 if behind >= 0 else 0


def _is_edge(text: str, at: int) -> bool:
    return at in (0, len(text)) or text[at - 1].isspace() != text[at].isspace()


def _grown(text: str, at: int) -> tuple[int, int]:
    """The word that lies across a place, or nothing."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return at, at
    start = max(0, at - LONGEST_WORD)
    for token in _token().finditer(text, start, at + LONGEST_WORD):
        if token.end() > at:
            return (token.start(), token.end()) if token.start() < at else (at, at)
    return at, at


def _by_space(text: str, at: int) -> bool:
    return at == len(text) or text[at].isspace() or text[at - 1 : at].isspace()


# By paragraphs


def _by_paragraphs(old: str, new: str, most: int) -> Iterator[Change]:
    """Paragraphs that stayed are compared by words; others are cut, put in or moved whole."""
    from newsdesk.text.paragraph_match import paired

    olds, news = paragraph_places(old), paragraph_places(new)
    pairs = paired(*([text[a:b].strip() for a, b in places] for text, places in ((old, olds), (new, news))))
    moved = {each.old: each.new for each in pairs if each.moved and each.old is not None and each.new is not None}
    came_from = {there: here for here, there in moved.items()}
    stayed = [
        (each.old, each.new) for each in pairs if not each.moved and each.old is not None and each.new is not None
    ]
    before = after = 0  # how many paragraphs are told
    for i, j in (*stayed, (len(olds), len(news))):
        at_new = news[after][0] if after < len(news) else len(new)
        for gone in range(before, i):
            yield Change(*olds[gone], at_new, at_new, news[moved[gone]] if gone in moved else None)
        at_old = olds[i][0] if i < len(olds) else len(old)
        for came in range(after, j):
            yield Change(at_old, at_old, *news[came], olds[came_from[came]] if came in came_from else None)
        if i < len(olds):
            (a, b), (c, d) = olds[i], news[j]
            yield from (_shifted(each, a, c) for each in _by_words(old[a:b], new[c:d], most))
        before, after = i + 1, j + 1


# By words


def _by_words(old: str, new: str, most: int, *, readable: bool = False) -> Iterator[Change]:
    """Words that stayed are found first; of what lies between them, white space that both have stays as well."""
    olds, news = words(old), words(new)
    found = stretches(olds.texts, news.texts, most=most)
    at_old = at_new = 0
    for each in _without_islands(found, olds.texts, news.texts) if readable else found:
        if not each.same:
            continue
        begins, begins_new = olds.starts[each.old], news.starts[each.new]
        yield from _in_gap(old, new, (at_old, begins, at_new, begins_new))
        at_old, at_new = olds.end(each.old_end - 1), news.end(each.new_end - 1)
        if old[begins:at_old] != new[begins_new:at_new]:
            for i, j in zip(range(each.old + 1, each.old_end), range(each.new + 1, each.new_end), strict=True):
                yield from _in_gap(old, new, (olds.end(i - 1), olds.starts[i], news.end(j - 1), news.starts[j]))
    yield from _in_gap(old, new, (at_old, len(old), at_new, len(new)))


def _in_gap(old: str, new: str, gap: tuple[int, int, int, int]) -> Iterator[Change]:
    """A change, without the white space that both sides have around it; nothing where all of it is the same."""
    start, end, new_start, new_end = gap
    gone, came = old[start:end], new[new_start:new_end]
    if gone != came:
        lead = _common_space(gone, came)
        tail = _common_space(gone[lead:][::-1], came[lead:][::-1])
        yield Change(start + lead, end - tail, new_start + lead, new_end - tail)


def _common_space(one: str, other: str) -> int:
    """How much white space both begin with, as whole pieces."""
    space, other_space = one[: len(one) - len(one.lstrip())], other[: len(other) - len(other.lstrip())]
    if space == other_space or not space or not other_space:
        return len(space) if other_space else 0
    same = takewhile(lambda pair: pair[0] == pair[1], zip(tokens(space), tokens(other_space), strict=False))
    return sum(len(piece) for piece, _ in same)


def _without_islands(found: Sequence[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Up to three equal words between longer changes joined to them, which is easier to read."""
    before = [[*accumulate(map(len, words_), initial=0)] for words_ in (old, new)]  # letters before each word
    kept: list[Stretch] = []
    for place, each in enumerate(found):
        joins = bool(kept) and not kept[-1].same
        if joins and (not each.same or _is_island(each, kept[-1], found[place + 1 : place + 2], *before)):
            kept[-1] = Stretch(False, kept[-1].old, each.old_end, kept[-1].new, each.new_end)
        else:
            kept.append(each)
    return kept


def _is_island(
    each: Stretch, last: Stretch, following: Sequence[Stretch], old: Sequence[int], new: Sequence[int]
) -> bool:
    if not following or each.old_end - each.old > _ISLAND_WORDS:
        return False
    letters = old[each.old_end] - old[each.old]
    return all(letters < _letters(change, old, new) for change in (last, following[0]))


def _letters(change: Stretch, old: Sequence[int], new: Sequence[int]) -> int:
    """The size of a change in characters: that of its shorter side, so that an insertion alone counts as none."""
    return min(old[change.old_end] - old[change.old], new[change.new_end] - new[change.new])


def _told(stayed: str, gone: str, came: str) -> Iterator[WordChange]:
    if stayed:
        yield WordChange("same", stayed)
    if gone:
        yield WordChange("removed", gone)
    if came:
        yield WordChange("added", came)


def _shifted(change: Change, by: int, by_new: int) -> Change:
    moved = change.moved
    if moved:
        moved = (moved[0] + by, moved[1] + by)
    return Change(change.start + by, change.end + by, change.new_start + by_new, change.new_end + by_new, moved)
