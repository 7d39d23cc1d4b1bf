"""Runs readers for so long each, keeps what failed, and writes down how far it came, so that parts add up."""

import json
import os
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from fuzzing.samples import ROOT

_AT_ONCE = 400  # inputs of one process: what a reader keeps must not add up without end
_ALIKE = 3  # failures of one kind that are kept
_HANG = 30.0  # seconds of the clock without an answer: it waits for something, or the machine is very busy


@dataclass
class Tally:
    """How one reader did so far. Times in seconds, memory in MB; `next` is the number of the next input."""

    reader: str
    ran: float = 0.0
    inputs: int = 0
    slowest: float = 0.0
    largest: float = 0.0
    next: int = 0
    failures: list[str] = field(default_factory=list)

    def row(self) -> str:
        """A line of the table."""
        return (
            f"{self.reader:12} {self.ran:7.0f} {self.inputs:9} {len(self.failures):8} "
            f"{self.slowest:10.2f} {self.largest:10.0f}"
        )


HEAD = f"{'reader':12} {'seconds':>7} {'inputs':>9} {'failures':>8} {'slowest s':>10} {'largest MB':>10}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one input. `number` counts inputs of a reader; `wrong` is empty where all was well."""

    number: int
    seconds: float = 0.0
    megabytes: float = 0.0
    wrong: str = ""


def answers(reader: str, *given: str, room: Path, stop: Callable[[], bool] = lambda: False) -> Iterator[Answer]:
    """What came of each input of one process; a process that died or hung is an answer too."""
    with _started(reader, *given, str(room)) as process:
        started, picked = -1, selectors.DefaultSelector()
        assert process.stdout is not None
        picked.register(process.stdout, selectors.EVENT_READ)
        while not stop():
            if not picked.select(timeout=_HANG):
                yield Answer(started, _HANG, wrong=f"hang: no answer in {_HANG:g} s")
                return
            line = process.stdout.readline()
            if not line:
                code = process.wait()
                if code:
                    yield Answer(started, wrong=f"the process died with {code}\n{_said(room)}")
                return
            told = json.loads(line)
            if "start" in told:
                started = told["start"]
            else:
                yield Answer(told["done"], told["seconds"], told["megabytes"], told["wrong"])


@contextmanager
def _started(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    room = Path(arguments[-1])
    room.mkdir(parents=True, exist_ok=True)
    home = str(room / "home")
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests" / "fuzz")))
    own = {"PYTHONPATH": paths, "HOME": home, "TMPDIR": str(room), "PYTHONFAULTHANDLER": "1"}
    own |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
    with (room / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "fuzzing.worker", *arguments],
            stdout=subprocess.PIPE,
            stderr=said,
            stdin=subprocess.DEVNULL,
            env=os.environ | own,
            bufsize=0,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()


def _said(room: Path) -> str:
    return (room / "said.txt").read_text("utf-8", "replace")[-2000:]


def tried(reader: str, data: bytes) -> Answer:
    """What comes of these bytes in a process of the reader's own."""
    with tempfile.TemporaryDirectory(prefix="newsdesk-fuzz-") as folder:
        path = Path(folder) / "input"
        path.write_bytes(data)
        told = list(answers(reader, str(path), room=Path(folder) / "room"))
    wrong = "".join(answer.wrong for answer in told)
    return replace(told[-1], wrong=wrong) if told else Answer(-1)


class Campaign:
    """Readers against the clock; `folder` holds what failed and how far each reader came."""

    def __init__(self, folder: Path, say: Callable[[str], Any]) -> None:
        self._folder = folder
        self._say = say

    def tally(self, reader: str) -> Tally:
        """How a reader did in all parts so far."""
        path = self._folder / f"{reader}.json"
        return Tally(**json.loads(path.read_text("utf-8"))) if path.exists() else Tally(reader)

    def forget(self, reader: str) -> None:
        """Begin anew with a reader. What failed stays in its folder."""
        (self._folder / f"{reader}.json").unlink(missing_ok=True)

    def run(self, reader: str, seconds: float) -> Tally:
        """Let the reader read until it has run so many seconds in all parts together."""
        tally = self.tally(reader)
        while tally.ran < seconds:
            self._part(tally, seconds - tally.ran)
            self._keep(tally)
        return tally

    def _part(self, tally: Tally, left: float) -> None:
        began = time.monotonic()
        given = (str(tally.next), str(_AT_ONCE))
        with tempfile.TemporaryDirectory(prefix="newsdesk-fuzz-") as folder:
            for answer in answers(
                tally.reader, *given, room=Path(folder), stop=lambda: time.monotonic() - began > left
            ):
                tally.inputs += 1
                tally.next = max(tally.next, answer.number + 1)
                tally.slowest, tally.largest = max(tally.slowest, answer.seconds), max(tally.largest, answer.megabytes)
                if answer.wrong:
                    self._failed(tally, answer)
        tally.ran += time.monotonic() - began

    def _failed(self, tally: Tally, answer: Answer) -> None:
        """Keep the input, if it fails by itself as well, as small as it is quickly made."""
        from fuzzing.shrinking import shrunk
        from fuzzing.worker import made

        data = made(tally.reader, answer.number) if answer.number >= 0 else b""
        wrong = tried(tally.reader, data).wrong
        if not wrong and answer.wrong.startswith(("slow", "large", "hang")):
            return  # together with others only: its neighbours' memory, or a busy machine
        kind = _kind(wrong or answer.wrong)
        if sum(known.endswith(kind) for known in tally.failures) >= _ALIKE:
            tally.failures.append(f"{answer.number} - {kind}")
            return
        small = shrunk(data, lambda less: _kind(tried(tally.reader, less).wrong) == kind) if wrong else data
        name = sha256(data).hexdigest()[:12]
        kept = self._folder / "failures" / tally.reader
        kept.mkdir(parents=True, exist_ok=True)
        (kept / f"{name}.input").write_bytes(data)
        (kept / f"{name}.small").write_bytes(small)
        (kept / f"{name}.txt").write_text(f"input {answer.number}\n{wrong or answer.wrong}\n", encoding="utf-8")
        tally.failures.append(f"{answer.number} {name} {kind}")
        self._say(f"{tally.reader}: input {answer.number} fails: {kind} ({kept / name}.small, {len(small)} bytes)")

    def _keep(self, tally: Tally) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"{tally.reader}.json").write_text(json.dumps(asdict(tally)), encoding="utf-8")


def _kind(wrong: str) -> str:
    """What kind of failure it is: inputs that fail alike are one."""
    first = wrong.partition("\n")[0]
    return first.partition(":")[0] if first.startswith(("slow", "large", "hang")) else first[:80]
