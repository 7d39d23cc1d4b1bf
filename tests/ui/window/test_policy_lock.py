"""Settings fixed by the newsroom's policy are shown with a note, and cannot be changed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from newsdesk.policy import Policy
from newsdesk.settings import Settings
from newsdesk.ui.check_settings.dialog import RULES, CheckSettingsDialog
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.settings_dialog import SettingsDialog
from newsdesk.ui.window.window_layout import WindowLayout, pack
from newsdesk.user_settings import UserSettings

if TYPE_CHECKING:
    from newsdesk.ui.lanes import Lanes
    from newsdesk.ui.window.main_window import MainWindow

POLICY_NOTE = "Set by your newsroom"
GUARDS = {"byline": {"": "advice"}}


@pytest.fixture
def preferences(tmp_path: Path, lanes: "Lanes") -> Preferences:
    """Settings of a person under a policy that fixes some."""
    fixed = {
        "paper": "The Paper",
        "live_checks": False,
        "guards": GUARDS,
        "house_rules": str(tmp_path / "house-rules.toml"),
    }
    own = Settings(window=pack(WindowLayout(side=False)), who="ED", asked_who=True, paper="Mine")
    return Preferences(
        UserSettings.of(own, Policy(fixed=fixed, preset={"excerpt_words": 20})), tmp_path / "s.json", lanes
    )


@pytest.fixture
def settings_dialog(window: "MainWindow") -> SettingsDialog:
    window.actions_["settings"].trigger()
    return window.findChild(SettingsDialog)


@pytest.fixture
def rules_dialog(window: "MainWindow", lanes: "Lanes") -> Iterator[CheckSettingsDialog]:
    window.actions_["desk.rules"].trigger()
    made = window.findChild(CheckSettingsDialog)
    assert lanes.drain(30)
    yield made
    assert lanes.drain(30)
    made.reject()


def told_under(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.parentWidget().findChildren(QLabel)]


def test_a_fixed_setting_shows_its_value_and_says_who_set_it(settings_dialog: SettingsDialog) -> None:
    paper: Any = settings_dialog.editors["paper"].widget
    assert paper.text() == "The Paper"
    assert not paper.isEnabled()
    assert POLICY_NOTE in told_under(paper)
    assert paper.accessibleDescription() == POLICY_NOTE


def test_a_preset_is_only_where_one_begins(settings_dialog: SettingsDialog, window, lanes, tmp_path: Path) -> None:
    words: Any = settings_dialog.editors["excerpt_words"].widget
    assert words.isEnabled()
    assert words.value() == 20
    words.setValue(15)  # as is built in
    settings_dialog.accept()
    assert lanes.drain(30)
    assert json.loads((tmp_path / "s.json").read_text()) == {"excerpt_words": 15}
    assert window.preferences.value.excerpt_words == 15


def test_only_what_the_person_chose_reaches_the_persons_file(window, lanes, tmp_path: Path) -> None:
    window.preferences.change(theme="dark")
    assert lanes.drain(30)
    assert json.loads((tmp_path / "s.json").read_text()) == {"theme": "dark"}


def test_a_fixed_switch_in_a_menu_stays_and_says_why(window, lanes) -> None:
    action = window.actions_["check.live"]
    before = window.preferences.value.live_checks
    action.trigger()
    assert action.isChecked() is before is False
    assert "set by your newsroom" in window.toast.text.text()


def test_fixed_gates_are_read_and_not_decided(rules_dialog: CheckSettingsDialog, window, lanes, qtbot) -> None:
    page = rules_dialog.gates
    page.table.setCurrentIndex(page.model.index(1, 0))
    page.table.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_F2):
        qtbot.keyClick(page.table, key)
    cell = page.table.visualRect(page.table.currentIndex()).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert page.table.findChildren(QMenu) == []
    assert window.preferences.value.guards == GUARDS
    assert not page.usual.isEnabled()
    assert not page.reset.isEnabled()
    assert any(label.text() == POLICY_NOTE and label.isVisible() for label in page.findChildren(QLabel))


def test_house_rules_of_a_fixed_file_are_read_and_not_written(
    rules_dialog: CheckSettingsDialog, lanes, qtbot, tmp_path: Path
) -> None:
    rules_dialog.show_page(RULES)
    assert lanes.drain(30)
    page = rules_dialog.rules
    assert page.model.rowCount() > 100
    page.list.view.setFocus()
    page.list.view.setCurrentIndex(page.list.filter.index(0, 0))
    qtbot.keyClick(page.list.view, Qt.Key.Key_Space)
    assert lanes.drain(30)
    assert not (tmp_path / "house-rules.toml").exists()
    for button in (page.list.new, page.list.copy, page.list.remove, page.editor.keep):
        assert not button.isEnabled()
    assert not page.editor.form.isEnabled()
    assert any(label.text() == POLICY_NOTE and label.isVisible() for label in page.findChildren(QLabel))


def test_a_settings_file_that_cannot_be_written_is_told_once(lanes, tmp_path: Path, qtbot) -> None:
    (tmp_path / "folder").write_text("")
    preferences = Preferences(UserSettings(), tmp_path / "folder" / "settings.json", lanes)
    told: list[Exception] = []
    preferences.failed.connect(told.append)
    for theme in ("dark", "light"):
        preferences.change(theme=theme)
        assert lanes.drain(30)
    assert [getattr(error, "path", "") for error in told] == [str(tmp_path / "folder" / "settings.json")]
    assert preferences.value.theme == "light"
