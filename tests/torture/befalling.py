"""Brings each condition about while somebody writes, and holds what is left against the promise."""

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from torture.conditions import CONDITIONS, Condition, Scene
from torture.ledger import Ledger, Verdict
from torture.metronome import Metronome
from torture.plan import Plan
from torture.results import Record
from torture.store import MakeStore
from torture.surroundings import Surroundings, sentence_in
from torture.window import Event, Window

Way = Literal["killed", "healed", "for good"]
_PATIENCE = 60.0
_HEALING = 45.0  # seconds after its end in which the window must save again by itself
_NOTICED = 1.0  # seconds in which the window may find out that its desk has gone
_SHOWS = ("band", "obstacle", "toast")
_ACTS = ("body", "body", "body", "headline", "save", "paste", "new", "note")


class Befalling:
    """One condition, met in one way: the window is killed while it lasts, or lives to see its end, or there is none."""

    def __init__(self, condition: Condition, way: Way, seed: int, folder: Path, make: MakeStore) -> None:
        self._condition, self._way, self._seed, self._folder = condition, way, seed, folder
        self._store = make(folder / "desk")
        self._ledger = Ledger()
        self._told: list[str] = []
        self._number = 0

    def run(self) -> Record:
        """How it ended."""
        record: Record = {"name": self._condition.name, "way": self._way, "seed": self._seed}
        if reason := self._store.spared(self._condition.name) or self._condition.missing():
            return record | {"ok": True, "skipped": reason}
        began = time.monotonic()
        with ExitStack() as stack:
            record |= self._live(stack)
        return record | {
            "ok": not self._told,
            "told": "; ".join(self._told),
            "seconds": round(time.monotonic() - began, 1),
        }

    def _live(self, stack: ExitStack) -> Record:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._store.folder.mkdir(exist_ok=True)
        scene = Scene(
            folder=self._folder,
            store=self._store,
            around=Surroundings(self._folder),
            dice=random.Random(self._seed),
            stack=stack,
        )
        self._condition.prepare(scene)
        with Metronome(self._folder) as metronome:
            window, struck = self._begin(scene)
            time.sleep(self._condition.lasts)
            if self._way == "healed":
                healed = time.monotonic()
                self._condition.end(scene)
                self._wait_for_saving(window, healed)
            killed = window.kill()
        lag = metronome.lag(killed)
        said = self._sentences(window, struck)
        if self._way == "for good" or self._condition.stays:
            verdict = self._look_elsewhere(scene, window, struck, killed)
            if self._condition.stays:
                self._start_again(scene)
        else:
            if self._way == "killed":
                self._condition.end(scene)
            verdict = self._judge(scene, window, killed, lag)
            self._start_again(scene)
        loss = verdict.loss if verdict.typed else None
        return {"loss": loss, "lag": round(lag, 3), "typed": verdict.typed, "kept": verdict.kept, "said": said}

    def _begin(self, scene: Scene) -> tuple[Window, float]:
        """A window that is written in, and the condition come over it; when that was."""
        if self._condition.first:
            struck = time.monotonic()
            self._condition.strike(scene)
            window = self._start(scene, acts=_ACTS)
            window.wait_for(lambda event: event["event"] in {"typed", "obstacle"}, _PATIENCE)
            return window, struck
        window = self._start(scene, acts=_ACTS)
        scene.pause, scene.go_on = window.pause, window.go_on
        if window.wait_for(lambda event: event["event"] == "saved", _PATIENCE) is None:
            self._told.append("never saved before it began")
        struck = time.monotonic()
        self._condition.strike(scene)
        return window, struck

    def _start(self, scene: Scene, *, acts: tuple[str, ...], seconds: float = 0.0) -> Window:
        self._number += 1
        plan = Plan(
            desk=self._store.address,
            seed=self._seed + self._number,
            first=self._number * 1_000_000,
            acts=acts,
            seconds=seconds,
            quit=bool(seconds),
        )
        return Window(plan, scene.around, name=f"{self._number:03}", before=scene.before, environment=scene.environment)

    def _wait_for_saving(self, window: Window, healed: float) -> None:
        """A word typed after the end of the condition must come to be acknowledged."""

        def saved(event: Event) -> bool:
            return event["event"] == "saved" and float(event["t"]) > healed

        if window.wait_for(saved, _HEALING) is None:
            self._told.append(f"not saved again within {_HEALING:g} s after it was over")

    def _look_elsewhere(self, scene: Scene, window: Window, struck: float, killed: float) -> Verdict:
        """What was written since it came must be in a rescue file, or in what stands in the desk's place now."""
        self._ledger.take(window.events)
        for number in [number for number, word in self._ledger.words.items() if word.at < struck + _NOTICED]:
            del self._ledger.words[number]
        held = self._store.held()
        kept = held.words | scene.around.rescued(beside=(self._store.folder, self._folder))
        verdict = self._ledger.judge(kept, {}, killed)
        self._told += [part for part in (verdict.told(), held.ill) if part]
        return verdict

    def _sentences(self, window: Window, struck: float) -> list[str]:
        """What was shown while it lasted."""
        said = [
            event["text"]
            for event in window.events
            if event["event"] in _SHOWS and event["t"] > struck and event["text"]
        ]
        said = list(dict.fromkeys(said))
        if self._condition.told and not said:
            self._told.append("nothing was said on screen")
        if (code := window.process.returncode) and code > 0:
            self._told.append(f"the window ended by itself: {code}")
        return said[:4]

    def _judge(self, scene: Scene, window: Window, killed: float, lag: float) -> Verdict:
        self._ledger.take(window.events)
        held = self._store.held()
        kept = held.words | scene.around.rescued(beside=(self._store.folder, self._folder))
        verdict = self._ledger.judge(kept, held.stories, killed, lag=lag)
        self._told += [part for part in (verdict.told(), held.ill) if part]
        return verdict

    def _start_again(self, scene: Scene) -> None:
        """The next start brings what was rescued into the desk, and leaves the desk whole."""
        scene.environment.clear()
        window = self._start(scene, acts=("body",), seconds=4.0)
        if window.wait(_PATIENCE) != 0:
            self._told.append("the next start did not end well")
        self._ledger.take(window.events)
        self._ledger.owe(number for number, word in self._ledger.words.items() if word.landed)
        held = self._store.held()
        if missing := self._ledger.owed - held.words:
            self._told.append(f"after the next start {len(missing)} kept words are not in the desk")
        if held.ill:
            self._told.append(f"after the next start: {held.ill}")
        said = scene.around.run(self._store.address, "list", "--json")
        if said.code:
            self._told.append(f"list: {sentence_in(said.err)}")


def befallings(seed: int, rounds: int, *, only: str = "") -> Iterator[tuple[Condition, Way, int]]:
    """Each condition in each way, so many times."""
    dice = random.Random(seed)
    for _ in range(rounds):
        for condition in CONDITIONS:
            ways: dict[Way, bool] = {
                "killed": not condition.stays,
                "healed": condition.heals,
                "for good": condition.apart,
            }
            for way, wanted in ways.items():
                drawn = dice.getrandbits(31)
                if wanted and only in condition.name:
                    yield condition, way, drawn
