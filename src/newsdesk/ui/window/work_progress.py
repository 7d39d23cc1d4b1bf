"""Progress dialog for long work, with a button to stop it."""

import threading

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

_APPEARS_AFTER = 400  # milliseconds


class Progress(QObject):
    """Shows the progress of a worker. `tell` and `stopped` may be called from any thread."""

    # the work has ended
    work_ended = Signal()
    _moved = Signal(int, int, str)

    def __init__(self, title: str, stop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ended = False
        self._stop = threading.Event()
        self._dialog = QProgressDialog(title, stop, 0, 0, parent)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(_APPEARS_AFTER)
        self._dialog.setAutoReset(False)
        self._dialog.setAutoClose(False)
        self._dialog.canceled.connect(self._stop.set)
        self._moved.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, done: int, of: int, name: str) -> None:
        """Report progress: `done` of `of`, now at `name`."""
        self._moved.emit(done, of, name)

    def stopped(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop, as the button does."""
        self._stop.set()

    def end(self) -> None:
        """Close the dialog: the work has ended."""
        self._dialog.reset()
        self.ended = True
        self.work_ended.emit()
        self._dialog.deleteLater()
        self.deleteLater()

    def _show(self, done: int, of: int, name: str) -> None:
        self._dialog.setMaximum(of)
        self._dialog.setValue(done)
        self._dialog.setLabelText(name)
