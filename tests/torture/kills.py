"""SIGKILL at random moments: while the desk opens, migrates, is typed into, imported into, saved; then a comparison.

A session is one desk and the kills that it lives through. What its seed draws is the same again in another run; when
exactly the program is hit is not, so a failure is looked for again by a few runs of its seed.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from torture.colleague import Colleague
from torture.ledger import Ledger, Verdict
from torture.metronome import Metronome
from torture.plan import ACTS, Plan
from torture.results import Record
from torture.store import Held, MakeStore, SqliteStore, Store
from torture.surroundings import Said, Surroundings, as_json
from torture.tokens import sentence, token
from torture.window import Window

KILLS = 8  # of one session
_A_WINDOW = 100_000  # numbers of words that one window may use
_COLLEAGUES = 50_000_000  # where the numbers of colleagues begin
_PATIENCE = 60  # seconds until a window must have been typed into
_NONE_YET = "There is no desk at"  # said while the window is only making it
_SIZES = (0, 30, 400, 1500)


@dataclass(slots=True)
class Session:
    """One desk. `schema` is what it was made as, empty for one that the program makes itself."""

    seed: int
    folder: Path
    make_store: MakeStore = SqliteStore
    kills: int = KILLS
    quick: bool = False
    ledger: Ledger = field(default_factory=Ledger)

    def run(self) -> Iterator[Record]:
        """A record for each kill."""
        dice = random.Random(self.seed)
        store = self.make_store(self.folder / "desk")
        store.folder.mkdir(parents=True)
        around = Surroundings(self.folder)
        schema = dice.choice(("", *store.schemas))
        stories = 0 if not schema else 30 if self.quick else dice.choice(_SIZES)
        with_colleague = dice.random() < 0.5
        often = dice.choice(("", "", "import", "paste", "note", "file"))
        if schema:
            self.ledger.owe(range(store.make(schema, stories=stories, first=0)))
        for number in range(self.kills):
            began = time.monotonic()
            kill = _Kill(self, store, around, number, seed=dice.getrandbits(32), colleague=with_colleague, often=often)
            record = kill.run(opening=dice.random() < (0.7 if number == 0 else 0.3))
            yield {
                "seed": self.seed,
                "kill": number,
                "desk": ", ".join((schema or "new", f"{stories} stories", *["colleague"] * with_colleague, often)),
                **record,
                "seconds": round(time.monotonic() - began, 1),
            }


class _Kill:
    """One start, one kill, one comparison."""

    def __init__(
        self,
        session: Session,
        store: Store,
        around: Surroundings,
        number: int,
        *,
        seed: int,
        colleague: bool,
        often: str,
    ) -> None:
        self._session, self._store, self._around, self._number = session, store, around, number
        self._dice = random.Random(seed)
        self._seed = seed
        self._often = often
        self._first = 1_000_000 + number * _A_WINDOW
        self._colleague = (
            Colleague(store.address, around, seed=seed, first=_COLLEAGUES + number * _A_WINDOW) if colleague else None
        )

    def run(self, *, opening: bool) -> Record:
        """How it ended."""
        with Metronome(self._around.folder) as metronome:
            window = Window(self._plan(), self._around, name=f"{self._number:03}")
            at = self._wait(window, opening=opening)
            killed = window.kill()
            if self._colleague:
                self._colleague.stop()
        lag = metronome.lag(killed)
        ledger = self._session.ledger
        ledger.take(window.events)
        ledger.owe(self._colleague.owed if self._colleague else ())
        held = self._store.held()
        kept = held.words | self._around.rescued(beside=(self._store.folder,))
        verdict = ledger.judge(kept, held.stories, killed, lag=lag)
        found = [text for text in (verdict.told(), held.ill, *self._by_command(held), *self._refused()) if text]
        return {
            "ok": verdict.ok and not found,
            "at": at,
            "loss": verdict.loss if verdict.typed else None,
            "lag": round(lag, 3),
            "typed": verdict.typed,
            "kept": verdict.kept,
            "strayed": verdict.strayed,
            "told": "; ".join(found),
            **self._details(verdict),
        }

    def _plan(self) -> Plan:
        first = self._first + _A_WINDOW // 2
        return Plan(
            desk=self._store.address,
            seed=self._seed,
            first=self._first,
            imports=tuple(str(file) for file in self._files(first)),
            acts=(*ACTS, *[self._often] * (len(ACTS) // 2 if self._often else 0)),
            begin_new=self._dice.random() < 0.5,
        )

    def _files(self, first: int) -> Iterator[Path]:
        """Files to be imported: complete stories, which can be filed afterwards."""
        folder = self._around.folder / "imports"
        folder.mkdir(exist_ok=True)
        for number in range(first, first + 4000, 1000):
            many = range(number, number + self._dice.choice((5, 300, 900)))
            file = folder / f"{token(number)}.md"
            file.write_text(
                f"---\nheadline: {token(number)}\nsection: National\nbyline: By A Reporter\ndateline: Kabul\n---\n\n"
                f"{sentence(many)}\n",
                encoding="utf-8",
            )
            self._session.ledger.files[file.name] = list(many)
            yield file

    def _wait(self, window: Window, *, opening: bool) -> str:
        """Until the moment of the kill. Says when that is."""
        if opening:
            after = self._dice.uniform(0.0, 3.0)
            window.wait_for(lambda event: event["event"] == "started", _PATIENCE)
            if self._colleague and self._number:  # there is a desk to work at
                self._colleague.start()
            time.sleep(after)
            return f"{after:.2f} s after the start"
        after = self._dice.uniform(0.1, 2.5 if self._session.quick else 6.0)
        if window.wait_for(lambda event: event["event"] == "typed", _PATIENCE) is None:
            return "never typed into"
        if self._colleague:
            self._colleague.start()
        time.sleep(after)
        return f"{after:.2f} s after the first word"

    def _by_command(self, held: Held) -> Iterator[str]:
        """What the command line says of the same desk."""
        if not held.stories:
            return  # killed before there was a desk
        said = self._around.run(self._store.address, "doctor", "--json")
        yield from _ailing(said)
        there: set[str] = set()
        stand: dict[str, str] = {}
        for of in ((), ("--status", "spiked")):
            said = self._around.run(self._store.address, "list", "--json", "--limit", "0", *of)
            listed = as_json(said)
            if not isinstance(listed, list):
                yield f"list: {said.code} {said.err.strip()[-300:]}"
                return
            there |= {entry["id"] for entry in listed}
            stand |= {entry["id"]: entry["status"] for entry in listed}
        missing = held.stories.keys() - there
        if missing:
            yield f"list: without {len(missing)} stories"
        yield from self._session.ledger.fallen_behind(stand, held.revisions)
        story = self._dice.choice(sorted(held.stories))
        said = self._around.run(self._store.address, "show", "--json", story)
        if said.code:
            yield f"show {story}: {said.code} {said.err.strip()[-300:]}"

    def _refused(self) -> tuple[str, ...]:
        return tuple(said for said in self._colleague.refused if _NONE_YET not in said) if self._colleague else ()

    @staticmethod
    def _details(verdict: Verdict) -> Record:
        return {
            name: [token(number) for number in many[:5]]
            for name, many in (("late", verdict.late), ("acknowledged", verdict.acknowledged), ("gone", verdict.gone))
            if many
        }


def _ailing(said: Said) -> Iterator[str]:
    looks = as_json(said)
    if not isinstance(looks, list):
        yield f"doctor: {said.code} {said.err.strip()[-300:]}"
        return
    # that the window of a new version has not stood yet is true after a kill, and no illness
    yield from (f"doctor: {look}" for look in looks if not look["ok"] and look["name"] != "first start")


def sessions(seed: int, count: int) -> Iterator[tuple[int, int]]:
    """Seeds of sessions, and how many kills each takes, until there are so many."""
    dice = random.Random(seed)
    while count > 0:
        yield dice.getrandbits(31), min(KILLS, count)
        count -= KILLS
