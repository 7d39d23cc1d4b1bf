import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdesk.cli.demo import drawing_command

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Draws = Callable[..., "subprocess.CompletedProcess[str]"]


def _draws(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
    for name in ("light.png", "dark.png"):
        (Path("demo/pictures") / name).write_bytes(b"")
    return subprocess.CompletedProcess((), 0, "", "")


def _cannot(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.CompletedProcess((), 1, "", "Traceback\nImportError: libEGL.so.1\n")


def _dies(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.CompletedProcess((), -6, "", "")


def _hangs(*_: object, **__: object) -> "subprocess.CompletedProcess[str]":
    raise subprocess.TimeoutExpired((), 180)


@pytest.mark.parametrize(
    ("drawing", "told"), [(_cannot, "libEGL.so.1"), (_dies, "ended with -6"), (_hangs, "too long")]
)
def test_the_demo_does_the_rest_where_the_window_cannot_be_drawn(
    run: Run, monkeypatch: pytest.MonkeyPatch, drawing: Draws, told: str
) -> None:
    monkeypatch.setattr(subprocess, "run", drawing)
    done = run("demo", "--json")

    assert done.returncode == 0
    assert told in done.stderr
    assert len(json.loads(done.stdout)["files"]) == 15


def test_the_demo_prints_where_everything_lies(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(subprocess, "run", _draws)
    run("demo")
    row = run("list", "herat", "--desk", "demo/desk.newsdesk").stdout.split("\t")
    done = run("demo")
    lines = done.stdout.splitlines()

    assert len(row) == 5
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == "demo/desk.newsdesk"
    assert lines[-2:] == ["demo/pictures/dark.png", "demo/pictures/light.png"]
    assert all((tmp_path / line).is_file() for line in lines)


def test_a_packaged_newsdesk_draws_by_itself(
    run: Run, process: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(subprocess, "run", _draws)
    run("demo")
    monkeypatch.undo()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, *arguments = drawing_command()
    done = process(*arguments, "demo/desk.newsdesk", "drawn")

    assert program == sys.executable
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "drawn").iterdir()) == ["window-dark.png", "window-light.png"]


def test_the_demo_says_what_stays_in_the_house(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", _draws)
    run("demo")
    run("new", "--headline", "Not yet", "--embargo", "2999-01-01T00:00Z", "--desk", "demo/desk.newsdesk")
    done = run("demo")

    assert done.returncode == 0
    assert "“Not yet” was not exported" in done.stderr
