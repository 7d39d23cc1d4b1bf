"""Preview on a real desk: it is the page that is exported, and follows the paragraph that is written."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview.pane import PreviewPane
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

web = pytest.importorskip("PySide6.QtWebEngineWidgets")

PARAGRAPHS = [f"Paragraph {number} of a long story, with **bold** words." for number in range(60)]
CONTENT = Content(
    headline="Snow closes the pass",
    kicker="Weather",
    standfirst="One lane by tonight.",
    section="National",
    byline=Byline(text="City desk report"),
    dateline=Dateline(places=("CHARIKAR",)),
    author=Author(name="City desk", bio="Reports on the roads."),
    body="\n\n".join(PARAGRAPHS),
    related=(Related(headline="Bridge reopens", excerpt="Traffic crossed.", url="https://example.org/"),),
)


@pytest.fixture
def session(newsroom: "Newsroom", lanes: Lanes) -> StorySession:
    got: list[Any] = []
    lanes.archive.run(
        lambda: newsroom.stories.get(*newsroom.stories.new(CONTENT).created), owner=lanes, done=got.append
    )
    assert lanes.drain(30)
    return StorySession.of_story(got[0], None)


@pytest.fixture
def view(newsroom: "Newsroom", lanes: Lanes, look: Theme, session: StorySession, qtbot: QtBot) -> Any:
    pane = PreviewPane(lanes, look, None)
    qtbot.addWidget(pane)
    pane.resize(436, 700)
    pane.attach(newsroom)
    pane.show_session(session)
    pane.show()
    qtbot.waitUntil(lambda: pane.stage.findChild(web.QWebEngineView) is not None, timeout=30_000)
    made = pane.stage.findChild(web.QWebEngineView)
    qtbot.waitSignal(made.page_settled, timeout=30_000).wait()
    made.pane = pane
    return made


def write(session: StorySession, line: int, text: str) -> None:
    cursor = QTextCursor(session.document.findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText(text)


def test_preview_is_the_very_page_that_is_exported(
    view: Any, session: StorySession, newsroom: "Newsroom", lanes: Lanes, ask: Callable[..., Any], qtbot: QtBot
) -> None:
    for line, text in ((0, " Typed."), (60, "\n\n## A new heading"), (118, "\n\n- a\n- b")):
        with qtbot.waitSignal(view.page_settled, timeout=30_000):
            write(session, line, text)
    got: list[bytes] = []

    def saved() -> bytes:
        newsroom.stories.save(session.id, session.content(), base=session.base)
        return newsroom.exchange.render(session.id, "html")

    lanes.archive.run(saved, owner=lanes, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=30_000)
    exported = got[0].decode()
    page = "new DOMParser().parseFromString({!r}, 'text/html').body.outerHTML"
    assert "A new heading" in exported
    assert "".join(ask(view, "document.body.outerHTML").split()) == "".join(ask(view, page.format(exported)).split())


def test_preview_follows_the_paragraph_that_is_written(
    view: Any, session: StorySession, ask: Callable[..., Any], qtbot: QtBot
) -> None:
    place = "document.querySelectorAll('div.body > *')[50].getBoundingClientRect().top"
    assert ask(view, place) > ask(view, "innerHeight")
    write(session, 100, " Typed here.")
    view.pane.follow(100)
    qtbot.waitUntil(lambda: 0 < ask(view, place) < ask(view, "innerHeight"), timeout=30_000)
    write(session, 100, " And more.")
    qtbot.waitSignal(view.page_settled, timeout=30_000).wait()
    view.pane.follow(0)
    first = "document.querySelector('div.body > *').getBoundingClientRect().top"
    qtbot.waitUntil(lambda: 0 < ask(view, first) < ask(view, "innerHeight"), timeout=30_000)
