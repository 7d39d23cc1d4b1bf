"""Fixtures: the dialog of checks and house rules, opened as a person does, with a rule file in the test's folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.ui.check_settings.dialog import CheckSettingsDialog
from newsdesk.ui.check_settings.rules_page import RulesPage
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Path of the newsroom's own rules."""
    return tmp_path / "house-rules.toml"


@pytest.fixture
def dialog(window: "MainWindow", lanes: Lanes, preferences, file: Path, qtbot) -> Iterator[CheckSettingsDialog]:
    preferences.change(house_rules=str(file))
    assert lanes.drain(30)
    window.actions_["desk.rules"].trigger()
    made = window.findChild(CheckSettingsDialog)
    assert lanes.drain(30)
    yield made
    assert lanes.drain(30)
    made.rules._drafts.clear()
    made.rules.editor._drop()
    made.reject()


@pytest.fixture
def rules(dialog: CheckSettingsDialog, lanes: Lanes) -> RulesPage:
    dialog.show_page(1)
    assert lanes.drain(30)
    return dialog.rules


@pytest.fixture
def click(qtbot, lanes: Lanes) -> Callable[[QWidget], None]:
    """Click, and wait for the lanes."""

    def clicked(widget: QWidget, at: QPoint | None = None) -> None:
        if isinstance(widget, QPushButton):
            assert widget.isEnabled(), widget.text()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or QPoint())
        assert lanes.drain(30)

    return clicked


@pytest.fixture
def fill(rules: RulesPage, qtbot) -> Callable[..., None]:
    """Type into fields of the form of a rule; a choice is taken by its value."""

    def filled(**fields: str) -> None:
        for name, text in fields.items():
            widget: Any = rules.editor.form.widget(name)
            if name in {"group", "way", "language"}:
                widget.setCurrentIndex(widget.findData(text))
                continue
            widget.setFocus()
            qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            qtbot.keyClick(widget, Qt.Key.Key_Delete)
            qtbot.keyClicks(widget, text)

    return filled
