"""Search for stories of the archive to add, while one types."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.story_list import StoryPage, StoryQuery, StoryRow
from newsdesk.ui import messages
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import day
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.row_list import OfferList
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import in_column
from newsdesk.ui.widgets.story_card_delegate import CardDelegate
from newsdesk.ui.widgets.story_cards import RelatedCard

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

SHOWN = 6
FEWEST_LETTERS = 2


class RelatedSearchField(QLineEdit):
    """Search field: arrow keys move in the results, Enter takes one, Escape clears."""

    offer_stepped = Signal(int)
    offer_taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.offer_stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.offer_taken.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class StorySearch(QWidget):
    """Search field and its results. It leaves out the story itself and what is listed already."""

    story_taken = Signal(object)  # UUID
    address_taken = Signal(str)

    def __init__(self, lanes: Lanes, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._hidden: frozenset[UUID | None] = frozenset()
        self.field = RelatedSearchField(self)
        self.field.setProperty("kind", "search")
        self.field.setClearButtonEnabled(True)
        self._icon = self.field.addAction(look.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        look.dress(self._icon, "search")
        self._model: RowsModel[RelatedCard] = RowsModel(self)
        self.found = OfferList(self._model, CardDelegate(look), look, self, whole=True)
        self.found.setIconSize(QSize(16, 16))
        self.nothing = plain_label("", self, tone="soft")
        in_column(self.field, self.found, self.nothing, on=self, margins=(0, 0, 0, 0), spacing=8)
        self.field.textChanged.connect(self._search)
        self.field.offer_stepped.connect(self._step)
        self.field.offer_taken.connect(lambda: self._take_row(max(0, self.found.row)))
        self.found.row_taken.connect(self._take_row)
        self._show(())
        self._say_words()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Search this newsroom from now on."""
        self._newsroom = newsroom

    def leave_out(self, stories: frozenset[UUID | None]) -> None:
        """Set the stories that are not offered."""
        self._hidden = stories

    def _say_words(self) -> None:
        self.field.setPlaceholderText(self.tr("Add a story, or paste an address"))
        self.field.setAccessibleName(self.tr("Find a story to add"))
        self.found.setAccessibleName(self.tr("Stories found"))

    def _search(self, typed: str) -> None:
        text = typed.strip()
        newsroom = self._newsroom
        if _is_address(text):
            self._show((RelatedCard(headline=self.tr("Add this outside address"), text=text, icon="link", key=text),))
        elif len(text) < FEWEST_LETTERS or newsroom is None:
            self._show(())
            self._lanes.archive.run(lambda: None, owner=self, latest="find")  # replaces the search that is running
        else:
            self._lanes.archive.run(
                lambda: newsroom.stories.page(StoryQuery(text=text), limit=SHOWN + len(self._hidden)),
                owner=self,
                done=self._show_results,
                latest="find",
            )

    def _show_results(self, page: StoryPage) -> None:
        rows = [row for row in page.rows if row.id not in self._hidden][:SHOWN]
        self._show(tuple(_card(row) for row in rows))
        self.nothing.setText(self.tr("Nothing else in the archive has these words."))
        self.nothing.setVisible(not rows)

    def _show(self, cards: tuple[RelatedCard, ...]) -> None:
        self._model.show_rows(cards)
        self.found.setVisible(bool(cards))
        self.nothing.hide()
        self.found.choose_row(0)

    def _step(self, step: int) -> None:
        self.found.choose_row(self.found.row + step)

    def _take_row(self, row: int) -> None:
        if row >= len(self._model.rows):
            return
        key = self._model.rows[row].key
        self.field.clear()
        if isinstance(key, UUID):
            self.story_taken.emit(key)
        else:
            self.address_taken.emit(str(key))


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://", "www.")) and " " not in text


def _card(row: StoryRow) -> RelatedCard:
    when = day(row.modified.astimezone().date(), QLocale())
    parts = (messages.status(row.status), row.section, row.byline, when)
    return RelatedCard(
        headline=row.headline or row.slug, text=" · ".join(part for part in parts if part), key=row.id, icon="plus"
    )
