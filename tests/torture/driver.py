"""Runs in a process of its own: the real window, and somebody who writes in it.

`driver.py PLAN` opens the window on the plan's desk and types into it through Qt's own way for keys. Standard output is
a line of JSON for whatever was typed, and for whatever a person would have seen: the corner, the bands, the list. Times
are of the system's monotonic clock, which the process that kills this one reads, too. Nothing here knows the archive.
"""

import datetime as dt
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from torture.tokens import numbers, sentence, token

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

LOOK = 40  # milliseconds between two looks at the window
SEEN = 0.2  # seconds that a person takes to see that the corner has changed
STALL = 0.25  # seconds without an answer that are told
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one run of the window does. `first` is the number of its first word; `seconds` of work, 0 without end.

    `acts` are names of what `Writer` does, drawn at random; `imports` are files that lie ready for it.
    """

    desk: str
    seed: int
    first: int
    acts: tuple[str, ...] = ("body", "body", "body", "headline", "save", "paste", "new", "file", "note", "import")
    imports: tuple[str, ...] = ()
    seconds: float = 0.0
    quit: bool = False
    begin_new: bool = False

    def write(self, path: Path) -> None:
        """For `read`, in the other process."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Plan":
        """The plan in a file."""
        held = json.loads(path.read_text(encoding="utf-8"))
        return cls(**held | {"acts": tuple(held["acts"]), "imports": tuple(held["imports"])})


def say(event: str, **facts: Any) -> None:
    """Tell the process that watches. One write, so that a kill leaves whole lines."""
    line = json.dumps({"event": event, "t": time.monotonic(), **facts})
    os.write(1, f"{line}\n".encode())


