"""Settings: declared once, kept safely, and never a reason not to start."""

import json
from pathlib import Path

import pytest

from newsdesk import resources, settings
from newsdesk.settings import Settings


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    chosen = settings.changed(Settings(), paper="کابل امروز", headline_limit=60, labels={"fa": {"home": "خانه"}})
    settings.keep(path, chosen)
    assert settings.load(path) == (chosen, "")
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_only_what_differs_from_the_defaults_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.keep(path, settings.changed(Settings(), theme="dark"))
    assert json.loads(path.read_text()) == {"theme": "dark"}


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.json") == (Settings(), "")


@pytest.mark.parametrize("damage", [b"{", b"\xff\xfe", b"[]", b'{"headline_limit": "long"}', b'{"theme": "pink"}'])
def test_a_damaged_file_warns_and_is_put_aside_not_lost(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    loaded, warning = settings.load(path)
    assert loaded == Settings()
    assert str(path) in warning
    settings.keep(path, loaded)
    assert path.with_name("settings.json.damaged").read_bytes() == damage
    assert settings.load(path)[1] == ""


def test_a_newer_programs_options_do_not_stop_this_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"paper": "City desk", "hologram": true}')
    assert settings.load(path)[0].paper == "City desk"


@pytest.mark.parametrize("values", [{"headline_limit": 0}, {"theme": "pink"}, {"excerpt_words": "many"}])
def test_a_value_that_the_option_does_not_take_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        settings.changed(Settings(), **values)


def test_a_failed_write_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    settings.keep(path, settings.changed(Settings(), paper="Before"))

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        settings.keep(path, settings.changed(Settings(), paper="After"))
    assert settings.load(path)[0].paper == "Before"
    assert len(list(tmp_path.iterdir())) == 1


def test_every_option_says_what_it_is_for() -> None:
    described = settings.options()
    assert {option.name for option in described} == set(Settings.__struct_fields__)
    assert all(option.help for option in described)
    assert all(option.default == getattr(Settings(), option.name) for option in described)


def test_the_settings_file_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSDESK_SETTINGS", str(tmp_path / "mine.json"))
    assert settings.default_path() == tmp_path / "mine.json"
    monkeypatch.delenv("NEWSDESK_SETTINGS")
    assert settings.default_path().name == "settings.json"
    assert settings.default_desk().name == "desk.newsdesk"


def test_resources_are_found() -> None:
    assert resources.path("README.md").is_file()
