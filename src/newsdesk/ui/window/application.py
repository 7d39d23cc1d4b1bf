"""The application object: its names, what Qt may leave on disk, and what the system tells the program."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from newsdesk import places


class Application(QApplication):
    """`desk_asked(Path)`: a desk file was double-clicked, or dropped on the icon. macOS says it in this way."""

    desk_asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.desk_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def start() -> Application:
    """The one application object of this process."""
    if folder := places.portable_folder():
        _leave_nothing_behind(folder / places.DATA)
    Application.setApplicationName("newsdesk")
    Application.setApplicationDisplayName("Newsdesk")
    Application.setDesktopFileName("newsdesk")
    return Application([sys.argv[0]])


def _leave_nothing_behind(data: Path) -> None:
    """Qt's own dialogs remember folders, and its renderer keeps shaders: a portable program leaves neither behind."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(data))
    Application.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
