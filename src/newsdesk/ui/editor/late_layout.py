"""Deferred layout of a very long line, until all waiting keys are in the text.

For each letter Qt lays out the whole line again: 10 milliseconds for ten thousand words, slower than fast typing. The
letters are in the document at once; only their layout waits.
"""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

LONG_LINE = 4_000
"""Letters of a line from which on its layout may wait. Qt takes half a millisecond for so many."""

MOST_SECONDS_LATE = 0.06
"""Seconds after which letters are shown although more keys wait."""

_CHECK_EVENT = QEvent.Type(QEvent.registerEventType())
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# these need no layout, or use the editor's own methods, which do the layout first
_EVENTS_WITHOUT_LAYOUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethodQuery,  # asked again once the layout is brought up
        QEvent.Type.MetaCall,
    }
)


class LateLayout(QObject):
    """Defers the layout of the document that an editor shows.

    The layout is done once no more keys wait, and before any event but one more letter: another key, the mouse. Nothing
    is painted until then.
    """

    caught_up = Signal()

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._document: QTextDocument | None = None
        self._late_since = 0.0
        self._letter_came = False  # whether a letter came since the last check

    @property
    def is_late(self) -> bool:
        """Whether letters are in the text that are not laid out yet."""
        return self._document is not None

    def before_key(self, event: QKeyEvent) -> None:
        """Defer the layout, or do it now, as the key that is about to be handled demands."""
        if not _types_letter(event) or not _is_long_and_most_of_document(self._editor.textCursor()):
            self.catch_up()
            return
        if not self.is_late:
            self._defer_layout()
        self._letter_came = True

    def catch_up(self) -> None:
        """Do the deferred layout now."""
        document, self._document = self._document, None
        if document is None:
            return
        for watched in (self._editor, self._editor.viewport()):
            watched.removeEventFilter(self)
        document.setLayoutEnabled(True)  # lays out the whole document
        self._editor.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self._editor.viewport().update()
        self.caught_up.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._editor.viewport():
            return True
        if event.type() not in _EVENTS_WITHOUT_LAYOUT:
            self.catch_up()
        return super().eventFilter(watched, event)

    def customEvent(self, event: QEvent) -> None:
        if event.type() != _CHECK_EVENT or not self.is_late:
            return
        if self._letter_came and monotonic() - self._late_since < MOST_SECONDS_LATE:
            self._post_check()
        else:
            self.catch_up()

    def _defer_layout(self) -> None:
        self._document = self._editor.document()
        self._late_since = monotonic()
        # keeps what is on the screen: nothing is painted over it, not even the background
        self._editor.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._document.setLayoutEnabled(False)
        for watched in (self._editor, self._editor.viewport()):
            watched.installEventFilter(self)
        self._post_check()

    def _post_check(self) -> None:
        """Post an event behind those that wait. If none of them was a letter, no more letters wait."""
        self._letter_came = False
        QCoreApplication.postEvent(self, QEvent(_CHECK_EVENT))


def _types_letter(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _COMMANDS


def _is_long_and_most_of_document(cursor: QTextCursor) -> bool:
    """Whether the line is long and at least half of its document; otherwise deferring would cost more than it saves."""
    length = cursor.block().length()
    return length >= LONG_LINE and 2 * length >= cursor.document().characterCount()
