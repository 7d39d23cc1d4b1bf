"""A newer Newsdesk that crashes in its first start on a desk: the next start restores the desk and says so."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from newsdesk import __version__
from newsdesk.desk import upgrade_log
from newsdesk.desk.upgrade_log import UpgradeLog
from newsdesk.domain.errors import ArchiveUnwritable, FirstStartFailed
from newsdesk.store import file_state

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL and no SIGTERM there")

# The program as it is, but for what the test does to it: {} runs before the window is opened
_PROGRAM = """
import os, signal, sys
from pathlib import Path
from newsdesk import app
from newsdesk.ui.program.open_desk import OpenDesk
from newsdesk.ui.program.program import Program
from newsdesk.ui.window.main_window import MainWindow
def say(word):
    print(word, flush=True)
def dies(*_):
    os.kill(os.getpid(), signal.SIGKILL)
def watch(window):
    def obstacle(error, explain=window.show_open_failure):
        explain(error)
        shown = window.stack.currentWidget()
        say(type(error).__name__ + ": " + shown.title.text() + " " + " ".join(shown.text.text().split()))
    window.show_open_failure = obstacle
{}
sys.exit(app.main(None, Path(sys.argv[1]), watch=watch))
"""
_DIES_IN_ATTACH = "MainWindow.attach = dies"
_DIES_AFTER_ATTACH = "Program._after_open = dies"
_FAILS_IN_ATTACH = """
def fails(*_):
    say("failing")
    raise KeyError("a bug")
MainWindow.attach = fails
"""
_TELLS_WHEN_STARTED = """
from newsdesk.desk.first_start import FirstStart
def stood(start, real=FirstStart.stood):
    real(start)
    say("stands")
FirstStart.stood = stood
"""
_TELLS_WHEN_IDLE = """
def stand(desk, real=OpenDesk._start_passed):
    real(desk)
    desk._lanes.archive.run(lambda: None, owner=desk, done=lambda _: say("at rest"))
OpenDesk._start_passed = stand
"""
_CLOSES_AT_ONCE = """
def attach(window, newsroom):
    window.close_now()
MainWindow.attach = attach
"""


@pytest.fixture
def old(older_desk: Callable[[Path], Path], tmp_path: Path) -> Path:
    return older_desk(tmp_path / "desk.newsdesk")


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., "subprocess.Popen[str]"]:
    """Factory that starts the program on a desk in a process; its messages come on standard output."""
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}

    def started(desk: Path, change: str = "") -> "subprocess.Popen[str]":
        program = [sys.executable, "-c", _PROGRAM.format(change), str(desk)]
        return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment)

    return started


def end(process: "subprocess.Popen[str]") -> int:
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    return process.returncode


def layout(desk: Path) -> str | None:
    return file_state.layout(desk, patience=1)


@pytest.mark.parametrize("change", [_DIES_IN_ATTACH, _DIES_AFTER_ATTACH])
def test_desk_is_restored_after_a_start_that_was_killed(old: Path, start, change: str) -> None:
    killed = start(old, change)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert layout(old) == file_state.NEWEST

    again = start(old)
    said = again.stdout.readline()
    assert end(again) == 0
    assert said.startswith("FirstStartFailed: This desk was put back as it was")
    assert "did not end well" in said
    assert layout(old) == file_state.VERSIONS[0]
    with closing(sqlite3.connect(old)) as raw:
        assert raw.execute("SELECT headline FROM story").fetchall() == [("Rain",)]


def test_desk_without_a_story_is_restored_too(tmp_path: Path, older_desk: Callable[..., Path], start) -> None:
    desk = older_desk(tmp_path / "desk.newsdesk", empty=True)
    start(desk, _DIES_IN_ATTACH).communicate(timeout=60)
    again = start(desk)
    said = again.stdout.readline()
    end(again)
    assert said.startswith("FirstStartFailed")


def test_desk_is_restored_after_a_start_that_failed_with_an_error(old: Path, start) -> None:
    failing = start(old, _FAILS_IN_ATTACH)
    assert failing.stdout.readline() == "failing\n"
    assert end(failing) == 0

    again = start(old)
    said = again.stdout.readline()
    end(again)
    assert said.startswith("FirstStartFailed")


def test_start_has_passed_once_the_window_is_open(old: Path, start) -> None:
    standing = start(old, _TELLS_WHEN_STARTED)
    assert standing.stdout.readline() == "stands\n"
    standing.kill()  # what comes after that is no matter of the first start
    standing.communicate(timeout=60)

    again = start(old, _TELLS_WHEN_IDLE)
    assert again.stdout.readline() == "at rest\n"
    assert end(again) == 0
    assert layout(old) == file_state.NEWEST
    assert upgrade_log.read(old).trial is None


def test_trial_goes_on_after_a_window_that_was_closed_early(old: Path, start) -> None:
    closed = start(old, _CLOSES_AT_ONCE)
    closed.communicate(timeout=60)
    assert closed.returncode == 0
    trial = upgrade_log.read(old).trial
    assert trial
    assert not trial.running

    again = start(old, _TELLS_WHEN_STARTED)
    assert again.stdout.readline() == "stands\n"
    assert end(again) == 0
    assert upgrade_log.read(old).trial is None


def test_failure_of_the_disk_is_not_told_as_a_failed_update(window) -> None:
    window.show_open_failure(ArchiveUnwritable("a.newsdesk", "disk full"))
    assert window.stack.currentWidget().title.text() == "This desk cannot be opened"


def test_page_says_what_happened_and_tries_again(window, qtbot) -> None:
    window.show_open_failure(
        FirstStartFailed("desk.newsdesk", program="0.3.0", former="0.2.0", backup="copy", kept="kept")
    )
    page = window.stack.currentWidget()
    assert page.title.text() == "This desk was put back as it was"
    assert "go back to Newsdesk 0.2.0" in page.text.text()
    with qtbot.waitSignal(window.reopen_asked):
        again = next(button for button in page.findChildren(QPushButton) if button.text() == "Try again")
        qtbot.keyClick(again, Qt.Key.Key_Return)


def test_a_new_desk_remembers_who_made_it(tmp_path: Path, start) -> None:
    desk = tmp_path / "new.newsdesk"
    made = start(desk, _TELLS_WHEN_STARTED)
    assert made.stdout.readline() == "stands\n"
    end(made)

    assert upgrade_log.read(desk) == UpgradeLog(program=__version__, layout=file_state.NEWEST)
