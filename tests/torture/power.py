"""Power cuts: the window's writes are recorded once, and then end anywhere, again and again."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from torture import shim
from torture.disk import Disk, Step, steps
from torture.ledger import Ledger
from torture.plan import Plan
from torture.results import Record
from torture.store import MakeStore, Store
from torture.surroundings import Surroundings
from torture.window import Event, Window

CUTS = 50  # of one record
_WRITING = 25.0  # seconds: housekeeping begins after 20
_SLOWEST = 120
# SQLite makes its index of the log anew; what has no name any more is lost with its last handle
_PASSING = ("-shm", " (deleted)")


@dataclass(frozen=True, slots=True)
class _Recorded:
    """A run of the window: its calls, what it told, and the files that were there before it."""

    calls: list[Step]
    events: list[Event]
    before: dict[str, bytes]
    owed: range


class Cuts:
    """One record and the cuts that are made in it."""

    def __init__(self, seed: int, folder: Path, make: MakeStore, *, cuts: int = CUTS) -> None:
        self._seed, self._folder, self._make_store, self._cuts = seed, folder, make, cuts
        self._dice = random.Random(seed)

    def run(self) -> Iterator[Record]:
        """A record for each cut; one that says why where nothing can be recorded."""
        if reason := shim.missing():
            yield {"ok": True, "skipped": reason, "seed": self._seed}
            return
        recorded = self._record()
        last = len(recorded.calls)
        # cuts spread over the whole record, and a third of them just before or after a sync
        syncs = [place for place, call in enumerate(recorded.calls) if call.kind == "sync"]
        for number in range(self._cuts):
            near = self._dice.choice(syncs) + self._dice.randint(-2, 2) if syncs and number % 3 == 0 else None
            place = near if near is not None else self._dice.randrange(1, last)
            began = time.monotonic()
            record = self._cut(recorded, min(max(place, 1), last - 1), number)
            yield {"seed": self._seed, "cut": number, **record, "seconds": round(time.monotonic() - began, 1)}

    def _record(self) -> _Recorded:
        store = self._make_store(self._folder / "written" / "desk")
        store.folder.mkdir(parents=True)
        around = Surroundings(store.folder.parent)
        schema = self._dice.choice(("", *store.schemas))
        owed = range(store.make(schema, stories=200, first=0)) if schema else range(0)
        before = {str(file.resolve()): file.read_bytes() for file in store.folder.iterdir() if file.is_file()}
        plan = Plan(desk=store.address, seed=self._seed, first=1_000_000, seconds=_WRITING, quit=True)
        calls = around.folder / "calls"
        window = Window(plan, around, environment=shim.under(around.folder, record=calls))
        window.wait(_SLOWEST + _WRITING)
        ours = tuple(f"{folder.resolve()}/" for folder in (store.folder, around.home, around.temporary))
        found = [call for call in steps(calls) if call.path.startswith(ours) and not call.path.endswith(_PASSING)]
        return _Recorded(found, window.events, before, owed)

    def _cut(self, recorded: _Recorded, place: int, number: int) -> Record:
        """Let the power fail behind the call at this place, and look."""
        disk = Disk(recorded.before)
        for call in recorded.calls[: place + 1]:
            disk.take(call)
        at = recorded.calls[place].at
        dice = random.Random(f"{self._seed} {number}")
        folder = self._folder / f"cut-{number:03}"
        store = self._lay_out(disk.after_power(dice), folder)
        ledger = Ledger()
        ledger.owe(recorded.owed)
        ledger.take(event for event in recorded.events if event["t"] <= at)
        held = store.held()
        kept = held.words | Surroundings(folder).rescued(beside=(store.folder,))
        verdict = ledger.judge(kept, held.stories, at)
        told = "; ".join(part for part in (verdict.told(), held.ill) if part)
        return {
            "ok": not told,
            "at": f"call {place} of {len(recorded.calls)} ({recorded.calls[place].kind})",
            "loss": verdict.loss if verdict.typed else None,
            "typed": verdict.typed,
            "kept": verdict.kept,
            "told": told,
        }

    def _lay_out(self, files: dict[str, bytes], folder: Path) -> Store:
        written = str((self._folder / "written").resolve())
        for name, held in files.items():
            file = folder / Path(name).relative_to(written)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(held)
        return self._make_store(folder / "desk")
