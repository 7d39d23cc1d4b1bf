"""Rescue files: words that the desk cannot take lie elsewhere, for their owner alone, and come back without a loss."""

import json
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.rescue_files import RescueFiles, bring_back
from newsdesk.domain.byline import Byline
from newsdesk.domain.draft import RescuedWords
from newsdesk.domain.errors import WriteFailed
from newsdesk.domain.story import Content
from newsdesk.domain.unsent import Unsent, UnsentKey

Put = Callable[..., UUID]
LATER = datetime(2027, 1, 1, tzinfo=UTC)
WORDS = Content(
    headline="Snow", body="Snow fell.\n\nبرف بارید.", byline=Byline(text="City desk report"), keywords=("snow",)
)


@pytest.fixture
def rescue(desk: Path, tmp_path: Path) -> RescueFiles:
    return RescueFiles(desk, (tmp_path / "rescue", tmp_path / "another place"))


def words(story: UUID, content: Content = WORDS, **fields: object) -> RescuedWords:
    return RescuedWords(story=story, base=None, content=content, at=LATER, **fields)  # type: ignore[arg-type]


def test_words_are_there_again_to_the_letter(rescue: RescueFiles) -> None:
    kept = words(uuid4(), cursor=3, scroll=40, draft_kept=LATER)
    rescue.keep(kept)
    assert rescue.all() == (kept,)
    rescue.drop(kept.story)
    assert rescue.all() == ()


def test_unsent_texts_are_there_again(rescue: RescueFiles) -> None:
    kept = (
        Unsent(key=UnsentKey("notes", uuid4(), "reply"), who="ED", kept=LATER, content={"text": "Who counted?"}),
        Unsent(key=UnsentKey("people"), who="", kept=LATER, content={"name": "City reporter", "left": False}),
    )
    rescue.keep_unsent(kept)
    assert rescue.unsent() == kept
    assert rescue.all() == ()
    rescue.drop_unsent()
    assert rescue.unsent() == ()


@pytest.mark.skipif(os.name == "nt", reason="there is no mode there")
def test_nobody_else_can_read_them(rescue: RescueFiles) -> None:
    path = rescue.keep(words(uuid4()))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_another_place_takes_them_where_the_first_does_not(rescue: RescueFiles, tmp_path: Path) -> None:
    (tmp_path / "rescue").write_text("no folder")
    kept = words(uuid4())
    assert rescue.keep(kept).parent == tmp_path / "another place"
    (tmp_path / "rescue").unlink()
    assert rescue.all() == (kept,)


def test_where_no_place_takes_them_that_is_said(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteFailed):
        RescueFiles(desk, (tmp_path / "file",)).keep(words(uuid4()))


def test_each_desk_has_its_own(rescue: RescueFiles, tmp_path: Path) -> None:
    rescue.keep(words(uuid4()))
    assert RescueFiles(tmp_path / "other.newsdesk", (tmp_path / "rescue",)).all() == ()


def test_words_find_a_desk_that_lies_elsewhere_now(newsroom: Newsroom, desk: Path, tmp_path: Path) -> None:
    before = RescueFiles(tmp_path / "stick" / desk.name, (tmp_path / "rescue",))
    other = RescueFiles(tmp_path / "stick" / "sports.newsdesk", (tmp_path / "rescue",))
    story = uuid4()
    before.keep(words(story))
    before.keep_unsent([Unsent(key=UnsentKey("people"), who="ED", kept=LATER, content={"name": "City reporter"})])
    other.keep(words(uuid4()))
    assert bring_back(newsroom, RescueFiles(desk, (tmp_path / "rescue",))) == (story,)
    assert [row.content["name"] for row in newsroom.unsent.all(who="ED")] == ["City reporter"]
    assert before.all() == ()
    assert len(other.all()) == 1


def test_words_of_a_desk_that_is_still_there_stay_with_it(newsroom: Newsroom, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / desk.name).touch()
    before = RescueFiles(tmp_path / "stick" / desk.name, (tmp_path / "rescue",))
    before.keep(words(uuid4()))
    assert bring_back(newsroom, RescueFiles(desk, (tmp_path / "rescue",))) == ()
    assert len(before.all()) == 1


def test_a_new_story_comes_onto_the_desk(newsroom: Newsroom, rescue: RescueFiles) -> None:
    story = uuid4()
    rescue.keep(words(story))
    assert bring_back(newsroom, rescue) == (story,)
    assert newsroom.stories.get(story).content == WORDS
    assert rescue.all() == ()


def test_words_that_the_desk_has_already_are_not_brought_twice(
    newsroom: Newsroom, rescue: RescueFiles, put: Put
) -> None:
    story = put(headline="Rain")
    held = newsroom.stories.get(story)
    rescue.keep(RescuedWords(story=story, base=held.head, content=held.content, at=LATER))
    assert bring_back(newsroom, rescue) == ()
    assert newsroom.drafts.unsaved() == ()


def test_words_take_the_place_of_the_draft_that_they_grew_from(
    newsroom: Newsroom, rescue: RescueFiles, put: Put
) -> None:
    story = put(headline="Rain")
    head = newsroom.stories.get(story).head
    kept = newsroom.drafts.keep(story, Content(headline="Rain and"), base=head)
    rescue.keep(RescuedWords(story=story, base=head, content=WORDS, at=LATER, draft_kept=kept))
    bring_back(newsroom, rescue)
    (draft,) = newsroom.drafts.unsaved()
    assert (draft.content, draft.base) == (WORDS, head)


def test_words_never_take_the_place_of_what_another_typed_since(
    newsroom: Newsroom, rescue: RescueFiles, put: Put
) -> None:
    story = put(headline="Rain")
    head = newsroom.stories.get(story).head
    newsroom.drafts.keep(story, Content(headline="Another window's"), base=head)
    rescue.keep(RescuedWords(story=story, base=head, content=WORDS, at=LATER))
    bring_back(newsroom, rescue)
    (draft,) = newsroom.drafts.unsaved()
    assert draft.content.headline == "Another window's"
    assert WORDS in [newsroom.revisions.get(note.id).content for note in newsroom.revisions.history(story)]


def test_unsent_texts_come_back_unless_something_newer_is_there(newsroom: Newsroom, rescue: RescueFiles) -> None:
    old, new = UnsentKey("people"), UnsentKey("rules")
    newsroom.unsent.keep(old, {"name": "typed later"}, who="ED")
    early = datetime(2020, 1, 1, tzinfo=UTC)
    rescue.keep_unsent([Unsent(key=key, who="ED", kept=early, content={"name": "rescued"}) for key in (old, new)])
    bring_back(newsroom, rescue)
    found = {row.key: row.content["name"] for row in newsroom.unsent.all(who="ED")}
    assert found == {old: "typed later", new: "rescued"}


NAMES = st.sampled_from(["desk", "story", "base", "content", "at", "headline", "related", "unsent", "embargo"])
JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner)
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_lies_there_stops_no_start(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        rescue = RescueFiles(Path(folder) / "desk.newsdesk", (Path(folder),))
        path = rescue.keep(words(uuid4()))
        path.write_bytes(data)
        path.with_name(path.name.replace(path.name[13:], "unsent.json")).write_bytes(data)
        rescue.all()
        rescue.unsent()
        assert path.exists()
