"""Hunspell itself, by chunspell. A file of its own: there is no wheel of it for every machine."""

from pathlib import Path
from threading import Lock

from hunspell import Hunspell


class Native:
    """A dictionary that Hunspell reads."""

    def __init__(self, dictionary: Path) -> None:
        # the library would take the encoding of paths from the environment, which may be ASCII
        self._hunspell = Hunspell(dictionary.name, hunspell_data_dir=str(dictionary.parent), system_encoding="UTF-8")
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the word is written as the dictionary writes it."""
        with self._lock:
            return bool(self._hunspell.spell(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first."""
        with self._lock:
            return tuple(self._hunspell.suggest(word))
