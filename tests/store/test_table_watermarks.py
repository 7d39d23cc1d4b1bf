"""Marks change with whatever somebody writes, and with nothing that the program does by itself."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.person import Person, Role
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Claim
from newsdesk.store import table_watermarks
from newsdesk.store.archive import Archive
from newsdesk.store.tables import metadata

# What the program makes by itself from the rest
DERIVED = {"mention", "tally", "sketch", "grain", "unsketched"}
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(days=30)


def test_every_table_that_holds_somebodys_work_has_its_mark(archive: Archive, path: Path) -> None:
    assert set(table_watermarks.read_file(path, patience=1)) == set(metadata.tables) - DERIVED


def _type(archive: Archive, story: UUID) -> None:
    archive.drafts.keep(Draft(story=story, base=None, content=Content(headline="Sun"), kept=LATER))


def _type_on(archive: Archive, story: UUID) -> None:
    archive.drafts.take(story)
    kept = LATER + dt.timedelta(seconds=1)
    archive.drafts.keep(Draft(story=story, base=None, content=Content(headline="Sunny"), kept=kept))


def _save(archive: Archive, story: UUID) -> None:
    base = archive.stories.get(story).head
    archive.revisions.save(story, Content(headline="Sun"), base=base, who="", when=LATER)


def _promote(archive: Archive, _: UUID) -> None:
    (person,) = archive.people.all()
    archive.people.put(Person(id=person.id, name=person.name, role=Role.EDITOR))


def _hire(archive: Archive, _: UUID) -> None:
    archive.people.put(Person(id=uuid4(), name="Another", role=Role.REPORTER))


@pytest.mark.parametrize("write", [_type, _type_on, _save, _promote, _hire])
def test_whatever_is_written_changes_them(
    archive: Archive, add: Callable[..., UUID], path: Path, write: Callable[[Archive, UUID], None]
) -> None:
    story = add("Rain")
    archive.people.put(Person(id=uuid4(), name="City reporter", role=Role.REPORTER))
    if write is _type_on:
        _type(archive, story)
    before = table_watermarks.read_file(path, patience=1)
    write(archive, story)
    assert table_watermarks.read_file(path, patience=1) != before


def test_what_the_window_does_by_opening_does_not(archive: Archive, add: Callable[..., UUID], path: Path) -> None:
    story = add("Rain")
    before = table_watermarks.read_file(path, patience=1)
    archive.stories.claim(story, Claim(who="Desk editor", at=LATER))
    archive.rebuild_search()
    archive.health()
    archive.close()
    Archive.open(path).close()
    assert table_watermarks.read_file(path, patience=1) == before
