"""What docs/checks.md says of checks, gates and house rules is what the code does."""

from pathlib import Path

from newsdesk.checks.style.rules import HouseRules
from newsdesk.checks.style.rules_file import FIELDS
from newsdesk.desk.check_engines import CheckEngines
from newsdesk.domain.check_severity import STOPPED_BY
from newsdesk.domain.finding import Severity
from newsdesk.domain.house_rule import RuleGroup, RuleOrigin

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/checks.md").read_text(encoding="utf-8")
SHIPPED = ROOT / "resources/house_rules/en.toml"


def table(after: str) -> list[list[str]]:
    """The cells of the first table behind these words, without its headings."""
    lines = PAGE.partition(after)[2].split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith("|"))
    end = next(at for at in range(start, len(lines)) if not lines[at].startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 : end]]


def test_the_page_lists_every_check_in_its_order_and_what_it_stops(tmp_path: Path) -> None:
    checks = CheckEngines(ROOT / "resources", tmp_path / "none.toml").checks()

    assert table("## All checks") == [
        [f"`{check.key}`", check.label, check.kind, check.about, check.severity] for check in checks
    ]


def test_the_page_says_which_finding_stops_which_move() -> None:
    head = next(line for line in PAGE.split("\n") if line.startswith("| finding |"))
    columns = [set(cell.strip().split(", ")) for cell in head.strip("|").split("|")[1:]]
    rows = {row[0]: row[1:] for row in table("## Gates")}

    assert set.union(*columns) == set(STOPPED_BY)
    assert rows.keys() == {*Severity} - {Severity.OFF}
    for severity, cells in rows.items():
        for verbs, cell in zip(columns, cells, strict=True):
            assert {severity in STOPPED_BY[verb] for verb in STOPPED_BY if verb in verbs} == {cell == "refused"}


def test_the_page_explains_every_field_and_group_of_a_house_rule() -> None:
    rows = {row[0].strip("`"): row[1] for row in table("off = true\n```")}

    assert tuple(rows) == FIELDS
    assert rows["group"] == ", ".join(f"`{group}`" for group in RuleGroup)


def test_the_file_of_rules_on_the_page_works(tmp_path: Path) -> None:
    own = tmp_path / "house-rules.toml"
    own.write_text(PAGE.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    rules = HouseRules(SHIPPED, own)
    rows = rules.rules()

    assert rules.faults() == ()
    assert {row.rule.key for row in rows if row.origin is not RuleOrigin.SHIPPED} == {
        "gas-station",
        "trucks",
        "about-or-so",
        "school-in-dari",
    }
    assert next(row for row in rows if row.rule.key == "future-plans").rule.off


def test_as_many_rules_come_with_newsdesk_as_the_page_says(tmp_path: Path) -> None:
    assert "More than 250 rules for English" in PAGE
    assert len(HouseRules(SHIPPED, tmp_path / "none.toml").rules()) > 250
