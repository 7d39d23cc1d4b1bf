"""The ways out where a desk cannot be opened: its newest good backup, what can be recovered, or a new desk."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.desk import archive_file, salvage
from newsdesk.domain.errors import ArchiveDamaged, ArchiveTooNew, DeskGone, NotAnArchive
from newsdesk.ui.lanes import Lane, Lanes
from newsdesk.ui.text import isolated
from newsdesk.ui.times import moment
from newsdesk.ui.window.losses import loss_line
from newsdesk.ui.window.open_failure_page import OpenFailurePage

if TYPE_CHECKING:
    from newsdesk.domain.health_report import Salvaged

_HOLDS_WORDS = (ArchiveDamaged, NotAnArchive)


class RecoveryButtons(QObject):
    """Offers them on the obstacle's page, and goes the one that is chosen. The desk's file is kept in each."""

    # Path: put the desk back to this backup
    restore_asked = Signal(object)
    # Path: open this desk instead
    desk_asked = Signal(object)
    # the desk can be opened now
    reopen_asked = Signal()
    failed = Signal(object)

    def __init__(self, desk: Path, error: Exception, obstacle: OpenFailurePage, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._obstacle, self._lanes, self._window = desk, obstacle, lanes, window
        self._lane: Lane | None = None
        if isinstance(error, DeskGone):
            self._offer_backup(Path(error.backup) if error.backup else None)
            if archive_file.has_log(desk):
                obstacle.offer(self.tr("Recover what can be read…"), self._salvage)
            obstacle.offer(self.tr("Begin a new desk"), self._begin_anew)
        elif isinstance(error, ArchiveTooNew):
            self._offer_backup(Path(error.copy) if error.copy else None)
        elif isinstance(error, _HOLDS_WORDS):
            self._lanes.archive.run(lambda: _newest(desk), owner=self, done=self._offer_backup)
            obstacle.offer(self.tr("Look at what can be read"), self._look)
            obstacle.offer(self.tr("Recover what can be read…"), self._salvage)

    def _offer_backup(self, backup: Path | None) -> None:
        if backup is not None:
            made = archive_file.backup_made_at(backup)
            label = self.tr("Put back the backup of {time}").format(time=moment(made, QLocale()))
            self._obstacle.offer(label, lambda: self.restore_asked.emit(backup), recommended=True)

    def _begin_anew(self) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Begin a new, empty desk?"))
        box.setInformativeText(
            self.tr("Its backups stay where they are, and what is left of the old desk is kept among them.")
        )
        begin = box.addButton(self.tr("Begin a new desk"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is begin:
            desk = self._desk
            self._run(lambda: _anew(desk), lambda _: self.reopen_asked.emit())

    def _salvage(self) -> None:
        if self._lane is not None and not self._lane.quiet:
            return  # it is being done
        desk = self._desk
        self._obstacle.say(self.tr("Reading what can be read. This may take minutes for a large desk."))
        self._run(lambda: _salvaged(desk), self._tell_salvaged)

    def _look(self) -> None:
        if self._lane is not None and not self._lane.quiet:
            return  # it is being done
        desk = self._desk
        self._obstacle.say(self.tr("Reading what can be read. This may take minutes for a large desk."))
        self._run(lambda: salvage.reading_copy_apart(desk), lambda done: self.desk_asked.emit(done.path))

    def _tell_salvaged(self, done: "Salvaged") -> None:
        said = self.tr(
            "{kept} of {seen} stories were recovered into {path}. The damaged file is kept as it is."
        ).format(kept=done.stories, seen=done.seen, path=isolated(str(done.path)))
        if done.lost:
            said += "\n\n" + self.tr("Not whole:\n{rows}").format(
                rows="\n".join(loss_line(loss) for loss in done.lost[:_SHOWN])
            )
        self._obstacle.say(said)
        self._obstacle.offer(
            self.tr("Open the recovered desk"), lambda: self.desk_asked.emit(done.path), recommended=True
        )

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """In a lane of its own: the archive's has nothing to do with a file that cannot be opened."""
        self._lane = Lane("ways back", self)
        self._lane.run(work, owner=self, done=done, failed=self.failed.emit)
        self._lane.close()


_SHOWN = 12


def _newest(desk: Path) -> Path | None:
    return archive_file.newest_backup(desk)


def _anew(desk: Path) -> None:
    archive_file.begin_anew(desk)


def _salvaged(desk: Path) -> "Salvaged":
    return salvage.salvage_apart(desk, salvage.salvaged_name(desk))
