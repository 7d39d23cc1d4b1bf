"""What comes from the clipboard or is dropped: clean Markdown out of pages and documents, plain text as it is."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.domain.blank_lines import thinned
from newsdesk.domain.html_words import words_of_html
from newsdesk.domain.length_limit import is_too_long
from newsdesk.ui.editor.editing import insert_text, selected_text
from newsdesk.ui.editor.positions import units


class ConvertedCallback(Protocol):
    """Takes the Markdown that came of a page; "" means that nothing could be made of it."""

    def __call__(self, markdown: str, *, words_alone: bool = False) -> None:
        """`words_alone`: the page was too large, or nested too deep, for its marks to be read."""


# converts HTML to Markdown off the window's thread, then calls back with it
Convert = Callable[[str, ConvertedCallback], None]

# milliseconds that a paste may be converted before its plain words are put in
_PLAIN_DELAY = 200
# controls that no text has, halves of surrogate pairs, and Qt's own marks
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")


def clean(text: str) -> str:
    """Text without what may not stand in a story, its line ends plain."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def _usable_markdown(markdown: str) -> str:
    """What came of a page, empty where that is too long: its plain words stand for it then."""
    words = thinned(clean(markdown))[0]
    return "" if is_too_long(words) else words


def can_paste(source: QMimeData) -> bool:
    """Whether there is text to take. Files are the window's business."""
    return (source.hasText() or source.hasHtml()) and not _names_files(source)


def is_picture(source: QMimeData) -> bool:
    """Whether there is a picture and nothing to read."""
    return source.hasImage() and not (source.hasText() or source.hasHtml())


@dataclass(slots=True, eq=False)
class _PendingPaste:
    """A paste that is being converted: where it goes, its plain words, and where these begin once they were put in."""

    cursor: QTextCursor
    text: str
    start: QTextCursor | None = None
    revision: int = -1

    def note_plain_words(self) -> None:
        """The plain words stand before the cursor now; what is typed on either side is not of them."""
        self.start = QTextCursor(self.cursor.document())
        self.start.setPosition(max(0, self.cursor.position() - units(self.text)))
        self.cursor.setKeepPositionOnInsert(True)
        self.revision = self.cursor.document().revision()

    def plain_words(self) -> QTextCursor | None:
        """Selects the plain words; None where they do not stand as they were put in."""
        if self.start is None or self.cursor.isNull():
            return None
        there = QTextCursor(self.start)
        there.setPosition(self.cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return there if selected_text(there) == self.text else None


class Paster(QObject):
    """Puts what is pasted where the caret was.

    Where converting it takes a moment, its plain words go in first, so that they are kept like typed ones; what came of
    them takes their cursor, unless somebody has typed in them by then.
    """

    # the last words of what was pasted
    text_pasted = Signal(QTextCursor)
    # what is pasted is too long: nothing of it was put in
    paste_refused = Signal()
    # how many blank lines were left out
    lines_left_out = Signal(int)
    # a page was too large for its marks to be read: its words alone were put in
    words_alone = Signal()
    # a paste began or is over
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
        """Whether something is still being converted."""
        return bool(self._pending_pastes)

    def text_for_rescue(self) -> str:
        """What no story holds yet."""
        return "\n\n".join(paste.text for paste in self._pending_pastes if paste.start is None)

    @property
    def all_rescued(self) -> bool:
        """Whether the stories hold, at least as plain words, all that is being converted."""
        return not self.text_for_rescue()

    def rescue(self) -> None:
        """Have the plain words in their stories, which go into rescue files."""
        self.put_plain()

    def try_again(self) -> None:
        """Nothing here waits for the archive."""

    def flush(self, done: Callable[[], None] | None = None) -> None:
        """The story is saved now: have the plain words in it; what comes of them follows."""
        self.put_plain()
        if done is not None:
            done()

    def take(self, source: QMimeData, at: QTextCursor, *, plain: bool = False) -> None:
        """Insert in cursor of the selection of `at`."""
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
        """Put the plain words of all that is being converted into their stories now."""
        self._plain_timer.stop()
        for paste in self._pending_pastes:
            if paste.start is None and not paste.cursor.isNull():
                self._insert(paste.cursor, paste.text)
                paste.note_plain_words()

    def stay_plain(self) -> None:
        """Wait no longer: plain words are what the person wants."""
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
    """Put other words in cursor of the selected ones: in the same step of undo, if nothing was done since."""
    if joined:
        plain.joinPreviousEditBlock()
    else:
        plain.beginEditBlock()
    insert_text(plain, words)
    plain.endEditBlock()


def _names_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())
