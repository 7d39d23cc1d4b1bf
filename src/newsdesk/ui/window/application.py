"""The application object: its names, what Qt may leave on disk, and what the system tells the program."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from newsdesk import places, resources

DESKTOP = "org.newsdesk.Newsdesk"
"""The name of the desktop entry and of the icon, by which desktops know our windows."""
_ICON_SIZES = (16, 32, 64)


class Application(QApplication):
    """`desk_asked(Path)`: a desk file was double-clicked, or dropped on the icon. macOS says it in this way."""

    desk_asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.desk_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def _icon() -> QIcon:
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resources.path(f"icons/app/newsdesk-{size}.png")), QSize(size, size))
    return icon


def start() -> Application:
    """The one application object of this process."""
    folder = places.portable_folder()
    if folder:
        _leave_nothing_behind(folder / places.DATA)
    Application.setApplicationName("newsdesk")
    Application.setApplicationDisplayName("Newsdesk")
    Application.setDesktopFileName(DESKTOP)
    app = Application([sys.argv[0]])
    if sys.platform != "darwin":  # there the bundle has one
        app.setWindowIcon(_icon())
    if folder and sys.platform == "win32":
        forget_dialogs(app)
    return app


def forget_dialogs(app: QApplication) -> None:
    """Take away at the end what Qt's file dialogs noted, where they had noted nothing before.

    On Windows they write to the registry, and cannot be told another place.
    """
    noted = QSettings(QSettings.Scope.UserScope, "QtProject", "", app)
    noted.setFallbacksEnabled(False)
    if not noted.allKeys():
        app.aboutToQuit.connect(noted.clear)


def _leave_nothing_behind(data: Path) -> None:
    """Qt's own dialogs remember folders, and its renderer keeps shaders: a portable program leaves neither behind."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(data))
    Application.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
