"""The program, told by the system to open another desk: ... EARLY DESK OTHER; EARLY is "early" or "late".

Early: before the first desk is open. Prints, for each desk that is attached, its name and the one in its newsroom.
"""

import sys
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from newsdesk import app
from newsdesk.desk.newsroom import Newsroom
from newsdesk.ui.window.main_window import MainWindow


def _send(desk: Path) -> None:
    application = QApplication.instance()
    assert application
    QApplication.sendEvent(application, QFileOpenEvent(str(desk)))


def main(desk: Path, other: Path, *, early: bool) -> int:
    """Returns the exit code."""

    def watch(window: MainWindow) -> None:
        before = early and window.desk_path == desk
        if before:
            window.first_painted.connect(lambda: _send(other))
        else:
            window.sessions.current_changed.connect(lambda _session: session_changed(window))
        attach = window.attach

        def attached(newsroom: Newsroom) -> None:
            print(window.desk_path.name, newsroom.keeping.path.name, flush=True)
            attach(newsroom)

        patch.object(window, "attach", attached).start()

    def session_changed(window: MainWindow) -> None:
        if window.desk_path == other:
            window.close()
        else:
            QTimer.singleShot(0, lambda: _send(other))

    return app.main(None, desk, watch=watch)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[2]), Path(sys.argv[3]), early=sys.argv[1] == "early"))
