"""The dialogs in which a person names files: the only way to one, because a file dialog may drop the desk's locks.

To show an icon and a kind, Qt's own dialog and GTK's open each file that they list, the open desk too, in this process;
closing it drops every lock that SQLite holds on it (docs/decisions/0020). So on Linux it is Qt's own dialog with icons
and kinds that are told by names alone. A portal, as in a Flatpak, and the dialogs of Windows and macOS run in another
process or on other rules.
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
    """Icons and kinds of files without a look inside."""

    def icon(self, of: object) -> QIcon:
        if isinstance(of, QFileInfo):
            of = _Icon.Folder if of.isDir() else _Icon.File
        return super().icon(of)  # type: ignore[call-overload,no-any-return]

    def type(self, info: QFileInfo) -> str:
        """The name's ending, as the dialog's column shows it; a folder has none."""
        return "" if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """A dialog in this folder, or on this file; `kinds` are Qt's filters, parted by two semicolons."""

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
    """The path of a file that is there; empty where the person names none."""
    return next(iter(ask_open_several(parent, title, place, kinds, several=False)), "")


def ask_open_several(
    parent: QWidget, title: str, place: str, kinds: str = "", *, several: bool = True
) -> tuple[str, ...]:
    """The paths of files that are there."""
    asked = FileDialog(parent, title, place, kinds)
    asked.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    return _chosen(asked)


def ask_save(parent: QWidget, title: str, place: str, kinds: str = "", *, ask_overwrite: bool = True) -> str:
    """The path of a file to write, asked about where it is there already unless the caller does so; or empty."""
    asked = FileDialog(parent, title, place, kinds)
    asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asked.setFileMode(QFileDialog.FileMode.AnyFile)
    asked.setOption(QFileDialog.Option.DontConfirmOverwrite, not ask_overwrite)
    return next(iter(_chosen(asked)), "")


def ask_folder(parent: QWidget, title: str, place: str) -> str:
    """The path of a folder; empty where the person names none."""
    asked = FileDialog(parent, title, place)
    asked.setFileMode(QFileDialog.FileMode.Directory)
    asked.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(asked)), "")


def _chosen(asked: QFileDialog) -> tuple[str, ...]:
    chosen = tuple(asked.selectedFiles()) if asked.exec() else ()
    asked.deleteLater()
    return chosen


def _has_portal() -> bool:
    return _IN_FLATPAK.exists() or os.environ.get("QT_QPA_PLATFORMTHEME") == "xdgdesktopportal"
