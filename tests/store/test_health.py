"""The doctor finds what is wrong, says what, and goes on to the next thing."""

import shutil
from collections.abc import Callable
from types import SimpleNamespace
from uuid import UUID

import pytest

from newsdesk.domain.health_report import Health, HealthCheck
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]


def wrong(health: Health) -> set[str]:
    return {check.name for check in health.checks if not check.ok}


def test_a_sound_archive_is_sound_and_says_what_it_holds(archive: Archive, add: Add) -> None:
    add()
    health = archive.health()
    assert health.ok
    assert HealthCheck(name="stories", ok=True, detail="1") in health.checks
    assert health.path == archive.path


@pytest.mark.parametrize(
    ("spoil", "finds"),
    [
        ("UPDATE story SET head = zeroblob(16)", {"links", "heads", "rows", "search"}),
        ("UPDATE story SET forked = 1", {"heads"}),
        ("UPDATE tally SET stories = 9", {"counts"}),
        ("INSERT INTO tally VALUES ('', 'held', 'held', 1)", {"counts"}),
        ("UPDATE tally SET queue = 'held'", {"counts"}),
        ("UPDATE story SET cleared = zeroblob(16)", {"cleared", "rows"}),
        ("UPDATE story SET status = 'approved'", {"cleared", "rows"}),
        ("UPDATE story SET notes = 1", {"notes"}),
        ("UPDATE alembic_version SET version_num = '0000'", {"schema"}),
        ("INSERT INTO search (search) VALUES ('delete-all')", {"search"}),
        ("DELETE FROM search_data", {"search"}),
        ("PRAGMA journal_mode = DELETE", {"log", "search"}),  # no log: nothing is written, not even a look
    ],
)
def test_the_doctor_finds(archive: Archive, add: Add, spoil: str, finds: set[str]) -> None:
    add()
    archive._connection.run("PRAGMA foreign_keys = OFF")
    archive._connection.raw.execute(spoil)  # by nobody's leave
    # from SQLite 3.44 on, its own look at the file looks into search tables, too
    assert wrong(archive.health()) - {"file"} == finds


def test_the_doctor_warns_of_a_disk_that_holds_no_copy(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = SimpleNamespace(total=1, used=1, free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert wrong(archive.health()) == {"space"}


def test_an_index_that_is_wrong_is_made_again(archive: Archive, add: Add) -> None:
    add()
    archive._connection.run("INSERT INTO search (search) VALUES ('delete-all')")
    archive.rebuild_search()
    assert archive.health().ok


def test_a_quick_look_counts_the_index_and_lets_others_write(archive: Archive, add: Add) -> None:
    add()
    other = Archive.open(archive.path, patience=0.0)
    with archive.transaction():  # a look that had to write would be refused now
        quick = other.health(thorough=False)
        thorough = other.health()
    other.close()
    assert quick.ok
    assert [check.name for check in thorough.checks if not check.ok] == ["search"]
