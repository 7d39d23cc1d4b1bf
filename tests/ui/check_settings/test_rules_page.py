"""House rules page: rules found, switched, written, tried, kept, undone; nothing that was typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleOrigin
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.dialog import RULES as RULES_PAGE
from newsdesk.ui.check_settings.rules_model import RuleState

GAS = {
    "key": "gas-station",
    "words": "gas station",
    "put": "filling station",
    "reason": "Our readers fill up there.",
    "wrong": "They met at a gas station.",
    "right": "They met at a filling station.",
}
FILE = """\
# Ours.
[[rule]]
key = "gas-station"
group = "preferred"
words = "gas station"
put = "filling station"
reason = "Our readers fill up there."
wrong = "They met at a gas station."
"""


def row(rules, key):
    return rules.model.row(key)


@pytest.fixture
def kept(rules, fill, click):
    """A rule of the newsroom's own."""
    click(rules.list.new)
    fill(**GAS)
    click(rules.editor.keep)
    return rules


def test_model_passes_qts_model_tester(qtmodeltester, kept, fill, click):
    tester = QAbstractItemModelTester(kept.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    click(kept.list.remove)
    qtmodeltester.check(kept.model, force_py=True)
    qtmodeltester.check(kept.list.filter, force_py=True)
    tester.deleteLater()


def test_a_new_rule_reads_the_next_story(kept, file, newsroom, add, ask):
    assert row(kept, "gas-station").origin is RuleOrigin.OWN
    assert "filling station" in file.read_text(encoding="utf-8")
    story = add(body="They met at a gas station.")
    report = ask(lambda: newsroom.checks.of(story))
    assert [finding.fixes for finding in report.findings if finding.rule == "gas-station"] == [("filling station",)]
    assert not kept.editor.dirty
    assert kept.editor.key == "gas-station"


def test_a_rule_is_tried_as_it_is_typed_and_kept_only_when_it_is_right(rules, fill, click, file):
    click(rules.list.new)
    fill(**{**GAS, "wrong": "They met at home."})
    click(rules.editor.try_button)
    assert "It finds nothing in “They met at home.”" in rules.editor.problem.text()
    click(rules.editor.keep)
    assert rules.editor.problem.isVisible()
    assert not file.exists()
    fill(wrong=GAS["wrong"])
    assert not rules.editor.problem.isVisible()
    click(rules.editor.try_button)
    assert rules.editor.verdict.isVisible()
    click(rules.editor.keep)
    assert file.exists()


def test_pairs_are_typed_with_an_arrow_and_a_line_without_one_is_refused(rules, fill, click):
    click(rules.list.new)
    fill(key="fuel", way="swap", swap="gas station", reason="Ours.", wrong="At a gas station.", right="At home.")
    click(rules.editor.keep)
    assert "“gas station” is not a pair" in rules.editor.problem.text()
    fill(swap="gas station = filling station")
    click(rules.editor.keep)
    assert row(rules, "fuel").rule.swap == {"gas station": "filling station"}


def test_fields_of_another_match_method_are_hidden(rules, click, fill):
    click(rules.list.new)
    shown = lambda: {name for name in ("words", "swap", "pattern", "put") if rules.editor.form.widget(name).isVisible()}  # noqa: E731
    assert shown() == {"words", "put"}
    fill(way="swap")
    assert shown() == {"swap"}
    fill(way="pattern")
    assert shown() == {"pattern", "put"}


def test_a_key_that_is_taken_is_refused(kept, fill, click):
    click(kept.list.new)
    fill(**GAS)
    click(kept.editor.keep)
    assert "called “gas-station” already" in kept.editor.problem.text()


def test_a_click_on_its_switch_turns_a_rule_off_and_undo_turns_it_on(kept, click, qtbot, lanes, file):
    before = file.read_text(encoding="utf-8")
    kept.list.view.setFocus()
    qtbot.keyClick(kept.list.view, Qt.Key.Key_Space)
    assert lanes.drain(30)
    assert row(kept, "gas-station").rule.off
    assert "off" in kept.undo_bar.text.text()
    click(kept.undo_bar.button)
    assert not row(kept, "gas-station").rule.off
    assert file.read_text(encoding="utf-8") == before


def test_a_removed_rule_comes_back_by_ctrl_z(kept, dialog, click, qtbot, lanes, file):
    before = file.read_text(encoding="utf-8")
    click(kept.list.remove)
    assert row(kept, "gas-station") is None
    kept.list.view.setFocus()
    qtbot.keyClick(kept.list.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lanes.drain(30)
    assert row(kept, "gas-station") is not None
    assert file.read_text(encoding="utf-8") == before


def test_a_shipped_rule_is_changed_and_goes_back_to_the_original(rules, fill, click):
    key = rules.editor.key
    shipped = row(rules, key)
    assert not rules.list.remove.isEnabled()
    fill(reason="Because we say so.")
    click(rules.editor.keep)
    assert (row(rules, key).origin, row(rules, key).rule.reason) == (RuleOrigin.REPLACED, "Because we say so.")
    assert rules.list.remove.text() == "Back to the original"
    click(rules.list.remove)
    assert row(rules, key) == shipped


def test_a_shipped_rule_is_duplicated_as_the_newsrooms_own(rules, fill, click):
    key = rules.editor.key
    click(rules.list.copy)
    assert rules.editor.typed()["key"] == f"{key}-2"
    click(rules.editor.keep)
    assert row(rules, f"{key}-2").origin is RuleOrigin.OWN
    assert row(rules, key).origin is RuleOrigin.SHIPPED


def test_typed_text_stays_while_another_rule_is_shown(rules, fill, click, qtbot):
    first = rules.editor.key
    fill(reason="Half a rea")
    rules.list.view.setFocus()
    qtbot.keyClick(rules.list.view, Qt.Key.Key_Down)
    assert rules.editor.key != first
    assert not rules.editor.dirty
    click(rules.list.new)
    fill(words="gas stat")
    rules.list.choose(first)
    assert rules.editor.typed()["reason"] == "Half a rea"
    click(rules.list.new)
    assert rules.editor.typed()["words"] == "gas stat"
    assert set(rules.unkept()) == {first, ""}
    click(rules.editor.drop)
    assert set(rules.unkept()) == {first}


def test_closing_keeps_what_was_typed_of_each_rule(rules, dialog, window, fill, click, lanes):
    first = rules.editor.key
    fill(reason="Half a rea")
    click(rules.list.new)
    fill(words="gas stat")
    dialog.reject()
    assert lanes.drain(30)
    opened = window.late.desk_rules.open()
    opened.show_page(RULES_PAGE, first)
    again = opened.rules
    assert lanes.drain(30)
    assert set(again.unkept()) == {first, ""}
    again.list.choose(first)
    assert again.editor.typed()["reason"] == "Half a rea"
    click(again.list.new)
    assert again.editor.typed()["words"] == "gas stat"


def test_a_file_changed_elsewhere_is_read_again_and_nothing_typed_is_lost(kept, fill, click, file, lanes):
    fill(reason="Half a rea")
    file.write_text(FILE.replace("fill up", "wait"), encoding="utf-8")
    click(kept.editor.keep)
    assert kept.state.outdated.isVisible()
    assert "wait" in file.read_text(encoding="utf-8"), "nothing was written over it"
    click(kept.state.outdated.findChild(QPushButton))
    assert not kept.state.outdated.isVisible()
    assert row(kept, "gas-station").rule.reason == "Our readers wait there."
    assert kept.editor.typed()["reason"] == "Half a rea"
    click(kept.editor.keep)
    assert "Half a rea" in file.read_text(encoding="utf-8")
    assert "# Ours." in file.read_text(encoding="utf-8")


def test_changes_made_in_a_text_editor_show_when_the_window_is_active_again(kept, file, lanes):
    file.write_text(FILE.replace("gas-station", "petrol"), encoding="utf-8")
    kept.store.check_for_changes()
    assert lanes.drain(30)
    assert row(kept, "petrol") is not None
    assert row(kept, "gas-station") is None


def test_a_rule_removed_from_the_file_while_it_was_typed_is_a_new_one(kept, file, fill, click, lanes):
    fill(reason="Half a rea")
    file.write_text("", encoding="utf-8")
    kept.store.check_for_changes()
    assert lanes.drain(30)
    click(kept.state.outdated.findChild(QPushButton))
    assert kept.editor.key == ""
    assert kept.editor.typed()["reason"] == "Half a rea"
    click(kept.editor.keep)
    assert row(kept, "gas-station").rule.reason == "Half a rea"


def test_a_broken_file_says_why_and_there_is_a_way_out(rules, file, click, lanes):
    file.write_text("[[rule", encoding="utf-8")
    rules.read_again()
    assert lanes.drain(30)
    assert "cannot be used" in rules.state.faults.text.text()
    assert not rules.list.new.isEnabled()
    aside = rules.state.faults.buttons[-1]
    click(aside)
    assert not rules.state.faults.isVisible() or "cannot be used" not in rules.state.faults.text.text()
    assert rules.list.new.isEnabled()
    assert file.with_name("house-rules.toml.damaged").read_text(encoding="utf-8") == "[[rule"


def test_rules_that_do_not_work_are_counted_and_shown(rules, file, click, lanes):
    failing, unread = FILE.replace("at a gas", "at a petrol"), '\n[[rule]]\nkey = "x"\ncolour = "red"\n'
    file.write_text(failing + unread, encoding="utf-8")
    rules.read_again()
    assert lanes.drain(30)
    warning = rules.state.faults.text.text()
    assert "House rule “x”" in warning
    show = next(button for button in rules.state.faults.buttons if button.text() == "Show them")
    click(show)
    assert rules.list.shown.currentData() == RuleState.BROKEN
    keys = {rules.list.filter.index(at, 0).data() for at in range(rules.list.filter.rowCount())}
    assert "gas-station" in keys
    rules.list.choose("gas-station")
    assert "It finds nothing" in rules.editor.problem.text()


def test_a_search_narrows_the_list_and_leaves_the_rule_that_is_shown(rules, qtbot, kept):
    qtbot.keyClicks(rules.list.search, "FILLING station")
    assert rules.list.filter.rowCount() == 1
    rules.list.search.clear()
    qtbot.keyClicks(rules.list.search, "nothing like it")
    assert rules.list.filter.rowCount() == 0
    assert rules.editor.key == "gas-station"
    rules.list.search.clear()
    assert rules.list.view.currentIndex().data() == "gas-station"
    rules.list.search.setText("station")
    qtbot.keyClick(rules.list.search, Qt.Key.Key_Down)
    assert rules.list.view.currentIndex().isValid()


def test_groups_and_states_narrow_the_list(kept):
    own = kept.list.shown.findData(RuleState.OWN)
    kept.list.shown.setCurrentIndex(own)
    assert kept.list.filter.rowCount() == 1
    kept.list.group.setCurrentIndex(kept.list.group.findData(RuleGroup.DATES.value))
    assert kept.list.filter.rowCount() == 0


def test_the_file_is_created_and_opened_in_a_text_editor(rules, file, click, monkeypatch):
    opened = []

    def open_url(url):
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    click(rules.open_button)
    click(rules.folder_button)
    assert opened == [str(file), str(file.parent)]
    assert file.exists()


def test_a_computer_without_a_program_for_the_file_says_so(rules, click, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    click(rules.folder_button)
    assert "No program on this computer opens" in rules.undo_bar.text.text()


def test_a_finding_leads_to_its_rule(window, rules, dialog, lanes):
    key = rules.list.filter.index(7, 0).data()
    dialog.show_page(1, key)
    assert rules.editor.key == key


RULES = [
    {"group": RuleGroup.DATES, "words": ("b", "c d"), "put": ("e",), "right": ("h", "i")},
    {"group": RuleGroup.TITLES, "swap": {"b c": "d"}, "sections": ("World",), "case": True},
    {"group": RuleGroup.TIMES, "pattern": r"(\d+)pm = x", "put": (r"\1 p.m.",), "whole": False},
    {"group": RuleGroup.BANNED, "words": ("b",), "language": "fa", "quotes": True, "headlines": False},
]


@pytest.mark.parametrize("fields", RULES)
def test_a_rule_goes_through_the_form_unchanged(rules, fields):
    rule = HouseRule(key="a", reason="f", wrong=("g",), **fields)
    rules.editor.form.show_typed(rule_fields.typed(rule), new=True)
    assert rule_fields.rule(rules.editor.form.typed()) == rule
