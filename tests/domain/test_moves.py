"""The moves of the trade, from a table of their own: written from what the desk was promised, not from the code."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import MoveRefused, NotYours, ReasonMissing, TimeMissing
from newsdesk.domain.moves import DONE, RULES, Move, MoveInput, moved, offered
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import CLEARED, OUT, Status
from newsdesk.domain.workflow import Workflow

S, V = Status, Move
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
OLD, HEAD = UUID(int=1), UUID(int=2)
ALONE = Actor()
REPORTER = Actor(name="City reporter", role=Role.REPORTER, alone=False)
EDITOR = Actor(name="Desk editor", alone=False)
EMBARGO = Embargo(until=LATER)

IN_HAND = {S.DRAFT, S.FILED, S.IN_REVIEW, S.RETURNED}
BEFORE_PRINT = IN_HAND | {S.APPROVED, S.SCHEDULED}

EDITORS: dict[Move, set[Status]] = {
    V.FILE: {S.DRAFT, S.RETURNED},
    V.TAKE_BACK: {S.FILED},
    V.REVIEW: {S.FILED},
    V.LET_GO: {S.IN_REVIEW},
    V.RETURN: {S.FILED, S.IN_REVIEW, S.APPROVED, S.SCHEDULED},
    V.APPROVE: {S.FILED, S.IN_REVIEW},
    V.SCHEDULE: {S.APPROVED, S.SCHEDULED},
    V.UNSCHEDULE: {S.SCHEDULED},
    V.PUBLISH: {S.APPROVED, S.SCHEDULED},
    V.CORRECT: {S.PUBLISHED, S.CORRECTED},
    V.UPDATE: {S.PUBLISHED, S.CORRECTED},
    V.WITHDRAW: {S.PUBLISHED, S.CORRECTED},
    V.HOLD: BEFORE_PRINT,
    V.RELEASE: {S.HELD},
    V.SPIKE: BEFORE_PRINT | {S.HELD},
    V.UNSPIKE: {S.SPIKED},
    V.DISCARD: set(),
    V.LIFT: set(S) - {S.SPIKED},
}
REPORTERS: dict[Move, set[Status]] = {
    V.FILE: {S.DRAFT, S.RETURNED},
    V.TAKE_BACK: {S.FILED},
    V.SPIKE: {S.DRAFT, S.RETURNED},
}
FROM_THE_START: dict[Move, set[Status]] = {
    V.APPROVE: {S.DRAFT, S.RETURNED},
    V.SCHEDULE: IN_HAND,
    V.PUBLISH: IN_HAND,
}
"""What a desk of one may do besides: nobody else's approval is there to wait for."""


def _standing(status: Status) -> Workflow:
    cleared = OLD if status in CLEARED | OUT else None
    return Workflow(status=status, cleared=cleared, embargo=EMBARGO, held_from=S.FILED, spiked_from=S.FILED)


def _move(standing: Workflow, verb: Move, *, actor: Actor, reason: str = "Because.") -> Workflow:
    return moved(
        standing, verb, actor=actor, facts=MoveInput(head=HEAD, now=NOW, at=LATER, zone="Asia/Kabul"), reason=reason
    )


def _allowed(verb: Move, status: Status, actor: Actor) -> bool:
    if actor.alone:
        return status in EDITORS[verb] | FROM_THE_START.get(verb, set())
    table = EDITORS if actor.role is Role.EDITOR else REPORTERS
    return status in table.get(verb, set())


@pytest.mark.parametrize("actor", [ALONE, REPORTER, EDITOR], ids=["alone", "reporter", "editor"])
def test_each_role_makes_the_moves_of_the_trade_and_no_other(actor: Actor) -> None:
    for verb, status in product(Move, Status):
        standing = _standing(status)
        allowed = _allowed(verb, status, actor)
        assert (verb in offered(standing, actor=actor, now=NOW)) is allowed, (verb, status)
        if allowed:
            _move(standing, verb, actor=actor)
        else:
            with pytest.raises((MoveRefused, NotYours)):
                _move(standing, verb, actor=actor)


