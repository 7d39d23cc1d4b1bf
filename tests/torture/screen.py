"""The program itself, without a driver inside: a real screen (Xvfb), real keys (xdotool), SIGKILL, and a comparison.

Nobody sees the corner here; what is held is the second of typing, and the words of each story that was saved before.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from torture.ledger import Ledger
from torture.metronome import Metronome
from torture.results import Record
from torture.store import MakeStore
from torture.surroundings import Surroundings
from torture.tokens import token

KILLS = 5  # of one desk
_OPENING = 60.0
_SETTLED = 2.0  # seconds of rest after which everything before must be kept, whatever the corner says
_TITLE = "Newsdesk"


def missing() -> str:
    """Why there can be no screen here; empty where there can."""
    if not sys.platform.startswith("linux"):
        return "a screen of its own is Linux's"
    return next((f"there is no {name} here" for name in ("Xvfb", "xdotool") if not shutil.which(name)), "")


@contextmanager
def display() -> Iterator[str]:
    """A screen of its own; its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as named:
            yield f":{named.readline().strip()}"
    finally:
        server.terminate()
        server.wait(30)


class Typist:
    """One desk on one screen."""

    def __init__(self, seed: int, folder: Path, make: MakeStore, *, kills: int = KILLS) -> None:
        self._seed, self._folder, self._kills = seed, folder, kills
        self._store = make(folder / "desk")
        self._dice = random.Random(seed)
        self._ledger = Ledger()
        self._next = 1_000_000

    def run(self) -> Iterator[Record]:
        """A record for each kill."""
        if reason := missing():
            yield {"ok": True, "skipped": reason, "seed": self._seed}
            return
        self._store.folder.mkdir(parents=True)
        with display() as name, Metronome(self._folder) as metronome:
            around = Surroundings(self._folder)
            around.environment |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
            for number in range(self._kills):
                began = time.monotonic()
                record = self._kill(around, metronome)
                yield {"seed": self._seed, "kill": number, **record, "seconds": round(time.monotonic() - began, 1)}

    def _kill(self, around: Surroundings, metronome: Metronome) -> Record:
        with (self._folder / "program.err").open("ab") as errors:
            program = subprocess.Popen(
                [sys.executable, "-m", "newsdesk", "--desk", self._store.address],
                env=around.environment,
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )
        shown = self._find_window(around)
        if shown:
            self._write(around, shown)
        killed = time.monotonic()
        program.kill()
        program.wait(60)
        held = self._store.held()
        kept = held.words | around.rescued(beside=(self._store.folder,))
        verdict = self._ledger.judge(kept, held.stories, killed, lag=metronome.lag(killed))
        told = "; ".join(part for part in (verdict.told(), held.ill, "" if shown else "no window was shown") if part)
        return {
            "ok": not told,
            "loss": verdict.loss if verdict.typed else None,
            "typed": verdict.typed,
            "kept": verdict.kept,
            "told": told,
        }

    def _find_window(self, around: Surroundings) -> str:
        end = time.monotonic() + _OPENING
        while time.monotonic() < end:
            if found := self._tool(around, "search", "--onlyvisible", "--name", _TITLE).split():
                return found[-1]
            time.sleep(0.1)
        return ""

    def _write(self, around: Surroundings, window: str) -> None:
        """Into a new story: its headline, then its body, until the moment of the kill."""
        self._tool(around, "windowfocus", "--sync", window)
        time.sleep(4.0)  # the desk is open; words that go nowhere before are the other parts' matter
        self._tool(around, "key", "ctrl+n")
        time.sleep(0.5)
        self._type(around, "headline")
        self._tool(around, "key", "Return")
        for _ in range(self._dice.randint(1, 25)):
            self._type(around, "body")
            if self._dice.random() < 0.15:
                self._tool(around, "key", "ctrl+s")
        if self._dice.random() < 0.5:
            time.sleep(_SETTLED)
            for word in self._ledger.words.values():
                word.acknowledged = word.acknowledged or "rest"
            for _ in range(self._dice.randint(0, 5)):
                self._type(around, "body")

    def _type(self, around: Surroundings, where: str) -> None:
        number, self._next = self._next, self._next + 1
        delay = str(self._dice.choice((5, 20, 60)))
        self._tool(around, "type", "--delay", delay, f"{token(number)} ")
        event = {"event": "typed", "t": time.monotonic(), "words": [number], "where": where, "story": ""}
        self._ledger.take([event])

    @staticmethod
    def _tool(around: Surroundings, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=around.environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout
