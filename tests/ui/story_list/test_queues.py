"""Queues: which are listed, with their counts."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import ListOrder, QueueCounts, StoryQuery
from newsdesk.ui.story_list.queues import QueueModel, first_queue, query_of, queue_items

SOME = QueueCounts(
    by_queue={Status.DRAFT: 7, Status.PUBLISHED: 3, Status.SPIKED: 2},
    by_section={"National": 6, "": 1, "Business": 3},
    forked=1,
)


@pytest.mark.parametrize(
    ("counts", "keys"),
    [
        (QueueCounts(), ["all", "draft"]),
        (QueueCounts(by_queue={Status.SPIKED: 1}), ["all", "draft", "spiked"]),
        (SOME, ["conflicts", "all", "draft", "published", "spiked", "sections"]),
    ],
)
def test_queues_with_stories_are_listed(qapp: object, counts: QueueCounts, keys: list[str]) -> None:
    assert [item.key for item in queue_items(counts, sections_shown=False, chosen="all")] == keys


def test_all_stories_leaves_out_the_spiked(qapp: object) -> None:
    by_key = {item.key: item for item in queue_items(SOME, sections_shown=False, chosen="all")}
    assert by_key["all"].count == 10
    assert by_key["spiked"].query == StoryQuery(queue=Status.SPIKED)
    assert by_key["conflicts"].query == StoryQuery(forked=True)


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (Role.EDITOR, ["conflicts", "mine", "draft", "filed", "in review", "published", "spiked", "all", "sections"]),
        (Role.REPORTER, ["conflicts", "mine", "filed", "in review", "published", "spiked", "all", "sections"]),
    ],
)
def test_desk_of_two_lists_queues_in_the_order_of_the_workflow(qapp: object, role: Role, keys: list[str]) -> None:
    actor = Actor(name="DE", role=role, alone=False)
    assert [item.key for item in queue_items(SOME, sections_shown=False, chosen="filed", actor=actor)] == keys


def test_my_drafts_are_counted_and_listed_by_name(qapp: object) -> None:
    actor = Actor(name="CR", role=Role.REPORTER, alone=False)
    mine = queue_items(QueueCounts(mine=4), sections_shown=False, chosen="mine", actor=actor)[0]
    assert (mine.count, mine.query) == (4, StoryQuery(mine="CR"))


@pytest.mark.parametrize(
    ("status", "order"),
    [
        (Status.FILED, ListOrder.WAITING),
        (Status.IN_REVIEW, ListOrder.WAITING),
        (Status.RETURNED, ListOrder.WAITING),
        (Status.APPROVED, ListOrder.NEWEST),
        (Status.PUBLISHED, ListOrder.NEWEST),
    ],
)
def test_waiting_stories_are_listed_oldest_first(qapp: object, status: Status, order: ListOrder) -> None:
    listed = queue_items(QueueCounts(by_queue={status: 1}), sections_shown=False, chosen="all")
    by_key = {item.key: item for item in listed}
    assert by_key[status.value].query == StoryQuery(queue=status, order=order)


@pytest.mark.parametrize(
    ("actor", "key"),
    [
        (Actor(), "all"),
        (Actor(name="DE", role=Role.EDITOR, alone=False), "filed"),
        (Actor(name="CR", role=Role.REPORTER, alone=False), "mine"),
    ],
)
def test_first_queue_depends_on_the_role(qapp: object, actor: Actor, key: str) -> None:
    assert first_queue(actor) == key
    assert query_of(key, actor) in [
        item.query for item in queue_items(QueueCounts(), sections_shown=False, chosen=key, actor=actor)
    ]


def test_sections_unfold_and_the_chosen_one_stays(qapp: object) -> None:
    shown = [item.key for item in queue_items(SOME, sections_shown=True, chosen="all")]
    assert shown[-3:] == ["sections", "section:Business", "section:National"]
    folded = [item.key for item in queue_items(SOME, sections_shown=False, chosen="section:National")]
    assert folded[-2:] == ["sections", "section:National"]


def test_chosen_queue_stays_when_it_has_become_empty(qapp: object) -> None:
    keys = [item.key for item in queue_items(QueueCounts(), sections_shown=False, chosen="conflicts")]
    assert keys[0] == "conflicts"


def test_new_counts_change_only_their_lines(qapp: object) -> None:
    model = QueueModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_counts(SOME)
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda top, *_: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(True))
    model.show_counts(
        QueueCounts(
            by_queue={Status.DRAFT: 8, Status.PUBLISHED: 3, Status.SPIKED: 2},
            by_section=SOME.by_section,
            forked=1,
        )
    )
    assert changed == [1, 2]
    assert resets == []
