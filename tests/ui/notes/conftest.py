"""Fixtures: a story with notes and suggestions, and the panel that shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.domain.note import Note
from newsdesk.domain.story import Content
from newsdesk.text import suggestions
from newsdesk.text.anchors import Anchor
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.notes.pane import NotesPane
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")
BODY = "Heavy snow kept the pass shut.\n\nThe line reached eleven kilometres.\n\nThe ministry sent ploughs."
SNOW = Content(headline="Snow closes the pass", body=BODY)


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

    def start(self, content: Content) -> UUID:
        (self.story,) = self.do(lambda: self.newsroom.stories.new(content)).created
        return self.story

    def save(self, **fields: object) -> None:
        story = self.do(lambda: self.newsroom.stories.get(self.story))
        content = replace(story.content, **fields)  # type: ignore[arg-type]  # fields by name
        self.do(lambda: self.newsroom.stories.save(self.story, content, base=story.head))

    def note(self, text: str, quote: str = "", *, who: str = "") -> Note:
        """A note to a passage of the newest words, or to the whole story."""
        story = self.do(lambda: self.newsroom.stories.get(self.story))
        anchor = None
        if quote and story.head:
            start = suggestions.runs(story.content.body)[0].index(quote)
            anchor = Anchor(revision=story.head, start=start, end=start + len(quote), quote=quote)
        self.do(lambda: self.newsroom.review.add(self.story, text, anchor=anchor))
        return self.notes()[-1]

    def notes(self) -> tuple[Note, ...]:
        return self.do(lambda: self.newsroom.review.notes(self.story))

    def session(self) -> StorySession:
        return StorySession.of_story(self.do(lambda: self.newsroom.stories.get(self.story)), None)

    def settle(self) -> None:
        assert self.lanes.drain(30)


@pytest.fixture
def desk(newsroom: "Newsroom", lanes: Lanes) -> Desk:
    made = Desk(newsroom, lanes)
    made.start(SNOW)
    return made


@pytest.fixture
def pane(desk: Desk, bus: Bus, look: Theme, unsent: UnsentForms, qtbot: QtBot) -> NotesPane:
    made = NotesPane(desk.lanes, bus, look, unsent, None)
    qtbot.addWidget(made)
    made.resize(436, 800)
    made.attach(desk.newsroom)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def open_story(desk: Desk, pane: NotesPane) -> Callable[[], StorySession]:
    """Shows the story as it stands now, with its notes."""

    def show() -> StorySession:
        made = desk.session()
        made.setParent(pane)
        pane.show_session(made)
        desk.settle()
        return made

    return show
