"""The whole window: window_newsdesk.py DESK [STORY]. It stands until it is ended."""

import sys
from pathlib import Path
from uuid import UUID

from marks import mark
from newsdesk import app
from newsdesk.ui.window.main_window import MainWindow


def watch(window: MainWindow) -> None:
    """Mark the first paint, and the list when it has stories."""
    stories = window.desk.stories

    def listed() -> None:
        if stories.rowCount():
            mark("filled")

    window.first_painted.connect(lambda: mark("painted"))
    stories.rows_listed.connect(listed)


def main(desk: Path, story: UUID | None) -> int:
    """Show it; returns the exit code."""
    return app.main(story, desk, watch=watch)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), UUID(sys.argv[2]) if len(sys.argv) > 2 else None))
