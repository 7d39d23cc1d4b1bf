"""Related panel: the entries that print under the story as "Check Also", and suggestions for more."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Related
from newsdesk.ui import links
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.related.boxes import Boxes
from newsdesk.ui.related.card_list import EntryList
from newsdesk.ui.related.cards import entry_card, suggestion_card
from newsdesk.ui.related.edits import RelatedEdits
from newsdesk.ui.related.outside_form import OutsideForm
from newsdesk.ui.related.story_search import StorySearch
from newsdesk.ui.related.suggestions import Suggestions
from newsdesk.ui.related.tools import RelatedTools
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.row_list import OfferList
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import Gap, Placed, in_column
from newsdesk.ui.widgets.story_card_delegate import CardDelegate
from newsdesk.ui.widgets.story_cards import RelatedCard

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.related import RelatedSuggestion
    from newsdesk.ui.story.session import StorySession


_FORM = 2  # index of the form in the stack


class RelatedPane(QWidget):
    """Shows and orders the entries of the open story; every step can be undone."""

    open_asked = Signal(UUID)
    count_changed = Signal(int)
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._editing = -1
        self._query = OpenStoryQuery(lanes, self)
        self._query.follow(story_edited=self._edited, story_replaced=self._replaced)
        self.edits = RelatedEdits(self)
        self._boxes = Boxes(lanes, self)
        self._suggestions = Suggestions(lanes, self)
        self._entries_model = RowsModel[RelatedCard](self, movable=True)
        self._offers_model = RowsModel[RelatedCard](self)
        self.story_search = StorySearch(lanes, look, self)
        self.tools = RelatedTools(look, self)
        self.entries = EntryList(self._entries_model, look, self)
        self.empty = QLabel(self)
        self.outside = QPushButton(self)
        self.offers_label = QLabel(self)
        self.offers = OfferList(self._offers_model, CardDelegate(look), look, self, whole=True)
        self.form = OutsideForm(lanes, look, unsent, self)
        self.no_story = QLabel(self)
        self._stack = QStackedWidget(self)
        self._arrange()
        self.setFocusProxy(self.story_search.field)
        self._connect(bus, unsent)
        self._say_words()
        self._show_entries()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Work with this newsroom from now on."""
        for part in (self._boxes, self._suggestions, self.story_search, self.form):
            part.attach(newsroom)

    def show_session(self, session: "StorySession | None") -> None:
        """Show the entries of this story."""
        self.form.kept.close()
        self._query.show_session(session)
        self.story_search.field.clear()
        self.edits.show_session(session)
        self._boxes.show_session(session)
        self._suggestions.show_session(session)
        self._stack.setCurrentIndex(0 if session is None else 1)
        self._show_entries()
        self._reopen_form()

    def undo(self) -> bool:
        """Undo the last step in this panel."""
        return self.edits.undo()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._suggestions.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._suggestions.set_watched(False)

    def event(self, event: QEvent) -> bool:
        """Take the undo key before the window's shortcuts get it, while the focus is in the panel."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo) and self._may_undo():
            if event.type() == QEvent.Type.KeyPress:
                self.undo()
            event.accept()
            return True
        return super().event(event)

    # Layout

    def _arrange(self) -> None:
        self.no_story.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.no_story.setContentsMargins(32, 0, 32, 0)
        for label in (self.no_story, self.empty, self.offers_label):
            label.setWordWrap(True)
            label.setProperty("tone", "soft")
        self.empty.setContentsMargins(0, 4, 0, 4)
        self.outside.setAutoDefault(False)
        self._look.dress(self.outside, "link")
        listing = QWidget(self)
        in_column(
            self.story_search,
            Gap(4),
            self.tools,
            self.empty,
            self.entries,
            Placed(self.outside, Qt.AlignmentFlag.AlignLeading),
            Gap(8),
            self.offers_label,
            self.offers,
            1,
            on=listing,
            margins=(12, 12, 12, 12),
            spacing=8,
        )
        form = QWidget(self)
        around = QVBoxLayout(form)
        around.setContentsMargins(12, 8, 12, 12)
        around.addWidget(self.form)
        for page in (self.no_story, _scrolled(listing), _scrolled(form)):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self, bus: Bus, unsent: UnsentForms) -> None:
        bus.changed.connect(self._archive_changed)
        self._boxes.boxes_ready.connect(self._show_entries)
        self._suggestions.suggestions_ready.connect(self._show_offers)
        self.story_search.story_taken.connect(lambda story: self._add(Related(story=story)))
        self.story_search.address_taken.connect(self.describe_outside)
        self.outside.clicked.connect(lambda: self.describe_outside())
        self.offers.row_taken.connect(self._take_offer)
        self.entries.entry_opened.connect(self._open)
        self.entries.entry_removed.connect(self._remove)
        self.entries.entry_moved.connect(self._move)
        self.entries.edit_asked.connect(self._edit)
        self.entries.selectionModel().currentChanged.connect(self._enable_tools)
        self._entries_model.modelReset.connect(self._enable_tools)
        self.tools.tool_asked.connect(self._use_tool)
        self.form.entry_finished.connect(self._entry_finished)
        self.form.form_cancelled.connect(self._cancel_form)
        unsent.texts_loaded.connect(self._reopen_form)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Related stories"))
        self.entries.setAccessibleName(self.tr("Check Also"))
        self.offers.setAccessibleName(self.tr("Suggestions: one click adds"))
        self.no_story.setText(
            self.tr("Stories that stand under this one as “Check Also” are kept here.\nOpen a story.")
        )
        self.empty.setText(
            self.tr("Nothing stands under this story yet. Find a story above, or add an outside address.")
        )
        self.outside.setText(self.tr("Outside address…"))
        self.offers_label.setText(self.tr("From the archive, like this story"))

    # Display

    def _edited(self, fields: frozenset[str]) -> None:
        self._suggestions.edited(fields)
        if fields & {"related", "language"}:
            self._show_entries()
            self._boxes.read_now()

    def _replaced(self) -> None:
        self._show_entries()
        self._boxes.read_now()
        self._suggestions.read_now()

    def _archive_changed(self, changes: ChangeSet, _initiator: object) -> None:
        self._boxes.archive_changed(changes)
        if self._query.session is not None and changes.stories - {self._query.session.id}:
            self._suggestions.edited(frozenset({"related"}))

    def _show_entries(self) -> None:
        row = self.entries.row
        entries = self.edits.entries
        self._entries_model.show_rows([entry_card(entry, self._boxes.of(entry)) for entry in entries])
        if row >= 0 and self.entries.row < 0:
            self.entries.choose_row(row)
        self.entries.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        own = self._query.session.id if self._query.session else None
        self.story_search.leave_out(frozenset({own, *(entry.story for entry in entries)}))
        self._enable_tools()
        self.count_changed.emit(len(entries))

    def _show_offers(self, suggestions: "tuple[RelatedSuggestion, ...]") -> None:
        self._offers_model.show_rows([suggestion_card(suggestion) for suggestion in suggestions])
        self.offers.setVisible(bool(suggestions))
        self.offers_label.setVisible(bool(suggestions))

    def _enable_tools(self) -> None:
        row, last = self.entries.row, len(self.edits.entries) - 1
        entry = self.edits.entries[row] if 0 <= row <= last else None
        allowed = {
            "open": entry is not None and bool(entry.story or entry.url),
            "edit": entry is not None and entry.story is None,
            "up": entry is not None and row > 0,
            "down": entry is not None and row < last,
            "remove": entry is not None,
        }
        self.tools.allow(frozenset(verb for verb, makes_sense in allowed.items() if makes_sense))

    # Actions

    def _use_tool(self, verb: str) -> None:
        row = self.entries.row
        actions: dict[str, Callable[[], None]] = {
            "open": partial(self._open, row),
            "edit": partial(self._edit, row),
            "up": partial(self._move, row, row - 1),
            "down": partial(self._move, row, row + 1),
            "remove": partial(self._remove, row),
        }
        actions[verb]()

    def _add(self, entry: Related) -> None:
        if self.edits.add(entry):
            self.entries.choose_row(len(self.edits.entries) - 1)

    def _take_offer(self, row: int) -> None:
        key = self._offers_model.rows[row].key
        left = [card for card in self._offers_model.rows if card.key != key]
        self._offers_model.show_rows(left)
        if isinstance(key, UUID):
            self._add(Related(story=key))

    def _open(self, row: int) -> None:
        entry = self.edits.entries[row]
        if entry.story is not None:
            self.open_asked.emit(entry.story)
        elif entry.url:
            links.open_outside(QUrl(entry.url))

    def _move(self, row: int, to: int) -> None:
        if self.edits.move(row, to):
            self.entries.choose_row(to)

    def _remove(self, row: int) -> None:
        name = self._entries_model.rows[row].headline
        entry = self.edits.remove(row)
        self.entries.choose_row(row)
        session = self._query.session
        self.undo_offered.emit(
            self.tr("“%s” is removed from Check Also.") % name, lambda: self._bring_back(session, entry, row)
        )

    def _bring_back(self, session: "StorySession | None", entry: Related, row: int) -> None:
        if session is not None and session is self._query.session and entry not in self.edits.entries:
            self.edits.add(entry, at=row)
            self.entries.choose_row(row)

    # Form for outside addresses

    def describe_outside(self, url: str = "") -> None:
        """Open the form for an outside address."""
        if self._query.session is not None:
            self._editing = -1
            self._stack.setCurrentIndex(_FORM)
            self.form.start(story=self._query.session.id, language=self._query.session.fields().language, url=url)

    def _edit(self, row: int) -> None:
        entry = self.edits.entries[row]
        if entry.story is None and self._query.session is not None:
            self._editing = row
            self._stack.setCurrentIndex(_FORM)
            self.form.edit(entry, story=self._query.session.id, language=self._query.session.fields().language)

    def _entry_finished(self, entry: Related) -> None:
        if self._editing < 0:
            self._add(entry)
        elif self._editing < len(self.edits.entries):
            self.edits.replace(self._editing, entry)
        self.form.kept.sent()
        self._close_form()

    def _reopen_form(self) -> None:
        """Open the form again that was left unsent in this story."""
        session = self._query.session
        if session is None or self._stack.currentIndex() == _FORM:
            return
        if left := self.form.unsent_form(session.id, self.edits.entries):
            self._stack.setCurrentIndex(_FORM)
            self._editing = left.row
            language = session.fields().language
            if left.row >= 0:
                self.form.edit(self.edits.entries[left.row], story=session.id, language=language)
            else:
                self.form.start(story=session.id, language=language, url=left.url)

    def _cancel_form(self) -> None:
        """Close the form; what was typed is kept for the next time."""
        self.form.kept.close(away=True)
        self._close_form()

    def _close_form(self) -> None:
        self._stack.setCurrentIndex(1 if self._query.session is not None else 0)
        (self.entries if self.edits.entries else self.story_search.field).setFocus()

    def _may_undo(self) -> bool:
        """Whether the panel has a step to undo; else the key is the window's."""
        return self._stack.currentIndex() == 1 and self.edits.can_undo


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
