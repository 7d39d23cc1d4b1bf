"""A story that was saved over itself, as two processes do."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.conflict.pane import ConflictPane
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")
BASE = Content(
    headline="Snow closes the pass",
    section="National",
    body="Heavy snow kept the pass shut.\n\nFour hundred lorries wait.\n\nThe ministry sent ploughs.",
)
# Both changed the second paragraph; each changed something else as well.
THEIRS = replace(BASE, body=BASE.body.replace("Four hundred", "Six hundred"), section="Weather")
MINE = replace(
    BASE,
    headline="Snow closes the Salang pass",
    body=BASE.body.replace("Four hundred", "Five hundred").replace("ploughs", "two ploughs"),
)


@dataclass
class Forked:
    """A desk with one story, and ways to save over its first revision."""

    newsroom: "Newsroom"
    lanes: Lanes
    story: UUID = field(default_factory=lambda: UUID(int=0))
    base: UUID = field(default_factory=lambda: UUID(int=0))

    def do(self, work: Callable[[], T]) -> T:
        got: list[T] = []
        self.lanes.archive.run(work, owner=self.lanes, done=got.append)
        assert self.lanes.drain(30)
        return got[0]

    def save(self, content: Content) -> Any:
        return self.do(lambda: self.newsroom.stories.save(self.story, content, base=self.base))

    def content(self) -> Content:
        return self.do(lambda: self.newsroom.stories.get(self.story)).content

    def heads(self) -> tuple[UUID, ...]:
        return self.do(lambda: self.newsroom.stories.get(self.story)).heads


@pytest.fixture
def forked(newsroom: "Newsroom", lanes: Lanes) -> Forked:
    made = Forked(newsroom, lanes)
    (made.story,) = made.do(lambda: newsroom.stories.new(BASE)).created
    (made.base,) = made.heads()
    for content in (THEIRS, MINE):
        made.save(content)
    return made


@pytest.fixture
def empty_pane(lanes: Lanes, bus: Bus, look: Theme, unsent: UnsentForms, forked: Forked, qtbot: QtBot) -> ConflictPane:
    made = ConflictPane(lanes, bus, look, unsent, None)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.attach(forked.newsroom)
    made.show()
    return made


@pytest.fixture
def pane(empty_pane: ConflictPane, forked: Forked) -> ConflictPane:
    empty_pane.show_story(forked.story)
    assert forked.lanes.drain(30)
    return empty_pane
