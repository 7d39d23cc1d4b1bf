"""Fixtures: a story with a history on a desk of two, and the panes that show it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline
from newsdesk.domain.person import Role
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.history.compare_pane import ComparePane
from newsdesk.ui.history.pane import HistoryPane
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")
PARAGRAPHS = (
    "Snow shut the pass.",
    "Lorries wait on either side.",
    "Ploughs were sent.",
    "Bread is dear.",
    "More soon.",
)
STORY = Content(
    headline="Snow closes the pass",
    section="National",
    byline=Byline(text="City desk report"),
    body="\n\n".join(PARAGRAPHS),
)


@dataclass
class Desk:
    """The newsroom, called in the archive lane."""

    newsroom: "Newsroom"
    lanes: Lanes
    story: UUID = field(default_factory=lambda: UUID(int=0))

    def do(self, work: Callable[[], T]) -> T:
        got: list[T] = []
        wrong: list[Exception] = []
        self.lanes.archive.run(work, owner=self.lanes, done=got.append, failed=wrong.append)
        assert self.lanes.drain(30)
        if wrong:
            raise wrong[0]
        return got[0]

    def sit_down(self, who: str) -> None:
        """Somebody else is at the machine from now on."""
        self.do(lambda: self.newsroom.adopt(Settings(who=who)))

    def move(self, verb: Any, **how: Any) -> None:
        self.do(lambda: self.newsroom.moves.move(self.story, verb, **how))

    def save(self, **fields: Any) -> UUID:
        """Save other words, and give their revision."""
        story = self.do(lambda: self.newsroom.stories.get(self.story))
        self.do(lambda: self.newsroom.stories.save(self.story, replace(story.content, **fields), base=story.head))
        return self.versions()[0].id

    def versions(self) -> tuple[RevisionNote, ...]:
        return self.do(lambda: self.newsroom.revisions.history(self.story))

    def content(self) -> Content:
        return self.do(lambda: self.newsroom.stories.get(self.story)).content

    def settle(self) -> None:
        assert self.lanes.drain(30)


@pytest.fixture
def desk(newsroom: "Newsroom", lanes: Lanes) -> Desk:
    made = Desk(newsroom, lanes)
    for name, role in (("Desk editor", Role.EDITOR), ("City reporter", Role.REPORTER)):
        made.do(partial(newsroom.people.add, name=name, role=role))
    made.sit_down("City reporter")
    (made.story,) = made.do(lambda: newsroom.stories.new(STORY)).created
    return made


@pytest.fixture
def pane(desk: Desk, bus: Bus, look: Theme, qtbot: QtBot) -> HistoryPane:
    made = HistoryPane(desk.lanes, bus, look, None)
    qtbot.addWidget(made)
    made.resize(436, 800)
    made.attach(desk.newsroom)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def open_story(desk: Desk, pane: HistoryPane) -> Callable[[], StorySession]:
    """Show the history of the story as it is now."""

    def show() -> StorySession:
        made = StorySession.of_story(desk.do(lambda: desk.newsroom.stories.get(desk.story)), None, pane)
        pane.show_session(made)
        desk.settle()
        return made

    return show


@pytest.fixture
def compare_pane(desk: Desk, look: Theme, qtbot: QtBot) -> ComparePane:
    made = ComparePane(desk.lanes, look, None)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.attach(desk.newsroom)
    made.show()
    qtbot.waitExposed(made)
    return made
