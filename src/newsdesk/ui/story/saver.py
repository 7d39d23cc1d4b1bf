"""Saving of all opened stories, and the one save state that the status bar shows for them."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.autosave import Otherwise, StoryAutosave, Then, Timing
from newsdesk.ui.story.plain_text import rescue_text
from newsdesk.ui.story.save_state import Phase, SaveState
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles

_SAVED_DELAY = 200  # milliseconds without typing before the state becomes "Saved"

Flushed = Callable[[tuple[StorySession, ...]], None]


class OtherSaver(Protocol):
    """Another part in which people type, such as notes; it counts in the save state and has rescue files."""

    saving_progressed: SignalInstance
    error: Exception | None
    kept_at: dt.datetime | None

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not on the disk yet."""

    @property
    def all_rescued(self) -> bool:
        """Whether a rescue file holds all that is pending."""

    def rescue(self) -> None:
        """Put what is pending into a rescue file, in the side lane."""

    def try_again(self) -> None:
        """Retry a failed write now."""

    def text_for_rescue(self) -> str:
        """The text that is not on the disk, as plain text."""

    def flush(self, done: Then | None = None) -> None:
        """Write now; call `done` once it is on the disk, or has failed."""


class Saver(QObject):
    """One autosave for each session, and one save state for all of them."""

    # SaveState
    state_changed = Signal(object)
    # stories are about to be saved or exported: fields that are being typed in must take their text over
    finish_typing_asked = Signal()
    # UUID of a story that has two heads now: a person must settle the conflict
    forked = Signal(object)

    def __init__(
        self,
        sessions: Sessions,
        lanes: Lanes,
        bus: Bus,
        parent: QObject | None = None,
        *,
        timing: Timing | None = None,
        rescue: "RescueFiles | None" = None,
    ) -> None:
        super().__init__(parent)
        self._sessions, self._lanes, self._bus = sessions, lanes, bus
        self._timing = timing or Timing()
        self._rescue_files = rescue
        self._newsroom: Newsroom | None = None
        self._autosaves: dict[UUID, StoryAutosave] = {}
        self._other_savers: list[OtherSaver] = []
        self._state = SaveState()
        self._saved_delay = QTimer(self, singleShot=True, interval=_SAVED_DELAY)
        self._saved_delay.timeout.connect(lambda: self._set_state(self._current_state()))
        sessions.session_opened.connect(self._start_autosave)
        sessions.session_closed.connect(self._end_autosave)
        sessions.session_left.connect(self._save_story_left)
        sessions.current_changed.connect(self._refresh)

    def attach(self, newsroom: "Newsroom") -> None:
        """Save to this newsroom from now on, beginning with what was typed before it was open."""
        self._newsroom = newsroom
        for autosave in self._autosaves.values():
            autosave.attach(newsroom)

    def include(self, other: OtherSaver) -> None:
        """Count this part in the save state too."""
        self._other_savers.append(other)
        other.saving_progressed.connect(self._refresh)

    @property
    def state(self) -> SaveState:
        """The save state."""
        return self._state

    def keep_paste(self, cursor: "QTextCursor") -> None:
        """Write the draft of the story that `cursor` has just pasted into: many words at once are not to wait."""
        for autosave in self._autosaves.values():
            if autosave.session.document == cursor.document():
                autosave.write_draft_now()

    def save_now(self, then: Then | None = None, otherwise: Otherwise | None = None) -> None:
        """Save a revision of the current story."""
        current = self._sessions.current
        self.save_stories(() if current is None else (current.id,), then, otherwise)

    def save_stories(
        self, stories: Iterable[UUID], then: Then | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Save revisions of these stories if open and changed; then call `then`, or `otherwise` with the error."""
        autosaves = [self._autosaves[story] for story in stories if story in self._autosaves]
        self.finish_typing(_SaveBatch(autosaves, then, otherwise).start, otherwise)

    def finish_typing(self, then: Then, otherwise: Otherwise | None = None) -> None:
        """Take over half-typed fields and write what belongs to no story yet, such as an embargo that cannot be
        parsed and holds its story; then call `then`, or `otherwise` with the error.
        """
        self.finish_typing_asked.emit()
        waiting = [other for other in self._other_savers if other.pending]
        if not waiting:
            then()
            return
        unwritten = list(waiting)

        def written(other: OtherSaver) -> None:
            unwritten.remove(other)
            if unwritten:
                return
            error = next((each.error for each in waiting if each.error is not None), None)
            if error is None:
                then()
            elif otherwise is not None:
                otherwise(error)

        for other in waiting:
            other.flush(partial(written, other))

    def flush(self, done: Flushed | None = None) -> None:
        """Save revisions of all that was edited by hand. `done` gets the sessions that the archive does not hold."""
        changed = [
            autosave for autosave in self._autosaves.values() if autosave.session.edited_by_hand or autosave.at_risk
        ]
        report = partial(self._report_at_risk, done)
        _SaveBatch(changed, report, lambda _: report(), wait_for_all=True).start()

    def at_risk(self) -> tuple[StorySession, ...]:
        """Sessions with words that the archive does not hold."""
        return tuple(autosave.session for autosave in self._autosaves.values() if autosave.at_risk)

    def rescue(self, then: Then | None = None) -> None:
        """Write what the archive does not hold into rescue files; call `then` when that has ended, well or not."""
        parts: tuple[StoryAutosave | OtherSaver, ...] = (*self._other_savers, *self._autosaves.values())
        for part in parts:
            part.rescue()
        if then is not None:
            self._lanes.side.run(lambda: None, owner=self, done=lambda _: then())

    @property
    def all_rescued(self) -> bool:
        """Whether every word that the archive does not hold lies in a rescue file."""
        stories = all(autosave.rescued for autosave in self._autosaves.values() if autosave.at_risk)
        return stories and all(other.all_rescued for other in self._other_savers)

    def fail(self, error: Exception) -> None:
        """Report that the archive cannot be reached, though nobody types: the state must not say "Saved"."""
        current = self._sessions.current
        if current is not None and current.id in self._autosaves:
            self._autosaves[current.id].fail(error)

    def try_again(self) -> None:
        """Retry failed writes now, without waiting for the delay."""
        parts: tuple[StoryAutosave | OtherSaver, ...] = (*self._autosaves.values(), *self._other_savers)
        for part in parts:
            part.try_again()

    def desk_was_replaced(self) -> None:
        """Another file took the desk's place: put the words of every opened story on it, unless it has them."""
        for autosave in self._autosaves.values():
            autosave.desk_was_replaced()

    def text_for_rescue(self) -> str:
        """The text of the sessions at risk, or else of the current one, as plain text for the clipboard or a file."""
        sessions = self.at_risk() or ((self._sessions.current,) if self._sessions.current else ())
        others = (other.text_for_rescue() for other in self._other_savers)
        return "\n\n\n".join((*(rescue_text(session.content()) for session in sessions), *filter(None, others)))

    def _report_at_risk(self, done: Flushed | None) -> None:
        if done is not None:
            done(self.at_risk())

    def _start_autosave(self, session: StorySession) -> None:
        autosave = StoryAutosave(
            session, lanes=self._lanes, bus=self._bus, timing=self._timing, rescue=self._rescue_files
        )
        autosave.saving_progressed.connect(self._refresh)
        autosave.forked.connect(partial(self.forked.emit, session.id))
        self._autosaves[session.id] = autosave
        if self._newsroom is not None:
            autosave.attach(self._newsroom)
        autosave.resume()

    def _end_autosave(self, session: StorySession) -> None:
        if autosave := self._autosaves.pop(session.id, None):
            autosave.release()
            autosave.deleteLater()
        self._refresh()

    def _save_story_left(self, session: StorySession) -> None:
        autosave = self._autosaves.get(session.id)
        if autosave is None:
            return
        if session.blank:
            autosave.drop(partial(self._forget_blank, session))
        elif session.edited_by_hand:
            autosave.save()

    def _forget_blank(self, session: StorySession) -> None:
        if session.blank and session is not self._sessions.current:
            self._sessions.forget(session.id)

    def _refresh(self) -> None:
        state = self._current_state()
        if self._state.phase is Phase.SAVING and state.phase is Phase.SAVED:
            self._saved_delay.start()  # the state would flicker while somebody types
            return
        self._saved_delay.stop()
        self._set_state(state)

    def _set_state(self, state: SaveState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _current_state(self) -> SaveState:
        parts: tuple[StoryAutosave | OtherSaver, ...] = (*self._autosaves.values(), *self._other_savers)
        errors = [part.error for part in parts if part.error is not None]
        current = self._sessions.current
        autosave = self._autosaves.get(current.id) if current else None
        times = (autosave.kept_at if autosave else None, *(other.kept_at for other in self._other_savers))
        at = max(filter(None, times), default=None)
        if errors:
            return SaveState(phase=Phase.FAILED, error=errors[0], failing=len(errors), at=at, rescued=self.all_rescued)
        if (autosave is not None and autosave.pending) or any(other.pending for other in self._other_savers):
            return SaveState(phase=Phase.SAVING, at=at)
        if autosave is None:
            return SaveState()
        return SaveState(phase=Phase.SAVED if at else Phase.CLEAN, at=at)


class _SaveBatch:
    """Saves several stories and calls back once: after the last, or at the first failure unless `wait_for_all`."""

    def __init__(
        self,
        autosaves: list[StoryAutosave],
        then: Then | None,
        otherwise: Otherwise | None,
        *,
        wait_for_all: bool = False,
    ) -> None:
        self._autosaves = autosaves
        self._then, self._otherwise = then, otherwise
        self._wait_for_all = wait_for_all
        self._unfinished = len(autosaves)
        self._error: Exception | None = None

    def start(self) -> None:
        if not self._autosaves:
            self._finish()
        for autosave in self._autosaves:
            autosave.save(self._story_saved, self._story_failed)

    def _story_saved(self) -> None:
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finish()

    def _story_failed(self, error: Exception) -> None:
        first, self._error = self._error is None, self._error or error
        if first and not self._wait_for_all:
            self._finish()
        self._story_saved()

    def _finish(self) -> None:
        then, otherwise = self._then, self._otherwise
        self._then = self._otherwise = None
        if self._error is None and then is not None:
            then()
        elif self._error is not None and otherwise is not None:
            otherwise(self._error)
