"""Speller: one Hunspell dictionary, read by Hunspell itself (chunspell) or, where it has no wheel, by spylls in Python.

Hunspell reads a damaged dictionary without an error and then knows no word, so the files are checked before and after.
"""

from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Protocol

from newsdesk.tr_noop import tr_noop

_MISSING = tr_noop("Checks", "Its file is missing or cannot be read.")
_DAMAGED = tr_noop("Checks", "Its file is damaged.")
_CUT_SHORT = tr_noop("Checks", "Its file has been cut short.")
_ENTRIES_TRIED = 50


class Speller(Protocol):
    """One dictionary. Safe to ask from several threads."""

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word in this spelling."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first. Slow: only for when a person asks."""


class DictionaryUnreadable(Exception):
    """A dictionary that cannot be used; `reason` is a sentence, marked for translation."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def load(dictionary: Path) -> Speller:
    """The speller of `dictionary`.aff and `dictionary`.dic. Raises DictionaryUnreadable."""
    check_files(dictionary)
    speller: Speller
    try:
        speller = HunspellSpeller(dictionary)
    except ImportError:
        speller = SpyllsSpeller(dictionary)
    check_answers(speller, dictionary)
    return speller


class HunspellSpeller:
    """Dictionary read by Hunspell. Raises ImportError where chunspell has no wheel for this machine."""

    def __init__(self, dictionary: Path) -> None:
        from hunspell import Hunspell

        # the library would take the encoding of paths from the environment, which may be ASCII
        self._hunspell = Hunspell(dictionary.name, hunspell_data_dir=str(dictionary.parent), system_encoding="UTF-8")
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word in this spelling."""
        with self._lock:
            return bool(self._hunspell.spell(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first."""
        with self._lock:
            return tuple(self._hunspell.suggest(word))


class SpyllsSpeller:
    """Dictionary read by spylls, Hunspell in Python: slower, with the same answers."""

    def __init__(self, dictionary: Path) -> None:
        from spylls.hunspell import Dictionary

        self._dictionary = Dictionary.from_files(str(dictionary))
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word in this spelling."""
        with self._lock:
            return bool(self._dictionary.lookup(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first."""
        with self._lock:
            return tuple(self._dictionary.suggest(word))


def check_files(dictionary: Path) -> None:
    """Raise DictionaryUnreadable where a file is missing, is not UTF-8, or has fewer entries than it announces."""
    rules, entries = _text(dictionary, "aff"), _text(dictionary, "dic").splitlines()
    count = entries[0].strip() if entries else ""
    if "SET UTF-8" not in rules or not (count.isascii() and count.isdigit()):
        raise DictionaryUnreadable(_DAMAGED)
    if len(entries) - 1 < int(count):
        raise DictionaryUnreadable(_CUT_SHORT)


def check_answers(speller: Speller, dictionary: Path) -> None:
    """Raise DictionaryUnreadable where the speller knows none of the first words of its own dictionary."""
    with dictionary.with_name(f"{dictionary.name}.dic").open(encoding="utf-8") as lines:
        entries = [line.split("/")[0].strip() for line in islice(lines, 1, _ENTRIES_TRIED)]
    if not any(speller.knows(entry) for entry in entries if entry):
        raise DictionaryUnreadable(_DAMAGED)


def _text(dictionary: Path, suffix: str) -> str:
    try:
        return dictionary.with_name(f"{dictionary.name}.{suffix}").read_text("utf-8")
    except UnicodeDecodeError:
        raise DictionaryUnreadable(_DAMAGED) from None
    except OSError:
        raise DictionaryUnreadable(_MISSING) from None
