from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import (
    ExitRefused,
    MoveRefused,
    NoSuchPerson,
    NoticeIncomplete,
    NotUndone,
    NotYours,
    ReasonMissing,
    StoryChanged,
)
from newsdesk.domain.exported_copy import ExportedCopy
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Role
from newsdesk.domain.related import Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.domain.story_list import StoryQuery

Put = Callable[..., UUID]
Staff = Any
V, S = Move, Status
TONIGHT = Embargo(until=datetime(2026, 3, 1, 20, 0, tzinfo=UTC), zone="Asia/Kabul", source="The ministry")


def _do(newsroom: Newsroom, story: UUID, *verbs: Move) -> ChangeSet:
    for verb in verbs:
        changes = newsroom.moves.move(story, verb, reason="Because.", at=datetime(2026, 3, 2, tzinfo=UTC))
    return changes


def _save(newsroom: Newsroom, story: UUID, **fields: object) -> UUID:
    held = newsroom.stories.get(story)
    saved = newsroom.stories.save(story, replace(held.content, **fields), base=held.head).revision  # type: ignore[arg-type]
    assert saved
    return saved


def _fork(newsroom: Newsroom, story: UUID) -> None:
    held = newsroom.stories.get(story)
    for body in ("Mine.", "Theirs."):
        newsroom.stories.save(story, replace(held.content, body=body), base=held.head)


def _left(newsroom: Newsroom, story: UUID, *, proof: bool = False) -> None:
    context = newsroom._context
    copy = ExportedCopy(
        id=uuid4(),
        story=story,
        revision=newsroom.stories.get(story).head,
        format="html",
        place="/tmp/page.html",  # noqa: S108  # a name alone
        is_file=True,
        at=context.clock(),
        who=context.who,
        digest="",
        proof=proof,
    )
    context.archive.copies.add([copy])


def _undo(newsroom: Newsroom, changes: ChangeSet) -> ChangeSet:
    assert changes.undo
    return newsroom.stories.undo(changes.undo)


def _now(newsroom: Newsroom, story: UUID) -> Story:
    return newsroom.stories.get(story)


def test_a_story_goes_the_way_of_the_trade(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    assert newsroom.moves.offered(_now(newsroom, story)) == (V.FILE, V.SPIKE)
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.REVIEW, V.RETURN)
    assert _now(newsroom, story).status is S.RETURNED
    staff.reporter()
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE, V.PUBLISH)

    held = _now(newsroom, story)
    assert (held.status, held.standing.cleared) == (S.PUBLISHED, held.head)
    assert held.published


