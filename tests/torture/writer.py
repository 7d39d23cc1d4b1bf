"""Somebody who writes: what is done next is drawn, and done through the hands."""

import random
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from torture.eyes import Eyes
from torture.hands import ALT, CTRL, Hands
from torture.plan import Plan, say
from torture.tokens import token

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow


_APART = 2000  # numbers between two windows of one run


class Writer:
    """Somebody at the keyboard: a thread, for a person goes on typing while a window does not answer."""

    def __init__(
        self, plan: Plan, window: "MainWindow", hands: Hands, eyes: Eyes, *, before: "Writer | None" = None
    ) -> None:
        self._plan, self._window, self._hands, self._eyes = plan, window, hands, eyes
        self._dice = random.Random(plan.seed)
        self._next = plan.first
        self._imports = list(plan.imports)
        self._over = False
        if before:
            before._over = True
            self._next, self._imports = before._next + _APART, before._imports

    def work(self) -> None:
        """Until the time is over, or for ever."""
        end = time.monotonic() + self._plan.seconds if self._plan.seconds else float("inf")
        if self._plan.begin_new:
            self._act("new")
        self._act("body")
        while time.monotonic() < end and not self._over:
            self._act(self._dice.choice(self._plan.acts))
            time.sleep(self._dice.choice((0.0, 0.05, 0.3, 0.8)))
        if self._over:
            return
        say("done")
        if self._plan.quit:
            self._ask(self._hands.empty_clipboard)
            self._ask(self._window.close)

    def _act(self, name: str) -> None:
        getattr(self, f"_{name}")()

    # what is done

    def _body(self) -> None:
        self._type("body", self._dice.randint(2, 12))

    def _headline(self) -> None:
        self._type("headline", 1)

    def _new(self) -> None:
        self._press(Qt.Key.Key_N, CTRL)
        time.sleep(0.1)
        self._headline()

    def _save(self) -> None:
        say("asked", what="save")
        self._press(Qt.Key.Key_S, CTRL)

    def _file(self) -> None:
        if self._into("body"):
            say("asked", what="file")
            self._press(Qt.Key.Key_Return, CTRL)

    def _paste(self) -> None:
        many = self._numbers(self._dice.choice((20, 200, 1500)))
        story = self._into("body")
        if not story:
            return
        say("typed", words=many, where="paste", story=story)
        if not self._ask(lambda: self._hands.paste(many, rich=self._dice.random() < 0.5)):
            say("landed", words=many, there=False, where="elsewhere")
            return
        for _ in range(50):
            if token(many[-1]) in str(self._ask(self._hands.in_body)):
                self._ask(partial(self._eyes.typed, *many))
                say("landed", words=many, there=True, where="paste")
                return
            time.sleep(0.02)

    def _note(self) -> None:
        self._press(Qt.Key.Key_M, CTRL | ALT)
        time.sleep(0.15)
        before = self._next
        if not self._type("note", self._dice.randint(1, 5)):
            return
        self._press(Qt.Key.Key_Return, CTRL)
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
            if self._over:
                return ""
            if story := str(self._ask(lambda: self._hands.go_to(where)) or ""):
                return story
            if attempt % 20 == 5 and where != "note":
                self._press(Qt.Key.Key_Escape)
                self._press(Qt.Key.Key_N, CTRL)
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
