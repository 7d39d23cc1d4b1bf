"""Pages to show, and a stand-in for the newsroom with pages and related boxes only."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.pages import PageFacts, Preview
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.person import Actor
from newsdesk.domain.related import Box
from newsdesk.domain.story import Content, Story
from ui.preview.connection_counter import ConnectionCounter

if TYPE_CHECKING:
    from newsdesk.ui.preview.web_view import WebView


@dataclass(frozen=True, slots=True)
class Block:
    html: str
    line: int
    elements: int = 1


def make_page(*blocks: str, headline: str = "Headline", aside: str = "", lang: str = "en", style: str = "") -> Preview:
    """A page whose body has these blocks, two source lines each."""
    made = tuple(Block(html, 2 * place) for place, html in enumerate(blocks))
    body = "\n".join(blocks)
    html = (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{headline}</title>'
        "<style>:root{color-scheme:light dark}body{background:light-dark(#fff,#111);margin:20px;font:16px/1.6 serif}"
        f"{style}</style></head>\n"
        f'<body><article><h1 class="headline">{headline}</h1><div class="body">{body}</div></article>'
        f"{aside}</body></html>\n"
    )
    return Preview(html=html, body=body, blocks=made)  # type: ignore[arg-type]  # the renderer's own block in life


@dataclass
class Pages:
    """Makes pages, and counts the calls."""

    asked: list[Content] = field(default_factory=list)
    refuses: str = ""
    fails: bool = False

    def facts(self, story: UUID) -> PageFacts:
        return PageFacts(actor=Actor())

    def preview(
        self,
        content: Content,
        *,
        story: Story | None,
        story_id: UUID,
        boxes: Sequence[Box],
        facts: PageFacts | None = None,
    ) -> Preview:
        self.asked.append(content)
        if self.fails:
            raise ValueError("a page that cannot be made")
        aside = "".join(f"<aside>{box.headline}</aside>" for box in boxes)
        paragraphs = [f"<p>{text}</p>" for text in content.body.split("\n\n") if text]
        return make_page(*paragraphs, headline=content.headline, aside=aside, lang=content.language)

    def printable(self, content: Content, *, story: Story | None, story_id: UUID, boxes: Sequence[Box]) -> Preview:
        if self.refuses:
            raise ExitRefused(content.headline, self.refuses)
        page = self.preview(content, story=story, story_id=story_id, boxes=boxes)
        left = ExportRecord(story=story_id, revision=None, format="html", digest="")
        return replace(page, record=left)


@dataclass
class RelatedStories:
    headlines: dict[UUID, str] = field(default_factory=dict)
    asked: int = 0

    def boxes(self, content: Content) -> tuple[Box, ...]:
        self.asked += 1
        return tuple(
            Box(headline=self.headlines.get(entry.story, "?") if entry.story else entry.headline, excerpt="")
            for entry in content.related
        )


@dataclass
class Exits:
    """Records of exports, with their places."""

    recorded: list[tuple[ExportRecord, str]] = field(default_factory=list)

    def record_exit(self, left: ExportRecord, *, place: str) -> ChangeSet:
        self.recorded.append((left, place))
        return ChangeSet(stories=frozenset({left.story}))


@dataclass
class PageDesk:
    exchange: Exits = field(default_factory=Exits)
    pages: Pages = field(default_factory=Pages)
    related: RelatedStories = field(default_factory=RelatedStories)


@pytest.fixture
def page_of() -> Callable[..., Preview]:
    """Factory of pages, by their blocks."""
    return make_page


@pytest.fixture
def view(qtbot: QtBot) -> Iterator["WebView"]:
    """A web view of the size of a phone."""
    pytest.importorskip("PySide6.QtWebEngineWidgets")
    from newsdesk.ui.preview.web_view import WebView

    made = WebView()
    made.resize(390, 600)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask(qtbot: QtBot) -> Callable[["WebView", str], Any]:
    """Value of a JavaScript expression in the page, run in our own script world."""

    def answer(view: "WebView", expression: str) -> Any:
        from PySide6.QtWebEngineCore import QWebEngineScript

        got: list[str] = []
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        view.page().runJavaScript(f"JSON.stringify({expression})", world, got.append)
        qtbot.waitUntil(lambda: bool(got), timeout=20_000)
        return json.loads(got[0])

    return answer


@pytest.fixture
def desk() -> PageDesk:
    return PageDesk()


@pytest.fixture
def server(qapp: object) -> Iterator[ConnectionCounter]:
    made = ConnectionCounter()
    yield made
    made.close()
