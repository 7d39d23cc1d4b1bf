"""Scroll area of the editor page: one centred column of readable width."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from newsdesk.ui.story.field_box import INDENT
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import MEASURE

_SIDE_MARGIN = 16
_LEAST_WIDTH = 240
# pixels that stay visible above and below the caret
_CARET_MARGIN = 48


class ScrollPage(QScrollArea):
    """Restores the scroll position of a story and keeps the caret visible."""

    # the first visible pixel, when a person scrolls
    page_scrolled = Signal(int)
    # QPoint on the screen: a click on the page outside its widgets
    page_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._restoring_scroll = False
        self._content = QWidget(self)
        self._content.setProperty("kind", "sheet")
        self._column = QWidget(self._content)
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 20, 0, 48)
        self.column.setSpacing(0)
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().installEventFilter(self)
        for blank in (self._content, self._column):
            blank.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._report_scroll)
        theme.changed.connect(self._set_column_width)

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Set the direction of the page, which is that of the story's language."""
        self._content.setLayoutDirection(direction)

    def set_has_story(self, on: bool) -> None:
        """Enable the page if there is a story to write."""
        self._content.setEnabled(on)

    def go_to(self, scroll: int) -> None:
        """Scroll to this pixel, now and once more after the layout of a new text, which may change the height."""
        self._restoring_scroll = True
        self._scroll_now(scroll)
        QTimer.singleShot(0, self, lambda: self._scroll_after_layout(scroll))

    def keep_in_sight(self, widget: QWidget, rect: QRect) -> None:
        """Scroll no further than needed to see `rect` of a widget on the page."""
        if self._restoring_scroll:
            return
        top, bottom = widget.mapTo(self._content, rect.topLeft()), widget.mapTo(self._content, rect.bottomLeft())
        self.ensureVisible(bottom.x(), bottom.y(), 0, _CARET_MARGIN)
        self.ensureVisible(top.x(), top.y(), 0, _CARET_MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._set_column_width()
        if isinstance(event, QMouseEvent) and watched in (self._content, self._column) and _is_click(event):
            self.page_clicked.emit(event.globalPosition().toPoint())
            return True
        return super().eventFilter(watched, event)

    def _scroll_after_layout(self, scroll: int) -> None:
        self._scroll_now(scroll)
        self._restoring_scroll = False

    def _scroll_now(self, scroll: int) -> None:
        self.column.activate()
        QApplication.sendPostedEvents(self._content, QEvent.Type.LayoutRequest.value)
        self.verticalScrollBar().setValue(scroll)

    def _report_scroll(self, value: int) -> None:
        if not self._restoring_scroll:
            self.page_scrolled.emit(value)

    def _set_column_width(self) -> None:
        room = self.viewport().width() - 2 * _SIDE_MARGIN
        self._column.setFixedWidth(max(_LEAST_WIDTH, min(room, self._theme.px(MEASURE) + 2 * INDENT)))


def _is_click(event: QMouseEvent) -> bool:
    return event.type() == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton
