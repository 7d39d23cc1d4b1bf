"""Restore of an older version, with an undo. Asks first where the story has unsaved words."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class RestoreRevision(QObject):
    """Restores by a new revision with the old content; no revision is removed."""

    # UUID of the story, ChangeSet
    revision_restored = Signal(UUID, object)
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, parent: QWidget) -> None:
        super().__init__(parent)
        self._lanes, self._parent = lanes, parent
        self._newsroom: Newsroom | None = None
        self.question: QMessageBox | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Restore in this newsroom from now on."""
        self._newsroom = newsroom

    def restore(self, story: UUID, version: UUID, version_name: str) -> None:
        """Make `version` the newest again; `version_name` is how messages call it."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        self._lanes.archive.run(
            lambda: any(draft.story == story for draft in newsroom.drafts.unsaved()),
            owner=self,
            done=lambda unsaved: (
                self._ask(story, version, version_name) if unsaved else self._restore(story, version, version_name)
            ),
            failed=self.failed.emit,
        )

    def _ask(self, story: UUID, version: UUID, version_name: str) -> None:
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("This story has words that are not saved yet. Restore the version %s all the same?") % version_name
        )
        box.setInformativeText(
            self.tr(
                "The unsaved words are kept. If you save them later, both versions stay, and you choose between them."
            )
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._restore(story, version, version_name) if button is yes else None)
        box.finished.connect(box.deleteLater)
        self.question = box
        box.open()

    def _restore(self, story: UUID, version: UUID, version_name: str) -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return

        def work() -> tuple[UUID | None, ChangeSet]:
            before = newsroom.stories.get(story).head
            return before, newsroom.revisions.restore(story, version)

        def restored(result: tuple[UUID | None, ChangeSet]) -> None:
            before, changes = result
            self.revision_restored.emit(story, changes)
            if before is not None:
                message = self.tr("The version %s is the newest again.") % version_name
                self.undo_offered.emit(message, lambda: self._undo_restore(story, before))

        self._lanes.archive.run(work, owner=self, done=restored, failed=self.failed.emit)

    def _undo_restore(self, story: UUID, before: UUID) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: newsroom.revisions.restore(story, before),
                owner=self,
                done=lambda changes: self.revision_restored.emit(story, changes),
                failed=self.failed.emit,
            )
