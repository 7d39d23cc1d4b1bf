"""Small parts of the window by themselves."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.settings import Settings
from newsdesk.ui.story.save_state import Phase, SaveState
from newsdesk.ui.theme import fonts
from newsdesk.ui.window.action_palette import closeness
from newsdesk.ui.window.failure_band import FailureBand
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.settings_dialog import SettingsDialog
from newsdesk.ui.window.single_instance import SingleInstance
from newsdesk.ui.window.toast import Toast
from newsdesk.ui.window.window_layout import WindowLayout, pack, unpack
from newsdesk.user_settings import UserSettings, load


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("exp", "Export…", "Find in the story…"),
        ("ns", "New story", "Colours: as the system"),
        ("spike", "Spike", "Un-spike"),
        ("correct", "Correct…", "Corrections page…"),
        ("rb", "Restore a backup…", "About Newsdesk"),
    ],
)
def test_palette_ranks_what_one_means_first(typed, better, worse):
    assert closeness(typed, better) > closeness(typed, worse)


@pytest.mark.parametrize(("typed", "name"), [("xyz", "Export…"), ("tropxe", "Export…")])
def test_palette_leaves_out_what_does_not_match(typed, name):
    assert closeness(typed, name) == 0


def test_layout_survives_its_line_of_text():
    layout = WindowLayout(columns=(300, 700, 400), side=False, tab="related")
    assert unpack(pack(layout)) == layout


@pytest.mark.parametrize("text", ["", "not base64!", "AAAA", "e30="])
def test_unreadable_layout_is_forgotten(text):
    assert unpack(text) == WindowLayout()


@pytest.mark.parametrize(
    ("language", "arabic"),
    [("en", False), ("fa", True), ("prs-AF", True), ("ps", True), ("uz-Arab", True), ("fa-Latn", False)],
)
def test_reading_face_follows_the_script(qapp, language, arabic):
    assert fonts.reads_arabic(language) is arabic
    assert fonts.reading_font(language, 16).families()[0] == ("Noto Naskh Arabic" if arabic else "Noto Serif")


def test_icons_take_the_tokens_colour_and_mirror(qapp, look):
    from newsdesk.ui.theme import icons

    plain, turned = (icons.draw("undo", "#ff0000", (18,), mirrored=mirrored)[0].toImage() for mirrored in (False, True))
    assert plain.flipped(Qt.Orientation.Horizontal) == turned
    assert not look.icon("undo").isNull()


def test_dressed_button_is_redressed_when_the_look_changes(qtbot, look):
    from PySide6.QtWidgets import QToolButton

    button = QToolButton()
    qtbot.addWidget(button)
    look.dress(button, "bold")
    before = button.icon().cacheKey()
    look.set_theme("dark")
    assert button.icon().cacheKey() != before
    look.set_theme("light")


def test_message_acts_once_and_goes(qtbot, look):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    toast, acted = Toast(look, over), []
    toast.say("Spiked.", "Undo", lambda: acted.append(1))
    assert toast.isVisible()
    toast.button.click()
    assert acted == [1]
    assert not toast.isVisible()


def test_failure_to_save_is_loud_and_says_why(qtbot, look):
    band = FailureBand(look)
    qtbot.addWidget(band)
    band.show_state(SaveState(phase=Phase.FAILED, error=ArchiveUnwritable("a.newsdesk", "disk full"), failing=1))
    assert band.isVisible()
    assert "disk full" in band.text.text()
    band.show_state(SaveState(phase=Phase.SAVED))
    assert not band.isVisible()


def test_settings_page_takes_no_address_that_leads_not_to_the_web(qtbot, unsent):
    dialog = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(dialog)
    dialog.editors["site"].widget.setText("javascript:alert(1)")
    dialog.accept()
    assert not dialog.problem.isHidden()
    assert "https://" in dialog.problem.text()
    assert dialog.result() == 0
    dialog.editors["site"].widget.setText("https://paper.example")
    dialog.accept()
    assert dialog.changes() == {"site": "https://paper.example"}


@pytest.mark.parametrize(("by_cancel", "left"), [(False, "The Courier"), (True, "Newsdesk")])
def test_escape_keeps_what_was_typed_in_the_settings_and_cancel_forgets_it(qtbot, unsent, by_cancel, left):
    dialog = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.editors["paper"].widget.selectAll()
    qtbot.keyClicks(dialog.editors["paper"].widget, "The Courier")
    if by_cancel:
        buttons = dialog.findChild(QDialogButtonBox)
        qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = SettingsDialog(Settings(), unsent=unsent)
    qtbot.addWidget(again)
    assert again.editors["paper"].widget.text() == left


def test_settings_page_changes_only_what_was_touched(qtbot, unsent):
    dialog = SettingsDialog(Settings(), unsent=unsent, dateline_styles=(("colon", "KABUL: "),))
    qtbot.addWidget(dialog)
    dialog.editors["who"].widget.setText("NZ")
    dialog.editors["excerpt_words"].widget.setValue(20)
    dialog.editors["sections"].widget.setPlainText("National\n\n World ")
    dialog.editors["labels"].widget.item(0, 0).setText("Front")
    dialog.accept()
    assert dialog.changes() == {
        "who": "NZ",
        "excerpt_words": 20,
        "sections": ("National", "World"),
        "labels": {"en": {"home": "Front"}},
    }


def test_preferences_are_kept_on_disk(lanes, tmp_path: Path):
    preferences = Preferences(UserSettings(), tmp_path / "settings.json", lanes)
    preferences.change(who="NZ")
    assert lanes.drain(30)
    assert load(tmp_path / "settings.json")[0].value.who == "NZ"


_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from newsdesk.ui.window.single_instance import SingleInstance
app = QCoreApplication([])
only = SingleInstance(Path(sys.argv[1]))
print(only.first(), only.hand_over("some-story"))
"""


def test_second_start_hands_its_story_to_the_first(qtbot, tmp_path: Path):
    first, other = SingleInstance(tmp_path / "a.newsdesk"), SingleInstance(tmp_path / "b.newsdesk")
    assert first.first()
    assert other.first()
    first.listen()
    with qtbot.waitSignal(first.start_asked) as asked:
        second = subprocess.Popen(
            [sys.executable, "-c", _SECOND_START, str(tmp_path / "a.newsdesk")], stdout=subprocess.PIPE, text=True
        )
    assert asked.args == ["some-story"]
    assert second.communicate(timeout=30)[0].split() == ["False", "True"]
    first.end()
    other.end()


def test_no_tab_of_the_side_panel_is_cut_however_narrow_it_is_made(window, qtbot):
    window.show_side("notes")
    window.side.show_count("outside", 12)
    window.columns.set_widths((304, 0, 100))
    qtbot.waitUntil(lambda: window.side.width() < 460)
    for tab in window.side.tabs.values():
        assert tab.width() >= tab.minimumWidth()
        assert tab.geometry().right() <= window.side.width()
