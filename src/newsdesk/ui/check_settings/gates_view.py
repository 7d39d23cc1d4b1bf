"""Table view of gates: a key or a click opens the choices of a cell, or of all that are selected."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from newsdesk.domain.check_severity import EVERYWHERE
from newsdesk.domain.finding import Severity
from newsdesk.ui.check_settings import severity_labels
from newsdesk.ui.check_settings.gates_model import CELL, GatesModel
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import UI

_Index = QModelIndex | QPersistentModelIndex
_TONES = {
    Severity.FILING: "failure",
    Severity.APPROVAL: "returned",
    Severity.ADVICE: "filed",
    Severity.OFF: "spiked",
}
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_DOT = 8
_PAD = 10


class GatesView(QTableView):
    """Table view. `severity_chosen` carries the severity for all selected cells; None leaves them as usual."""

    severity_chosen = Signal(object)

    def __init__(self, model: GatesModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self.locked = False
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("What each check does, by section"))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.verticalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        model.modelReset.connect(self._lay_out)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.open_choices()
        elif event.key() in _CLEARING and not self.locked:
            self.severity_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() is Qt.MouseButton.LeftButton and plain and index == self.currentIndex():
            self.open_choices()

    def menu(self) -> QMenu:
        """Menu with the choices of the cell that has the focus."""
        menu = QMenu(self)
        index = self.currentIndex()
        cell = self._model.cell(index)
        for severity in Severity:
            action = menu.addAction(severity_labels.severity(severity), partial(self.severity_chosen.emit, severity))
            action.setCheckable(True)
            action.setChecked(cell is not None and cell.own and cell.severity is severity)
        menu.addSeparator()
        usual = menu.addAction(self._usual(index), partial(self.severity_chosen.emit, None))
        usual.setCheckable(True)
        usual.setChecked(cell is not None and not cell.own)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_choices(self) -> None:
        """Show the choices under the cell that has the focus."""
        index = self.currentIndex()
        if self.locked or self._model.cell(index) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        menu = self.menu()
        menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))
        self.scrollTo(index)
        rect = self.visualRect(index)
        corner = rect.bottomRight() if self.isRightToLeft() else rect.bottomLeft()
        at = self.viewport().mapToGlobal(corner)
        menu.popup(at - QPoint(menu.sizeHint().width(), 0) if self.isRightToLeft() else at)

    def _usual(self, index: _Index) -> str:
        text = (
            self.tr("As usual: {does}")
            if self._model.section(index) == EVERYWHERE
            else self.tr("As in all sections: {does}")
        )
        return text.format(does=self._model.inherited(index))

    def _lay_out(self) -> None:
        self.clearSpans()
        for row in self._model.headings():
            if self._model.columnCount() > 1:
                self.setSpan(row, 0, 1, self._model.columnCount())
        self.verticalHeader().setDefaultSectionSize(self._look.px(30))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        widest = max(self.fontMetrics().horizontalAdvance(severity_labels.severity(each)) for each in Severity)
        for column in range(self._model.columnCount()):
            name = self._model.headerData(column, Qt.Orientation.Horizontal)
            room = max(widest + _DOT + 3 * _PAD, self.fontMetrics().horizontalAdvance(str(name)) + 2 * _PAD)
            self.setColumnWidth(column, room)


class _Delegate(QStyledItemDelegate):
    """Paints a cell: the newsroom's own severity in bold behind a full dot, an inherited one dimmed behind a ring."""

    def __init__(self, look: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index) + QSize(_DOT + 2 * _PAD, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, cell = self._look.tokens, index.data(CELL)
        rect = option.rect
        painter.save()
        if cell is None:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.wash))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = QColor(getattr(tokens, _TONES[cell.severity]))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        x = rect.right() - _PAD - _DOT if mirrored else rect.left() + _PAD
        dot = QRectF(x, rect.center().y() - _DOT / 2 + 1, _DOT, _DOT)
        painter.setPen(QPen(tone, 1.4))
        painter.setBrush(tone if cell.own else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(0.7, 0.7, -0.7, -0.7))
        painter.setPen(QColor(tokens.ink if cell.own else tokens.soft))
        painter.setFont(self._look.font(UI, QFont.Weight.DemiBold if cell.own else QFont.Weight.Normal))
        room = rect.adjusted(_PAD, 0, -_PAD - _DOT - 6, 0) if mirrored else rect.adjusted(_PAD + _DOT + 6, 0, -2, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, index.data())
        if option.state & QStyle.StateFlag.State_HasFocus and QApplication.focusWidget() is option.widget:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()
