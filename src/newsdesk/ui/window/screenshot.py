"""Pictures of the real window, for the README and for machines without a screen."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer

from newsdesk.ui.window.main_window import MainWindow

SIZE = QSize(1440, 900)
THEMES = ("light", "dark")
# The web engine says that a page is there before it has painted it: let it rest.
_REST = 2500


class Screenshot(QObject):
    """Draws the window in each theme once it has come to rest, then closes it. `files` gets what was drawn."""

    def __init__(self, window: MainWindow, folder: Path, files: list[Path]) -> None:
        super().__init__(window)
        self._window, self._folder, self._files = window, folder, files
        self._left = list(THEMES)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(SIZE)

    def wait(self) -> None:
        """Begin when the list is there, at its newest story."""
        self._window.desk.stories.rows_listed.connect(self._begin)

    def _begin(self) -> None:
        stories = self._window.desk.stories
        row = stories.row(stories.index(0))
        if row is not None:
            stories.rows_listed.disconnect(self._begin)
            self._window.open_story(row.id)
            self._next()

    def _next(self) -> None:
        if not self._left:
            self._window.close()
            return
        self._window.look.set_theme(self._left[0])
        QTimer.singleShot(_REST, self._draw)

    def _draw(self) -> None:
        file = self._folder / f"window-{self._left.pop(0)}.png"
        self._window.grab().save(str(file))
        self._files.append(file)
        self._next()
