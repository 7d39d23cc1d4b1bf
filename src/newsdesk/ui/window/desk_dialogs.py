"""Dialogs that choose a desk file or a backup: open, create, back up, restore."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.desk import archive_file
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import file_dialogs
from newsdesk.ui.text import isolated, literal_text
from newsdesk.ui.times import moment
from newsdesk.ui.widgets.choice_list import ChoiceList
from newsdesk.ui.widgets.dialog_frame import DialogFrame

SUFFIX = ".newsdesk"
# kinds of backup, by a part of the file name; the first that matches counts
_KINDS = {
    "-damaged": tr_noop("DeskDialogs", "damaged, kept at a restore"),
    "-before-restore": tr_noop("DeskDialogs", "kept at a restore"),
    "-before-replaced": tr_noop("DeskDialogs", "of a desk that was replaced"),
    "-before-": tr_noop("DeskDialogs", "before an update"),
    "-unproved": tr_noop("DeskDialogs", "not proved: records in it are damaged"),
}


def ask_desk(parent: QWidget, folder: Path) -> Path | None:
    """Path of an existing desk file; None where the person cancels."""
    title = QCoreApplication.translate("DeskDialogs", "Open another desk")
    name = file_dialogs.ask_open(parent, title, str(folder), _name_filters())
    return Path(name) if name else None


def ask_new_desk(parent: QWidget, folder: Path) -> Path | None:
    """Path for a new desk; None where the person cancels. An existing desk is opened, never emptied."""
    title = QCoreApplication.translate("DeskDialogs", "Create a desk")
    name = file_dialogs.ask_save(parent, title, str(folder / f"desk{SUFFIX}"), _name_filters(), ask_overwrite=False)
    return _with_suffix(Path(name)) if name else None


def ask_backup_file(parent: QWidget, desk: Path) -> Path | None:
    """Path for a backup of the desk; None where the person cancels. The dialog asks before it replaces a file."""
    stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd")
    title = QCoreApplication.translate("DeskDialogs", "Back up the desk")
    name = file_dialogs.ask_save(parent, title, str(desk.with_name(f"{desk.stem}-{stamp}{SUFFIX}")), _name_filters())
    return _with_suffix(Path(name)) if name else None


def confirm_restore(parent: QWidget, backup: Path) -> bool:
    """Asks whether to restore the desk from this backup."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    question = QCoreApplication.translate("DeskDialogs", "Put the desk back to {backup}?")
    box.setText(literal_text(question.format(backup=_backup_label(backup))))
    box.setInformativeText(
        QCoreApplication.translate(
            "DeskDialogs", "The desk as it is now is kept, whatever is in it, so you can come back to it."
        )
    )
    restore = box.addButton(QCoreApplication.translate("DeskDialogs", "Restore"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is restore


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
            self.list.offer(_backup_label(backup), backup).setToolTip(literal_text(str(backup)))
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
        if path := ask_desk(self, self._folder):
            self.chosen = path
            self.accept()


def _name_filters() -> str:
    return (
        QCoreApplication.translate("DeskDialogs", "Newsdesk files")
        + f" (*{SUFFIX});;"
        + QCoreApplication.translate("DeskDialogs", "All files")
        + " (*)"
    )


def _with_suffix(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(SUFFIX)


def _backup_label(backup: Path) -> str:
    """When a backup was made, its kind, and its name; the name alone where the file cannot be read."""
    try:
        made = archive_file.backup_made_at(backup)
    except OSError:
        return backup.name
    kind = next((text for mark, text in _KINDS.items() if mark in backup.stem), "")
    kind = QCoreApplication.translate("DeskDialogs", kind) if kind else ""
    return " · ".join(filter(None, (moment(made, QLocale()), kind, isolated(backup.name))))
