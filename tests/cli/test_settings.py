"""`newsdesk settings`: values and their sources, paths of all files, changes within a policy."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from newsdesk.settings import options

Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def policy(tmp_path: Path) -> dict[str, str]:
    """A newsroom's policy, as a variable for a call."""
    path = tmp_path / "policy.json"
    keys = {
        "fixed": {"paper": "The Paper"},
        "preset": {"theme": "dark"},
        "desk": str(tmp_path / "news" / "room.newsdesk"),
    }
    path.write_text(json.dumps(keys), encoding="utf-8")
    return {"NEWSDESK_POLICY": str(path)}


def rows(done: "CompletedProcess[str]") -> dict[str, list[str]]:
    return {line.split("\t")[0]: line.split("\t")[1:] for line in done.stdout.splitlines() if line}


def told(done: "CompletedProcess[str]") -> Any:
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_every_setting_is_listed_with_its_value_and_whose_word_it_is(
    process: Run, tmp_path: Path, policy: dict[str, str]
) -> None:
    assert process("settings", "excerpt_words", "20").returncode == 0
    listed = rows(process("settings", **policy))

    assert {option.name for option in options()} <= listed.keys()
    assert listed["paper"] == ['"The Paper"', "fixed"]
    assert listed["theme"] == ['"dark"', "preset"]
    assert listed["excerpt_words"] == ["20", "yours"]
    assert listed["headline_limit"] == ["70", "built-in"]


def test_where_everything_lies_is_listed(run: Run, tmp_path: Path, policy: dict[str, str]) -> None:
    places = told(run("settings", "--json", **policy))["places"]

    assert places["desk"] == str(tmp_path / "desk.newsdesk")
    assert places["backups"] == str(tmp_path / "desk-backups")
    assert places["settings"] == str(tmp_path / "settings.json")
    assert Path(places["log"]).name == "newsdesk.log"
    assert Path(places["rescue_files"]).name == "rescue"
    assert Path(places["machine_policy"]).name == "policy.json"
    assert rows(run("settings", **policy))["applies"] == [policy["NEWSDESK_POLICY"]]


def test_the_desk_of_a_policy_is_the_one_that_is_worked_on(run: Run, tmp_path: Path, policy: dict[str, str]) -> None:
    room = tmp_path / "news" / "room.newsdesk"
    assert told(run("settings", "--json", NEWSDESK_DESK="", **policy))["places"]["desk"] == str(room)
    assert run("new", "--headline", "Rain", NEWSDESK_DESK="", **policy).returncode == 0
    assert room.exists()


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("paper", "کابل امروز", "کابل امروز"),
        ("who", "123", "123"),
        ("headline_limit", "60", 60),
        ("live_checks", "off", False),
        ("smart_typing", "true", True),
        ("theme", "dark", "dark"),
        ("updates", "off", "off"),
        ("sections", '["National","کلتور"]', ["National", "کلتور"]),
        ("labels", '{"fa":{"home":"خانه"}}', {"fa": {"home": "خانه"}}),
    ],
)
def test_a_setting_is_chosen_kept_and_forgotten(run: Run, tmp_path: Path, name: str, typed: str, value: object) -> None:
    assert run("settings", name, typed).returncode == 0
    assert json.loads((tmp_path / "settings.json").read_text("utf-8")) == {name: value}
    one = told(run("settings", name, "--json"))
    assert (one["value"], one["source"]) == (value, "yours")
    printed = run("settings", name).stdout
    assert (printed == f"{value}\n") if isinstance(value, str) else (json.loads(printed) == value)

    assert run("settings", "--reset", name).returncode == 0
    assert json.loads((tmp_path / "settings.json").read_text("utf-8")) == {}
    assert told(run("settings", name, "--json"))["source"] == "built-in"


@pytest.mark.parametrize(
    "arguments",
    [
        ("headline_limit", "long"),
        ("headline_limit", "5"),
        ("theme", "pink"),
        ("live_checks", "perhaps"),
        ("sections", "National"),
        ("hologram", "on"),
        ("hologram",),
        ("--reset", "hologram"),
        ("--reset", "paper", "theme", "dark"),
    ],
)
def test_what_is_typed_wrong_is_told_in_a_line_and_changes_nothing(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run("settings", *arguments)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("arguments", [("paper", "Mine"), ("--reset", "paper")])
def test_what_the_newsroom_fixed_is_not_changed(
    process: Run, tmp_path: Path, policy: dict[str, str], arguments: tuple[str, ...]
) -> None:
    done = process("settings", *arguments, **policy)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("newsdesk: “paper” is set by your newsroom")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "settings.json").exists()


def test_a_wrong_line_in_a_policy_is_told_and_stops_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_text('{"fixed": {"hologram": 1, "paper": "The Paper"}}', encoding="utf-8")
    done = run("settings", "paper", NEWSDESK_POLICY=str(tmp_path / "policy.json"))

    assert (done.returncode, done.stdout) == (0, "The Paper\n")
    assert "policy.json" in done.stderr
    assert "“hologram”" in done.stderr


def test_the_papers_address_can_not_be_a_script(run: Run) -> None:
    refused = run("settings", "site", "javascript:alert(1)")

    assert refused.returncode == 2
    assert "https://" in refused.stderr
    assert run("settings", "site").stdout == "\n"
