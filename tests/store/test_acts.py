"""Acts stand for good, with where the story stood before and after."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.act import UNDO, Act
from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import MoveRefused, StoryNotFound
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
FULL = Workflow(
    status=Status.SCHEDULED,
    change=Status.RETURNED,
    held_from=Status.APPROVED,
    spiked_from=Status.HELD,
    cleared=uuid4(),
    published=NOON,
    scheduled=NOON + dt.timedelta(microseconds=1),
    zone="Asia/Kabul",
    assigned="خبرنگار شهر",
    due=NOON,
    embargo=Embargo(until=NOON, zone="Asia/Kabul", source="Ministry"),
)
Add = Callable[..., UUID]


def act(story: UUID, **more: Any) -> Act:
    made = {"verb": "file", "who": "City reporter", "role": Role.REPORTER, "at": NOON, "revision": None}
    return Act(id=uuid4(), story=story, **{**made, "was": Workflow(), "now": FULL, **more})


def test_acts_come_back_as_they_were_done_the_latest_first(archive: Archive, add: Add) -> None:
    story = add()
    first = act(story)
    full = act(story, verb=UNDO, was=FULL, now=Workflow(), reason="Too early", undoes=first.id, notice=uuid4())
    earlier = act(story, at=NOON - dt.timedelta(hours=1), revision=archive.stories.get(story).head)
    for done in (first, full, earlier):
        archive.acts.add(done)
    assert archive.acts.of(story) == (earlier, full, first)
    assert archive.acts.latest(story) == earlier
    assert archive.acts.get(full.id) == full


def test_where_nothing_was_done_nothing_is_found(archive: Archive, add: Add) -> None:
    story = add()
    assert archive.acts.of(story) == ()
    assert archive.acts.latest(story) is None
    with pytest.raises(StoryNotFound):
        archive.acts.get(uuid4())


def test_a_standing_that_a_later_version_wrote_is_read(archive: Archive, add: Add) -> None:
    done = act(add())
    archive.acts.add(done)
    archive._connection.run("DROP TRIGGER act_stands")
    archive._connection.run("""UPDATE act SET now = '{"status": "filed", "mood": "fine"}'""")
    assert archive.acts.get(done.id).now == Workflow(status=Status.FILED)


def test_a_story_with_a_past_is_not_removed_as_untouched(archive: Archive, add: Add) -> None:
    story = add()
    archive.acts.add(act(story))
    with pytest.raises(MoveRefused):
        archive.stories.remove(story)


def test_acts_go_with_a_story_that_was_never_saved(archive: Archive) -> None:
    story = uuid4()
    archive.drafts.keep(Draft(story=story, base=None, content=Content(), kept=NOON))
    archive.acts.add(act(story))
    archive.drafts.drop(story)
    assert archive.acts.of(story) == ()
    assert archive.health().ok


@pytest.mark.parametrize("statement", ["UPDATE act SET who = ''", "DELETE FROM act"])
def test_what_was_done_cannot_be_changed(archive: Archive, add: Add, statement: str) -> None:
    archive.acts.add(act(add()))
    with pytest.raises(sqlite3.IntegrityError):
        archive._connection.run(statement)
