"""From key to paint, and processor time a key: the story in the whole window, with preview and autosave.

The floor is a bare QTextEdit with the same text in the same face, in the same run. Not named for typing: a typing.py
here would hide Python's own from every measurement.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from newsdesk import user_settings
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from table import Row, show
from window import screen
from words import body, headline, section

ROUNDS = 3
KEYS = 250
PAUSE_MS = 40
SIZES = (1_000, 20_000)
_WORST_MS, _PROCESSOR_MS = 8.0, 3.0

# Types into `editor`, and prints milliseconds for each key, and of processor a key, in all threads and processes.
_TYPE = """
import json, sys, time
import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

class Painted(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False

def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

def processor():
    own = psutil.Process()
    spent = [one.cpu_times() for one in (own, *own.children(recursive=True))]
    return 1000 * sum(one.user + one.system for one in spent)

def press(editor, painted, key):
    painted.seen = False
    code = Qt.Key.Key_Space if key == " " else Qt.Key(ord(key.upper()))
    start = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, key))
    while not painted.seen:
        QApplication.processEvents()
        if time.perf_counter() - start > 10:
            raise RuntimeError("the key was never painted")
    return 1000 * (time.perf_counter() - start)

def measure(editor, keys, pause):
    editor.window().activateWindow()
    editor.setFocus()
    painted = Painted()
    editor.viewport().installEventFilter(painted)
    wait(3000)
    cursor = QTextCursor(editor.document().findBlockByNumber(editor.document().blockCount() // 4 * 2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    wait(1000)
    before, times = processor(), []
    for number in range(keys):
        times.append(press(editor, painted, "the lorries wait "[number % 17]))
        wait(pause)
    print(json.dumps({"times": times, "processor": (processor() - before) / keys}), flush=True)
"""
_BARE = (
    _TYPE
    + """
from pathlib import Path
from PySide6.QtWidgets import QMainWindow, QTextEdit
from newsdesk.ui.theme.fonts import reading_font
app = QApplication([])
window, editor = QMainWindow(), QTextEdit()
editor.setFont(reading_font("en", 16.5))
editor.setAcceptRichText(False)
editor.setPlainText(Path(sys.argv[1]).read_text())
window.setCentralWidget(editor)
window.resize(1440, 900)
window.show()
measure(editor, int(sys.argv[2]), int(sys.argv[3]))
"""
)
_EDITOR = (
    _TYPE
    + """
from pathlib import Path
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMainWindow, QScrollArea, QVBoxLayout, QWidget
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.theme import Theme
app = QApplication([])
theme = Theme("light")
theme.apply()
window, area, host = QMainWindow(), QScrollArea(), QWidget()
editor = BodyEditor(theme)
QVBoxLayout(host).addWidget(editor)
area.setWidget(host)
area.setWidgetResizable(True)
editor.cursor_rect_changed.connect(lambda rect: area.ensureVisible(rect.x(), editor.y() + rect.center().y()))
document = QTextDocument()
document.setPlainText(Path(sys.argv[1]).read_text())
document.clearUndoRedoStacks()
editor.show_document(document)
window.setCentralWidget(area)
window.resize(1440, 900)
window.show()
measure(editor, int(sys.argv[2]), int(sys.argv[3]))
"""
)
_WINDOW = (
    _TYPE
    + """
import os, traceback
from pathlib import Path
from uuid import UUID
from newsdesk import app
from newsdesk.ui.editor.body_editor import BodyEditor
def watch(window):
    def begin():
        editor = window.findChild(BodyEditor)
        if editor is None or editor.document().characterCount() < 1000:
            QTimer.singleShot(200, begin)
            return
        try:
            wait(5000)
            measure(editor, int(sys.argv[3]), int(sys.argv[4]))
        except Exception:
            traceback.print_exc()
            os._exit(1)  # the window would stand for ever
        os._exit(0)
    QTimer.singleShot(500, begin)
app.main(UUID(sys.argv[1]), Path(sys.argv[2]), watch=watch)
"""
)


def desk_with(folder: Path, words: int) -> tuple[str, Path]:
    """A desk with one story so long: its id, and the desk."""
    from newsdesk.desk.opening import open_newsroom

    path = folder / f"{words}.newsdesk"
    newsroom = open_newsroom(path, settings=Settings(who="Desk"))
    content = Content(headline=headline(1), section=section(1), body=body(1, words))
    (story,) = newsroom.stories.new(content).created
    newsroom.close()
    return str(story), path


def typed(code: str, *arguments: object, environment: dict[str, str]) -> tuple[list[float], float]:
    """Milliseconds from key to paint, key by key, and of processor a key."""
    command = [sys.executable, "-c", code, *map(str, arguments), str(KEYS), str(PAUSE_MS)]
    answer = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    found = json.loads(answer.stdout.splitlines()[-1])
    return found["times"], found["processor"]


class Figures:
    """What several rounds of typing came to."""

    def __init__(self) -> None:
        self._rounds: list[tuple[list[float], float]] = []

    def add(self, times: list[float], processor: float) -> None:
        """One more round."""
        self._rounds.append((sorted(times), processor))

    @property
    def middle(self) -> float:
        """The median key, in the median round."""
        return statistics.median(statistics.median(times) for times, _ in self._rounds)

    @property
    def worst(self) -> float:
        """The 99th of a hundred keys, in the median round."""
        return statistics.median(times[int(len(times) * 0.99)] for times, _ in self._rounds)

    @property
    def processor(self) -> float:
        """Of processor a key, in the median round."""
        return statistics.median(processor for _, processor in self._rounds)


def rows() -> list[Row]:
    """Everything, at all lengths."""
    kinds = ("bare", "editor", "window")
    figures = {(kind, size): Figures() for kind in kinds for size in SIZES}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environment = os.environ | stack.enter_context(screen())
        environment |= {"NEWSDESK_SETTINGS": str(folder / "settings.json"), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        environment |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
        # who is here was asked long ago: no question may come between the keys
        user_settings.save(folder / "settings.json", {"asked_who": True})
        for size in SIZES:
            text = folder / f"{size}.md"
            text.write_text(body(1, size), encoding="utf-8")
            story, desk = desk_with(folder, size)
            for _ in range(ROUNDS):
                figures["bare", size].add(*typed(_BARE, text, environment=environment))
                figures["editor", size].add(*typed(_EDITOR, text, environment=environment))
                figures["window", size].add(*typed(_WINDOW, story, desk, environment=environment))
    short, long = SIZES
    return [
        *(row for size in SIZES for kind in kinds[1:] for row in _rows(kind, size, figures)),
        Row(
            what=f"window, p50: {long:,} words against {short:,}",
            floor=figures["window", short].middle,
            ours=figures["window", long].middle,
            aim="1.1",
            unit="ms",
        ),
    ]


def _rows(kind: str, size: int, figures: dict[tuple[str, int], Figures]) -> list[Row]:
    floor, ours = figures["bare", size], figures[kind, size]
    name = f"{kind}, {size:,} words"
    return [
        Row(what=f"{name}: key to paint, p50", floor=floor.middle, ours=ours.middle, aim="1.3", unit="ms"),
        Row(
            what=f"{name}: key to paint, p99 (at most {_WORST_MS:g})",
            floor=floor.worst,
            ours=ours.worst,
            aim=f"floor + {max(0.0, _WORST_MS - floor.worst):.2f}",
            unit="ms",
        ),
        Row(
            what=f"{name}: processor a key (at most {_PROCESSOR_MS:g})",
            floor=floor.processor,
            ours=ours.processor,
            aim=f"floor + {max(0.0, _PROCESSOR_MS - floor.processor):.2f}",
            unit="ms",
        ),
    ]


if __name__ == "__main__":
    show(rows())
