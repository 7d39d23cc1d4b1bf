"""Only queues that mean something are there, with their counts."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from newsdesk.domain.listing import Counts, Query
from newsdesk.domain.status import Status
from newsdesk.ui.desk.queues import QueueModel, items

SOME = Counts(
    by_status={Status.DRAFT: 7, Status.PUBLISHED: 3, Status.SPIKED: 2},
    by_section={"National": 6, "": 1, "Business": 3},
    forked=1,
)


@pytest.mark.parametrize(
    ("counts", "keys"),
    [
        (Counts(), ["all", "draft"]),
        (Counts(by_status={Status.SPIKED: 1}), ["all", "draft", "spiked"]),
        (SOME, ["conflicts", "all", "draft", "published", "spiked", "sections"]),
    ],
)
def test_queues_that_hold_something_are_there(qapp: object, counts: Counts, keys: list[str]) -> None:
    assert [item.key for item in items(counts, sections_shown=False, chosen="all")] == keys


def test_all_stories_leaves_out_the_spiked(qapp: object) -> None:
    by_key = {item.key: item for item in items(SOME, sections_shown=False, chosen="all")}
    assert by_key["all"].count == 10
    assert by_key["spiked"].query == Query(status=Status.SPIKED)
    assert by_key["conflicts"].query == Query(forked=True)


def test_sections_unfold_and_the_chosen_one_stays(qapp: object) -> None:
    shown = [item.key for item in items(SOME, sections_shown=True, chosen="all")]
    assert shown[-3:] == ["sections", "section:Business", "section:National"]
    folded = [item.key for item in items(SOME, sections_shown=False, chosen="section:National")]
    assert folded[-2:] == ["sections", "section:National"]


def test_chosen_queue_stays_when_it_has_become_empty(qapp: object) -> None:
    keys = [item.key for item in items(Counts(), sections_shown=False, chosen="conflicts")]
    assert keys[0] == "conflicts"


def test_other_counts_touch_only_their_lines(qapp: object) -> None:
    model = QueueModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_counts(SOME)
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda top, *_: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(True))
    model.show_counts(
        Counts(
            by_status={Status.DRAFT: 8, Status.PUBLISHED: 3, Status.SPIKED: 2},
            by_section=SOME.by_section,
            forked=1,
        )
    )
    assert changed == [1, 2]
    assert resets == []
