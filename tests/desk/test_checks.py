"""Copy checks on the desk: what the archive knows, what is ignored, and gates that shut."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Finding, Report, Severity
from newsdesk.domain.ignored_finding import IgnoreScope
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.settings import changed

Put = Callable[..., UUID]
Staff = Any
TWICE = "The the mayor opened a road. It runs to the bazaar and back again on the other side of the river."
LONG = " ".join(f"Lorry {number} of the convoy crossed the river bridge." for number in range(40))


def checks(report: Report) -> list[str]:
    return [finding.check for finding in report.findings]


def only(report: Report, check: str) -> Finding:
    (found,) = (finding for finding in report.findings if finding.check == check)
    return found


def stopped(newsroom: Newsroom, story: UUID, verb: Move) -> list[str]:
    with pytest.raises(CopyNotReady) as refused:
        newsroom.moves.move(story, verb)
    assert refused.value.verb == verb
    return [finding.check for finding in refused.value.findings]


def save(newsroom: Newsroom, story: UUID, **fields: Any) -> None:
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, **fields), base=held.head)


def test_a_story_without_a_byline_is_not_filed_and_stays_where_it_stood(put: Put, newsroom: Newsroom) -> None:
    story = put(byline=Byline(), section="")
    assert stopped(newsroom, story, Move.FILE) == ["section", "byline"]
    assert newsroom.stories.get(story).status is Status.DRAFT
    assert newsroom.moves.acts(story) == ()
    save(newsroom, story, byline=Byline(text="City desk report"), section="National")
    newsroom.moves.move(story, Move.FILE)
    assert newsroom.stories.get(story).status is Status.FILED


def test_a_desk_of_one_passes_the_same_gates_when_it_publishes(put: Put, newsroom: Newsroom) -> None:
    assert "byline" in stopped(newsroom, put(byline=Byline()), Move.PUBLISH)


def test_what_stops_approval_does_not_stop_filing(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put(body="Rain fell on TK villages.")
    newsroom.moves.move(story, Move.FILE)
    newsroom.review.add(story, "How many?")
    staff.editor()
    assert stopped(newsroom, story, Move.APPROVE) == ["notes", "tk"]


def test_a_change_to_a_story_that_is_out_passes_the_gate_before_it_is_swapped_in(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put()
    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    for verb in (Move.APPROVE, Move.PUBLISH):
        newsroom.moves.move(story, verb)
    save(newsroom, story, body="Rain fell on TK villages.")
    newsroom.moves.move(story, Move.FILE)
    assert stopped(newsroom, story, Move.APPROVE) == ["tk"]


def test_a_newsroom_sets_its_gates_by_section(put: Put, newsroom: Newsroom) -> None:
    table = {"byline": {"": "stops filing", "Opinion": "off"}, "doubled": {"": "stops filing"}}
    newsroom.adopt(changed(newsroom.settings, guards=table))
    newsroom.moves.move(put(byline=Byline(), section="Opinion", dateline=replace_dateline()), Move.FILE)
    assert stopped(newsroom, put(body=TWICE), Move.FILE) == ["doubled"]


def replace_dateline() -> Any:
    from newsdesk.domain.dateline import Dateline

    return Dateline()


@pytest.mark.parametrize("scope", list(IgnoreScope))
def test_what_is_ignored_is_not_told_as_far_as_was_said(put: Put, newsroom: Newsroom, scope: IgnoreScope) -> None:
    story, other = put("One", body=f"{TWICE}\n\nThen the the mayor left."), put("Two", body=TWICE)
    first = next(finding for finding in newsroom.checks.of(story).findings if finding.check == "doubled")
    ignored = newsroom.checks.ignore(story, newsroom.stories.get(story).content, first, scope)
    here, there = checks(newsroom.checks.of(story)), checks(newsroom.checks.of(other))
    assert here.count("doubled") == (1 if scope is IgnoreScope.ONCE else 0)
    assert there.count("doubled") == (0 if scope is IgnoreScope.ALWAYS else 1)
    assert newsroom.checks.ignored() == ((ignored,) if scope is IgnoreScope.ALWAYS else ())
    newsroom.checks.tell_again(ignored.id)
    assert checks(newsroom.checks.of(story)).count("doubled") == 2


def test_a_word_of_the_desk_is_no_mistake_any_more(put: Put, newsroom: Newsroom) -> None:
    story = put(body="The goverment met twice.")
    assert only(newsroom.checks.of(story), "spelling").quote == "goverment"
    assert "government" in newsroom.checks.suggest("goverment", "en")
    newsroom.checks.add_word("goverment")
    assert "spelling" not in checks(newsroom.checks.of(story))
    newsroom.checks.remove_word("goverment")
    assert "spelling" in checks(newsroom.checks.of(story))


def test_a_slug_is_one_storys_for_the_day(put: Put, newsroom: Newsroom) -> None:
    put("Rain", slug="rain")
    assert stopped(newsroom, put("Rain again", slug="rain"), Move.FILE) == ["slug"]


def test_a_spiked_story_keeps_no_slug(put: Put, newsroom: Newsroom) -> None:
    newsroom.moves.move(put("Rain", slug="rain"), Move.SPIKE, reason="Old")
    assert "slug" not in checks(newsroom.checks.of(put("Rain again", slug="rain")))


def test_a_related_story_that_is_spiked_stops_approval(put: Put, newsroom: Newsroom) -> None:
    other = put("Snow")
    story = put(related=(Related(story=other),))
    assert "related" not in checks(newsroom.checks.of(story))
    newsroom.moves.move(other, Move.SPIKE, reason="Old")
    assert only(newsroom.checks.of(story), "related").severity is Severity.APPROVAL


def test_an_embargo_says_who_set_it(put: Put, newsroom: Newsroom) -> None:
    until = datetime(2026, 5, 1, tzinfo=UTC)
    unsaid = put(embargo=Embargo(until=until, zone="Asia/Kabul", source=""))
    said = put(embargo=Embargo(until=until, zone="Asia/Kabul", source="The ministry"))
    assert [checks(newsroom.checks.of(story)).count("embargo") for story in (unsaid, said)] == [1, 0]


def test_a_story_that_ran_before_is_known_again(put: Put, newsroom: Newsroom) -> None:
    ran = put("Lorries cross", body=LONG)
    newsroom.moves.move(ran, Move.PUBLISH)
    told = only(newsroom.checks.of(put("Convoy on the bridge", body=LONG + " It was cold.")), "archive")
    assert "2026-03-01" in told.message
    assert "Lorries cross" in told.message
    assert "archive" not in checks(newsroom.checks.of(put("Bread", body="Bread is dearer. " * 30)))


def test_a_story_is_not_like_itself(put: Put, newsroom: Newsroom) -> None:
    story = put(body=LONG)
    save(newsroom, story, body=LONG + " It was cold.")
    assert "archive" not in checks(newsroom.checks.of(story))


def test_sketches_are_made_by_slices(put: Put, newsroom: Newsroom) -> None:
    for number in range(3):
        put(f"Story {number}")
    assert not newsroom.checks.sketch_some()


@pytest.mark.parametrize("key", ["text", "html", "markdown"])
def test_a_mark_that_something_was_checked_never_prints(put: Put, newsroom: Newsroom, key: str, tmp_path: Any) -> None:
    story = put("Smyth CQ speaks", standfirst="He did (CQ).", body="Jon Smyth CQ spoke.")
    (file,) = newsroom.exchange.export([story], format_key=key, folder=tmp_path).files
    assert "CQ" not in file.read_text(encoding="utf-8")
    assert "Jon Smyth spoke." in file.read_text(encoding="utf-8")


def test_every_check_has_a_row_for_the_table(newsroom: Newsroom) -> None:
    keys = [row.key for row in newsroom.checks.table()]
    assert len(keys) == len(set(keys))
    assert all(row.label and row.about.endswith(".") for row in newsroom.checks.table())
