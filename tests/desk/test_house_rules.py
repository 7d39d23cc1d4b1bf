"""The house rules on the desk: what a newsroom changes is kept in its file, and read with at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.house_rules import Rules
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import RuleRefused, RulesChanged
from newsdesk.domain.finding import Finding
from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleOrigin, RuleRow
from newsdesk.settings import changed

Put = Callable[..., UUID]
RULE = HouseRule(
    key="melon-season",
    group=RuleGroup.PREFERRED,
    words=("melon time",),
    put=("melon season",),
    reason="The house says season.",
    wrong=("It is melon time.",),
    right=("It is melon season.",),
)


@pytest.fixture
def file(tmp_path: Path, newsroom: Newsroom) -> Path:
    path = tmp_path / "house-rules.toml"
    newsroom.adopt(changed(newsroom.settings, house_rules=str(path)))
    return path


@pytest.fixture
def rules(newsroom: Newsroom, file: Path) -> Rules:
    return newsroom.checks.rules


def row(rules: Rules, key: str) -> RuleRow | None:
    return next((row for row in rules.book().rows if row.rule.key == key), None)


def found(newsroom: Newsroom, put: Put) -> Iterator[Finding]:
    report = newsroom.checks.of(put(body="The growers of the north say that it is melon time."))
    return (finding for finding in report.findings if finding.rule == RULE.key)


def test_a_rule_that_is_kept_reads_the_next_story(newsroom: Newsroom, rules: Rules, put: Put) -> None:
    assert not list(found(newsroom, put))
    rules.put(RULE, rules.book())
    (finding,) = found(newsroom, put)
    assert finding.fixes == ("melon season",)


def test_a_rule_is_switched_off_and_on(newsroom: Newsroom, rules: Rules, put: Put) -> None:
    book = rules.put(RULE, rules.book())
    book = rules.switch(RULE.key, book, off=True)
    assert not list(found(newsroom, put))
    rules.switch(RULE.key, book, off=False)
    assert list(found(newsroom, put))


def test_a_shipped_rule_that_is_changed_is_the_newsrooms_until_it_is_removed(rules: Rules, file: Path) -> None:
    book = rules.book()
    first = next(row for row in book.rows if row.works)
    assert first.origin is RuleOrigin.SHIPPED
    assert not book.exists
    book = rules.put(HouseRule(**{**_fields(first.rule), "reason": "Ours."}), book)
    changed_row = row(rules, first.rule.key)
    assert changed_row is not None
    assert (changed_row.origin, changed_row.rule.reason) == (RuleOrigin.REPLACED, "Ours.")
    rules.remove(first.rule.key, book)
    assert row(rules, first.rule.key) == first


def test_what_was_changed_is_put_back_to_the_letter(rules: Rules, file: Path) -> None:
    book = rules.put(RULE, rules.book())
    before = file.read_text(encoding="utf-8")
    after = rules.remove(RULE.key, book)
    assert row(rules, RULE.key) is None
    rules.put_back(book.own.text, after)
    assert file.read_text(encoding="utf-8") == before


def test_nothing_is_written_over_what_somebody_else_wrote(rules: Rules, file: Path) -> None:
    book = rules.put(RULE, rules.book())
    assert not rules.differs(book)
    file.write_text("# nothing here\n", encoding="utf-8")
    assert rules.differs(book)
    with pytest.raises(RulesChanged):
        rules.remove(RULE.key, book)
    assert file.read_text(encoding="utf-8") == "# nothing here\n"


def test_nothing_is_written_into_another_file_than_was_read(newsroom: Newsroom, rules: Rules, tmp_path: Path) -> None:
    book = rules.book()
    newsroom.adopt(changed(newsroom.settings, house_rules=str(tmp_path / "other.toml")))
    assert rules.differs(book)
    with pytest.raises(RulesChanged):
        rules.put(RULE, book)


def test_a_rule_that_fails_its_own_examples_is_not_kept(rules: Rules, file: Path) -> None:
    wrong = HouseRule(**{**_fields(RULE), "wrong": ("Nothing of it here.",)})
    assert "finds nothing" in rules.tried(wrong)[0]
    with pytest.raises(RuleRefused):
        rules.put(wrong, rules.book())
    assert not file.exists()


@pytest.mark.parametrize("broken", ["[[rule", 'colour = "red"\n', b"\xff\xfe"])
def test_a_broken_file_says_why_and_goes_aside(rules: Rules, file: Path, broken: str | bytes) -> None:
    file.write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    book = rules.book()
    assert book.broken.endswith(".")
    assert any(row.works for row in book.rows), "the shipped rules suffer nothing"
    assert not rules.differs(book)
    fresh = rules.put_aside(book)
    assert not fresh.exists
    assert not fresh.broken
    file.write_text("[[rule", encoding="utf-8")
    rules.put_aside(rules.book())
    assert {aside.name for aside in file.parent.glob("*.damaged*")} == {f"{file.name}.damaged", f"{file.name}.damaged2"}


def test_a_file_is_begun_with_what_a_rule_looks_like(rules: Rules, file: Path) -> None:
    book = rules.start_file(rules.book())
    assert book.exists
    assert not book.broken
    shown = file.read_text(encoding="utf-8")
    assert "# [[rule]]" in shown
    rule = "\n".join(line.removeprefix("# ") for line in shown.partition("#\n")[2].splitlines())
    file.write_text(rule, encoding="utf-8")
    gas = row(rules, "gas-station")
    assert gas is not None
    assert gas.works, "the example in the file is itself a rule that works"
    assert rules.start_file(rules.book()).own.text == rule


def _fields(rule: HouseRule) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in HouseRule.__dataclass_fields__}
