"""The log holds no text of stories, no names and no paths, whatever error is logged."""

import ast
import logging
import logging.handlers
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdesk
from newsdesk import private_log
from newsdesk.domain.errors import ExitRefused, FormatError, NameTaken, NoSuchPerson

SOURCE = Path(newsdesk.__file__).parent
CANARY = "Canary"


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "logs" / "newsdesk.log"
    handler = private_log.log_handler(file)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield file
    root.removeHandler(handler)
    root.setLevel(before)
    handler.close()


def _fail() -> None:
    words = f"{CANARY} headline"
    try:
        dict[str, str]()[words]
    except KeyError as error:
        raise FormatError(f"The front matter gives {words!r} twice.", source=f"/home/{CANARY}/story.md") from error


@pytest.mark.parametrize(
    "error",
    [
        ExitRefused(f"{CANARY} headline", "embargoed", f"until {CANARY}"),
        NoSuchPerson(CANARY),
        NameTaken(f"/home/{CANARY}/page.html"),
        OSError(28, "No space left on device", f"/home/{CANARY}/desk.newsdesk"),
        UnicodeDecodeError("utf-8", CANARY.encode(), 0, 1, "invalid"),
    ],
)
def test_an_error_is_named_without_what_it_is_about(logged: Path, error: Exception) -> None:
    log = logging.getLogger("newsdesk.trial")
    log.warning("told: %s", error)
    log.warning("%s at %s for %s", Path(f"/home/{CANARY}"), f"{CANARY} of two words", 3)
    kept = logged.read_text(encoding="utf-8")

    assert CANARY not in kept
    assert f"told: {type(error).__name__}" in kept
    assert "for 3" in kept


def test_a_trace_says_where_and_of_which_kind_and_nothing_else(logged: Path) -> None:
    try:
        _fail()
    except FormatError:
        logging.getLogger("newsdesk.trial").exception("work in a lane failed")
    kept = logged.read_text(encoding="utf-8")

    assert CANARY not in kept
    assert str(Path.home()) not in kept
    assert kept.index("KeyError, raised through:") < kept.index("FormatError, raised through:")
    assert f"{__name__}._fail, line" in kept


def test_what_other_libraries_log_is_told_by_its_place_alone(logged: Path) -> None:
    log = logging.getLogger("trafilatura.core")
    log.error("not a valid date: %s", CANARY)
    log.error(f"discarded: {CANARY}")
    kept = logged.read_text(encoding="utf-8")

    assert CANARY not in kept
    assert kept.count("trafilatura.core") == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folders of a user from other users itself")
def test_the_log_is_its_owners_alone_also_where_it_was_not(tmp_path: Path) -> None:
    file, older = tmp_path / "newsdesk.log", tmp_path / "newsdesk.log.1"
    for each in (file, older):
        each.write_text("before\n", encoding="utf-8")
        each.chmod(0o644)
    handler = private_log.log_handler(file)
    assert isinstance(handler, logging.handlers.RotatingFileHandler)
    handler.doRollover()
    handler.close()

    assert {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()} == {0o600}
    assert len(list(tmp_path.iterdir())) == 3


def test_each_line_that_is_logged_is_a_sentence_of_the_program() -> None:
    """A text that is put together where it is logged could hold anything; values go in as arguments."""
    put_together = [
        f"{file.relative_to(SOURCE)}, line {call.lineno}"
        for file in SOURCE.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _logs(call) and not isinstance(call.args[0], ast.Constant)
    ]

    assert put_together == []


def _logs(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute) or not call.args:
        return False
    levels = {"debug", "info", "warning", "error", "exception", "critical"}
    return function.attr in levels and ast.unparse(function.value) in {"log", "logger", "logging.getLogger(__name__)"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
@pytest.mark.parametrize("read_at_the_other_end", [False, True])
def test_a_pipe_in_the_log_s_place_is_refused_and_not_waited_for(tmp_path: Path, read_at_the_other_end: bool) -> None:
    file = tmp_path / "newsdesk.log"
    os.mkfifo(file)
    reader = os.open(file, os.O_RDONLY | os.O_NONBLOCK) if read_at_the_other_end else None
    with pytest.raises(OSError, match="pipe"):
        private_log.log_handler(file)
    if reader is not None:
        os.close(reader)


@pytest.mark.skipif(os.name != "posix", reason="this system has no devices in its folders")
def test_a_device_in_the_log_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "newsdesk.log").symlink_to("/dev/zero")
    with pytest.raises(OSError, match="device"):
        private_log.log_handler(tmp_path / "newsdesk.log")
