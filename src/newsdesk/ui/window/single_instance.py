"""One window for each desk file: a second start hands its story to the first and ends."""

import getpass
import hashlib
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_WAIT, _AT_ONCE = 2000, 200  # milliseconds


class SingleInstance(QObject):
    """Holds the place of the first window of a desk. Two windows would do no harm, they would only confuse."""

    # str: a second start asks for this story, empty for none
    start_asked = Signal(str)

    def __init__(self, desk: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mark = f"{getpass.getuser()}:{desk.expanduser().resolve()}"
        self._name = f"newsdesk-{hashlib.sha256(mark.encode()).hexdigest()[:16]}"
        self._lock = QLockFile(str(Path(tempfile.gettempdir()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)

    def first(self) -> bool:
        """Whether this is the desk's first window."""
        return self._lock.tryLock(0)

    def hand_over(self, story: str) -> bool:
        """Ask the first window to come to the front. Says whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT):
            return False
        socket.write(f"{story}\n".encode())
        socket.waitForBytesWritten(_WAIT)
        socket.waitForReadyRead(_WAIT)
        return bytes(socket.readAll().data()).startswith(b"here")

    def listen(self) -> None:
        """Hear second starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)

    def end(self) -> None:
        """Make room for another."""
        if server := getattr(self, "_server", None):
            server.close()
        self._lock.unlock()

    def _hear(self) -> None:
        """The second start has written before it waits: its line is here, or comes at once."""
        socket = self._server.nextPendingConnection()
        if socket.canReadLine() or socket.waitForReadyRead(_AT_ONCE):
            story = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
            socket.write(b"here")
            socket.waitForBytesWritten(_AT_ONCE)
            self.start_asked.emit(story)
        socket.disconnectFromServer()
        socket.deleteLater()
