"""Composer at the foot of the Notes panel: a note to a passage or to the whole story, or a reply."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from newsdesk.ui.text import isolated, quoted
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.placeholder_edit import PlaceholderEdit
from newsdesk.ui.widgets.stacking import Placed, in_column, in_row

_LINES = 3
_MOST_LINES = 8


class NoteField(PlaceholderEdit):
    """Text field that grows with its text up to a height. Ctrl+Return sends, Tab leaves it."""

    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and held == Qt.KeyboardModifier.ControlModifier:
            self.send_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's owner moves the focus
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Return before the window's shortcuts get it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and held == Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def _fit(self) -> None:
        line, margins = self.fontMetrics().lineSpacing(), 2 * self.document().documentMargin()
        wanted = self.document().size().height()
        height = min(max(wanted, _LINES * line + margins), _MOST_LINES * line + margins)
        if round(height) != self.height():
            self.setFixedHeight(round(height))


class Composer(QFrame):
    """Card with the target of the note, its text field and the button. The text stays until `show_text` replaces it."""

    send_asked = Signal()
    text_written = Signal(str)
    # the note is to be for the whole story
    whole_asked = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "card")
        self.target = QLabel(self)
        self.quote = QLabel(self)
        self.whole = QToolButton(self)
        self.field = NoteField(self)
        self.failure = QLabel(self)
        self.send = QPushButton(self)
        self._quoted = self._reply_to = ""
        self._arrange()
        self.setFocusProxy(self.field)
        self.field.send_asked.connect(self._send)
        self.send.clicked.connect(self._send)
        self.whole.clicked.connect(self.whole_asked)
        self.field.textChanged.connect(self._written)
        look.dress(self.whole, "x")
        self._say_words()

    @property
    def text(self) -> str:
        """The text."""
        return self.field.toPlainText()

    def show_target(self, *, quote: str = "", reply_to: str = "") -> None:
        """Show the target: a passage, a thread begun by somebody, or the whole story."""
        self._quoted, self._reply_to = quoted(quote), reply_to
        self._say_words()

    def show_text(self, text: str) -> None:
        """Replace the text, with the cursor at its end."""
        if text != self.text:
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)
            cursor = self.field.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.field.setTextCursor(cursor)
        self._allow()

    def wait(self, waiting: bool) -> None:
        """Make the text read-only while it is sent to the archive."""
        self.field.setReadOnly(waiting)
        self._allow()

    def say_failure(self, text: str = "") -> None:
        """Show why a note was not kept; an empty text hides it."""
        self.failure.setText(text)
        self.failure.setVisible(bool(text))

    def _arrange(self) -> None:
        for label, tone in ((self.target, "label"), (self.quote, "soft"), (self.failure, "failure")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.send.setAutoDefault(False)
        self.failure.hide()
        self.whole.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        top = in_row((self.target, 1), Placed(self.whole, Qt.AlignmentFlag.AlignTop), spacing=4)
        foot = in_row(1, self.send)
        in_column(top, self.quote, self.field, self.failure, foot, on=self, margins=(12, 8, 8, 8), spacing=4)

    def _say_words(self) -> None:
        reply = self.tr("Reply to %s") % isolated(self._reply_to) if self._reply_to else ""
        target = reply or (self.tr("Note to this passage") if self._quoted else self.tr("Note to the whole story"))
        self.target.setText(target)
        self.quote.setText(self.tr("“%s”") % self._quoted if self._quoted else "")
        self.quote.setVisible(bool(self._quoted))
        self.whole.setVisible(bool(self._quoted or self._reply_to))
        self.whole.setToolTip(self.tr("To the whole story instead"))
        self.whole.setAccessibleName(self.whole.toolTip())
        self.field.setPlaceholderText(
            self.tr("Write a reply") if reply else self.tr("Write a note. It is never exported.")
        )
        self.field.setAccessibleName(f"{target} {self.quote.text()}".strip())
        self.field.setAccessibleDescription(self.tr("Ctrl Return keeps the note, Escape goes back to the story"))
        self.send.setText(self.tr("Reply") if reply else self.tr("Add note"))
        self.send.setToolTip(self.tr("Ctrl Return"))
        self._allow()

    def _written(self) -> None:
        self.say_failure()
        self._allow()
        self.text_written.emit(self.text)

    def _send(self) -> None:
        if self.text.strip() and not self.field.isReadOnly():
            self.send_asked.emit()

    def _allow(self) -> None:
        self.send.setEnabled(bool(self.text.strip()) and not self.field.isReadOnly())
