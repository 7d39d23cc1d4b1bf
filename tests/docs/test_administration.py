"""What docs/administration.md says of policies, places, variables and exit codes is what the code does."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from newsdesk import places, policy
from newsdesk.cli import main as cli
from newsdesk.settings import options

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/administration.md").read_text(encoding="utf-8")
MAY = {"fixed": "fix, preset", "preset": "preset"}


def table(after: str) -> list[list[str]]:
    """The cells of the first table behind this heading, without its own."""
    lines = PAGE.partition(f"\n{after}\n")[2].split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith("|"))
    end = next(at for at in range(start, len(lines)) if not lines[at].startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 : end]]


def test_the_page_lists_every_setting_that_a_policy_reaches() -> None:
    assert table("## What a policy may decide") == [
        [
            f"`{option.name}`",
            option.help,
            MAY[option.reach],
            f"`{json.dumps(msgspec.to_builtins(option.default), ensure_ascii=False)}`",
        ]
        for option in options()
        if option.reach != "nothing"
    ]


def test_the_example_applies_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = PAGE.partition("```json\n")[2].partition("```")[0]
    (tmp_path / "policy.json").write_text(example, encoding="utf-8")
    monkeypatch.setenv("NEWSDESK_POLICY", str(tmp_path / "policy.json"))
    monkeypatch.setattr(places, "machine_policy", lambda: tmp_path / "none.json")
    found, warnings = policy.read()
    assert warnings == ()
    written = json.loads(example)
    assert found.fixed == written["fixed"] | {"house_rules": str(tmp_path / "house-rules.toml")}
    assert found.preset == written["preset"]


def test_the_page_names_every_variable_that_is_read() -> None:
    source = "".join(file.read_text("utf-8") for file in (ROOT / "src").rglob("*.py"))
    named = {row[0].strip("`") for row in table("## Variables")}
    assert named == set(re.findall(r"(?<!_)NEWSDESK_[A-Z]+", source))


def test_the_page_tells_every_exit_code() -> None:
    codes = {cli.DONE, cli.REFUSED, cli.WRONG_USAGE, cli.INTERRUPTED}
    assert {int(row[0]) for row in table("## Exit codes")} == codes


@pytest.mark.parametrize(("platform", "column"), [("linux", 1), ("win32", 2), ("darwin", 3)])
def test_the_page_says_where_the_machines_policy_lies(
    monkeypatch: pytest.MonkeyPatch, platform: str, column: int
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(places, "_program_data", lambda: Path("%ProgramData%"))
    row = next(row for row in table("## Where everything lies") if row[0] == "policy")
    assert Path(row[column].strip("`").replace("\\", "/")) == places.machine_policy()


def test_the_page_names_the_folder_of_a_portable_program() -> None:
    assert f"`{places.DATA}`" in PAGE.partition("## Portable")[2]
