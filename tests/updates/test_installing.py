"""Installation by kind of build; a portable one swaps folders, and rolls back by itself."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from made_release import fake_program, packed
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import download_folder, messages, this_build
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import administrator, kinds, portable, starting, windows_portable
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.manifest import ManifestFile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are scripts")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A portable Newsdesk 0.1.0 with an archive beside it."""
    made = tmp_path / "stick" / "Newsdesk"
    (made / portable.DATA).mkdir(parents=True)
    (made / portable.DATA / "desk.newsdesk").write_bytes(b"every word")
    (made / "newsdesk").write_bytes(fake_program("0.1.0"))
    (made / "newsdesk").chmod(0o755)
    return made


@pytest.fixture
def here(folder: Path) -> this_build.ThisBuild:
    return replace(this_build.here(version="0.1.0", kind="portable", edition="full"), program=folder / "newsdesk")


def _held(tmp_path: Path, data: bytes, name: str = "newsdesk-9.0.0-linux-x86_64.tar.gz") -> HeldUpdate:
    room = download_folder.private(tmp_path / "held")
    (room / name).write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    file = ManifestFile(
        name=name, system="linux", kind="deb", edition="full", machine="x86_64", size=len(data), sha256=digest
    )
    return HeldUpdate(room / name, file, "9.0.0")


def _install(plan: InstallPlan) -> UpdateMessage:
    assert plan.install
    return plan.install()


def _prepared(plan: InstallPlan) -> InstallPlan:
    assert plan.prepare
    return plan.prepare()


def _version(program: Path) -> str:
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def test_the_new_folder_takes_the_place_of_the_old_one_and_the_data_move_along(tmp_path, folder, here):
    plan = kinds.plan_for(here, _held(tmp_path, packed(fake_program("9.0.0"))))
    assert (plan.must_close, plan.restart) == (True, folder / "newsdesk")
    assert "Newsdesk.before-0.1.0" in str(plan.next_step)
    assert _version(folder / "newsdesk") == "newsdesk 0.1.0", "nothing is done before the yes"
    done = _install(plan)
    assert _version(folder / "newsdesk") == "newsdesk 9.0.0"
    assert (folder / portable.DATA / "desk.newsdesk").read_bytes() == b"every word"
    before = folder.with_name("Newsdesk.before-0.1.0")
    assert _version(before / "newsdesk") == "newsdesk 0.1.0"
    assert str(before) in str(done)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["Newsdesk", before.name]


def test_what_a_person_keeps_in_the_folder_moves_along(tmp_path, folder, here):
    (folder / "policy.json").write_text("{}")
    (folder / "exports").mkdir()
    (folder / "exports" / "snow.html").write_text("Snow")
    (folder / "gone").symlink_to("nowhere")
    _install(kinds.plan_for(here, _held(tmp_path, packed(fake_program("9.0.0")))))
    assert (folder / "policy.json").read_text() == "{}"
    assert (folder / "exports" / "snow.html").read_text() == "Snow"
    assert (folder / "gone").is_symlink()
    assert [path.name for path in folder.with_name("Newsdesk.before-0.1.0").iterdir()] == ["newsdesk"]


def test_what_was_tried_and_given_up_is_cleared_away_by_the_next_update(tmp_path, folder, here):
    held = _held(tmp_path, packed(fake_program("9.0.0")))
    given_up = _prepared(kinds.plan_for(here, held))
    assert len(list(folder.parent.iterdir())) == 2
    assert (given_up.prepare, _version(folder / "newsdesk")) == (None, "newsdesk 0.1.0")
    _install(_prepared(kinds.plan_for(here, held)))
    assert _version(folder / "newsdesk") == "newsdesk 9.0.0"
    assert sorted(path.name for path in folder.parent.iterdir()) == ["Newsdesk", "Newsdesk.before-0.1.0"]


def test_a_folder_that_is_kept_from_before_is_not_overwritten(tmp_path, folder, here):
    folder.with_name("Newsdesk.before-0.1.0").mkdir()
    _install(kinds.plan_for(here, _held(tmp_path, packed(fake_program("9.0.0")))))
    assert (folder.with_name("Newsdesk.before-0.1.0-2") / "newsdesk").exists()


