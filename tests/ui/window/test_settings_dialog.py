"""The settings dialog: what it refuses, what it changes, what it keeps when it is closed."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from newsdesk.settings import Settings, options
from newsdesk.ui.window.settings_dialog import GROUPS, SettingsDialog


def typed_in(dialog: SettingsDialog, name: str) -> Any:
    """The widget of a setting, which is of another class for each kind of value."""
    return dialog.editors[name].widget


def test_settings_page_takes_no_address_that_leads_not_to_the_web(qtbot, unsent):
    dialog = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(dialog)
    typed_in(dialog, "site").setText("javascript:alert(1)")
    dialog.accept()
    assert not dialog.problem.isHidden()
    assert "https://" in dialog.problem.text()
    assert dialog.result() == 0
    typed_in(dialog, "site").setText("https://paper.example")
    dialog.accept()
    assert dialog.changes() == {"site": "https://paper.example"}


@pytest.mark.parametrize(("by_cancel", "left"), [(False, "The Courier"), (True, "Newsdesk")])
def test_escape_keeps_what_was_typed_in_the_settings_and_cancel_forgets_it(qtbot, unsent, by_cancel, left):
    dialog = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(dialog)
    dialog.show()
    typed_in(dialog, "paper").selectAll()
    qtbot.keyClicks(typed_in(dialog, "paper"), "The Courier")
    if by_cancel:
        buttons = dialog.findChild(QDialogButtonBox)
        qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(again)
    assert typed_in(again, "paper").text() == left


def test_settings_page_changes_only_what_was_touched(qtbot, unsent):
    dialog = SettingsDialog(Settings(), unsent=unsent, dateline_styles=(("colon", "KABUL: "),))
    qtbot.addWidget(dialog)
    typed_in(dialog, "who").setText("NZ")
    typed_in(dialog, "excerpt_words").setValue(20)
    typed_in(dialog, "sections").setPlainText("National\n\n World ")
    typed_in(dialog, "labels").item(0, 0).setText("Front")
    dialog.accept()
    assert dialog.changes() == {
        "who": "NZ",
        "excerpt_words": 20,
        "sections": ("National", "World"),
        "labels": {"en": {"home": "Front"}},
    }


def test_settings_page_shows_every_option_that_is_chosen():
    shown = {name for _, members in GROUPS for name, _ in members}
    assert {option.name for option in options()} - shown == {
        "last_desk",
        "window",
        "asked_who",
        "guards",
    }
