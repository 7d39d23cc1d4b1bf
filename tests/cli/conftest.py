"""The command line as a process of its own, on a desk of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `newsdesk` as a person would; text in, text out. Extra variables go over the environment."""

    def run(*args: str, stdin: str | bytes = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        environment = os.environ | {
            "NEWSDESK_DESK": str(tmp_path / "desk.newsdesk"),
            "NEWSDESK_SETTINGS": str(tmp_path / "settings.json"),
        }
        for display in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(display, None)
        done = subprocess.run(
            [sys.executable, "-m", "newsdesk", *args],
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True,
            cwd=tmp_path,
            env=environment | variables,
            timeout=60,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        return subprocess.CompletedProcess(args, done.returncode, out, err)

    return run
