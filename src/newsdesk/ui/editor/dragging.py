"""Scrolling while a selection is dragged beyond the visible part."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsdesk.ui.editor.paging import visible_rect

_INTERVAL = 50


class EdgeScroll(QObject):
    """Extends the selection while the pointer rests above or below the visible part."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._extend_selection)

    def follow(self, event: QMouseEvent) -> None:
        """Start or stop by where the pointer is."""
        outside = not self._is_visible(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton and self._editor.textCursor().hasSelection() and outside:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Stop: the mouse button was released."""
        self._timer.stop()

    def _extend_selection(self) -> None:
        pointer = self._editor.viewport().mapFromGlobal(QCursor.pos())
        if self._is_visible(pointer):
            self._timer.stop()
            return
        visible = self._visible_rect()
        line = self._editor.cursorRect().height()
        edge = visible.top() - line if pointer.y() < visible.top() else visible.bottom() + line
        target = self._editor.cursorForPosition(QPoint(pointer.x(), edge)).position()
        cursor = self._editor.textCursor()
        cursor.setPosition(target, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)

    def _is_visible(self, at: QPoint) -> bool:
        visible = self._visible_rect()
        return visible.top() <= at.y() <= visible.bottom()

    def _visible_rect(self) -> QRect:
        return visible_rect(self._editor)
