"""How the command line opens the window, which it never imports itself."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType
from uuid import UUID

import pytest

Run = Callable[..., "CompletedProcess[str]"]
Opened = list[tuple[Path | None, UUID | None]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Stands in for the window and records what it was opened on."""
    calls: Opened = []

    def main(*, desk: Path | None, story: UUID | None) -> int:
        calls.append((desk, story))
        return 0

    app = ModuleType("newsdesk.app")
    app.main = main  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "newsdesk.app", app)
    monkeypatch.setattr("newsdesk.app", app, raising=False)
    return calls


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_the_window_opens_on_the_desk_that_is_named(run: Run, opened: Opened, tmp_path: Path, display: str) -> None:
    assert run(**{display: "x"}).returncode == 0
    assert run("--desk", "other.newsdesk", **{display: "x"}).returncode == 0

    assert opened == [(tmp_path / "desk.newsdesk", None), (Path("other.newsdesk"), None)]


def test_the_window_opens_at_the_story_that_is_named(run: Run, opened: Opened, tmp_path: Path) -> None:
    story = run("new", "--headline", "Rain").stdout.split("\t")[0]
    run("rain", DISPLAY="x")
    run(NEWSDESK_DESK="", DISPLAY="x")

    assert opened == [(tmp_path / "desk.newsdesk", UUID(story)), (None, None)]


def test_a_system_that_always_has_a_display_is_not_asked(
    run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdesk.__main__.sys.platform", "darwin")
    run()

    assert len(opened) == 1


def test_a_window_that_cannot_load_says_what_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "newsdesk.app", None)
    monkeypatch.delattr("newsdesk.app", raising=False)
    done = run(DISPLAY="x")

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "make run" in done.stderr
