"""What comes from the clipboard or is dropped: clean Markdown out of pages and documents, plain text as it is."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.ui.editor.editing import put

# converts HTML to Markdown off the window's thread, then calls back with it; "" means that nothing could be made of it
Convert = Callable[[str, Callable[[str], None]], None]

# controls that no text has, halves of surrogate pairs, and Qt's own marks
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")


def clean(text: str) -> str:
    """Text without what may not stand in a story, its line ends plain."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def takes(source: QMimeData) -> bool:
    """Whether there is text to take. Files are the window's business."""
    return (source.hasText() or source.hasHtml()) and not _names_files(source)


def is_picture(source: QMimeData) -> bool:
    """Whether there is a picture and nothing to read."""
    return source.hasImage() and not (source.hasText() or source.hasHtml())


class Paster(QObject):
    """Puts what is pasted where the caret was, as one undo step, also when converting it took a moment."""

    pasted = Signal(QTextCursor)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.convert: Convert | None = None

    def take(self, source: QMimeData, at: QTextCursor, *, plain: bool = False) -> None:
        """Insert in place of the selection of `at`."""
        text = source.text()
        if plain or self.convert is None or not source.hasHtml():
            self._insert(QTextCursor(at), text)
            return
        place = QTextCursor(at)
        self.convert(source.html(), lambda markdown: self._insert(place, markdown if markdown.strip() else text))

    def _insert(self, place: QTextCursor, text: str) -> None:
        words = clean(text)
        if place.isNull() or not words:
            return
        place.beginEditBlock()
        put(place, words)
        place.endEditBlock()
        self.pasted.emit(place)


def _names_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())
