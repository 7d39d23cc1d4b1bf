"""Manifest: what is accepted, and what is refused."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_release import Release
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import manifest, versions


def test_a_list_is_read_whole(release: Release):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")
    read = manifest.read(release.told(needs="0.1.0"))
    assert (read.version, read.needs, read.files[0].size) == ("9.0.0", "0.1.0", 7)


def test_what_a_later_release_adds_is_passed_over(release: Release):
    release.add("a.snap", b"package", kind="snap", more="x")
    assert manifest.read(release.told(channel="slow")).files[0].kind == "snap"


@pytest.mark.parametrize(
    "name", ["../newsdesk.deb", "a/b", "a\\b", "/etc/passwd", "C:x", "..", ".hidden", "-o", "a b", "", "a\n", "x" * 121]
)
def test_a_name_leads_nowhere_else(release: Release, name: str):
    release.add("fine.deb", b"package", name=name)
    with pytest.raises(UpdateRefused, match="cannot be read"):
        manifest.read(release.told())


@pytest.mark.parametrize(
    "said",
    [
        {"layout": 2},
        {"layout": "1"},
        {"version": "9"},
        {"version": "9.0.0.1"},
        {"version": 9},
        {"issued": "2026-01-01T00:00:00"},
        {"issued": "yesterday"},
        {"notes": {"en": "x" * (manifest.NOTES_LIMIT + 1)}},
        {"notes": ["x"]},
        {"files": None},
        {"files": [{}]},
        {"files": [{"name": "a"}] * 101},
    ],
)
def test_a_list_that_says_it_otherwise_is_refused(release: Release, said):
    with pytest.raises(UpdateRefused):
        manifest.read(release.told(**said))


@pytest.mark.parametrize(
    "said", [{"size": 0}, {"size": -1}, {"size": 2**40}, {"size": "7"}, {"sha256": "ABC"}, {"kind": "../x"}]
)
def test_a_file_that_cannot_be_is_refused(release: Release, said):
    release.add("fine.deb", b"package", **said)
    with pytest.raises(UpdateRefused):
        manifest.read(release.told())


def test_another_product_is_refused_by_name(release: Release):
    with pytest.raises(UpdateRefused, match="“other”"):
        manifest.read(release.told(product="other"))


def test_a_list_that_is_too_long_is_not_read(release: Release):
    with pytest.raises(UpdateRefused):
        manifest.read(release.told() + b" " * manifest.LIMIT)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_refused(data):
    with pytest.raises(UpdateRefused):
        manifest.read(data)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_WHOLE = {
    "layout": 1,
    "product": "newsdesk",
    "version": "9.0.0",
    "issued": datetime(2026, 1, 1, tzinfo=UTC),
    "expires": datetime(2027, 1, 1, tzinfo=UTC),
    "notes": {},
    "files": [],
}


@given(st.sampled_from(sorted(_WHOLE)), _JSON)
def test_any_value_in_any_place_is_taken_or_refused(name, value):
    try:
        read = manifest.read(msgspec.json.encode(_WHOLE | {name: value}))
    except UpdateRefused:
        return
    assert isinstance(read, manifest.Manifest)


@pytest.mark.parametrize("deep", [b"[" * 100_000, b'{"a":' * 50_000])
def test_a_list_of_nested_brackets_is_refused(deep):
    with pytest.raises(UpdateRefused):
        manifest.read(deep)


def test_notes_come_in_the_language_of_the_window(release: Release):
    read = manifest.read(release.told())
    assert read.notes_for("fa_AF").startswith("فهرست")
    assert read.notes_for("ps").startswith("Added")
    assert manifest.read(release.told(notes={})).notes_for("en") == ""


def test_versions_stand_in_order():
    order = ["0.1.0", "0.2.0rc1", "0.2.0rc2", "0.2.0", "0.10.0", "1.0.0"]
    assert sorted((order[i] for i in (3, 0, 5, 1, 4, 2)), key=versions.read) == order


@pytest.mark.parametrize("text", ["1.0", "1.0.0.0", "v1.0.0", "1.0.0-1", "1.0.0 ", "١.٠.٠", "1.0.0+x", "", "1.0.0\n"])
def test_what_is_no_version_is_not_compared(text):
    with pytest.raises(ValueError, match=r".*"):
        versions.read(text)
