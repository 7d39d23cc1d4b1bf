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


@pytest.fixture
def desk_file(run: Run, tmp_path: Path) -> Path:
    """A desk of another name than the one that the environment names."""
    run("--desk", "sports.newsdesk", "new", "--headline", "Cup final")
    return tmp_path / "sports.newsdesk"


def test_a_desk_file_that_is_named_is_opened(run: Run, opened: Opened, desk_file: Path) -> None:
    assert run(str(desk_file), DISPLAY="x").returncode == 0
    assert run("--who", "ED", str(desk_file), DISPLAY="x").returncode == 0

    assert opened == [(desk_file, None), (desk_file, None)]


def test_a_double_click_does_not_pay_for_the_command_line(
    run: Run, opened: Opened, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "newsdesk.cli.main", None)
    assert run(str(desk_file), DISPLAY="x").returncode == 0

    assert opened == [(desk_file, None)]


def test_a_desk_file_is_known_by_what_is_in_it_whatever_its_name(run: Run, opened: Opened, desk_file: Path) -> None:
    desk_file.rename(desk_file.with_name("sports.db"))
    assert run("sports.db", DISPLAY="x").returncode == 0

    assert opened == [(Path("sports.db"), None)]


def test_another_file_is_no_desk_and_hides_no_story(run: Run, opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "rain").write_text("a text", encoding="utf-8")
    story = run("new", "--headline", "Rain").stdout.split("\t")[0]
    run("rain", DISPLAY="x")

    assert opened == [(tmp_path / "desk.newsdesk", UUID(story))]


def test_a_desk_file_that_is_not_there_is_told_in_a_sentence(run: Run, opened: Opened) -> None:
    done = run("gone.newsdesk", DISPLAY="x")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "newsdesk: There is no desk file at gone.newsdesk; see that its name is right.\n"
    assert opened == []


@pytest.mark.parametrize("left", ["gone.newsdesk-wal", "gone-backups/gone-20260101-120000-000000.newsdesk"])
def test_of_a_desk_file_that_is_gone_the_window_shows_the_ways_back(
    run: Run, opened: Opened, tmp_path: Path, left: str
) -> None:
    rest = tmp_path / left
    rest.parent.mkdir(exist_ok=True)
    rest.write_bytes(b"something")
    assert run("gone.newsdesk", DISPLAY="x").returncode == 0
    assert [desk and desk.name for desk, _ in opened] == ["gone.newsdesk"]


def test_two_desks_in_one_call_are_one_too_many(run: Run, opened: Opened, desk_file: Path) -> None:
    done = run("--desk", "a.newsdesk", str(desk_file), DISPLAY="x")

    assert done.returncode == 2
    assert "Two desks" in done.stderr
    assert opened == []


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
