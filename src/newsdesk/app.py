"""Composition root of the window: starts Qt, and runs the program on a desk or has it draw pictures of itself."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.ui import gc_on_ui_thread

if TYPE_CHECKING:
    from newsdesk.ui.program.program import Program
    from newsdesk.ui.window.main_window import MainWindow


def main(
    story: UUID | None = None, desk: Path | None = None, *, watch: "Callable[[MainWindow], object] | None" = None
) -> int:
    """Run the window on a desk until it is closed, with a story open if one is given. Returns the exit code.

    Without `desk`: the desk that was open last. `watch` is called with each window before it is shown.
    """
    _disable_sandbox_for_root()
    program = _program(desk)
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
        return screenshot.take(_program(desk), output)


def _program(desk: Path | None) -> "Program":
    """Start Qt and make the program. Its lanes say from then on when Python collects garbage."""
    with gc_on_ui_thread.off():
        from newsdesk.ui.program.program import Program
        from newsdesk.ui.window import application

        return Program(application.start(), desk)


def _disable_sandbox_for_root() -> None:
    """Switch Chromium's sandbox off for root on Linux: with it, Chromium ends the process when root starts it."""
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
