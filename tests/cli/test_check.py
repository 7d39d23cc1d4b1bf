"""`newsdesk check`: findings, and an exit code for scripts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

Run = Any
SIGNED = ("--byline", "City desk report", "--section", "National", "--dateline", "KABUL")
CLEAN = "Rain fell for two days.\n\nThe wells of the city filled again.\n"


def write(run: Run, body: str, *more: str) -> str:
    run("new", "--headline", "Rain fills the wells", "--slug", "rain", "--body", "-", *more, stdin=body)
    return "rain"


def test_clean_copy_passes(process: Run, run: Run) -> None:
    done = process("check", write(run, CLEAN, *SIGNED))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Rain fills the wells (nothing found)\n"


def test_a_shut_gate_is_told_and_exits_with_1(process: Run, run: Run) -> None:
    done = process("check", write(run, CLEAN))
    assert done.returncode == 1
    assert "stops filing: byline: There is no byline." in done.stdout
    assert "stops filing: section: " in done.stdout


def test_advice_stops_nothing_and_offers_its_fix(process: Run, run: Run) -> None:
    done = process("check", write(run, "Rain fell for for two days.\n", *SIGNED))
    assert done.returncode == 0
    assert "advice: body “for for”" in done.stdout
    assert "Put instead: “for”" in done.stdout


def test_scripts_get_every_field(process: Run, run: Run) -> None:
    (found,) = json.loads(process("check", write(run, "Rain fell for for two days.\n", *SIGNED), "--json").stdout)
    told = {name: found[name] for name in ("check", "kind", "severity", "field", "quote", "fix")}
    assert told == {
        "check": "doubled",
        "kind": "sense",
        "severity": "advice",
        "field": "body",
        "quote": "for for",
        "fix": "for",
    }
    assert (found["start"], found["end"]) == (10, 17)
    assert "for" in found["message"]


def test_the_page_of_checks_names_every_field(process: Run, run: Run) -> None:
    page = (Path(__file__).parents[2] / "docs/checks.md").read_text(encoding="utf-8")
    rows = page.partition("each finding with\n\n")[2].partition("\n\n")[0].split("\n")[2:]
    (found,) = json.loads(process("check", write(run, "Rain fell for for two days.\n", *SIGNED), "--json").stdout)
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])] == list(found)


def test_several_stories_are_read_and_one_that_would_be_stopped_decides(process: Run, run: Run) -> None:
    write(run, CLEAN, *SIGNED)
    run("new", "--headline", "Snow", "--body", "-", stdin="Snow fell.\n")
    done = process("check", "rain", "snow")
    assert done.returncode == 1
    headlines = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert headlines[0].startswith("Rain fills the wells")


def test_a_refused_move_names_what_is_missing(process: Run, run: Run) -> None:
    done = process("status", write(run, CLEAN), "file")
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no byline." in done.stderr
    assert "newsdesk check" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_broken_rule_file_is_named_and_the_rest_goes_on(
    process: Run, run: Run, own: dict[str, str], tmp_path: Any
) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("[[rule]\nkey = ")
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"house_rules": str(rules)}))
    done = process("check", write(run, "Rain fell for for two days.\n", *SIGNED), NEWSDESK_SETTINGS=str(settings))
    assert "rules.toml" in done.stderr
    assert "for for" in done.stdout


@pytest.mark.parametrize("argv", [("check",), ("check", "rain", "--fix")])
def test_what_is_asked_wrongly_exits_with_2(process: Run, argv: tuple[str, ...]) -> None:
    assert process(*argv).returncode == 2
