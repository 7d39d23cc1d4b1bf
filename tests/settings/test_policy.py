"""The administrator's policy: which values apply, warnings about those that do not, and who may write it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsdesk import places, policy
from newsdesk.build import Build


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine's policy would lie."""
    path = tmp_path / "etc" / "newsdesk" / "policy.json"
    path.parent.mkdir(parents=True)
    path.parent.chmod(0o755)
    monkeypatch.setattr(places, "machine_policy", lambda: path)
    return path


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that NEWSDESK_POLICY names."""
    path = tmp_path / "named.json"
    monkeypatch.setenv("NEWSDESK_POLICY", str(path))
    return path


def write(path: Path, **keys: object) -> None:
    path.write_text(json.dumps(keys, ensure_ascii=False), encoding="utf-8")


def test_without_a_policy_nothing_is_decided_and_nothing_is_told(machine: Path) -> None:
    assert policy.read() == (policy.Policy(), ())


def test_what_a_policy_fixes_presets_and_names_is_read(machine: Path) -> None:
    write(
        machine,
        fixed={"paper": "کابل امروز", "updates": "off"},
        preset={"theme": "dark"},
        desk="/srv/news/desk.newsdesk",
        update_key="RWQ",
    )
    found, warnings = policy.read()
    assert warnings == ()
    assert found.fixed == {"paper": "کابل امروز", "updates": "off"}
    assert found.preset == {"theme": "dark"}
    assert Path(found.desk) == Path("/srv/news/desk.newsdesk")
    assert found.update_key == "RWQ"
    assert found.files == (str(machine),)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"fixed": {"hologram": True}}, "“hologram” is no setting"),
        ({"fixed": {"headline_limit": "long"}}, '“headline_limit” cannot be "long"'),
        ({"fixed": {"who": "ED"}}, "“who” is each person's own"),
        ({"preset": {"last_desk": "/a"}}, "“last_desk” is each person's own"),
        ({"fixed": {"text_scale": 100}}, "“text_scale” is each person's own"),
        ({"fixed": ["paper"]}, "“fixed” must be an object"),
        ({"desk": 7}, "“desk” must be text"),
        ({"update_key": None}, "“update_key” must be text"),
        ({"fixd": {}}, "“fixd” is nothing that a policy says"),
    ],
)
def test_what_is_wrong_is_named_with_its_file_and_the_rest_applies(machine: Path, keys: Any, told: str) -> None:
    good = {"preset": {"paper": "City desk"}}
    write(machine, **{**good, **keys, "preset": {**good["preset"], **keys.get("preset", {})}})
    found, warnings = policy.read()
    assert [told in warning and str(machine) in warning for warning in warnings] == [True]
    assert found.preset == {"paper": "City desk"}
    assert not found.fixed


@pytest.mark.parametrize("damage", [b"{", b"[]", b"\xff\xfe{\0}\0", b"[" * 100_000, b" " * 1_000_001])
def test_a_policy_that_cannot_be_read_is_told_and_stops_nothing(machine: Path, damage: bytes) -> None:
    machine.write_bytes(damage)
    found, warnings = policy.read()
    assert found == policy.Policy()
    assert len(warnings) == 1
    assert str(machine) in warnings[0]


def test_a_byte_order_mark_does_no_harm(machine: Path) -> None:
    machine.write_bytes(b'\xef\xbb\xbf{"fixed": {"paper": "City desk"}}')
    assert policy.read()[0].fixed == {"paper": "City desk"}


def test_the_machines_own_policy_stands_over_one_that_is_named(machine: Path, named: Path) -> None:
    write(machine, fixed={"updates": "off"}, preset={"theme": "dark"}, desk="/srv/a.newsdesk")
    write(named, fixed={"updates": "on", "paper": "City desk"}, preset={"theme": "light"}, desk="/srv/b.newsdesk")
    found, _ = policy.read()
    assert found.fixed == {"updates": "off", "paper": "City desk"}
    assert found.preset == {"theme": "dark"}
    assert Path(found.desk) == Path("/srv/a.newsdesk")
    assert found.files == (str(named), str(machine))


def test_a_policy_that_is_named_and_missing_is_told(machine: Path, named: Path) -> None:
    assert policy.read() == (policy.Policy(), (f"The policy in {named} does not apply: there is no such file.",))


@pytest.mark.parametrize(("kind", "key"), [("source", "RWQ"), ("deb", "")])
def test_in_a_package_the_environment_does_not_say_whose_updates_are_taken(
    machine: Path, named: Path, monkeypatch: pytest.MonkeyPatch, kind: str, key: str
) -> None:
    monkeypatch.setattr(policy, "build", lambda: Build(kind=kind))
    write(named, update_key="RWQ")
    assert policy.read()[0].update_key == key
    write(machine, update_key="RWM")
    assert policy.read()[0].update_key == "RWM"


def test_paths_are_meant_from_the_policys_folder(machine: Path) -> None:
    write(machine, fixed={"house_rules": "rules.toml"}, desk="news.newsdesk")
    found, _ = policy.read()
    assert Path(found.fixed["house_rules"]) == machine.with_name("rules.toml")
    assert Path(found.desk) == machine.with_name("news.newsdesk")


def test_a_portable_program_brings_its_own_policy(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "build", lambda: Build(kind="portable"))
    monkeypatch.setattr("sys.executable", str(tmp_path / "stick" / "newsdesk"))
    (tmp_path / "stick").mkdir()
    write(tmp_path / "stick" / "policy.json", fixed={"paper": "City desk", "updates": "on"})
    write(machine, fixed={"updates": "off"})
    assert policy.read()[0].fixed == {"paper": "City desk", "updates": "off"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file to root")
@pytest.mark.parametrize("loosened", ["file", "folder", "owner"])
def test_a_machine_policy_that_others_can_write_does_not_count(machine: Path, loosened: str) -> None:
    write(machine, fixed={"paper": "City desk"})
    if loosened == "file":
        machine.chmod(0o666)
    elif loosened == "folder":
        machine.parent.chmod(0o777)
    else:
        os.chown(machine, 1000, 1000)
    found, warnings = policy.read()
    assert not found.fixed
    assert len(warnings) == 1
    assert "chmod" in warnings[0]
