"""Releases made for tests: a key of their own, files, a signed list, and a server on this machine."""

import hashlib
import io
import os
import ssl
import sys
import tarfile
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
from nacl.signing import SigningKey

from newsdesk.updates import this_build
from newsdesk.updates.manifest import NAME
from update_signing import SecretKey

NOW = datetime.now(UTC).replace(microsecond=0)
NEWER = "9.0.0"


def new_key() -> SecretKey:
    """A secret key that exists for one test."""
    return SecretKey(id=os.urandom(8), seed=os.urandom(32))


def key_file(key: SecretKey) -> str:
    """The key as `minisign -G -W` would write it."""
    public = bytes(SigningKey(key.seed).verify_key)
    raw = b"Ed\0\0B2" + bytes(48) + key.id + key.seed + public + bytes(32)
    return f"untrusted comment: a key for a test\n{b64encode(raw).decode()}\n"


@dataclass
class Release:
    """A folder with a signed list and its files."""

    folder: Path
    key: SecretKey = field(default_factory=new_key)
    kind: str = "deb"
    files: list[dict[str, Any]] = field(default_factory=list)

    def add(self, name: str, content: bytes, /, **said: Any) -> Path:
        """A file for the build that runs here, unless `said` has it otherwise."""
        here = this_build.here(version="0.1.0", kind=self.kind, edition="full")
        path = self.folder / name
        path.write_bytes(content)
        entry = {
            "name": name,
            "system": here.system,
            "kind": here.kind,
            "edition": here.edition,
            "machine": here.machine,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        self.files.append(entry | said)
        return path

    def told(self, **said: Any) -> bytes:
        """The list, unsigned."""
        told = {
            "layout": 1,
            "product": "newsdesk",
            "version": NEWER,
            "issued": NOW - timedelta(hours=1),
            "expires": NOW + timedelta(days=30),
            "notes": {"en": "Added:\n- A quicker desk list.", "fa": "فهرست میز تیزتر شده است."},
            "files": self.files,
        }
        return msgspec.json.encode(told | said)

    def sign(self, key: SecretKey | None = None, **said: Any) -> Path:
        """Write the list and its signature. Returns the list."""
        data = self.told(**said)
        (self.folder / NAME).write_bytes(data)
        (self.folder / f"{NAME}.minisig").write_bytes((key or self.key).sign(data, "a test"))
        return self.folder / NAME


def fake_program(version: str, *, prints: str | None = None) -> bytes:
    """A program that answers `--version`, and writes down that it was started otherwise."""
    told = f"newsdesk {version}" if prints is None else prints
    return (
        f"#!{sys.executable}\nimport pathlib, sys\n"
        f"if sys.argv[1:] == ['--version']:\n    print({told!r})\n"
        "else:\n    pathlib.Path(__file__).with_name('started').write_text(' '.join(sys.argv[1:]))\n"
    ).encode()


def packed(program: bytes, *more: tarfile.TarInfo, top: str = "newsdesk-9.0.0") -> bytes:
    """A portable release: one folder with a program in it, and what a test adds."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as tar:
        entry = tarfile.TarInfo(f"{top}/newsdesk")
        entry.size, entry.mode = len(program), 0o755
        tar.addfile(entry, io.BytesIO(program))
        for other in more:
            tar.addfile(other, io.BytesIO(bytes(other.size)))
    return whole.getvalue()


@dataclass
class Served:
    """A server's folder, what it was asked for, and how it misbehaves."""

    folder: Path
    address: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    ranges: bool = True
    cut: int | None = None
    stall: bool = False
    go_on: threading.Event = field(default_factory=threading.Event)
    redirects: dict[str, str] = field(default_factory=dict)

    @property
    def list(self) -> str:
        """Where the list lies."""
        return f"{self.address}/{NAME}"


@contextmanager
def served(folder: Path, secure: ssl.SSLContext | None = None) -> Iterator[Served]:
    """Hand out a folder on this machine, over https with a context."""
    state = Served(folder)
    server = _Server(("127.0.0.1", 0), partial(_Handler, state))
    if secure:
        server.socket = secure.wrap_socket(server.socket, server_side=True)
    state.address = f"{'https' if secure else 'http'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Whoever asks may leave in the middle; that is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, state: Served, *given: Any) -> None:
        self._state = state
        super().__init__(*given)

    def do_GET(self) -> None:
        name = self.path.lstrip("/")
        asked = self.headers.get("Range", "")
        self._state.asked.append((name, asked))
        self._state.agents.append(self.headers.get("User-Agent", ""))
        if to := self._state.redirects.get(name):
            self.send_response(302)
            self.send_header("Location", to)
            self.end_headers()
        elif not (self._state.folder / name).is_file():
            self.send_error(404)
        else:
            self._send((self._state.folder / name).read_bytes(), asked)

    def _send(self, data: bytes, asked: str) -> None:
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and self._state.ranges else 0
        if start and start >= len(data):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self._pour(data[start:])

    def _pour(self, piece: bytes) -> None:
        with suppress(ConnectionError):  # whoever asked has left
            self.wfile.write(piece if self._state.cut is None else piece[: self._state.cut])
            self.wfile.flush()
        if self._state.stall:
            self._state.go_on.wait(20)

    def log_message(self, *_: object) -> None:
        """Tests read what was asked from `Served`."""
