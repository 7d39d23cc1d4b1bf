"""First start of a newer Newsdesk on a desk: a trial that is passed when the window has opened, and rolled back when it
never does. See docs/decisions/0016-first-start.md.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newsdesk import __version__
from newsdesk.desk import archive_file, upgrade_log
from newsdesk.desk.context import utc_now
from newsdesk.desk.upgrade_log import FirstStartTrial, UpgradeLog
from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveMissing,
    ArchiveUnwritable,
    FirstStartFailed,
    NotAnArchive,
    WriteFailed,
)

if TYPE_CHECKING:
    from newsdesk.store.archive import Archive
    from newsdesk.store.upgrade import Upgrade

log = logging.getLogger(__name__)

# faults of the machine, not of the new version; another try may succeed
_PASSING = (ArchiveBusy, ArchiveUnwritable)
_NO_WAY_BACK = (ArchiveMissing, ArchiveDamaged, NotAnArchive)


class FirstStart:
    """One start of the window on a desk. Call everything in the archive lane."""

    def __init__(self, desk: Path, *, program: str = __version__, clock: Callable[[], datetime] = utc_now) -> None:
        self.desk, self._program, self._clock = desk, program, clock
        self._book = UpgradeLog()
        self._reads_only = False

    @property
    def on_trial(self) -> bool:
        """Whether the desk was upgraded by this start, or by one that did not finish."""
        return self._book.trial is not None

    @property
    def has_news(self) -> bool:
        """Whether `stood` would write to the upgrade log."""
        return not self._reads_only and self._book != self._as_it_stands()

    def open(self, *, create: bool = True) -> "Archive":
        """Open the archive; an older one is upgraded, and the trial is recorded with the upgrade.

        Raises ArchiveError, and FirstStartFailed where the window of this same version never opened in an earlier try;
        the desk is then restored as it was before the upgrade.
        """
        self._book = upgrade_log.read(self.desk)
        if trial := self._book.trial:
            self._judge(trial)
        try:
            archive = archive_file.open_archive(self.desk, create=create, upgrading=self._begin)
        except Exception as error:
            self._stumble(error)
            raise
        self._reads_only = archive.unwritable
        return archive

    def stood(self) -> None:
        """Record that the window opened, which passes the trial. Raises WriteFailed."""
        if self.has_news:
            self._write(self._as_it_stands())

    def adjourn(self) -> None:
        """Record that the window was closed in good order before it had opened fully; the trial stays open."""
        self._set_running(False)

    def _as_it_stands(self) -> UpgradeLog:
        from newsdesk.store import file_state

        return UpgradeLog(program=self._program, layout=file_state.NEWEST)

    # -- a trial begins -------------------------------------------------------------------------------------------

    def _begin(self, upgrade: "Upgrade") -> None:
        """Callback before the migration is committed: writes down the trial, so that it can be rolled back."""
        trial = FirstStartTrial(
            program=self._program,
            before=upgrade.before,
            after=upgrade.after,
            backup=upgrade.backup.name,
            since=self._clock(),
            marks=upgrade.marks,
        )
        self._write(msgspec.structs.replace(self._book, trial=trial))

    def _stumble(self, error: Exception) -> None:
        """Record that the desk could not be opened. A failed migration is rolled back already."""
        trial = self._book.trial
        if trial is None:
            return
        if self._layout() != trial.after:
            self._drop()
        elif isinstance(error, _PASSING):
            self.adjourn()
        else:
            log.error("the first start of Newsdesk %s failed", trial.program, exc_info=error)
            self._go_back(trial)

    # -- a trial that was not passed ------------------------------------------------------------------------------

    def _judge(self, trial: FirstStartTrial) -> None:
        """Decide about a trial that an earlier start left open."""
        if self._layout() != trial.after:
            self._drop()  # the upgrade was not committed, or the desk was moved since
        elif not trial.running:
            self._set_running(True)
        elif self._written_since(trial):
            self._drop()  # somebody has worked in the upgraded desk, and their work must not be lost
        else:
            self._go_back(trial)

    def _go_back(self, trial: FirstStartTrial) -> None:
        """Roll back: restore the backup from before the upgrade.

        Raises FirstStartFailed where this is the version that failed, which would only fail again.
        """
        backup = self._copy_of(trial)
        try:
            kept = backup and archive_file.put_back(self.desk, backup, marks=trial.marks)
        except _NO_WAY_BACK as error:
            log.warning("the desk cannot be put back to %s: %s", backup, error)
            backup = kept = None
        self._drop()
        if backup and trial.program == self._program:
            raise FirstStartFailed(
                str(self.desk),
                program=trial.program,
                former=self._book.program if self._book.layout == trial.before else "",
                backup=str(backup),
                kept=str(kept or ""),
            )

    def _copy_of(self, trial: FirstStartTrial) -> Path | None:
        """The backup that the trial names, if it exists and has the schema version from before."""
        from newsdesk.store import file_state

        path = archive_file.backups_folder(self.desk) / trial.backup
        inside = path.name == trial.backup and trial.before in file_state.VERSIONS
        return path if inside and _layout_of(path) == trial.before else None

    def _written_since(self, trial: FirstStartTrial) -> bool:
        from newsdesk.store import table_watermarks
        from newsdesk.store.archive import PATIENCE

        try:
            return table_watermarks.read_file(self.desk, patience=PATIENCE) != trial.marks
        except ArchiveDamaged:
            return False

    # -- the upgrade log ----------------------------------------------------------------------------------------------

    def _layout(self) -> str | None:
        return _layout_of(self.desk)

    def _set_running(self, running: bool) -> None:
        if (trial := self._book.trial) and trial.running is not running:
            self._note(msgspec.structs.replace(self._book, trial=msgspec.structs.replace(trial, running=running)))

    def _drop(self) -> None:
        self._note(msgspec.structs.replace(self._book, trial=None))

    def _note(self, book: UpgradeLog) -> None:
        """Write to the upgrade log; on a failure it goes on, as the entry can be derived from the desk itself."""
        try:
            self._write(book)
        except WriteFailed as error:
            log.warning("the upgrade log is not written: %s", error)
            self._book = book

    def _write(self, book: UpgradeLog) -> None:
        upgrade_log.write(self.desk, book)
        self._book = book


def unpassed(desk: Path) -> FirstStartTrial | None:
    """The trial of a desk on which the window of a newer Newsdesk has not opened yet, None where there is none."""
    trial = upgrade_log.read(desk).trial
    return trial if trial and _layout_of(desk) == trial.after else None


def _layout_of(path: Path) -> str | None:
    from newsdesk.store import file_state
    from newsdesk.store.archive import PATIENCE

    try:
        return file_state.layout(path, patience=PATIENCE)
    except ArchiveBusy:
        raise
    except ArchiveError:
        return None
