"""Client of the worker process: starts it, sends one question at a time through its pipes, and stops it."""

import subprocess
import sys
from collections.abc import Sequence
from threading import Timer

WORKER_ARGUMENT = "--grammar-worker"
"""Argument that makes a packaged Newsdesk, which has no `-m`, run the worker."""


class WorkerDied(Exception):
    """Raised where the worker ended, or was stopped because it did not answer in time."""


def worker_command() -> tuple[str, ...]:
    """The command that runs the worker of this installation."""
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_ARGUMENT
    return sys.executable, "-m", "newsdesk.checks.grammar.worker"


class WorkerProcess:
    """One running worker. One thread at a time asks; any thread may call `kill`."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603  # our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that Ctrl+C in the terminal does not stop it
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise WorkerDied from error

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def ask(self, line: bytes, patience: float) -> bytes:
        """Send a line, and return the answer within `patience` seconds. Raises WorkerDied."""
        source, answers = self._process.stdin, self._process.stdout
        if source is None or answers is None:
            raise WorkerDied
        watch = Timer(patience, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            source.write(line)
            source.flush()
            answer = answers.readline()
        except (OSError, ValueError) as error:  # ValueError: the pipe was closed by `end`
            raise WorkerDied from error
        finally:
            watch.cancel()
        if not answer.endswith(b"\n"):
            raise WorkerDied
        return answer

    def kill(self) -> None:
        """Kill the process; a thread that waits in `ask` gets WorkerDied."""
        self._process.kill()

    def end(self) -> None:
        """Kill the process and close its pipes. Not while another thread is in `ask`."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # the reader of what was still to be written is gone
        self._process.wait()