CHANGES: dict[Move, set[Status]] = {
    V.FILE: {S.DRAFT, S.RETURNED},
    V.TAKE_BACK: {S.FILED},
    V.REVIEW: {S.FILED},
    V.LET_GO: {S.IN_REVIEW},
    V.RETURN: {S.FILED, S.IN_REVIEW},
    V.APPROVE: {S.FILED, S.IN_REVIEW},
    V.DISCARD: IN_HAND,
}


@pytest.mark.parametrize("status", sorted(CLEARED))
def test_a_change_on_the_side_goes_the_way_of_a_story_and_the_story_stays(status: Status) -> None:
    for verb, change in product(CHANGES, IN_HAND):
        standing = replace(_standing(status), change=change)
        if change not in CHANGES[verb]:
            with pytest.raises(MoveRefused):
                _move(standing, verb, actor=EDITOR)
            continue
        after = _move(standing, verb, actor=EDITOR)
        assert after.status is status
        swapped_in = verb in {V.APPROVE, V.DISCARD}
        assert (after.change is None, after.cleared) == (swapped_in, HEAD if swapped_in else OLD)


@pytest.mark.parametrize(
    ("change", "may"), [(S.DRAFT, True), (S.RETURNED, True), (S.FILED, False), (S.IN_REVIEW, False)]
)
def test_a_reporter_discards_only_a_change_that_is_still_in_hand(change: Status, may: bool) -> None:
    standing = replace(_standing(S.PUBLISHED), change=change)

    assert (V.DISCARD in offered(standing, actor=REPORTER, now=NOW)) is may


@pytest.mark.parametrize(
    ("verb", "status", "after"),
    [
        (V.FILE, S.DRAFT, S.FILED),
        (V.FILE, S.RETURNED, S.FILED),
        (V.TAKE_BACK, S.FILED, S.DRAFT),
        (V.REVIEW, S.FILED, S.IN_REVIEW),
        (V.LET_GO, S.IN_REVIEW, S.FILED),
        (V.RETURN, S.APPROVED, S.RETURNED),
        (V.APPROVE, S.FILED, S.APPROVED),
        (V.SCHEDULE, S.APPROVED, S.SCHEDULED),
        (V.UNSCHEDULE, S.SCHEDULED, S.APPROVED),
        (V.PUBLISH, S.APPROVED, S.PUBLISHED),
        (V.CORRECT, S.PUBLISHED, S.CORRECTED),
        (V.UPDATE, S.PUBLISHED, S.PUBLISHED),
        (V.UPDATE, S.CORRECTED, S.CORRECTED),
        (V.WITHDRAW, S.CORRECTED, S.WITHDRAWN),
        (V.HOLD, S.FILED, S.HELD),
        (V.SPIKE, S.HELD, S.SPIKED),
        (V.LIFT, S.FILED, S.FILED),
    ],
)
def test_a_move_leads_where_the_trade_says(verb: Move, status: Status, after: Status) -> None:
    assert _move(_standing(status), verb, actor=EDITOR).status is after


@pytest.mark.parametrize("status", sorted(BEFORE_PRINT))
@pytest.mark.parametrize(("away", "back"), [(V.HOLD, V.RELEASE), (V.SPIKE, V.UNSPIKE)])
def test_released_and_un_spiked_stories_stand_where_they_did(status: Status, away: Move, back: Move) -> None:
    before = replace(_standing(status), held_from=None, spiked_from=None)

    assert _move(_move(before, away, actor=EDITOR), back, actor=EDITOR) == before


def test_a_story_spiked_while_held_comes_back_held_and_is_released_from_there() -> None:
    before = Workflow(status=S.FILED)
    held = _move(before, V.HOLD, actor=EDITOR)
    back = _move(_move(held, V.SPIKE, actor=EDITOR), V.UNSPIKE, actor=EDITOR)

    assert back == held
    assert _move(back, V.RELEASE, actor=EDITOR) == before


