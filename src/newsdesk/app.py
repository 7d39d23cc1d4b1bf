"""Composition root of the window: starts Qt, and runs the program on a desk or has it draw pictures of itself."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.ui.program.program import Program
from newsdesk.ui.window import application

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow


def main(
    story: UUID | None = None, desk: Path | None = None, *, watch: "Callable[[MainWindow], object] | None" = None
) -> int:
    """Run the window on a desk until it is closed, with a story open if one is given. Returns the exit code.

    Without `desk`: the desk that was open last. `watch` is called with each window before it is shown.
    """
    _disable_sandbox_for_root()
    program = Program(application.start(), desk)
    if watch:
        program.window_made.connect(watch)
    return program.run(story)


def draw(desk: Path, output: Path) -> list[Path]:
    """Save pictures of the window in each theme to the folder `output`, with the newest story open; return their paths.

    Needs no screen. Runs the whole program with empty settings, so it must have a process of its own.
    """
    from newsdesk.ui.program import screenshot

    _disable_sandbox_for_root()
    with screenshot.surroundings(output):
        return screenshot.take(Program(application.start(), desk), output)


def _disable_sandbox_for_root() -> None:
    """Switch Chromium's sandbox off for root on Linux: with it, Chromium ends the process when root starts it."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
