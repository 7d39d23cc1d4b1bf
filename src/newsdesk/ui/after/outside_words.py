"""Copies outside in words: what became of each, where it is, what kind of file it was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.copies import Copy, Fate, Recall
from newsdesk.marking import marked
from newsdesk.ui import words
from newsdesk.ui.dates import moment

translate: Callable[[str, str], str] = QCoreApplication.translate

# a word, the colour of the look that goes with it, and what it means
_FATES: dict[Fate, tuple[str, str, str]] = {
    Fate.CURRENT: (
        marked("Outside", "current"),
        "approved",
        marked("Outside", "It says what the desk says."),
    ),
    Fate.STALE: (
        marked("Outside", "stale"),
        "returned",
        marked("Outside", "The story has a newer version."),
    ),
    Fate.WRONG: (
        marked("Outside", "wrong"),
        "failure",
        marked("Outside", "The story was corrected, withdrawn, held, spiked or embargoed since."),
    ),
}

# ways out that leave no file, as the desk names them
_PLACES = {
    "printer": marked("Outside", "Printer"),
    "clipboard": marked("Outside", "Clipboard"),
    "browser": marked("Outside", "Browser"),
    "standard output": marked("Outside", "Standard output"),
}


def fate_word(fate: Fate) -> str:
    """One word."""
    return translate("Outside", _FATES[fate][0])


def fate_colour(fate: Fate) -> str:
    """The name of its colour in the look."""
    return _FATES[fate][1]


def meaning(recall: Recall) -> str:
    """What the word means here, and what is left to do where no file can be written again."""
    said = translate("Outside", _FATES[recall.fate][2])
    if recall.copy.is_file or recall.fate is Fate.CURRENT:
        return said
    return said + " " + translate("Outside", "Newsdesk cannot write it again: tell those who have it.")


def place_name(copy: Copy) -> str:
    """The file's name, or what it went through."""
    if copy.is_file:
        return split(copy.place)[1]
    return translate("Outside", _PLACES[copy.place]) if copy.place in _PLACES else copy.place


def folder(copy: Copy) -> str:
    """The folder that the file lies in, empty where there is none."""
    return split(copy.place)[0] if copy.is_file else ""


def split(place: str) -> tuple[str, str]:
    """Folder and name of a path, also of one that another kind of machine wrote."""
    at = max(place.rfind("/"), place.rfind("\\"))
    return (place[:at], place[at + 1 :]) if at >= 0 else ("", place)


def details(copy: Copy, number: int) -> str:
    """Format, revision, time and who; `number` is the revision's place in the history, 0 where it is not known."""
    locale = QLocale()
    revision = translate("Outside", "revision {n}").format(n=locale.toString(number)) if number else ""
    stub = translate("Outside", "stub") if copy.stub else ""
    parts = (words.format_name(copy.format, copy.format), stub, revision, moment(copy.at, locale), copy.who)
    return " · ".join(part for part in parts if part)


def spoken(recall: Recall, number: int) -> str:
    """All of it for ears."""
    copy = recall.copy
    proof = translate("Outside", "proof") if copy.proof else ""
    said = (recall.headline, place_name(copy), proof, fate_word(recall.fate), meaning(recall), details(copy, number))
    return words.listed((*said, folder(copy)))
