"""The preview fetches and runs nothing that stands in a story, a setting or an imported page.

A server on this machine listens under the names by which a page could call it, and gets no connection.
"""

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.ui import messages
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview import engine
from newsdesk.ui.preview.pane import PreviewPane
from newsdesk.ui.preview.simple_view import SimpleView
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import literal_text
from newsdesk.ui.theme import Theme
from ui.preview.connection_counter import ConnectionCounter

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

HOSTILE = (
    "![words](SERVER/markdown.png)",
    "![words][ref]\n\n[ref]: SERVER/defined.png",
    '<img src="SERVER/i.png" srcset="SERVER/2x.png 2x" onerror="document.title=\'ran\'">',
    '<img src="BARE/i.png"><picture><source srcset="BARE/s.png"><img src="SERVER/p.png"></picture>',
    '<link rel="stylesheet" href="SERVER/l.css"><link rel="preload" as="image" href="SERVER/l.png">',
    '<link rel="preconnect" href="SERVER"><link rel="dns-prefetch" href="BARE"><link rel="icon" href="SERVER/l.ico">',
    "<style>@import url(SERVER/i.css); p { background: url(SERVER/g.png) } :root { --x: url(BARE/v.png) }</style>",
    '<p style="background:url(SERVER/u.png);--y:url(SERVER/y.png);border-image:var(--y)">words</p>',
    '<iframe src="SERVER/f"></iframe><iframe srcdoc="&lt;img src=SERVER/d.png&gt;"></iframe>',
    '<object data="SERVER/o"></object><embed src="SERVER/e"><applet archive="SERVER/a.jar"></applet>',
    '<svg><image href="SERVER/s.png"/><use href="SERVER/u.svg#x"/></svg><math href="SERVER/m"></math>',
    '<video src="SERVER/v" poster="SERVER/v.png" autoplay></video><audio src="SERVER/a" autoplay></audio>',
    '<meta http-equiv="refresh" content="0;url=SERVER/m"><base href="SERVER/">',
    '<form action="SERVER/form"><input type="image" src="SERVER/n.png" autofocus></form>',
    "<script>document.title='ran';fetch('SERVER/x')</script><script src=\"SERVER/s.js\"></script>",
    '<table background="SERVER/t.png"><tr><td background="SERVER/d.png">words</td></tr></table>',
    '<body background="SERVER/b.png" onload="document.title=\'ran\'">',
    "<details open ontoggle=\"document.title='ran'\"><summary>words</summary></details>",
    "SERVER/plain BARE/plain javascript:document.title='ran'",
    '"><img src=SERVER/q.png><script>document.title="ran"</script>',
    "</title></head></script></style><img src=SERVER/out.png>",
    "{{ '<img src=SERVER/t.png>' }}{% include 'SERVER/t' %}",
)


def hostile(server: ConnectionCounter) -> str:
    """All of it, calling there."""
    return "\n\n".join(HOSTILE).replace("SERVER", server.address).replace("BARE", f"//{server.host}")


@pytest.fixture(params=["the web engine", "the stand-in"])
def shown(
    request: pytest.FixtureRequest,
    newsroom: "Newsroom",
    lanes: Lanes,
    look: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[Content], str]:
    """Factory that shows a story in the real preview and returns the page's title and text."""
    if request.param == "the stand-in":
        monkeypatch.setattr(engine, "page_view", lambda look, parent: SimpleView(look.reading_font("en", 16), parent))
    else:
        pytest.importorskip("PySide6.QtWebEngineWidgets")

    def show(content: Content) -> str:
        got: list[Any] = []
        lanes.archive.run(
            lambda: newsroom.stories.get(*newsroom.stories.new(content).created), owner=lanes, done=got.append
        )
        assert lanes.drain(30)
        pane = PreviewPane(lanes, look, None)
        qtbot.addWidget(pane)
        pane.resize(436, 700)
        pane.attach(newsroom)
        pane.show_session(StorySession.of_story(got[0], None))
        pane.show()
        qtbot.waitUntil(lambda: _view(pane) is not None, timeout=30_000)
        return _words(_view(pane), qtbot)

    return show


def _view(pane: PreviewPane) -> Any:
    return next((child for child in pane.stage.findChildren(QWidget) if hasattr(child, "show_page")), None)


def _words(view: Any, qtbot: QtBot) -> str:
    """Title and text of the page, once it is shown."""
    if isinstance(view, SimpleView):
        qtbot.waitUntil(lambda: "Pelican" in view.toPlainText(), timeout=30_000)
        return view.toPlainText()
    from PySide6.QtWebEngineCore import QWebEngineScript

    world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
    told: list[str] = []

    def stands() -> bool:
        view.page().runJavaScript("document.title + ' | ' + document.body.textContent", world, told.append)
        return any("Pelican" in each for each in told if each)

    qtbot.waitUntil(stands, timeout=30_000)
    # the pictures of a page are asked for before its second frame is painted
    painted: list[str] = []
    for _ in range(3):
        view.page().runJavaScript("[...document.images].map(image => image.complete).join()", world, painted.append)
    qtbot.waitUntil(lambda: len(painted) == 3, timeout=30_000)
    return told[-1] or ""


