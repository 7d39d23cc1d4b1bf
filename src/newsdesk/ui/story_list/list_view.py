"""List view of stories: opening, moving, assigning and duplicating by key, click and menu."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryRow
from newsdesk.ui.story_list.delegate import StoryDelegate
from newsdesk.ui.story_list.menu import KEYS, fill_menu, refusal
from newsdesk.ui.story_list.model import StoryModel
from newsdesk.ui.story_list.staff import ListStaff

if TYPE_CHECKING:
    from newsdesk.ui.theme import Theme

_AGE_UPDATE_MS = 60_000
_MOVES = frozenset(verb.value for verb in Move)


class StoryList(QListView):
    """List view that keeps its selection by story, also when rows move."""

    # UUID
    story_chosen = Signal(object)
    # UUID: to be edited
    story_entered = Signal(object)
    # value of a Move, "due", "duplicate" or "export"; tuple of UUID
    verb_asked = Signal(str, object)
    # name of the person, empty for nobody; tuple of UUID
    assign_asked = Signal(str, object)
    # Exception: why the key was refused
    open_refused = Signal(object)
    # Up in the first row
    focus_search_asked = Signal()

    def __init__(self, model: StoryModel, look: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._staff = ListStaff()
        self._open_story: UUID | None = None
        self._selection_pending = False
        self.setModel(model)
        self.setItemDelegate(StoryDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Stories"))
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._clicked)
        model.modelReset.connect(self._await_selection)
        model.rows_listed.connect(self._select_open_story)
        look.changed.connect(self.scheduleDelayedItemsLayout)
        # repaint once a minute while visible: ages such as "now" go out of date
        self._age_timer = QTimer(self)
        self._age_timer.setInterval(_AGE_UPDATE_MS)
        self._age_timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._age_timer.timeout.connect(self.viewport().update)

    def show_staff(self, staff: ListStaff) -> None:
        """Set the person who chooses, and the staff to assign to."""
        self._staff = staff

    def select(self, story: UUID | None) -> None:
        """Select the story that is open, now or when it comes into the list. It is not opened again."""
        self._open_story = story
        self._selection_pending = story is not None
        if story is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self._select_open_story()

    def chosen(self) -> tuple[StoryRow, ...]:
        """The selected stories from top to bottom."""
        rows = (self._model.row(index) for index in sorted(self.selectedIndexes(), key=QModelIndex.row))
        return tuple(row for row in rows if row is not None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _verb_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if verb := _verb_of(event):
            self._ask_or_refuse(verb)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._spike_or_unspike()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.focus_search_asked.emit()
        else:
            self._selection_pending = False
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        rows = self.chosen()
        if rows:
            self.menu(rows).popup(self._menu_place(event))

    def menu(self, rows: tuple[StoryRow, ...]) -> QMenu:
        """Context menu with what can be done with these stories."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(rows) == 1:
            menu.addAction(self.tr("Open"), lambda: self._open(self.currentIndex()))
            menu.addSeparator()
        fill_menu(menu, rows, self._staff, self._ask, self._assign)
        return menu

    def rowsAboutToBeRemoved(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Clear a selection that only marks the open story.

        Qt would move it to the neighbour, which is right only while the keys are used.
        """
        at = self._model.index_of(self._open_story).row() if self._open_story else -1
        marked = start <= at <= end and [index.row() for index in self.selectedIndexes()] == [at]
        super().rowsAboutToBeRemoved(parent, start, end)
        if marked and not self.hasFocus():
            self._selection_pending = True
            self.clearSelection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._age_timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._age_timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())

    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectedIndexes()) == 1:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None:
            self._open_story = row.id
            self.story_chosen.emit(row.id)

    def _enter(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None:
            self.story_entered.emit(row.id)
        self._open(index)

    def _spike_or_unspike(self) -> None:
        """Spike the stories that may be spiked, bring back the spiked ones; for the others, say why not."""
        rows, actor = self.chosen(), self._staff.actor
        spiked = tuple(row for row in rows if row.status is Status.SPIKED)
        reasons = {row.id: refusal(row, Move.SPIKE, actor) for row in rows if row not in spiked}
        self._ask(Move.SPIKE, tuple(row for row in rows if reasons.get(row.id, row) is None))
        self._ask(Move.UNSPIKE, spiked)
        if why := next((why for why in reasons.values() if why), None):
            self.open_refused.emit(why)

    def _ask_or_refuse(self, verb: str) -> None:
        """Ask for the move where it is allowed; for the other stories, say why not."""
        rows, actor = self.chosen(), self._staff.actor
        reasons = {row.id: refusal(row, Move(verb), actor) for row in rows} if verb in _MOVES else {}
        self._ask(verb, tuple(row for row in rows if reasons.get(row.id) is None))
        if why := next((why for why in reasons.values() if why), None):
            self.open_refused.emit(why)

    def _ask(self, verb: str, rows: tuple[StoryRow, ...]) -> None:
        if rows:
            self.verb_asked.emit(str(verb), tuple(row.id for row in rows))

    def _assign(self, name: str, rows: tuple[StoryRow, ...]) -> None:
        self.assign_asked.emit(name, tuple(row.id for row in rows))

    def _select_open_story(self) -> None:
        if self._open_story is None or not self._selection_pending:
            return
        index = self._model.index_of(self._open_story)
        if index.isValid():
            self._selection_pending = False
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def _await_selection(self) -> None:
        self._selection_pending = True


def _verb_of(event: QKeyEvent) -> str:
    pressed = QKeySequence(event.keyCombination())
    return next((verb for verb, keys in KEYS.items() if pressed == QKeySequence(keys)), "")
