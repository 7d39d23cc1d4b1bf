"""Print dialog, and temporary files for pages that the system's browser opens."""

from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def chosen_printer(parent: QWidget | None, title: str) -> QPrinter | None:
    """Ask for a printer and its settings; None where the person cancels."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


class BrowserFiles:
    """Pages as private temporary files, which are deleted with this object."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def write(self, html: str, name: str) -> Path:
        """Write a page to a file that only this user can read (mode 600), and return its path.

        Call it from one thread at a time. Raises OSError.
        """
        if self._folder is None:
            self._folder = QTemporaryDir(QDir.tempPath() + "/newsdesk-XXXXXX")
        if not self._folder.isValid():
            raise OSError(self._folder.errorString())
        path = Path(self._folder.filePath(f"{name}.html"))
        path.write_text(html, encoding="utf-8", newline="")
        path.chmod(0o600)
        return path


def open_file(path: Path) -> bool:
    """Open a file in the system's browser; returns whether that worked."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
