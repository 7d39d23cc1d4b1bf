"""Shows a file dialog of Qt in an application that forgets what it noted: ... FOLDER, where Qt keeps its settings.

Prints how many notes there are while it runs, and which there are afterwards.
"""

import sys

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QFileDialog

from newsdesk.ui.window.application import Application, forget_dialogs


def _notes() -> list[str]:
    return QSettings(QSettings.Scope.UserScope, "QtProject").allKeys()


def main(folder: str) -> None:
    """Until the dialog was dismissed."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
    app = Application(sys.argv[:1])
    forget_dialogs(app)

    def choose() -> None:
        dialog = QFileDialog(None, "Open", folder)
        dialog.open()
        dialog.reject()
        del dialog
        print(len(_notes()))
        app.quit()

    QTimer.singleShot(0, choose)
    app.exec()
    print(_notes())


if __name__ == "__main__":
    main(sys.argv[1])
