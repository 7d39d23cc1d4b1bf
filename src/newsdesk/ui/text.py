"""Text helpers for labels: direction, lists with commas, shortcuts, quotations, text that is not HTML, field names."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtGui import Qt as RichText

from newsdesk.domain.fields import BY_NAME


def isolated(text: str) -> str:
    """The text in Unicode's first-strong isolate (U+2068 to U+2069), for a name among words of the other direction."""
    return f"\u2068{text}\u2069" if text else ""


def comma_list(parts: Iterable[str], locale: QLocale | None = None) -> str:
    """The parts that are not empty, joined by the comma of the locale's script; of the window's where none is given."""
    direction = (locale or QLocale()).textDirection()
    comma = "، " if direction is Qt.LayoutDirection.RightToLeft else ", "
    return comma.join(part for part in parts if part)


def shortcut_text(sequence: QKeySequence) -> str:
    """A shortcut as people read it: "Ctrl K" for Ctrl+K."""
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    # the last character may be the key + itself
    return native[:-1].replace("+", " ") + native[-1:]


def literal_text(text: str) -> str:
    """Text of people for a tooltip or message box, escaped where Qt would take it for HTML and load what it names."""
    return RichText.convertFromPlainText(text) if RichText.mightBeRichText(text) else text


def quoted(text: str, most: int = 140) -> str:
    """Passage on one line, cut after `most` code points."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from the right."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in {"R", "AL"} for kind in strong if kind in {"L", "R", "AL"}), False)


def field_name(field: str) -> str:
    """Label of a story field."""
    return QCoreApplication.translate("Fields", BY_NAME[field].label)
