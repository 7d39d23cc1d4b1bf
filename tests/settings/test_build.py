import json

import pytest

import newsdesk
from newsdesk import build as build_file
from newsdesk.build import Build, build


@pytest.fixture(autouse=True)
def record(tmp_path, monkeypatch):
    monkeypatch.setattr(build_file, "RECORD", tmp_path / "_build.json")
    build.cache_clear()
    yield tmp_path / "_build.json"
    build.cache_clear()


def test_a_checkout_has_no_record_and_takes_no_updates():
    assert build() == Build(version=newsdesk.__version__, kind="source", edition="full", update_key="")


@pytest.mark.parametrize(("kind", "portable"), [("deb", False), ("portable", True), ("windows-portable", True)])
def test_a_package_says_how_it_was_made(record, kind, portable):
    record.write_text(json.dumps({"kind": kind, "edition": "light", "commit": "abc", "later": "unknown here"}))
    assert (build().kind, build().edition, build().commit, build().portable) == (kind, "light", "abc", portable)


def test_the_version_is_the_code_s_own_whatever_the_record_says(record):
    record.write_text(json.dumps({"version": "9.9"}))
    assert build().version == newsdesk.__version__


@pytest.mark.parametrize("damage", ["", "{", "\x00", "7"])
def test_a_damaged_record_is_read_as_a_checkout(record, damage):
    record.write_text(damage)
    assert build().kind == "source"
