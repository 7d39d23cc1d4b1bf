"""Start-up, help, wrong usage: what the command line does before it opens a desk."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

import newsdesk
from newsdesk.__main__ import main, program
from newsdesk.cli import main as command_line
from newsdesk.cli.main import COMMANDS
from newsdesk.desk.stories import Stories

CHILDREN = Path(__file__).parent / "children"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_the_version_is_told(process: Run) -> None:
    done = process("--version")

    assert (done.returncode, done.stdout.strip()) == (0, f"newsdesk {newsdesk.__version__}")


def test_without_a_console_windows_tells_in_a_box_what_went_wrong(
    own: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("newsdesk.cli.windows_message_box._show", shown.append)
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("newsdesk.__main__.sys.platform", "win32")

    for arguments, code in ((["--version"], 0), (["nowhere"], 1)):
        monkeypatch.setattr(sys, "argv", ["newsdesk", *arguments])
        monkeypatch.setattr(sys, "stderr", None)
        assert program() == code

    assert len(shown) == 1
    assert shown[0].startswith("newsdesk: ")


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")

    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)


_HEAVY = (
    "PySide6",
    "shiboken6",
    "sqlalchemy",
    "alembic",
    "markdown",
    "lxml",
    "jinja2",
    "trafilatura",
    "nh3",
    "msgspec",
)


def test_no_help_loads_more_than_it_shows() -> None:
    done = subprocess.run([sys.executable, CHILDREN / "loaded_by_help.py"], capture_output=True, text=True, check=True)
    codes, loaded = json.loads(done.stdout)

    assert set(codes) == {0}
    assert [name for name in loaded if name.split(".")[0] in _HEAVY] == []
    assert [name for name in loaded if name.startswith(("newsdesk.store", "newsdesk.page", "newsdesk.formats"))] == []


@pytest.mark.parametrize(
    "argv",
    [
        ["list", "--limit", "many"],
        ["list", "--status", "lost"],
        ["export", "x"],
        ["import"],
        ["rain", "snow"],
        ["--nothing"],
    ],
)
def test_wrong_usage_is_told_with_code_2(run: Run, argv: list[str]) -> None:
    done = run(*argv)

    assert done.returncode == 2
    assert done.stderr.startswith("newsdesk: ")
    assert done.stderr.count("\n") == 1
    assert "--help” tells more." in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("way", ["process", "run"])
def test_without_a_display_the_window_says_what_to_do(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    done = request.getfixturevalue(way)()

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "newsdesk demo" in done.stderr


def test_a_word_that_is_no_story_opens_no_window(run: Run) -> None:
    run("new", "--headline", "Rain")
    done = run("lst")

    assert (done.returncode, done.stdout) == (1, "")
    assert "“lst”" in done.stderr


def test_a_desk_that_is_not_there_is_not_made_by_looking(run: Run, tmp_path: Path) -> None:
    done = run("list")

    assert done.returncode == 1
    assert "desk.newsdesk" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_does_not_become_a_desk_by_looking(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.newsdesk").touch()
    done = run("list")

    assert (done.returncode, (tmp_path / "desk.newsdesk").stat().st_size) == (1, 0)
    assert "no desk" in done.stderr


@pytest.mark.parametrize("writable", [True, False])
def test_a_fault_of_our_own_is_one_sentence_that_names_the_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writable: bool
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nobody thought of it")

    run("new", "--headline", "Rain")
    log = tmp_path / "logs" / "newsdesk.log"
    if not writable:
        log.mkdir(parents=True)
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_, **__: str(log.parent))
    monkeypatch.setattr(Stories, "page", fails)
    done = run("list")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError" in done.stderr
    assert str(log) in done.stderr
    kept = log.read_text(encoding="utf-8") if writable else ""
    assert not writable or "ZeroDivisionError, raised through:" in kept
    assert "nobody thought of it" not in kept, "what an error says may be words of a story"
    assert not writable or log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("raised", "code"), [(KeyboardInterrupt(), 130), (BrokenPipeError(), 0), (OSError(5, "Input/output error", "x"), 1)]
)
def test_whatever_ends_a_command_has_its_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, raised: BaseException, code: int
) -> None:
    def ends(*_: object, **__: object) -> None:
        raise raised

    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(command_line, "_silence_stdout", out.close)
        monkeypatch.setattr("newsdesk.desk.opening.all_formats", ends)
        done = run("formats")

    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr


def test_streams_that_were_closed_read_and_write_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)

    assert command_line.main(["--version"], window=lambda *_: 0) == 0
    assert sys.stdin.read() == ""
    for name in ("stdin", "stdout", "stderr"):
        getattr(sys, name).close()


def test_a_mistyped_option_is_told_with_the_one_that_was_meant(run: Run) -> None:
    assert "did you mean '--json'" in run("formats", "--jsn").stderr


def test_the_shell_is_told_every_command_for_completion() -> None:
    with command_line.newsdesk.make_context(
        "newsdesk", ["formats"], obj=command_line.CommandRequest(lambda *_: 0)
    ) as ctx:
        assert command_line.newsdesk.list_commands(ctx) == list(COMMANDS)


@pytest.mark.parametrize(
    ("argv", "code"), [(["list"], 0), (["--version"], 0), (["new", "--body", "-"], 0), (["import", "-"], 1)]
)
def test_closed_streams_stop_nothing(run: Run, own: dict[str, str], argv: list[str], code: int) -> None:
    run("new", "--headline", "Rain")

    assert (
        subprocess.run([sys.executable, CHILDREN / "closed_streams.py", *argv], env=os.environ | own).returncode == code
    )


def test_ctrl_c_ends_quietly_with_130(tmp_path: Path) -> None:
    environment = os.environ | {"NEWSDESK_DESK": str(tmp_path / "desk.newsdesk")}
    done = subprocess.run(
        [sys.executable, CHILDREN / "interrupted.py"], capture_output=True, text=True, env=environment
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_a_reader_that_leaves_early_is_no_fault(run: Run, tmp_path: Path) -> None:
    run("new", "--headline", "Rain")
    read, write = os.pipe()
    os.close(read)
    environment = os.environ | {"NEWSDESK_DESK": str(tmp_path / "desk.newsdesk")}
    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", "list"], stdout=write, stderr=subprocess.PIPE, env=environment
    )
    os.close(write)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_dari_prints_in_any_locale(process: Run, locale: str) -> None:
    process("new", "--headline", "باران در کابل", "--language", "fa", LC_ALL=locale, LANG=locale)
    done = process("list", LC_ALL=locale, LANG=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert done.returncode == 0
    assert "باران در کابل" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(process: Run, shell: str) -> None:
    done = process(_NEWSDESK_COMPLETE=f"{shell}_source")

    assert done.returncode == 0
    assert "_NEWSDESK_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("typed", "offered"), [("newsdesk ex", "export"), ("newsdesk export --for", "--format"), ("newsdesk rec", "recall")]
)
def test_a_command_is_completed_without_opening_a_window(process: Run, typed: str, offered: str) -> None:
    last = str(len(typed.split()) - 1)
    done = process(_NEWSDESK_COMPLETE="bash_complete", COMP_WORDS=typed, COMP_CWORD=last)

    assert f"plain,{offered}" in done.stdout.splitlines()


@pytest.mark.parametrize("before", [None, "/opt/theirs"])
def test_a_packaged_program_leaves_its_loader_s_settings_to_nobody(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/usr/lib/newsdesk/newsdesk")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/newsdesk/_internal")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)

    assert main(["--version"]) == 0

    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert not [name for name in os.environ if name.startswith("_PYI_") or name == "LD_LIBRARY_PATH_ORIG"]
