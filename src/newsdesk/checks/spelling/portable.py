"""Hunspell in Python, by spylls: slower, with the same verdicts, for machines that the other has no wheel for."""

from pathlib import Path
from threading import Lock

from spylls.hunspell import Dictionary


class Portable:
    """A dictionary that spylls reads."""

    def __init__(self, dictionary: Path) -> None:
        self._dictionary = Dictionary.from_files(str(dictionary))
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the word is written as the dictionary writes it."""
        with self._lock:
            return bool(self._dictionary.lookup(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first."""
        with self._lock:
            return tuple(self._dictionary.suggest(word))
