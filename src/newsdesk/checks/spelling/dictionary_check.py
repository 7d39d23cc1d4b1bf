"""Whether a dictionary is whole. Hunspell reads broken files without a word, and then knows nothing."""

from itertools import islice
from pathlib import Path

from newsdesk.checks.spelling.speller import DictionaryUnreadable, Speller
from newsdesk.tr_noop import tr_noop

_GONE = tr_noop("Checks", "Its file is missing or cannot be read.")
_BROKEN = tr_noop("Checks", "Its file is damaged.")
_SHORT = tr_noop("Checks", "Its file has been cut short.")
_TRIED = 50


def prove(dictionary: Path) -> None:
    """Raise Unreadable where the files are not there, not text, or shorter than they say."""
    rules, entries = _read(dictionary, "aff"), _read(dictionary, "dic").splitlines()
    count = entries[0].strip() if entries else ""
    if "SET UTF-8" not in rules or not (count.isascii() and count.isdigit()):
        raise DictionaryUnreadable(_BROKEN)
    if len(entries) - 1 < int(count):
        raise DictionaryUnreadable(_SHORT)


def try_out(speller: Speller, dictionary: Path) -> None:
    """Raise Unreadable where a speller knows none of the words that its own dictionary begins with."""
    with dictionary.with_name(f"{dictionary.name}.dic").open(encoding="utf-8") as lines:
        entries = [line.split("/")[0].strip() for line in islice(lines, 1, _TRIED)]
    if not any(speller.knows(entry) for entry in entries if entry):
        raise DictionaryUnreadable(_BROKEN)


def _read(dictionary: Path, kind: str) -> str:
    try:
        return dictionary.with_name(f"{dictionary.name}.{kind}").read_text("utf-8")
    except UnicodeDecodeError:
        raise DictionaryUnreadable(_BROKEN) from None
    except OSError:
        raise DictionaryUnreadable(_GONE) from None
