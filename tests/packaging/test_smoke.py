import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import smoke

CANNOT = sys.platform == "win32"


def tried(program: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, smoke.__file__, str(program), *arguments], capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def ours() -> Path:
    found = shutil.which("newsdesk", path=sysconfig.get_path("scripts"))
    assert found
    return Path(found)


@pytest.fixture
def stand_in(tmp_path: Path):
    def make(code: str) -> Path:
        path = tmp_path / "newsdesk"
        path.write_text(f"#!{sys.executable}\nimport sys\n{code}\n")
        path.chmod(0o755)
        return path

    return make


def test_a_newsdesk_that_works_passes_every_step(ours: Path) -> None:
    done = tried(ours)
    lines = done.stdout.splitlines()[1:]

    assert done.returncode == 0, done.stdout
    assert [line.split("  ")[0].strip() for line in lines] == ["ok"] * len(smoke.STEPS)
    assert "window-dark.png" in done.stdout


def test_a_story_left_before_an_update_is_found_after_it(ours: Path, tmp_path: Path) -> None:
    desk = tmp_path / "kept.newsdesk"

    assert tried(ours, "--find", str(desk)).returncode == 1
    assert tried(ours, "--leave", str(desk)).returncode == 0
    assert tried(ours, "--find", str(desk)).returncode == 0


@pytest.mark.skipif(CANNOT, reason="a script is no program on Windows")
def test_another_version_than_was_built_fails(stand_in) -> None:
    done = tried(stand_in('print("newsdesk 0.1.0")'), "--version", "0.2.0")

    assert done.returncode == 1
    assert "FAILED  says its version" in done.stdout
    assert "says “newsdesk 0.1.0”, not “newsdesk 0.2.0”" in done.stdout


@pytest.mark.skipif(CANNOT, reason="a script is no program on Windows")
@pytest.mark.parametrize(
    "code", ['sys.exit("no such library: libEGL.so.1")', "", 'print("{}")', 'print("[" * 9)'], ids=repr
)
def test_a_newsdesk_that_does_nothing_right_fails_every_step_in_words(stand_in, code: str) -> None:
    done = tried(stand_in(code))
    lines = done.stdout.splitlines()[1:]

    assert done.returncode == 1
    assert [line.split("  ")[0] for line in lines] == ["FAILED"] * len(smoke.STEPS)
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(CANNOT, reason="a script is no program on Windows")
def test_what_a_failing_program_wrote_in_its_log_is_shown(stand_in) -> None:
    code = """import os, pathlib
log = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "newsdesk/log/newsdesk.log"
log.parent.mkdir(parents=True, exist_ok=True)
log.write_text("ModuleNotFoundError: what was left out")
sys.exit(1)"""

    assert "ModuleNotFoundError: what was left out" in tried(stand_in(code)).stdout


def test_a_program_that_is_not_there_fails_in_words(tmp_path: Path) -> None:
    done = tried(tmp_path / "nothing")

    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr


def test_the_folder_of_scripts_does_not_hide_the_library_of_that_name() -> None:
    from packaging.version import Version

    assert not (Path(smoke.__file__).parent / "__init__.py").exists()
    assert Version("0.10") > Version("0.9")
