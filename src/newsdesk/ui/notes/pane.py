"""Notes panel: notes to the story, and the changes that are suggested in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.note import Note
from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.notes.cards import FOLD, NoteCards, build_cards
from newsdesk.ui.notes.composer import Composer
from newsdesk.ui.notes.open_notes import OpenNotes
from newsdesk.ui.notes.threads import NoteThreads
from newsdesk.ui.notes.unsent_notes import PLACE, WHOLE, NoteTarget
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_list import NoteList
from newsdesk.ui.widgets.inputs import KEPT_BY
from newsdesk.ui.widgets.key_hints import Hint
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

Passage = tuple[int, int, str]
_STORY, _ALL = 0, 1


class NotesPane(QWidget):
    """Cards of the open story, and a field for a new note."""

    # passage of the display text to show, the focus stays here
    passage_asked = Signal(int, int)
    # passage to edit: Return was pressed on its card
    passage_entered = Signal(int, int)
    # number of open threads and suggestions
    notes_counted = Signal(int)
    # Suggestion, whether to accept it
    settle_asked = Signal(object, bool)
    story_asked = Signal(UUID)
    # a note to words that no revision holds yet waits until the story is saved
    save_asked = Signal()
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._bus = look, bus
        self._session: StorySession | None = None
        self._unfolded = False
        self._note_to_choose: tuple[UUID, UUID] | None = None  # story and note to choose once the story is open
        self.threads = NoteThreads(lanes, unsent, self)
        self._model: RowsModel[Card] = RowsModel(self)
        self.list = NoteList(self._model, look, self)
        self.hint = Hint(self)
        self.empty = QLabel(self)
        self.composer = Composer(look, self)
        self.open_notes = OpenNotes(lanes, look, self)
        self.story_button, self.all_button = QToolButton(self), QToolButton(self)
        self._stack = QStackedWidget(self)
        self._show_timer = QTimer(self, singleShot=True, interval=120)
        self._arrange()
        self._connect()
        self._say_words()
        self._show()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards as shown."""
        return self._model.rows

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Work with this newsroom from now on."""
        self.threads.attach(newsroom)
        self.open_notes.attach(newsroom)
        if self._stack.currentIndex() == _ALL:
            self.open_notes.ask()

    def show_session(self, session: "StorySession | None") -> None:
        """Show the notes of this story."""
        if session is self._session:
            return
        self._disconnect_session()
        self._session = session
        self._unfolded = False
        self.threads.show_session(session)
        if session is not None:
            session.suggestions_changed.connect(self._show_timer.start)
            session.passages.changed.connect(self._show_timer.start)
            session.passages.range_clicked.connect(self.choose_note)
            session.story_replaced.connect(self._show_timer.start)
        self.show_story_notes()
        self._show_writing()
        self._show()

    def start_note(self, passage: Passage | None = None) -> None:
        """Put the focus into the field for a note to this passage, or to the whole story.

        Passage: start and end in code points, and its words.
        """
        if self._session is None:
            return
        self.show_story_notes()
        if passage is not None and passage[0] < passage[1]:
            start, end, quote = passage
            self.threads.set_target(NoteTarget(quote=quote), place=(start, end))
        else:
            self.threads.set_target(WHOLE)
        self._show_writing()
        self.composer.setFocus()

    def choose_note(self, note: UUID) -> None:
        """Choose the card of a note; resolved notes unfold for it."""
        if self._model.row_of(note) < 0 and any(each.id == note for each in self.threads.notes_found.notes):
            self._unfolded = True
            self._show()
        if self._model.row_of(note) >= 0:
            self.show_story_notes()
            self.list.choose(note)
            self._highlight_chosen()

    def refresh(self) -> None:
        """Ask again: another person may have signed in, who may do other things with a note."""
        self.threads.load()

    def show_story_notes(self) -> None:
        """Show the notes of the open story."""
        self.story_button.setChecked(True)

    def show_all_notes(self) -> None:
        """Show the open notes of every story."""
        self.all_button.setChecked(True)

    # Layout

    def _arrange(self) -> None:
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(4, 4, 4, 4)
        switch = QHBoxLayout()
        switch.setContentsMargins(12, 8, 12, 4)
        switch.setSpacing(4)
        group = QButtonGroup(self)
        for button in (self.story_button, self.all_button):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            group.addButton(button)
            switch.addWidget(button)
        switch.addStretch(1)
        page = QWidget(self)
        column = in_column(
            self.empty, (self.list, 1), self.hint, self.composer, on=page, margins=(12, 4, 12, 12), spacing=8
        )
        self._stack.addWidget(page)
        self._stack.addWidget(self.open_notes)
        in_column(switch, (self._stack, 1), on=self, margins=(0, 0, 0, 0), spacing=0)
        self._column = column

    def _connect(self) -> None:
        self._bus.changed.connect(self._archive_changed)
        self._show_timer.timeout.connect(self._show)
        self.story_button.toggled.connect(lambda on: self._show_page(_STORY) if on else None)
        self.all_button.toggled.connect(lambda on: self._show_page(_ALL) if on else None)
        self.threads.threads_ready.connect(self._threads_ready)
        self.threads.writing_changed.connect(self._show_writing)
        self.composer.field.setProperty(KEPT_BY, PLACE)
        self.threads.note_changed.connect(self._done)
        self.threads.note_kept.connect(self._kept)
        self.threads.note_refused.connect(self._refused)
        self.threads.needs_saving.connect(self._wait_for_save)
        self.threads.passage_lost.connect(self._passage_lost)
        self.threads.failed.connect(self.failed)
        self.open_notes.failed.connect(self.failed)
        self.open_notes.note_asked.connect(self._open_waiting)
        self.list.card_chosen.connect(lambda card: self._show_passage(card, enter=False))
        self.list.card_entered.connect(lambda card: self._show_passage(card, enter=True))
        self.list.action_asked.connect(self._act)
        self.list.selectionModel().currentChanged.connect(self._highlight_chosen)
        self.composer.text_written.connect(self.threads.write)
        self.composer.send_asked.connect(self._send)
        self.composer.whole_asked.connect(lambda: self.start_note())

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Notes and suggestions"))
        self.story_button.setText(self.tr("This story"))
        self.all_button.setText(self.tr("All open notes"))
        self.list.setAccessibleName(self.tr("Notes and suggestions, in the order of the text"))
        self.list.setAccessibleDescription(
            self.tr("Arrow keys go from card to card, Return goes to the passage, the menu key lists what can be done")
        )

    # Display

    def _show(self) -> None:
        session = self._session
        row, key = self.list.currentIndex().row(), self.list.card.key if self.list.card else None
        note_cards = NoteCards(cards=(), open=0)
        if session is not None and self.threads.loaded:
            note_cards = build_cards(
                self.threads.notes_found, session.suggestions(), self.threads.places(), unfolded=self._unfolded
            )
        self._model.show_rows(note_cards.cards)
        if key is not None:
            self.list.choose(key, otherwise=row)
        for widget in (self.list, self.hint):
            widget.setVisible(bool(note_cards.cards))
        self.empty.setVisible(not note_cards.cards)
        self.empty.setText(self._empty_text())
        self._column.setStretchFactor(self.empty, 0 if note_cards.cards else 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.composer.setVisible(session is not None)
        self._set_proxy()
        self.hint.show_for(self.list.card, note_cards.cards)
        self.notes_counted.emit(note_cards.open)

    def _empty_text(self) -> str:
        if self._session is not None and not self.threads.loaded:
            return ""
        if self._session is None:
            return self.tr("What the desk notes and suggests about a story is kept here.\nOpen a story.")
        return self.tr(
            "Notes and suggested changes stand here, in the order of the text.\n"
            "Select words in the story and press Ctrl Alt M, or write to the whole story below."
        )

    def _show_writing(self) -> None:
        """Show the unsent note of this story in the field."""
        written = self.threads.writing
        self._show_target()
        self.composer.show_text(written.text)
        self.composer.wait(self.threads.sending)
        self.composer.say_failure()

    def _show_target(self) -> None:
        """Show what the unsent note is about."""
        target = self.threads.writing.target
        thread = next((note for note in self.threads.notes_found.notes if note.id == target.thread), None)
        # the note's author may be unknown (not loaded, deleted): it is a reply all the same
        reply_to = ((thread.who if thread else "") or "…") if target.thread else ""
        self.composer.show_target(quote=target.quote, reply_to=reply_to)

    def _show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        if page == _ALL:
            self.open_notes.ask()
        self._set_proxy()

    def _set_proxy(self) -> None:
        if self._stack.currentIndex() == _ALL:
            self.setFocusProxy(self.open_notes.list if self.open_notes.cards else self.story_button)
        else:
            self.setFocusProxy(self.list if self.cards else self.composer if self._session else self.all_button)

    def _threads_ready(self) -> None:
        self._show()
        if self.threads.writing.target.thread is not None:
            self._show_target()  # its author is known now
        if self._note_to_choose and self._session and self._note_to_choose[0] == self._session.id:
            note, self._note_to_choose = self._note_to_choose[1], None
            self.choose_note(note)
            self.list.setFocus()

    def _archive_changed(self, changes: ChangeSet, _initiator: object) -> None:
        if self._session is not None and self._session.id in changes.stories:
            self.threads.load()
        if self._stack.currentIndex() == _ALL and self.open_notes.isVisible():
            self.open_notes.ask()

    def _highlight_chosen(self) -> None:
        """Highlight the passage of the chosen note in the editor."""
        card = self.list.card
        self.hint.show_for(card, self.cards)
        if self._session is not None and card is not None and isinstance(card.about, Note):
            self._session.passages.chosen(card.about.id)

    # Actions

    def _current_card(self, card: Card) -> Card:
        """The card as it is now: the story may have been edited since it was made."""
        self._show()
        row = self._model.row_of(card.key)
        return self._model.rows[row] if row >= 0 else card

    def _show_passage(self, card: Card, *, enter: bool) -> None:
        card = self._current_card(card)
        if card.key == FOLD:
            self._fold()
        elif card.place is not None:
            had_focus = self.list.hasFocus()
            self.passage_asked.emit(*card.place)
            if enter:
                self.passage_entered.emit(*card.place)
            elif had_focus and not self.list.hasFocus():
                self.list.setFocus()

    def _act(self, verb: str, card: Card) -> None:
        about = self._current_card(card).about
        if verb in _ACCEPTS:
            self.settle_asked.emit(about, _ACCEPTS[verb])
        elif verb in {"show", "hide"}:
            self._fold()
        elif isinstance(about, Note) and verb == "reply":
            self.threads.set_target(NoteTarget(thread=about.id))
            self._show_writing()
            self.composer.setFocus()
        elif isinstance(about, Note):
            self.threads.act(verb, about)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _send(self) -> None:
        self.composer.wait(True)
        self.composer.say_failure()
        self.threads.send(self.composer.text.strip())

    def _done(self, changes: ChangeSet, message: str, undo: Callable[[], None] | None) -> None:
        self._bus.tell(changes, self)
        if undo is not None:
            self.undo_offered.emit(message, undo)

    def _kept(self, story: UUID) -> None:
        """Show the next unsent note once the sent one is in the archive."""
        if self._session is not None and self._session.id == story:
            self._show_writing()

    def _refused(self, error: Exception) -> None:
        """Say at the field why a note was not kept; its text stays."""
        self.composer.wait(False)
        self.composer.say_failure(messages.sentence(error))

    def _wait_for_save(self) -> None:
        self.composer.wait(False)
        self.composer.say_failure(
            self.tr("These words of the story are not saved yet. The note is kept as soon as they are (Ctrl S).")
        )
        self.save_asked.emit()

    def _passage_lost(self) -> None:
        self.composer.wait(False)
        self.composer.say_failure(
            self.tr("The words that this note is about are gone. Select others, or write to the whole story.")
        )

    def _open_waiting(self, story: UUID, note: UUID) -> None:
        self._note_to_choose = (story, note)
        self.show_story_notes()
        if self._session is not None and self._session.id == story:
            self._threads_ready()
        else:
            self.story_asked.emit(story)

    def _disconnect_session(self) -> None:
        session = self._session
        if session is not None:
            session.suggestions_changed.disconnect(self._show_timer.start)
            session.passages.changed.disconnect(self._show_timer.start)
            session.passages.range_clicked.disconnect(self.choose_note)
            session.story_replaced.disconnect(self._show_timer.start)
        self._show_timer.stop()


_ACCEPTS: dict[str, bool] = {"accept": True, "reject": False, "dismiss": True}
