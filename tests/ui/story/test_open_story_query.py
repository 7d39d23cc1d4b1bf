"""A part of the window shows answers about the open story, and never about another."""

import threading
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.story.session import StorySession
from patience import PATIENCE


class Newsroom:
    """Stands for a newsroom, which the query only hands on."""


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def session(owner: QObject) -> StorySession:
    return StorySession(uuid4(), Content(headline="One"), parent=owner)


@pytest.fixture
def other(owner: QObject) -> StorySession:
    return StorySession(uuid4(), Content(headline="Two"), parent=owner)


@pytest.fixture
def query(lanes: Lanes, owner: QObject) -> OpenStoryQuery:
    made = OpenStoryQuery(lanes, owner)
    made.attach(Newsroom())  # type: ignore[arg-type]
    return made


@pytest.fixture
def held(lanes: Lanes) -> Iterator[Callable[[], None]]:
    """Hold both lanes until this is called."""
    gate = threading.Event()
    for lane in (lanes.archive, lanes.side):
        lane.run(lambda: gate.wait(PATIENCE), owner=lanes)
    yield gate.set
    gate.set()


@pytest.mark.parametrize("lane", ["archive", "side"])
def test_answer_about_the_open_story_is_delivered(
    query: OpenStoryQuery, session: StorySession, lanes: Lanes, lane: str
) -> None:
    answers: list[str] = []
    query.show_session(session)
    query.ask(lambda newsroom: type(newsroom).__name__, answers.append, latest="name", lane=getattr(lanes, lane))
    assert lanes.drain(PATIENCE)
    assert answers == ["Newsroom"]


@pytest.mark.parametrize("to_other", [True, False])
def test_answer_is_dropped_once_another_story_or_none_is_open(
    query: OpenStoryQuery,
    session: StorySession,
    other: StorySession,
    lanes: Lanes,
    held: Callable[[], None],
    to_other: bool,
) -> None:
    answers: list[int] = []
    query.show_session(session)
    query.ask(lambda _: 1, answers.append, latest="number")
    query.show_session(other if to_other else None)
    held()
    assert lanes.drain(PATIENCE)
    assert answers == []


def test_what_changes_a_story_is_reported_whatever_is_open(
    query: OpenStoryQuery, session: StorySession, lanes: Lanes, held: Callable[[], None]
) -> None:
    done: list[int] = []
    query.show_session(session)
    query.run(lambda _: 1, done.append)
    query.show_session(None)
    held()
    assert lanes.drain(PATIENCE)
    assert done == [1]


def test_nothing_is_asked_without_newsroom_or_story(lanes: Lanes, owner: QObject, session: StorySession) -> None:
    asked: list[int] = []
    query = OpenStoryQuery(lanes, owner)
    query.ask(lambda _: asked.append(1), asked.append, latest="number")
    query.show_session(session)
    query.ask(lambda _: asked.append(2), asked.append, latest="number")
    query.run(lambda _: asked.append(3))
    query.attach(Newsroom())  # type: ignore[arg-type]
    query.show_session(None)
    query.ask(lambda _: asked.append(4), asked.append, latest="number")
    assert lanes.drain(PATIENCE)
    assert asked == []


def test_failure_goes_to_the_caller_or_to_the_signal(
    query: OpenStoryQuery, session: StorySession, lanes: Lanes
) -> None:
    def fail(_: object) -> None:
        raise StoryNotFound(str(uuid4()))

    told: list[str] = []
    query.failed.connect(lambda error: told.append(f"signal {type(error).__name__}"))
    query.show_session(session)
    query.ask(fail, told.append, latest="one")
    query.ask(fail, told.append, latest="two", failed=lambda error: told.append(f"caller {type(error).__name__}"))
    assert lanes.drain(PATIENCE)
    assert told == ["signal StoryNotFound", "caller StoryNotFound"]


def test_signals_of_the_open_story_alone_are_followed(
    query: OpenStoryQuery, session: StorySession, other: StorySession
) -> None:
    seen: list[object] = []
    query.follow(story_edited=seen.append)
    query.show_session(session)
    query.show_session(other)
    session.set_fields(kicker="Old")
    other.set_fields(kicker="New")
    query.show_session(None)
    other.set_fields(kicker="Newer")
    assert seen == [frozenset({"kicker"})]


def test_it_reads_once_after_several_changes_to_the_open_story(
    lanes: Lanes, bus: Bus, owner: QObject, session: StorySession, other: StorySession, qtbot: QtBot
) -> None:
    reads: list[str] = []
    query = OpenStoryQuery(lanes, owner, read=lambda: reads.append("read"), pause=0, bus=bus)
    query.attach(Newsroom())  # type: ignore[arg-type]
    query.show_session(session)
    assert reads == ["read", "read"]
    bus.tell(ChangeSet(stories=frozenset({other.id})))
    bus.tell(ChangeSet(stories=frozenset({session.id})))
    bus.tell(ChangeSet(created=frozenset({session.id})))
    qtbot.waitUntil(lambda: len(reads) == 3)
    query.read_soon()
    query.hold()
    QCoreApplication.processEvents()
    assert len(reads) == 3
