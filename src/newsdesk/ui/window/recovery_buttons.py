"""Buttons for a desk that cannot be opened: restore its newest backup, recover what can be read, or begin a new one."""

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

_MAY_HOLD_STORIES = (ArchiveDamaged, NotAnArchive)


class RecoveryButtons(QObject):
    """Adds the buttons to the failure page, and does what they say. The desk file is kept in each case."""

    # Path: restore the desk from this backup
    restore_asked = Signal(object)
    # Path: open this desk instead
    desk_asked = Signal(object)
    # the desk can be opened now
    reopen_asked = Signal()
    failed = Signal(object)

    def __init__(self, desk: Path, error: Exception, page: OpenFailurePage, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._page, self._lanes, self._window = desk, page, lanes, window
        self._lane: Lane | None = None
        if isinstance(error, DeskGone):
            self._offer_backup(Path(error.backup) if error.backup else None)
            if archive_file.has_log(desk) or archive_file.kept_copy(desk):
                page.offer(self.tr("Recover what can be read…"), self._salvage)
            page.offer(self.tr("Begin a new desk"), self._begin_anew)
        elif isinstance(error, ArchiveTooNew):
            self._offer_backup(Path(error.copy) if error.copy else None)
        elif isinstance(error, _MAY_HOLD_STORIES):
            self._lanes.archive.run(lambda: _newest(desk), owner=self, done=self._offer_backup)
            page.offer(self.tr("Look at what can be read"), self._open_reading_copy)
            page.offer(self.tr("Recover what can be read…"), self._salvage)

    def _offer_backup(self, backup: Path | None) -> None:
        if backup is not None:
            made = archive_file.backup_made_at(backup)
            label = self.tr("Put back the backup of {time}").format(time=moment(made, QLocale()))
            self._page.offer(label, lambda: self.restore_asked.emit(backup), recommended=True)

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
            return  # already under way
        desk = self._desk
        self._page.say(self.tr("Reading what can be read. This may take minutes for a large desk."))
        self._run(lambda: _salvaged(desk), self._show_salvaged)

    def _open_reading_copy(self) -> None:
        if self._lane is not None and not self._lane.quiet:
            return  # already under way
        desk = self._desk
        self._page.say(self.tr("Reading what can be read. This may take minutes for a large desk."))
        self._run(lambda: salvage.reading_copy_apart(desk), lambda done: self.desk_asked.emit(done.path))

    def _show_salvaged(self, done: "Salvaged") -> None:
        text = self.tr(
            "{kept} of {seen} stories were recovered into {path}. The damaged file is kept as it is."
        ).format(kept=done.stories, seen=done.seen, path=isolated(str(done.path)))
        if done.source != self._desk:
            text += "\n\n" + self.tr(
                "They were read from {path}, the copy that Newsdesk kept when another program changed the file."
            ).format(path=isolated(str(done.source)))
        if done.other:
            text += "\n\n" + self.tr(
                "{path}, the copy that Newsdesk kept when another program changed the file, has more stories, but "
                "older ones."
            ).format(path=isolated(str(done.other)))
        if done.lost:
            text += "\n\n" + self.tr("Incomplete:\n{rows}").format(
                rows="\n".join(loss_line(loss) for loss in done.lost[:_SHOWN])
            )
        self._page.say(text)
        self._page.offer(self.tr("Open the recovered desk"), lambda: self.desk_asked.emit(done.path), recommended=True)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Run `work` in a thread of its own, since it may take minutes."""
        self._lane = Lane("recovery", self)
        self._lane.run(work, owner=self, done=done, failed=self.failed.emit)
        self._lane.close()


_SHOWN = 12


def _newest(desk: Path) -> Path | None:
    return archive_file.newest_backup(desk)


def _anew(desk: Path) -> None:
    archive_file.begin_anew(desk)


def _salvaged(desk: Path) -> "Salvaged":
    return salvage.salvage_apart(desk, salvage.salvaged_name(desk))
