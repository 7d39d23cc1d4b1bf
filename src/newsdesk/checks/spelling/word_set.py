"""A large set of words in little memory: their checksums in a sorted array, a twentieth of the words."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from zlib import crc32


class WordSet:
    """Words that are often written. Once in 80,000 questions it claims a word that it was not given."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sums = array("I", sorted({_sum(word) for word in words}))

    def __contains__(self, word: str) -> bool:
        found = _sum(word)
        at = bisect_left(self._sums, found)
        return at < len(self._sums) and self._sums[at] == found


def _sum(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
