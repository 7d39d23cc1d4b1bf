"""What a speller is: the port behind which one dictionary stands, whichever library reads it."""

from pathlib import Path
from typing import Protocol


class Speller(Protocol):
    """One dictionary. Safe to ask from several threads."""

    def knows(self, word: str) -> bool:
        """Whether the word is written as the dictionary writes it."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first. Slow: for when somebody asks, never while reading."""


class DictionaryUnreadable(Exception):
    """A dictionary that cannot be used; `reason` is a sentence, marked for translation."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def load(dictionary: Path) -> Speller:
    """The dictionary in `dictionary`.aff and `dictionary`.dic. Raises Unreadable.

    Hunspell itself reads it where there is a wheel for this machine, else the same in Python.
    """
    from newsdesk.checks.spelling import dictionary_check

    dictionary_check.prove(dictionary)
    try:
        from newsdesk.checks.spelling.native import Native as Engine
    except ImportError:
        from newsdesk.checks.spelling.portable import Portable as Engine  # type: ignore[assignment]
    speller = Engine(dictionary)
    dictionary_check.try_out(speller, dictionary)
    return speller
