"""Windows installer and zip, as far as they can be tested without Windows; wine_trial.py tests the rest."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[2]
WINDOWS = PROJECT / "packaging" / "windows"
CERTIFICATES = ("NEWSDESK_SIGN_THUMBPRINT", "NEWSDESK_SIGN_PFX")

needs_nsis = pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed: apt-get install nsis")


@pytest.fixture
def filelist(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return _module("filelist", monkeypatch)


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return _module("installer", monkeypatch)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder as PyInstaller makes it, but tiny."""
    folder = tmp_path / "frozen" / "newsdesk"
    for name in ("newsdesk.exe", "newsdesk.pkg", "newsdesk-console.exe", "newsdesk-console.pkg"):
        _put(folder / name, name)
    for name in ("python3.dll", "newsdesk/build.txt", "PySide6/plugins/platforms/qwindows.dll", "PySide6/Qt6Core.dll"):
        _put(folder / "_internal" / name, name)
    return folder


def test_the_list_names_each_file_once_and_folders_after_what_they_hold(filelist: ModuleType, program: Path) -> None:
    lines = filelist.listed(program)
    files = [line[2:] for line in lines if line.startswith("F ")]
    folders = [line[2:] for line in lines if line.startswith("D ")]

    assert len(lines) == len(set(lines)) == len(files) + len(folders)
    assert sorted(files) == sorted(str(path.relative_to(program)).replace("/", "\\") for path in _files(program))
    assert lines == [f"F {name}" for name in files] + [f"D {name}" for name in folders]
    for number, folder in enumerate(folders):
        assert not any(later.startswith(f"{folder}\\") for later in folders[number:])


def test_following_the_list_leaves_what_is_not_ours_and_nothing_else(filelist: ModuleType, program: Path) -> None:
    listed = filelist.write_list(program)
    _put(program / "my notes.txt", "mine")
    _put(program / "_internal/PySide6/mine.txt", "mine")
    for line in listed.read_text("ascii").splitlines():
        kind, path = line[0], program / line[2:].replace("\\", "/")
        if kind == "F":
            path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()
    listed.unlink()

    assert sorted(path.relative_to(program).as_posix() for path in program.rglob("*")) == [
        "_internal",
        "_internal/PySide6",
        "_internal/PySide6/mine.txt",
        "my notes.txt",
    ]


def test_setup_unpacks_the_list_first_and_every_file_once(filelist: ModuleType, program: Path) -> None:
    filelist.write_list(program)
    commands = [line for line in filelist.unpacking(program).splitlines() if line.startswith("File ")]

    assert commands[0] == f'File "{program / filelist.LIST}"'
    assert sorted(commands) == sorted(f'File "{path}"' for path in _files(program))


@pytest.mark.parametrize("name", ["خبر.txt", 'a"b', "a$b", "a`b", "a\\b"])
def test_a_name_that_setup_could_not_read_back_stops_the_build(filelist: ModuleType, program: Path, name: str) -> None:
    _put(program / "_internal" / name, "odd")

    with pytest.raises(filelist.OddName, match="rename it"):
        filelist.listed(program)


@pytest.mark.parametrize(
    ("version", "four"), [("0.2.0", "0.2.0.0"), ("1.10", "1.10.0.0"), ("0.2.0rc1", "0.2.0.0"), ("1.2.3.4.5", "1.2.3.4")]
)
def test_windows_keeps_versions_as_four_numbers(installer: ModuleType, version: str, four: str) -> None:
    assert installer.numbers(version) == four


@needs_nsis
def test_the_same_folder_gives_the_same_installer_and_zip(program: Path, tmp_path: Path) -> None:
    first, second = (_build(program, tmp_path / name) for name in ("first", "second"))

    assert {path.name for path in first.iterdir()} == {path.name for path in second.iterdir()}
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes(), path.name


@needs_nsis
def test_the_build_makes_an_installer_and_a_zip_that_say_they_are_unsigned(program: Path, tmp_path: Path) -> None:
    made = _build(program, tmp_path / "made")
    setup, zipped = (next(made.glob(f"newsdesk-light-*-windows-x86_64{end}")) for end in ("-setup.exe", ".zip"))

    assert setup.read_bytes().startswith(b"MZ")
    with zipfile.ZipFile(zipped) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
        record = archive.read(next(name for name in archive.namelist() if name.endswith("_build.json")))
    assert names == sorted(names)
    assert {"newsdesk.exe", "newsdesk.com", "newsdesk.pkg"} <= set(names)
    assert not any("console" in name for name in names)
    assert b'"kind": "windows-portable"' in record
    assert b'"signed": false' in record
    assert "UNSIGNED" in (tmp_path / "said.txt").read_text("utf-8")


@needs_nsis
def test_with_a_certificate_both_programs_the_uninstaller_and_setup_are_signed(program: Path, tmp_path: Path) -> None:
    signed = tmp_path / "signed.txt"
    tool = tmp_path / "bin" / "signtool"
    _put(tool, f'#!/bin/sh\nfor last; do :; done\necho "$1 $(basename "$last")" >> {signed}\n')
    tool.chmod(0o755)
    done = _run_build(
        program, tmp_path / "made", NEWSDESK_SIGN_THUMBPRINT="00", PATH=f"{tool.parent}:{os.environ['PATH']}"
    )
    lines = signed.read_text().splitlines()
    setup = next((tmp_path / "made").glob("*-setup.exe")).name

    assert done.returncode == 0, done.stderr
    assert "UNSIGNED" not in done.stdout
    assert [line for line in lines if line.startswith("verify")] == [
        f"verify {name}" for name in ("newsdesk.exe", "newsdesk.com", setup)
    ]
    assert len([line for line in lines if line.startswith("sign")]) == len(("exe", "com", "uninstaller", "setup"))


@needs_nsis
def test_a_signature_that_fails_releases_nothing(program: Path, tmp_path: Path) -> None:
    tool = tmp_path / "bin" / "signtool"
    _put(tool, "#!/bin/sh\nexit 1\n")
    tool.chmod(0o755)
    done = _run_build(
        program, tmp_path / "made", NEWSDESK_SIGN_THUMBPRINT="00", PATH=f"{tool.parent}:{os.environ['PATH']}"
    )

    assert done.returncode == 1
    assert "nothing is released" in done.stderr
    assert not list(tmp_path.glob("made/*"))


def test_a_certificate_without_a_tool_to_sign_with_stops_the_build(program: Path, tmp_path: Path) -> None:
    done = _run_build(program, tmp_path / "made", NEWSDESK_SIGN_THUMBPRINT="00", PATH="/nowhere")

    assert done.returncode == 1
    assert "signtool" in done.stderr
    assert not (tmp_path / "made").exists()


def _build(program: Path, output: Path) -> Path:
    done = _run_build(program, output)
    assert done.returncode == 0, done.stderr
    (output.parent / "said.txt").write_text(done.stdout, "utf-8")
    return output


def _run_build(program: Path, output: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    known = {name: value for name, value in os.environ.items() if name not in (*CERTIFICATES, "GITHUB_STEP_SUMMARY")}
    return subprocess.run(
        [
            *(sys.executable, str(WINDOWS / "build.py"), "--quick", "--edition", "light"),
            *("--program", str(program), "--output", str(output)),
        ],
        capture_output=True,
        text=True,
        env=known | {"SOURCE_DATE_EPOCH": "1767225600"} | variables,
        timeout=100,
    )


def _module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """One of the build's own modules; its folder is no package."""
    monkeypatch.syspath_prepend(str(WINDOWS))
    module = __import__(name)
    monkeypatch.delitem(sys.modules, name)
    return module


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
