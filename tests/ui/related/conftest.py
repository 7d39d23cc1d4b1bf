"""Fixtures: a desk with stories that are like each other, and the panel on one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.related.pane import RelatedPane
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")


def story(headline: str, body: str) -> Content:
    return Content(
        headline=headline, body=body, byline=Byline(text="City desk report"), dateline=Dateline(places=("KABUL",))
    )


STORIES = {
    "bridge": story(
        "Bridge over the Kunar reopens", "Traffic crossed the Kunar bridge again after nine weeks of work."
    ),
    "snow": story("Snow closes the Salang pass", "Heavy snow kept the Salang pass shut for a third day, police said."),
    "ploughs": story("Ploughs sent to the pass", "The ministry sent ploughs to the Salang pass as snow fell."),
    "bread": story("Bakeries weigh every loaf", "Inspectors weighed loaves as flour prices climbed."),
}


@dataclass
class Desk:
    """The newsroom, called in the archive lane."""

    newsroom: "Newsroom"
    lanes: Lanes
    owner: Any
    ids: dict[str, UUID]

    def do(self, work: Callable[[], T]) -> T:
        got: list[T] = []
        self.lanes.archive.run(work, owner=self.owner, done=got.append)
        assert self.lanes.drain(30)
        return got[0]

    def session(self, name: str) -> StorySession:
        return StorySession.of_story(self.do(lambda: self.newsroom.stories.get(self.ids[name])), None)


@pytest.fixture
def desk(newsroom: "Newsroom", lanes: Lanes) -> Desk:
    made = Desk(newsroom, lanes, lanes, {})
    for name, content in STORIES.items():
        changes = made.do(partial(newsroom.stories.new, content))
        (made.ids[name],) = changes.created
    return made


@pytest.fixture
def pane(desk: Desk, bus: Bus, look: Theme, unsent: UnsentForms, qtbot: QtBot) -> RelatedPane:
    made = RelatedPane(desk.lanes, bus, look, unsent, None)
    qtbot.addWidget(made)
    made.resize(436, 800)
    made.attach(desk.newsroom)
    made.show()
    return made


@pytest.fixture
def session(desk: Desk, pane: RelatedPane) -> StorySession:
    """The snow story, shown in the panel."""
    made = desk.session("snow")
    pane.show_session(made)
    assert desk.lanes.drain(30)
    return made
