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


# The program as a process of its own: the system hands it one desk after another.
_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from newsdesk import app

desks = [Path(name) for name in sys.argv[1:]]

def send(desk):
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(str(desk)))

def watch(window):
    early = EARLY and window.desk_path == desks[0]
    if early:
        window.first_painted.connect(lambda: send(desks[1]))
    window.sessions.current_changed.connect(lambda session: session_changed(window, early))
    attach = window.attach
    def attached(newsroom):
        print(window.desk_path.name, newsroom.keeping.path.name, flush=True)
        attach(newsroom)
    window.attach = attached

def session_changed(window, early):
    if early:
        return
    if window.desk_path == desks[-1]:
        window.close()
    else:
        QTimer.singleShot(0, lambda: send(desks[1]))

sys.exit(app.main(None, desks[0], watch=watch))
"""


@pytest.mark.parametrize("early", [False, True], ids=["into an open desk", "before the first desk is open"])
def test_the_system_opens_a_desk_in_the_running_program(tmp_path: Path, early: bool) -> None:
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}
    (tmp_path / "settings.json").write_text('{"asked_who": true}')
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.replace("EARLY", str(early)), *(str(tmp_path / f"{n}.newsdesk") for n in "ab")],
        capture_output=True,
        text=True,
        env=environment,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == (["b.newsdesk"] * 2 if early else ["a.newsdesk"] * 2 + ["b.newsdesk"] * 2)
    assert '"b.newsdesk"' in (tmp_path / "settings.json").read_text().replace(f"{tmp_path}/", "")


# The program as a portable one: it starts, a file is chosen in Qt's own dialog, it ends.
_PORTABLE = """
import sys
from pathlib import Path
import newsdesk.build
newsdesk.build.RECORD = Path(sys.argv[1]).with_name("record.json")
sys.executable = sys.argv[1]
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from newsdesk import app

def watch(window):
    def look():
        dialog = QFileDialog(window, "Open", str(Path(sys.argv[1]).parent))
        dialog.finished.connect(window.close)
        dialog.open()
        QTimer.singleShot(0, dialog.reject)
    window.preferences.note(asked_who=True)
    window.sessions.current_changed.connect(lambda session: session and QTimer.singleShot(0, look))

sys.exit(app.main(None, None, watch=watch))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="says where the user's files lie by XDG's variables")
def test_a_portable_program_leaves_nothing_on_the_machine(tmp_path: Path) -> None:
    stick, home = tmp_path / "stick", tmp_path / "home"
    for folder in (stick, home):
        folder.mkdir()
    (stick / "record.json").write_text('{"kind": "portable"}')
    places_of_home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(home))
    done = subprocess.run(
        [sys.executable, "-c", _PORTABLE, str(stick / "newsdesk")],
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


_DIALOGS = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QFileDialog
from newsdesk.ui.window.application import Application, forget_dialogs

QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, sys.argv[1])
app = Application(sys.argv[:1])
forget_dialogs(app)
def choose():
    dialog = QFileDialog(None, "Open", sys.argv[1])
    dialog.open()
    dialog.reject()
    del dialog
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    print(len(noted.allKeys()))
    app.quit()
QTimer.singleShot(0, choose)
app.exec()
print(QSettings(QSettings.Scope.UserScope, "QtProject").allKeys())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks of a file what Windows keeps in the registry")
@pytest.mark.parametrize(("before", "left"), [("", "[]"), ("[FileDialog]\nviewMode=List\n", "viewMode")])
def test_what_file_dialogs_noted_is_taken_away_unless_another_program_notes_there(
    tmp_path: Path, before: str, left: str
) -> None:
    (tmp_path / "QtProject.conf").write_text(before)
    done = subprocess.run(
        [sys.executable, "-c", _DIALOGS, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
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
