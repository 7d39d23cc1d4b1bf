"""The notes of the story in front: asks the archive for them, keeps their places live, and takes new ones there."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.desk.context import new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.note import Note
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.notes.note_query import NotesFound, Places, anchored, gather
from newsdesk.ui.notes.unsent_notes import PLACE, WHOLE, NoteTarget, UnsentNotes
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

LOOK_AGAIN = 900  # milliseconds after the last key; between, the places follow the edits by themselves
_Undo = Callable[[], None]


class NoteThreads(QObject):
    """What is known of the notes, and what is being written for them."""

    # the notes of the story are here
    threads_ready = Signal()
    # Changes, what happened in words, what takes it back (or None)
    note_changed = Signal(object, str, object)
    # UUID: a new note of this story is kept
    note_kept = Signal(UUID)
    # the note in the field could not be kept
    note_refused = Signal(object)
    needs_saving = Signal()
    passage_lost = Signal()
    failed = Signal(object)

    # what is half written is another: somebody else is here, or the desk was opened
    writing_changed = Signal()

    def __init__(self, lanes: Lanes, unsent: UnsentForms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._unsent = lanes, unsent
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._desks: dict[UUID, UnsentNotes] = {}
        self._aimed: dict[NoteTarget, UUID] = {}
        self._sending: set[UUID] = set()
        self._waiting: set[UUID] = set()
        self.gathered = NotesFound()
        self.known = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(LOOK_AGAIN)
        self._again.timeout.connect(self._look_again)
        unsent.texts_loaded.connect(self._take_up)

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Ask this newsroom from now on."""
        self._newsroom = newsroom
        self.ask()

    def turn_to(self, session: "StorySession | None") -> None:
        """Keep the notes of this story from now on."""
        if self._session is not None:
            self._remember_passages()
            self._session.story_edited.disconnect(self._edited)
            self._session.standing_changed.disconnect(self._standing_changed)
        self._again.stop()
        self._session = session
        self.gathered, self.known = NotesFound(), False
        if session is not None:
            session.story_edited.connect(self._edited)
            session.standing_changed.connect(self._standing_changed)
        self.ask()

    # What is known

    def ask(self) -> None:
        """Ask the archive for the notes; `came` tells when they are here."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        story, display, asked = session.id, session.display(), session.document.revision()
        self._lanes.archive.run(
            lambda: gather(newsroom, story, display),
            owner=self,
            done=lambda gathered: self._gathered(story, gathered, asked),
            failed=lambda error: self._not_gathered(story, error),
            latest="notes",
        )

    def places(self) -> Places:
        """Where the anchored notes stand just now."""
        live = self._session.passages.places() if self._session else {}
        return {**self.gathered.places, **live}

    def _gathered(self, story: UUID, gathered: NotesFound, asked: int) -> None:
        if self._session is None or self._session.id != story:
            return
        self.gathered, self.known = gathered, True
        self._show_places(gathered.places, asked)
        self.threads_ready.emit()

    def _not_gathered(self, story: UUID, error: Exception) -> None:
        """What is suggested stands in the words, and shows all the same."""
        if self._session is not None and self._session.id == story:
            self.known = True
            self.threads_ready.emit()
        self.failed.emit(error)

    def _show_places(self, places: Places, asked: int) -> None:
        """Hand the places to the editor, unless the words changed since they were asked for."""
        session = self._session
        if session is None:
            return
        if session.document.revision() != asked:
            self._again.start()
            return
        self.gathered = replace(self.gathered, places=places)
        standing = {note.id for note in self.gathered.notes if note.resolved is None}
        shown = {note: place for note, place in places.items() if note in standing}
        session.passages.show({**shown, **self._aims(session)})

    def _edited(self, fields: frozenset[str]) -> None:
        if "body" in fields and self.gathered.places:
            self._again.start()

    def _look_again(self) -> None:
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        story, display, asked = session.id, session.display(), session.document.revision()

        def came(places: Places) -> None:
            if self._session is not None and self._session.id == story:
                self._show_places(places, asked)
                self.threads_ready.emit()

        self._lanes.archive.run(
            lambda: newsroom.review.places(story, display),
            owner=self,
            done=came,
            failed=self.failed.emit,
            latest="places",
        )

    # What is being written

    @property
    def writing(self) -> UnsentNotes:
        """What is typed and not sent for the story in front."""
        session = self._session
        if session is None:
            return UnsentNotes()
        if session.id not in self._desks:
            unsent = self._unsent
            kept = [(key, unsent.content(key) or {}) for key in unsent.keys(PLACE, session.id)]
            self._desks[session.id] = UnsentNotes.of_kept(kept, session.display() if kept else "")
        return self._desks[session.id]

    @property
    def sending(self) -> bool:
        """Whether a note of this story is on its way to the archive."""
        return self._session is not None and self._session.id in self._sending

    def write(self, text: str) -> None:
        """Keep what the field says."""
        if self._session is not None:
            desk = self.writing
            desk.write(text)
            self._keep(self._session.id, desk, desk.target)

    def aim(self, target: NoteTarget, place: tuple[int, int] | None = None) -> None:
        """Write for this from now on. Words without an aim of their own come along."""
        session, desk = self._session, self.writing
        if session is None or (target == desk.target and place is None):
            return
        loose = desk.texts.pop(WHOLE, "") if desk.target == WHOLE and target not in desk.texts else ""
        desk.target = target
        if loose:
            desk.write(loose)
            self._unsent.keep(WHOLE.key(session.id), None)
            self._keep(session.id, desk, target)
        if place is not None:
            desk.passages[target] = place
            self._aimed.setdefault(target, new_id())
            session.passages.show({**session.passages.places(), self._aimed[target]: place})

    def _keep(self, story: UUID, desk: UnsentNotes, target: NoteTarget) -> None:
        self._unsent.typed(target.key(story), lambda: desk.content(target))

    def _take_up(self) -> None:
        """What is kept is known now, or is somebody else's."""
        self._desks.clear()
        self.writing_changed.emit()

    def send(self, text: str) -> None:
        """Keep the words in the field as a note. They leave the field once the archive has them."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        work = self._work(newsroom, session, text)
        if work is None:
            return
        story, target = session.id, self.writing.target
        self._sending.add(story)
        self._lanes.archive.run(
            work,
            owner=self,
            done=lambda changes: self._sent(story, target, changes),
            failed=lambda error: self._not_sent(story, error),
        )

    def act(self, verb: str, note: Note) -> None:
        """Resolve, reopen or delete a thread."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        review = newsroom.review
        does: dict[str, tuple[Callable[[], ChangeSet], str, Callable[[], ChangeSet] | None]] = {
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
        work, said, back = does[verb]
        self._run(work, said, (lambda: self._run(back, "", None)) if back else None)

    def _run(self, work: Callable[[], ChangeSet], said: str, undo: _Undo | None) -> None:
        self._lanes.archive.run(
            work,
            owner=self,
            done=lambda changes: self.note_changed.emit(changes, said, undo),
            failed=self.failed.emit,
        )

    def _work(self, newsroom: "Newsroom", session: "StorySession", text: str) -> Callable[[], ChangeSet | None] | None:
        """What keeps these words; None where something must come first, which is said."""
        story, target, review = session.id, self.writing.target, newsroom.review
        thread = target.thread
        if thread is not None:
            return lambda: review.reply(thread, text)
        base = session.base
        if base is None and (target.quote or not session.kept):
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
            anchor = anchored(newsroom, base, display, *place)
            return review.add(story, text, anchor=anchor) if anchor else None

        return add

    def _sent(self, story: UUID, target: NoteTarget, changes: ChangeSet | None) -> None:
        self._sending.discard(story)
        if changes is None:
            self._wait_for_save(story)
            return
        self._desks.setdefault(story, UnsentNotes()).sent(target)
        self._unsent.drop(target.key(story))
        self._aimed.pop(target, None)
        self.note_changed.emit(changes, "", None)
        self.note_kept.emit(story)

    def _not_sent(self, story: UUID, error: Exception) -> None:
        self._sending.discard(story)
        (self.note_refused if self._session and self._session.id == story else self.failed).emit(error)

    def _wait_for_save(self, story: UUID) -> None:
        if self._session is not None and self._session.id == story:
            self._waiting.add(story)
            self.needs_saving.emit()

    def _standing_changed(self) -> None:
        """The story was saved: a note that waited for it goes now."""
        session = self._session
        if session is None or session.id not in self._waiting or session.base is None or session.touched:
            return
        self._waiting.discard(session.id)
        if text := self.writing.text.strip():
            self.send(text)

    # Passages that half written notes are about: they follow the edits like those of notes

    def _aims(self, session: "StorySession") -> dict[UUID, tuple[int, int] | None]:
        live = session.passages.places()
        aims: dict[UUID, tuple[int, int] | None] = {}
        for target, place in self.writing.passages.items():
            known = self._aimed.setdefault(target, new_id())
            aims[known] = live.get(known, place)
        return aims

    def _place_of(self, session: "StorySession", target: NoteTarget) -> tuple[int, int] | None:
        known = self._aimed.get(target)
        place = session.passages.places().get(known) if known else self.writing.passages.get(target)
        return place if place and place[0] < place[1] else None

    def _remember_passages(self) -> None:
        session = self._session
        if session is not None:
            for target in self.writing.passages:
                place = self._place_of(session, target)
                if place and place != self.writing.passages[target]:
                    self.writing.passages[target] = place
                    self._keep(session.id, self.writing, target)
