"""Packages for Linux, made of a stand-in for the frozen program."""

import hashlib
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

import freeze
import identity
from linux import deb, manual, tarball, tree
from newsdesk.cli.main import COMMANDS
from newsdesk.store.file_state import APPLICATION_ID
from newsdesk.ui.window.application import DESKTOP

needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-shlibdeps"), reason="dpkg-dev is not installed")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(autouse=True)
def built_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    for module in (deb, tarball):
        monkeypatch.setattr(module, "BUILD", tmp_path / "build")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder like PyInstaller's; its program answers shells, and one file of machine code is in it."""
    folder = tmp_path / "frozen"
    (folder / "_internal/newsdesk").mkdir(parents=True)
    (folder / "licences").mkdir()
    (folder / "licences/README.txt").write_text("licences")
    (folder / "newsdesk").write_text('#!/bin/sh\necho "# $_NEWSDESK_COMPLETE"\n')
    (folder / "newsdesk").chmod(0o755)
    shutil.copyfile("/bin/true", folder / "_internal/true.so")
    return folder


@needs_dpkg
@pytest.mark.parametrize("edition", identity.EDITIONS)
def test_dpkg_reads_the_deb_and_finds_everything_in_its_place(program: Path, tmp_path: Path, edition: str) -> None:
    made = deb.pack(program, edition, tmp_path, quick=True)
    name = identity.package(edition)
    assert made.name == f"{name}_{identity.VERSION}_amd64.deb"
    fields = dict(line.split(": ", 1) for line in told("dpkg-deb", "-f", made).splitlines() if ": " in line)
    assert (fields["Package"], fields["Architecture"]) == (name, "amd64")
    assert "libc6" in fields["Depends"]
    there = told("dpkg-deb", "-c", made)
    for path in (
        "./usr/lib/newsdesk/licences/README.txt",
        "./usr/bin/newsdesk -> ../lib/newsdesk/newsdesk",
        f"./usr/share/applications/{identity.APP_ID}.desktop",
        f"./usr/share/metainfo/{identity.APP_ID}.metainfo.xml",
        f"./usr/share/icons/hicolor/48x48/apps/{identity.APP_ID}.png",
        "./usr/share/man/man1/newsdesk.1.gz",
        "./usr/share/bash-completion/completions/newsdesk",
    ):
        assert path in there
    assert all(line.split()[1] == "root/root" for line in there.splitlines())


@needs_dpkg
def test_the_scripts_touch_no_network_and_the_last_says_where_the_stories_are(program: Path, tmp_path: Path) -> None:
    made = deb.pack(program, "full", tmp_path, quick=True)
    subprocess.run(["dpkg-deb", "-e", made, tmp_path / "control"], check=True)
    scripts = {name: (tmp_path / "control" / name).read_text() for name in ("postinst", "prerm", "postrm")}
    assert "desk.newsdesk" in scripts["postrm"]
    assert not any(word in text for text in scripts.values() for word in ("curl", "wget", "http", "apt", "rm -r"))


@needs_dpkg
def test_the_same_program_packs_to_the_same_bytes(program: Path, tmp_path: Path) -> None:
    digests = []
    for where in ("one", "two"):
        (tmp_path / where).mkdir()
        for packer in (deb, tarball):
            made = packer.pack(program, "light", tmp_path / where, quick=True)
            digests.append(hashlib.sha256(made.read_bytes()).hexdigest())
        program.joinpath("newsdesk").touch()
    assert digests[:2] == digests[2:]


def test_the_portable_folder_has_no_links_and_says_that_it_is_portable(program: Path, tmp_path: Path) -> None:
    made = tarball.pack(program, "full", tmp_path, quick=True)
    with tarfile.open(made) as archive:
        members = archive.getmembers()
        record = archive.extractfile(f"newsdesk-{identity.VERSION}/_internal/newsdesk/_build.json")
        assert record is not None
        assert b'"kind": "portable"' in record.read()
    assert {member.name.split("/")[0] for member in members} == {f"newsdesk-{identity.VERSION}"}
    assert all(member.isfile() or member.isdir() for member in members)
    assert next(member for member in members if member.name.endswith("/newsdesk")).mode == 0o755


def test_the_desktop_knows_our_windows_and_our_files_by_one_name() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    entry.read(tree.DATA / f"{identity.APP_ID}.desktop", encoding="utf-8")
    assert (identity.APP_ID, entry["Desktop Entry"]["Icon"]) == (DESKTOP, DESKTOP)
    assert entry["Desktop Entry"]["Exec"] == "newsdesk %f"
    assert identity.MIME_TYPE in entry["Desktop Entry"]["MimeType"]


def test_a_desk_is_known_by_what_stands_in_it() -> None:
    root = ET.parse(tree.DATA / f"{identity.APP_ID}.xml").getroot()  # noqa: S314  # our own file
    (kind,) = root.findall(f"{MIME}mime-type")
    assert kind.get("type") == identity.MIME_TYPE
    marks = [match.get("value") for match in kind.iter(f"{MIME}match") if match.get("offset") == "68"]
    assert [int(str(mark), 16) for mark in marks] == [APPLICATION_ID]


def test_software_centres_are_told_this_version(tmp_path: Path) -> None:
    root = ET.parse(tree.metainfo(tmp_path)).getroot()  # noqa: S314  # our own file
    assert root.findtext("id") == identity.APP_ID
    (release,) = root.iter("release")
    assert (release.get("version"), release.get("date")) == (identity.VERSION, "2026-09-21")


@pytest.mark.parametrize(
    ("judge", "arguments"),
    [
        ("desktop-file-validate", [tree.DATA / f"{identity.APP_ID}.desktop"]),
        ("appstreamcli", ["validate", "--no-net", "METAINFO"]),
    ],
)
def test_the_desktop_s_own_judges_have_nothing_against_it(judge: str, arguments: list[object], tmp_path: Path) -> None:
    if not shutil.which(judge):
        pytest.skip(f"{judge} is not installed")
    words = [str(tree.metainfo(tmp_path)) if word == "METAINFO" else str(word) for word in arguments]
    assert not [word for word in ("error", "warning") if word in told(judge, *words)]


def test_the_manual_tells_of_every_command_and_the_macros_take_it(tmp_path: Path) -> None:
    page = manual.page()
    assert all(f".SS newsdesk {name}" in page for name in COMMANDS)
    if not shutil.which("groff"):
        pytest.skip("groff is not installed; only the names were looked at")
    written = tmp_path / "newsdesk.1"
    written.write_text(page, "utf-8")
    said = subprocess.run(["groff", "-k", "-man", "-Tutf8", "-ww", "-z", written], capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")


def test_what_is_built_has_the_time_of_its_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert freeze.epoch() == 1790000000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    asked = subprocess.run(["git", "-C", identity.ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True)
    if asked.returncode:
        pytest.skip("this is no clone")
    assert freeze.epoch() == int(asked.stdout)


def told(*words: object) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
