"""PageUp and PageDown in an editor that is as tall as its text."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

# lines of the old page that stay visible
_KEPT = 2


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    """The scroll area around a widget, None if there is none."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def visible_rect(widget: QWidget) -> QRect:
    """The part of a widget that its scroll area shows, in the widget's coordinates."""
    area = scroll_area_of(widget)
    if area is None:
        return widget.rect()
    port = area.viewport()
    return QRect(widget.mapFrom(port, QPoint(0, 0)), port.size()).intersected(widget.rect())


def visible_height(widget: QWidget) -> int:
    """Height in pixels that the scroll area of a widget can show."""
    area = scroll_area_of(widget)
    return area.viewport().height() if area else widget.height()


def page_moved(editor: QTextEdit, height: int, *, keep: bool) -> QTextCursor:
    """The editor's cursor moved by a page of `height` pixels (up if negative), with `keep` extending the selection."""
    here = editor.cursorRect()
    step = max(here.height(), abs(height) - _KEPT * here.height())
    target = QPoint(here.center().x(), here.center().y() + (step if height > 0 else -step))
    cursor = editor.textCursor()
    mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
    if target.y() < 0:
        cursor.movePosition(QTextCursor.MoveOperation.Start, mode)
    elif target.y() > editor.viewport().height():
        cursor.movePosition(QTextCursor.MoveOperation.End, mode)
    else:
        cursor.setPosition(editor.cursorForPosition(target).position(), mode)
    return cursor
