"""One window per desk file: a second start passes its story to the first and ends (lock file and local socket)."""

import getpass
import hashlib
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from newsdesk import places

_CONNECT_MS, _ANSWER_MS = 2000, 200


class SingleInstance(QObject):
    """Lock of the first window of a desk. Two windows would be safe for the desk, only confusing."""

    # str: a second start asks for this story, empty for none
    start_asked = Signal(str)

    def __init__(self, desk: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mark = f"{getpass.getuser()}:{places.in_home(desk).resolve()}"
        self._name = f"newsdesk-{hashlib.sha256(mark.encode()).hexdigest()[:16]}"
        self._lock = QLockFile(str(Path(tempfile.gettempdir()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)

    def acquire(self) -> bool:
        """Takes the lock; returns whether this is the desk's first window."""
        return self._lock.tryLock(0)

    def hand_over(self, story: str) -> bool:
        """Ask the first window to come to the front with this story. Returns whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_CONNECT_MS):
            return False
        socket.write(f"{story}\n".encode())
        socket.waitForBytesWritten(_CONNECT_MS)
        socket.waitForReadyRead(_CONNECT_MS)
        return bytes(socket.readAll().data()).startswith(b"here")

    def listen(self) -> None:
        """Answer second starts from now on."""
        if getattr(self, "_server", None) is not None:
            return  # the desk was opened anew
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def release(self) -> None:
        """Release the lock and stop listening."""
        if server := getattr(self, "_server", None):
            server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        """Read the line of a second start, which writes it before it waits for an answer."""
        socket = self._server.nextPendingConnection()
        if socket.canReadLine() or socket.waitForReadyRead(_ANSWER_MS):
            story = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
            socket.write(b"here")
            socket.waitForBytesWritten(_ANSWER_MS)
            self.start_asked.emit(story)
        socket.disconnectFromServer()
        socket.deleteLater()
