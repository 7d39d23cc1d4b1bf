"""Dialog that chooses the backup to go back to. Imported when it opens."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from newsdesk.ui.text import literal_text
from newsdesk.ui.widgets.choice_list import ChoiceList
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.window import desk_dialogs


class BackupChooser(DialogFrame):
    """The rolling backups of a desk, newest first, or a file from elsewhere."""

    def __init__(self, backups: tuple[Path, ...], folder: Path, parent: QWidget, *, can_undo: bool = False) -> None:
        super().__init__(self.tr("Restore a backup"), parent, width=460, height=360)
        self._folder = folder
        self.chosen: Path | None = None
        # undo the last restore, rather than restore a chosen backup
        self.undo = False
        self.label(
            self.tr("Choose the copy to go back to.") if backups else self.tr("There are no backups of this desk yet.")
        )
        self.list = ChoiceList(self.tr("Backups, newest first"), self)
        for backup in backups:
            self.list.offer(desk_dialogs.backup_label(backup), backup).setToolTip(literal_text(str(backup)))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose_backup)
        self.put(self.list, stretch=1)
        self.leave_by()
        self.confirm_by(self.tr("Restore"), self._choose_backup).setEnabled(bool(backups))
        self.button(self.tr("Another file…"), self._take_file)
        if can_undo:
            self.button(self.tr("Undo the last restore"), self._take_back)
        self.list.setFocus()

    def _choose_backup(self) -> None:
        if self.list.value is not None:
            self.chosen = self.list.value
            self.accept()

    def _take_back(self) -> None:
        self.undo = True
        self.accept()

    def _take_file(self) -> None:
        if path := desk_dialogs.ask_desk(self, self._folder):
            self.chosen = path
            self.accept()
