"""Fixtures: the command line as a process or as a call, on a temporary desk."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from newsdesk.__main__ import main

Run = Callable[..., "CompletedProcess[str]"]
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    """The variables that keep a test off the user's own desk and settings."""
    return {
        "NEWSDESK_DESK": str(tmp_path / "desk.newsdesk"),
        "NEWSDESK_SETTINGS": str(tmp_path / "settings.json"),
    }


@pytest.fixture
def process(tmp_path: Path, own: dict[str, str]) -> Run:
    """Runs `newsdesk` as a person would, without a display; text in, text out."""

    def run(*args: str, stdin: str | bytes = "", **variables: str) -> "CompletedProcess[str]":
        environment = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
        done = subprocess.run(
            [sys.executable, "-m", "newsdesk", *args],
            input=_bytes(stdin),
            capture_output=True,
            cwd=tmp_path,
            env=environment | own | variables,
            timeout=60,
        )
        return CompletedProcess(args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def run(tmp_path: Path, own: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same by a call, without the price of a process."""

    def call(*args: str, stdin: str | bytes = "", **variables: str) -> "CompletedProcess[str]":
        out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
        with monkeypatch.context() as patch:
            patch.chdir(tmp_path)
            for name in _DISPLAYS:
                patch.delenv(name, raising=False)
            for name, value in (own | variables).items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_bytes(stdin))))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(args)
        return CompletedProcess(args, code, _written(out), _written(err))

    return call


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode()
