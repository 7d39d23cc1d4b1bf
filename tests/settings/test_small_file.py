"""Reading a path that a person chose: a regular file of limited size, and nothing else."""

import ast
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdesk import policy, small_file, user_settings
from newsdesk.checks.style.rules import HouseRules
from newsdesk.desk import imports, upgrade_log, word_lists
from newsdesk.domain.errors import FormatError, RuleRefused, UpdateRefused
from newsdesk.updates import manifest, offline, rollback_guard

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices have no path there")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # a socket's address is short
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
    finally:
        os.chdir(before)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)  # no block of it is on the disk


MADE: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe": (_pipe, "pipe"),
    "device": (_device, "device"),
    "folder": (_folder, "folder"),
    "socket": (_socket, "socket"),
    "huge": (_huge, "larger than"),
}
every_kind = pytest.mark.parametrize(("make", "told"), MADE.values(), ids=MADE)


@every_kind
def test_it_is_refused_with_what_it_is(make, told, tmp_path):
    make(tmp_path / "x")
    with pytest.raises(OSError, match=told):
        small_file.read(tmp_path / "x", most=1000)


@every_kind
def test_settings_start_with_the_defaults(make, told, tmp_path):
    make(tmp_path / "settings.json")
    found, warnings = user_settings.load(tmp_path / "settings.json")
    assert found.value.paper == "Newsdesk"
    assert told in warnings[0]


@every_kind
def test_a_policy_does_not_apply(make, told, tmp_path, monkeypatch):
    make(tmp_path / "policy.json")
    monkeypatch.setenv("NEWSDESK_POLICY", str(tmp_path / "policy.json"))
    _, warnings = policy.read()
    assert told in warnings[0]


@every_kind
def test_house_rules_are_a_fault_that_is_named(make, told, tmp_path):
    shipped = tmp_path / "shipped.toml"
    shipped.write_text("", encoding="utf-8")
    make(tmp_path / "own.toml")
    rules = HouseRules(shipped, tmp_path / "own.toml")
    rules.rules()
    assert told in rules.faults()[0].reason
    with pytest.raises(RuleRefused) as refused:
        rules.own()
    assert told in refused.value.reasons[0]


@every_kind
def test_a_list_of_words_is_refused(make, told, tmp_path):
    make(tmp_path / "words.txt")
    with pytest.raises(FormatError, match=told):
        word_lists.read(tmp_path / "words.txt")


@every_kind
def test_a_story_is_refused(make, told, tmp_path):
    make(tmp_path / "story.md")
    with pytest.raises(FormatError, match=r"folder|device or a pipe|larger than"):
        imports.read_file(tmp_path / "story.md")


@every_kind
def test_a_logbook_and_what_was_seen_of_updates_count_as_missing(make, told, tmp_path):
    path = upgrade_log.file_of(tmp_path / "desk.newsdesk")
    path.parent.mkdir()
    make(path)
    assert upgrade_log.read(tmp_path / "desk.newsdesk") == upgrade_log.UpgradeLog()
    assert rollback_guard.load(path) == rollback_guard.RollbackGuard()


@every_kind
def test_a_list_of_updates_is_refused(make, told, tmp_path):
    make(tmp_path / manifest.NAME)
    (tmp_path / f"{manifest.NAME}.minisig").write_bytes(b"")
    with pytest.raises(UpdateRefused):
        offline.find_update(tmp_path)


def test_a_link_to_an_ordinary_file_is_read(tmp_path):
    (tmp_path / "there").write_bytes(b"words")
    (tmp_path / "here").symlink_to("there")
    assert small_file.read(tmp_path / "here", most=5) == b"words"


def test_a_file_that_is_exactly_as_long_as_it_may_be_is_read(tmp_path):
    (tmp_path / "x").write_bytes(b"12345")
    assert small_file.read(tmp_path / "x", most=5) == b"12345"
    with pytest.raises(OSError, match="larger than"):
        small_file.read(tmp_path / "x", most=4)


# what is read in another way, and why that is no path of somebody's choice
OTHERWISE = {
    "build.py": "the program's own record",
    "checks/spelling/lists.py": "shipped lists",
    "checks/spelling/speller.py": "shipped dictionaries",
    "desk/export/file_set.py": "an exported file that is replaced; it was asked before that it is no desk",
    "desk/sample_stories.py": "shipped samples",
    "page/theme.py": "the shipped style",
    "store/page_search.py": "the pages of a damaged desk, in a private copy",
    "ui/theme/icons.py": "shipped icons",
    "ui/preview/sandbox.py": "the kernel's own file",
    "ui/preview/web_view.py": "a shipped script",
    "updates/download_folder.py": "downloads of its own, and an installer of a known size and digest",
    "updates/offline.py": "a file that was held to its digest",
}


def test_every_file_that_people_name_is_read_by_this_door():
    source = Path(small_file.__file__).parent
    found = set()
    for file in sorted(source.rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
        if any(_reads_a_file(call) for call in calls):
            found.add(file.relative_to(source).as_posix())
    assert found == OTHERWISE.keys()


def _reads_a_file(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ("read_bytes", "read_text"):
        return isinstance(call.func, ast.Attribute)
    mode = next((arg.value for arg in call.args if isinstance(arg, ast.Constant)), "")
    return name == "open" and (bool(call.args) or bool(call.keywords)) and str(mode) in ("r", "rb")
