"""List model: fetches by pages, changes only rows that differ, and never loses its place."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import ListOrder, StoryPage, StoryQuery
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story_list.model import PAGE, StoryModel
from newsdesk.ui.story_list.staff import ListStaff

Ask = Callable[[Callable[[], Any]], Any]
Write = Callable[..., UUID]
WAITING = StoryQuery(queue=Status.FILED, order=ListOrder.WAITING)


@pytest.fixture
def model(lanes: Lanes, newsroom: Newsroom) -> StoryModel:
    made = StoryModel(lanes)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    tester.setUseFetchMore(False)
    return made


@pytest.fixture
def many(newsroom: Newsroom, ask: Ask) -> list[UUID]:
    def write() -> list[UUID]:
        contents = (Content(headline=f"Story {number}") for number in range(PAGE * 2 + 20))
        return [next(iter(newsroom.stories.new(content).created)) for content in contents]

    written: list[UUID] = ask(write)
    return written


SIGNED: dict[str, Any] = {"byline": Byline(text="City desk report"), "section": "National", "body": "Wind came."}


def begin(model: StoryModel, newsroom: Newsroom) -> None:
    """List the desk, its first page still to be fetched."""
    model.begin(newsroom, StoryQuery(), StoryPage(rows=()))
    model.ask(StoryQuery())


def shown(model: StoryModel) -> list[UUID]:
    rows = (model.row(model.index(at)) for at in range(model.rowCount()))
    return [row.id for row in rows if row is not None]


def has_rows(model: StoryModel, rows: int) -> bool:
    return model.rowCount() == rows


def test_pages_come_one_after_the_other_newest_first(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, many: list[UUID]
) -> None:
    begin(model, newsroom)
    for rows in (PAGE, PAGE * 2, PAGE * 2 + 20):
        qtbot.waitUntil(partial(has_rows, model, rows))
        model.fetchMore(QModelIndex())
    assert shown(model) == many[::-1]
    assert not model.canFetchMore(QModelIndex())


def test_nothing_is_fetched_twice_at_once(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, many: list[UUID]
) -> None:
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE * 2)


def test_changed_story_moves_to_the_top_and_no_other_row_changes(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, many: list[UUID], ask: Ask
) -> None:
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda top, *_: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(True))
    story = many[-5]
    ask(lambda: newsroom.stories.save(story, Content(headline="New"), base=newsroom.stories.get(story).head))
    with qtbot.waitSignal(model.rowsMoved):
        model.refresh()
    qtbot.waitUntil(lambda: changed == [0])
    assert shown(model)[0] == story
    assert resets == []


def test_only_removed_and_added_rows_change(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    stories = [write(headline=f"Story {number}") for number in range(4)]
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    ask(lambda: newsroom.moves.move(stories[1], Move.SPIKE, reason="old"))
    with qtbot.waitSignal(model.rowsRemoved):
        model.refresh()
    new = write(headline="Bridge")
    with qtbot.waitSignal(model.rowsInserted):
        model.refresh()
    assert shown(model) == [new, stories[3], stories[2], stories[0]]


def test_refresh_reaches_as_far_as_was_fetched(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, many: list[UUID]
) -> None:
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE * 2)
    with qtbot.waitSignal(model.rows_listed):
        model.refresh()
    assert model.rowCount() == PAGE * 2
    assert model.canFetchMore(QModelIndex())


def test_change_during_a_fetch_is_fetched_afterwards(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow")
    begin(model, newsroom)
    model.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    qtbot.waitUntil(lambda: not model._fetching)
    assert not model._stale


def test_last_of_several_quick_queries_is_listed(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, write: Write
) -> None:
    snow, _ = write(headline="Snow closes the pass"), write(headline="Bridge reopens")
    begin(model, newsroom)
    for text in ("b", "br", "bri", "s", "sno"):
        model.ask(StoryQuery(text=text))
    qtbot.waitUntil(lambda: shown(model) == [snow])


def test_failed_fetch_is_reported_and_the_rows_stay(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, model: StoryModel, newsroom: Newsroom, write: Write
) -> None:
    write(headline="Snow")
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == 1)

    def refused(*_: object, **__: object) -> None:
        raise OSError("unplugged")

    monkeypatch.setattr(newsroom.stories, "page", refused)
    with qtbot.waitSignal(model.failed):
        model.refresh()
    assert model.rowCount() == 1


def test_screen_reader_hears_where_a_story_stands(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow", section="National")
    ask(lambda: newsroom.drafts.keep(story, Content(headline="Snow falls", section="National"), base=None))
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    row = model.row(model.index(0))
    assert row is not None
    assert row.status is Status.DRAFT
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Snow falls, Draft, edited, not saved as a revision, National, 2 words, now"


def test_queue_in_the_order_of_waiting_is_paged_without_gaps(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, ask: Ask, sign_in: Callable[[str], Actor]
) -> None:
    sign_in("Desk editor")

    def write() -> list[UUID]:
        stories = []
        for number in range(PAGE + 20):
            content = Content(headline=f"Story {number}", urgency=1 if number % 10 == 9 else 4, **SIGNED)
            story = next(iter(newsroom.stories.new(content).created))
            newsroom.moves.move(story, Move.FILE)
            stories.append(story)
        return stories

    filed = ask(write)
    model.begin(newsroom, WAITING, ask(lambda: newsroom.stories.page(WAITING, limit=PAGE)))
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE + 20)
    urgent = filed[9::10]
    assert shown(model) == urgent + [story for story in filed if story not in urgent]
    changed: list[int] = []
    model.dataChanged.connect(lambda top, *_: changed.append(top.row()))
    ask(lambda: newsroom.moves.move(filed[0], Move.REVIEW))
    with qtbot.waitSignal(model.rowsRemoved, check_params_cb=lambda _, first, last: first == last == len(urgent)):
        model.refresh()
    assert changed == []


def test_facts_depend_on_the_person_who_reads_the_list(
    qtbot: QtBot, model: StoryModel, newsroom: Newsroom, write: Write, ask: Ask, sign_in: Callable[[str], Actor]
) -> None:
    editor = sign_in("Desk editor")
    story = write(headline="Snow", urgency=1)
    ask(lambda: newsroom.moves.move(story, Move.FILE))
    ask(lambda: newsroom.moves.claim(story))
    begin(model, newsroom)
    qtbot.waitUntil(lambda: model.rowCount() == 1)

    def heard() -> str:
        spoken: str = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        return spoken

    model.show_staff(ListStaff(actor=editor))
    assert heard() == "Snow, Filed, claimed by you, National, urgent, 2 words, now"
    with qtbot.waitSignal(model.dataChanged):
        model.show_staff(ListStaff(actor=Actor(name="City reporter", alone=False)))
    assert heard() == "Snow, Filed, claimed by Desk editor, National, urgent, 2 words, now"
