"""A draft that cannot be read: put aside as it lies there, named by the doctor, recovered as far as it goes."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import RowUnreadable
from newsdesk.domain.health_report import LossKind
from newsdesk.domain.story import Content
from newsdesk.store.archive import Archive
from newsdesk.store.salvage import salvage

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
STORY = UUID(int=7)
SPOILED = {
    "no UTF-8": "UPDATE draft SET content = CAST(replace(CAST(content AS BLOB), x'63', x'ff') AS TEXT)",
    "no JSON": "UPDATE draft SET content = substr(content, 1, length(content) - 1)",
    "a blob": "UPDATE draft SET content = CAST(content AS BLOB)",
    "no base": "UPDATE draft SET base = x'01'",
    "no time": "UPDATE draft SET kept = 9000000000000000000",
}


@pytest.fixture(params=list(SPOILED.values()), ids=list(SPOILED))
def spoiled(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    desk = tmp_path / "desk.torn"
    with Archive.open(desk) as archive:
        saved = Content(headline="Avalanche", body="The pass is open.")
        head = archive.stories.add(STORY, saved, who="Ed", when=NOON, why="saved", words=4)
        typed = Content(headline="Avalanche", body="The pass is closed for a week.")
        archive.drafts.keep(Draft(story=STORY, base=head, content=typed, kept=NOON))
    with closing(sqlite3.connect(desk)) as raw:
        assert raw.execute(request.param).rowcount == 1
        raw.commit()
    return desk


def bytes_of(desk: Path, table: str) -> list[object]:
    with closing(sqlite3.connect(desk)) as raw:
        raw.text_factory = bytes
        return [row[0] for row in raw.execute(f"SELECT content FROM {table}")]  # noqa: S608 - our own names


def test_it_lies_aside_byte_for_byte_and_the_doctor_names_it(spoiled: Path) -> None:
    before = bytes_of(spoiled, "draft")
    with Archive.open(spoiled, create=False) as archive:
        with pytest.raises(RowUnreadable):
            archive.drafts.get(STORY)
        archive.drafts.set_aside(STORY)
        assert archive.drafts.get(STORY) is None
        assert archive.unsent.all(who="Ed") == archive.unsent.all(who="") == ()
        rows = next(check for check in archive.health().checks if check.name == "rows").rows
        assert [(row.table, row.story) for row in rows] == [("unsent", str(STORY))]
    assert bytes_of(spoiled, "unsent") == before
    assert bytes_of(spoiled, "draft") == []


def test_what_is_typed_after_it_takes_nothing_from_it(spoiled: Path) -> None:
    before = bytes_of(spoiled, "draft")
    with Archive.open(spoiled, create=False) as archive:
        archive.drafts.set_aside(STORY)
        later = dt.timedelta(minutes=5)
        archive.drafts.keep(Draft(story=STORY, base=None, content=Content(headline="New"), kept=NOON + later))
        archive.drafts.drop(STORY)
    assert bytes_of(spoiled, "unsent") == before


@pytest.mark.parametrize("aside", [False, True])
def test_salvage_makes_a_draft_of_it_as_far_as_it_can_be_read(
    spoiled: Path, tmp_path: Path, aside: bool, request: pytest.FixtureRequest
) -> None:
    if aside:
        with Archive.open(spoiled, create=False) as archive:
            archive.drafts.set_aside(STORY)
    found = salvage(spoiled, tmp_path / "new.newsdesk")
    assert found.lost
    with Archive.open(found.path, create=False) as archive:
        draft = archive.drafts.get(STORY)
        assert draft is not None
        assert "for a week" in draft.content.body
        expected = None if "no base" in request.node.name else archive.stories.get(STORY).head
        assert draft.base == expected
        assert archive.stories.get(STORY).content.body == "The pass is open."
        assert archive.health().ok, archive.health()


def test_a_newer_draft_stays_before_the_one_that_was_set_aside(spoiled: Path, tmp_path: Path) -> None:
    with Archive.open(spoiled, create=False) as archive:
        archive.drafts.set_aside(STORY)
        archive.drafts.keep(Draft(story=STORY, base=None, content=Content(body="Typed later."), kept=NOON))
    found = salvage(spoiled, tmp_path / "new.newsdesk")
    assert LossKind.TYPED in {loss.what for loss in found.lost}
    with Archive.open(found.path, create=False) as archive:
        later = archive.drafts.get(STORY)
        assert later
        assert later.content.body == "Typed later."
