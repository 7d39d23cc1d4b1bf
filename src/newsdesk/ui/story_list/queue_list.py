"""List view of queues and sections."""

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsdesk.domain.person import Actor
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import QueueCounts
from newsdesk.ui.story_list.queues import ITEM, QueueItem, QueueModel
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, RADIUS, UI

ROW_HEIGHT = 30
_MOST_ROWS = 12
_FEWEST_ROWS = 4
_PRESSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Paints a dot, a title and a count; the chosen line has a background."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(60, self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: QueueItem = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(8, 1, -8, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, option.state)
        inner = box.adjusted(10, 0, -10, 0)
        if item.query is None:
            self._paint_heading(painter, inner, item, option.direction)
        else:
            self._paint_line(painter, inner, item, option.direction, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.wash))
            painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            hover = QColor(tokens.surface)
            hover.setAlphaF(0.55)
            painter.setBrush(hover)
            painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 2, RADIUS - 2)

    def _paint_heading(self, painter: QPainter, box: QRect, item: QueueItem, direction: Qt.LayoutDirection) -> None:
        tokens = self._look.tokens
        painter.setFont(self._look.font(LABEL))
        painter.setPen(QColor(tokens.soft))
        painter.drawText(box, _leading(direction), item.title)
        size = 14
        place = QRect(box.right() - size, box.center().y() - size // 2 + 1, size, size)
        icon = self._look.icon("chevron-down" if item.open else "chevron-right", tokens.soft)
        icon.paint(painter, QStyle.visualRect(direction, box, place))

    def _paint_line(
        self, painter: QPainter, box: QRect, item: QueueItem, direction: Qt.LayoutDirection, *, chosen: bool
    ) -> None:
        tokens = self._look.tokens
        self._paint_sign(painter, box, item, direction)
        count = QLocale().toString(item.count)
        font = self._look.font(UI)
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.setPen(QColor(tokens.soft))
        painter.drawText(box, _trailing(direction), count)
        taken = painter.fontMetrics().horizontalAdvance(count) + 8
        room = QStyle.visualRect(direction, box, box.adjusted(15, 0, -taken, 0))
        painter.setFont(self._look.font(UI, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.ink if chosen else tokens.soft))
        title = painter.fontMetrics().elidedText(item.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _leading(direction), title)

    def _paint_sign(self, painter: QPainter, box: QRect, item: QueueItem, direction: Qt.LayoutDirection) -> None:
        tokens = self._look.tokens
        if item.key == "conflicts":
            place = QRect(box.left() - 4, box.center().y() - 6, 14, 14)
            self._look.icon("git-fork", tokens.failure).paint(painter, QStyle.visualRect(direction, box, place))
            return
        if item.status is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.status(item.status)))
        painter.drawEllipse(QStyle.visualRect(direction, box, QRect(box.left(), box.center().y() - 3, 7, 7)))


def _leading(direction: Qt.LayoutDirection) -> int:
    edge = Qt.AlignmentFlag.AlignRight if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    return (edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value


def _trailing(direction: Qt.LayoutDirection) -> int:
    edge = Qt.AlignmentFlag.AlignLeft if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignRight
    return (edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value


class QueueList(QListView):
    """List as high as its lines, up to a dozen, and less high, with a scroll bar, in a low window. One line is always
    chosen."""

    # StoryQuery
    queue_chosen = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.queues = QueueModel(self)
        self.setModel(self.queues)
        self.setItemDelegate(QueueDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Queues and sections"))
        self.viewport().setAutoFillBackground(False)
        self.queues.modelReset.connect(self._fit_rows)
        self.selectionModel().currentChanged.connect(self._chosen)
        look.changed.connect(self._fit_rows)
        self._fit_rows()

    def show_counts(self, counts: QueueCounts) -> None:
        """Show these counts."""
        self.queues.show_counts(counts)

    def show_actor(self, actor: Actor) -> None:
        """Set the person whose queues they are."""
        self.queues.show_actor(actor)

    def begin(self, key: str) -> None:
        """Select a queue that is listed already, without a signal."""
        self.queues.choose(key)
        self._fit_rows()

    def choose(self, key: str) -> None:
        """Go to a queue as if it had been clicked, also to an empty one that is not listed."""
        if not self.queues.index_of(key).isValid() and key in set(Status):
            self.queues.choose(key)
            self.queue_chosen.emit(self.queues.query)
        self.setCurrentIndex(self.queues.index_of(key))

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self._height(min(self.queues.rowCount(), _MOST_ROWS)))

    def minimumSizeHint(self) -> QSize:
        """A few lines, where the list of stories needs the room."""
        return QSize(super().minimumSizeHint().width(), self._height(min(self.queues.rowCount(), _FEWEST_ROWS)))

    def _height(self, rows: int) -> int:
        return rows * self._look.px(ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.queues.item(self.currentIndex())
        if (
            item is not None
            and item.query is None
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        ):
            self.queues.toggle_sections()
            self.setCurrentIndex(self.queues.index_of("sections"))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.queues.item(self.indexAt(event.position().toPoint()))
        if item is not None and item.query is None:
            self.queues.toggle_sections()
        else:
            super().mousePressEvent(event)

    def _chosen(self, index: QModelIndex) -> None:
        item = self.queues.item(index)
        if item is not None and item.query is not None and item.key != self.queues.chosen:
            self.queues.choose(item.key)
            self.queue_chosen.emit(item.query)

    def _fit_rows(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()
        index = self.queues.index_of(self.queues.chosen)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
