"""What one run of the window is to do, and how its driver tells what happened; both cross the border of processes."""

import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

STALL = 0.25  # seconds without an answer of the window that are told
ACTS = ("body", "body", "body", "headline", "save", "paste", "new", "file", "note", "import")
"""What `Writer` does, as often as it stands here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one run of the window does. `first` is the number of its first word; `seconds` of work, 0 without end.

    `acts` are names of what `Writer` does, drawn at random; `imports` are files that lie ready for it.
    """

    desk: str
    seed: int
    first: int
    acts: tuple[str, ...] = ACTS
    imports: tuple[str, ...] = ()
    seconds: float = 0.0
    quit: bool = False
    begin_new: bool = False

    def write(self, path: Path) -> None:
        """For `read`, in the other process."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Plan":
        """The plan in a file."""
        held = json.loads(path.read_text(encoding="utf-8"))
        return cls(**held | {"acts": tuple(held["acts"]), "imports": tuple(held["imports"])})


def say(event: str, **facts: Any) -> None:
    """Tell the process that watches. One write, so that a kill leaves whole lines."""
    line = json.dumps({"event": event, "t": time.monotonic(), **facts})
    try:
        os.write(1, f"{line}\n".encode())
    except OSError:
        os._exit(3)  # whoever watched has gone: nobody would ever end this window