def test_a_reporter_brings_back_only_what_a_reporter_may_spike() -> None:
    for was in BEFORE_PRINT | {S.HELD}:
        spiked = Workflow(status=S.SPIKED, spiked_from=was)
        assert (V.UNSPIKE in offered(spiked, actor=REPORTER, now=NOW)) is (was in {S.DRAFT, S.RETURNED})


def test_publishing_keeps_the_first_time_and_lets_out_what_was_approved() -> None:
    first = _move(replace(_standing(S.SCHEDULED), scheduled=LATER, zone="UTC"), V.PUBLISH, actor=EDITOR)
    again = _move(replace(_standing(S.APPROVED), published=LATER), V.PUBLISH, actor=EDITOR)

    assert (first.published, first.cleared, first.scheduled, first.zone) == (NOW, OLD, None, "")
    assert again.published == LATER


@pytest.mark.parametrize("verb", [V.PUBLISH, V.SCHEDULE, V.APPROVE])
def test_somebody_alone_clears_the_words_that_she_has_before_her(verb: Move) -> None:
    assert _move(Workflow(), verb, actor=ALONE).cleared == HEAD


def test_a_schedule_says_when_and_where() -> None:
    scheduled = _move(_standing(S.APPROVED), V.SCHEDULE, actor=EDITOR)

    assert (scheduled.scheduled, scheduled.zone) == (LATER, "Asia/Kabul")


def test_what_is_sent_back_is_cleared_no_more() -> None:
    scheduled = replace(_standing(S.SCHEDULED), scheduled=LATER, zone="UTC")
    back = _move(scheduled, V.RETURN, actor=EDITOR)

    assert (back.cleared, back.scheduled, back.zone) == (None, None, "")


NEED_A_REASON = {V.RETURN, V.HOLD, V.SPIKE, V.WITHDRAW, V.LIFT}


@pytest.mark.parametrize("verb", sorted(Move))
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_the_trade_asks_why_where_it_matters(verb: Move, reason: str) -> None:
    status = sorted(EDITORS[verb])[0] if EDITORS[verb] else S.PUBLISHED
    standing = replace(_standing(status), change=S.DRAFT if verb is V.DISCARD else None)
    if verb in NEED_A_REASON:
        with pytest.raises(ReasonMissing) as missing:
            _move(standing, verb, actor=EDITOR, reason=reason)
        assert missing.value.move == DONE[verb]
    else:
        _move(standing, verb, actor=EDITOR, reason=reason)


def test_nothing_is_scheduled_without_a_time() -> None:
    with pytest.raises(TimeMissing):
        moved(_standing(S.APPROVED), V.SCHEDULE, actor=EDITOR, facts=MoveInput(head=HEAD, now=NOW))


@pytest.mark.parametrize("embargo", [None, Embargo(until=NOW), Embargo(until=NOW - timedelta(hours=1))])
def test_there_is_nothing_to_lift_without_an_embargo_in_force(embargo: Embargo | None) -> None:
    with pytest.raises(MoveRefused):
        _move(replace(_standing(S.APPROVED), embargo=embargo), V.LIFT, actor=EDITOR)


def test_a_clock_set_back_makes_an_embargo_hold_again() -> None:
    standing = _standing(S.APPROVED)

    assert V.LIFT not in offered(standing, actor=EDITOR, now=LATER)
    assert V.LIFT in offered(standing, actor=EDITOR, now=NOW)


def test_a_refusal_names_the_move_and_the_role() -> None:
    with pytest.raises(NotYours) as refused:
        _move(_standing(S.FILED), V.APPROVE, actor=REPORTER)
    assert (refused.value.move, refused.value.role) == ("approved", "reporter")
    with pytest.raises(MoveRefused) as not_there:
        _move(replace(_standing(S.PUBLISHED), change=S.DRAFT), V.APPROVE, actor=EDITOR)
    assert (not_there.value.move, not_there.value.status) == ("approved", "draft")


def test_each_move_has_its_rule_and_its_word() -> None:
    assert set(RULES) == set(DONE) == set(Move)
