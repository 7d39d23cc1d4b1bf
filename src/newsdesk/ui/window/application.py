"""QApplication of the program: its names, the files that Qt may leave on disk, and requests to open a desk file."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from newsdesk import places, resources

DESKTOP = "org.newsdesk.Newsdesk"
"""Name of the desktop entry and of the icon; Linux desktops match windows to it."""
_ICON_SIZES = (16, 32, 64)


class Application(QApplication):
    """`desk_asked(Path)` is emitted when a desk file is opened from outside: macOS sends QFileOpenEvent for that."""

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
    """Creates the application object; once per process."""
    folder = places.portable_folder()
    if folder:
        _keep_qt_files_in(folder / places.DATA)
    Application.setApplicationName("newsdesk")
    Application.setApplicationDisplayName("Newsdesk")
    Application.setDesktopFileName(DESKTOP)
    app = Application([sys.argv[0]])
    if sys.platform != "darwin":  # the bundle has its own
        app.setWindowIcon(_icon())
    if folder and sys.platform == "win32":
        forget_dialogs(app)
    return app


def forget_dialogs(app: QApplication) -> None:
    """Clears, when the program ends, the settings of Qt's file dialogs where there were none at the start.

    For a portable program on Windows: there they are in the registry, and Qt takes no other place for them.
    """
    dialog_settings = QSettings(QSettings.Scope.UserScope, "QtProject", "", app)
    dialog_settings.setFallbacksEnabled(False)
    if not dialog_settings.allKeys():
        app.aboutToQuit.connect(dialog_settings.clear)


def _keep_qt_files_in(data: Path) -> None:
    """For a portable program: Qt's dialogs keep their settings in `data`, and Qt caches no shaders on disk."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(data))
    Application.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
