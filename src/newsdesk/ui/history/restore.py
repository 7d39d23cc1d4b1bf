"""Restore of an older version, with an undo. Asks first where the story has unsaved words."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.domain.change_set import ChangeSet
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class RestoreRevision(OpenStoryQuery):
    """Restores by a new revision with the old content; no revision is removed."""

    # UUID of the story, ChangeSet
    revision_restored = Signal(UUID, object)
    # str: what was done; callable that undoes it
    undo_offered = Signal(str, object)

    def __init__(self, lanes: Lanes, parent: QWidget) -> None:
        super().__init__(lanes, parent)
        self._parent = parent
        self.question: QMessageBox | None = None

    def restore(self, story: UUID, version: UUID, version_name: str) -> None:
        """Make `version` the newest again; `version_name` is how messages call it."""
        self.run(
            lambda newsroom: any(draft.story == story for draft in newsroom.drafts.unsaved()),
            lambda unsaved: (
                self._confirm(story, version, version_name) if unsaved else self._restore(story, version, version_name)
            ),
        )

    def _confirm(self, story: UUID, version: UUID, version_name: str) -> None:
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
        def work(newsroom: "Newsroom") -> tuple[UUID | None, ChangeSet]:
            before = newsroom.stories.get(story).head
            return before, newsroom.revisions.restore(story, version)

        def restored(result: tuple[UUID | None, ChangeSet]) -> None:
            before, changes = result
            self.revision_restored.emit(story, changes)
            if before is not None:
                message = self.tr("The version %s is the newest again.") % version_name
                self.undo_offered.emit(message, lambda: self._undo_restore(story, before))

        self.run(work, restored)

    def _undo_restore(self, story: UUID, before: UUID) -> None:
        self.run(
            lambda newsroom: newsroom.revisions.restore(story, before),
            lambda changes: self.revision_restored.emit(story, changes),
        )
