"""A child of a measurement ends by itself or is ended, and its errors are seen."""

from pathlib import Path
from typing import get_args

import psutil
import pytest

import child_process
from child_process import Child, ChildFailed, Program

_CHILD: Program = "python_memory"  # its file is replaced in each test


@pytest.fixture
def child_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(child_process, "CHILDREN", tmp_path)
    return tmp_path / f"{_CHILD}.py"


def test_every_named_program_is_a_file_and_every_file_that_runs_is_named() -> None:
    runs = {path.stem for path in child_process.CHILDREN.glob("*.py") if '__name__ == "__main__"' in path.read_text()}
    assert runs == set(get_args(Program))


def test_the_last_line_is_the_answer(child_file: Path) -> None:
    child_file.write_text("import sys; print('noise'); print(*sys.argv[1:])")
    assert child_process.answer(_CHILD, 1, "two") == "1 two"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import newsdesk.no_such_module", "No module named 'newsdesk.no_such_module'"),
        ("print('half'); raise SystemExit('the key was never painted')", "the key was never painted"),
        ("", "it wrote nothing"),
    ],
    ids=["renamed", "failed", "silent"],
)
def test_what_a_failed_child_said_is_in_the_error(child_file: Path, code: str, told: str) -> None:
    child_file.write_text(code)
    with pytest.raises(ChildFailed, match=told):
        child_process.answer(_CHILD)


def test_a_mark_that_never_comes_is_an_error(child_file: Path) -> None:
    child_file.write_text("import sys; print('painted 1.0', flush=True); sys.exit('no list')")
    with Child(_CHILD) as child:
        assert child.until("painted") < 0
        with pytest.raises(ChildFailed, match=r"never said “filled”(?s:.*)no list"):
            child.until("filled")


def test_a_child_that_hangs_is_ended_with_all_that_it_started(child_file: Path) -> None:
    """What it started holds its standard output open: without an end to that, reading would go on for ever."""
    child_file.write_text(
        "import subprocess, sys\n"
        "one = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'], stdin=subprocess.PIPE)\n"
        "print(one.pid, flush=True)\n"
        "one.wait()\n"
    )
    with Child(_CHILD, patience=3) as child:
        pid = int(next(child.lines()))
        with pytest.raises(ChildFailed, match="was ended after 3 seconds"):
            child.answer()
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        pass  # it was killed, and the system needs a moment; the test's own timeout ends this where it was not
