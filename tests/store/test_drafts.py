"""Drafts: every word that was kept is there, whatever happens to the process that kept it."""

import datetime as dt
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import DraftTaken
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive

CHILDREN = Path(__file__).parent / "children"
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def draft(story: UUID, body: str = "Wor", **more: Any) -> Draft:
    return Draft(**{"story": story, "base": None, "content": Content(headline="New", body=body), "kept": NOON, **more})


def test_a_new_story_lives_in_its_draft(archive: Archive) -> None:
    kept = draft(uuid4(), cursor=3, scroll=40)
    archive.drafts.keep(kept)
    assert archive.drafts.get(kept.story) == kept
    story = archive.stories.get(kept.story)
    assert (story.head, story.heads, story.version, story.content) == (None, (), 1, kept.content)
    assert [row.unsaved for row in archive.stories.page(StoryQuery()).rows] == [True]


def test_the_newest_words_take_the_place_of_older_ones(archive: Archive, add: Callable[..., UUID]) -> None:
    story = add()
    base = archive.stories.get(story).head
    for body in ("W", "Wo"):
        archive.drafts.keep(draft(story, body))
    last = draft(story, "Wor", base=base, cursor=3, kept=NOON + dt.timedelta(seconds=1))
    archive.drafts.keep(last)
    assert archive.drafts.all() == (last,)


def test_a_base_that_the_desk_does_not_have_is_left_out(archive: Archive) -> None:
    """Another file took the desk's place, and the window goes on with a story of the former one."""
    story = uuid4()
    archive.drafts.keep(draft(story, "Words", base=uuid4()))
    assert archive.drafts.all() == (draft(story, "Words"),)
    archive.revisions.save(story, Content(body="Words"), base=uuid4(), who="", when=NOON)
    assert archive.stories.get(story).content.body == "Words"


def test_drafts_come_the_one_touched_last_first(archive: Archive) -> None:
    drafts = [draft(uuid4(), kept=NOON + dt.timedelta(seconds=second)) for second in (2, 3, 1)]
    for each in drafts:
        archive.drafts.keep(each)
    assert archive.drafts.all() == (drafts[1], drafts[0], drafts[2])


def test_a_dropped_draft_takes_a_story_along_that_was_never_saved(archive: Archive, add: Callable[..., UUID]) -> None:
    saved, unsaved = add(), uuid4()
    for story in (saved, unsaved):
        archive.drafts.keep(draft(story))
        archive.drafts.drop(story)
        assert archive.drafts.get(story) is None
    assert archive.stories.exists(saved)
    assert not archive.stories.exists(unsaved)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_draft_that_another_process_wrote_since_is_not_written_over(archive: Archive, other: Archive) -> None:
    theirs = draft(uuid4(), "Theirs", kept=NOON + dt.timedelta(seconds=1))
    archive.drafts.keep(draft(theirs.story, "Mine"))
    assert other.drafts.take(theirs.story)
    other.drafts.keep(theirs)
    later = draft(theirs.story, "Mine, more", kept=NOON + dt.timedelta(seconds=2))
    with pytest.raises(DraftTaken):
        archive.drafts.keep(later)
    assert archive.drafts.all() == (theirs,)
    assert archive.drafts.take(theirs.story) == theirs
    archive.drafts.keep(later)
    assert other.drafts.all() == (later,)


@pytest.mark.parametrize("known", [True, False])
def test_saving_and_dropping_leave_the_draft_of_another_process(
    archive: Archive, other: Archive, add: Callable[..., UUID], known: bool
) -> None:
    for story in (add(), uuid4()):
        if known:
            archive.drafts.keep(draft(story, "Mine"))
            other.drafts.take(story)
        theirs = draft(story, "Theirs", kept=NOON + dt.timedelta(seconds=1))
        other.drafts.keep(theirs)
        archive.drafts.drop(story)
        assert archive.drafts.get(story) == theirs
        archive.revisions.save(story, Content(body="Mine"), base=None, who="", when=NOON)
        assert archive.drafts.get(story) == theirs


def test_words_survive_a_process_that_is_killed_while_it_writes(path: Path) -> None:
    story = uuid4()
    command = [sys.executable, str(CHILDREN / "keep_drafts.py"), str(path), str(story)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for line in writer.stdout:
            if line.strip() == "200":
                writer.send_signal(signal.SIGKILL)
                break
        told = [int(line) for line in writer.stdout.read().split("\n")[:-1]]
    kept = max([200, *told])
    with Archive.open(path) as archive:
        found = archive.drafts.get(story)
        assert found
        words = found.content.body.split()
        assert len(words) >= kept + 1
        assert words == [f"word{number}" for number in range(len(words))]
        assert archive.health().ok
