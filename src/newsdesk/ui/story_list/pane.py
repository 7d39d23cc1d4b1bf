"""Desk column of the window: finds stories and tells which one was chosen."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.person import Actor
from newsdesk.domain.story_list import ListOrder, QueueCounts, StoryPage, StoryQuery
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story_list.empty_list import EmptyList
from newsdesk.ui.story_list.list_view import StoryList
from newsdesk.ui.story_list.model import PAGE, StoryModel
from newsdesk.ui.story_list.queue_list import QueueList
from newsdesk.ui.story_list.queues import first_queue, query_of
from newsdesk.ui.story_list.search_field import DeskSearchField
from newsdesk.ui.story_list.staff import ListStaff, staff_of
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.theme import Theme

# one fetch for many changes in a row, as in an import
_LIST_DELAY_MS = 40
_COUNT_DELAY_MS = 250
_LEAST_HEIGHT = 120  # pixels of the list of stories


@dataclass(frozen=True, slots=True, kw_only=True)
class _OpenedDesk:
    """What the pane reads from a newly opened desk in one call."""

    staff: ListStaff
    key: str
    query: StoryQuery
    page: StoryPage


class DeskPane(QWidget):
    """Search field, queues with counts, and the list of stories."""

    # UUID
    story_chosen = Signal(object)
    # UUID: to be edited; `story_chosen` follows
    story_entered = Signal(object)
    new_asked = Signal()
    # value of a Move, "due", "duplicate" or "export"; tuple of UUID
    verb_asked = Signal(str, object)
    # name of the person, empty for nobody; tuple of UUID
    assign_asked = Signal(str, object)
    # Exception
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._queue = StoryQuery()
        self._staff = ListStaff()
        self.setProperty("kind", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Desk"))
        self.search = DeskSearchField(look, self)
        self.queues = QueueList(look, self)
        self.stories = StoryModel(lanes, self)
        self.list = StoryList(self.stories, look, self)
        self.empty = EmptyList(self)
        self._stack = QStackedWidget(self)
        self._lay_out(look)
        self._list_timer = self._timer(_LIST_DELAY_MS, self.stories.refresh)
        self._count_timer = self._timer(_COUNT_DELAY_MS, self._count)
        self._connect(bus)

    def attach(self, newsroom: "Newsroom") -> None:
        """Show the stories of this desk from now on, at the first queue of the person at this machine."""
        self._newsroom = newsroom
        # one call to the archive: the first rows must not wait for two
        self._lanes.archive.run(
            lambda: _opened(newsroom), owner=self, done=partial(self._begin, newsroom), failed=self.failed.emit
        )

    def show_actor(self, actor: Actor) -> None:
        """Set the person at this machine: after opening, and after another person signed in."""
        if actor != self._staff.actor:
            self._change_person(replace(self._staff, actor=actor))
        if newsroom := self._newsroom:
            self._lanes.archive.run(
                lambda: staff_of(newsroom),
                owner=self,
                done=self._change_person,
                failed=self.failed.emit,
                latest="staff",
            )

    def refresh(self, changes: ChangeSet) -> None:
        """Fetch again what these changes may have moved."""
        if changes.stories or changes.created or changes.removed:
            self.refresh_soon()

    def refresh_soon(self) -> None:
        """Fetch again what is shown, once for all changes that come in a row."""
        self._list_timer.start()
        self._count_timer.start()

    def select(self, story: UUID | None) -> None:
        """Select the story that is open."""
        self.list.select(story)

    def focus_search(self) -> None:
        """Put the focus into the search field, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_queue(self, key: str) -> None:
        """Go to a queue: "conflicts", "all", or a status."""
        self.queues.choose(key)

    def _begin(self, newsroom: "Newsroom", opened: _OpenedDesk) -> None:
        self._show_staff(opened.staff)
        self._queue = opened.query
        self.queues.begin(opened.key)
        self.stories.begin(newsroom, opened.query, opened.page)
        self._count()

    def _change_person(self, staff: ListStaff) -> None:
        """Take over other staff.

        Another person begins at their first queue; one who only gets a colleague stays where they are.
        """
        before = self._staff.actor
        self._show_staff(staff)
        queue_is_gone = not self.queues.queues.index_of(self.queues.queues.chosen).isValid()
        if queue_is_gone or staff.actor.name != before.name:
            self.queues.choose(first_queue(staff.actor))
        if staff.actor != before:
            self._count()

    def _show_staff(self, staff: ListStaff) -> None:
        self._staff = staff
        self.stories.show_staff(staff)
        self.queues.show_actor(staff.actor)
        self.list.show_staff(staff)

    def _connect(self, bus: Bus) -> None:
        bus.changed.connect(lambda changes, _: self.refresh(changes))
        self.search.text_typed.connect(self._search)
        self.search.search_asked.connect(lambda text: self._search(text, ListOrder.LIKENESS))
        self.search.focus_list_asked.connect(self._focus_list)
        self.queues.queue_chosen.connect(self._show_queue)
        self.list.story_entered.connect(self.story_entered)
        self.list.story_chosen.connect(self.story_chosen)
        self.list.verb_asked.connect(self.verb_asked)
        self.list.assign_asked.connect(self.assign_asked)
        self.list.open_refused.connect(self.failed)
        self.list.focus_search_asked.connect(self.focus_search)
        self.stories.rows_listed.connect(self._show_list_or_reason)
        self.stories.failed.connect(self.failed)
        self.empty.step_asked.connect(self._take_step)

    def _search(self, text: str, order: ListOrder = ListOrder.NEWEST) -> None:
        self.stories.ask(replace(self._queue, text=text, order=order) if text else self._queue)

    def _show_queue(self, query: StoryQuery) -> None:
        self._queue = query
        self._search(self.search.text().strip())

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid() and self.stories.rowCount():
            self.list.setCurrentIndex(self.stories.index(0))

    def _show_list_or_reason(self) -> None:
        if self.stories.rowCount():
            self._stack.setCurrentWidget(self.list)
        else:
            self.empty.explain(self.stories.query)
            self._stack.setCurrentWidget(self.empty)

    def _take_step(self, step: str) -> None:
        match step:
            case "new":
                self.new_asked.emit()
            case "clear":
                self.search.clear()
                self.search.setFocus()
            case "everywhere":
                self.queues.choose("all")

    def _count(self) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                newsroom.stories.counts,
                owner=self,
                done=self._show_counts,
                failed=self.failed.emit,
                latest="counts",
            )

    def _show_counts(self, counts: QueueCounts) -> None:
        self.queues.show_counts(counts)

    def _lay_out(self, look: "Theme") -> None:
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._stack.setMinimumHeight(look.px(_LEAST_HEIGHT))  # at least two stories, whatever queues there are
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 4)
        head.addWidget(self.search)
        middle = QVBoxLayout()
        middle.setContentsMargins(12, 8, 12, 4)
        middle.addWidget(rule)
        in_column(head, self.queues, middle, (self._stack, 1), on=self, margins=(0, 0, 0, 0), spacing=4)

    def _timer(self, wait: int, due: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=wait)
        timer.timeout.connect(due)
        return timer


def _opened(newsroom: "Newsroom") -> _OpenedDesk:
    staff = staff_of(newsroom)
    key = first_queue(staff.actor)
    query = query_of(key, staff.actor)
    return _OpenedDesk(staff=staff, key=key, query=query, page=newsroom.stories.page(query, limit=PAGE))
