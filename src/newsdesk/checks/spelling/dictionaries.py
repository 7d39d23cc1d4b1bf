"""Dictionaries of a folder, each loaded when its language is first needed."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from newsdesk.checks.spelling.speller import DictionaryUnreadable, Speller, load
from newsdesk.domain.finding import Fault
from newsdesk.tr_noop import tr_noop

log = logging.getLogger(__name__)

# language tags that differ from the name of their dictionary
NAMES = {"en-us": "en-US", "en-gb": "en-GB", "en-ie": "en-GB", "prs": "fa"}
SHIPPED = {
    "en": tr_noop("Checks", "English dictionary"),
    "en-US": tr_noop("Checks", "Dictionary of American English"),
    "en-GB": tr_noop("Checks", "Dictionary of British English"),
    "fa": tr_noop("Checks", "Persian dictionary"),
}
_BROKE = tr_noop("Checks", "It broke while reading; the log says more.")


class Dictionaries:
    """Spellers by language tag. A dictionary that cannot be used is listed in `faults` and not tried again."""

    def __init__(self, folder: Path, load: Callable[[Path], Speller] = load) -> None:
        self._folder = folder
        self._load = load
        self._spellers: dict[str, Speller | None] = {}
        self._faults: dict[str, Fault] = {}
        self._lock = Lock()

    def name(self, language: str) -> str:
        """Name of the dictionary for a BCP 47 tag; empty where there is none and Newsdesk ships none."""
        tag = language.lower()
        name = NAMES.get(tag) or tag.split("-")[0]
        name = NAMES.get(name, name)
        return name if name in SHIPPED or (self._folder / f"{name}.dic").is_file() else ""

    def get(self, name: str) -> Speller | None:
        """Speller of this dictionary; None where it does not work."""
        with self._lock:
            if name not in self._spellers:
                self._spellers[name] = self._read(name)
            return self._spellers[name]

    def give_up(self, name: str) -> None:
        """Switch off a dictionary that raised an error."""
        with self._lock:
            self._spellers[name] = None
            self._note(name, _BROKE)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Dictionaries that do not work, with the reason."""
        with self._lock:
            return tuple(self._faults.values())

    def _read(self, name: str) -> Speller | None:
        try:
            return self._load(self._folder / name)
        except DictionaryUnreadable as unreadable:
            self._note(name, unreadable.reason)
        except Exception:
            log.exception("the dictionary %s cannot be read", name)
            self._note(name, _BROKE)
        return None

    def _note(self, name: str, reason: str) -> None:
        self._faults[name] = Fault(what=SHIPPED.get(name, name), reason=reason)
