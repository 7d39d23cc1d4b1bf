"""The queues and sections with their counts: which of them there are."""

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

from newsdesk.domain.listing import Counts, Query
from newsdesk.domain.status import Status
from newsdesk.ui import words

ITEM = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex

# in the order of a story's way; drafts are always there, the others when they hold something
_STATUSES = tuple(status for status in Status if status is not Status.SPIKED)
_ALWAYS = frozenset({Status.DRAFT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line: a queue or a section (`query` says what it lists), or the heading of the sections (no query)."""

    key: str
    title: str
    count: int
    query: Query | None
    status: Status | None = None
    open: bool = False


def items(counts: Counts, *, sections_shown: bool, chosen: str) -> tuple[Item, ...]:
    """The lines for these counts. What is chosen stays, also when it has become empty."""
    translate = QCoreApplication.translate
    by_status, spiked = counts.by_status, counts.by_status.get(Status.SPIKED, 0)
    lines: list[Item] = []
    if counts.forked or chosen == "conflicts":
        lines.append(_item("conflicts", translate("Queues", "Conflicts"), counts.forked, Query(forked=True)))
    lines.append(_item("all", translate("Queues", "All stories"), sum(by_status.values()) - spiked, Query()))
    for status in _STATUSES:
        count = by_status.get(status, 0)
        if count or status in _ALWAYS or chosen == status.value:
            lines.append(_of_status(status, count))
    if spiked or chosen == Status.SPIKED.value:
        lines.append(_of_status(Status.SPIKED, spiked))
    return tuple(lines) + _sections(counts, shown=sections_shown, chosen=chosen)


def _item(key: str, title: str, count: int, query: Query, status: Status | None = None) -> Item:
    return Item(key=key, title=title, count=count, query=query, status=status)


def _of_status(status: Status, count: int) -> Item:
    # the queue is named for the stories in it, where the status names one
    title = QCoreApplication.translate("Queues", "Drafts") if status is Status.DRAFT else words.status(status)
    return _item(status.value, title, count, Query(status=status), status)


def _sections(counts: Counts, *, shown: bool, chosen: str) -> tuple[Item, ...]:
    named = sorted(section for section in counts.by_section if section)
    if not named:
        return ()
    title = QCoreApplication.translate("Queues", "Sections")
    heading = Item(key="sections", title=title, count=len(named), query=None, open=shown)
    lines = tuple(_item(f"section:{name}", name, counts.by_section[name], Query(section=name)) for name in named)
    return (heading, *(line for line in lines if shown or line.key == chosen))


class QueueModel(QAbstractListModel):
    """The lines as a model; the counts come from outside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = Counts()
        self._shown = False
        self._chosen = "all"
        self._items = self._made()

    def show_counts(self, counts: Counts) -> None:
        """Other counts."""
        self._counts = counts
        self._remake()

    def choose(self, key: str) -> None:
        """Note what is chosen: it stays in the list while it is."""
        self._chosen = key
        self._remake()

    def toggle_sections(self) -> None:
        """Show the sections, or put them away."""
        self._shown = not self._shown
        self._remake()

    @property
    def chosen(self) -> str:
        """The key of what is chosen."""
        return self._chosen

    def item(self, index: _Index) -> Item | None:
        """The line at an index."""
        return self._items[index.row()] if index.isValid() and index.row() < len(self._items) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a line stands."""
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
                return words.listed((item.title, QLocale().toString(item.count)))
            case Qt.ItemDataRole.UserRole:
                return item
        return None

    def _made(self) -> tuple[Item, ...]:
        return items(self._counts, sections_shown=self._shown, chosen=self._chosen)

    def _remake(self) -> None:
        """Counts change often, lines seldom: only new lines reset the model."""
        made = self._made()
        if [item.key for item in made] != [item.key for item in self._items]:
            self.beginResetModel()
            self._items = made
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self._items, made, strict=True)):
            if old != new:
                self._items = (*self._items[:at], new, *self._items[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))
