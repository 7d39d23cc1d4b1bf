from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content

Put = Callable[..., UUID]


def test_the_preview_is_the_very_page_that_is_exported(put: Put, newsroom: Newsroom) -> None:
    spiked = put("Spiked")
    newsroom.stories.spike(spiked)
    related = (Related(headline="Outside", excerpt="Words."), Related(story=put("Inside")), Related(story=spiked))
    story = newsroom.stories.get(put(related=related, body="One *two*.\n\n- three", note_to_desk="private"))
    boxes = newsroom.related.boxes(story.content)
    preview = newsroom.pages.preview(story.content, story=story, story_id=story.id, boxes=boxes)

    assert preview.html.encode() == newsroom.exchange.render(story.id, "html")
    assert preview.body in preview.html
    assert len(preview.blocks) == 2
    assert "Spiked" not in preview.html


def test_a_story_that_was_never_saved_has_a_preview(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    preview = newsroom.pages.preview(
        Content(headline="New", body="Words.", dateline=Dateline(places=("Kabul",))),
        story=None,
        story_id=story,
        boxes=(),
    )

    assert str(story) in preview.html
    assert "KABUL: " in preview.body


def test_what_must_not_leave_is_shown_but_never_handed_to_browser_or_printer(newsroom: Newsroom) -> None:
    until = newsroom._room.clock() + timedelta(days=1)
    content = Content(headline="Not yet", body="Words.", embargo=Embargo(until=until))
    asked = {"story": None, "story_id": newsroom.stories.new_id(), "boxes": ()}

    assert "Not yet" in newsroom.pages.preview(content, **asked).html
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(content, **asked)
    free = replace(content, embargo=None)
    assert newsroom.pages.printable(free, **asked).body == newsroom.pages.preview(free, **asked).body


def test_a_held_story_is_not_printable(put: Put, newsroom: Newsroom) -> None:
    story = newsroom.stories.get(put())
    held = replace(story, status=Status.HELD)
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(story.content, story=held, story_id=story.id, boxes=())


def test_lines_are_read_and_printed_as_the_house_does(newsroom: Newsroom) -> None:
    pages = newsroom.pages

    assert [credit.name for credit in pages.byline("By A, B and C", "en").credits] == ["A", "B", "C"]
    assert pages.byline_line(Byline(text="City desk report"), "en") == "City desk report"
    assert pages.dateline("Kabul").places == ("Kabul",)
    assert pages.dateline_line(Dateline(places=("Kabul",))) == "KABUL: "
    assert "colon" in {style.key for style in pages.dateline_styles()}
    assert pages.slug("Rain fills the wells of Kabul", "en") == "rain-fills-the-wells"
    assert pages.count("One *two* [three](https://example.org).").words == 3


def test_what_is_pasted_becomes_markdown(newsroom: Newsroom) -> None:
    assert newsroom.pages.markdown_from_html("<p>One <b>two</b></p>").strip() == "One **two**"


def test_an_outside_entry_shows_how_it_will_print(newsroom: Newsroom) -> None:
    entry = Related(headline="Snow", byline=Byline(text="AT Desk"), excerpt="It snowed all night …")

    assert newsroom.pages.box(entry, "en").excerpt == "AT Desk It snowed all night …"
