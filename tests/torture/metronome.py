"""How late the machine itself is: a small wait and a small write, again and again, beside what is measured.

A program cannot keep a word sooner than the machine writes anything at all. What this costs is added to what a kill
may cost, so that a slow or busy machine is no fault of the program's; on a quiet one it is a few milliseconds.
"""

import os
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_BEAT = 0.02  # seconds
_PART = 2.0  # seconds before a moment that count for it


class Metronome:
    """Beats in a thread while a window is open."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "metronome"
        self._late: list[tuple[float, float]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join(60)

    def lag(self, moment: float) -> float:
        """Seconds of the latest beat among those just before this moment."""
        return max((late for at, late in list(self._late) if moment - _PART <= at <= moment + _PART), default=0.0)

    def _beat(self) -> None:
        with self._file.open("wb") as file:
            while not self._stop.is_set():
                began = time.monotonic()
                time.sleep(_BEAT)
                file.seek(0)
                file.write(b"-" * 4096)
                file.flush()
                os.fsync(file.fileno())
                self._late.append((now := time.monotonic(), now - began - _BEAT))
