import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.desk import archive_file, opening
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import ArchiveMissing, ArchiveUnwritable, NameTaken, NotAnArchive, StoryNotFound
from newsdesk.settings import Settings, changed

Put = Callable[..., UUID]
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_backup_is_made_among_the_rolling_ones_or_where_it_is_asked_for(newsroom: Newsroom, tmp_path: Path) -> None:
    rolling = newsroom.keeping.backup()
    asked = newsroom.keeping.backup(tmp_path / "copy.newsdesk")

    assert newsroom.keeping.backups() == (rolling,)
    assert rolling.parent == newsroom.keeping.folder
    assert asked.is_file()


def test_a_backup_overwrites_only_when_told_to(newsroom: Newsroom, tmp_path: Path) -> None:
    taken = tmp_path / "copy.newsdesk"
    taken.write_bytes(b"mine")
    with pytest.raises(NameTaken):
        newsroom.keeping.backup(taken)
    assert taken.read_bytes() == b"mine"

    newsroom.keeping.backup(taken, overwrite=True)
    assert taken.read_bytes() != b"mine"


def test_restoring_brings_back_what_was_and_keeps_what_is(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    early = put("Early")
    backup = newsroom.keeping.backup(tmp_path / "copy.newsdesk")
    late = put("Late")
    done = newsroom.keeping.restore_from(backup)
    kept = done.kept
    assert (done.beyond.stories, done.beyond.revisions, done.beyond.whole) == (1, 1, True)

    assert newsroom.stories.get(early).content.headline == "Early"
    with pytest.raises(StoryNotFound):
        newsroom.stories.get(late)
    assert kept in newsroom.keeping.backups()
    assert kept
    assert newsroom.keeping.can_undo_restore()
    newsroom.keeping.undo_restore()
    assert newsroom.stories.get(late).content.headline == "Late"


def test_what_is_no_backup_restores_nothing(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    story = put()
    other = tmp_path / "notes.txt"
    other.write_text("not a desk" * 100)
    with pytest.raises(NotAnArchive):
        newsroom.keeping.restore_from(other)

    assert newsroom.stories.get(story)


def test_a_damaged_desk_is_set_aside_when_a_backup_takes_its_place(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    put()
    backup = newsroom.keeping.backup(tmp_path / "copy.newsdesk")
    damaged = tmp_path / "damaged.newsdesk"
    damaged.write_bytes(b"no database" * 1000)
    kept = opening.restore(damaged, backup).kept

    assert kept
    assert kept.read_bytes() == b"no database" * 1000
    archive_file.open_archive(damaged, create=False).close()


def test_a_backup_restores_to_where_no_desk_was(newsroom: Newsroom, tmp_path: Path) -> None:
    backup = newsroom.keeping.backup(tmp_path / "copy.newsdesk")

    assert opening.restore(tmp_path / "new.newsdesk", backup).kept is None
    assert (tmp_path / "new.newsdesk").is_file()


def test_the_doctor_finds_a_sound_desk_sound(newsroom: Newsroom, desk: Path) -> None:
    health = newsroom.keeping.doctor()

    assert health.ok
    assert newsroom.keeping.path == desk


def test_a_desk_is_made_only_when_it_may_be(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        opening.open_newsroom(tmp_path / "none.newsdesk", settings=Settings(), create=False)
    assert list(tmp_path.iterdir()) == []

    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveUnwritable):
        opening.open_newsroom(tmp_path / "file" / "desk.newsdesk", settings=Settings())


def test_the_own_desk_is_opened_where_none_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("newsdesk.places.own_desk", lambda: tmp_path / "own" / "desk.newsdesk")
    newsroom = opening.open_newsroom(None, settings=Settings(who="a reporter"))

    assert newsroom.keeping.path == tmp_path / "own" / "desk.newsdesk"
    newsroom.close()


def test_settings_are_adopted_while_the_desk_is_open(newsroom: Newsroom) -> None:
    slow = changed(newsroom.settings, reading_speed=50)
    newsroom.adopt(slow)

    assert newsroom.settings is slow
    assert newsroom.pages.count("word " * 100).minutes == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a person's folders by other means")
def test_an_older_desk_and_its_backups_are_taken_from_others_when_it_is_opened(newsroom: Newsroom, desk: Path) -> None:
    copy = newsroom.keeping.backup()
    folder = newsroom.keeping.folder
    newsroom.close()
    for each, mode in ((desk, 0o644), (copy, 0o644), (folder, 0o755)):
        each.chmod(mode)
    archive_file.open_archive(desk, create=False).close()
    assert [each.stat().st_mode & 0o777 for each in (desk, copy, folder)] == [0o600, 0o600, 0o700]
