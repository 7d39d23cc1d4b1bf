"""Download: after consent, from safe addresses alone, complete files alone, resumed after a lost connection."""

from pathlib import Path

import pytest

from made_release import Release, Served
from newsdesk.domain.errors import Cancelled, UpdateRefused
from newsdesk.updates import download_folder, https, messages
from newsdesk.updates.manifest import LIMIT, NAME

PACKAGE = bytes(range(256)) * 4000
DEB = "newsdesk_9.0.0_amd64.deb"


@pytest.fixture(autouse=True)
def packaged(release: Release) -> None:
    release.add(DEB, PACKAGE)
    release.sign()


def test_nothing_is_asked_before_it_was_agreed_to(updating, server: Served):
    for answer in ("ask", "off"):
        with pytest.raises(UpdateRefused, match="until you agree"):
            updating(updates=answer).look()
    assert server.asked == []


def test_the_request_says_nothing_of_who_asks(updating, server: Served):
    updating().look()
    assert [name for name, _ in server.asked] == [NAME, f"{NAME}.minisig"]
    assert set(server.agents) == {"Newsdesk"}


def test_a_file_is_fetched_and_told_and_lies_where_nobody_else_looks(updating, server: Served):
    told: list[tuple[int, int]] = []
    mine = updating()
    held = mine.fetch(mine.look(), tell=lambda done, of: told.append((done, of)))
    assert held.path.read_bytes() == PACKAGE
    assert told[-1] == (len(PACKAGE), len(PACKAGE))
    assert (held.path.parent.stat().st_mode & 0o777, held.path.stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_file_that_is_here_already_is_not_fetched_again(updating, server: Served):
    mine = updating()
    found = mine.look()
    first = mine.fetch(found)
    server.asked.clear()
    assert mine.fetch(found) == first
    assert server.asked == []


def test_a_broken_line_goes_on_where_it_broke(updating, server: Served):
    mine = updating()
    found = mine.look()
    server.cut = 300_000
    assert mine.fetch(found).path.read_bytes() == PACKAGE
    assert [asked for _, asked in server.asked[2:]] == ["", "bytes=300000-", "bytes=600000-", "bytes=900000-"]


def test_a_line_that_stays_broken_keeps_what_came_for_the_next_time(updating, server: Served):
    mine = updating()
    found = mine.look()
    server.cut = 100_000
    with pytest.raises(UpdateRefused, match=r"after 0\.4 of 1\.0 MB"):
        mine.fetch(found)
    server.cut = None
    server.asked.clear()
    assert updating().fetch(found).path.read_bytes() == PACKAGE
    assert server.asked == [(DEB, "bytes=400000-")]


def test_a_server_that_cannot_go_on_is_asked_from_the_start(updating, server: Served):
    mine = updating()
    found = mine.look()
    server.cut, server.ranges = 600_000, False
    with pytest.raises(UpdateRefused, match="connection was lost"):
        mine.fetch(found)
    server.cut = None
    assert mine.fetch(found).path.read_bytes() == PACKAGE


def test_stopping_keeps_what_came(updating, server: Served):
    mine = updating()
    found = mine.look()
    done: list[int] = []
    with pytest.raises(Cancelled):
        mine.fetch(found, tell=lambda so_far, _: done.append(so_far), stopped=lambda: bool(done))
    server.asked.clear()
    mine.fetch(found)
    assert server.asked == [(DEB, f"bytes={done[-1]}-")]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (PACKAGE[:-1] + b"x", messages.OTHER_BYTES),
        (PACKAGE + b"x", messages.TOO_LONG),
        (PACKAGE[:-1], messages.BROKEN_OFF),
    ],
    ids=["other bytes", "longer", "shorter"],
)
def test_a_file_that_was_not_signed_is_never_held(updating, release: Release, content, told):
    (release.folder / DEB).write_bytes(content)
    mine = updating()
    with pytest.raises(UpdateRefused) as refused:
        mine.fetch(mine.look())
    assert refused.value.said == told
    assert not (mine._download_folder / DEB).exists()


