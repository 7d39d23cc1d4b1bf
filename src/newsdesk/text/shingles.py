"""Tells whether two texts are nearly the same, by a few numbers kept of each. Used when a story is kept and sought."""

import heapq
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from newsdesk.text.folding import tokens

WORDS = 5
"""How many words in a row make one shingle."""
KEPT = 24
"""How many numbers a sketch has. More would tell finer, and weigh more in the archive."""

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """The smallest numbers among those of all runs of five words, in order; empty for a text of fewer words.

    They are the same on every machine and in every version of Python, and fit a signed column of 64 bits.
    """
    return tuple(heapq.nsmallest(KEPT, {_number(shingle) for shingle in _shingles(tokens(text))}))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of two texts is the same, from 0 to 1: the share of common shingles, as far as sketches can tell."""
    first, second = set(one), set(other)
    lowest = heapq.nsmallest(KEPT, first | second)
    return len(first & second & set(lowest)) / len(lowest) if lowest else 0.0


def _shingles(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


def _number(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
