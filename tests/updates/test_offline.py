"""Update from a stick: the same verification, of a private copy."""

from datetime import timedelta
from pathlib import Path

import pytest

from made_release import NOW, Release, new_key
from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.updates import download_folder
from newsdesk.updates.manifest import NAME

DEB = "newsdesk_9.0.0_amd64.deb"


@pytest.fixture(autouse=True)
def packaged(release: Release) -> None:
    release.add(DEB, b"the package")
    release.sign()


@pytest.mark.parametrize("name", ["", DEB, NAME, f"{NAME}.minisig"])
def test_installer_list_signature_or_folder_may_be_named(updating, release: Release, name):
    mine = updating(updates="off", address="")
    found = mine.look_at(release.folder / name)
    assert mine.fetch(found).path.read_bytes() == b"the package"


def test_the_copy_is_what_counts(updating, release: Release):
    mine = updating()
    held = mine.fetch(mine.look_at(release.folder))
    (release.folder / DEB).write_bytes(b"swapped now")
    assert held.path.read_bytes() == b"the package"
    download_folder.check(held.path, held.file)


def test_a_file_that_is_swapped_before_the_copy_is_refused(updating, release: Release):
    mine = updating()
    found = mine.look_at(release.folder)
    (release.folder / DEB).write_bytes(b"swapped now")
    with pytest.raises(UpdateRefused, match="not the file that was signed"):
        mine.fetch(found)
    assert list(mine._download_folder.iterdir()) == []


@pytest.mark.parametrize("content", [b"the package and more", b"the"])
def test_a_file_of_another_size_is_refused(updating, release: Release, content):
    (release.folder / DEB).write_bytes(content)
    mine = updating()
    with pytest.raises(UpdateRefused, match="than the signed list says"):
        mine.fetch(mine.look_at(release.folder))


def test_a_file_that_is_not_in_the_list_is_refused(updating, release: Release):
    (release.folder / "newsdesk_9.9.9_amd64.deb").write_bytes(b"x")
    with pytest.raises(UpdateRefused, match="not in the signed list"):
        updating().look_at(release.folder / "newsdesk_9.9.9_amd64.deb")


def test_a_file_for_another_build_leads_to_the_right_one(updating, release: Release):
    release.add("newsdesk-9.0.0.rpm", b"other", kind="rpm")
    release.sign()
    with pytest.raises(UpdateRefused, match=f"The one that is: {DEB}"):
        updating().look_at(release.folder / "newsdesk-9.0.0.rpm")


@pytest.mark.parametrize(
    ("missing", "told"), [(NAME, "There is no newsdesk-update.json"), (f"{NAME}.minisig", "minisig is missing")]
)
def test_what_is_missing_on_the_stick_is_named(updating, release: Release, missing, told):
    (release.folder / missing).unlink()
    with pytest.raises(UpdateRefused, match=told):
        updating().look_at(release.folder / DEB)


def test_an_installer_that_is_missing_is_named(updating, release: Release):
    mine = updating()
    found = mine.look_at(release.folder)
    (release.folder / DEB).unlink()
    with pytest.raises(UpdateRefused, match=f"{DEB} cannot be read"):
        mine.fetch(found)
    with pytest.raises(UpdateRefused, match="there is no such file"):
        mine.look_at(release.folder / DEB)


def test_another_key_is_refused(updating, release: Release):
    release.sign(new_key())
    with pytest.raises(UpdateRefused, match="signed with another key"):
        updating().look_at(release.folder)


def test_a_signature_of_another_list_is_refused(updating, release: Release):
    old = release.sign().with_name(f"{NAME}.minisig").read_bytes()
    release.sign(version="9.0.1")
    (release.folder / f"{NAME}.minisig").write_bytes(old)
    with pytest.raises(UpdateRefused, match="forged or damaged"):
        updating().look_at(release.folder)


def test_an_old_stick_says_so(updating, release: Release):
    release.sign(expires=NOW - timedelta(days=1))
    found = updating().look_at(release.folder)
    assert found.newer
    assert "expired" in str(found.warning)


def test_copying_can_be_stopped_and_leaves_nothing(updating, release: Release):
    mine = updating()
    with pytest.raises(Cancelled):
        mine.fetch(mine.look_at(release.folder), stopped=lambda: True)
    assert list(mine._download_folder.iterdir()) == []


def test_what_was_fetched_can_be_carried_on(updating, release: Release, tmp_path: Path):
    mine = updating()
    found = mine.look()
    mine.carry(found, mine.fetch(found), tmp_path / "stick")
    other = updating(updates="off", address="")
    assert other.fetch(other.look_at(tmp_path / "stick")).path.read_bytes() == b"the package"


def test_what_an_earlier_update_left_is_cleared_away(updating, release: Release):
    mine = updating()
    mine.fetch(mine.look_at(release.folder))
    release.files.clear()
    release.add("newsdesk_9.0.1_amd64.deb", b"the next")
    release.sign(version="9.0.1")
    held = mine.fetch(mine.look_at(release.folder))
    assert list(mine._download_folder.iterdir()) == [held.path]
