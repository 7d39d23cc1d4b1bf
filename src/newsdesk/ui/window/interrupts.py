"""Signals that end the program (SIGINT, SIGTERM, SIGHUP), delivered to Qt's event loop without polling."""

import contextlib
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Interrupts(QObject):
    """Calls `act` in the event loop when a signal comes; `signal.set_wakeup_fd` wakes the loop through a socket."""

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for name in _NAMES:
            if number := getattr(signal, name, None):
                signal.signal(number, lambda *_: None)

    def end(self) -> None:
        """Close the socket, at the end of the program."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def _signalled(self) -> None:
        with contextlib.suppress(BlockingIOError):  # another wake-up took the bytes
            self._read.recv(64)
        self._act()
