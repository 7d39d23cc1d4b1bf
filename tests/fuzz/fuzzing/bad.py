"""Readers that do what no reader may, so that the harness itself is tried."""

import os
import socket
import tempfile
from pathlib import Path


class Broken(Exception):
    """What a bad reader raises."""


def raises(_: bytes, __: Path) -> None:
    """Breaks."""
    raise Broken


def writes(_: bytes, room: Path) -> None:
    """Writes beside its folder."""
    Path(tempfile.gettempdir(), "..", "newsdesk-fuzz-outside").resolve().write_bytes(b"")
    Path(tempfile.gettempdir(), "..", "newsdesk-fuzz-outside").resolve().unlink()


def dies(_: bytes, __: Path) -> None:
    """Takes its process with it."""
    os._exit(3)


def connects(_: bytes, __: Path) -> None:
    """Asks the network."""
    with socket.socket() as asked:
        asked.settimeout(0.1)
        asked.connect_ex(("127.0.0.1", 9))


BAD = {"raises": raises, "writes": writes, "dies": dies, "connects": connects}
