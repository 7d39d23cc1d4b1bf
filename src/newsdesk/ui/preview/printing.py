"""Asks for a printer, and keeps the pages that are lent to the system's browser."""

from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def chosen_printer(parent: QWidget | None, title: str) -> QPrinter | None:
    """The printer and settings that the person chose, None if they thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


class Loan:
    """Pages lent to the system's browser: private files that go when the window goes."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def write(self, html: str, name: str) -> Path:
        """Put a page where only this person can read it. Raises OSError. One thread at a time."""
        if self._folder is None:
            self._folder = QTemporaryDir(QDir.tempPath() + "/newsdesk-XXXXXX")
        if not self._folder.isValid():
            raise OSError(self._folder.errorString())
        path = Path(self._folder.filePath(f"{name}.html"))
        path.write_text(html, encoding="utf-8", newline="")
        path.chmod(0o600)
        return path


def open_file(path: Path) -> bool:
    """Show a file in the system's browser."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
