"""Palette of all actions: type a few letters of a name, press Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.stacking import in_column


def match_score(typed: str, name: str) -> float:
    """Score of a name for typed letters (fuzzy match): 0 for no match, more for a better one.

    All letters must occur in order; starts of words, runs of letters and whole words score more.
    """
    wanted, given = typed.casefold().replace(" ", ""), name.casefold()
    if not wanted:
        return 1.0
    phrase = typed.casefold().strip()
    if (found := given.find(phrase)) >= 0:
        ends = _starts_word(given, found) and not given[found + len(phrase) :][:1].isalnum()
        return 100.0 + (50.0 if _starts_word(given, found) else 0.0) + (25.0 if ends else 0.0) - found / 100
    score, at, last = 0.0, 0, -2
    for letter in wanted:
        place = given.find(letter, at)
        if place < 0:
            return 0.0
        score += 1.0 + (3.0 if _starts_word(given, place) else 0.0) + (2.0 if place == last + 1 else 0.0)
        at, last = place + 1, place
    return score / (1 + len(given) / 100)


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


_WIDTH, _HEIGHT, _ROW = 560, 420, 32
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}

_Index = QModelIndex | QPersistentModelIndex


class _FoundActions(QAbstractListModel):
    """Actions that match what was typed, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[QAction] = []
        # takes the room of an icon where an action has none, so that names align
        blank = QPixmap(16, 16)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return action_name(action)
            case Qt.ItemDataRole.DecorationRole:
                return self._blank if action.icon().isNull() else action.icon()
            case Qt.ItemDataRole.UserRole:
                return action
            case Qt.ItemDataRole.ToolTipRole:
                return action.toolTip() if action.toolTip() != action_name(action) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{action_name(action)} {_keys(action)}".rstrip()
            case _:
                return None

    def show(self, rows: list[QAction]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


class _Rows(QStyledItemDelegate):
    """Draws the name at the start of a row and the shortcut at its end."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.placeholderText().color())
        rect = option.rect.adjusted(8, 0, -12, 0)
        end = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        action = index.data(Qt.ItemDataRole.UserRole)
        painter.drawText(rect, end | Qt.AlignmentFlag.AlignVCenter, f"\u2066{_keys(action)}\u2069")
        painter.restore()


class ActionPalette(QDialog):
    """Popup list over the window, filtered as one types; it works by keyboard alone."""

    def __init__(self, offered: Callable[[], Sequence[QAction]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._over = parent
        self._offered = offered
        self._actions: Sequence[QAction] = ()
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("All actions"))
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "search")
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Filter the actions"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.found = _FoundActions(self)
        self.list = QListView(self)
        self.list.setModel(self.found)
        self.list.setItemDelegate(_Rows(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Actions found"))
        self.list.clicked.connect(self._trigger)
        in_column(self.field, (self.list, 1), on=self, margins=(12, 12, 12, 12), spacing=8)

    def ask(self) -> None:
        """Open over the window, with an empty field."""
        self._actions = [action for action in self._offered() if action_name(action) and action.isEnabled()]
        over = self._over
        self.resize(min(_WIDTH, over.width() - 40), min(_HEIGHT, over.height() - 80))
        self.move(over.mapToGlobal(over.rect().topLeft()) + _corner(over, self))
        self.field.clear()
        self._filter("")
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._trigger(self.list.currentIndex())
                return True
            if step := _MOVES.get(Qt.Key(event.key())):
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        scored = [
            (match_score(typed, action_name(action)), place, action) for place, action in enumerate(self._actions)
        ]
        hits = sorted((hit for hit in scored if hit[0] > 0), key=lambda hit: (-hit[0], hit[1]))
        self.found.show([action for _, _, action in hits])
        self.list.setCurrentIndex(self.found.index(0))

    def _step(self, step: int) -> None:
        last = self.found.rowCount() - 1
        row = self.list.currentIndex().row() + step
        self.list.setCurrentIndex(self.found.index(max(0, min(row, last))))

    def _trigger(self, index: QModelIndex) -> None:
        action = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(action, QAction):
            self.close()
            action.trigger()


def action_name(action: QAction) -> str:
    """The action's text without the & of its mnemonic."""
    return action.text().replace("&", "")


def _keys(action: QAction) -> str:
    return shortcut_text(action.shortcut())


def _corner(over: QWidget, box: QWidget) -> QPoint:
    return QPoint((over.width() - box.width()) // 2, 64)