class Eyes(QObject):
    """Looks at the window again and again, and says what is new in it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._shown: dict[str, str] = {}
        self._listed: set[int] = set()
        self._typed: list[tuple[float, int]] = []
        self._last, self._spent = time.monotonic(), time.process_time()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def typed(self, *many: int) -> None:
        """These words stand in the story in front."""
        self._typed += ((time.monotonic(), number) for number in many)

    def forget_typed(self) -> None:
        """Another story comes to the front: the corner no longer speaks for these words."""
        self._typed.clear()

    def look(self) -> None:
        """Once."""
        self._feel_stall()
        window = self._window
        corner = _text(window.status.saved)
        if corner.startswith("Saved"):
            self._acknowledge()
        self._told("corner", corner)
        self._told("band", _text(window.middle.band.text))
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

    def _told(self, what: str, text: str) -> None:
        if self._shown.get(what, "") != text:
            self._shown[what] = text
            session = self._window.sessions.current
            say(what, text=text, story=str(session.id) if session else "")

    def _see_list(self) -> None:
        model = self._window.desk.list.model()
        texts = (str(getattr(model.index(row, 0).data(Qt.ItemDataRole.UserRole), "headline", "")) for row in range(12))
        fresh = {number for text in texts for number in numbers(text)} - self._listed
        if fresh:
            self._listed |= fresh
            say("listed", words=sorted(fresh))

    def _feel_stall(self) -> None:
        now, spent = time.monotonic(), time.process_time()
        late, worked = now - self._last - LOOK / 1000, spent - self._spent
        self._last, self._spent = now, spent
        if late > STALL:
            say("stall", seconds=round(late, 3), processor=round(worked, 3))


class Hands(QObject):
    """Does in the window's thread what the writer wants done."""

    wanted = Signal(object)

    def __init__(self, window: "MainWindow", eyes: Eyes) -> None:
        super().__init__(window)
        self._window, self._eyes = window, eyes
        self.waiting = 0
        self.wanted.connect(self._do)

    def _do(self, work: Callable[[], object]) -> None:
        self.waiting -= 1
        work()

    def key(self, key: Any, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, as the screen's system hands it to the program."""
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        target = (modal or self._window).window().windowHandle()
        if target is not None:
            QTest.keyClick(target, key, held)

    def go_to(self, where: str) -> str:
        """Put the cursor at the end of a field, as a click does. Says which story it is of; empty if there is none."""
        field = self._field(where)
        session = self._window.sessions.current
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            self.key(Qt.Key.Key_Escape)
            return ""
        if field is None or session is None or not field.isVisible() or not field.isEnabled():
            return ""
        if not self._window.isActiveWindow():  # no window manager does it when a dialog has gone
            self._window.activateWindow()
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.key(Qt.Key.Key_End, _CTRL)
        return str(session.id)

    def landed(self, number: int) -> None:
        """The last key of a word was pressed: say where it stands."""
        field = QApplication.focusWidget() or self._window.focusWidget()
        there = token(number) in _before_cursor(field)
        where = next((name for name in ("body", "headline", "note") if self._field(name) is field), "")
        if there and where in {"body", "headline"}:
            self._eyes.typed(number)
        say("landed", word=number, there=there, where=where or type(field).__name__)

    def paste(self, many: list[int], *, rich: bool) -> None:
        """Words come from the clipboard."""
        data = QMimeData()
        data.setText(sentence(many))
        if rich:
            data.setHtml(f"<html><body><p>{sentence(many)}</p></body></html>")
        QGuiApplication.clipboard().setMimeData(data)
        self.key(Qt.Key.Key_V, _CTRL)

    def in_body(self) -> str:
        """The body as it stands in the window."""
        sheet = self._window.middle.sheet
        return sheet.body.toPlainText() if sheet else ""

    def note_left(self) -> str | None:
        """What still stands in the note's field; None while the note is under way."""
        pane = self._field("note")
        if not isinstance(pane, QTextEdit | QPlainTextEdit) or pane.isReadOnly():
            return None
        return pane.toPlainText()

    def _field(self, where: str) -> QWidget | None:
        sheet = self._window.middle.sheet
        if where == "note":
            from newsdesk.ui.notes.composer import NoteField

            return self._window.findChild(NoteField)
        if sheet is None:
            return None
        return sheet.body if where == "body" else sheet.title.headline


class Writer:
    """Somebody at the keyboard: a thread, for a person goes on typing while a window does not answer."""

    def __init__(self, plan: Plan, window: "MainWindow", hands: Hands, eyes: Eyes) -> None:
        self._plan, self._window, self._hands, self._eyes = plan, window, hands, eyes
        self._dice = random.Random(plan.seed)
        self._next = plan.first
        self._imports = list(plan.imports)

    def work(self) -> None:
        """Until the time is over, or for ever."""
        end = time.monotonic() + self._plan.seconds if self._plan.seconds else float("inf")
        if self._plan.begin_new:
            self._act("new")
        self._act("body")
        while time.monotonic() < end:
            self._act(self._dice.choice(self._plan.acts))
            time.sleep(self._dice.choice((0.0, 0.05, 0.3, 0.8)))
        say("done")
        if self._plan.quit:
            self._ask(self._window.close)

    def _act(self, name: str) -> None:
        getattr(self, f"_{name}")()

    # what is done

    def _body(self) -> None:
        self._type("body", self._dice.randint(2, 12))

    def _headline(self) -> None:
        self._type("headline", 1)

    def _new(self) -> None:
        self._ask(self._eyes.forget_typed)
        self._press(Qt.Key.Key_N, _CTRL)
        time.sleep(0.1)
        self._headline()

    def _save(self) -> None:
        say("asked", what="save")
        self._press(Qt.Key.Key_S, _CTRL)

    def _file(self) -> None:
        if self._into("body"):
            say("asked", what="file")
            self._press(Qt.Key.Key_Return, _CTRL)

    def _paste(self) -> None:
        many = self._numbers(self._dice.choice((20, 200, 1500)))
        story = self._into("body")
        if not story:
            return
        say("typed", words=many, where="paste", story=story)
        self._ask(lambda: self._hands.paste(many, rich=self._dice.random() < 0.5))
        for _ in range(50):
            if token(many[-1]) in str(self._ask(self._hands.in_body)):
                self._ask(partial(self._eyes.typed, *many))
                say("landed", words=many, there=True, where="paste")
                return
            time.sleep(0.02)

    def _note(self) -> None:
        self._press(Qt.Key.Key_M, _CTRL | _ALT)
        time.sleep(0.15)
        before = self._next
        if not self._type("note", self._dice.randint(1, 5)):
            return
        self._press(Qt.Key.Key_Return, _CTRL)
        for _ in range(50):
            if self._ask(self._hands.note_left) == "":
                say("noted", words=list(range(before, self._next)))
                return
            time.sleep(0.02)

    def _check(self) -> None:
        """The desk file is looked through, as the Help menu offers."""
        self._trigger("desk.check")

    def _copy(self) -> None:
        """A backup is made, as the File menu offers."""
        self._trigger("desk.backup", Qt.Key.Key_Return)

    def _trigger(self, action: str, answer: Qt.Key = Qt.Key.Key_Escape) -> None:
        """Choose something of a menu, and answer what it asks."""
        say("asked", what=action)
        self._ask(lambda: QTimer.singleShot(0, self._window.actions_[action].trigger))
        for key in (answer, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
            time.sleep(0.7)
            self._press(key)

    def _import(self) -> None:
        if self._imports and self._window.newsroom:
            file = Path(self._imports.pop(0))
            say("asked", what="import", file=file.name)
            self._ask(lambda: self._window.exchange.import_files([file]))

    # how

    def _type(self, where: str, many: int) -> bool:
        story = self._into(where)
        if not story:
            return False
        pause = self._dice.choice((0.005, 0.02, 0.06))
        for number in self._numbers(many):
            for letter in f"{token(number)} ":
                self._post(partial(self._hands.key, letter))
                if letter != " ":
                    time.sleep(pause)
            say("typed", words=[number], where=where, story=story)
            self._post(partial(self._hands.landed, number))
        return True

    def _into(self, where: str) -> str:
        """Put the cursor there, in a new story if there is none. Waits while the window cannot be written in."""
        for attempt in range(100):
            if story := str(self._ask(lambda: self._hands.go_to(where)) or ""):
                return story
            if attempt % 20 == 5 and where != "note":
                self._press(Qt.Key.Key_Escape)
                self._press(Qt.Key.Key_N, _CTRL)
            if attempt > 20 and where == "note":
                return ""
            time.sleep(0.03)
        say("stuck", where=where)
        return ""

    def _numbers(self, many: int) -> list[int]:
        self._next += many
        return list(range(self._next - many, self._next))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._post(lambda: self._hands.key(key, held))

    def _post(self, work: Callable[[], object]) -> None:
        self._hands.waiting += 1
        self._hands.wanted.emit(work)

    def _ask(self, work: Callable[[], object]) -> object:
        """Have it done in the window's thread, and wait for the answer."""
        answered, got = threading.Event(), []

        def doing() -> None:
            try:
                got.append(work())
            finally:
                answered.set()

        self._post(doing)
        answered.wait(120)
        return got[0] if got else None


def _before_cursor(field: QWidget | None) -> str:
    if isinstance(field, QTextEdit | QPlainTextEdit):
        cursor = field.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()][-40:]
    return field.text()[-40:] if isinstance(field, QLineEdit) else ""


def _text(widget: Any) -> str:
    return str(widget.text()) if widget is not None and widget.isVisible() else ""


def _watch(plan: Plan, window: "MainWindow") -> None:
    eyes = Eyes(window)
    writer = Writer(plan, window, Hands(window, eyes), eyes)
    window.painted.connect(lambda: say("painted"))
    thread = threading.Thread(target=writer.work, daemon=True)
    window.painted.connect(lambda: thread.start())  # a bound method would not keep the thread


def _turn_clock(file: Path) -> None:
    """The time of day is what a file says it is off by, in seconds. The clock that runs evenly is left alone."""

    def off() -> float:
        try:
            return float(file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0.0

    true_time = time.time

    class Moment(dt.datetime):
        """As everybody asks for it."""

        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Moment":
            return cls.fromtimestamp(true_time() + off(), tz)

    time.time = lambda: true_time() + off()
    dt.datetime = Moment  # type: ignore[misc]


def main() -> int:
    """Run the window by the plan that the command line names."""
    if clock := os.environ.get("TORTURE_CLOCK"):
        _turn_clock(Path(clock))
    plan = Plan.read(Path(sys.argv[1]))
    say("started", pid=os.getpid())
    from newsdesk import app

    return app.main(None, Path(plan.desk), watch=lambda window: _watch(plan, window))


if __name__ == "__main__":
    sys.exit(main())
