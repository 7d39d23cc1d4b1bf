"""Back up, restore and check the desk file from the window."""

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.domain.errors import ArchiveDamaged, ArchiveMissing, ArchiveTooNew, DeskGone, NotAnArchive
from newsdesk.ui import messages
from newsdesk.ui.lanes import Lane, Lanes
from newsdesk.ui.text import comma_list, isolated, literal_text
from newsdesk.ui.window.close_guard import CloseGuard

if TYPE_CHECKING:
    from newsdesk.desk.archive_file import RestoredDesk
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.health_report import Health, NewerContent

T = TypeVar("T")
_NO_DESK = (ArchiveDamaged, ArchiveMissing, ArchiveTooNew, DeskGone, NotAnArchive)
# called between two slices of long work, so that typing gets the processor first
_breathe = partial(time.sleep, 0.01)
log = logging.getLogger(__name__)


class ArchiveActions(QObject):
    """Restores run in the archive lane. Backups and checks take seconds: each gets its own thread and connection."""

    message = Signal(str)
    failed = Signal(object)
    # the desk was restored: read everything again
    desk_restored = Signal()
    # str, str, callable or None, bool: message for the desk band, label and callback of its button, and whether the
    # person can close it
    notice = Signal(str, str, object, bool)
    # the restored desk cannot be opened: show the page with the ways out
    not_opened = Signal()
    # Path: open this desk instead
    desk_asked = Signal(object)

    def __init__(self, lanes: Lanes, close_guard: CloseGuard, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._close_guard, self._window = lanes, close_guard, window
        self._newsroom: Newsroom | None = None
        self._apart_lanes: list[Lane] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on, and tell what is special about it."""
        self._newsroom = newsroom
        self._lanes.archive.run(
            lambda: (newsroom.keeping.unwritable, newsroom.keeping.of_damaged, newsroom.keeping.just_restored()),
            owner=self,
            done=self._show_state,
        )

    def back_up(self) -> None:
        """Ask for a file and write a backup there, with every row verified."""
        from newsdesk.ui.window import desk_dialogs as dialogs

        newsroom = self._newsroom
        if newsroom is None:
            return
        to = dialogs.ask_backup_file(self._window, newsroom.keeping.path)
        if to:
            self._run_apart(
                lambda own: own.keeping.backup(to, overwrite=True, breathe=_breathe),
                done=lambda path: self.message.emit(self.tr("Backed up to {path}").format(path=path)),
            )

    def ask_restore(self) -> None:
        """Let the person choose a backup, and restore the desk from it."""
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: (newsroom.keeping.backups(), newsroom.keeping.can_undo_restore()),
                owner=self,
                done=lambda found: self._choose(newsroom, *found),
                failed=self.failed.emit,
            )

    def check(self) -> None:
        """Run the health checks and show their results in a dialog."""
        if self._newsroom is not None:
            self._run_apart(lambda own: own.keeping.doctor(thorough=False, breathe=_breathe), done=self.show_health)

    def show_health(self, health: "Health") -> None:
        """Show the results of the health checks in a dialog."""
        lines = [messages.check_line(check) for check in health.checks]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information if health.ok else QMessageBox.Icon.Warning)
        box.setText(
            self.tr("The desk file is in good health.") if health.ok else self.tr("The desk file needs attention.")
        )
        box.setInformativeText(literal_text("\n".join(lines)))
        box.exec()

    def show_damage(self, health: "Health") -> None:
        """Show damage that maintenance found, in a band that takes no focus from whoever types."""
        self.notice.emit(
            self.tr(
                "Something is wrong with the desk file. Make a backup to another disk, and look at what was found."
            ),
            self.tr("What was found…"),
            partial(self.show_health, health),
            True,
        )

    def show_backup_failure(self, error: Exception) -> None:
        """Show why the last backup failed or is not verified; the band stays until it is closed."""
        log.warning("no backup: %s", error)
        if isinstance(error, ArchiveDamaged):
            self.notice.emit(messages.sentence(error), self.tr("Restore a backup…"), self.ask_restore, True)
        else:
            self.notice.emit(messages.sentence(error), self.tr("Back up…"), self.back_up, True)

    def _show_state(self, state: "tuple[bool, bool, RestoredDesk | None]") -> None:
        unwritable, of_damaged, done = state
        if of_damaged:
            self.notice.emit(
                self.tr(
                    "This is what can be read of a damaged desk. It can be read, searched and exported, and nothing in "
                    "the damaged file is changed. To write in it, save a copy elsewhere."
                ),
                self.tr("Save a copy and open it…"),
                self._copy_elsewhere,
                False,
            )
        elif unwritable:
            self.notice.emit(
                self.tr(
                    "This desk is in a place where nothing can be written. It can be read, searched and exported, "
                    "but exports are not recorded. To write in it, save a copy elsewhere."
                ),
                self.tr("Save a copy and open it…"),
                self._copy_elsewhere,
                False,
            )
        elif done is not None and done.kept is not None:
            self.notice.emit(
                self.tr("The backup is in place. {beyond} It is kept as {file}.").format(
                    beyond=_newer_content(done.beyond), file=isolated(done.kept.name)
                ),
                self.tr("Undo the restore"),
                self.undo_restore,
                True,
            )

    def _copy_elsewhere(self) -> None:
        from newsdesk.ui.window import desk_dialogs as dialogs

        newsroom = self._newsroom
        to = dialogs.ask_backup_file(self._window, Path.home() / newsroom.keeping.path.name) if newsroom else None
        if newsroom and to:
            self._lanes.archive.run(
                lambda: newsroom.keeping.backup(to, overwrite=True),
                owner=self,
                done=self.desk_asked.emit,
                failed=self.failed.emit,
            )

    def undo_restore(self) -> None:
        """Bring back the desk as it was before the last restore."""
        if newsroom := self._newsroom:
            self._restore_by(newsroom.keeping.undo_restore)

    def _choose(self, newsroom: "Newsroom", backups: tuple[Path, ...], can_undo: bool) -> None:
        from newsdesk.ui.window.backup_chooser import BackupChooser
        from newsdesk.ui.window.desk_dialogs import confirm_restore

        chooser = BackupChooser(backups, newsroom.keeping.path.parent, self._window, can_undo=can_undo)
        accepted = chooser.exec()
        if accepted and chooser.undo:
            self.undo_restore()
        elif accepted and chooser.chosen and confirm_restore(self._window, chooser.chosen):
            self._restore(newsroom, chooser.chosen)
        chooser.deleteLater()

    def _restore(self, newsroom: "Newsroom", backup: Path) -> None:
        self._restore_by(partial(newsroom.keeping.restore_from, backup))

    def _restore_by(self, work: "Callable[[], RestoredDesk]") -> None:
        def restore() -> None:
            self._lanes.archive.run(
                work, owner=self, done=lambda _: self.desk_restored.emit(), failed=self._restore_failed
            )

        self._close_guard.save_then(restore)

    def _restore_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        if isinstance(error, _NO_DESK):
            self.not_opened.emit()

    def _run_apart(self, work: "Callable[[Newsroom], T]", *, done: Callable[[T], None]) -> None:
        """Run `work` on a newsroom of its own, in a thread of its own."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        desk, settings = newsroom.keeping.path, newsroom.settings

        def opened() -> T:
            from newsdesk.desk.opening import open_newsroom

            with open_newsroom(desk, settings=settings, create=False) as own:
                return work(own)

        lane = Lane("archive actions", self)
        self._apart_lanes = [each for each in self._apart_lanes if not each.quiet] + [lane]
        lane.run(opened, owner=self, done=done, failed=self.failed.emit)
        lane.close()


def _newer_content(beyond: "NewerContent") -> str:
    """Sentence on what the replaced desk holds and the backup does not."""
    translate, number = QCoreApplication.translate, QLocale().toString
    if beyond.nothing:
        return translate("ArchiveActions", "The desk that was there holds nothing that the backup lacks.")
    counts = (
        (beyond.stories, translate("ArchiveActions", "stories: {count}")),
        (beyond.revisions, translate("ArchiveActions", "versions: {count}")),
        (beyond.drafts, translate("ArchiveActions", "drafts: {count}")),
        (beyond.notes, translate("ArchiveActions", "notes: {count}")),
    )
    held = comma_list(text.format(count=number(count)) for count, text in counts if count)
    if beyond.whole:
        return translate("ArchiveActions", "The desk that was there holds more than the backup ({held}).").format(
            held=held
        )
    if not held:
        return translate("ArchiveActions", "The desk that was there cannot be read.")
    return translate(
        "ArchiveActions", "The desk that was there cannot be read whole; as far as it can: {held}."
    ).format(held=held)
