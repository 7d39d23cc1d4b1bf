from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content

Put = Callable[..., UUID]
Staff = Any

OUTSIDE = Related(
    headline="Taliban opposes presence of any foreign troops",
    byline=Byline(text="AT Monitoring Desk"),
    dateline=Dateline(places=("KABUL",)),
    excerpt="In reaction to the reports that some foreign troops might stay…",
)


def _entry(headline: str) -> Related:
    return Related(headline=headline)


def _headlines(newsroom: Newsroom, story: UUID) -> list[str]:
    return [entry.headline for entry in newsroom.stories.get(story).content.related]


def test_entries_show_the_very_line_that_prints_in_the_order_of_the_list(put: Put, newsroom: Newsroom) -> None:
    inside = put("Snow", body="Snow fell.", byline=Byline(text="City desk report"))
    boxes = newsroom.related.boxes(Content(related=(OUTSIDE, Related(story=inside))))

    assert boxes[0].excerpt == (
        "AT Monitoring Desk KABUL: In reaction to the reports that some foreign troops might stay …"
    )
    assert (boxes[1].headline, boxes[1].excerpt) == ("Snow", "City desk report KABUL: Snow fell.")
    assert boxes[1].story == inside


def test_a_new_headline_shows_in_every_box_that_names_the_story(put: Put, newsroom: Newsroom) -> None:
    inside = put("Snow")
    naming = Content(related=(Related(story=inside),))
    held = newsroom.stories.get(inside)
    newsroom.stories.save(inside, replace(held.content, headline="Hail"), base=held.head)

    assert newsroom.related.boxes(naming)[0].headline == "Hail"


def test_entries_that_will_not_print_are_flagged(put: Put, newsroom: Newsroom) -> None:
    spiked, gone = put("Spiked"), uuid4()
    newsroom.moves.move(spiked, Move.SPIKE, reason="It was a rumour.")
    boxes = newsroom.related.boxes(Content(related=(Related(story=spiked), Related(story=gone))))

    assert (boxes[0].status, boxes[0].prints) == (Status.SPIKED, False)
    assert (boxes[1].missing, boxes[1].prints) == (True, False)


@pytest.mark.parametrize(("hours", "status"), [(1, Status.HELD), (-1, Status.DRAFT)])
def test_an_embargoed_entry_is_held_until_the_instant(put: Put, newsroom: Newsroom, hours: int, status: Status) -> None:
    until = newsroom._context.clock() + timedelta(hours=hours)
    story = put(embargo=Embargo(until=until))

    assert newsroom.related.boxes(Content(related=(Related(story=story),)))[0].status is status


def test_a_desk_of_two_prints_in_a_box_only_words_that_were_cleared(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    draft, cleared = put("Never read"), put("Cleared")
    newsroom.moves.move(cleared, Move.FILE)
    staff.editor()
    newsroom.moves.move(cleared, Move.APPROVE)
    held = newsroom.stories.get(cleared)
    newsroom.stories.save(cleared, replace(held.content, headline="Changed on the side"), base=held.head)
    boxes = newsroom.related.boxes(Content(related=(Related(story=draft), Related(story=cleared))))

    assert [(box.headline, box.prints) for box in boxes] == [("Never read", False), ("Cleared", True)]
    assert not boxes[0].cleared


def test_a_box_shows_nothing_that_was_only_suggested(put: Put, newsroom: Newsroom) -> None:
    signed = "{>>DE 2026-03-01T08:00:00Z<<}"
    story = put("Snow", body=f"Snow {{--fell--}}{signed}{{++was seen++}}{signed} on the pass.")
    (box,) = newsroom.related.boxes(Content(related=(Related(story=story),)))

    assert box.excerpt == "City desk report KABUL: Snow fell on the pass."
    assert box.prints


def test_like_stories_are_suggested_but_never_itself_nor_spiked_nor_listed_ones(put: Put, newsroom: Newsroom) -> None:
    saffron = "Growers in Herat weighed their saffron harvest."
    story, like, listed, spiked = (put(f"Saffron {name}", body=saffron) for name in "abcd")
    put("Football", body="The match ended without goals.")
    newsroom.moves.move(spiked, Move.SPIKE, reason="It was a rumour.")
    content = replace(newsroom.stories.get(story).content, related=(Related(story=listed),))
    found = newsroom.related.suggest(content, story=story)

    assert [each.row.id for each in found] == [like]
    assert found[0].excerpt == "City desk report KABUL: Growers in Herat weighed their saffron harvest."


def test_nothing_alike_suggests_nothing(put: Put, newsroom: Newsroom) -> None:
    put()

    assert newsroom.related.suggest(Content(headline="Xylophone"), story=uuid4()) == ()


def test_the_list_is_changed_by_place(put: Put, newsroom: Newsroom) -> None:
    story = put()
    for headline in "abc":
        newsroom.related.add(story, _entry(headline))
    newsroom.related.add(story, _entry("first"), at=0)
    assert _headlines(newsroom, story) == ["first", "a", "b", "c"]

    newsroom.related.move(story, 0, 3)
    assert _headlines(newsroom, story) == ["a", "b", "c", "first"]
    newsroom.related.move(story, 2, 0)
    assert _headlines(newsroom, story) == ["c", "a", "b", "first"]
    changes = newsroom.related.remove(story, 1)
    assert _headlines(newsroom, story) == ["c", "b", "first"]
    assert changes.stories == {story}


@pytest.mark.parametrize("change", [lambda r, s: r.remove(s, 5), lambda r, s: r.move(s, 0, 5)])
def test_a_place_beyond_the_list_changes_nothing(put: Put, newsroom: Newsroom, change: Callable[..., object]) -> None:
    story = put(related=(OUTSIDE,))
    with pytest.raises(IndexError):
        change(newsroom.related, story)

    assert len(newsroom.revisions.history(story)) == 1


def test_an_entry_must_be_a_story_of_this_desk(put: Put, newsroom: Newsroom) -> None:
    with pytest.raises(StoryNotFound):
        newsroom.related.add(put(), Related(story=uuid4()))


def test_a_change_by_command_leaves_what_is_being_typed(put: Put, newsroom: Newsroom) -> None:
    story = put()
    base = newsroom.stories.get(story).head
    typed = Content(headline="Half a sen")
    newsroom.drafts.keep(story, typed, base=base)
    newsroom.related.add(story, OUTSIDE)
    draft = newsroom.drafts.get(story)

    assert draft
    assert (draft.content, draft.base) == (typed, base)
    assert newsroom.stories.save(story, typed, base=base).fork


def test_who_names_a_story_is_known(put: Put, newsroom: Newsroom) -> None:
    story = put()
    naming = put("Names it", related=(Related(story=story),))

    assert newsroom.related.named_by(story) == (naming,)
