import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import installed
import newsdesk
from installed import NotAsPromised, kind_of, older_than

FILES = {
    "newsdesk_0.2.0_amd64.deb": "*.deb",
    "newsdesk-light-0.2.0-1.x86_64.rpm": "*.rpm",
    "newsdesk-0.2.0-linux-x86_64.tar.gz": "*.tar.gz",
    "newsdesk-0.2.0-windows-x86_64-setup.exe": "*-setup.exe",
    "newsdesk-0.2.0-windows-x86_64.zip": "*.zip",
    "newsdesk-0.2.0-macos-arm64.dmg": "*.dmg",
}

# a program small enough to pack, which is Newsdesk all the same
STARTER = "#!{python}\nimport sys\nfrom newsdesk.__main__ import main\nsys.exit(main())\n"


def packed(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    starter = folder / "newsdesk"
    starter.write_text(text)
    starter.chmod(0o755)
    file = folder / name
    with tarfile.open(file, "w:gz") as archive:
        archive.add(starter, f"{name.split('-linux')[0]}/newsdesk")
    return file


def tried(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, installed.__file__, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_every_file_of_a_release_has_a_way_onto_its_system(name: str, kind: str) -> None:
    assert kind_of(Path(name)) == kind


def test_what_is_no_installer_is_refused() -> None:
    with pytest.raises(NotAsPromised, match=r"SHA256SUMS is no installer"):
        kind_of(Path("SHA256SUMS"))


def test_the_older_file_is_of_the_same_kind_and_edition(tmp_path: Path) -> None:
    for name in ("newsdesk_0.1.0_amd64.deb", "newsdesk-light_0.1.0_amd64.deb", "newsdesk-0.1.0-macos-arm64.dmg"):
        (tmp_path / name).touch()

    def older(name: str) -> str | None:
        found = older_than(Path(name), tmp_path)
        return found.name if found else None

    assert older("newsdesk_0.2.0_amd64.deb") == "newsdesk_0.1.0_amd64.deb"
    assert older("newsdesk-light_0.2.0_amd64.deb") == "newsdesk-light_0.1.0_amd64.deb"
    assert older("newsdesk-light-0.2.0-macos-arm64.dmg") is None
    assert older_than(Path("newsdesk_0.2.0_amd64.deb"), None) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_program_is_put_over_its_older_version_tried_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    text = STARTER.format(python=sys.executable)
    packed(tmp_path / "older", "newsdesk-0.0.9-linux-x86_64.tar.gz", text)
    new = packed(tmp_path / "new", "newsdesk-0.1.0-linux-x86_64.tar.gz", text)
    monkeypatch.setattr(installed, "SMOKE", _without_a_window(tmp_path))  # tests/packaging/test_smoke.py opens one
    code = installed.main([str(new), "--older", str(tmp_path / "older"), "--version", newsdesk.__version__])
    told = capfd.readouterr().out
    steps = (
        *("first: newsdesk-0.0.9", "/newsdesk-0.0.9/newsdesk", "leaves a story"),
        *(f"over it: {new.name}", "/newsdesk-0.1.0/newsdesk", "finds the story", "says its version", "removed;"),
    )

    assert code == 0
    places = [told.index(step) for step in steps]
    assert places == sorted(places)
    assert told.endswith("the desk is still there\n")


def _without_a_window(folder: Path) -> Path:
    script = folder / "short_smoke.py"
    script.write_text(
        f"import sys\nsys.path.insert(0, {str(installed.SMOKE.parent)!r})\nimport smoke\n"
        "smoke.STEPS = smoke.STEPS[:1]\nsys.exit(smoke.main())\n"
    )
    return script


def test_what_was_unpacked_last_is_told_by_its_version(tmp_path: Path) -> None:
    for version in ("0.9.0", "0.10.0", "0.2.0"):
        (tmp_path / f"newsdesk-{version}").mkdir()
        (tmp_path / f"newsdesk-{version}/newsdesk").touch()

    assert installed.WAYS["*.tar.gz"].program(tmp_path).parent.name == "newsdesk-0.10.0"


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_program_that_does_not_start_is_not_as_promised(tmp_path: Path) -> None:
    done = tried(packed(tmp_path, "newsdesk-0.1.0-linux-x86_64.tar.gz", "#!/bin/sh\nexit 3\n"))

    assert done.returncode == 1
    assert done.stderr.startswith("installed: ")
    assert "Traceback" not in done.stderr


def test_an_archive_without_the_program_is_not_as_promised(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "newsdesk-0.1.0-windows-x86_64.zip", "w") as archive:
        archive.writestr("newsdesk-0.1.0/README.txt", "words")
    done = tried(tmp_path / "newsdesk-0.1.0-windows-x86_64.zip")

    assert done.returncode == 1
    assert "there is no newsdesk" in done.stderr
