"""Two windows and twenty command-line processes on one desk, for minutes: housekeeping, backups, doctors, quits.

Everything acknowledged is there at the end, the file is whole, nobody was told that the desk is locked, no window kept
its writer waiting, and none lost its lock on the file.
"""

import random
import re
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from torture.colleague import Colleague
from torture.ledger import Ledger
from torture.metronome import Metronome
from torture.plan import STALL, Plan
from torture.results import Record
from torture.store import MakeStore
from torture.surroundings import Surroundings
from torture.window import Window

COLLEAGUES = 20
_ACTS = ("body", "body", "body", "body", "headline", "save", "paste", "new", "note", "check", "copy")
_LOCKED = re.compile(r"locked|busy|in use|another program", re.IGNORECASE)
_OPENED = 3.0  # seconds after the first word from when on a window must answer at once
_QUIT = 60.0
_RESTS = (1.0, 4.0, 9.0, 18.0)  # seconds between two commands of one colleague
_SHARE = 1_000_000  # numbers of words for each window, and each colleague


class Soak:
    """So many seconds of it."""

    def __init__(self, seed: int, folder: Path, make: MakeStore, *, seconds: float) -> None:
        self._seed, self._folder, self._seconds = seed, folder, seconds
        self._store = make(folder / "desk")
        self._dice = random.Random(seed)
        self._ledger = Ledger()
        self._told: list[str] = []
        self._windows = 0
        self._waits: list[float] = []
        self._lock = threading.Lock()

    def run(self) -> Record:
        """How it ended."""
        began = time.monotonic()
        self._store.folder.mkdir(parents=True)
        self._ledger.owe(range(self._store.make(self._store.schemas[-1], stories=100, first=0)))
        end = began + self._seconds
        colleagues = [self._colleague(number) for number in range(COLLEAGUES)]
        with Metronome(self._folder) as metronome:
            desks = [threading.Thread(target=self._sit, args=(who, end, metronome)) for who in ("Reporter", "Editor")]
            for desk in desks:
                desk.start()
            for colleague in colleagues:
                colleague.start()
            for desk in desks:
                desk.join()
            for colleague in colleagues:
                colleague.stop()
        self._compare(colleagues)
        return {
            "name": "soak",
            "seed": self._seed,
            "ok": not self._told,
            "told": "; ".join(dict.fromkeys(self._told))[:4000],
            "windows": self._windows,
            "commands": sum(colleague.given for colleague in colleagues),
            "typed": len(self._ledger.owed),
            "longest_wait": max(self._waits, default=0.0),
            "seconds": round(time.monotonic() - began, 1),
        }

    def _colleague(self, number: int) -> Colleague:
        around = Surroundings(self._folder / "colleagues", who=f"Colleague {number}")
        first = 30_000_000 + number * _SHARE
        return Colleague(self._store.address, around, seed=self._seed + number, first=first, rests=_RESTS)

    def _sit(self, who: str, end: float, metronome: Metronome) -> None:
        """One window after another, of one person; each is quit as people quit."""
        around = Surroundings(self._folder / who.lower(), who=who, side=True)
        dice = random.Random(f"{self._seed} {who}")
        while (left := end - time.monotonic()) > 5:
            with self._lock:
                self._windows += 1
                number = self._windows
            plan = Plan(
                desk=self._store.address,
                seed=dice.getrandbits(31),
                first=number * _SHARE,
                acts=_ACTS,
                seconds=min(left, dice.uniform(15, 90)),
                quit=True,
                begin_new=dice.random() < 0.7,
            )
            window = Window(plan, around, name=f"{number:03}")
            self._watch(window, plan.seconds + _QUIT)
            code = window.wait(_QUIT)
            with self._lock:
                self._end(window, who, code, metronome)

    def _watch(self, window: Window, seconds: float) -> None:
        """Look at what the system knows of the window's files, until it has been asked to quit."""
        end = time.monotonic() + seconds
        if window.wait_for(lambda event: event["event"] in {"typed", "done"}, seconds) is None:
            return
        while time.monotonic() < end and window.wait_for(lambda event: event["event"] == "done", 2.0) is None:
            if lost := self._store.lost_by(window.process.pid):
                with self._lock:
                    self._told.append(lost)
            if window.process.poll() is not None:
                return

    def _end(self, window: Window, who: str, code: int | None, metronome: Metronome) -> None:
        self._ledger.take(window.events)
        if code != 0:
            self._told.append(f"the window of {who} ended with {code}")
        opened = next((event["t"] for event in window.events if event["event"] == "typed"), time.monotonic()) + _OPENED
        for event in window.events:
            if event["event"] == "stall" and event["t"] > opened:
                # what the machine itself was late by is no fault of the window's
                waited = event["seconds"] - max(metronome.lag(event["t"]), event["starved"])
                self._waits.append(round(waited, 3))
                if waited > STALL:
                    self._told.append(f"the window did not answer for {event['seconds']} s")
            elif _LOCKED.search(str(event.get("text", ""))):
                self._told.append(f"{who} was told: {event['text']}")

    def _compare(self, colleagues: Iterable[Colleague]) -> None:
        for colleague in colleagues:
            self._ledger.owe(colleague.owed)
            self._told += colleague.refused
        held = self._store.held()
        rescued: frozenset[int] = frozenset()
        for around in self._folder.iterdir():
            if (around / "home").is_dir():
                rescued |= Surroundings(around).rescued(beside=(self._store.folder,))
        verdict = self._ledger.judge(held.words | rescued, {}, time.monotonic())
        self._told += [part for part in (verdict.told(), held.ill) if part]
