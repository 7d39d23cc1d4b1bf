"""Types into a story beside the preview pane, until the page has settled: preview_pane.py TEXT KEYS REST."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

import pauses
from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview.pane import PreviewPane
from newsdesk.ui.preview.web_view import WebView
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme
from waiting import wait

_TYPED = "lorries"
_LOADING = 5000  # milliseconds
_PATIENCE = 30.0  # seconds


def main(text: Path, keys: int, rest: int) -> None:
    """Type so many keys, with so many milliseconds between them."""
    _app = pauses.application()
    theme, lanes = Theme("light"), Lanes()
    theme.apply()
    session = StorySession(uuid4(), _content(text.read_text(encoding="utf-8")))
    pane = PreviewPane(lanes, theme, None)
    pane.attach(_newsroom(lanes))
    pane.show_session(session)
    pane.resize(436, 850)
    pane.show()
    wait(_LOADING)
    view = pane.stage.findChild(WebView)
    if view is None:
        raise RuntimeError("the preview has no web engine")
    block = session.document.blockCount() // 4 * 2

    def act(number: int, done: Callable[[], None]) -> None:
        view.page_settled.connect(done, Qt.ConnectionType.SingleShotConnection)
        cursor = QTextCursor(session.document.findBlockByNumber(block))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(_TYPED[number % len(_TYPED)])
        pane.follow(block)

    pauses.measure(act, keys, rest)


def _content(body: str) -> Content:
    return Content(
        headline="A headline", byline=Byline(text="City desk report"), dateline=Dateline(places=("KABUL",)), body=body
    )


def _newsroom(lanes: Lanes) -> Newsroom:
    """An empty desk, opened in the archive lane, which its connection belongs to."""
    opened: list[Newsroom] = []
    desk = Path(tempfile.mkdtemp()) / "desk.newsdesk"
    lanes.archive.run(lambda: open_newsroom(desk, settings=Settings()), owner=lanes, done=opened.append)
    lanes.drain(_PATIENCE)
    return opened[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    os._exit(0)  # a web engine that is taken down in any order may end the process with an error
