"""Queues and sections with their counts: which of them are listed, and their list model."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import ListOrder, QueueCounts, StoryQuery
from newsdesk.ui import messages
from newsdesk.ui.text import comma_list

translate: Callable[[str, str], str] = QCoreApplication.translate

ITEM = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex

MINE, ALL, CONFLICTS = "mine", "all", "conflicts"

# always listed; other statuses only while they hold stories
_ALWAYS_ALONE = frozenset({Status.DRAFT})
_ALWAYS_TOGETHER = frozenset({Status.FILED, Status.IN_REVIEW})
# listed with the longest waiting story first
_WAITING = frozenset({Status.FILED, Status.IN_REVIEW, Status.RETURNED})


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueItem:
    """One line: a queue or a section (`query` says what it lists), or the heading of the sections (no query)."""

    key: str
    title: str
    count: int
    query: StoryQuery | None
    status: Status | None = None
    open: bool = False


def queue_items(
    counts: QueueCounts, *, sections_shown: bool, chosen: str, actor: Actor | None = None
) -> tuple[QueueItem, ...]:
    """The lines for these counts and this person. The chosen one stays, also when it has become empty."""
    actor = actor or Actor()
    lines = _conflicts(counts, chosen)
    if actor.alone:
        lines += (_all(counts), *_queues(counts, chosen, _ALWAYS_ALONE))
    else:
        # only editors see the drafts of others
        unseen = frozenset() if actor.role is Role.EDITOR else frozenset({Status.DRAFT})
        lines += (_mine(counts, actor), *_queues(counts, chosen, _ALWAYS_TOGETHER, unseen), _all(counts))
    return lines + _sections(counts, shown=sections_shown, chosen=chosen)


def first_queue(actor: Actor) -> str:
    """Key of the queue shown first: filed stories for an editor, their own for a reporter."""
    if actor.alone:
        return ALL
    return Status.FILED.value if actor.role is Role.EDITOR else MINE


def query_of(key: str, actor: Actor) -> StoryQuery:
    """Query of a queue that is always listed, before any counts are known."""
    listed = queue_items(QueueCounts(), sections_shown=False, chosen=key, actor=actor)
    return next((item.query for item in listed if item.key == key and item.query), StoryQuery())


def _conflicts(counts: QueueCounts, chosen: str) -> tuple[QueueItem, ...]:
    if not (counts.forked or chosen == CONFLICTS):
        return ()
    return (_item(CONFLICTS, translate("Queues", "Conflicts"), counts.forked, StoryQuery(forked=True)),)


def _all(counts: QueueCounts) -> QueueItem:
    whole = sum(counts.by_queue.values()) - counts.by_queue.get(Status.SPIKED, 0)
    return _item(ALL, translate("Queues", "All stories"), whole, StoryQuery())


def _mine(counts: QueueCounts, actor: Actor) -> QueueItem:
    return _item(MINE, translate("Queues", "My drafts"), counts.mine, StoryQuery(mine=actor.name), Status.DRAFT)


def _queues(
    counts: QueueCounts, chosen: str, always: frozenset[Status], unseen: frozenset[Status] = frozenset()
) -> tuple[QueueItem, ...]:
    shown = (
        status
        for status in Status
        if status in always or chosen == status.value or (counts.by_queue.get(status) and status not in unseen)
    )
    return tuple(_of_status(status, counts.by_queue.get(status, 0)) for status in shown)


def _item(key: str, title: str, count: int, query: StoryQuery, status: Status | None = None) -> QueueItem:
    return QueueItem(key=key, title=title, count=count, query=query, status=status)


def _of_status(status: Status, count: int) -> QueueItem:
    # plural for the queue, where the status names one story
    title = translate("Queues", "Drafts") if status is Status.DRAFT else messages.status(status)
    order = ListOrder.WAITING if status in _WAITING else ListOrder.NEWEST
    return _item(status.value, title, count, StoryQuery(queue=status, order=order), status)


def _sections(counts: QueueCounts, *, shown: bool, chosen: str) -> tuple[QueueItem, ...]:
    named = sorted(section for section in counts.by_section if section)
    if not named:
        return ()
    title = translate("Queues", "Sections")
    heading = QueueItem(key="sections", title=title, count=len(named), query=None, open=shown)
    lines = tuple(_item(f"section:{name}", name, counts.by_section[name], StoryQuery(section=name)) for name in named)
    return (heading, *(line for line in lines if shown or line.key == chosen))


class QueueModel(QAbstractListModel):
    """List model of the lines; the counts come from outside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = QueueCounts()
        self._shown = False
        self._chosen = ALL
        self._actor = Actor()
        self._items = self._build_items()

    def show_counts(self, counts: QueueCounts) -> None:
        """Show these counts."""
        self._counts = counts
        self._update_items()

    def show_actor(self, actor: Actor) -> None:
        """Set the person whose queues they are."""
        self._actor = actor
        self._update_items()

    def choose(self, key: str) -> None:
        """Set the chosen key: its line stays in the list while it is chosen."""
        self._chosen = key
        self._update_items()

    def toggle_sections(self) -> None:
        """Show or hide the sections."""
        self._shown = not self._shown
        self._update_items()

    @property
    def chosen(self) -> str:
        """Key of the chosen line."""
        return self._chosen

    @property
    def query(self) -> StoryQuery:
        """Query of the chosen line."""
        item = self.item(self.index_of(self._chosen))
        return item.query if item and item.query else StoryQuery()

    def item(self, index: _Index) -> QueueItem | None:
        """The line at an index, None outside the lines."""
        return self._items[index.row()] if index.isValid() and index.row() < len(self._items) else None

    def index_of(self, key: str) -> QModelIndex:
        """Index of the line with this key; invalid if it is not listed."""
        at = next((at for at, item in enumerate(self._items) if item.key == key), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return comma_list((item.title, QLocale().toString(item.count)))
            case Qt.ItemDataRole.UserRole:
                return item
        return None

    def _build_items(self) -> tuple[QueueItem, ...]:
        return queue_items(self._counts, sections_shown=self._shown, chosen=self._chosen, actor=self._actor)

    def _update_items(self) -> None:
        """Take over new lines. Counts change often, lines seldom: only other lines reset the model."""
        new_items = self._build_items()
        if [item.key for item in new_items] != [item.key for item in self._items]:
            self.beginResetModel()
            self._items = new_items
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self._items, new_items, strict=True)):
            if old != new:
                self._items = (*self._items[:at], new, *self._items[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))
