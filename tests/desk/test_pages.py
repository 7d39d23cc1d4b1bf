from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content

Put = Callable[..., UUID]
Staff = Any


def test_the_preview_is_the_very_page_that_is_exported(put: Put, newsroom: Newsroom) -> None:
    spiked = put("Spiked")
    newsroom.moves.move(spiked, Move.SPIKE, reason="It was a rumour.")
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
    until = newsroom._context.clock() + timedelta(days=1)
    content = Content(headline="Not yet", body="Words.", embargo=Embargo(until=until))
    asked: dict[str, Any] = {"story": None, "story_id": newsroom.stories.new_id(), "boxes": ()}

    assert "Not yet" in newsroom.pages.preview(content, **asked).html
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(content, **asked)
    free = replace(content, embargo=None)
    assert newsroom.pages.printable(free, **asked).body == newsroom.pages.preview(free, **asked).body


def test_a_held_story_is_not_printable(put: Put, newsroom: Newsroom) -> None:
    story = newsroom.stories.get(put())
    held = replace(story, standing=replace(story.standing, status=Status.HELD))
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(story.content, story=held, story_id=story.id, boxes=())


def _asked(newsroom: Newsroom, story: UUID) -> dict[str, Any]:
    held = newsroom.stories.get(story)
    return {"story": held, "story_id": story, "boxes": (), "facts": newsroom.pages.facts(story)}


def test_what_nobody_approved_is_shown_and_printed_as_a_proof(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    content = newsroom.stories.get(story).content
    asked = _asked(newsroom, story)
    marked = newsroom.pages.printable(content, **asked)

    assert marked.html == newsroom.pages.preview(content, **asked).html
    assert 'class="proof"' in marked.html
    assert marked.record
    assert marked.record.proof

    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    newsroom.moves.move(story, Move.APPROVE)
    asked = _asked(newsroom, story)
    approved = newsroom.pages.printable(content, **asked)
    changed = newsroom.pages.printable(replace(content, body="Typed since."), **asked)

    assert 'class="proof"' not in approved.html
    assert approved.html == newsroom.exchange.render(story, "html").decode()
    assert 'class="proof"' in changed.html
    assert changed.record
    assert changed.record.revision is None


def test_a_print_without_facts_asks_for_them_so_that_no_mark_is_forgotten(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = newsroom.stories.get(put())
    page = newsroom.pages.printable(story.content, story=story, story_id=story.id, boxes=())

    assert 'class="proof"' in page.html


def test_notices_stand_in_the_preview_as_on_the_page(put: Put, newsroom: Newsroom) -> None:
    story = put()
    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.notices.publish_notice(story, NoticeKind.CLARIFICATION, text="It rained in the north.", zone="Asia/Kabul")
    asked = _asked(newsroom, story)
    preview = newsroom.pages.preview(newsroom.stories.get(story).content, **asked)

    assert "It rained in the north." in preview.html
    assert preview.html.encode() == newsroom.exchange.render(story, "html")


def test_a_preview_shows_suggestions_as_if_accepted_and_a_print_waits_for_them(put: Put, newsroom: Newsroom) -> None:
    story = newsroom.stories.get(put(body="Rain {--fell--}{++poured++}."))
    asked = _asked(newsroom, story.id)

    assert "Rain poured." in newsroom.pages.preview(story.content, **asked).body
    with pytest.raises(ExitRefused) as refused:
        newsroom.pages.printable(story.content, **asked)
    assert refused.value.reason == "suggestions"


def test_an_embargo_taken_out_of_the_form_keeps_the_printer_shut(put: Put, newsroom: Newsroom) -> None:
    until = newsroom._context.clock() + timedelta(days=1)
    story = newsroom.stories.get(put(embargo=Embargo(until=until)))
    with pytest.raises(ExitRefused):
        newsroom.pages.printable(replace(story.content, embargo=None), **_asked(newsroom, story.id))


def test_what_is_printed_is_written_down_as_the_bytes_that_were_shown(put: Put, newsroom: Newsroom) -> None:
    story = newsroom.stories.get(put())
    page = newsroom.pages.printable(story.content, **_asked(newsroom, story.id))
    assert page.record
    newsroom.exchange.record_exit(page.record, place="printer")
    (recall,) = newsroom.recall.of(story.id)

    assert (recall.copy.place, recall.copy.format) == ("printer", "html")
    assert recall.copy.digest == sha256(page.html.encode()).hexdigest()
    assert recall.copy.revision == story.head


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
    assert newsroom.pages.pasted("<p>One <b>two</b></p>").markdown.strip() == "One **two**"


def test_an_outside_entry_shows_how_it_will_print(newsroom: Newsroom) -> None:
    entry = Related(headline="Snow", byline=Byline(text="AT Desk"), excerpt="It snowed all night …")

    assert newsroom.pages.box(entry, "en").excerpt == "AT Desk It snowed all night …"
