"""SQLite's lock on the open desk is held whatever the window does, so that another program leaves its log alone."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsdesk

Drive = Callable[..., Any]

_ASK_WHETHER_FREE = Path(__file__).parents[2] / "store" / "children" / "ask_whether_free.py"
_IN_LANE = """
done = []
def failed(error):
    done.append(repr(error))
window.lanes.archive.run(lambda: {work}, owner=window, done=lambda _: done.append(""), failed=failed)
"""
_MAINTENANCE = """
from newsdesk.ui.window.maintenance import Maintenance
done = []
maintenance = Maintenance(window.desk_path, window.preferences.value, window)
maintenance.failed.connect(lambda error: done.append(repr(error)))
maintenance.begin()
"""


def lock_state(desk: Path) -> str:
    """What SQLite tells another process that asks to be the desk's only user: "free" or "in use"."""
    command = [sys.executable, str(_ASK_WHETHER_FREE), str(desk)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def cli(surroundings: dict[str, str], *arguments: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "newsdesk", *arguments], check=True, capture_output=True, env=os.environ | surroundings
    )


def lane(work: str) -> Callable[[Any], None]:
    def act(run: Any) -> None:
        run.do(_IN_LANE.format(work=work))
        assert run.until("done")[0] == ""

    return act


def run_maintenance(run: Any) -> None:
    run.do(_MAINTENANCE)
    run.until("maintenance._lane.quiet")
    assert not run.do("=done")


def open_another_and_come_back(run: Any) -> None:
    desk = run.do("=str(window.desk_path)")
    for name in ("other.newsdesk", Path(desk).name):
        run.do("before = window")
        run.do(f"window.ask_desk(window.desk_path.with_name({name!r}))")
        run.until("window is not before")
        run.opened()
        assert lock_state(Path(desk).with_name(name)) == "in use"


def start_a_second_time(run: Any) -> None:
    again = subprocess.run([sys.executable, "-m", "newsdesk", "--desk", run.desk], env=run.environment, timeout=60)
    assert again.returncode == 0


def name_it_as_a_file_to_read(run: Any) -> None:
    run.do("window.exchange.import_files([window.desk_path])")
    run.do("window.preferences.change(house_rules=str(window.desk_path))")
    run.do("window.lanes.drain(60)")
    run.do("from newsdesk.desk.archive_file import named_desk; named_desk(str(window.desk_path))")


_LISTED = """
from PySide6.QtWidgets import QFileSystemModel
from newsdesk.ui.file_dialogs import FileDialog
dialog = FileDialog(window, "Open", str(window.desk_path.parent))
dialog.show()
model = dialog.findChild(QFileSystemModel)
folder = str(window.desk_path.parent)
names = lambda: [model.index(row, 0, model.index(folder)).data() for row in range(model.rowCount(model.index(folder)))]
kind = lambda: model.type(model.index(str(window.desk_path)))
"""


def look_at_its_folder_in_a_file_dialog(run: Any) -> None:
    run.do(_LISTED)
    run.until("window.desk_path.name in names() and kind()")
    run.do("dialog.close()")


def type_and_save(run: Any) -> None:
    run.type("Words. ")
    run.do("window.saver.save_now()")
    run.saved()


ACTS = {
    "start": lambda run: None,
    "typing and saving": type_and_save,
    "maintenance": run_maintenance,
    "doctor": lane("window.newsroom.keeping.doctor()"),
    "quick doctor": lane("window.newsroom.keeping.doctor(thorough=False)"),
    "backup": lane("window.newsroom.keeping.backup()"),
    "backup to a file": lane("window.newsroom.keeping.backup(window.desk_path.with_name('copy.newsdesk'))"),
    "listing backups": lane("window.newsroom.keeping.backups()"),
    "restore": lane("window.newsroom.keeping.restore_from(window.newsroom.keeping.backup())"),
    "another desk and back": open_another_and_come_back,
    "a second start": start_a_second_time,
    "naming the desk as a file to read": name_it_as_a_file_to_read,
    "a file dialog": look_at_its_folder_in_a_file_dialog,
    "looking for updates": lane("window.late.updates and None"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk.newsdesk"


def test_the_question_tells_a_desk_in_use_from_one_that_is_not(drive: Drive, desk: Path) -> None:
    run = drive(desk).opened()
    assert lock_state(desk) == "in use"
    assert run.quit() == 0
    assert lock_state(desk) == "free"


def test_the_desk_stays_locked_whatever_the_window_does(drive: Drive, desk: Path, surroundings: dict[str, str]) -> None:
    run = drive(desk).opened()
    run.type("Typed first. ")
    run.saved()
    states = {}
    for name, act in ACTS.items():
        act(run)
        states[name] = lock_state(desk)
    assert states == dict.fromkeys(ACTS, "in use")
    assert not run.do("=watched")
    cli(surroundings, "--desk", desk, "list")
    assert desk.with_name(f"{desk.name}-wal").exists()
    assert run.quit() == 0


def test_the_first_start_of_a_new_version_holds_the_lock(
    drive: Drive, older_desk: Callable[[Path], Path], desk: Path
) -> None:
    run = drive(older_desk(desk)).opened(story=False)
    lane("window.newsroom.keeping.doctor()")(run)
    assert lock_state(desk) == "in use"
    assert not run.do("=watched")


def test_files_are_named_in_one_kind_of_dialog_alone() -> None:
    """Qt's dialog opens the files that it lists, in C++, which no audit hook sees."""
    room = Path(newsdesk.__file__).parent / "ui"
    users = {file.name for file in room.rglob("*.py") if re.search(r"\bQFileDialog\b(?!\")", file.read_text("utf-8"))}
    assert users == {"file_dialogs.py"}
