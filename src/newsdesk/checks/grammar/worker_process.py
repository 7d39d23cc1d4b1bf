"""A worker process with its pipes: starts it, asks it one thing at a time, and ends it."""

import subprocess
import sys
from collections.abc import Sequence
from threading import Timer

WORKER_ARGUMENT = "--grammar-worker"
"""What makes a packaged Newsdesk, which has no `-m`, be the worker."""


class WorkerDied(Exception):
    """The worker ended, or was ended because it did not answer in time."""


def worker_command() -> tuple[str, ...]:
    """The command that runs the worker of this installation."""
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_ARGUMENT
    return sys.executable, "-m", "newsdesk.checks.grammar.worker"


class WorkerProcess:
    """One running worker. Asked by one thread at a time; `end` may come from any."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603  # our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl+C in the terminal is not for it
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise WorkerDied from error

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def ask(self, line: bytes, patience: float) -> bytes:
        """The line that it answers within `patience` seconds. Raises Died."""
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
        """Stop it where it is; whoever waits for an answer learns that it died."""
        self._process.kill()

    def end(self) -> None:
        """Stop it and give everything back. Not while another thread asks."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # what was left to write has nobody to read it
        self._process.wait()
