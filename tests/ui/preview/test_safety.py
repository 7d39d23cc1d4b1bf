"""A hostile page in the preview reaches no network and no disk, and runs no script."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from pytestqt.qtbot import QtBot

from ui.preview.connection_counter import ConnectionCounter

pytest.importorskip("PySide6.QtWebEngineWidgets")

HOSTILE = """
<script>document.title = "ran"</script>
<img src="SERVER/picture.png" srcset="SERVER/picture2.png 2x" onerror="document.title = 'ran'">
<img src="data:image/gif;base64,broken" onerror="document.title = 'ran'">
<svg onload="document.title = 'ran'" xmlns="http://www.w3.org/2000/svg"><image href="SERVER/vector.png"/></svg>
<iframe src="SERVER/frame"></iframe><iframe srcdoc="<img src='SERVER/inner.png'>"></iframe>
<object data="SERVER/object"></object><embed src="SERVER/embed">
<video src="SERVER/film" poster="SERVER/poster.png" autoplay></video><audio src="SERVER/sound" autoplay></audio>
<link rel="stylesheet" href="SERVER/sheet.css"><link rel="preconnect" href="SERVER">
<link rel="dns-prefetch" href="SERVER"><link rel="prefetch" href="SERVER/later"><link rel="icon" href="SERVER/icon.ico">
<style>@import url("SERVER/import.css"); @font-face { font-family: x; src: url("SERVER/face.woff") }
p { font-family: x; background: url("SERVER/ground.png") }</style>
<p style="background: url('SERVER/inline.png')">Words</p>
<form action="SERVER/form" method="post"><input name="a" autofocus></form>
<meta http-equiv="refresh" content="0; url=SERVER/away">
<img id="local" src="FILE"><iframe src="FILE"></iframe>
"""
LINK = '<p><a href="https://example.org/story" style="display:block;height:60px">a link</a></p>'


BARE_BROWSER = Path(__file__).parent / "children" / "bare_browser.py"


@pytest.fixture
def hostile(server: ConnectionCounter, tmp_path: Path) -> str:
    picture = tmp_path / "picture.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>')
    return HOSTILE.replace("SERVER", server.address).replace("FILE", QUrl.fromLocalFile(str(picture)).toString())


@pytest.mark.parametrize("way", ["loaded", "patched in", "sent whole"])
def test_hostile_page_reaches_nothing_and_runs_nothing(
    way: str,
    view: Any,
    ask: Callable[..., Any],
    page_of: Callable[..., Any],
    hostile: str,
    server: ConnectionCounter,
    qtbot: QtBot,
) -> None:
    fence = view.page().profile()
    with qtbot.waitSignal(view.page_settled, timeout=30_000):
        view.show_page(page_of(hostile if way == "loaded" else "<p>calm</p>"), story=1)
    if way != "loaded":
        with qtbot.waitSignal(view.page_settled, timeout=30_000):
            view.show_page(page_of(hostile), story=1 if way == "patched in" else 2)
    assert "Words" in ask(view, "document.body.textContent")
    # two painted frames later everything that would be fetched has been asked for
    assert ask(view, "[...document.images].length") == 3
    assert ask(view, "document.title") == "Headline"
    assert ask(view, "document.getElementById('local').naturalWidth") == 0
    assert ask(view, "location.href") == "newsdesk-preview:story"
    assert fence.isOffTheRecord()
    assert server.visits == 0


def test_the_same_page_would_reach_the_server_without_the_fence(
    hostile: str, server: ConnectionCounter, qtbot: QtBot
) -> None:
    with subprocess.Popen([sys.executable, BARE_BROWSER, f"<body>{hostile}</body>", server.address]) as browser:
        try:
            qtbot.waitUntil(lambda: server.visits > 0, timeout=60_000)
        finally:
            browser.kill()


def test_clicked_link_is_told_and_not_followed(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.page_settled, timeout=30_000):
        view.show_page(page_of(LINK), story=1)
    left, top = ask(view, "(({x, y}) => [x + 10, y + 10])(document.querySelector('a').getBoundingClientRect())")
    with qtbot.waitSignal(view.link_clicked, timeout=30_000) as clicked:
        qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(int(left), int(top)))
    assert clicked.args == [QUrl("https://example.org/story")]
    assert ask(view, "location.href") == "newsdesk-preview:story"


def test_link_to_a_new_window_opens_none(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.page_settled, timeout=30_000):
        view.show_page(page_of(LINK.replace("<a ", '<a target="_blank" ')), story=1)
    left, top = ask(view, "(({x, y}) => [x + 10, y + 10])(document.querySelector('a').getBoundingClientRect())")
    with qtbot.waitSignal(view.link_clicked, timeout=30_000) as clicked:
        qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(int(left), int(top)))
    assert clicked.args == [QUrl("https://example.org/story")]
