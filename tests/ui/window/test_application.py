"""Desk files opened from outside: dropped, double-clicked, or on a USB stick; and which desk the program opens."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from newsdesk import places
from newsdesk.build import Build
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.errors import PortableUnwritable
from newsdesk.policy import Policy
from newsdesk.settings import Settings
from newsdesk.ui import messages
from newsdesk.ui.window.preferences import Preferences
from newsdesk.user_settings import UserSettings

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow


def drop(window: "MainWindow", *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(20, 20), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(20, 20), *how))


def test_a_desk_file_dropped_on_the_window_is_asked_for(window, tmp_path: Path, qtbot) -> None:
    with qtbot.waitSignal(window.desk_asked) as asked:
        drop(window, tmp_path / "other.newsdesk")
    assert asked.args == [tmp_path / "other.newsdesk"]


def test_other_files_dropped_on_the_window_are_imported(window, lanes, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("Home / National / Snow\n\nSnow\n\nCity desk report\n\nKABUL: It fell.\n")
    drop(window, tmp_path / "in.txt")
    assert lanes.drain(30)
    assert window.sessions.current.headline == "Snow"


CHILDREN = Path(__file__).parent / "children"


@pytest.mark.parametrize("early", [False, True], ids=["into an open desk", "before the first desk is open"])
def test_the_system_opens_a_desk_in_the_running_program(tmp_path: Path, early: bool) -> None:
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}
    (tmp_path / "settings.json").write_text('{"asked_who": true}')
    when = "early" if early else "late"
    done = subprocess.run(
        [sys.executable, CHILDREN / "opened_by_system.py", when, *(tmp_path / f"{name}.newsdesk" for name in "ab")],
        capture_output=True,
        text=True,
        env=environment,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == (["b.newsdesk"] * 2 if early else ["a.newsdesk"] * 2 + ["b.newsdesk"] * 2)
    assert '"b.newsdesk"' in (tmp_path / "settings.json").read_text().replace(f"{tmp_path}/", "")


@pytest.mark.skipif(sys.platform != "linux", reason="says where the user's files lie by XDG's variables")
def test_a_portable_program_leaves_nothing_on_the_machine(tmp_path: Path) -> None:
    stick, home = tmp_path / "stick", tmp_path / "home"
    for folder in (stick, home):
        folder.mkdir()
    (stick / "record.json").write_text('{"kind": "portable"}')
    places_of_home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(home))
    done = subprocess.run(
        [sys.executable, CHILDREN / "portable.py", stick / "newsdesk"],
        capture_output=True,
        text=True,
        env=os.environ | places_of_home,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert list(home.iterdir()) == []
    kept = {path.name for path in (stick / places.DATA).iterdir()}
    assert {"desk.newsdesk", "settings.json", "newsdesk.log", "QtProject.conf"} <= kept
    assert json.loads((stick / places.DATA / "settings.json").read_text())["last_desk"] == "newsdesk-data/desk.newsdesk"


@pytest.mark.skipif(sys.platform != "linux", reason="asks of a file what Windows keeps in the registry")
@pytest.mark.parametrize(("before", "left"), [("", "[]"), ("[FileDialog]\nviewMode=List\n", "viewMode")])
def test_what_file_dialogs_noted_is_taken_away_unless_another_program_notes_there(
    tmp_path: Path, before: str, left: str
) -> None:
    (tmp_path / "QtProject.conf").write_text(before)
    command = [sys.executable, str(CHILDREN / "file_dialog_notes.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    during, after = done.stdout.splitlines()
    assert int(during) > 0
    assert left in after


def usual_desk(**words: str) -> Path:
    """The desk that the program opens, by the last desk and the policy's."""
    from newsdesk.ui.program.usual_desk import usual_desk as found

    return found(UserSettings({"last_desk": words.get("last", "")}, Policy(desk=words.get("policy", ""))))


def test_the_window_opens_on_the_last_desk_else_on_the_policys_else_on_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, last = tmp_path / "own.newsdesk", tmp_path / "last.newsdesk"
    monkeypatch.setattr(places, "own_desk", lambda: own)
    own.touch()
    last.touch()
    assert usual_desk() == own
    assert usual_desk(policy="/srv/room.newsdesk") == Path("/srv/room.newsdesk")
    assert usual_desk(last=str(last), policy="/srv/room.newsdesk") == last
    assert usual_desk(last=str(tmp_path / "gone.newsdesk")) == own
    assert usual_desk(last=str(own), policy="/srv/room.newsdesk") == Path("/srv/room.newsdesk")


@pytest.fixture
def locked_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portable program whose data folder cannot be made: root may write everywhere, so a file is in its place."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / places.DATA).write_text("")
    monkeypatch.setattr(places, "build", lambda: Build(kind="portable"))
    monkeypatch.setattr("sys.executable", str(folder / "newsdesk"))
    return folder


def test_a_stick_that_cannot_be_written_is_told_with_ways_out(locked_stick: Path, window) -> None:
    with pytest.raises(PortableUnwritable) as refused:
        open_newsroom(None, settings=Settings())
    said = messages.sentence(refused.value)
    window.show_open_failure(refused.value)
    assert str(locked_stick) in said
    assert "copy the whole folder to a disk" in said


def test_settings_that_a_locked_stick_refuses_are_told_in_the_same_words(locked_stick: Path, lanes) -> None:
    preferences = Preferences(UserSettings(), places.settings_file(), lanes)
    told: list[Exception] = []
    preferences.failed.connect(told.append)
    preferences.change(theme="dark")
    assert lanes.drain(30)
    assert [type(error) for error in told] == [PortableUnwritable]