@pytest.mark.parametrize(
    "program",
    [fake_program("9.0.0", prints="newsdesk 8.0.0"), b"no program", b"#!/bin/sh\nexit 3\n"],
    ids=["another version", "no program", "fails"],
)
def test_a_program_that_does_not_answer_never_takes_the_place(tmp_path, folder, here, program):
    with pytest.raises(UpdateRefused, match="does not start on this machine"):
        _install(kinds.plan_for(here, _held(tmp_path, packed(program))))
    assert _version(folder / "newsdesk") == "newsdesk 0.1.0"
    assert list(folder.parent.iterdir()) == [folder]


def test_a_program_that_answers_only_where_it_was_tried_is_taken_back(tmp_path, folder, here):
    fickle = f"#!{sys.executable}\nimport os, sys\nif '/Newsdesk/' in os.path.abspath(__file__): sys.exit('lost')\n"
    fickle += "print('newsdesk 9.0.0')\n"
    (folder / "exports").mkdir()
    with pytest.raises(UpdateRefused, match=r"did not start \(lost\), and the one before was put back"):
        _install(kinds.plan_for(here, _held(tmp_path, packed(fickle.encode()))))
    assert _version(folder / "newsdesk") == "newsdesk 0.1.0"
    assert (folder / portable.DATA / "desk.newsdesk").read_bytes() == b"every word"
    assert (folder / "exports").is_dir()
    assert list(folder.parent.iterdir()) == [folder]


def test_what_was_moved_goes_back_with_the_folder_where_the_rest_cannot(tmp_path, folder, here, monkeypatch):
    staged = portable.stage(here, _held(tmp_path, packed(fake_program("9.0.0"))))
    (folder / "policy.json").write_text("{}")
    rename = Path.rename

    def refused(self: Path, to: Path) -> Path:
        if self.name == "policy.json":
            raise OSError(16, "Device or resource busy")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(UpdateRefused, match="busy"):
        portable.swap(staged)
    assert _version(folder / "newsdesk") == "newsdesk 0.1.0"
    assert (folder / "policy.json").exists()
    assert (folder / portable.DATA / "desk.newsdesk").read_bytes() == b"every word"


def test_a_release_that_brings_data_of_its_own_is_refused(tmp_path, folder, here):
    data = tarfile.TarInfo(f"newsdesk-9.0.0/{portable.DATA}/desk.newsdesk")
    with pytest.raises(UpdateRefused, match=portable.DATA):
        _install(kinds.plan_for(here, _held(tmp_path, packed(fake_program("9.0.0"), data))))
    assert (folder / portable.DATA / "desk.newsdesk").read_bytes() == b"every word"


@pytest.mark.parametrize("kind", ["portable", "windows", "windows-portable", "macos", "deb", "rpm"])
def test_a_file_that_was_changed_since_it_was_verified_is_not_used(tmp_path, here, kind, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(starting, "start", lambda *_, **__: pytest.fail("it was started"))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("it was run"))
    held = _held(tmp_path, packed(fake_program("9.0.0")))
    plan = kinds.plan_for(replace(here, kind=kind), held)
    held.path.write_bytes(b"x" * held.file.size)
    with pytest.raises(UpdateRefused, match="not the file that was signed"):
        _install(plan)


def test_on_windows_the_new_program_finishes_the_update(tmp_path, folder, here, monkeypatch):
    """The step that the new program takes there, taken here: it copies itself, and starts what it put in place."""
    started: list[list[str]] = []
    monkeypatch.setattr(starting, "start", lambda command, **_: started.append([str(part) for part in command]))
    held = _held(tmp_path, packed(fake_program("9.0.0")))
    _install(kinds.plan_for(replace(here, kind="windows-portable"), held))
    assert _version(folder / "newsdesk") == "newsdesk 0.1.0", "the old one still runs"
    (program, flag, *given), ended = started[0], subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert (flag, given[-1]) == (windows_portable.FLAG, str(os.getpid()))
    assert windows_portable.take_place([*given[:-1], str(ended.pid)], Path(program)) == 0
    assert _version(folder / "newsdesk") == "newsdesk 9.0.0"
    assert (folder / portable.DATA / "desk.newsdesk").read_bytes() == b"every word"
    assert started[1] == [str(folder / "newsdesk")]


@pytest.mark.parametrize("given", [[], ["a", "b", "9.0.0"], ["a", "b", "9.0.0", "me"]])
def test_finishing_an_update_asks_for_all_it_needs(given):
    assert windows_portable.take_place(given, Path(sys.executable)) == 2


