"""Screenshots of the window in each theme, for the README; needs no screen."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer

from newsdesk.ui.window.main_window import MainWindow

SIZE = QSize(1440, 900)
THEMES = ("light", "dark")
# the web engine reports a page before it has painted it
_PAINT_MS = 2500


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
