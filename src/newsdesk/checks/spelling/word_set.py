"""Set of words in little memory: a sorted array of CRC-32 checksums, a twentieth of the size of the words."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from zlib import crc32


class WordSet:
    """Approximate set of words: about one in 80,000 other words is taken for a member."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sums = array("I", sorted({_sum(word) for word in words}))

    def __contains__(self, word: str) -> bool:
        found = _sum(word)
        at = bisect_left(self._sums, found)
        return at < len(self._sums) and self._sums[at] == found


def _sum(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
