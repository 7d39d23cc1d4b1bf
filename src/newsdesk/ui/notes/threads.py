"""Notes of the story in front: reads them, keeps their passages in place during edits, and saves new ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.desk.context import new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.note import Note
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.notes.note_query import NotesFound, Places, anchor_of, load_notes
from newsdesk.ui.notes.unsent_notes import PLACE, WHOLE, NoteTarget, UnsentNotes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

PLACES_DELAY_MS = 900  # after the last key; until then the spans follow the edits by themselves
_Undo = Callable[[], None]


class NoteThreads(OpenStoryQuery):
    """Notes of one story, and the unsent notes of every story."""

    # the notes were read
    threads_ready = Signal()
    # ChangeSet; str: what was done; callable that undoes it, or None
    note_changed = Signal(object, str, object)
    # UUID of the story: its new note is in the archive
    note_kept = Signal(UUID)
    # Exception: the note in the field was not saved
    note_refused = Signal(object)
    needs_saving = Signal()
    passage_lost = Signal()
    # the unsent notes are others: another person signed in, or the desk was opened
    writing_changed = Signal()

    def __init__(self, lanes: Lanes, unsent: UnsentForms, parent: QObject) -> None:
        super().__init__(lanes, parent, read=self.load)
        self.follow(story_edited=self._edited, archive_state_changed=self._standing_changed)
        self._unsent = unsent
        self._unsent_by_story: dict[UUID, UnsentNotes] = {}
        self._range_ids: dict[NoteTarget, UUID] = {}
        self._sending: set[UUID] = set()
        self._waiting: set[UUID] = set()
        self.notes_found = NotesFound()
        self.loaded = False
        self._places_timer = QTimer(self, singleShot=True, interval=PLACES_DELAY_MS)
        self._places_timer.timeout.connect(self._refresh_places)
        unsent.texts_loaded.connect(self._unsent_loaded)

    def show_session(self, session: "StorySession | None") -> None:
        self._remember_passages()
        self._places_timer.stop()
        self.notes_found, self.loaded = NotesFound(), False
        super().show_session(session)

    # Notes of the archive

    def load(self) -> None:
        """Read the notes; `threads_ready` tells when they are here."""
        session = self.session
        if session is None:
            return
        story, display, revision = session.id, session.display(), session.document.revision()
        self.ask(
            lambda newsroom: load_notes(newsroom, story, display),
            lambda notes_found: self._notes_ready(notes_found, revision),
            failed=lambda error: self._notes_failed(story, error),
            latest="notes",
        )

    def places(self) -> Places:
        """Spans of the notes' passages now, in code points of the display text."""
        live = self.session.passages.places() if self.session else {}
        return {**self.notes_found.places, **live}

    def _notes_ready(self, notes_found: NotesFound, revision: int) -> None:
        self.notes_found, self.loaded = notes_found, True
        self._show_places(notes_found.places, revision)
        self.threads_ready.emit()

    def _notes_failed(self, story: UUID, error: Exception) -> None:
        """Tell of the error, and show the suggestions all the same: they are in the text, not in the archive."""
        if self.session is not None and self.session.id == story:
            self.loaded = True
            self.threads_ready.emit()
        self.failed.emit(error)

    def _show_places(self, places: Places, revision: int) -> None:
        """Give the spans to the editor, unless the text changed since they were asked for."""
        session = self.session
        if session is None:
            return
        if session.document.revision() != revision:
            self._places_timer.start()
            return
        self.notes_found = replace(self.notes_found, places=places)
        standing = {note.id for note in self.notes_found.notes if note.resolved is None}
        shown = {note: place for note, place in places.items() if note in standing}
        session.passages.show({**shown, **self._target_ranges(session)})

    def _edited(self, fields: frozenset[str]) -> None:
        if "body" in fields and self.notes_found.places:
            self._places_timer.start()

    def _refresh_places(self) -> None:
        session = self.session
        if session is None:
            return
        story, display, revision = session.id, session.display(), session.document.revision()

        def show_places(places: Places) -> None:
            self._show_places(places, revision)
            self.threads_ready.emit()

        self.ask(lambda newsroom: newsroom.review.places(story, display), show_places, latest="places")

    # Unsent notes

    @property
    def writing(self) -> UnsentNotes:
        """The unsent notes to the story in front."""
        session = self.session
        if session is None:
            return UnsentNotes()
        if session.id not in self._unsent_by_story:
            unsent = self._unsent
            kept = [(key, unsent.content(key) or {}) for key in unsent.keys(PLACE, session.id)]
            self._unsent_by_story[session.id] = UnsentNotes.from_kept(kept, session.display() if kept else "")
        return self._unsent_by_story[session.id]

    @property
    def sending(self) -> bool:
        """Whether a note to this story is on its way to the archive."""
        return self.session is not None and self.session.id in self._sending

    def write(self, text: str) -> None:
        """Keep the text of the field."""
        if self.session is not None:
            unsent_notes = self.writing
            unsent_notes.write(text)
            self._keep(self.session.id, unsent_notes, unsent_notes.target)

    def set_target(self, target: NoteTarget, place: tuple[int, int] | None = None) -> None:
        """Write to this target from now on. A text to the whole story comes along, unless the target has one."""
        session, unsent_notes = self.session, self.writing
        if session is None or (target == unsent_notes.target and place is None):
            return
        loose = (
            unsent_notes.texts.pop(WHOLE, "")
            if unsent_notes.target == WHOLE and target not in unsent_notes.texts
            else ""
        )
        unsent_notes.target = target
        if loose:
            unsent_notes.write(loose)
            self._unsent.keep(WHOLE.key(session.id), None)
            self._keep(session.id, unsent_notes, target)
        if place is not None:
            unsent_notes.passages[target] = place
            self._range_ids.setdefault(target, new_id())
            session.passages.show({**session.passages.places(), self._range_ids[target]: place})

    def _keep(self, story: UUID, unsent_notes: UnsentNotes, target: NoteTarget) -> None:
        self._unsent.typed(target.key(story), lambda: unsent_notes.content(target))

    def _unsent_loaded(self) -> None:
        """Forget the unsent notes: others were loaded, or belong to another person."""
        self._unsent_by_story.clear()
        self.writing_changed.emit()

    def send(self, text: str) -> None:
        """Save the text of the field as a note. It leaves the field once the archive has it."""
        newsroom, session = self.newsroom, self.session
        if newsroom is None or session is None:
            return
        call = self._store_call(newsroom, session, text)
        if call is None:
            return
        story, target = session.id, self.writing.target
        self._sending.add(story)
        self.run(
            lambda _: call(),
            lambda changes: self._sent(story, target, changes),
            failed=lambda error: self._not_sent(story, error),
        )

    def act(self, verb: str, note: Note) -> None:
        """Resolve, reopen or delete a thread."""
        newsroom = self.newsroom
        if newsroom is None:
            return
        review = newsroom.review
        actions: dict[str, tuple[Callable[[], ChangeSet], str, Callable[[], ChangeSet] | None]] = {
            "resolve": (
                lambda: review.resolve(note.id),
                self.tr("The note is resolved."),
                lambda: review.reopen(note.id),
            ),
            "reopen": (lambda: review.reopen(note.id), "", None),
            "delete": (
                lambda: review.drop(note.id),
                self.tr("The note is deleted."),
                lambda: review.add(note.story, note.text, anchor=note.anchor),
            ),
        }
        call, message, reverse = actions[verb]
        self._change(call, message, (lambda: self._change(reverse, "", None)) if reverse else None)

    def _change(self, call: Callable[[], ChangeSet], message: str, undo: _Undo | None) -> None:
        self.run(lambda _: call(), lambda changes: self.note_changed.emit(changes, message, undo))

    def _store_call(
        self, newsroom: "Newsroom", session: "StorySession", text: str
    ) -> Callable[[], ChangeSet | None] | None:
        """Call that saves this text, None where it cannot be saved yet.

        The story must be saved first, or the passage is gone: both are signalled.
        """
        story, target, review = session.id, self.writing.target, newsroom.review
        thread = target.thread
        if thread is not None:
            return lambda: review.reply(thread, text)
        base = session.base
        if base is None and (target.quote or not session.has_draft):
            self._wait_for_save(story)
            return None
        if not target.quote or base is None:
            return lambda: review.add(story, text)
        place = self._place_of(session, target)
        if place is None:
            self.passage_lost.emit()
            return None
        display = session.display()

        def add() -> ChangeSet | None:
            anchor = anchor_of(newsroom, base, display, *place)
            return review.add(story, text, anchor=anchor) if anchor else None

        return add

    def _sent(self, story: UUID, target: NoteTarget, changes: ChangeSet | None) -> None:
        self._sending.discard(story)
        if changes is None:
            self._wait_for_save(story)
            return
        self._unsent_by_story.setdefault(story, UnsentNotes()).sent(target)
        self._unsent.drop(target.key(story))
        self._range_ids.pop(target, None)
        self.note_changed.emit(changes, "", None)
        self.note_kept.emit(story)

    def _not_sent(self, story: UUID, error: Exception) -> None:
        self._sending.discard(story)
        (self.note_refused if self.session and self.session.id == story else self.failed).emit(error)

    def _wait_for_save(self, story: UUID) -> None:
        if self.session is not None and self.session.id == story:
            self._waiting.add(story)
            self.needs_saving.emit()

    def _standing_changed(self) -> None:
        """Send a note that waited for the story to be saved."""
        session = self.session
        if session is None or session.id not in self._waiting or session.base is None or session.edited_by_hand:
            return
        self._waiting.discard(session.id)
        if text := self.writing.text.strip():
            self.send(text)

    # Passages of unsent notes: they follow the edits like those of notes

    def _target_ranges(self, session: "StorySession") -> dict[UUID, tuple[int, int] | None]:
        live = session.passages.places()
        ranges: dict[UUID, tuple[int, int] | None] = {}
        for target, place in self.writing.passages.items():
            loaded = self._range_ids.setdefault(target, new_id())
            ranges[loaded] = live.get(loaded, place)
        return ranges

    def _place_of(self, session: "StorySession", target: NoteTarget) -> tuple[int, int] | None:
        loaded = self._range_ids.get(target)
        place = session.passages.places().get(loaded) if loaded else self.writing.passages.get(target)
        return place if place and place[0] < place[1] else None

    def _remember_passages(self) -> None:
        session = self.session
        if session is not None:
            for target in self.writing.passages:
                place = self._place_of(session, target)
                if place and place != self.writing.passages[target]:
                    self.writing.passages[target] = place
                    self._keep(session.id, self.writing, target)
