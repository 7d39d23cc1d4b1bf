"""The program as a portable one: it starts, a file is chosen in Qt's own dialog, it ends. ... PROGRAM"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

import newsdesk.build

if __name__ == "__main__":
    program = Path(sys.argv[1])
    newsdesk.build.RECORD = program.with_name("record.json")
    sys.executable = str(program)

from newsdesk import app
from newsdesk.ui.window.main_window import MainWindow


def watch(window: MainWindow) -> None:
    """Choose a file once a story is open."""

    def look() -> None:
        dialog = QFileDialog(window, "Open", str(program.parent))
        dialog.finished.connect(window.close)
        dialog.open()
        QTimer.singleShot(0, dialog.reject)

    window.preferences.note(asked_who=True)
    window.sessions.current_changed.connect(lambda session: session and QTimer.singleShot(0, look))


if __name__ == "__main__":
    sys.exit(app.main(None, None, watch=watch))
