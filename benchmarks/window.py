"""The window's start, memory and rest, against a bare PySide6 window in the same run. On a screen of its own (Xvfb)."""

import argparse
import datetime as dt
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import psutil

from newsdesk import user_settings
from newsdesk.domain.byline import Byline
from newsdesk.domain.story import Content
from newsdesk.store.archive import Archive
from table import Row, show
from words import body, headline, section

ROUNDS = 7
_START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_SETTLE, _REST = 6.0, 10.0
_PATIENCE = 60.0
_MEMORY_MB, _MEMORY_WITH_PREVIEW_MB = 110, 330

# What a child runs. Each prints the monotonic instant of every mark.
_HEAD = """
import sys, time
from pathlib import Path
def mark(name):
    print(name, time.monotonic(), flush=True)
"""
_BARE = (
    _HEAD
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
class Window(QMainWindow):
    seen = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, lambda: mark("painted"))
app = QApplication([])
window = Window()
window.setCentralWidget(QTextEdit())
window.resize(1440, 900)
window.show()
app.exec()
"""
)
_WEB = (
    _HEAD
    + """
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
app = QApplication([])
view = QWebEngineView()
view.loadFinished.connect(lambda _: mark("painted"))
view.setHtml("<h1>Bare</h1>")
view.resize(1440, 900)
view.show()
app.exec()
"""
)
_OURS = (
    _HEAD
    + """
from uuid import UUID
from newsdesk import app
def watch(window):
    window.first_painted.connect(lambda: mark("painted"))
    window.desk.stories.rows_listed.connect(lambda: mark("filled") if window.desk.stories.rowCount() else None)
sys.exit(app.main(UUID(sys.argv[2]) if len(sys.argv) > 2 else None, Path(sys.argv[1]), watch=watch))
"""
)


class Child:
    """A process under measurement."""

    def __init__(self, code: str, *arguments: str, environment: dict[str, str]) -> None:
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def until(self, mark: str) -> float:
        """Milliseconds from the start of the process to this mark. Raises RuntimeError where it does not come."""
        patience = threading.Timer(_PATIENCE, self._process.kill)
        patience.start()
        try:
            for line in self._process.stdout or ():
                name, instant = line.split()
                if name == mark:
                    return (float(instant) - self.started) * 1000
        finally:
            patience.cancel()
        raise RuntimeError(f"the window ended before it was {mark}")

    def family(self) -> list[psutil.Process]:
        """The process and all that it started."""
        parent = psutil.Process(self._process.pid)
        return [parent, *parent.children(recursive=True)]

    def megabytes(self) -> float:
        """Proportional set size of the family."""
        return sum(member.memory_full_info().pss for member in self.family()) / 1e6

    def busy(self, seconds: float) -> float:
        """Per cent of one core that the family uses while nobody touches it."""
        before = self._processor()
        time.sleep(seconds)
        return (self._processor() - before) / seconds * 100

    def end(self) -> None:
        """Ask it to go, and wait."""
        self._process.terminate()
        self._process.wait(_PATIENCE)

    def _processor(self) -> float:
        return sum(times.user + times.system for times in (member.cpu_times() for member in self.family()))


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An environment with a screen that nobody looks at."""
    if not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        display = pipe.readline().strip()
    try:
        yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def archive(path: Path, stories: int) -> UUID:
    """A desk of so many stories; returns the newest."""
    newest = uuid4()
    with Archive.open(path) as made:
        for start in range(0, stories, 1000):
            with made.transaction():
                for number in range(start, min(start + 1000, stories)):
                    newest = uuid4()
                    when = _START + dt.timedelta(minutes=number)
                    made.stories.add(newest, content(number), who="bench", when=when, why="imported", words=350)
    return newest


def content(number: int) -> Content:
    """One story of the desk."""
    return Content(
        slug=f"story-{number}",
        headline=headline(number),
        section=section(number),
        byline=Byline(text="City desk report"),
        body=body(number),
    )


def starts(environment: dict[str, str], desk: Path, stories: int) -> list[Row]:
    """From the start of the process to the window painted, and to the list filled; the two programs in turn."""
    floors, painted, filled = [], [], []
    for _ in range(ROUNDS + 1):
        with _running(_BARE, environment=environment) as bare:
            floors.append(bare.until("painted"))
        with _running(_OURS, str(desk), environment=environment) as ours:
            painted.append(ours.until("painted"))
            filled.append(ours.until("filled"))
    floor = statistics.median(floors[1:])
    return [
        Row(what=what, floor=floor, ours=statistics.median(times[1:]), aim=aim, unit="ms")
        for what, times, aim in (
            (f"window painted, {stories:,}", painted, "2.5"),
            (f"list filled, {stories:,}", filled, ""),
        )
    ]


def at_rest(environment: dict[str, str], desk: Path, story: UUID) -> list[Row]:
    """Memory before and with the preview, and the processor's rest, once the windows have settled."""
    measured = {}
    for name, code, arguments in (
        ("bare", _BARE, ()),
        ("web", _WEB, ()),
        ("desk", _OURS, (str(desk),)),
        ("story", _OURS, (str(desk), str(story))),
    ):
        with _running(code, *arguments, environment=environment) as child:
            child.until("painted")
            time.sleep(_SETTLE)
            measured[name] = (child.megabytes(), child.busy(_REST))
    return [
        *(
            Row(
                what=f"{what} (at most {most})",
                floor=measured[floor][0],
                ours=measured[ours][0],
                aim=f"floor + {max(0.0, most - measured[floor][0]):.0f}",
                unit="MB",
            )
            for what, floor, ours, most in (
                ("memory, no preview", "bare", "desk", _MEMORY_MB),
                ("memory, preview", "web", "story", _MEMORY_WITH_PREVIEW_MB),
            )
        ),
        Row(what="idle, story open", floor=0.1, ours=round(measured["story"][1], 1), aim="1", unit="% core"),
    ]


@contextmanager
def _running(code: str, *arguments: str, environment: dict[str, str]) -> Iterator[Child]:
    child = Child(code, *arguments, environment=environment)
    try:
        yield child
    finally:
        child.end()


def rows(sizes: list[int]) -> list[Row]:
    """Everything, with desks of these sizes."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environment = os.environ | stack.enter_context(screen())
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        environment |= {"NEWSDESK_SETTINGS": str(folder / "settings.json"), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        # who is here was asked long ago: the window is measured, not the question
        user_settings.save(folder / "settings.json", {"asked_who": True})
        environment |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
        found: list[Row] = []
        for size in sizes:
            desk = folder / f"{size}.newsdesk"
            newest = archive(desk, size)
            found += starts(environment, desk, size)
        return [*found, *at_rest(environment, desk, newest)]


def main() -> None:
    """Measure, and print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--stories", type=int, nargs="+", default=[10_000], help="sizes of the desk")
    show(rows(reader.parse_args().stories))


if __name__ == "__main__":
    main()
