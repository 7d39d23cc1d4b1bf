"""The program; it prints the headline of each story that is shown: ... DESK."""

import sys
from pathlib import Path

from newsdesk import app
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.main_window import MainWindow


def _tell(session: StorySession) -> None:
    print(session.headline, flush=True)


def watch(window: MainWindow) -> None:
    """Listen to its stories."""
    window.sessions.current_changed.connect(_tell)


if __name__ == "__main__":
    sys.exit(app.main(None, Path(sys.argv[1]), watch=watch))
