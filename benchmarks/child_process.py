"""The programs in children/, each run as a process of its own: their answers, their errors, and an end to each."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal, Self

import psutil

CHILDREN = Path(__file__).parent / "children"
Program = Literal[
    "preview_bare",
    "preview_pane",
    "python_memory",
    "spelling_memory",
    "start_modules",
    "type_bare",
    "type_editor",
    "type_window",
    "window_bare",
    "window_newsdesk",
    "window_web",
]
"""A file of children/ that is run, without its suffix; the others there are imported by these."""

PATIENCE = 180.0  # seconds that a child may run; none needs a fourth of that on a quiet machine
_GRACE = 20.0  # seconds to end after it was asked to


class ChildFailed(RuntimeError):
    """A child ended with an error, without its answer, or was ended because it took too long."""


class Child:
    """A process under measurement, as a context manager: it is ended after the block, or after `patience` seconds.

    The arguments are given as strings. `started` is the monotonic time, in seconds, at which it was started.
    """

    def __init__(
        self,
        program: Program,
        *arguments: object,
        environment: Mapping[str, str] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._program = program
        self._patience = patience
        self._late = False
        # a file, since nobody reads a pipe while the child is measured
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, str(CHILDREN / f"{program}.py"), *map(str, arguments)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self._timer = threading.Timer(patience, self._give_up)
        self._timer.daemon = True
        self._timer.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            kill_family(self._process.pid)
        self._timer.cancel()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._errors.close()

    def lines(self) -> Iterator[str]:
        """What it prints, line by line, until it ends."""
        return iter(self._process.stdout or ())

    def answer(self) -> str:
        """The last line that it prints before it ends by itself.

        Raises ChildFailed, with what it wrote to standard error, where it fails, prints nothing or takes too long.
        """
        lines = list(self.lines())
        if self._process.wait() or not lines:
            raise self.failure("gave no answer")
        return lines[-1].strip()

    def until(self, mark: str) -> float:
        """Milliseconds from the start of the process to this mark; a child prints the name of a mark and its time.

        Raises ChildFailed where it ends before that, or takes too long.
        """
        for line in self.lines():
            name, instant = line.split()
            if name == mark:
                return (float(instant) - self.started) * 1000
        raise self.failure(f"never said “{mark}”")

    def failure(self, what: str) -> ChildFailed:
        """The error for a child that has ended: what was missed, how it ended, and its standard error."""
        code = self._process.wait()
        how = f"was ended after {self._patience:g} seconds" if self._late else f"ended with code {code}"
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip() or "(it wrote nothing to standard error)"
        return ChildFailed(f"children/{self._program}.py {what}: it {how}\n{said}")

    def family(self) -> list[psutil.Process]:
        """The process and all that it started."""
        return _family(self._process.pid)

    def _give_up(self) -> None:
        self._late = True
        kill_family(self._process.pid)


def answer(
    program: Program, *arguments: object, environment: Mapping[str, str] | None = None, patience: float = PATIENCE
) -> str:
    """Run a child to its end; returns the last line that it prints. Raises ChildFailed."""
    with Child(program, *arguments, environment=environment, patience=patience) as child:
        return child.answer()


def kill_family(pid: int) -> None:
    """End a process and what it started: that holds its standard output open, too."""
    with suppress(psutil.NoSuchProcess):
        for member in reversed(_family(pid)):
            with suppress(psutil.NoSuchProcess):
                member.kill()


def _family(pid: int) -> list[psutil.Process]:
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]
