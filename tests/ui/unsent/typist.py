"""Runs the window as a program: `typist.py type DESK WORDS` types a note, `typist.py read DESK` tells what is there.

It prints one JSON object a line. With "type" it goes on running once the window says that all is kept: to be killed.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from newsdesk import app
from newsdesk.ui.window.main_window import MainWindow

_LOOK_EVERY = 20  # milliseconds


class Typist:
    """Does one thing after another, as the window is ready for it."""

    def __init__(self, window: MainWindow, words: str) -> None:
        self.window, self.words = window, words
        self.began = 0.0
        self.timer = QTimer(window, interval=_LOOK_EVERY)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        if self.window.newsroom is None or self.window.sessions.current is None:
            return
        if not self.began:
            self.began = time.monotonic()
            self.window.show_panel("notes")
            notes: Any = self.window.side.pane("notes")
            self.field = notes.composer.field
            QTest.keyClicks(self.field, self.words)
        if not self.window.unsent.pending and (not self.words or self.window.unsent.kept_at):
            self.timer.stop()
            tell(text=self.field.toPlainText(), seconds=round(time.monotonic() - self.began, 2))
            if not self.words:
                self.window.close_now()


def tell(**said: object) -> None:
    print(json.dumps(said), flush=True)  # noqa: T201 - what the test reads


def main() -> int:
    what, desk = sys.argv[1], Path(sys.argv[2])
    words = sys.argv[3] if what == "type" else ""
    kept: list[Typist] = []
    return app.main(desk=desk, watch=lambda window: kept.append(Typist(window, words)))


if __name__ == "__main__":
    sys.exit(main())
