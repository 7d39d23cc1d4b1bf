"""Somebody else at the same desk, on the command line, while the window is open."""

import random
import threading
from collections.abc import Iterator

from torture.surroundings import Said, Surroundings, as_json, sentence_in
from torture.tokens import sentence, token

_RESTS = (0.0, 0.2, 0.6)  # seconds


class Colleague:
    """Gives commands one after another in a thread of its own. `owed` are words whose command ended well."""

    def __init__(
        self, address: str, around: Surroundings, *, seed: int, first: int, rests: tuple[float, ...] = _RESTS
    ) -> None:
        self.owed: list[int] = []
        # what commands said that failed
        self.refused: list[str] = []
        self.given = 0
        self._address, self._around = address, around
        self._dice = random.Random(seed)
        self._next = first
        self._rests = rests
        self._stories: list[str] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """No more after the command that is under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(180)

    def _work(self) -> None:
        while not self._stop.wait(self._dice.choice(self._rests)):
            getattr(
                self, f"_{self._dice.choice(('new', 'new', 'list', 'note', 'note', 'backup', 'doctor', 'settings'))}"
            )()
            self.given += 1

    def _numbers(self, many: int) -> list[int]:
        self._next += many
        return list(range(self._next - many, self._next))

    def _new(self) -> None:
        many = self._numbers(self._dice.choice((3, 40)))
        said = self._run("new", "--json", "--headline", token(many[0]), "--body", "-", typed=sentence(many[1:]))
        if said.code == 0:
            self.owed += many
            self._stories += _ids(as_json(said))

    def _note(self) -> None:
        if self._stories:
            many = self._numbers(3)
            if self._run("note", self._dice.choice(self._stories), sentence(many)).code == 0:
                self.owed += many

    def _list(self) -> None:
        self._run("list", "--json", "--limit", "0")

    def _backup(self) -> None:
        self._run("backup")

    def _doctor(self) -> None:
        self._run("doctor")

    def _settings(self) -> None:
        self._run("settings")

    def _run(self, *words: str, typed: str = "") -> Said:
        said = self._around.run(self._address, *words, typed=typed)
        if said.code:
            self.refused.append(f"{words[0]}: {sentence_in(said.err or said.out)}")
        return said


def _ids(found: object) -> Iterator[str]:
    for entry in found if isinstance(found, list) else [found]:
        if isinstance(entry, dict) and "id" in entry:
            yield str(entry["id"])
