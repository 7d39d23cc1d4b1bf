"""A server on this machine that is called where a page reaches beyond its fence."""

from PySide6.QtNetwork import QHostAddress, QTcpServer


class ConnectionCounter(QTcpServer):
    """Counts connections in `visits`, and ends each."""

    def __init__(self) -> None:
        super().__init__()
        self.visits = 0
        self.newConnection.connect(self._count)
        assert self.listen(QHostAddress.SpecialAddress.LocalHost)

    @property
    def host(self) -> str:
        """Its name in an address, with its port."""
        return f"127.0.0.1:{self.serverPort()}"

    @property
    def address(self) -> str:
        return f"http://{self.host}"

    def _count(self) -> None:
        self.visits += 1
        self.nextPendingConnection().close()
