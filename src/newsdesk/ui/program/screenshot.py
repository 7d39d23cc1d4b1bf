"""Screenshots of the window in each theme, for the README; needs no screen."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer

from newsdesk.ui.program.program import Program
from newsdesk.ui.window.main_window import MainWindow

SIZE = QSize(1440, 900)
THEMES = ("light", "dark")
# the web engine reports a page before it has painted it
_PAINT_MS = 2500


@contextmanager
def surroundings(output: Path) -> Iterator[None]:
    """Make the folder of the pictures, and give the process empty settings; without a screen, one that is not seen."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSDESK_SETTINGS"] = str(Path(folder) / "settings.json")
        yield


def take(program: Program, output: Path) -> list[Path]:
    """Run the program until its window is drawn in each theme; returns the files."""
    files: list[Path] = []
    program.window_made.connect(lambda window: Screenshot(window, output, files).wait())
    program.run(None, alone=False)
    return files


class Screenshot(QObject):
    """Saves a picture of the window in each theme, then closes it; adds the paths to `files`."""

    def __init__(self, window: MainWindow, folder: Path, files: list[Path]) -> None:
        super().__init__(window)
        self._window, self._folder, self._files = window, folder, files
        self._themes = list(THEMES)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(SIZE)

    def wait(self) -> None:
        """Begin when the list is filled, with its newest story."""
        self._window.desk.stories.rows_listed.connect(self._begin)

    def _begin(self) -> None:
        stories = self._window.desk.stories
        row = stories.row(stories.index(0))
        if row is not None:
            stories.rows_listed.disconnect(self._begin)
            self._window.open_story(row.id)
            self._next()

    def _next(self) -> None:
        if not self._themes:
            self._window.close()
            return
        self._window.theme.set_theme(self._themes[0])
        QTimer.singleShot(_PAINT_MS, self._draw)

    def _draw(self) -> None:
        file = self._folder / f"window-{self._themes.pop(0)}.png"
        self._window.grab().save(str(file))
        self._files.append(file)
        self._next()
