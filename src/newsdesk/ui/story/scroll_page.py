"""The paper that title, form and body stand on: one centred column of a readable measure, scrolled as a whole."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from newsdesk.ui.story.field_box import INDENT
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import MEASURE

_EDGE = 16
_LEAST = 240
# what stays visible above and below the caret
_SIGHT = 48


class ScrollPage(QScrollArea):
    """Scrolls to where the writer was and keeps the caret in sight."""

    # the first visible pixel, as a person scrolls
    page_scrolled = Signal(int)
    # QPoint on the screen: a click on the paper that no part of it takes
    page_clicked = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._moving = False
        self._page = QWidget(self)
        self._page.setProperty("kind", "sheet")
        self._column = QWidget(self._page)
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 20, 0, 48)
        self.column.setSpacing(0)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().installEventFilter(self)
        for bare in (self._page, self._column):
            bare.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._set_measure)

    def set_direction(self, way: Qt.LayoutDirection) -> None:
        """Run as the story's language does, whatever the window speaks."""
        self._page.setLayoutDirection(way)

    def set_written_on(self, on: bool) -> None:
        """Whether there is a story to write."""
        self._page.setEnabled(on)

    def go_to(self, scroll: int) -> None:
        """Show this pixel first. How high the paper is, is known once its layout has heard of a new text."""
        self._moving = True
        self._settle(scroll)
        QTimer.singleShot(0, self, lambda: self._arrive(scroll))

    def keep_in_sight(self, widget: QWidget, rect: QRect) -> None:
        """Scroll no further than needed to see `rect` of a widget on the paper."""
        if self._moving:
            return
        top, bottom = widget.mapTo(self._page, rect.topLeft()), widget.mapTo(self._page, rect.bottomLeft())
        self.ensureVisible(bottom.x(), bottom.y(), 0, _SIGHT)
        self.ensureVisible(top.x(), top.y(), 0, _SIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._set_measure()
        if isinstance(event, QMouseEvent) and watched in (self._page, self._column) and _is_click(event):
            self.page_clicked.emit(event.globalPosition().toPoint())
            return True
        return super().eventFilter(watched, event)

    def _arrive(self, scroll: int) -> None:
        self._settle(scroll)
        self._moving = False

    def _settle(self, scroll: int) -> None:
        self.column.activate()
        QApplication.sendPostedEvents(self._page, QEvent.Type.LayoutRequest.value)
        self.verticalScrollBar().setValue(scroll)

    def _scrolled(self, value: int) -> None:
        if not self._moving:
            self.page_scrolled.emit(value)

    def _set_measure(self) -> None:
        room = self.viewport().width() - 2 * _EDGE
        self._column.setFixedWidth(max(_LEAST, min(room, self._look.px(MEASURE) + 2 * INDENT)))


def _is_click(event: QMouseEvent) -> bool:
    return event.type() == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton
