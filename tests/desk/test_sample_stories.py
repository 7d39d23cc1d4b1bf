from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk import resources
from newsdesk.desk import demo
from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.moves import Move
from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.formats import all_formats
from newsdesk.formats.registry import Registry
from newsdesk.settings import SECTIONS, Settings

Put = Callable[..., UUID]
S = Status
WRITTEN = {each.format.key for each in all_formats(resources.path("themes")).writers}


def test_a_new_desk_starts_with_linked_stories_in_three_languages(newsroom: Newsroom) -> None:
    changes = newsroom.start_with_samples()
    rows = newsroom.stories.page(StoryQuery()).rows
    stories = [newsroom.stories.get(story) for story in changes.created]
    boxes = [box for story in stories for box in newsroom.related.boxes(story.content)]

    assert len(stories) >= 5
    assert {row.id for row in rows} < set(changes.created)
    assert {story.content.language for story in stories} == {"en", "fa", "ps"}
    assert {story.status for story in stories} >= {S.DRAFT, S.FILED, S.APPROVED, S.PUBLISHED, S.SPIKED}
    assert all(story.standing.cleared == story.head for story in stories if story.status in CLEARED)
    assert all(box.prints and box.headline and box.excerpt for box in boxes)
    assert any(box.story for box in boxes)
    assert any(box.url for box in boxes)
    assert newsroom.stories.page(StoryQuery(text="زعفران")).rows
    assert newsroom.authors.remembered()


def test_samples_come_once_and_never_among_somebodys_own_stories(newsroom: Newsroom) -> None:
    newsroom.start_with_samples()
    count = newsroom.stories.counts()

    assert not newsroom.start_with_samples().created
    assert newsroom.stories.counts() == count


def test_a_desk_with_a_draft_alone_is_somebodys_own(newsroom: Newsroom) -> None:
    newsroom.drafts.keep(newsroom.stories.new_id(), Content(headline="Half a"), base=None)

    assert not newsroom.start_with_samples().created


def test_a_spiked_sample_goes_back_to_where_it_stood(newsroom: Newsroom) -> None:
    newsroom.start_with_samples()
    (row,) = newsroom.stories.page(StoryQuery(status=Status.SPIKED)).rows
    newsroom.moves.move(row.id, Move.UNSPIKE)

    assert newsroom.stories.get(row.id).status is Status.DRAFT


def test_the_demo_exports_every_story_in_every_format_and_the_same_each_time(tmp_path: Path) -> None:
    first, second = (demo.build(tmp_path / name, settings=Settings()) for name in "ab")
    pages = [{path.name: path.read_bytes() for path in made.files} for made in (first, second)]

    assert {path.parent.name for path in first.files} == WRITTEN
    assert len(first.files) == len(WRITTEN) * 5
    assert pages[0] == pages[1]
    assert first.warnings == ()


def test_the_demo_is_built_again_on_its_own_desk_and_tells_what_stays(tmp_path: Path) -> None:
    made = demo.build(tmp_path, settings=Settings())
    newsroom = open_newsroom(made.desk, settings=Settings())
    row = newsroom.stories.page(StoryQuery(status=Status.DRAFT)).rows[0]
    newsroom.moves.move(row.id, Move.HOLD, reason="The ministry has not confirmed it.")
    newsroom.close()
    again = demo.build(tmp_path, settings=Settings())

    assert len(again.files) == len(WRITTEN) * 4
    assert any(row.headline in told and "held" in told for told in again.warnings)


def test_a_format_that_only_reads_is_no_part_of_the_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Registry, "writes", lambda self, key: key != "text")

    assert {path.parent.name for path in demo.build(tmp_path, settings=Settings()).files} == WRITTEN - {"text"}


def test_a_sample_without_an_id_is_our_mistake_and_leaves_the_desk_empty(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("1.md", (resources.path("sample") / "1-night-buses.md").read_bytes()), ("2.md", b"# Rain\n")):
        (tmp_path / name).write_bytes(text)
    monkeypatch.setattr("newsdesk.desk.sample_stories.resources.path", lambda _: tmp_path)
    with pytest.raises(ValueError, match="id"):
        newsroom.start_with_samples()

    assert newsroom.stories.page(StoryQuery()).rows == ()


def test_the_newest_sample_shows_what_a_story_can_hold_and_each_speaks_its_own_language(newsroom: Newsroom) -> None:
    newsroom.start_with_samples()
    rows = newsroom.stories.page(StoryQuery()).rows
    stories = [newsroom.stories.get(row.id) for row in rows]
    first = stories[0].content

    assert first.language == "en"
    assert all(mark in first.body for mark in ("**", "\n> ", "\n1. ", "\n## "))
    assert len(first.related) >= 2
    for content in (story.content for story in stories):
        assert content.language != "en" or content.section in SECTIONS
        assert content.note_to_desk.isascii() is (content.language == "en")
