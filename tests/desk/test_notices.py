"""What readers are told after publication, and the page that collects it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import (
    MoveRefused,
    NameTaken,
    NoticeIncomplete,
    NotUndone,
    NotYours,
    StoryChanged,
)
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.settings import Settings

Put = Callable[..., UUID]
Staff = Any

SIGNED = Content(
    headline="Rain fills the wells", body="Rain fell once.", byline=Byline(text="City desk report"), section="National"
)
WORDS = {"wrong": "It rained once.", "right": "It rained twice.", "text": "We regret the error."}


@pytest.fixture
def published(put: Put, newsroom: Newsroom) -> Callable[..., UUID]:
    """Puts a story before the readers of a desk of one."""

    def published(headline: str = "Rain fills the wells", **fields: object) -> UUID:
        story = put(headline, **fields)
        newsroom.moves.move(story, Move.PUBLISH)
        return story

    return published


def tell(newsroom: Newsroom, story: UUID, kind: NoticeKind = NoticeKind.CORRECTION, **changes: Any) -> Any:
    words = WORDS if kind is NoticeKind.CORRECTION else {"text": WORDS["text"]}
    return newsroom.notices.publish_notice(story, kind, **{**words, "zone": "Asia/Kabul", **changes})


@pytest.mark.parametrize(
    ("kind", "stands", "verb"),
    [
        (NoticeKind.CORRECTION, Status.CORRECTED, "correct"),
        (NoticeKind.CLARIFICATION, Status.CORRECTED, "correct"),
        (NoticeKind.UPDATE, Status.PUBLISHED, "update"),
        (NoticeKind.EDITORS_NOTE, Status.PUBLISHED, "update"),
        (NoticeKind.WITHDRAWAL, Status.WITHDRAWN, "withdraw"),
    ],
)
def test_each_kind_of_notice_moves_the_story_and_is_recorded_with_the_move(
    published: Put, newsroom: Newsroom, kind: NoticeKind, stands: Status, verb: str
) -> None:
    story = published()
    changes = tell(newsroom, story, kind)
    (notice,) = newsroom.notices.of(story)
    act = newsroom.moves.acts(story)[0]

    assert newsroom.stories.get(story).status is stands
    assert (act.verb, act.notice, act.who) == (verb, notice.id, "desk editor")
    assert (notice.kind, notice.zone, notice.who) == (kind, "Asia/Kabul", "desk editor")
    assert act.reason == (WORDS["text"] if kind is NoticeKind.WITHDRAWAL else "")
    assert story in changes.stories


@pytest.mark.parametrize(
    ("kind", "lacking", "missing"),
    [
        (NoticeKind.CORRECTION, {"wrong": ""}, "wrong"),
        (NoticeKind.CORRECTION, {"right": "  "}, "right"),
        (NoticeKind.UPDATE, {"text": ""}, "text"),
        (NoticeKind.WITHDRAWAL, {"text": ""}, "text"),
    ],
)
def test_a_notice_that_does_not_say_all_changes_nothing(
    published: Put, newsroom: Newsroom, kind: NoticeKind, lacking: dict[str, str], missing: str
) -> None:
    story = published()
    with pytest.raises(NoticeIncomplete) as refused:
        tell(newsroom, story, kind, **lacking)

    assert refused.value.missing == missing
    assert newsroom.notices.of(story) == ()
    assert newsroom.stories.get(story).status is Status.PUBLISHED


def test_what_no_reader_has_cannot_be_corrected(put: Put, newsroom: Newsroom) -> None:
    story = put()
    with pytest.raises(MoveRefused):
        tell(newsroom, story)

    assert newsroom.notices.of(story) == ()


def test_a_reporter_corrects_nothing(newsroom: Newsroom, staff: Staff) -> None:
    staff.editor()
    story = published_by_two(newsroom)
    staff.reporter()
    with pytest.raises(NotYours):
        tell(newsroom, story)

    assert newsroom.notices.of(story) == ()


def published_by_two(newsroom: Newsroom) -> UUID:
    (story,) = newsroom.stories.new(SIGNED).created
    for verb in (Move.FILE, Move.APPROVE, Move.PUBLISH):
        newsroom.moves.move(story, verb)
    return story


def test_a_change_on_the_side_reaches_readers_with_its_correction(newsroom: Newsroom, staff: Staff) -> None:
    staff.editor()
    story = published_by_two(newsroom)
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, body="Rain fell twice."), base=held.head)
    assert b"once" in newsroom.exchange.render(story, "text")
    tell(newsroom, story)
    page = newsroom.exchange.render(story, "text")

    assert (b"Rain fell twice." in page, b"PROOF" in page, b"What was wrong: It rained once." in page) == (
        True,
        False,
        True,
    )


def test_a_story_that_changed_meanwhile_is_not_corrected_unseen(published: Put, newsroom: Newsroom) -> None:
    story = published()
    seen = newsroom.stories.get(story).seen
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, body="Somebody else's words."), base=held.head)
    with pytest.raises(StoryChanged):
        tell(newsroom, story, seen=seen)

    assert newsroom.notices.of(story) == ()


def test_a_notice_is_taken_back_with_its_move_until_a_copy_has_left(
    published: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    story = published()
    newsroom.stories.undo(tell(newsroom, story).undo)
    assert newsroom.notices.of(story) == ()
    assert newsroom.stories.get(story).status is Status.PUBLISHED

    undo = tell(newsroom, story).undo
    newsroom.notices.export_page(tmp_path / "corrections.html")
    with pytest.raises(NotUndone):
        newsroom.stories.undo(undo)


def test_the_newest_notice_stands_first(published: Put, newsroom: Newsroom) -> None:
    story = published()
    for kind in (NoticeKind.UPDATE, NoticeKind.CORRECTION, NoticeKind.EDITORS_NOTE):
        tell(newsroom, story, kind)

    assert [notice.kind for notice in newsroom.notices.of(story)] == [
        NoticeKind.EDITORS_NOTE,
        NoticeKind.CORRECTION,
        NoticeKind.UPDATE,
    ]


def test_all_notices_of_the_desk_are_known_newest_first(published: Put, newsroom: Newsroom) -> None:
    stories = [published("Rain"), published("Snow")]
    for story in stories:
        tell(newsroom, story)

    assert [notice.story for notice in newsroom.notices.all()] == stories[::-1]


# The corrections page


def test_the_corrections_page_lists_every_notice_newest_first_with_headline_and_address(
    published: Put, newsroom: Newsroom
) -> None:
    newsroom.adopt(Settings(site="https://paper.example"))
    first, second = published("Rain", url_slug="rain"), published("Snow", url_slug="snow")
    tell(newsroom, first)
    tell(newsroom, second, NoticeKind.UPDATE)
    tell(newsroom, first, NoticeKind.WITHDRAWAL, text="It never rained.")
    page = newsroom.notices.page("text").decode()

    places = [page.index(words) for words in ("It never rained.", "Snow\n", "It rained once.")]
    assert places == sorted(places)
    assert page.count("Rain\nhttps://paper.example/rain.html") == 2
    assert "Correction: 1 March 2026, 12:30 (Asia/Kabul)\nWhat was wrong: It rained once." in page
    html = newsroom.notices.page("html").decode()
    assert '<a href="https://paper.example/snow.html">Snow</a>' in html
    assert 'datetime="2026-03-01T12:30' in html


def test_a_paper_without_mistakes_says_so(newsroom: Newsroom) -> None:
    assert newsroom.notices.page("text").decode() == "Home / Corrections\n\nCorrections\n\nNo corrections so far.\n"
    assert "No corrections so far." in newsroom.notices.page("html").decode()


def test_the_page_speaks_the_papers_language(published: Put, newsroom: Newsroom) -> None:
    newsroom.adopt(Settings(language="fa-AF", labels={"fa": {"corrections": "اصلاح‌ها"}}))
    tell(newsroom, published())
    page = newsroom.notices.page("html").decode()

    assert '<html lang="fa-AF" dir="rtl">' in page
    assert "اصلاح‌ها" in page
    assert "تصحیح" in page


def test_stories_that_must_not_leave_are_not_on_the_corrections_page(
    published: Put, put: Put, newsroom: Newsroom
) -> None:
    embargoed, free = published("Not yet"), published("Free")
    for story in (embargoed, free):
        tell(newsroom, story)
    held = newsroom.stories.get(embargoed)
    until = newsroom._context.clock() + timedelta(days=1)
    newsroom.stories.save(embargoed, replace(held.content, embargo=Embargo(until=until)), base=held.head)

    for key in ("html", "text"):
        page = newsroom.notices.page(key).decode()
        assert ("Free" in page, "Not yet" in page) == (True, False)


def test_words_that_nobody_cleared_give_the_corrections_page_no_headline(newsroom: Newsroom, staff: Staff) -> None:
    staff.editor()
    story = published_by_two(newsroom)
    tell(newsroom, story)
    assert "Rain fills the wells" in newsroom.notices.page("text").decode()
    uncleared = replace(newsroom.stories.get(story).standing, cleared=None)
    newsroom._context.archive.stories.update_workflow(story, uncleared, when=newsroom._context.clock())

    assert "Rain fills the wells" not in newsroom.notices.page("text").decode()


def test_the_page_is_an_exit_like_any_other(published: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    story = published()
    tell(newsroom, story)
    changes = newsroom.notices.export_page(tmp_path / "corrections.html")
    with pytest.raises(NameTaken):
        newsroom.notices.export_page(tmp_path / "corrections.html")
    newsroom.notices.page("text", place="standard output")

    assert (tmp_path / "corrections.html").read_bytes() == newsroom.notices.page("html")
    assert changes.stories == {story}
    assert [(each.copy.format, Path(each.copy.place).name) for each in newsroom.recall.of(story)] == [
        ("corrections-text", "standard output"),
        ("corrections-html", "corrections.html"),
    ]
