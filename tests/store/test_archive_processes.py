"""Two processes on one file: neither loses a word, neither sees half of what the other does."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
CHILDREN = Path(__file__).parent / "children"


def _start(path: Path, story: UUID, base: UUID, who: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, CHILDREN / "save_revisions.py", path, str(story), str(base), who])


def test_two_processes_write_at_once_and_both_sides_stay(
    path: Path, archive: Archive, add: Callable[..., UUID]
) -> None:
    story = add("Rain")
    base = archive.stories.get(story).head
    assert base
    writers = [_start(path, story, base, who) for who in ("day", "night")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(archive.stories.page(StoryQuery(), limit=100).rows) == 61
    notes = archive.revisions.history(story)
    assert len(notes) == 61
    heads = [archive.revisions.get(head).content.body for head in archive.revisions.heads(story)]
    assert sorted(heads) == ["day 29", "night 29"]
    assert archive.health().ok


def test_a_second_process_sees_what_the_first_saved(archive: Archive, other: Archive, add: Callable[..., UUID]) -> None:
    story = add("Rain")
    base = other.stories.get(story).head
    archive.revisions.save(story, Content(headline="Sun"), base=base, who="", when=NOON)
    assert [row.headline for row in other.stories.page(StoryQuery(text="sun")).rows] == ["Sun"]


def test_two_first_starts_at_once_make_one_archive(tmp_path: Path) -> None:
    path = tmp_path / "desk.newsdesk"
    starts = [subprocess.Popen([sys.executable, CHILDREN / "loaded_by_opening.py", path]) for _ in range(2)]
    assert [start.wait(60) for start in starts] == [0, 0]
    with Archive.open(path) as archive:
        assert archive.health().ok
