"""What checks found in the story in front, and what a person makes of it: put right, ignored, taken into the words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.domain.finding import Fault, Finding, Severity
from newsdesk.domain.ignoring import Scope
from newsdesk.ui.bus import Bus
from newsdesk.ui.checks.places import Places, in_units
from newsdesk.ui.checks.reading import Read, Reading
from newsdesk.ui.editor.editing import replace
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.line_field import isolated
from newsdesk.ui.story.passages import Place
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

BODY = "body"
Undo = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding under its number in the order of the page."""

    number: int
    finding: Finding


class Checking(QObject):
    """Findings of the story in front. Places in its body follow what is typed until it is read again."""

    # other findings; the story is another one
    changed = Signal()
    # whether words are being read
    busy = Signal(bool)
    # how many findings stop a move, and how many there are
    counted = Signal(int, int)
    # str, and a callable that takes it back
    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self.found: tuple[Found, ...] = ()
        self.faults: tuple[Fault, ...] = ()
        self.read = False
        self.places: Places | None = None
        self.reading = Reading(lanes, bus, self)
        self.reading.came.connect(self._take)
        self.reading.busy.connect(self.busy)
        self.reading.failed.connect(self.failed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Work for this newsroom from now on."""
        self._newsroom = newsroom
        self.reading.attach(newsroom)

    def show_session(self, session: StorySession | None) -> None:
        """Follow this story from now on."""
        self._session = session
        if self.places is not None:
            self.places.deleteLater()
        self.places = Places(session.document, self) if session is not None else None
        self._show((), (), read=False)
        self.reading.show_session(session)

    @property
    def session(self) -> StorySession | None:
        """The story in front."""
        return self._session

    def place(self, found: Found) -> Place | None:
        """Where a finding of the body stands now, in positions of Qt; None where its words are gone."""
        return self.places.of(found.number) if self.places and found.finding.field == BODY else None

    def at(self, position: int) -> Found | None:
        """The finding around a position of the body, the shortest where several are."""
        if self.places is None:
            return None
        around = [
            (end - start, number) for number, (start, end) in self.places.all().items() if start <= position <= end
        ]
        return self.found[min(around)[1]] if around else None

    def put_right(self, found: Found, text: str) -> None:
        """Put a fix in the place of the words: one step of undo; while suggesting, a suggestion."""
        if found.finding.field == BODY:
            self._put_into_body(found, text)
        else:
            self._put_into_field(found, text)

    def ignore(self, found: Found, scope: Scope, said: str) -> None:
        """Do not tell this again; `said` is what is told about that."""
        newsroom, session = self._newsroom, self._session
        if newsroom is None or session is None:
            return
        content = session.content()

        def ignored(made: "object") -> None:
            self.reading.look_again()
            self.done.emit(said, partial(self._tell_again, made))

        self._lanes.archive.run(
            lambda: newsroom.checks.ignore(session.id, content, found.finding, scope).id,
            owner=self,
            done=ignored,
            failed=self.failed.emit,
        )

    def add_word(self, word: str, said: str) -> None:
        """Take a word into the desk's own; `said` is what is told about that."""
        self._of_words(lambda newsroom: newsroom.checks.add_word(word))
        self.done.emit(said, lambda: self._of_words(lambda newsroom: newsroom.checks.remove_word(word)))

    def suggest(self, found: Found, then: Callable[[tuple[str, ...]], None], owner: QObject) -> None:
        """What may have been meant by a word that is in no dictionary. `then` is called while `owner` is there."""
        newsroom, session = self._newsroom, self._session
        if newsroom is not None and session is not None:
            word, language = found.finding.quote, session.fields().language
            self._lanes.side.run(
                lambda: newsroom.checks.suggest(word, language), owner=owner, done=then, failed=self.failed.emit
            )

    def _take(self, read: Read) -> None:
        found = tuple(Found(number, finding) for number, finding in enumerate(read.report.findings))
        spans = {
            each.number: (each.finding.start, each.finding.end)
            for each in found
            if each.finding.field == BODY and each.finding.end > each.finding.start
        }
        self._show(found, read.report.faults, read=True, spans=in_units(read.text, spans))

    def _show(
        self,
        found: tuple[Found, ...],
        faults: tuple[Fault, ...],
        *,
        read: bool,
        spans: dict[int, Place] | None = None,
    ) -> None:
        self.found, self.faults, self.read = found, faults, read
        if self.places is not None:
            self.places.show(spans or {})
        self.changed.emit()
        stopping = sum(each.finding.severity is not Severity.ADVICE for each in found)
        self.counted.emit(stopping, len(found))

    def _put_into_body(self, found: Found, text: str) -> None:
        session, place = self._session, self.place(found)
        if session is None or place is None:
            return
        cursor = QTextCursor(session.document)
        start, end = place
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText().replace("\u2029", "\n") != found.finding.quote:
            self.reading.look_again()  # the words are others by now: nothing is changed unseen
            return
        cursor.beginEditBlock()
        replace(cursor, start, end, text)
        cursor.endEditBlock()

    def _put_into_field(self, found: Found, text: str) -> None:
        session, finding = self._session, found.finding
        before = getattr(session.content(), finding.field, "") if session else ""
        if session is None or not isinstance(before, str) or before[finding.start : finding.end] != finding.quote:
            self.reading.look_again()
            return
        after = before[: finding.start] + text + before[finding.end :]
        session.set_fields(**{finding.field: after})
        said = self.tr("“{word}” is put right.").format(word=isolated(finding.quote))
        self.done.emit(said, partial(_put_back, session, finding.field, before, after))

    def _tell_again(self, ignored: object) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: newsroom.checks.tell_again(ignored),  # type: ignore[arg-type]  # a UUID, by way of a signal
                owner=self,
                done=lambda _: self.reading.look_again(),
                failed=self.failed.emit,
            )

    def _of_words(self, change: "Callable[[Newsroom], None]") -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: change(newsroom),
                owner=self,
                done=lambda _: self.reading.look_again(),
                failed=self.failed.emit,
            )


def _put_back(session: StorySession, field: str, before: str, after: str) -> None:
    """Take a fix in a field back, unless it was written on since."""
    if getattr(session.content(), field) == after:
        session.set_fields(**{field: before})