@pytest.mark.parametrize(
    ("kind", "told"), [("source", "git pull"), ("flatpak", "flatpak update org.newsdesk.Newsdesk")]
)
def test_builds_that_others_update_say_how(kind, told):
    plan = kinds.without_file(kind)
    assert plan.install is None
    assert told in str(plan.next_step)


@pytest.mark.parametrize(("kind", "command"), [("windows", ["{}", "/UPDATE"]), ("macos", ["/usr/bin/open", "{}"])])
def test_installers_are_started_after_the_yes(tmp_path, here, kind, command, monkeypatch):
    started: list[list[str]] = []
    monkeypatch.setattr(starting, "start", started.append)
    held = _held(tmp_path, b"setup")
    plan = kinds.plan_for(replace(here, kind=kind), held)
    assert (plan.must_close, started) == (True, [])
    _install(plan)
    assert started == [[part.format(held.path) for part in command]]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch):
    """A machine with pkexec, apt-get and dnf of the test's own, where we are not root."""
    folder = tmp_path / "tools"
    folder.mkdir()
    log = tmp_path / "log"

    def make(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)

    make("pkexec", 'exec "$@"')
    for name in ("apt-get", "dnf"):
        make(name, f'for last; do :; done\necho "{name} $1" > {log}\ncat "$last" >> {log}')
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(administrator, "_root", lambda: False)
    return make, log


@pytest.mark.parametrize(("kind", "tool", "by_hand"), [("deb", "apt-get", "apt"), ("rpm", "dnf", "dnf")])
def test_packages_are_installed_through_the_systems_own_dialog(tmp_path, here, tools, kind, tool, by_hand):
    held = _held(tmp_path, b"the package", f"newsdesk.{kind}")
    plan = kinds.plan_for(replace(here, kind=kind), held)
    assert plan.command == f"sudo {by_hand} install {held.path}"
    assert plan.command in str(plan.next_step)
    assert str(_install(plan)).startswith("Newsdesk 9.0.0 is installed.")
    assert tools[1].read_text() == f"{tool} install\nthe package"
    assert not plan.must_close


def test_root_holds_its_own_copy_to_the_signed_digest(tmp_path, here, tools):
    held = _held(tmp_path, b"the package", "newsdesk.deb")
    tools[0]("pkexec", f'printf "the forgery" > {held.path}\nexec "$@"')
    with pytest.raises(UpdateRefused, match="the file was changed"):
        _install(kinds.plan_for(replace(here, kind="deb"), held))
    assert not tools[1].exists()


@pytest.mark.parametrize(
    ("pkexec", "told"), [("exit 126", messages.NOT_ALLOWED), ("echo broken >&2; exit 100", messages.COMMAND_FAILED)]
)
def test_what_is_not_installed_leaves_the_command(tmp_path, here, tools, pkexec, told):
    tools[0]("pkexec", pkexec)
    with pytest.raises(UpdateRefused, match="sudo apt install") as refused:
        _install(kinds.plan_for(replace(here, kind="deb"), _held(tmp_path, b"the package", "newsdesk.deb")))
    assert refused.value.said == told


def test_root_is_not_asked_for_a_password(tmp_path, here, tools, monkeypatch):
    monkeypatch.setattr(administrator, "_root", lambda: True)
    tools[0]("pkexec", "exit 126")
    _install(kinds.plan_for(replace(here, kind="deb"), _held(tmp_path, b"the package", "newsdesk.deb")))
    assert tools[1].read_text() == "apt-get install\nthe package"


def test_without_a_dialog_of_the_system_there_is_the_command_alone(tmp_path, here, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(administrator, "_root", lambda: False)
    plan = kinds.plan_for(replace(here, kind="deb"), _held(tmp_path, b"the package", "newsdesk.deb"))
    assert plan.install is None
    assert "sudo apt install" in str(plan.next_step)


def test_programs_start_with_the_surroundings_of_a_plain_start(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    plain = starting.plain_environment({"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs", "LANG": "en"})
    assert plain == {"LD_LIBRARY_PATH": "/theirs", "LANG": "en", "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    assert "LD_LIBRARY_PATH" not in starting.plain_environment({"LD_LIBRARY_PATH": "/ours"})


def test_the_room_of_updates_names_what_others_name_as_they_do() -> None:
    """It may import neither, and both must be one word everywhere."""
    import identity
    from newsdesk import places
    from newsdesk.updates.installing import kinds, portable

    assert (portable.DATA, kinds.FLATPAK_APP) == (places.DATA, identity.APP_ID)