def hostile_story(server: ConnectionCounter) -> Content:
    """A story with the hostile text in every field."""
    words = hostile(server)
    line = " ".join(words.split())
    entry = Related(
        headline=line,
        byline=Byline(text=line),
        dateline=Dateline(places=(line,)),
        excerpt=line,
        url=f"http://127.0.0.1:{server.serverPort()}/related",
    )
    return Content(
        headline=f"Pelican {line}",
        kicker=line,
        standfirst=line,
        section=line,
        byline=Byline(text=line, credits=(Credit(name=line, role=line),)),
        dateline=Dateline(places=(line,), country=line, agency=line),
        body=f"Pelican words.\n\n{words}",
        author=Author(name=line, bio=line),
        related=(entry, replace(entry, url="javascript:document.title='ran'")),
        keywords=(line,),
        url_slug=line,
    )


def test_a_story_calls_nobody_and_runs_nothing(shown: Callable[[Content], str], server: ConnectionCounter) -> None:
    words = shown(hostile_story(server))

    assert not words.startswith("ran")
    assert server.visits == 0


def test_a_page_that_came_in_calls_nobody(
    shown: Callable[[Content], str], server: ConnectionCounter, newsroom: "Newsroom", lanes: Lanes
) -> None:
    page = (
        f"<!DOCTYPE html><html><head><title>Pelican</title>{hostile(server)}</head><body><article>"
        f"<h1>Pelican comes in</h1><p>{'Pelican words of a page. ' * 20}</p>{hostile(server)}</article></body></html>"
    )
    got: list[Content] = []
    lanes.archive.run(
        lambda: newsroom.stories.get(newsroom.exchange.import_data(page.encode(), name="page.html").stories[0].id),
        owner=lanes,
        done=lambda story: got.append(story.content),
    )
    assert lanes.drain(60)

    assert not shown(got[0]).startswith("ran")
    assert server.visits == 0


def test_settings_of_the_paper_call_nobody(
    shown: Callable[[Content], str], server: ConnectionCounter, newsroom: "Newsroom"
) -> None:
    line = " ".join(hostile(server).split())
    labels = {"en": dict.fromkeys(("home", "about", "check_also", "proof", "correction"), line)}
    newsroom.adopt(_with(newsroom, paper=line, labels=labels, site=f"http://127.0.0.1:{server.serverPort()}"))

    assert not shown(replace(hostile_story(server), body="Pelican words.")).startswith("ran")
    assert server.visits == 0


def _with(newsroom: "Newsroom", **values: Any) -> Any:
    from newsdesk.settings import changed

    return changed(newsroom.settings, **values)


def test_the_style_of_an_exported_page_is_let_in_by_its_own_policy(
    newsroom: "Newsroom", lanes: Lanes, view: Any, ask: Callable[..., Any], qtbot: QtBot
) -> None:
    content = Content(headline="Pelican", body="| a | b |\n| --- | ---: |\n| c | d |")
    got: list[Any] = []
    lanes.archive.run(
        lambda: newsroom.stories.get(*newsroom.stories.new(content).created), owner=lanes, done=got.append
    )
    assert lanes.drain(30)
    page = newsroom.pages.preview(got[0].content, story=got[0], story_id=got[0].id, boxes=())
    with qtbot.waitSignal(view.page_settled, timeout=30_000):
        view.show_page(page, story=1)

    assert "Content-Security-Policy" in page.html
    assert ask(view, "getComputedStyle(document.querySelector('td.right')).textAlign") == "right"
    assert ask(view, "getComputedStyle(document.querySelector('article')).display") == "block"
    assert ask(view, "document.querySelector('script').type") == "application/ld+json"


RICH = "Pelican <img src='file:///etc/hostname'> <b>x</b>"


def test_what_looks_like_html_is_shown_as_it_was_typed() -> None:
    told = literal_text(RICH)

    assert not RichText.mightBeRichText(literal_text("Plain <- words & more"))
    assert "<img" not in told
    assert "&lt;img" in told


def test_no_tooltip_and_no_message_takes_words_of_people_for_html() -> None:
    """Their text is a translated sentence, a shortcut, or goes through `literal_text`."""
    found = {
        f"{file.relative_to(SOURCE).as_posix()}: {ast.unparse(call.args[-1])}"
        for file in SOURCE.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and _is_shown_as_html(call) and not _is_ours(call.args[-1])
    }

    assert found == OURS


SOURCE = Path(messages.__file__).parent
OURS = {
    "editor/find_form.py: name",
    "widgets/fields_form.py: field.help",
    "preview/bar.py: words",
    "related/tools.py: f'{name} ({keys})'",
    "story/field_box.py: help_",
    "story/field_box.py: help_text",
}
"""Sentences of the window that are passed in a variable."""


def _is_shown_as_html(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"setToolTip", "setInformativeText"}


def _is_ours(text: ast.expr) -> bool:
    source = ast.unparse(text)
    return any(
        each in source for each in ("tr(", "translate(", "literal_text(", "shortcut_text(", "rule_fields.word(")
    ) or (isinstance(text, ast.Constant))
