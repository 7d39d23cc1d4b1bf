"""Fixtures: the real program in a process of its own, driven by a test."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

_PROGRAM = Path(__file__).with_name("driven_program.py")
_READY = "window.newsroom is not None and program._open.start is None"


class Driven:
    """One run of the program on a desk; for the protocol see driven_program.py."""

    def __init__(self, desk: Path, environment: dict[str, str]) -> None:
        self.desk, self.environment = desk, os.environ | environment
        self.process = subprocess.Popen(
            [sys.executable, _PROGRAM, desk],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
        )

    def do(self, code: str) -> Any:
        """Run statements in the window's thread, or an expression after an equals sign, whose value comes back."""
        return self._ask({"do": code})

    def until(self, expression: str) -> Any:
        """Wait until the expression is true."""
        return self._ask({"until": expression})

    def opened(self, *, story: bool = True) -> "Driven":
        """Wait until the start has passed, and a story is open."""
        self.until(_READY)
        if story:
            self.until("window.sessions.current is not None")
        return self

    def type(self, words: str) -> None:
        """Type into the body of the open story."""
        self.do(
            "from PySide6.QtTest import QTest\n"
            "editor = window.centre.editor_page.body\n"
            "editor.setFocus()\n"
            f"QTest.keyClicks(editor, {words!r})"
        )

    def saved(self) -> None:
        """Wait until the words are saved."""
        self.until("window.saver.state.phase.value == 'saved'")

    def quit(self) -> int:
        """Close the window as a person does; returns the exit code."""
        self.do("QTimer = __import__('PySide6.QtCore').QtCore.QTimer; QTimer.singleShot(0, window.close)")
        return self.process.wait(60)

    def kill(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.wait(60)

    def _ask(self, command: dict[str, str]) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the program is gone"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer["value"]


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Environment of the program: settings, rescue files and log go to the test's folder.

    Who is at the machine was asked already: on a slow machine that dialog would take the focus while a test types.
    """
    (tmp_path / "settings.json").write_text('{"asked_who": true}')
    return {
        "NEWSDESK_SETTINGS": str(tmp_path / "settings.json"),
        "NEWSDESK_RESCUE": str(tmp_path / "rescue"),
        "XDG_STATE_HOME": str(tmp_path),
    }


@pytest.fixture
def drive(surroundings: dict[str, str]) -> Iterator[Callable[..., Driven]]:
    """Factory that starts the program on a desk."""
    runs: list[Driven] = []

    def started(desk: Path, **environment: str) -> Driven:
        runs.append(Driven(desk, surroundings | environment))
        return runs[-1]

    yield started
    for run in runs:
        if run.process.poll() is None:
            run.kill()
        for stream in (run.process.stdin, run.process.stdout):
            if stream:
                stream.close()
