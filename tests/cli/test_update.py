"""`newsdesk update` as a process, with a local server or a folder in place of a stick."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from made_release import NEWER, Release, Served, fake_program, packed, served
from newsdesk.updates import this_build

PROGRAM = Path(__file__).parent / "children" / "packed_newsdesk.py"
Update = Callable[..., "CompletedProcess[str]"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are scripts")


@pytest.fixture
def release(tmp_path: Path) -> Release:
    (tmp_path / "stick").mkdir()
    made = Release(tmp_path / "stick", kind="portable")
    made.add("newsdesk-9.0.0-linux-x86_64.tar.gz", packed(fake_program(NEWER)))
    made.sign()
    return made


@pytest.fixture
def server(release: Release) -> Iterator[Served]:
    with served(release.folder) as made:
        yield made


@pytest.fixture
def update(tmp_path: Path, own: dict[str, str], release: Release, server: Served) -> Update:
    """Runs `newsdesk update` of a build that believes the release's key. `program` is where it says that it lies."""

    def run(*args: object, program: Path | str = "-", **said: str) -> "CompletedProcess[str]":
        record = {"kind": release.kind, "update_key": release.key.public, "update_address": server.list} | said
        (tmp_path / "_build.json").write_text(json.dumps(record))
        command = [sys.executable, PROGRAM, tmp_path / "_build.json", program, "update", *args]
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        return subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment | own | {"http_proxy": "http://127.0.0.1:1"},
            timeout=60,
        )

    return run


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A portable Newsdesk with its data beside it."""
    folder = tmp_path / "Newsdesk"
    (folder / "newsdesk-data").mkdir(parents=True)
    (folder / "newsdesk-data" / "desk.newsdesk").write_bytes(b"every word")
    (folder / "newsdesk").write_bytes(fake_program("0.1.0"))
    (folder / "newsdesk").chmod(0o755)
    return folder


def test_without_an_agreement_the_network_is_not_touched(update, server):
    done = update()
    assert done.returncode == 1
    assert "--agree" in done.stderr
    assert server.address.removeprefix("http://") in done.stderr
    assert done.stderr.count("\n") == 1
    assert server.asked == []


def test_agreeing_is_remembered(update, server):
    assert NEWER in update("--check", "--agree").stdout
    done = update("--check", "--json")
    assert (done.returncode, json.loads(done.stdout)["standing"]) == (0, "newer")
    assert len(server.asked) == 4


def test_up_to_date_is_said_and_no_failure(update, release):
    release.sign(version="0.1.0")
    done = update("--agree")
    assert (done.returncode, done.stdout) == (0, "Newsdesk 0.1.0 is up to date.\n")


def test_a_list_that_ran_out_is_a_warning_and_no_good_news(update, release):
    release.sign(expires="2026-01-01T00:00:00Z", issued="2025-12-01T00:00:00Z")
    done = update("--agree")
    assert (done.returncode, done.stdout) == (1, "")
    assert "expired on 2026-01-01" in done.stderr


def test_a_stick_needs_no_agreement_and_puts_the_version_in_place(update, release, server, installed):
    done = update(release.folder, "--yes", program=installed / "newsdesk")
    assert done.returncode == 0, done.stderr
    assert "Newsdesk 9.0.0 is in place" in done.stdout
    assert "A quicker desk list." in done.stdout
    told = subprocess.run([installed / "newsdesk", "--version"], capture_output=True, text=True, check=True).stdout
    assert told == "newsdesk 9.0.0\n"
    assert (installed / "newsdesk-data" / "desk.newsdesk").read_bytes() == b"every word"
    assert (installed.with_name("Newsdesk.before-0.1.0") / "newsdesk").exists()
    assert server.asked == []


def test_nothing_is_put_in_place_without_a_yes(update, release, installed):
    done = update(release.folder, program=installed / "newsdesk")
    assert (done.returncode, done.stderr) == (
        1,
        "newsdesk: It is verified and not yet in place; add --yes to put it there.\n",
    )
    assert not installed.with_name("Newsdesk.before-0.1.0").exists()


def test_a_version_that_does_not_start_leaves_the_old_one(update, release, installed):
    release.files.clear()
    release.add("newsdesk-9.0.0-linux-x86_64.tar.gz", packed(b"#!/bin/sh\nexit 1\n"))
    release.sign()
    done = update(release.folder, "--yes", program=installed / "newsdesk")
    assert done.returncode == 1
    assert "does not start on this machine" in done.stderr
    assert (installed / "newsdesk").read_bytes() == fake_program("0.1.0")


def test_a_forged_list_is_refused_in_one_sentence(update, release):
    (release.folder / "newsdesk-update.json").write_bytes(release.told(version="10.0.0"))
    done = update(release.folder, "--yes")
    assert (done.returncode, done.stdout) == (1, "")
    assert "forged or damaged" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_download_is_a_stick_for_the_next_machine(update, release, tmp_path):
    done = update("--agree", "--download", tmp_path / "carried", "--json")
    assert done.returncode == 0, done.stderr
    assert Path(json.loads(done.stdout)["path"]).parent == tmp_path / "carried"
    assert NEWER in update(tmp_path / "carried", "--check").stdout


def test_a_build_without_a_key_says_what_to_do_instead(update, release):
    for args in ((), (release.folder,)):
        done = update(*args, update_key="")
        assert done.returncode == 1
        assert "Get new versions the way you got this one." in done.stderr


def test_a_checkout_is_told_to_use_its_own_way(update, release):
    done = update(release.folder, "--yes", kind="source")
    assert done.returncode == 0
    assert "git pull" in done.stdout


def test_signed_notes_cannot_steer_the_terminal(update, release):
    release.sign(notes={"en": "Fine.\x1b[2J"})
    assert "\x1b" not in update(release.folder, "--check").stdout


def test_the_release_tool_makes_what_the_program_takes(update, release, tmp_path):
    """From the folder of artefacts to the update, with a key file of the test's own."""
    from made_release import key_file

    (tmp_path / "secret").write_text(key_file(release.key))
    (release.folder / "newsdesk-update.json").unlink()
    notes = tmp_path / "CHANGELOG.md"
    notes.write_text("# Changelog\n\n## 9.0.0 (2026-12-01)\n### Added\n- `Quicker`\n  lists.\n\n## 0.1.0\n- First.\n")
    machine = this_build.here(version="0.1.0", kind="portable", edition="full").machine
    name = f"newsdesk-9.0.0-linux-{machine}.tar.gz"
    (release.folder / "newsdesk-9.0.0-linux-x86_64.tar.gz").rename(release.folder / name)
    tool = Path(__file__).parents[2] / "packaging" / "update_manifest.py"
    made = subprocess.run(
        [sys.executable, tool, release.folder, "--version", NEWER, "--changelog", notes],
        env=os.environ | {"NEWSDESK_UPDATE_KEY": str(tmp_path / "secret")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert name in made.stdout
    told = json.loads(update(release.folder, "--check", "--json").stdout)
    assert (told["standing"], told["name"], told["notes"]) == ("newer", name, "Added:\n- Quicker lists.")
