"""Capitalised words of a story with the words beside them, from which checks recognise names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from newsdesk.checks.checked_story import PARAGRAPHS, CheckedPassage
from newsdesk.checks.scripts import is_english
from newsdesk.checks.sense.titles import NEUTRAL

_READ = frozenset({"paragraph", "quote", "list", "heading"})
_NAME = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:-(?:\p{L}[\p{L}\p{M}]*))*")
_OPENS = regex.compile(r"(?:^|[.!?:;…][”’\"')\]]*|[“‘\"«(\[•–—])\s*$")
_WORD_BEFORE = regex.compile(r"(?P<word>[\p{L}\p{M}][\p{L}\p{M}-]*\.?)(?P<own>[’']s)?[ \u00a0]+$")
_WORD_AFTER = regex.compile(r"[ \u00a0]+(?P<word>\p{Lu}[\p{L}\p{M}-]*\p{Ll})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProperWord:
    """A capitalised word with its place in a passage.

    `opens` says that a capital would stand there anyhow. `before` is the word before it where there is one in the
    sentence, `after` the capitalised word behind it; both empty otherwise.
    """

    word: str
    passage: CheckedPassage
    start: int
    end: int
    opens: bool = False
    before: str = ""
    after: str = ""

    @property
    def first_name(self) -> str:
        """The capitalised word before it, if it is a first name."""
        return self.before if self.before[:1].isupper() and self.before.strip(".").lower() not in NEUTRAL else ""


def named(passages: Iterable[CheckedPassage]) -> Iterator[ProperWord]:
    """Every capitalised word of the English passages, in order. Words in capitals throughout are none."""
    for passage in passages:
        if not is_english(passage.language) or passage.kind not in _READ:
            continue
        for word, start, end, opens, before, after in _named_in(passage.text):
            yield ProperWord(word=word, passage=passage, start=start, end=end, opens=opens, before=before, after=after)


@lru_cache(maxsize=PARAGRAPHS)
def _named_in(text: str) -> tuple[tuple[str, int, int, bool, str, str], ...]:
    """Fields of each ProperWord. Cached by paragraph: one keystroke changes one of hundreds."""
    made = []
    for found in _NAME.finditer(text):
        start, end = found.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-@/_."):
            continue
        near = text[max(0, start - 40) : start]
        before = _WORD_BEFORE.search(near)
        after = _WORD_AFTER.match(text, end)
        opens = bool(_OPENS.search(near)) and start - len(near.rstrip()) >= 0
        own = before is not None and bool(before["own"])
        word_before = before["word"] if before and not own else ""
        made.append((found[0], start, end, opens, word_before, after["word"] if after else ""))
    return tuple(made)


def common_words(passages: Iterable[CheckedPassage]) -> frozenset[str]:
    """The words that the story also writes without a capital: they are no names."""
    return frozenset().union(*(_common_in(passage.text) for passage in passages))


@lru_cache(maxsize=PARAGRAPHS)
def _common_in(text: str) -> frozenset[str]:
    return frozenset(_LOWER.findall(text))


_LOWER = regex.compile(r"(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+")