def test_every_move_is_recorded(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    filed = _do(newsroom, story, V.FILE)
    staff.editor()
    newsroom.moves.move(story, V.RETURN, reason=" The second paragraph needs a source. ")

    returned, first = newsroom.moves.acts(story)
    assert (first.verb, first.who, first.role, first.reason) == ("file", "City reporter", Role.REPORTER, "Because.")
    assert filed.undo
    assert filed.undo.act == first.id
    assert (returned.who, returned.role) == ("Desk editor", Role.EDITOR)
    assert returned.reason == "The second paragraph needs a source."
    assert returned.revision == _now(newsroom, story).head
    assert (first.was.status, first.now, returned.now.status) == (S.DRAFT, returned.was, S.RETURNED)


def test_a_move_names_the_stories_whose_boxes_change(put: Put, newsroom: Newsroom) -> None:
    story = put()
    naming = put("Names it", related=(Related(story=story),))

    assert _do(newsroom, story, V.SPIKE).stories == {story, naming}


@pytest.mark.parametrize(("verb", "error"), [(V.APPROVE, NotYours), (V.PUBLISH, MoveRefused), (V.RETURN, NotYours)])
def test_a_refused_move_leaves_everything_as_it_was(
    put: Put, newsroom: Newsroom, staff: Staff, verb: Move, error: type[Exception]
) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    before = _now(newsroom, story)

    with pytest.raises(error):
        _do(newsroom, story, verb)
    assert _now(newsroom, story) == before
    assert len(newsroom.moves.acts(story)) == 1


def test_a_reason_is_asked_for(put: Put, newsroom: Newsroom) -> None:
    with pytest.raises(ReasonMissing):
        newsroom.moves.move(put(), V.SPIKE)


@pytest.mark.parametrize("verb", [V.FILE, V.APPROVE, V.SCHEDULE, V.PUBLISH])
def test_words_that_were_never_saved_are_not_handed_in(newsroom: Newsroom, verb: Move) -> None:
    story = newsroom.stories.new_id()
    newsroom.drafts.keep(story, Content(headline="Half a"), base=None)

    with pytest.raises(MoveRefused) as refused:
        _do(newsroom, story, verb)
    assert refused.value.status == "not saved"
    _do(newsroom, story, V.SPIKE, V.UNSPIKE)


@pytest.mark.parametrize("verb", [V.APPROVE, V.SCHEDULE, V.PUBLISH])
def test_a_story_in_conflict_is_not_cleared(put: Put, newsroom: Newsroom, verb: Move) -> None:
    story = put()
    _fork(newsroom, story)

    with pytest.raises(MoveRefused) as refused:
        _do(newsroom, story, verb)
    assert refused.value.status == "in conflict"
    _do(newsroom, story, V.FILE)


@pytest.mark.parametrize("verb", [V.APPROVE, V.SCHEDULE, V.PUBLISH])
def test_words_with_open_suggestions_are_not_cleared(put: Put, newsroom: Newsroom, verb: Move) -> None:
    story = put(body="Rain {++fell ++}for two days, {--it is said--}.")

    with pytest.raises(ExitRefused) as refused:
        _do(newsroom, story, verb)
    assert (refused.value.reason, refused.value.detail) == ("suggestions", "2")
    _save(newsroom, story, body="Rain fell for two days.")
    _do(newsroom, story, verb)


@pytest.mark.parametrize("verb", [V.CORRECT, V.UPDATE, V.WITHDRAW])
def test_readers_are_told_of_what_is_changed_for_them(put: Put, newsroom: Newsroom, verb: Move) -> None:
    story = put()
    with pytest.raises(MoveRefused):
        _do(newsroom, story, verb)
    _do(newsroom, story, V.PUBLISH)

    with pytest.raises(NoticeIncomplete):
        _do(newsroom, story, verb)
    assert _now(newsroom, story).status is S.PUBLISHED


def test_a_move_on_a_story_that_was_saved_meanwhile_says_by_whom(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    seen = _now(newsroom, story).seen
    _save(newsroom, story, body="Rain fell for three days.")
    staff.editor()

    with pytest.raises(StoryChanged) as changed:
        newsroom.moves.move(story, V.APPROVE, seen=seen)
    assert (changed.value.what, changed.value.who) == ("saved", "City reporter")
    assert changed.value.when == newsroom.revisions.history(story)[0].when
    newsroom.moves.move(story, V.APPROVE, seen=_now(newsroom, story).seen)


def test_a_move_on_a_story_that_was_moved_meanwhile_says_how(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    seen = _now(newsroom, story).seen
    taken_back = _do(newsroom, story, V.TAKE_BACK)
    newsroom.moves.assign(story, "Desk editor")
    staff.editor()

    with pytest.raises(StoryChanged) as changed:
        newsroom.moves.move(story, V.APPROVE, seen=seen)
    assert (changed.value.what, changed.value.who) == ("taken back", "City reporter")

    seen = _now(newsroom, story).seen
    _undo(newsroom, taken_back)
    with pytest.raises(StoryChanged) as changed:
        newsroom.moves.move(story, V.APPROVE, seen=seen)
    assert (changed.value.what, changed.value.who) == ("put back", "Desk editor")


# Changes on the side


def _published(put: Put, newsroom: Newsroom, staff: Staff, **fields: object) -> UUID:
    story = put(**fields)
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE, V.PUBLISH)
    staff.reporter()
    return story


def test_a_published_story_is_changed_on_the_side_and_swapped_in_when_approved(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = _published(put, newsroom, staff)
    cleared = _now(newsroom, story).head
    changed = _save(newsroom, story, body="Rain fell for three days.")
    standing = _now(newsroom, story).standing
    assert (standing.status, standing.change, standing.cleared) == (S.PUBLISHED, S.DRAFT, cleared)

    _do(newsroom, story, V.FILE)
    assert _now(newsroom, story).standing.queue is S.FILED
    assert [row.id for row in newsroom.stories.page(StoryQuery(queue=S.FILED)).rows] == [story]
    staff.editor()
    _do(newsroom, story, V.APPROVE)

    standing = _now(newsroom, story).standing
    assert (standing.status, standing.change, standing.cleared) == (S.PUBLISHED, None, changed)


def test_a_discarded_change_brings_the_cleared_words_back_and_loses_none(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = _published(put, newsroom, staff)
    _save(newsroom, story, body="Rain fell for three days.")
    discarded = _do(newsroom, story, V.DISCARD)
    held = _now(newsroom, story)

    assert held.content.body == "Rain fell for two days."
    assert (held.standing.change, held.standing.cleared) == (None, discarded.revision)
    assert [note.why for note in newsroom.revisions.history(story)] == [
        SaveReason.DISCARDED,
        SaveReason.SAVED,
        SaveReason.SAVED,
    ]

    back = _undo(newsroom, discarded)
    held = _now(newsroom, story)
    assert held.content.body == "Rain fell for three days."
    assert held.standing.change is S.DRAFT

    _undo(newsroom, back)
    held = _now(newsroom, story)
    assert held.content.body == "Rain fell for two days."
    assert (held.standing.change, held.standing.cleared) == (None, held.head)


def test_discarding_is_undone_beside_words_that_were_saved_since(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = _published(put, newsroom, staff)
    _save(newsroom, story, body="Rain fell for three days.")
    discarded = _do(newsroom, story, V.DISCARD)
    _save(newsroom, story, body="Rain fell for four days.")
    _undo(newsroom, discarded)

    held = _now(newsroom, story)
    assert held.content.body == "Rain fell for four days."
    assert held.standing.change is S.DRAFT


def test_a_change_in_conflict_is_not_discarded(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = _published(put, newsroom, staff)
    _fork(newsroom, story)

    with pytest.raises(MoveRefused):
        _do(newsroom, story, V.DISCARD)


def test_somebody_alone_publishes_what_is_before_her_though_a_change_was_left_behind(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE)
    saved = _save(newsroom, story, body="Rain fell for three days.")
    reporter = newsroom.people.named("City reporter")
    assert reporter
    newsroom.people.leave(reporter.id)
    _do(newsroom, story, V.PUBLISH)

    standing = _now(newsroom, story).standing
    assert (standing.change, standing.cleared) == (None, saved)


def test_what_is_saved_while_a_story_is_held_waits_for_approval_when_it_is_released(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE, V.HOLD)
    _save(newsroom, story, body="Rain fell for three days.")
    _do(newsroom, story, V.RELEASE)

    standing = _now(newsroom, story).standing
    assert (standing.status, standing.change) == (S.APPROVED, S.DRAFT)


# Embargo


def test_an_embargo_is_lifted_by_an_act_and_by_no_edit(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put(embargo=TONIGHT)
    _save(newsroom, story, embargo=None)
    assert _now(newsroom, story).standing.embargo == TONIGHT

    staff.editor()
    changes = newsroom.moves.move(story, V.LIFT, reason="The ministry released it.")
    assert _now(newsroom, story).standing.embargo is None
    assert changes.revision is None  # the words said nothing of it any more


def test_lifting_takes_the_embargo_out_of_the_words_and_leaves_them_cleared(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put(embargo=TONIGHT)
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE)
    lifted = _do(newsroom, story, V.LIFT)
    held = _now(newsroom, story)

    assert held.content.embargo is None
    assert (held.standing.status, held.standing.change) == (S.APPROVED, None)
    assert held.standing.cleared == held.head == lifted.revision
    assert newsroom.revisions.history(story)[0].why == SaveReason.LIFTED

    back = _undo(newsroom, lifted)
    held = _now(newsroom, story)
    assert held.content.embargo == held.standing.embargo == TONIGHT
    assert held.standing.cleared == held.head
    assert held.standing.change is None

    _undo(newsroom, back)
    held = _now(newsroom, story)
    assert (held.content.embargo, held.standing.embargo) == (None, None)
    assert held.standing.cleared == held.head
    assert newsroom.moves.acts(story)[0].reason == "Because."


def test_a_lift_is_undone_though_the_story_went_on_and_not_done_again_over_another_embargo(
    put: Put, newsroom: Newsroom, staff: Staff
) -> None:
    story = put(embargo=TONIGHT)
    staff.editor()
    lifted = _do(newsroom, story, V.LIFT)
    _do(newsroom, story, V.FILE, V.APPROVE)
    back = _undo(newsroom, lifted)
    standing = _now(newsroom, story).standing
    assert (standing.status, standing.embargo, standing.change) == (S.APPROVED, TONIGHT, None)

    tomorrow = replace(TONIGHT, until=TONIGHT.until + timedelta(days=1))
    _save(newsroom, story, embargo=tomorrow)
    with pytest.raises(NotUndone):
        _undo(newsroom, back)
    assert _now(newsroom, story).standing.embargo == tomorrow


def test_lifting_beside_a_change_clears_nothing_of_it(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put(embargo=TONIGHT)
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE)
    cleared = _now(newsroom, story).head
    _save(newsroom, story, body="Rain fell for three days.")
    _do(newsroom, story, V.LIFT)

    standing = _now(newsroom, story).standing
    assert (standing.cleared, standing.change, standing.embargo) == (cleared, S.DRAFT, None)
    page = newsroom.exchange.rendered(story, "markdown")
    assert (page.record.revision, page.record.proof) == (cleared, False)
    assert b"embargo" not in page.data
    _do(newsroom, story, V.DISCARD)
    assert _now(newsroom, story).standing.embargo is None


def test_an_older_revision_brings_an_embargo_back_and_never_takes_one_away(put: Put, newsroom: Newsroom) -> None:
    story = put()
    free = _now(newsroom, story).head
    assert free
    _save(newsroom, story, embargo=TONIGHT)
    newsroom.revisions.restore(story, free)

    assert _now(newsroom, story).standing.embargo == TONIGHT


def test_an_embargo_that_a_later_save_made_later_outlives_an_undo(put: Put, newsroom: Newsroom) -> None:
    story = put(embargo=TONIGHT)
    filed = _do(newsroom, story, V.FILE)
    tomorrow = replace(TONIGHT, until=TONIGHT.until + timedelta(days=1))
    _save(newsroom, story, embargo=tomorrow)
    _undo(newsroom, filed)

    assert _now(newsroom, story).standing.embargo == tomorrow


# Whose it is, and until when


def test_a_new_story_is_whose_who_writes_it(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    typed = newsroom.stories.new_id()
    newsroom.drafts.keep(typed, Content(headline="Half a"), base=None)
    saved, copied = put(), next(iter(newsroom.stories.duplicate(put()).created))
    staff.editor()
    newsroom.stories.save(typed, Content(headline="Half a story"), base=None)

    assert {_now(newsroom, story).standing.assigned for story in (typed, saved, copied)} == {"City reporter"}
    assert newsroom.stories.counts().mine == 0
    staff.reporter()
    assert newsroom.stories.counts().mine == 4


def test_a_story_is_given_to_somebody_and_taken_back(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    given = newsroom.moves.assign(story, " desk EDITOR ")
    assert _now(newsroom, story).standing.assigned == "Desk editor"
    assert given.stories == {story}

    _undo(newsroom, given)
    newsroom.moves.assign(story, "")
    assert _now(newsroom, story).standing.assigned == ""


def test_a_reporter_does_not_hand_out_the_work_of_others(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    staff.editor()
    newsroom.moves.assign(story, "Desk editor")
    staff.reporter()

    with pytest.raises(NotYours):
        newsroom.moves.assign(story, "City reporter")


def test_nobody_gets_a_story_who_is_not_here(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    editor = newsroom.people.named("Desk editor")
    assert editor
    newsroom.people.leave(editor.id)

    for name in ("Desk editor", "Nobody"):
        with pytest.raises(NoSuchPerson):
            newsroom.moves.assign(story, name)


def test_a_due_time_is_set_and_taken_away(put: Put, newsroom: Newsroom) -> None:
    story = put()
    noon = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    due = newsroom.moves.set_due(story, noon)
    assert _now(newsroom, story).standing.due == noon
    assert newsroom.moves.set_due(story, noon) == ChangeSet()

    _do(newsroom, story, V.FILE)
    _undo(newsroom, due)
    standing = _now(newsroom, story).standing
    assert (standing.status, standing.due) == (S.FILED, None)


# Claims


def test_an_editor_who_opens_a_filed_story_claims_it(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    assert newsroom.moves.claim(story) == ChangeSet()  # a reporter reads it, no more
    staff.editor()
    assert newsroom.moves.claim(story).stories == {story}
    assert newsroom.moves.claim(story) == ChangeSet()  # renewed: nothing to show

    claim = newsroom.moves.claimant(_now(newsroom, story))
    (row,) = newsroom.stories.page(StoryQuery(queue=S.FILED)).rows
    assert claim
    assert claim.who == "Desk editor"
    assert row.claim == claim
    assert newsroom.moves.claimant(row) == claim


@pytest.mark.parametrize("verbs", [(), (V.FILE, V.APPROVE)])
def test_only_what_waits_to_be_read_is_claimed(
    put: Put, newsroom: Newsroom, staff: Staff, verbs: tuple[Move, ...]
) -> None:
    story = put()
    staff.editor()
    if verbs:
        _do(newsroom, story, *verbs)

    assert newsroom.moves.claim(story) == ChangeSet()
    assert _now(newsroom, story).claim is None


def test_a_desk_of_one_claims_nothing(put: Put, newsroom: Newsroom) -> None:
    story = put()
    _do(newsroom, story, V.FILE)

    assert newsroom.moves.claim(story) == ChangeSet()
    _do(newsroom, story, V.REVIEW)
    assert _now(newsroom, story).claim is None


def test_a_claim_stays_until_it_lapses_or_is_taken_over(put: Put, newsroom: Newsroom, staff: Staff, clock: Any) -> None:
    newsroom.people.add(name="Night editor", role=Role.EDITOR)
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    newsroom.moves.claim(story)
    staff.here("Night editor")
    assert newsroom.moves.claim(story) == ChangeSet()
    _save(newsroom, story, body="Rain fell for three days.")  # a claim keeps nobody from saving
    assert newsroom.moves.claim(story, take_over=True).stories == {story}

    clock.now += timedelta(minutes=newsroom.settings.claim_minutes)
    assert newsroom.moves.claimant(_now(newsroom, story)) is None
    staff.editor()
    assert newsroom.moves.claim(story).stories == {story}


def test_a_claim_is_renewed_when_its_holder_saves(put: Put, newsroom: Newsroom, staff: Staff, clock: Any) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    newsroom.moves.claim(story)
    clock.now += timedelta(minutes=20)
    _save(newsroom, story, body="Rain fell for three days.")
    clock.now += timedelta(minutes=20)
    assert newsroom.moves.claimant(_now(newsroom, story))

    staff.reporter()
    _save(newsroom, story, body="Rain fell for four days.")
    clock.now += timedelta(minutes=20)
    assert newsroom.moves.claimant(_now(newsroom, story)) is None


def test_who_takes_a_story_into_review_claims_it_until_it_goes_on(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    staff.editor()
    for verb in (V.LET_GO, V.RETURN, V.APPROVE, V.HOLD, V.SPIKE):
        if _now(newsroom, story).status in {S.DRAFT, S.RETURNED}:
            _do(newsroom, story, V.FILE)
        _do(newsroom, story, V.REVIEW)
        claim = _now(newsroom, story).claim
        assert claim
        assert claim.who == "Desk editor"
        gone = _do(newsroom, story, verb)
        assert _now(newsroom, story).claim is None
        if _now(newsroom, story).status is not S.FILED:
            _undo(newsroom, gone)
            _do(newsroom, story, V.LET_GO)


def test_a_claim_is_let_go_by_whoever_holds_it(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    newsroom.moves.claim(story)
    staff.reporter()
    assert newsroom.moves.release_claim(story) == ChangeSet()
    staff.editor()
    assert newsroom.moves.release_claim(story).stories == {story}
    assert _now(newsroom, story).claim is None


# Undo


def test_a_move_is_undone_and_done_again(put: Put, newsroom: Newsroom) -> None:
    story = put()
    naming = put("Names it", related=(Related(story=story),))
    spiked = _do(newsroom, story, V.SPIKE)
    back = _undo(newsroom, spiked)
    assert _now(newsroom, story).status is S.DRAFT
    assert back.stories == {story, naming}

    _undo(newsroom, back)
    assert _now(newsroom, story).status is S.SPIKED
    assert [act.verb for act in newsroom.moves.acts(story)] == ["undo", "undo", "spike"]
    assert newsroom.moves.acts(story)[0].reason == "Because."


def test_moves_are_undone_one_after_the_other_and_again_forward(put: Put, newsroom: Newsroom) -> None:
    story = put()
    filed, reviewed, approved = (_do(newsroom, story, verb) for verb in (V.FILE, V.REVIEW, V.APPROVE))
    undone = [_undo(newsroom, changes) for changes in (approved, reviewed, filed)]
    assert _now(newsroom, story).status is S.DRAFT

    for changes in reversed(undone):
        _undo(newsroom, changes)
    assert _now(newsroom, story).status is S.APPROVED


def test_a_move_that_another_one_followed_stays(put: Put, newsroom: Newsroom) -> None:
    story = put()
    filed = _do(newsroom, story, V.FILE)
    reviewed = _do(newsroom, story, V.REVIEW)
    with pytest.raises(NotUndone) as refused:
        _undo(newsroom, filed)
    assert refused.value.reason == "moved"

    _undo(newsroom, reviewed)
    _undo(newsroom, filed)
    with pytest.raises(NotUndone):
        _undo(newsroom, filed)  # it is taken back already
    assert _now(newsroom, story).status is S.DRAFT


def test_what_is_done_beside_a_move_does_not_keep_it_from_being_undone(put: Put, newsroom: Newsroom) -> None:
    story = put()
    filed = _do(newsroom, story, V.FILE)
    given = newsroom.moves.assign(story, "")
    noon = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    newsroom.moves.set_due(story, noon)
    _undo(newsroom, filed)
    standing = _now(newsroom, story).standing
    assert (standing.status, standing.assigned, standing.due) == (S.DRAFT, "", noon)

    _undo(newsroom, given)
    standing = _now(newsroom, story).standing
    assert (standing.assigned, standing.due) == ("desk editor", noon)


def test_a_later_assignment_keeps_an_earlier_one_from_being_undone(put: Put, newsroom: Newsroom) -> None:
    story = put()
    first = newsroom.moves.assign(story, "")
    second = newsroom.moves.assign(story, "desk editor")
    with pytest.raises(NotUndone):
        _undo(newsroom, first)
    _undo(newsroom, second)
    _undo(newsroom, first)
    assert _now(newsroom, story).standing.assigned == "desk editor"


def test_what_left_the_house_is_not_undone(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    approved = _do(newsroom, story, V.APPROVE)
    _left(newsroom, story, proof=True)
    _undo(newsroom, _undo(newsroom, approved))
    published = _do(newsroom, story, V.PUBLISH)
    given = newsroom.moves.assign(story, "Desk editor")
    _left(newsroom, story)

    with pytest.raises(NotUndone) as refused:
        _undo(newsroom, published)
    assert refused.value.reason == "left"
    _undo(newsroom, given)  # readers never knew


def test_a_change_on_the_side_has_not_left_though_its_story_did(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = _published(put, newsroom, staff)
    _save(newsroom, story, body="Rain fell for three days.")
    filed = _do(newsroom, story, V.FILE)
    _left(newsroom, story)
    _undo(newsroom, filed)

    assert _now(newsroom, story).standing.change is S.DRAFT


def test_words_saved_since_stay_when_a_move_is_undone(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    approved = _do(newsroom, story, V.APPROVE)
    saved = _save(newsroom, story, body="Rain fell for three days.")
    back = _undo(newsroom, approved)
    held = _now(newsroom, story)
    assert (held.head, held.status, held.standing.cleared) == (saved, S.FILED, None)

    _undo(newsroom, back)  # it clears what was read, not what was saved since
    held = _now(newsroom, story)
    assert (held.status, held.standing.change) == (S.APPROVED, S.DRAFT)
    assert held.standing.cleared != held.head


def test_a_reporter_undoes_only_what_they_did_as_one(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    filed = _do(newsroom, story, V.FILE)
    _undo(newsroom, _undo(newsroom, filed))
    staff.editor()
    returned = _do(newsroom, story, V.RETURN)
    staff.reporter()

    with pytest.raises(NotYours):
        _undo(newsroom, returned)
    staff.editor()
    _undo(newsroom, returned)


def test_what_she_did_alone_is_not_done_again_by_a_reporter(put: Put, newsroom: Newsroom) -> None:
    story = put()
    back = _undo(newsroom, _do(newsroom, story, V.PUBLISH))
    newsroom.people.add(name="desk editor", role=Role.REPORTER)
    newsroom.people.add(name="Night editor", role=Role.EDITOR)

    with pytest.raises(NotYours):
        _undo(newsroom, back)
    assert _now(newsroom, story).status is S.DRAFT


def test_no_undo_clears_a_story_in_conflict(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    _do(newsroom, story, V.APPROVE)
    returned = _do(newsroom, story, V.RETURN)
    _fork(newsroom, story)

    with pytest.raises(MoveRefused):
        _undo(newsroom, returned)
    assert _now(newsroom, story).status is S.RETURNED


def test_undo_brings_a_claim_back_to_nobody(put: Put, newsroom: Newsroom, staff: Staff) -> None:
    story = put()
    _do(newsroom, story, V.FILE)
    staff.editor()
    reviewed = _do(newsroom, story, V.REVIEW)
    _undo(newsroom, reviewed)

    assert _now(newsroom, story).claim is None


def test_what_nobody_had_comes_back_to_who_filed_it(newsroom: Newsroom) -> None:
    (story,) = newsroom.stories.new(
        Content(headline="Rain", body="It rained.", byline=Byline(text="City desk report"), section="National")
    ).created
    newsroom.moves.assign(story, "")
    newsroom.people.add(name="Night editor", role=Role.EDITOR)
    newsroom.people.add(name="desk editor", role=Role.REPORTER)
    _do(newsroom, story, V.FILE)

    assert _now(newsroom, story).standing.assigned == "desk editor"


def test_nothing_is_published_under_embargo(put: Put, newsroom: Newsroom, clock: Any) -> None:
    story = put(embargo=TONIGHT)
    with pytest.raises(ExitRefused) as refused:
        _do(newsroom, story, V.PUBLISH)
    assert refused.value.reason == "embargoed"
    assert _now(newsroom, story).status is S.DRAFT
    _do(newsroom, story, V.LIFT, V.PUBLISH)
    assert _now(newsroom, story).status is S.PUBLISHED
