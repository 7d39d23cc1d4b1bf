"""User settings: values in use, their sources, and what is saved in the person's file."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsdesk import places, user_settings
from newsdesk.domain.errors import SettingFixed, WriteFailed
from newsdesk.policy import Policy
from newsdesk.settings import Settings
from newsdesk.user_settings import UserSettings

CHOICES: dict[str, Any] = {
    "paper": "کابل امروز",
    "headline_limit": 60,
    "labels": {"fa": {"home": "خانه"}},
    "sections": ("A", "B"),
}


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    user_settings.save(path, CHOICES)
    found, warnings = user_settings.load(path)
    assert (found.value, warnings) == (Settings(**CHOICES), ())
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_only_what_a_person_chose_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    user_settings.save(path, {"theme": "dark"})
    assert json.loads(path.read_text()) == {"theme": "dark"}


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert user_settings.load(tmp_path / "none.json") == (UserSettings(), ())
    assert UserSettings().value == Settings()


@pytest.mark.parametrize("damage", [b"{", b"\xff\xfe", b"[]", b'{"headline_limit": "long"}', b'{"theme": "pink"}'])
def test_a_damaged_file_warns_and_is_put_aside_not_lost(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    found, warnings = user_settings.load(path)
    assert found.value == Settings()
    assert [str(path) in warning for warning in warnings] == [True]
    user_settings.save(path, {"theme": "dark"})
    assert path.with_name("settings.json.damaged").read_bytes() == damage
    assert user_settings.load(path) == (UserSettings({"theme": "dark"}), ())


def test_a_newer_programs_options_do_not_stop_this_one_and_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"paper": "City desk", "hologram": true}')
    assert user_settings.load(path)[0].value.paper == "City desk"
    user_settings.save(path, {"theme": "dark"})
    assert json.loads(path.read_text()) == {"paper": "City desk", "hologram": True, "theme": "dark"}


def test_what_another_process_kept_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    user_settings.save(path, {"paper": "City desk"})
    user_settings.save(path, {"theme": "dark"})
    assert user_settings.load(path)[0].own == {"paper": "City desk", "theme": "dark"}


def test_a_failed_write_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    user_settings.save(path, {"paper": "Before"})

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WriteFailed, match="No space"):
        user_settings.save(path, {"paper": "After"})
    assert user_settings.load(path)[0].value.paper == "Before"
    assert len(list(tmp_path.iterdir())) == 1


def test_each_word_stands_over_the_one_before() -> None:
    policy = Policy(preset={"theme": "dark", "reading_speed": 180}, fixed={"paper": "The Paper"})
    found = UserSettings({"theme": "light", "paper": "Mine", "excerpt_words": 20}, policy)
    value = found.value
    assert (value.theme, value.reading_speed, value.paper, value.excerpt_words) == ("light", 180, "The Paper", 20)
    names = ("headline_limit", "reading_speed", "theme", "excerpt_words", "paper")
    assert [found.source(name) for name in names] == ["built-in", "preset", "yours", "yours", "fixed"]


def test_the_built_in_value_can_be_chosen_against_a_preset_and_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    found = UserSettings({}, Policy(preset={"theme": "dark"})).changed(theme="system")
    assert (found.value.theme, found.source("theme")) == ("system", "yours")
    user_settings.save(path, {"theme": "system"})
    assert json.loads(path.read_text()) == {"theme": "system"}


def test_when_a_policy_is_lifted_the_persons_own_choice_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, policy = tmp_path / "settings.json", tmp_path / "policy.json"
    monkeypatch.setenv("NEWSDESK_POLICY", str(policy))
    policy.write_text('{"fixed": {"paper": "The Paper"}, "preset": {"theme": "dark"}}')
    user_settings.save(settings, {"paper": "Mine", "excerpt_words": 20})
    assert user_settings.load(settings)[0].value == Settings(paper="The Paper", theme="dark", excerpt_words=20)
    user_settings.save(settings, {"who": "NZ"})
    monkeypatch.delenv("NEWSDESK_POLICY")
    assert user_settings.load(settings)[0].value == Settings(paper="Mine", excerpt_words=20, who="NZ")


def test_what_is_fixed_is_not_changed() -> None:
    found = UserSettings({"paper": "Mine"}, Policy(fixed={"paper": "The Paper"}))
    with pytest.raises(SettingFixed) as refused:
        found.changed(theme="dark", paper="Other")
    assert refused.value.name == "paper"
    with pytest.raises(SettingFixed):
        found.without(["paper"])


def test_a_choice_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    user_settings.save(path, {"paper": "Mine", "theme": "dark"})
    user_settings.save(path, {}, forget=["paper", "excerpt_words"])
    assert json.loads(path.read_text()) == {"theme": "dark"}
    assert UserSettings({"paper": "Mine"}).without(["paper"]).value == Settings()


@pytest.mark.parametrize("values", [{"headline_limit": 0}, {"theme": "pink"}, {"excerpt_words": "many"}])
def test_a_value_that_the_option_does_not_take_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        UserSettings().changed(**values)


def test_the_settings_of_a_policy_hold_beside_a_damaged_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, policy = tmp_path / "settings.json", tmp_path / "policy.json"
    settings.write_text("{")
    policy.write_text('{"fixed": {"paper": "The Paper"}}')
    monkeypatch.setenv("NEWSDESK_POLICY", str(policy))
    found, warnings = user_settings.load(settings)
    assert found.value.paper == "The Paper"
    assert len(warnings) == 1


def test_the_settings_file_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSDESK_SETTINGS", str(tmp_path / "mine.json"))
    assert places.settings_file() == tmp_path / "mine.json"
