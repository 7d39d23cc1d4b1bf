"""Makes an older version the newest again, and offers the way back. Asks only where unsaved words are about."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class RestoreRevision(QObject):
    """Restores by the desk's verb; nothing is taken away by it."""

    # UUID of the story, Changes
    revision_restored = Signal(UUID, object)
    # what happened, and what takes it back
    undo_offered = Signal(str, object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, over: QWidget) -> None:
        super().__init__(over)
        self._lanes, self._over = lanes, over
        self._newsroom: Newsroom | None = None
        self.question: QMessageBox | None = None

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Restore in this newsroom from now on."""
        self._newsroom = newsroom

    def restore(self, story: UUID, version: UUID, named: str) -> None:
        """Make `version` the newest again; `named` says which it is."""
        newsroom = self._newsroom
        if newsroom is None:
            return
        self._lanes.archive.run(
            lambda: any(draft.story == story for draft in newsroom.drafts.unsaved()),
            owner=self,
            done=lambda unsaved: self._ask(story, version, named) if unsaved else self._restore(story, version, named),
            failed=self.failed.emit,
        )

    def _ask(self, story: UUID, version: UUID, named: str) -> None:
        box = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("This story has words that are not saved yet. Restore the version %s all the same?") % named
        )
        box.setInformativeText(
            self.tr("The unsaved words stay. Saved later, they stand beside the restored version, and you choose.")
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._restore(story, version, named) if button is yes else None)
        box.finished.connect(box.deleteLater)
        self.question = box
        box.open()

    def _restore(self, story: UUID, version: UUID, named: str) -> None:
        newsroom = self._newsroom
        if newsroom is None:
            return

        def work() -> tuple[UUID | None, ChangeSet]:
            before = newsroom.stories.get(story).head
            return before, newsroom.revisions.restore(story, version)

        def came(result: tuple[UUID | None, ChangeSet]) -> None:
            before, changes = result
            self.revision_restored.emit(story, changes)
            if before is not None:
                said = self.tr("The version %s is the newest again.") % named
                self.undo_offered.emit(said, lambda: self._go_back(story, before))

        self._lanes.archive.run(work, owner=self, done=came, failed=self.failed.emit)

    def _go_back(self, story: UUID, before: UUID) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: newsroom.revisions.restore(story, before),
                owner=self,
                done=lambda changes: self.revision_restored.emit(story, changes),
                failed=self.failed.emit,
            )
