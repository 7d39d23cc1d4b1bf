"""Looking after the desk's file from the window: back up, restore, check its health."""

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
from newsdesk.ui.window import desk_dialogs as dialogs
from newsdesk.ui.window.close_guard import CloseGuard

if TYPE_CHECKING:
    from newsdesk.desk.archive_file import RestoredDesk
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.health_report import Health, NewerContent

T = TypeVar("T")
_NO_DESK = (ArchiveDamaged, ArchiveMissing, ArchiveTooNew, DeskGone, NotAnArchive)
# between two slices: whoever types has the processor first
_breathe = partial(time.sleep, 0.01)
log = logging.getLogger(__name__)


class ArchiveActions(QObject):
    """Asks; restores in the archive lane, and copies and looks through a connection of its own: no draft waits."""

    message = Signal(str)
    failed = Signal(object)
    # the archive's content is another one now: read everything again
    desk_restored = Signal()
    # str, str, callable or None, bool: what is to stand over the window until it is closed, with the word on its button
    # and what that does, and whether it can be closed
    notice = Signal(str, str, object, bool)
    # what was told of copies is over
    band_settled = Signal()
    # what was put back cannot be opened: the ways out are to be shown
    not_opened = Signal()
    # Path: open this desk instead
    desk_asked = Signal(object)

    def __init__(self, lanes: Lanes, farewell: CloseGuard, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._farewell, self._window = lanes, farewell, window
        self._newsroom: Newsroom | None = None
        self._own: list[Lane] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Look after this desk from now on."""
        self._newsroom = newsroom
        self._lanes.archive.run(
            lambda: (newsroom.keeping.unwritable, newsroom.keeping.of_damaged, newsroom.keeping.just_restored()),
            owner=self,
            done=self._tell_state,
        )

    def back_up(self) -> None:
        """A copy of the desk with every row of it proved, to a file that the person names."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        to = dialogs.ask_backup_file(self._window, newsroom.keeping.path)
        if to:
            self._apart(
                lambda own: own.keeping.backup(to, overwrite=True, breathe=_breathe),
                done=lambda path: self.message.emit(self.tr("Backed up to {path}").format(path=path)),
            )

    def ask_restore(self) -> None:
        """Let the person choose a backup, and put the desk back to it."""
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: (newsroom.keeping.backups(), newsroom.keeping.can_undo_restore()),
                owner=self,
                done=lambda found: self._choose(newsroom, *found),
                failed=self.failed.emit,
            )

    def check(self) -> None:
        """Every check of the file's health, told in a dialog."""
        if self._newsroom is not None:
            self._apart(lambda own: own.keeping.doctor(thorough=False, breathe=_breathe), done=self.say_health)

    def say_health(self, health: "Health") -> None:
        """Tell what the doctor found."""
        lines = [messages.check_line(check) for check in health.checks]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information if health.ok else QMessageBox.Icon.Warning)
        box.setText(
            self.tr("The desk file is in good health.") if health.ok else self.tr("The desk file needs attention.")
        )
        box.setInformativeText(literal_text("\n".join(lines)))
        box.exec()

    def tell_ill(self, health: "Health") -> None:
        """Housekeeping found something: said without taking a key from whoever types."""
        self.notice.emit(
            self.tr(
                "Something is wrong with the desk file. Make a backup to another disk, and look at what was found."
            ),
            self.tr("What was found…"),
            partial(self.say_health, health),
            True,
        )

    def tell_not_backed_up(self, error: Exception) -> None:
        """A copy could not be made, or cannot be relied on: that stays on the window until one can."""
        log.warning("no backup: %s", error)
        self.notice.emit(messages.sentence(error), self.tr("Back up…"), self.back_up, True)

    def _tell_state(self, state: "tuple[bool, bool, RestoredDesk | None]") -> None:
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
                    "This desk lies where nothing can be written. It can be read, searched and exported, and what "
                    "leaves is not recorded. To write in it, save a copy elsewhere."
                ),
                self.tr("Save a copy and open it…"),
                self._copy_elsewhere,
                False,
            )
        elif done is not None and done.kept is not None:
            self.notice.emit(
                self.tr("The backup is in place. {beyond} It is kept as {file}.").format(
                    beyond=_beyond(done.beyond), file=isolated(done.kept.name)
                ),
                self.tr("Undo the restore"),
                self.undo_restore,
                True,
            )

    def _copy_elsewhere(self) -> None:
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
        """Put back what the last restore took away."""
        if newsroom := self._newsroom:
            self._put_back(newsroom.keeping.undo_restore)

    def _choose(self, newsroom: "Newsroom", backups: tuple[Path, ...], can_undo: bool) -> None:
        chooser = dialogs.BackupChooser(backups, newsroom.keeping.path.parent, self._window, can_undo=can_undo)
        accepted = chooser.exec()
        if accepted and chooser.undo:
            self.undo_restore()
        elif accepted and chooser.chosen and dialogs.confirm_restore(self._window, chooser.chosen):
            self._restore(newsroom, chooser.chosen)
        chooser.deleteLater()

    def _restore(self, newsroom: "Newsroom", backup: Path) -> None:
        self._put_back(partial(newsroom.keeping.restore_from, backup))

    def _put_back(self, work: "Callable[[], RestoredDesk]") -> None:
        def put_back() -> None:
            self._lanes.archive.run(
                work, owner=self, done=lambda _: self.desk_restored.emit(), failed=self._not_put_back
            )

        self._farewell.save_then(put_back)

    def _not_put_back(self, error: Exception) -> None:
        self.failed.emit(error)
        if isinstance(error, _NO_DESK):
            self.not_opened.emit()

    def _apart(self, work: "Callable[[Newsroom], T]", *, done: Callable[[T], None]) -> None:
        """Through a connection of its own, in a lane of its own."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        desk, settings = newsroom.keeping.path, newsroom.settings

        def opened() -> T:
            from newsdesk.desk.opening import open_newsroom

            with open_newsroom(desk, settings=settings, create=False) as own:
                return work(own)

        lane = Lane("desk care", self)
        self._own = [each for each in self._own if not each.quiet] + [lane]
        lane.run(opened, owner=self, done=done, failed=self.failed.emit)
        lane.close()


def _beyond(beyond: "NewerContent") -> str:
    """What the desk that was taken away holds and the backup does not."""
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
