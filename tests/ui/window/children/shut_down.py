"""The program; the system shuts down while words are typed, and ends it at once when it has answered: ... DESK."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from newsdesk import app
from newsdesk.ui.program.program import Program
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.main_window import MainWindow

ENDED = 7


def _program() -> Program:
    application = QCoreApplication.instance()
    assert application
    return next(child for child in application.children() if isinstance(child, Program))


def _end(session: StorySession) -> None:
    session.set_fields(headline="Typed as the machine went down")
    _program()._ending.session_ends()
    os._exit(ENDED)  # as Windows does to whoever has answered


def watch(window: MainWindow) -> None:
    """End it once a story is shown."""
    window.sessions.current_changed.connect(lambda session: QTimer.singleShot(0, lambda: _end(session)))


if __name__ == "__main__":
    sys.exit(app.main(None, Path(sys.argv[1]), watch=watch))
