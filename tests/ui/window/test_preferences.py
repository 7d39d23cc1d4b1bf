"""The person's settings, written to disk."""

from pathlib import Path

from newsdesk.ui.window.preferences import Preferences
from newsdesk.user_settings import UserSettings, load


def test_preferences_are_kept_on_disk(lanes, tmp_path: Path):
    preferences = Preferences(UserSettings(), tmp_path / "settings.json", lanes)
    preferences.change(who="NZ")
    assert lanes.drain(30)
    assert load(tmp_path / "settings.json")[0].value.who == "NZ"
