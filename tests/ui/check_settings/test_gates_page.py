"""Gates page: severities chosen by key and click, saved at once, used by the next move, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Severity
from newsdesk.domain.moves import Move
from newsdesk.ui.check_settings.dialog import CheckSettingsDialog
from newsdesk.ui.check_settings.gates_model import GatesModel
from newsdesk.ui.check_settings.severity_table import SeverityCell, cell, changed, sections


def index_of(dialog, check, section):
    model = dialog.gates.model
    return next(
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.place(model.index(row, column)) == (check, section)
    )


def go_to(dialog, check, section):
    index = index_of(dialog, check, section)
    table = dialog.gates.table
    # whatever modifier a test before left pressed, this cell alone is chosen
    table.selectionModel().setCurrentIndex(index, table.selectionModel().SelectionFlag.ClearAndSelect)
    table.setFocus()
    return index


def choose(dialog, text):
    """Take a choice of the menu that a key has opened."""
    menu = dialog.gates.table.menu()
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()


def test_every_check_has_a_row_under_the_heading_of_its_kind(dialog, newsroom):
    model = dialog.gates.model
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert len(heads) == len(newsroom.checks.table()) + len(model.headings())
    assert [heads[row] for row in model.headings()] == ["Gates", "Sense", "Spelling", "Grammar", "House style"]
    columns = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert columns == ["All sections", *newsroom.settings.sections]


def test_model_passes_qts_model_tester(qtmodeltester, dialog, preferences):
    tester = QAbstractItemModelTester(dialog.gates.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    preferences.change(guards={"byline": {"Weather": "off"}}, sections=("National", "World"))
    preferences.change(guards={})
    qtmodeltester.check(dialog.gates.model, force_py=True)
    tester.deleteLater()


def test_a_key_opens_the_choices_of_a_cell_and_closes_a_gate_on_the_next_move(
    dialog, newsroom, add, ask, preferences, lanes, qtbot
):
    go_to(dialog, "doubled", "Sports")
    qtbot.keyClick(dialog.gates.table, Qt.Key.Key_Return)
    menu = dialog.gates.table.findChildren(type(dialog.gates.table.menu()))[0]
    assert menu.isVisible()
    menu.hide()
    choose(dialog, "Stops filing")
    assert lanes.drain(30)
    assert preferences.value.guards == {"doubled": {"Sports": "stops filing"}}
    sports, other = (add(body="The the mayor left.", section=section) for section in ("Sports", "World"))
    with pytest.raises(CopyNotReady):
        ask(lambda: newsroom.moves.move(sports, Move.PUBLISH))
    ask(lambda: newsroom.moves.move(other, Move.PUBLISH))


def test_a_section_shows_the_severity_inherited_from_all_sections(dialog, preferences, lanes):
    go_to(dialog, "byline", "")
    choose(dialog, "Advice")
    index = index_of(dialog, "byline", "World")
    assert index.data() == "Advice"
    assert not dialog.gates.model.cell(index).own
    assert "as usual" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.gates.model.inherited(index) == "Advice"


def test_del_leaves_all_chosen_cells_as_usual(dialog, preferences, qtbot):
    preferences.change(guards={"byline": {"World": "off", "Sports": "off"}, "links": {"": "advice"}})
    table = dialog.gates.table
    go_to(dialog, "byline", "World")
    for section in ("World", "Sports"):
        table.selectionModel().select(index_of(dialog, "byline", section), table.selectionModel().SelectionFlag.Select)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert preferences.value.guards == {"links": {"": "advice"}}
    assert "2 cells" in dialog.gates.undo_bar.text.text()


def test_everything_goes_back_to_usual_and_ctrl_z_undoes_it(dialog, preferences, click, qtbot):
    before = {"byline": {"World": "off"}, "unknown-to-us": {"": "advice"}}
    preferences.change(guards=before)
    click(dialog.gates.reset)
    assert preferences.value.guards == {}
    assert not dialog.gates.reset.isEnabled()
    qtbot.keyClick(dialog.gates.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert preferences.value.guards == before


def test_arrows_pass_over_headings(dialog, qtbot):
    last = go_to(dialog, "headline-length", "")
    qtbot.keyClick(dialog.gates.table, Qt.Key.Key_Down)
    assert dialog.gates.table.currentIndex().row() == last.row() + 2
    assert "Weekdays" in dialog.gates.about.text()


def test_a_click_opens_the_choices(dialog, click):
    table = dialog.gates.table
    index = index_of(dialog, "byline", "National")
    click(table.viewport(), table.visualRect(index).center())
    menu = next(menu for menu in table.findChildren(type(table.menu())) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["As in all sections: Stops filing"]
    menu.hide()


def test_a_decision_applies_to_open_copy_at_once(window, opened, dialog, lanes, qtbot):
    with qtbot.waitSignal(window.desk_rules.changed):
        go_to(dialog, "doubled", "")
        choose(dialog, "Off")


def test_the_dialog_waits_for_a_desk(window, monkeypatch):
    monkeypatch.setattr(window.desk_rules, "_newsroom", None)
    assert window.desk_rules.open() is None
    assert window.findChild(CheckSettingsDialog) is None


@pytest.mark.parametrize(
    ("table", "section", "found"),
    [
        ({}, "World", SeverityCell(Severity.ADVICE, own=False)),
        ({"a": {"": "off"}}, "World", SeverityCell(Severity.OFF, own=False)),
        ({"a": {"": "off"}}, "", SeverityCell(Severity.OFF, own=True)),
        ({"a": {"": "off", "World": "advice"}}, "World", SeverityCell(Severity.ADVICE, own=True)),
    ],
)
def test_a_cell_is_its_own_or_inherited_from_all_sections_or_the_check(table, section, found):
    assert cell(table, ("a", section), Severity.ADVICE) == found


def test_a_table_keeps_unknown_checks():
    table = {"newer": {"": "advice"}, "a": {"": "off"}}
    assert changed(table, [("a", "")], None) == {"newer": {"": "advice"}}
    assert changed(table, [("b", "World")], Severity.OFF) == {**table, "b": {"World": "off"}}
    assert table == {"newer": {"": "advice"}, "a": {"": "off"}}


def test_sections_that_only_the_table_knows_have_a_column():
    assert sections(("World",), {"a": {"": "off", "Weather": "off"}}) == ("", "World", "Weather")


def test_an_empty_model_has_no_rows(qtbot):
    model = GatesModel()
    assert (model.rowCount(), model.columnCount()) == (0, 1)
