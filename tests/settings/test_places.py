"""Paths of the program's own files, installed and portable."""

from pathlib import Path

import pytest

from newsdesk import places, settings
from newsdesk.build import Build
from newsdesk.settings import Settings


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder from which a portable program runs."""
    return plugged_in(tmp_path / "stick" / "Newsdesk", monkeypatch)


def plugged_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir(parents=True)
    monkeypatch.setattr(places, "build", lambda: Build(kind="portable"))
    monkeypatch.setattr("sys.executable", str(folder / "newsdesk"))
    return folder


def test_an_installed_program_keeps_everything_in_the_users_folders() -> None:
    found = [places.settings_file(), places.own_desk(), places.log_file()]
    assert [path.name for path in found] == ["settings.json", "desk.newsdesk", "newsdesk.log"]
    assert all(path.is_absolute() and "newsdesk" in path.parts[:-1] for path in found[:2])
    assert places.portable_folder() is None
    assert places.portable_policy() is None


def test_a_portable_program_keeps_everything_beside_itself(stick: Path) -> None:
    found = {places.settings_file().parent, places.own_desk().parent, places.log_file().parent}
    assert found == {stick / "newsdesk-data"}
    assert places.portable_policy() == stick / "policy.json"


def test_the_environment_names_the_settings_of_a_portable_program_too(
    stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEWSDESK_SETTINGS", str(tmp_path / "mine.json"))
    assert places.settings_file() == tmp_path / "mine.json"


def test_a_desk_on_the_stick_is_found_again_under_another_mount_point(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered = places.stored_path(stick / "newsdesk-data" / "sports.newsdesk")
    other = plugged_in(tmp_path / "elsewhere" / "Newsdesk", monkeypatch)
    assert places.path_from_stored(remembered) == other / "newsdesk-data" / "sports.newsdesk"


def test_a_desk_that_is_not_on_the_stick_is_remembered_as_it_is(stick: Path, tmp_path: Path) -> None:
    desk = tmp_path / "share" / "desk.newsdesk"
    assert places.path_from_stored(places.stored_path(desk)) == desk
    assert not places.is_in_portable_folder(desk)
    assert places.is_in_portable_folder(stick / "a" / "desk.newsdesk")


def test_a_desk_named_from_the_working_folder_is_remembered_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Path(places.stored_path(Path("desk.newsdesk"))) == tmp_path / "desk.newsdesk"


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "/etc/newsdesk/policy.json"),
        ("darwin", "/Library/Application Support/Newsdesk/policy.json"),
        ("win32", "/data/Newsdesk/policy.json"),
    ],
)
def test_each_system_has_its_place_for_the_machines_policy(
    monkeypatch: pytest.MonkeyPatch, platform: str, place: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(places, "_program_data", lambda: Path("/data"))
    assert places.machine_policy() == Path(place)


def test_house_rules_lie_beside_the_settings_unless_another_place_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEWSDESK_SETTINGS", str(tmp_path / "settings.json"))
    assert settings.rules_file(Settings()) == tmp_path / "house-rules.toml"
    assert settings.rules_file(Settings(house_rules="ours.toml")) == tmp_path / "ours.toml"
    assert settings.rules_file(Settings(house_rules=str(tmp_path / "a" / "b.toml"))) == tmp_path / "a" / "b.toml"


def test_a_home_that_nobody_has_is_a_name_like_any_other() -> None:
    assert places.in_home("~nobody-of-this-name/desk.newsdesk") == Path("~nobody-of-this-name/desk.newsdesk")
    assert places.in_home("~/desk.newsdesk") == Path.home() / "desk.newsdesk"
