"""Texts about exported copies: how fresh each is, where it is, what kind of file it was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.exported_copy import Amiss, CopyReport, ExportedCopy, Freshness
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.text import comma_list
from newsdesk.ui.times import moment

translate: Callable[[str, str], str] = QCoreApplication.translate

# word, token of its colour, meaning
_FRESHNESS: dict[Freshness, tuple[str, str, str]] = {
    Freshness.CURRENT: (
        tr_noop("ListedCopy", "current"),
        "approved",
        tr_noop("ListedCopy", "It is the same as the story on the desk."),
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

_CHECK_ALSO_REASONS: dict[Amiss, str] = {
    Amiss.EMBARGOED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is under embargo."),
    Amiss.HELD: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is held."),
    Amiss.SPIKED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is spiked."),
    Amiss.WITHDRAWN: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is withdrawn."),
    Amiss.CORRECTED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which was corrected."),
    Amiss.UNAPPROVED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which is not approved."),
    Amiss.CHANGED: tr_noop("ListedCopy", "It carries “{headline}” in Check Also, which was changed."),
}

# exits without a file, as the desk names them
_PLACES = {
    "printer": tr_noop("ListedCopy", "Printer"),
    "clipboard": tr_noop("ListedCopy", "Clipboard"),
    "browser": tr_noop("ListedCopy", "Browser"),
    "standard output": tr_noop("ListedCopy", "Standard output"),
}


def freshness_word(freshness: Freshness) -> str:
    """One word for the freshness."""
    return translate("ListedCopy", _FRESHNESS[freshness][0])


def freshness_colour(freshness: Freshness) -> str:
    """Name of its colour in the theme."""
    return _FRESHNESS[freshness][1]


def meaning(report: CopyReport) -> str:
    """What the freshness means for this copy, and what is left to do where no file can be written again."""
    text = check_also_reasons(report) or translate("ListedCopy", _FRESHNESS[report.fate][2])
    if report.copy.is_file or report.fate is Freshness.CURRENT:
        return text
    return text + " " + translate("ListedCopy", "Newsdesk cannot write it again: tell those who have it.")


def check_also_reasons(report: CopyReport) -> str:
    """Which stories in its Check Also make it stale or wrong, and why; empty where none does."""
    reasons = (
        translate("ListedCopy", _CHECK_ALSO_REASONS[each.amiss]).format(headline=each.headline)
        for each in report.carries
    )
    return " ".join(reasons)


def place_name(copy: ExportedCopy) -> str:
    """Name of the file, or of the exit without a file (printer, clipboard …)."""
    if copy.is_file:
        return split(copy.place)[1]
    return translate("ListedCopy", _PLACES[copy.place]) if copy.place in _PLACES else copy.place


def folder(copy: ExportedCopy) -> str:
    """Folder of the file, empty where there is no file."""
    return split(copy.place)[0] if copy.is_file else ""


def split(place: str) -> tuple[str, str]:
    """Folder and name of a path, with / or \\ between them: another system may have written it."""
    at = max(place.rfind("/"), place.rfind("\\"))
    return (place[:at], place[at + 1 :]) if at >= 0 else ("", place)


def places(copy: ExportedCopy) -> str:
    """The paths of all files, one a line; the name of the exit where there is none."""
    return "\n".join((copy.place, *(file.place for file in copy.files)))


def details(copy: ExportedCopy, number: int) -> str:
    """Format, number of files where there are several, revision, time and who.

    `number` is the revision's place in the history, 0 where it is not known.
    """
    locale = QLocale()
    revision = translate("ListedCopy", "revision {n}").format(n=locale.toString(number)) if number else ""
    stub = translate("ListedCopy", "stub") if copy.stub else ""
    files = translate("ListedCopy", "{n} files").format(n=locale.toString(len(copy.files) + 1)) if copy.files else ""
    form = messages.format_name(copy.format, copy.format)
    parts = (form, stub, files, revision, moment(copy.at, locale), copy.who)
    return " · ".join(part for part in parts if part)


def spoken(report: CopyReport, number: int) -> str:
    """The whole copy as a screen reader says it."""
    copy = report.copy
    proof = translate("ListedCopy", "proof") if copy.proof else ""
    parts = (
        report.headline,
        place_name(copy),
        proof,
        freshness_word(report.fate),
        meaning(report),
        details(copy, number),
    )
    return comma_list((*parts, folder(copy)))
