"""File dialogs that do not open the files they list. No other code may make a file dialog.

To show an icon and a type, the dialogs of Qt and GTK open each file that they list, in this process. Where one of them
is the open desk, closing it drops every lock that SQLite holds on it (docs/decisions/0020). On Linux this is therefore
Qt's own dialog with icons and types by file name alone. The dialogs of a portal (as in a Flatpak), of Windows and of
macOS run in another process or under other rules for locks, and are used as they are.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

_IN_FLATPAK = Path("/.flatpak-info")
_Icon = QAbstractFileIconProvider.IconType


class IconsByName(QFileIconProvider):
    """Icons and types by file name, without opening the file."""

    def icon(self, of: object) -> QIcon:
        if isinstance(of, QFileInfo):
            of = _Icon.Folder if of.isDir() else _Icon.File
        return super().icon(of)  # type: ignore[call-overload,no-any-return]  # either of the two that Qt overloads

    def type(self, info: QFileInfo) -> str:
        """The suffix of the file name, for the dialog's column; empty for a folder."""
        return "" if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """Dialog that begins at `place`, a folder or a file; `kinds` are Qt's name filters, separated by two semicolons."""

    def __init__(self, parent: QWidget | None, title: str, place: str, kinds: str = "") -> None:
        super().__init__(parent, title)
        self._icons = IconsByName()  # the dialog does not own it
        if sys.platform not in ("win32", "darwin") and not _has_portal():
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
            self.setIconProvider(self._icons)
        if kinds:
            self.setNameFilter(kinds)
        path = Path(place) if place else Path.home()
        self.setDirectory(str(path if path.is_dir() else path.parent))
        if not path.is_dir():
            self.selectFile(path.name)


def ask_open(parent: QWidget, title: str, place: str, kinds: str = "") -> str:
    """Ask for an existing file. Returns its path; empty where the person cancels."""
    return next(iter(ask_open_several(parent, title, place, kinds, several=False)), "")


def ask_open_several(
    parent: QWidget, title: str, place: str, kinds: str = "", *, several: bool = True
) -> tuple[str, ...]:
    """Ask for existing files. Returns their paths; empty where the person cancels."""
    dialog = FileDialog(parent, title, place, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    return _run(dialog)


def ask_save(parent: QWidget, title: str, place: str, kinds: str = "", *, ask_overwrite: bool = True) -> str:
    """Ask for a file to write. Returns its path; empty where the person cancels.

    The dialog asks before it returns an existing file, unless the caller does (`ask_overwrite` False).
    """
    dialog = FileDialog(parent, title, place, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not ask_overwrite)
    return next(iter(_run(dialog)), "")


def ask_folder(parent: QWidget, title: str, place: str) -> str:
    """Ask for a folder. Returns its path; empty where the person cancels."""
    dialog = FileDialog(parent, title, place)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_run(dialog)), "")


def _run(dialog: QFileDialog) -> tuple[str, ...]:
    chosen = tuple(dialog.selectedFiles()) if dialog.exec() else ()
    dialog.deleteLater()
    return chosen


def _has_portal() -> bool:
    return _IN_FLATPAK.exists() or os.environ.get("QT_QPA_PLATFORMTHEME") == "xdgdesktopportal"
