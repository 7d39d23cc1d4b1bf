"""An archive of the first version comes to the desk as its newsroom left it."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import ListOrder, StoryQuery
from newsdesk.domain.workflow import Workflow
from newsdesk.store import file_state, upgrade
from newsdesk.store.archive import Archive
from newsdesk.store.connecting import connect
from newsdesk.store.values import micros, revision_json

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
EMBARGO = Embargo(until=NOON + dt.timedelta(days=400), zone="Asia/Kabul", source="Ministry")

_REVISION = """
INSERT INTO revision (id, story, who, at, why, headline, words, fields, body) VALUES (?,?,'desk',?,'saved',?,2,?,?)
"""
_STORY = """
INSERT INTO story (id, status, status_before, created, modified, published, head, forked, versions, words, slug,
                   headline, byline, section, language)
VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1, 2, '', ?, '', ?, 'en')
"""
# headline: status, status before the spike, when published, what its head says
STORIES: dict[str, tuple[Status, Status | None, dt.datetime | None, dict[str, Any]]] = {
    "Published": (Status.PUBLISHED, None, NOON, {}),
    "Filed": (Status.FILED, None, None, {"urgency": 2}),
    "Filed before": (Status.FILED, None, None, {"section": "World"}),
    "Spiked": (Status.SPIKED, Status.FILED, None, {}),
    "Spiked once approved": (Status.SPIKED, Status.APPROVED, None, {}),
    "Withdrawn": (Status.WITHDRAWN, None, NOON, {}),
    "Embargoed": (Status.APPROVED, None, None, {"embargo": EMBARGO}),
    "Draft": (Status.DRAFT, None, None, {}),
}


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, UUID]:
    """The first version's file of these stories, the first of them the youngest, and one that was only typed."""
    path, stories = tmp_path / "desk.newsdesk", {}
    with monkeypatch.context() as patch:
        patch.setattr(file_state, "NEWEST", "0001")
        upgrade.upgrade(path, patience=1)
    with closing(connect(path, patience=1)) as raw:
        raw.execute("BEGIN")
        for age, (headline, (status, before, published, fields)) in enumerate(STORIES.items()):
            story, head, at = uuid4(), uuid4(), micros(NOON - dt.timedelta(hours=age))
            said = revision_json(Content(headline=headline, body="It rained.", **fields))
            raw.execute(_REVISION, (head.bytes, story.bytes, at, headline, *said))
            stood = (status.value, before and before.value, at, at, published and micros(published), head.bytes)
            raw.execute(_STORY, (story.bytes, *stood, headline, fields.get("section", "")))
            stories[headline] = story
        stories["Typed"] = typed = uuid4()
        at = micros(NOON - dt.timedelta(days=9))
        raw.execute(_STORY, (typed.bytes, "draft", None, at, at, None, None, "", ""))
        raw.execute(
            "INSERT INTO draft VALUES (?, NULL, ?, 0, 0, 'Typed', ?)", (typed.bytes, at, '{"headline":"Typed"}')
        )
        raw.execute("COMMIT")
    return stories


@pytest.fixture
def opened(first: dict[str, UUID], tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "desk.newsdesk", backups=tmp_path / "backups") as archive:
        yield archive


def test_it_is_copied_before_it_is_touched(opened: Archive, first: dict[str, UUID], tmp_path: Path) -> None:
    (backup,) = opened.backups(tmp_path / "backups")
    assert backup.name.endswith(f"-before-{file_state.NEWEST}.newsdesk")
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert copy.execute("SELECT count(*) FROM story").fetchone() == (len(first),)
        assert copy.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_its_backup_is_a_way_back(opened: Archive, first: dict[str, UUID], tmp_path: Path) -> None:
    (backup,) = opened.backups(tmp_path / "backups")
    opened.close()
    Archive.restore(tmp_path / "desk.newsdesk", backup, tmp_path / "backups")
    with Archive.open(tmp_path / "desk.newsdesk") as again:
        assert len(again.stories.many(first.values())) == len(first)


def test_stories_stand_where_they_stood(opened: Archive, first: dict[str, UUID]) -> None:
    stories = {headline: opened.stories.get(story) for headline, story in first.items()}
    head = {headline: story.head for headline, story in stories.items()}
    assert {headline: story.standing for headline, story in stories.items()} == {
        "Published": Workflow(status=Status.PUBLISHED, cleared=head["Published"], published=NOON),
        "Filed": Workflow(status=Status.FILED),
        "Filed before": Workflow(status=Status.FILED),
        "Spiked": Workflow(status=Status.SPIKED, spiked_from=Status.FILED),
        "Spiked once approved": Workflow(
            status=Status.SPIKED, spiked_from=Status.APPROVED, cleared=head["Spiked once approved"]
        ),
        "Withdrawn": Workflow(status=Status.WITHDRAWN, cleared=head["Withdrawn"], published=NOON),
        "Embargoed": Workflow(status=Status.APPROVED, cleared=head["Embargoed"], embargo=EMBARGO),
        "Draft": Workflow(),
        "Typed": Workflow(),
    }


def test_queues_counts_and_search_know_them(opened: Archive) -> None:
    filed = StoryQuery(queue=Status.FILED, order=ListOrder.WAITING)
    rows = opened.stories.page(filed).rows
    assert [(row.headline, row.urgency) for row in rows] == [("Filed", 2), ("Filed before", 4)]
    assert [row.entered for row in rows] == [NOON - dt.timedelta(hours=age) for age in (1, 2)]
    found = opened.stories.page(StoryQuery(text="rained", queue=Status.FILED, section="World")).rows
    assert [row.headline for row in found] == ["Filed before"]
    counts = opened.stories.counts()
    assert counts.by_queue == counts.by_status
    assert counts.by_status[Status.FILED] == counts.by_status[Status.SPIKED] == counts.by_status[Status.DRAFT] == 2
    assert opened.health().ok


def test_they_go_on_from_there(opened: Archive, first: dict[str, UUID]) -> None:
    story = first["Spiked"]
    opened.stories.update_workflow(story, Workflow(status=Status.FILED), when=NOON)
    assert story in {row.id for row in opened.stories.page(StoryQuery(text="rained", queue=Status.FILED)).rows}
    assert opened.health().ok
