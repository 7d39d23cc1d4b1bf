"""Unsent text of all forms: held in memory, and written to the archive while it is typed."""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.domain.unsent import Unsent, UnsentKey
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.desk.unsent_texts import UnsentTexts

log = logging.getLogger(__name__)

Content = Mapping[str, Any]
# reads the form; None where there is nothing to keep
Read = Callable[[], Content | None]
Done = Callable[[], None]
Words = dict[tuple[str, UnsentKey], Content]

WRITE_AFTER = 400  # milliseconds from the first key: with the write itself, it is on the disk within a second
RESCUE_AFTER = 250  # milliseconds that the archive may take before the text also goes into a rescue file
RETRIES = (2_000, 5_000, 10_000, 30_000)


@dataclass(frozen=True, slots=True, eq=False)
class _PendingWrite:
    """A write that the archive has not confirmed yet: the fields of a form, or None to drop them."""

    content: Content | None


@dataclass(slots=True)
class _UnsentRows:
    """Rows of the present person as last typed, the newest last."""

    rows: dict[UnsentKey, Content] = field(default_factory=dict)

    def put(self, key: UnsentKey, content: Content | None) -> None:
        self.rows.pop(key, None)
        if content is not None:
            self.rows[key] = content


class UnsentForms(QObject):
    """Unsent text of the present person. Forms read and write at once; the archive follows in its lane.

    While the archive is not open, or refuses, the text waits here and is retried.
    """

    # `pending`, `error` or `kept_at` may have changed
    saving_progressed = Signal()
    # rows were loaded: the desk was opened, or somebody else signed in; forms must show them
    texts_loaded = Signal()
    # text of this person from another window was found or dropped
    others_changed = Signal()

    def __init__(
        self,
        lanes: Lanes,
        bus: Bus,
        parent: QObject | None = None,
        *,
        who: str = "",
        after: int = WRITE_AFTER,
        retries: tuple[int, ...] = RETRIES,
        rescue: "RescueFiles | None" = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._bus, self._retries = lanes, bus, retries
        self._newsroom: Newsroom | None = None
        self._who = who
        self._rows = _UnsentRows()
        self._nameless: dict[UnsentKey, Content] = {}
        self._unread_forms: dict[UnsentKey, Read] = {}
        self._pending_writes: dict[tuple[str, UnsentKey], _PendingWrite] = {}
        self._running_writes: dict[tuple[str, UnsentKey], _PendingWrite] = {}
        self._after_flush: list[Done] = []
        self._attempts = 0
        self._rescue_files = rescue
        # what the rescue file holds, None where there is none
        self._rescued_words: Words | None = None
        self._rescue_timer = QTimer(self, singleShot=True, interval=RESCUE_AFTER)
        self._rescue_timer.timeout.connect(self.rescue)
        self.kept_at: dt.datetime | None = None
        self.error: Exception | None = None
        self._write_timer = QTimer(self, singleShot=True, interval=after)
        self._write_timer.timeout.connect(self._write_typed)
        self._retry_timer = QTimer(self, singleShot=True)
        self._retry_timer.timeout.connect(self._start_writes)

    # -- archive and person ----------------------------------------------------------------------------------------

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this newsroom: write what waits, and load what was kept there."""
        self._newsroom = newsroom
        self._start_writes()
        self._read_rows()

    def turn_to_person(self, who: str) -> None:
        """Show the rows of another person; those of the one before stay for them."""
        if who == self._who:
            return
        self._read_forms()
        # a person who gives a name only now is the same person: the rows come along
        self._nameless = {} if self._who else dict(self._rows.rows)
        self._who, self._rows = who, _UnsentRows(dict(self._nameless))
        self._start_writes()
        self.texts_loaded.emit()
        self._read_rows()

    # -- for forms -------------------------------------------------------------------------------------------------

    def content(self, key: UnsentKey) -> Content | None:
        """What was typed in this form, None where nothing was."""
        self._read_form(key)
        return self._rows.rows.get(key)

    def keys(self, place: str, story: UUID | None = None) -> tuple[UnsentKey, ...]:
        """Forms of a place with unsent text, the newest last."""
        self._read_forms()
        return tuple(key for key in self._rows.rows if key.place == place and key.story == story)

    def typed(self, key: UnsentKey, read: Read) -> None:
        """Note that a form changed. `read` is called when it is time to write, not now."""
        was_idle = not self.pending
        self._unread_forms[key] = read
        if not self._write_timer.isActive():
            self._write_timer.start()
        if was_idle:
            self.saving_progressed.emit()

    def keep(self, key: UnsentKey, content: Content | None) -> None:
        """Keep this content of a form that is closed (None: nothing), and write it soon."""
        self._unread_forms.pop(key, None)
        if content != self._rows.rows.get(key):
            self._set_row(key, content)
            if not self._write_timer.isActive():
                self._write_timer.start()
            self.saving_progressed.emit()

    def drop(self, key: UnsentKey) -> None:
        """Drop the text: it was sent, or is not wanted any more."""
        self._unread_forms.pop(key, None)
        if key in self._rows.rows:
            self._set_row(key, None)
            self._start_writes()
            self.saving_progressed.emit()

    # -- text from another window ----------------------------------------------------------------------------------

    def others(self) -> tuple[UnsentKey, ...]:
        """Keys of text from another window, each beside a form; the newest last."""
        return tuple(key for key in self._rows.rows if key.form is not None)

    def take_other(self, key: UnsentKey) -> None:
        """Swap the text from another window with that of its form."""
        if (form := key.form) is None or (other := self.content(key)) is None:
            return
        here = self.content(form)
        self._set_row(key, here)
        self._set_row(form, other)
        self._start_writes()
        self.texts_loaded.emit()
        self.others_changed.emit()

    def drop_other(self, key: UnsentKey) -> None:
        """Drop the text from another window."""
        self.drop(key)
        self.others_changed.emit()

    # -- state of saving --------------------------------------------------------------------------------------------

    @property
    def pending(self) -> bool:
        """Whether something was typed that the archive does not hold yet."""
        return bool(self._unread_forms or self._pending_writes)

    def waiting(self) -> tuple[Unsent, ...]:
        """What the archive does not hold yet, without what was dropped."""
        self._read_forms()
        now = dt.datetime.now(dt.UTC)
        return tuple(
            Unsent(key=key, who=who, kept=now, content=due.content)
            for (who, key), due in self._pending_writes.items()
            if due.content is not None
        )

    def take_over(self, waiting: Iterable[Unsent]) -> None:
        """Keep what another window on the same desk could not store; it is newer than what the archive holds."""
        for unsent in waiting:
            self._pending_writes[unsent.who, unsent.key] = _PendingWrite(unsent.content)
            if unsent.who == self._who:
                self._rows.put(unsent.key, unsent.content)
        self._start_writes()
        self.saving_progressed.emit()

    def text_for_rescue(self) -> str:
        """The text that the archive does not hold, field by field."""
        words = (str(value) for unsent in self.waiting() for value in unsent.content.values() if isinstance(value, str))
        return "\n\n".join(word for word in words if word.strip())

    @property
    def all_rescued(self) -> bool:
        """Whether a rescue file holds all that the archive does not."""
        return not self.pending or _contents(self.waiting()) == self._rescued_words

    def rescue(self) -> None:
        """Write what the archive does not hold into a rescue file, in the side lane."""
        files, unsent = self._rescue_files, self.waiting()
        if files is None or not unsent or _contents(unsent) == self._rescued_words:
            return
        self._lanes.side.run(
            lambda: files.keep_unsent(unsent),
            owner=self,
            done=lambda _: self._rescue_file_written(unsent),
            failed=_rescue_file_failed,
        )

    def try_again(self) -> None:
        """Retry a failed write now, without waiting for the delay."""
        if self.error is not None:
            self._start_writes()

    def _rescue_file_written(self, unsent: tuple[Unsent, ...]) -> None:
        self._rescued_words = _contents(unsent)
        self._drop_rescue()
        self.saving_progressed.emit()

    def _drop_rescue(self) -> None:
        if (files := self._rescue_files) is not None and self._rescued_words is not None and not self._pending_writes:
            self._rescued_words = None
            self._lanes.side.run(files.drop_unsent, owner=self)

    def flush(self, done: Done | None = None) -> None:
        """Write everything now; call `done` once it is on the disk, or has failed (see `waiting`)."""
        self._read_forms()
        if done is not None:
            self._after_flush.append(done)
        self._start_writes()
        self._call_back()

    # -- writing --------------------------------------------------------------------------------------------------

    def _read_form(self, key: UnsentKey) -> None:
        if read := self._unread_forms.pop(key, None):
            content = read()
            if content != self._rows.rows.get(key):
                self._set_row(key, content)

    def _read_forms(self) -> None:
        for key in tuple(self._unread_forms):
            self._read_form(key)

    def _set_row(self, key: UnsentKey, content: Content | None) -> None:
        self._rows.put(key, content)
        self._pending_writes[self._who, key] = _PendingWrite(content)

    def _write_typed(self) -> None:
        self._read_forms()
        self._start_writes()
        if self._newsroom is None:
            self.rescue()
        elif self._pending_writes and not self._rescue_timer.isActive():
            self._rescue_timer.start()
        self.saving_progressed.emit()

    def _start_writes(self) -> None:
        newsroom = self._newsroom
        self._retry_timer.stop()
        if newsroom is None:
            return
        for row_id, due in self._pending_writes.items():
            if self._running_writes.get(row_id) is not due:
                self._running_writes[row_id] = due
                self._start_write(newsroom, row_id, due)

    def _start_write(self, newsroom: "Newsroom", row_id: tuple[str, UnsentKey], due: _PendingWrite) -> None:
        who, key = row_id
        content, unsent = due.content, newsroom.unsent
        self._lanes.archive.run(
            lambda: _keep_or_drop(unsent, key, content, who),
            owner=self,
            done=lambda done: self._write_done(row_id, due, *done),
            failed=lambda error: self._write_failed(row_id, due, error),
            latest=f"unsent {who}\n{key}",
        )

    def _write_done(
        self, row_id: tuple[str, UnsentKey], due: _PendingWrite, changes: Any, other: Unsent | None
    ) -> None:
        self._write_ended(row_id, due)
        if self._pending_writes.get(row_id) is due:
            del self._pending_writes[row_id]
        self.kept_at, self.error, self._attempts = dt.datetime.now(dt.UTC), None, 0
        self._drop_rescue()
        if changes is not None:
            self._bus.tell(changes, self)
        if other is not None and other.who == self._who and (other.who, other.key) not in self._pending_writes:
            self._rows.put(other.key, other.content)
            self.others_changed.emit()
        self.saving_progressed.emit()
        self._call_back()

    def _write_failed(self, row_id: tuple[str, UnsentKey], due: _PendingWrite, error: Exception) -> None:
        self._write_ended(row_id, due)
        self.error = error
        self.rescue()
        if not self._retry_timer.isActive():
            self._retry_timer.start(self._retries[min(self._attempts, len(self._retries) - 1)])
            self._attempts += 1
        self.saving_progressed.emit()
        self._call_back()

    def _write_ended(self, row_id: tuple[str, UnsentKey], due: _PendingWrite) -> None:
        if self._running_writes.get(row_id) is due:
            del self._running_writes[row_id]

    def _call_back(self) -> None:
        if not self._running_writes:
            callbacks, self._after_flush = self._after_flush, []
            for done in callbacks:
                done()

    # -- reading --------------------------------------------------------------------------------------------------

    def _read_rows(self) -> None:
        newsroom, who = self._newsroom, self._who
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: newsroom.unsent.all(who=who),
                owner=self,
                done=lambda rows: self._merge_rows(who, rows),
                latest="unsent rows",
            )

    def _merge_rows(self, who: str, rows: tuple[Unsent, ...]) -> None:
        """Merge the loaded rows. What was typed meanwhile is newer."""
        if who != self._who:
            return
        self._read_forms()
        self._move_nameless_rows({row.key for row in rows})
        newer, self._rows = self._rows.rows, _UnsentRows()
        for row in rows:
            if (who, row.key) not in self._pending_writes:
                self._rows.put(row.key, row.content)
        for key, content in newer.items():
            self._rows.put(key, content)
        self._start_writes()
        if rows:
            self.texts_loaded.emit()
        if self.others():
            self.others_changed.emit()

    def _move_nameless_rows(self, own: set[UnsentKey]) -> None:
        """Move rows that were typed before signing in to the person, except where the person has a row already."""
        nameless, self._nameless = self._nameless, {}
        for key, content in nameless.items():
            if (self._who, key) in self._pending_writes:
                self._pending_writes["", key] = _PendingWrite(None)
            elif key in own:
                self._rows.rows.pop(key, None)
            elif key in self._rows.rows:
                self._pending_writes["", key] = _PendingWrite(None)
                self._set_row(key, content)


def _keep_or_drop(
    unsent: "UnsentTexts", key: UnsentKey, content: Content | None, who: str
) -> tuple[Any, Unsent | None]:
    """Write or drop one row; returns the changes of the archive, and text of another window that was put aside."""
    if content is None:
        unsent.drop(key, who=who)
        return None, None
    changes = unsent.keep(key, content, who=who)
    return changes, unsent.other(key, who=who) if key.form is None else None


def _contents(unsent: tuple[Unsent, ...]) -> Words:
    return {(each.who, each.key): each.content for each in unsent}


def _rescue_file_failed(error: Exception) -> None:
    log.error("no rescue file for unsent text: %s", type(error).__name__)
