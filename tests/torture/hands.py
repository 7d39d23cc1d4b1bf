"""What a person does to the window, in the window's own thread: keys, clicks, the clipboard."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from torture.eyes import Eyes
from torture.plan import say
from torture.tokens import sentence, token

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

_AGAIN = 1.0  # seconds between two attempts to open a desk


class Hands(QObject):
    """Does in the window's thread what the writer wants done."""

    wanted = Signal(object)

    def __init__(self, window: "MainWindow", eyes: Eyes) -> None:
        super().__init__(window)
        self._window, self._eyes = window, eyes
        self.waiting = 0
        self._tried = 0.0
        self.wanted.connect(self._do)

    def _do(self, work: Callable[[], object]) -> None:
        self.waiting -= 1
        work()

    def key(self, key: Any, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, as the screen's system hands it to the program."""
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        target = (modal or self._window).window().windowHandle()
        if target is not None:
            QTest.keyClick(target, key, held)

    def go_to(self, where: str) -> str:
        """Put the cursor at the end of a field, as a click does. Says which story it is of; empty if there is none."""
        if self._try_again():
            return ""
        field = self._field(where)
        session = self._window.sessions.current
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            self.key(Qt.Key.Key_Escape)
            return ""
        if field is None or session is None or not field.isVisible() or not field.isEnabled():
            return ""
        if not self._window.isActiveWindow():  # no window manager does it when a dialog has gone
            self._window.activateWindow()
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.key(Qt.Key.Key_End, CTRL)
        return str(session.id)

    def _try_again(self) -> bool:
        """Where the desk could not be opened, press what is offered first."""
        page = self._window.stack.currentWidget()
        if self._window.stack.currentIndex() == 0 or page is None:
            return False
        button = next((each for each in page.findChildren(QPushButton) if each.isVisible()), None)
        if button is not None and time.monotonic() - self._tried > _AGAIN:
            self._tried = time.monotonic()
            button.click()
        return True

    def landed(self, number: int) -> None:
        """The last key of a word was pressed: say where it stands."""
        field = QApplication.focusWidget() or self._window.focusWidget()
        there = token(number) in _before_cursor(field)
        where = next((name for name in ("body", "headline", "note") if self._field(name) is field), "")
        if there and where in {"body", "headline"}:
            self._eyes.typed(number)
        say("landed", word=number, there=there, where=where or type(field).__name__)

    def paste(self, many: list[int], *, rich: bool) -> bool:
        """Words come from the clipboard. Says whether the key went to the body, and not to a dialog that came first."""
        data = QMimeData()
        data.setText(sentence(many))
        if rich:
            data.setHtml(f"<html><body><p>{sentence(many)}</p></body></html>")
        QGuiApplication.clipboard().setMimeData(data)
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        to_body = dialog is None and QApplication.focusWidget() is self._field("body")
        self.key(Qt.Key.Key_V, CTRL)
        return to_body

    def empty_clipboard(self) -> None:
        """Off screen, Qt frees what was copied after Python has gone: what was made in Python then ends the process."""
        QGuiApplication.clipboard().clear()

    def in_body(self) -> str:
        """The body as it stands in the window."""
        sheet = self._window.centre.editor_page
        return sheet.body.toPlainText() if sheet else ""

    def note_left(self) -> str | None:
        """What still stands in the note's field; None while the note is under way."""
        pane = self._field("note")
        if not isinstance(pane, QTextEdit | QPlainTextEdit) or pane.isReadOnly():
            return None
        return pane.toPlainText()

    def _field(self, where: str) -> QWidget | None:
        sheet = self._window.centre.editor_page
        if where == "note":
            from newsdesk.ui.notes.composer import NoteField

            return self._window.findChild(NoteField)
        if sheet is None:
            return None
        return sheet.body if where == "body" else sheet.title.headline


def _before_cursor(field: QWidget | None) -> str:
    if isinstance(field, QTextEdit | QPlainTextEdit):
        cursor = field.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()][-40:]
    return field.text()[-40:] if isinstance(field, QLineEdit) else ""
