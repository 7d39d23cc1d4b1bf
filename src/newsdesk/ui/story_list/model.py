"""List model of stories: frozen rows, fetched in the archive lane, a page at a time."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from newsdesk.domain.story_list import ListOrder, PageKey, StoryPage, StoryQuery, StoryRow
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story_list.facts import RowFacts, facts
from newsdesk.ui.story_list.staff import ListStaff
from newsdesk.ui.text import comma_list, literal_text

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PAGE = 50
ROW = Qt.ItemDataRole.UserRole
FACTS = ROW + 1
_NONE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class StoryModel(QAbstractListModel):
    """Rows of one listing.

    The old rows stay until new ones are here, so that nothing flashes; then only what differs changes.
    """

    # rows are here, for a new query or after a refresh
    rows_listed = Signal()
    failed = Signal(object)

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._query = StoryQuery()
        self._rows: list[StoryRow] = []
        self._after: PageKey | None = None
        self._fetching = False
        self._stale = False
        self._staff = ListStaff()
        self._facts_by_story: dict[UUID, RowFacts] = {}

    @property
    def query(self) -> StoryQuery:
        """The query that is listed."""
        return self._query

    def begin(self, newsroom: "Newsroom", query: StoryQuery, page: StoryPage) -> None:
        """List this desk from now on, with a first page that was fetched already."""
        self._newsroom, self._query = newsroom, query
        self._replace(page)

    def show_staff(self, staff: ListStaff) -> None:
        """Set who reads the list, and the initials of colleagues."""
        if staff != self._staff:
            self._staff = staff
            self._facts_by_story.clear()
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def ask(self, query: StoryQuery) -> None:
        """List another query."""
        self._query = query
        self._list_anew()

    def refresh(self) -> None:
        """Fetch what is shown again, and change the rows that differ."""
        newsroom = self._newsroom
        if newsroom is None or self._fetching:
            # the fetch that is running may have read before the change
            self._stale = newsroom is not None
            return
        query, limit = self._query, max(PAGE, len(self._rows))
        self._run(lambda: newsroom.stories.page(query, limit=limit), self._update)

    def row(self, index: _Index) -> StoryRow | None:
        """The story at an index, None outside the rows."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, story: UUID) -> QModelIndex:
        """Index of a story among the fetched rows; invalid if it is not there."""
        at = next((at for at, row in enumerate(self._rows) if row.id == story), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.headline or row.slug
            case Qt.ItemDataRole.ToolTipRole:
                return literal_text(f"{row.headline or row.slug}\n{self._row_facts(row).spoken}".strip())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.UserRole:
                return row
            case _ if role == FACTS:
                return self._row_facts(row)
        return None

    def canFetchMore(self, parent: _Index = _NONE) -> bool:
        return not parent.isValid() and self._after is not None and not self._fetching

    def fetchMore(self, parent: _Index = _NONE) -> None:
        newsroom, query, after = self._newsroom, self._query, self._after
        if newsroom is None or not self.canFetchMore(parent):
            return
        self._run(lambda: newsroom.stories.page(query, after=after, limit=PAGE), self._append)

    def _list_anew(self) -> None:
        newsroom, query = self._newsroom, self._query
        if newsroom is not None:
            self._run(lambda: newsroom.stories.page(query, limit=PAGE), self._replace)

    def _run(self, work: Any, done: Any) -> None:
        self._fetching, self._stale = True, False
        self._lanes.archive.run(
            work, owner=self, done=lambda page: self._page_fetched(page, done), failed=self._not_listed, latest="list"
        )

    def _page_fetched(self, page: StoryPage, show: Any) -> None:
        self._fetching = False
        show(page)
        if self._stale:
            self.refresh()

    def _not_listed(self, error: Exception) -> None:
        self._fetching = False
        self.failed.emit(error)

    def _replace(self, page: StoryPage) -> None:
        self.beginResetModel()
        self._facts_by_story.clear()
        self._rows, self._after = list(page.rows), page.after
        self.endResetModel()
        self.rows_listed.emit()

    def _append(self, page: StoryPage) -> None:
        here = {row.id for row in self._rows}
        rows = [row for row in page.rows if row.id not in here]
        self._after = page.after
        if rows:
            self.beginInsertRows(_NONE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self.rows_listed.emit()

    def _update(self, page: StoryPage) -> None:
        self._after = page.after
        self._drop_all_but({row.id for row in page.rows})
        for at, row in enumerate(page.rows):
            self._place(at, row)
        self.rows_listed.emit()

    def _drop_all_but(self, ids: Iterable[UUID]) -> None:
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].id not in ids:
                self.beginRemoveRows(_NONE, at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _place(self, at: int, row: StoryRow) -> None:
        """Move or insert `row` at `at`; the rows before it are in place already."""
        was = next((was for was in range(at, len(self._rows)) if self._rows[was].id == row.id), -1)
        if was < 0:
            self.beginInsertRows(_NONE, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if was != at:
            self.beginMoveRows(_NONE, was, was, _NONE, at)
            self._rows.insert(at, self._rows.pop(was))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def _row_facts(self, row: StoryRow) -> RowFacts:
        """Facts of a row for the present minute, from the cache where they are still right."""
        now = dt.datetime.now(dt.UTC)
        minute = int(now.timestamp()) // 60
        row_facts = self._facts_by_story.get(row.id)
        if row_facts is None or row_facts.row is not row or row_facts.minute != minute:
            waiting = self._query.order is ListOrder.WAITING
            row_facts = RowFacts(row, minute, facts(row, self._staff, now, QLocale(), waiting=waiting))
            self._facts_by_story[row.id] = row_facts
        return row_facts

    def _spoken(self, row: StoryRow) -> str:
        return comma_list((row.headline or row.slug or self.tr("No headline yet"), self._row_facts(row).spoken))
