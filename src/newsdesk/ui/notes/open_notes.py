"""List of all open notes of the desk, of every story."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.domain.note import Note
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.text import quoted
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import name_and_time
from newsdesk.ui.widgets.row_list import OfferList
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import in_column
from newsdesk.ui.widgets.story_card_delegate import CardDelegate
from newsdesk.ui.widgets.story_cards import RelatedCard

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class OpenNoteKey:
    """Key of a row: the note and its story."""

    story: UUID
    note: UUID


class OpenNotes(QWidget):
    """The list, newest first, read again each time it is shown."""

    # story, note
    note_asked = Signal(UUID, UUID)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = OpenStoryQuery(lanes, self)
        self._query.failed.connect(self.failed)
        self._model: RowsModel[RelatedCard] = RowsModel(self)
        self.list = OfferList(self._model, CardDelegate(look), look, self)
        self.empty = QLabel(self)
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.empty.hide()
        in_column(self.empty, (self.list, 1), on=self, margins=(12, 4, 12, 12))
        self.list.row_taken.connect(self._open_row)
        self._say_words()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._query.attach(newsroom)
        self._model.show_rows(())

    def ask(self) -> None:
        """Read the open notes."""
        self._query.run(lambda newsroom: newsroom.review.waiting(), self._show, latest="waiting")

    @property
    def cards(self) -> tuple[RelatedCard, ...]:
        """The cards as shown."""
        return self._model.rows

    def _say_words(self) -> None:
        self.list.setAccessibleName(self.tr("Open notes of all stories"))
        self.empty.setText(self.tr("No story has an open note. What the desk asks about any story is listed here."))

    def _show(self, waiting: tuple[tuple[Note, str], ...]) -> None:
        self._model.show_rows([self._card(note, headline) for note, headline in waiting])
        self.list.setVisible(bool(waiting))
        self.empty.setVisible(not waiting)
        if self.list.row < 0:
            self.list.setCurrentIndex(self._model.index(0))

    def _card(self, note: Note, headline: str) -> RelatedCard:
        lines = [name_and_time(note.who, note.at), quoted(note.text)]
        if note.anchor:
            lines.insert(1, self.tr("“%s”") % quoted(note.anchor.quote, 60))
        return RelatedCard(
            headline=headline or self.tr("A story without a headline"),
            text="\u2028".join(lines),
            key=OpenNoteKey(note.story, note.id),
        )

    def _open_row(self, row: int) -> None:
        key = self._model.rows[row].key
        if isinstance(key, OpenNoteKey):
            self.note_asked.emit(key.story, key.note)