def test_a_damaged_beginning_is_thrown_away_once_the_whole_is_checked(updating, release: Release):
    mine = updating()
    found = mine.look()
    mine._download_folder.mkdir(mode=0o700)
    part = mine._download_folder / f"{found.news.file.sha256[:16]}.part"
    part.write_bytes(b"x" * 1000)
    with pytest.raises(UpdateRefused, match="not the file that was signed"):
        mine.fetch(found)
    assert not part.exists()
    assert mine.fetch(found).path.read_bytes() == PACKAGE


def test_a_link_laid_in_the_way_is_not_followed(updating, release: Release, tmp_path: Path):
    mine = updating()
    found = mine.look()
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    mine._download_folder.mkdir()
    (mine._download_folder / f"{found.news.file.sha256[:16]}.part").symlink_to(victim)
    with pytest.raises(UpdateRefused):
        mine.fetch(found)
    assert victim.read_bytes() == b"mine"


def test_a_redirect_to_an_unsafe_address_is_refused(updating, server: Served):
    server.redirects[NAME] = "http://updates.example/newsdesk-update.json"
    with pytest.raises(UpdateRefused, match="sends on to an address that is not safe"):
        updating().look()


def test_a_redirect_within_the_safe_is_followed(updating, server: Served, release: Release):
    (release.folder / "moved.json").write_bytes((release.folder / NAME).read_bytes())
    server.redirects[NAME] = "/moved.json"
    assert updating().look().newer


def test_redirects_in_a_circle_end(updating, server: Served):
    server.redirects[NAME] = f"/{NAME}"
    with pytest.raises(UpdateRefused):
        updating().look()
    assert len(server.asked) < 20


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://updates.example/newsdesk-update.json", True),
        ("http://127.0.0.1:8000/x", True),
        ("http://[::1]:8000/x", True),
        ("http://updates.example/x", False),
        ("http://127.0.0.1.example/x", False),
        ("http://localhost/x", False),
        ("https://user:word@updates.example/x", False),
        ("file:///etc/passwd", False),
        ("ftp://updates.example/x", False),
        ("https://", False),
        ("https://[x", False),
        ("https://updates.example:99999/x", False),
        ("newsdesk", False),
        ("", False),
    ],
)
def test_only_safe_addresses_are_asked(address, safe):
    assert https.is_safe(address) is safe


def test_an_address_that_is_not_safe_is_named(updating):
    with pytest.raises(UpdateRefused, match="starts with https"):
        updating(address="http://updates.example/x").look()


def test_a_list_without_end_is_not_taken_in(updating, release: Release):
    (release.folder / NAME).write_bytes(b" " * (LIMIT + 1))
    with pytest.raises(UpdateRefused, match="more than a list"):
        updating().look()


def test_what_is_not_there_is_named(updating, release: Release):
    (release.folder / f"{NAME}.minisig").unlink()
    with pytest.raises(UpdateRefused, match=r"no newsdesk-update\.json\.minisig \(404"):
        updating().look()


def test_a_server_that_is_gone_is_a_sentence(updating):
    with pytest.raises(UpdateRefused, match="does not answer"):
        updating(address="http://127.0.0.1:1/newsdesk-update.json").look()


def test_a_full_disk_is_a_sentence(updating, monkeypatch):
    mine = updating()
    found = mine.look()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(download_folder, "opened", full)
    with pytest.raises(UpdateRefused, match="No space left"):
        mine.fetch(found)


def test_a_build_without_a_key_takes_no_update(updating, server: Served, release: Release):
    for looking in (updating(update_key="").look, lambda: updating(update_key="").look_at(release.folder)):
        with pytest.raises(UpdateRefused, match="no key"):
            looking()
    assert server.asked == []


def test_a_damaged_key_takes_no_update(updating, release: Release):
    with pytest.raises(UpdateRefused, match="key for updates that this build carries is damaged"):
        updating(update_key="RWQ").look_at(release.folder)


def test_once_agreed_it_is_looked_for_once_a_day(updating):
    mine = updating()
    assert mine.due()
    mine.look()
    assert not updating().due()
    assert not updating(updates="off", address="").due()
