"""Pasting and dropping: HTML is converted to clean Markdown, plain text is inserted as it is."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.domain.length_limit import is_too_long
from newsdesk.text.blank_lines import thinned
from newsdesk.text.html_words import words_of_html
from newsdesk.ui.editor.editing import insert_text, selected_text
from newsdesk.ui.editor.positions import units


class ConvertedCallback(Protocol):
    """Callback that takes the Markdown of pasted HTML; "" if it could not be converted."""

    def __call__(self, markdown: str, *, words_alone: bool = False) -> None:
        """`words_alone`: the page was too large, or nested too deep, so its formatting was dropped."""


# converts HTML to Markdown off the UI thread, then calls back with it
Convert = Callable[[str, ConvertedCallback], None]

# milliseconds that a conversion may take before the plain words are inserted
_PLAIN_DELAY = 200
# control characters, lone surrogates, noncharacters and characters that Qt uses itself
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")


def clean(text: str) -> str:
    """The text without characters that may not be in a story, with "\\n" line ends."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def _usable_markdown(markdown: str) -> str:
    """Converted Markdown, empty where it is too long: then the plain words are used."""
    words = thinned(clean(markdown))[0]
    return "" if is_too_long(words) else words


def can_paste(source: QMimeData) -> bool:
    """Whether there is text to paste. Files are handled by the window."""
    return (source.hasText() or source.hasHtml()) and not _names_files(source)


def is_picture(source: QMimeData) -> bool:
    """Whether there is a picture and no text."""
    return source.hasImage() and not (source.hasText() or source.hasHtml())


@dataclass(slots=True, eq=False)
class _PendingPaste:
    """A paste that is being converted: its cursor, its plain words, and where those begin once they were inserted."""

    cursor: QTextCursor
    text: str
    start: QTextCursor | None = None
    revision: int = -1

    def note_plain_words(self) -> None:
        """Note that the plain words were inserted before the cursor; text typed on either side is not part of them."""
        self.start = QTextCursor(self.cursor.document())
        self.start.setPosition(max(0, self.cursor.position() - units(self.text)))
        self.cursor.setKeepPositionOnInsert(True)
        self.revision = self.cursor.document().revision()

    def plain_words(self) -> QTextCursor | None:
        """A cursor that selects the inserted plain words, None where they were changed."""
        if self.start is None or self.cursor.isNull():
            return None
        there = QTextCursor(self.start)
        there.setPosition(self.cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return there if selected_text(there) == self.text else None


class Paster(QObject):
    """Pastes at the position where the caret was.

    If the conversion takes a moment, the plain words are inserted first, so that they are saved like typed ones; the
    Markdown replaces them, unless somebody has changed them by then.
    """

    # QTextCursor at the end of the pasted text
    text_pasted = Signal(QTextCursor)
    # the text is too long: nothing was inserted
    paste_refused = Signal()
    # number of blank lines that were left out
    lines_left_out = Signal(int)
    # a page was too large to convert: its words were inserted without formatting
    words_alone = Signal()
    # a paste began or ended
    saving_progressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.convert: Convert | None = None
        self.error: Exception | None = None
        self.kept_at: dt.datetime | None = None
        self._pending_pastes: list[_PendingPaste] = []
        self._plain_timer = QTimer(self, singleShot=True, interval=_PLAIN_DELAY)
        self._plain_timer.timeout.connect(self.put_plain)

    @property
    def pending(self) -> bool:
        """Whether a paste is still being converted."""
        return bool(self._pending_pastes)

    def text_for_rescue(self) -> str:
        """Plain text of pastes that no story holds yet."""
        return "\n\n".join(paste.text for paste in self._pending_pastes if paste.start is None)

    @property
    def all_rescued(self) -> bool:
        """Whether the stories hold all pastes, at least as plain words."""
        return not self.text_for_rescue()

    def rescue(self) -> None:
        """Insert the plain words into their stories, which go into rescue files."""
        self.put_plain()

    def try_again(self) -> None:
        """Does nothing: pastes do not wait for the archive."""

    def flush(self, done: Callable[[], None] | None = None) -> None:
        """Insert the plain words now, since the story is being saved, then call `done`."""
        self.put_plain()
        if done is not None:
            done()

    def take(self, source: QMimeData, at: QTextCursor, *, plain: bool = False) -> None:
        """Paste `source` in place of the selection of `at`, with `plain` without formatting."""
        text, left_out = thinned(clean(source.text() or words_of_html(source.html())))
        if is_too_long(text):
            self.paste_refused.emit()
            return
        if left_out:
            self.lines_left_out.emit(left_out)
        if plain or self.convert is None or not source.hasHtml():
            self._insert(QTextCursor(at), text)
            return
        paste = _PendingPaste(QTextCursor(at), text)
        self._pending_pastes.append(paste)
        self.saving_progressed.emit()
        self._plain_timer.start()
        self.convert(source.html(), partial(self._converted, paste))

    def put_plain(self) -> None:
        """Insert the plain words of all pending pastes now."""
        self._plain_timer.stop()
        for paste in self._pending_pastes:
            if paste.start is None and not paste.cursor.isNull():
                self._insert(paste.cursor, paste.text)
                paste.note_plain_words()

    def stay_plain(self) -> None:
        """Stop waiting for conversions and keep the plain words."""
        self.put_plain()
        self._pending_pastes.clear()
        self.saving_progressed.emit()

    def _converted(self, paste: _PendingPaste, markdown: str, *, words_alone: bool = False) -> None:
        if paste not in self._pending_pastes:
            return
        self._pending_pastes.remove(paste)
        words = _usable_markdown(markdown)
        if words_alone:
            self.words_alone.emit()
        if paste.start is None:
            self._insert(paste.cursor, words if words.strip() else paste.text)
        elif words.strip() and words != paste.text and (plain := paste.plain_words()):
            _replace_words(plain, words, joined=plain.document().revision() == paste.revision)
        self.saving_progressed.emit()

    def _insert(self, cursor: QTextCursor, words: str) -> None:
        if cursor.isNull() or not words:
            return
        cursor.beginEditBlock()
        insert_text(cursor, words)
        cursor.endEditBlock()
        self.text_pasted.emit(cursor)


def _replace_words(plain: QTextCursor, words: str, *, joined: bool) -> None:
    """Replace the selected words, in the same undo step if nothing was done since."""
    if joined:
        plain.joinPreviousEditBlock()
    else:
        plain.beginEditBlock()
    insert_text(plain, words)
    plain.endEditBlock()


def _names_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())
