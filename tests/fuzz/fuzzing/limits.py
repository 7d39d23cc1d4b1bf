"""What one input may cost and touch: processor time, memory, and the one folder that may be written to."""

import os
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

T = TypeVar("T")

SECONDS = 2.0
"""Of processor time, so that a busy machine fails nobody."""
MEGABYTES = 300
"""Of resident memory at its highest, the program's own included."""
_ADDRESS_SPACE = 3 * 1024**3  # what stops a reader before the machine suffers
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rmdir": (0,),
    "os.rename": (0, 1),
    "os.link": (1,),
    "os.symlink": (1,),
    "os.chmod": (0,),
    "os.truncate": (0,),
    "sqlite3.connect": (0,),
}
_NEVER = frozenset(
    {
        "socket.connect",
        "socket.sendto",
        "socket.getaddrinfo",
        "os.system",
        "subprocess.Popen",
        "os.exec",
        "os.posix_spawn",
    }
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What an input cost: processor seconds, and the highest resident memory in MB."""

    seconds: float
    megabytes: float

    def objection(self) -> str:
        """Which limit was passed; empty where none was."""
        if self.seconds > SECONDS:
            return f"slow: {self.seconds:.1f} s of {SECONDS:g} s"
        if self.megabytes > MEGABYTES:
            return f"large: {self.megabytes:.0f} MB of {MEGABYTES} MB"
        return ""


class Watch:
    """Sees every file that Python or SQLite opens for writing, and every connection and process."""

    def __init__(self, room: Path) -> None:
        self._allowed = (str(room.resolve()), "/dev/null")
        self.seen: list[str] = []
        self._on = False
        sys.addaudithook(self._look)

    def over(self, act: Callable[[], T]) -> T:
        """Do it, and keep in `seen` what it did that it must not."""
        self.seen, self._on = [], True
        try:
            return act()
        finally:
            self._on = False

    def _look(self, event: str, given: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if event in _NEVER:
            self.seen.append(f"{event} {given[:2]!r:.200}")
        elif event == "open":
            path, mode, flags = given
            if isinstance(path, (str, bytes)) and (flags or 0) & _WRITES and not self._may(path):
                self.seen.append(f"open {path!r} {mode}")
        elif event in _CHANGES:
            named = [_placed(event, given, given[at]) for at in _CHANGES[event]]
            self.seen += [f"{event} {path!r}" for path in named if not self._may(path)]

    def _may(self, path: Any) -> bool:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return True  # a descriptor, whose opening was seen
        name = os.fsdecode(path)
        if name.startswith("file:"):
            name = name[5:].partition("?")[0]
        full = os.path.realpath(os.path.dirname(os.path.abspath(name)))  # no Path may be made of every name
        return any(f"{full}/".startswith(f"{place.rstrip('/')}/") for place in self._allowed) or name in self._allowed


def _placed(event: str, given: tuple[Any, ...], path: Any) -> Any:
    """A name in an open folder, by which `rmtree` removes, as a path."""
    folder = given[1] if event in ("os.remove", "os.rmdir") and len(given) > 1 else -1
    if not isinstance(folder, int) or folder < 0 or not isinstance(path, str):
        return path
    try:
        return os.path.join(os.readlink(f"/proc/self/fd/{folder}"), path)
    except OSError:
        return path


def confine() -> None:
    """Stop this process from taking the machine's memory."""
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def measured(act: Callable[[], T]) -> tuple[T, Cost]:
    """Do it; what came of it, and what it cost."""
    _forget_peak()
    began = process_time()
    came = act()
    return came, Cost(process_time() - began, peak())


def _forget_peak() -> None:
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:  # not a path of ours
            file.write("5")
    except OSError:
        pass


def peak() -> float:
    """The highest resident memory in MB since it was last forgotten, or since the start."""
    try:
        status = Path("/proc/self/status").read_text("ascii", "replace")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except (OSError, IndexError, ValueError):
        unit = 1024**2 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
