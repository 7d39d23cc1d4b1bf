"""List view over a `RowsModel`: what every list of cards and rows in a panel has in common."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QSizePolicy, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.rows_model import RowsModel


class RowList(QListView):
    """Frameless list that scrolls by pixels and is laid out anew when the theme changes.

    With `whole` it is as high as all its rows, and scrolls with the panel instead of in itself.
    """

    def __init__(
        self,
        model: RowsModel[Any],
        delegate: QAbstractItemDelegate,
        look: Theme,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self.scheduleDelayedItemsLayout)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            for changed in (model.modelReset, model.dataChanged, look.changed):
                changed.connect(self._fit)
            self._fit()

    def sizeHint(self) -> QSize:
        if not self._whole:
            return super().sizeHint()
        return QSize(200, sum(self.sizeHintForRow(row) for row in range(self.model().rowCount())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self._whole else super().minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._whole and event.oldSize().width() != event.size().width():
            self._fit()

    @property
    def row(self) -> int:
        """The chosen row, -1 if none is."""
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        """Choose a row, or the nearest there is."""
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(max(0, min(row, last)), 0) if last >= 0 else QModelIndex())

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(self.sizeHint().height())

    def menu_place(self, event: QContextMenuEvent) -> QPoint:
        """Where the menu of the chosen row opens, in pixels of the screen: at the row if it was asked for by key."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())


class OfferList(RowList):
    """Rows of which a click, Return or Space takes one."""

    row_taken = Signal(int)

    def __init__(
        self,
        model: RowsModel[Any],
        delegate: QAbstractItemDelegate,
        look: Theme,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
    ) -> None:
        super().__init__(model, delegate, look, parent, whole=whole)
        self.clicked.connect(lambda index: self.row_taken.emit(index.row()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click: it would take the row that moved up when the first was taken."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.row >= 0:
            self.row_taken.emit(self.row)
        else:
            super().keyPressEvent(event)
