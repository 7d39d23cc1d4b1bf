from datetime import UTC, datetime
from uuid import UUID

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.workflow import Workflow, after_save

S = Status
OLD, NEW = UUID(int=1), UUID(int=2)
ALONE = Actor()
REPORTER = Actor(name="City reporter", role=Role.REPORTER, alone=False)
EDITOR = Actor(name="Desk editor", alone=False)
EARLY, LATE = (Embargo(until=datetime(2026, 3, day, tzinfo=UTC)) for day in (1, 2))


@pytest.mark.parametrize(
    ("status", "change", "queue"),
    [
        (S.FILED, None, S.FILED),
        (S.PUBLISHED, None, S.PUBLISHED),
        (S.PUBLISHED, S.DRAFT, S.PUBLISHED),  # not handed in yet
        (S.PUBLISHED, S.FILED, S.FILED),
        (S.APPROVED, S.IN_REVIEW, S.IN_REVIEW),
        (S.CORRECTED, S.RETURNED, S.RETURNED),
        (S.HELD, S.FILED, S.HELD),
        (S.SPIKED, S.FILED, S.SPIKED),
    ],
)
def test_a_story_waits_where_its_change_does_once_that_was_handed_in(
    status: Status, change: Status | None, queue: Status
) -> None:
    assert Workflow(status=status, change=change).queue is queue


@pytest.mark.parametrize("status", sorted(CLEARED))
@pytest.mark.parametrize("actor", [REPORTER, EDITOR])
def test_words_saved_after_clearing_are_a_change_on_the_side(status: Status, actor: Actor) -> None:
    saved = after_save(Workflow(status=status, cleared=OLD), head=NEW, embargo=None, actor=actor)

    assert saved == Workflow(status=status, cleared=OLD, change=S.DRAFT)


def test_a_change_stays_where_it_waits_when_more_is_saved() -> None:
    filed = Workflow(status=S.PUBLISHED, cleared=OLD, change=S.FILED)

    assert after_save(filed, head=NEW, embargo=None, actor=EDITOR) == filed


@pytest.mark.parametrize("change", [None, S.DRAFT, S.FILED])
def test_what_somebody_alone_saves_is_cleared_at_once(change: Status | None) -> None:
    before = Workflow(status=S.PUBLISHED, cleared=OLD, change=change)

    assert after_save(before, head=NEW, embargo=None, actor=ALONE) == Workflow(status=S.PUBLISHED, cleared=NEW)


@pytest.mark.parametrize(
    "standing",
    [
        Workflow(),
        Workflow(status=S.FILED),
        Workflow(status=S.RETURNED),
        Workflow(status=S.WITHDRAWN, cleared=OLD),
        Workflow(status=S.SPIKED, spiked_from=S.DRAFT),
    ],
)
@pytest.mark.parametrize("actor", [ALONE, REPORTER])
def test_saving_what_was_never_cleared_or_is_withdrawn_clears_nothing(standing: Workflow, actor: Actor) -> None:
    assert after_save(standing, head=NEW, embargo=None, actor=actor) == standing


def test_what_is_saved_while_a_cleared_story_is_held_waits_on_the_side() -> None:
    held = Workflow(status=S.HELD, held_from=S.APPROVED, cleared=OLD)

    assert after_save(held, head=NEW, embargo=None, actor=REPORTER).change is S.DRAFT


@pytest.mark.parametrize(
    ("before", "saved", "after"),
    [(None, EARLY, EARLY), (EARLY, None, EARLY), (EARLY, LATE, LATE), (LATE, EARLY, LATE), (None, None, None)],
)
@pytest.mark.parametrize("actor", [ALONE, REPORTER])
def test_no_save_lifts_an_embargo_or_makes_it_earlier(
    before: Embargo | None, saved: Embargo | None, after: Embargo | None, actor: Actor
) -> None:
    assert after_save(Workflow(embargo=before), head=NEW, embargo=saved, actor=actor).embargo == after
