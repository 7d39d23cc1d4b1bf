"""Copies outside in words: what became of each, where it is, what kind of file it was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.exported_copy import Amiss, CopyReport, ExportedCopy, Freshness
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.text import comma_list
from newsdesk.ui.times import moment

translate: Callable[[str, str], str] = QCoreApplication.translate

# a word, the colour of the look that goes with it, and what it means
_FATES: dict[Freshness, tuple[str, str, str]] = {
    Freshness.CURRENT: (
        tr_noop("ListedCopy", "current"),
        "approved",
        tr_noop("ListedCopy", "It says what the desk says."),
    ),
    Freshness.STALE: (
        tr_noop("ListedCopy", "stale"),
        "returned",
        tr_noop("ListedCopy", "The story has a newer version."),
    ),
    Freshness.WRONG: (
        tr_noop("ListedCopy", "wrong"),
        "failure",
        tr_noop("ListedCopy", "The story was corrected, withdrawn, held, spiked or embargoed since."),
    ),
}

_CARRIES: dict[Amiss, str] = {
    Amiss.EMBARGOED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is under embargo."),
    Amiss.HELD: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is held."),
    Amiss.SPIKED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is spiked."),
    Amiss.WITHDRAWN: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is withdrawn."),
    Amiss.CORRECTED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which was corrected."),
    Amiss.UNAPPROVED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is not approved."),
    Amiss.CHANGED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which has other words now."),
}

# ways out that leave no file, as the desk names them
_PLACES = {
    "printer": tr_noop("ListedCopy", "Printer"),
    "clipboard": tr_noop("ListedCopy", "Clipboard"),
    "browser": tr_noop("ListedCopy", "Browser"),
    "standard output": tr_noop("ListedCopy", "Standard output"),
}


def fate_word(fate: Freshness) -> str:
    """One word."""
    return translate("ListedCopy", _FATES[fate][0])


def fate_colour(fate: Freshness) -> str:
    """The name of its colour in the look."""
    return _FATES[fate][1]


def meaning(recall: CopyReport) -> str:
    """What the word means here, and what is left to do where no file can be written again."""
    said = carried(recall) or translate("ListedCopy", _FATES[recall.fate][2])
    if recall.copy.is_file or recall.fate is Freshness.CURRENT:
        return said
    return said + " " + translate("ListedCopy", "Newsdesk cannot write it again: tell those who have it.")


def carried(recall: CopyReport) -> str:
    """Which stories in its Check Also make it stale or wrong, and why; empty where none does."""
    told = (translate("ListedCopy", _CARRIES[each.amiss]).format(headline=each.headline) for each in recall.carries)
    return " ".join(told)


def place_name(copy: ExportedCopy) -> str:
    """The file's name, or what it went through."""
    if copy.is_file:
        return split(copy.place)[1]
    return translate("ListedCopy", _PLACES[copy.place]) if copy.place in _PLACES else copy.place


def folder(copy: ExportedCopy) -> str:
    """The folder that the file lies in, empty where there is none."""
    return split(copy.place)[0] if copy.is_file else ""


def split(place: str) -> tuple[str, str]:
    """Folder and name of a path, also of one that another kind of machine wrote."""
    at = max(place.rfind("/"), place.rfind("\\"))
    return (place[:at], place[at + 1 :]) if at >= 0 else ("", place)


def details(copy: ExportedCopy, number: int) -> str:
    """Format, revision, time and who; `number` is the revision's place in the history, 0 where it is not known."""
    locale = QLocale()
    revision = translate("ListedCopy", "revision {n}").format(n=locale.toString(number)) if number else ""
    stub = translate("ListedCopy", "stub") if copy.stub else ""
    parts = (messages.format_name(copy.format, copy.format), stub, revision, moment(copy.at, locale), copy.who)
    return " · ".join(part for part in parts if part)


def spoken(recall: CopyReport, number: int) -> str:
    """All of it for ears."""
    copy = recall.copy
    proof = translate("ListedCopy", "proof") if copy.proof else ""
    said = (recall.headline, place_name(copy), proof, fate_word(recall.fate), meaning(recall), details(copy, number))
    return comma_list((*said, folder(copy)))
