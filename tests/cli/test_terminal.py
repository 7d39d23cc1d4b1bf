"""Text of stories, people, notes, paths and errors cannot send control codes to the terminal."""

import ast
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from newsdesk import cli
from newsdesk.cli import terminal
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.story import Author, Content
from newsdesk.settings import Settings

Run = Callable[..., "CompletedProcess[str]"]

STEERING = "\x1b]0;owned\x07\x1b[31m\x9b2J\x08\x7f\r\u202egnp\u2066"
_WAYS = frozenset({"print", "click.echo", "click.secho"})
_MAY_PRINT = frozenset("\n\t")


def steers(text: str) -> list[str]:
    """The characters of a text that would steer a terminal."""
    return [letter for letter in text if letter not in _MAY_PRINT and letter != terminal.escaped(letter)]


@pytest.fixture
def hostile(own: dict[str, str], tmp_path: Path) -> str:
    """The id of a story with steering characters in every field, on a desk with such a note and such a colleague."""
    with open_newsroom(Path(own["NEWSDESK_DESK"]), settings=Settings()) as newsroom:
        words = f"Rain {STEERING} stops"
        named: dict[str, Any] = dict.fromkeys(
            ("headline", "kicker", "standfirst", "section", "slug", "note_to_desk"), words
        )
        content = Content(
            **named,
            author=Author(name=words, bio=words),
            body=f"It rained. {STEERING} It rained.\n\nTeh end.",
            keywords=(words,),
        )
        (story,) = newsroom.stories.new(content).created
        newsroom.review.add(story, f"Ask {STEERING} again")
    return str(story)


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("list", "rain"),
        ("show", "STORY"),
        ("status", "STORY"),
        ("status", "STORY", "hold", "--reason", f"so{STEERING}"),
        ("check", "STORY"),
        ("history", "STORY"),
        ("note", "STORY"),
        ("related", "STORY"),
        ("recall",),
        ("people",),
        ("people", "add", f"A{STEERING}", "--role", "editor"),
        ("settings",),
        ("show", f"nothing{STEERING}"),
        ("import", f"nothing{STEERING}"),
        ("export", "STORY", "--format", f"x{STEERING}"),
        ("export", "STORY", "--format", "text", "--working", "--output", f"o{STEERING}\n.txt"),
        ("backup", f"b{STEERING}\n.newsdesk"),
        ("restore", f"r{STEERING}"),
        (f"word{STEERING}",),
        ("list", f"--{STEERING}"),
    ],
    ids=lambda command: " ".join(command[:2]).encode("ascii", "replace").decode()[:24],
)
def test_nothing_that_is_printed_for_people_steers_a_terminal(run: Run, hostile: str, command: tuple[str, ...]) -> None:
    done = run(*(hostile if word == "STORY" else word for word in command))
    assert steers(done.stdout + done.stderr) == []
    assert done.returncode in (0, 1, 2)
    assert "fault of its own" not in done.stderr


def test_the_title_is_shown_with_its_escapes(run: Run, hostile: str) -> None:
    assert "\\x1b]0;owned\\x07" in run("list").stdout


def test_json_gives_the_exact_words_and_steers_nothing(run: Run, hostile: str) -> None:
    done = run("show", hostile, "--json")
    assert steers(done.stdout) == []
    assert json.loads(done.stdout)["headline"] == f"Rain {STEERING} stops"


def test_a_line_end_in_a_path_makes_no_second_line(run: Run, hostile: str) -> None:
    done = run("import", "no\nnewsdesk: all is well")
    assert done.stderr.count("\n") == 1


def test_dari_is_printed_as_it_is(run: Run) -> None:
    assert "می‌خواهد" in run("new", "--headline", "او می‌خواهد برود").stdout


def test_a_tab_and_a_line_end_stay_in_a_body() -> None:
    assert terminal.escaped("one\n\ttwo") == "one\n\ttwo"


def test_the_command_line_prints_through_one_door() -> None:
    """Nothing in this room writes by another way than `terminal`, which takes the steering characters out."""
    others = {}
    for file in sorted(Path(cli.__file__).parent.glob("*.py")):
        calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
        ways = {name for name in map(_name, calls) if name in _WAYS or name.endswith((".write", ".writelines"))}
        if ways and file.name not in ("terminal.py", "box.py"):
            others[file.name] = ways
    assert others == {}


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func)
