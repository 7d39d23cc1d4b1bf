"""The end of the program at the system's wish: signals, and the end of a session on Windows."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

from newsdesk.ui.window.application import Application

if TYPE_CHECKING:
    from newsdesk.ui.window.interrupts import Interrupts

SESSION_MILLISECONDS = 4000  # Windows waits five seconds, then tells the person that Newsdesk blocks the shutdown


class SystemEnd(QObject):
    """Calls `save_and_close` when the system ends the program; nobody can be asked then."""

    def __init__(self, app: Application, save_and_close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._save_and_close = app, save_and_close
        self._interrupts: Interrupts | None = None

    def listen(self) -> None:
        """Listen from now on; a second call does nothing."""
        if self._interrupts is None:
            from newsdesk.ui.window.interrupts import Interrupts

            self._interrupts = Interrupts(self._save_and_close, self)
            if sys.platform == "win32":  # other systems send this for a checkpoint too
                self._app.commitDataRequest.connect(self.session_ends)

    def session_ends(self) -> None:
        """Save before answering: Windows ends this process as soon as it has answered."""
        waiting = QEventLoop(self)
        self._app.aboutToQuit.connect(waiting.quit)
        QTimer.singleShot(SESSION_MILLISECONDS, waiting.quit)
        self._save_and_close()
        waiting.exec()

    def stop(self) -> None:
        """Stop listening: the program has ended."""
        if self._interrupts:
            self._interrupts.end()
