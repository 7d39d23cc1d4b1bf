"""A draft left by a killed window is an ordinary story in the next one."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions


@pytest.fixture
def killed(newsroom, ask: Callable[..., Any]) -> UUID:
    """A story that was typed and never saved, by a window that is no more."""
    story = newsroom.stories.new_id()
    ask(lambda: newsroom.drafts.keep(story, Content(headline="Avalanche", body="The pass is closed."), base=None))
    return story


@pytest.fixture
def reopened(killed: UUID, newsroom, lanes: Lanes, bus, timing, qtbot: QtBot) -> tuple[Sessions, Saver]:
    """The window after it, on that story."""
    sessions = Sessions(lanes, bus)
    saver = Saver(sessions, lanes, bus, timing=timing)
    sessions.attach(newsroom)
    saver.attach(newsroom)
    with qtbot.waitSignal(sessions.current_changed):
        sessions.open(killed)
    return sessions, saver


def revisions(newsroom, ask: Callable[..., Any], story: UUID) -> list[str]:
    return [note.headline for note in ask(lambda: newsroom.revisions.history(story))]


def test_leaving_it_makes_a_revision(reopened, killed: UUID, newsroom, ask, lanes: Lanes) -> None:
    sessions, _ = reopened
    assert sessions.current.edited_by_hand
    sessions.start()
    assert lanes.drain(30)
    assert revisions(newsroom, ask, killed) == ["Avalanche"]
    assert ask(lambda: newsroom.drafts.get(killed)) is None


def test_quitting_makes_a_revision(reopened, killed: UUID, newsroom, ask, lanes: Lanes) -> None:
    _, saver = reopened
    at_risk: list[tuple[StorySession, ...]] = []
    saver.flush(at_risk.append)
    assert lanes.drain(30)
    assert at_risk == [()]
    assert revisions(newsroom, ask, killed) == ["Avalanche"]


def test_it_is_found_by_its_words(killed: UUID, newsroom, ask: Callable[..., Any]) -> None:
    assert [row.id for row in ask(lambda: newsroom.stories.page(StoryQuery(text="avalanche"))).rows] == [killed]
    assert [row.id for row in ask(lambda: newsroom.stories.page(StoryQuery(text="closed"))).rows] == [killed]


def test_looking_at_what_another_window_types_just_now_saves_nothing(
    sessions: Sessions, lanes: Lanes, bus, newsroom, ask: Callable[..., Any], timing, qtbot: QtBot
) -> None:
    saver = Saver(sessions, lanes, bus, timing=timing)
    saver.attach(newsroom)
    story = newsroom.stories.new_id()
    ask(lambda: newsroom.drafts.keep(story, Content(headline="Their wor"), base=None))
    with qtbot.waitSignal(sessions.current_changed):
        sessions.open(story)
    sessions.start()
    assert lanes.drain(30)
    assert revisions(newsroom, ask, story) == []
    assert ask(lambda: newsroom.drafts.get(story)).content.headline == "Their wor"
