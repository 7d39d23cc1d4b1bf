"""The window as a process: started, watched, stopped, killed."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from torture.plan import Plan
from torture.surroundings import Surroundings

DRIVER = Path(__file__).with_name("driver.py")
Event = dict[str, Any]


class Window:
    """One run of the program. `events` is what its driver has told so far, in order."""

    def __init__(
        self,
        plan: Plan,
        around: Surroundings,
        *,
        name: str = "window",
        before: tuple[str, ...] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.events: list[Event] = []
        self.began = time.monotonic()
        file = around.folder / f"{name}.plan.json"
        plan.write(file)
        self._errors = (around.folder / f"{name}.err").open("ab")
        self._log = (around.folder / f"{name}.events").open("ab")
        self._changed = threading.Condition()
        self.process = subprocess.Popen(
            [*before, sys.executable, str(DRIVER), str(file)],
            env=around.environment | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for(self, wanted: Callable[[Event], bool], seconds: float) -> Event | None:
        """The first event that is wanted; None where the time or the program is over before."""
        end, seen = time.monotonic() + seconds, 0
        with self._changed:
            while True:
                for event in self.events[seen:]:
                    if wanted(event):
                        return event
                seen = len(self.events)
                left = end - time.monotonic()
                if left <= 0 or (not self._reader.is_alive() and self.process.poll() is not None):
                    return None
                self._changed.wait(min(left, 0.5))

    def kill(self) -> float:
        """As the power button does. Returns when, on the clock of the events."""
        at = time.monotonic()
        self.process.kill()
        self._finish()
        return at

    def pause(self) -> None:
        """The machine falls asleep."""
        os.kill(self.process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        """It wakes."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGCONT)

    def wait(self, seconds: float) -> int | None:
        """Until it ends by itself; its exit code, None where it had to be killed."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = None
            self.process.kill()
        self._finish()
        return code

    def _finish(self) -> None:
        self.process.wait(60)
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):  # the web engine's helpers end a moment later by themselves
                os.killpg(self.process.pid, signal.SIGKILL)
        self._reader.join(10)
        self._errors.close()
        self._log.close()

    def _read(self) -> None:
        stream = self.process.stdout
        if stream is None:
            return
        for line in stream:
            self._log.write(line)
            try:
                event = json.loads(line)
            except ValueError:
                continue  # something else of the program's
            with self._changed:
                self.events.append(event)
                self._changed.notify_all()
