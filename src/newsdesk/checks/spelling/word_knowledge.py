"""Known words of one language: a dictionary, our own word list, place names, and the desk's own words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from newsdesk.checks.spelling import letters, lists
from newsdesk.checks.spelling.speller import Speller
from newsdesk.checks.spelling.word_set import WordSet

_REMEMBERED = 10_000


class DeskWords:
    """Words and names that a newsroom added, in any language. Replaced as a whole."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words = frozenset(words)
        self._parts = frozenset(
            form for word in self.words for part in (word, *lists.parts(word)) for form in lists.forms(part)
        )
        self._folded = frozenset(part.casefold() for part in self._parts)

    def know(self, word: str) -> bool:
        """Whether the list has the word. One in lower case counts with capitals as well."""
        return word in self._parts or (word != word.lower() and self._knows_lower(word))

    def _knows_lower(self, word: str) -> bool:
        lower = word.casefold()
        return lower in self._parts or (word.isupper() and lower in self._folded)


@dataclass(frozen=True, slots=True)
class WordKnowledge:
    """Sources in which the words of one language are looked up."""

    speller: Speller
    words: frozenset[str]
    names: frozenset[str]
    desk: Callable[[], DeskWords]
    frequent: WordSet | None = None
    """common words, which a writer is likely to have meant; None where every word of the dictionary counts as one"""
    _near: dict[tuple[str, object], bool] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Whether any source has the word, given in a normal form of `letters`."""
        return word in self.words or word in self.names or self.desk().know(word) or self.speller.knows(word)

    def is_name(self, word: str) -> bool:
        """Whether it is a place name or one of the desk's own words."""
        return word in self.names or self.desk().know(word)

    def common(self, word: str) -> bool:
        """Whether the dictionary or our own word list has it, which hold few names."""
        return word in self.words or self.speller.knows(word)

    def _is_likely(self, word: str) -> bool:
        if self.frequent is None:
            return self.common(word)
        return word in self.words or (word in self.frequent and self.speller.knows(word))

    def near(self, word: str, slips: Callable[[str], Iterable[str]]) -> bool:
        """Whether one of the variants that `slips` makes of an unknown word is a common word. Cached by word."""
        verdict = self._near.get((word, slips))
        if verdict is None:
            if len(self._near) > _REMEMBERED:
                self._near.clear()
            verdict = self._near[word, slips] = any(self._is_likely(variant) for variant in slips(word))
        return verdict

    def suggest(self, word: str) -> tuple[str, ...]:
        """Names that differ by one letter, then the suggestions of the dictionary."""
        names = () if word.islower() else sorted(_close(word, {*self.names, *self.desk().words}))
        return tuple(dict.fromkeys((*names, *self.speller.suggest(word))))


def _close(word: str, names: Iterable[str]) -> Iterator[str]:
    from rapidfuzz.distance import OSA

    return (name for name in names if OSA.distance(word, name, score_cutoff=1) == 1)


def plain(word: str) -> str:
    """Normal form in which a word is looked up, in any script."""
    return letters.dari(letters.latin(word))
