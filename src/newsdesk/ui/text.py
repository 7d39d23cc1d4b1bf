"""Text helpers for labels: direction isolates, lists with commas, shortcuts, and text that is not HTML."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtGui import Qt as RichText


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
