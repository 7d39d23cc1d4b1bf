"""Dialogs that choose a desk file or a backup: open, create, back up, restore."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.desk import archive_file
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import file_dialogs
from newsdesk.ui.text import isolated, literal_text
from newsdesk.ui.times import moment

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
    box.setText(literal_text(question.format(backup=backup_label(backup))))
    box.setInformativeText(
        QCoreApplication.translate(
            "DeskDialogs", "The desk as it is now is kept, whatever is in it, so you can come back to it."
        )
    )
    restore = box.addButton(QCoreApplication.translate("DeskDialogs", "Restore"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is restore


def _name_filters() -> str:
    return (
        QCoreApplication.translate("DeskDialogs", "Newsdesk files")
        + f" (*{SUFFIX});;"
        + QCoreApplication.translate("DeskDialogs", "All files")
        + " (*)"
    )


def _with_suffix(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(SUFFIX)


def backup_label(backup: Path) -> str:
    """When a backup was made, its kind, and its name; the name alone where the file cannot be read."""
    try:
        made = archive_file.backup_made_at(backup)
    except OSError:
        return backup.name
    kind = next((text for mark, text in _KINDS.items() if mark in backup.stem), "")
    kind = QCoreApplication.translate("DeskDialogs", kind) if kind else ""
    return " · ".join(filter(None, (moment(made, QLocale()), kind, isolated(backup.name))))
