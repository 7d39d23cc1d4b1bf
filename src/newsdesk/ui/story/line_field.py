"""One-line text field of the form, with an optional dimmed hint behind its text."""

from PySide6.QtCore import QEvent, QKeyCombination, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme

# pixels between the text and the hint
_GAP = 2
_EXPORT_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


class LineField(QLineEdit):
    """Line edit that reports its focus, so that its box can show the help."""

    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = self._short_hint = ""
        self.setProperty("kind", "field")
        self._align()

    def show_text(self, text: str) -> None:
        """Show another text; the same text keeps cursor and undo."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def set_hint(self, hint: str, short: str = "") -> None:
        """Set the dimmed hint behind the text; `short` is shown where the whole has no room."""
        if hint != self._hint:
            self._hint, self._short_hint = hint, short or hint
            self.setAccessibleDescription(hint)
            self.update()

    @property
    def hint(self) -> str:
        """The hint behind the text."""
        return self._hint

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+E to the window, where it exports; on X11 a line edit would take it to go to its end."""
        if isinstance(event, QKeyEvent) and _is_export(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and self.text():
            self._paint_hint()

    def _align(self) -> None:
        """Align to the side where the form begins, also words of another script."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _paint_hint(self) -> None:
        room = self._text_rect()
        taken = self.fontMetrics().horizontalAdvance(self.text()) + _GAP
        if taken + self.fontMetrics().averageCharWidth() * 6 > room.width():
            return
        box = room.adjusted(0, 0, -taken, 0) if self.isRightToLeft() else room.adjusted(taken, 0, 0, 0)
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.soft))
        whole, short = (f" · {isolated(hint)}" for hint in (self._hint, self._short_hint))
        text = whole if self.fontMetrics().horizontalAdvance(whole) <= box.width() else short
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(box, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_rect(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        buttons = sum(button.width() for button in self.findChildren(QToolButton) if button.isVisible())
        return QStyle.visualRect(self.layoutDirection(), inner, inner.adjusted(2, 0, -2 - buttons, 0))


def _is_export(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and event.keyCombination() == _EXPORT_KEY
