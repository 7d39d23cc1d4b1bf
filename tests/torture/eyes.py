"""What a person sees of the window: in the window's process, told as it changes."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer

from torture.plan import STALL, say
from torture.tokens import numbers

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

LOOK = 40  # milliseconds between two looks at the window
SEEN = 0.2  # seconds that a person takes to see that the corner has changed


class Eyes(QObject):
    """Looks at the window again and again, and says what is new in it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._shown: dict[str, str] = {}
        self._listed: set[int] = set()
        self._typed: list[tuple[float, int]] = []
        self._story = self._front()
        self._last, self._spent, self._queued = time.monotonic(), time.process_time(), _queued()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def typed(self, *many: int) -> None:
        """These words stand in the story in front."""
        self._turn()
        self._typed += ((time.monotonic(), number) for number in many)

    def look(self) -> None:
        """Once."""
        self._feel_stall()
        self._turn()
        window = self._window
        corner = _text(window.status.saved)
        if corner.startswith("Saved"):
            self._acknowledge()
        self._told("corner", corner)
        self._told("band", _text(window.centre.band.text))
        self._told("toast", _text(window.toast.text))
        self._told("standing", _text(window.status.standing))
        if (page := window.stack.currentWidget()) and window.stack.currentIndex() > 0:
            self._told("obstacle", _text(getattr(page, "text", None)))
        else:
            self._told("obstacle", "")
        self._see_list()

    def _acknowledge(self) -> None:
        before = time.monotonic() - SEEN
        seen = [number for at, number in self._typed if at <= before]
        if seen:
            say("saved", words=seen)
            self._typed = self._typed[len(seen) :]

    def _turn(self) -> None:
        """When another story comes to the front the corner no longer speaks for the words of the one before."""
        if (front := self._front()) != self._story:
            self._story = front
            self._typed.clear()

    def _front(self) -> str:
        session = self._window.sessions.current
        return str(session.id) if session else ""

    def _told(self, what: str, text: str) -> None:
        if self._shown.get(what, "") != text:
            self._shown[what] = text
            say(what, text=text, story=self._front())

    def _see_list(self) -> None:
        model = self._window.desk.list.model()
        texts = (str(getattr(model.index(row, 0).data(Qt.ItemDataRole.UserRole), "headline", "")) for row in range(12))
        fresh = {number for text in texts for number in numbers(text)} - self._listed
        if fresh:
            self._listed |= fresh
            say("listed", words=sorted(fresh))

    def _feel_stall(self) -> None:
        now, spent = time.monotonic(), time.process_time()
        queued = _queued()
        late, worked, starved = now - self._last - LOOK / 1000, spent - self._spent, queued - self._queued
        self._last, self._spent, self._queued = now, spent, queued
        if late > STALL:
            say("stall", seconds=round(late, 3), processor=round(worked, 3), starved=round(starved, 3))


def _text(widget: Any) -> str:
    return str(widget.text()) if widget is not None and widget.isVisible() else ""


def _queued() -> float:
    """Seconds that the window's thread was ready to run and had no processor; Linux alone tells."""
    try:
        return int(Path("/proc/self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
