"""From the last key to the settled preview, against the patch of one block in a bare web engine in the same run."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from table import Row, show
from window import screen
from words import body

KEYS = 40
REST_MS = 250  # between two measured keys, so that each one is the last before a pause
SIZES = {1_000: 50, 20_000: 100}  # words: milliseconds that may pass after the pause

_START = """
import json, statistics, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
app = QApplication([])

def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

def measure(act, keys, rest):
    times = []
    for number in range(keys):
        loop, start = QEventLoop(), time.perf_counter()
        act(number, loop.quit)
        loop.exec()
        times.append(1000 * (time.perf_counter() - start))
        wait(rest)
    print(json.dumps(times), flush=True)
"""
_BARE = (
    _START
    + """
from PySide6.QtWebEngineWidgets import QWebEngineView
view = QWebEngineView()
view.resize(390, 850)
paragraphs = "".join(f"<p>{text}</p>" for text in Path(sys.argv[1]).read_text().split("\\n\\n"))
view.setHtml(f"<body>{paragraphs}</body>")
view.show()
wait(3000)
patch = "document.querySelectorAll('p')[%d].textContent += 'a'; true"
middle = paragraphs.count("<p>") // 2
measure(lambda number, done: view.page().runJavaScript(patch % middle, lambda held: done()),
        int(sys.argv[2]), int(sys.argv[3]))
"""
)
_PANE = (
    _START
    + """
import tempfile
from uuid import uuid4
from PySide6.QtGui import QTextCursor
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.preview.pane import PreviewPane
from newsdesk.ui.story.session import StorySession
theme, lanes, opened = Theme("light"), Lanes(), []
theme.apply()
desk = Path(tempfile.mkdtemp()) / "desk.newsdesk"
lanes.archive.run(lambda: open_newsroom(desk, settings=Settings()), owner=lanes, done=opened.append)
lanes.drain(30)
session = StorySession(uuid4(), Content(headline="A headline", byline=Byline(text="City desk report"),
                                        dateline=Dateline(places=("KABUL",)), body=Path(sys.argv[1]).read_text()))
pane = PreviewPane(lanes, theme, None)
pane.attach(opened[0])
pane.show_session(session)
pane.resize(436, 850)
pane.show()
wait(5000)
view = pane.stage.children()[-1]
block = session.document.blockCount() // 4 * 2
def act(number, done):
    view.settled.connect(done, Qt.ConnectionType.SingleShotConnection)
    cursor = QTextCursor(session.document.findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText("lorries"[number % 7])
    pane.follow(block)
measure(act, int(sys.argv[2]), int(sys.argv[3]))
import os
os._exit(0)
"""
)


def measured(code: str, text: Path, environment: dict[str, str]) -> float:
    """The median of milliseconds until the page stands."""
    answer = subprocess.run(
        [sys.executable, "-c", code, str(text), str(KEYS), str(REST_MS)],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    times: list[float] = json.loads(answer.stdout.splitlines()[-1])
    return statistics.median(times)


def rows() -> list[Row]:
    """Both lengths: with the pause that ends typing, and after it."""
    from newsdesk.ui.preview.pane import PAUSE

    made: list[Row] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environment = os.environ | stack.enter_context(screen()) | {"TMPDIR": str(folder)}
        if os.geteuid() == 0:
            environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        for size, allowed in SIZES.items():
            text = folder / f"{size}.md"
            text.write_text(body(1, size), encoding="utf-8")
            floor, ours = measured(_BARE, text, environment), measured(_PANE, text, environment)
            after = f"pause to preview, {size:,} words"
            made.append(Row(what=after, floor=floor, ours=ours - PAUSE, aim=f"floor + {allowed}", unit="ms"))
            made.append(Row(what=f"last key to preview, {size:,} words", floor=floor, ours=ours, aim="", unit="ms"))
    return made


if __name__ == "__main__":
    show(rows())
