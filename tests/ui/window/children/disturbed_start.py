"""The program, but for what the test does to it: ... DESK [WHAT], with a key of DISTURBANCES.

Prints what its window explains where the desk could not be opened.
"""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from newsdesk import app
from newsdesk.desk.first_start import FirstStart
from newsdesk.ui.program.open_desk import OpenDesk
from newsdesk.ui.program.program import Program
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.open_failure_page import OpenFailurePage


def _say(word: str) -> None:
    print(word, flush=True)


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dies_in_attach() -> None:
    patch.object(MainWindow, "attach", _die).start()


def _dies_after_attach() -> None:
    patch.object(Program, "_after_open", _die).start()


def _fails_in_attach() -> None:
    def fail(*_: object) -> None:
        _say("failing")
        raise KeyError("a bug")

    patch.object(MainWindow, "attach", fail).start()


def _tells_when_started() -> None:
    real = FirstStart.stood

    def stood(start: FirstStart) -> None:
        real(start)
        _say("stands")

    patch.object(FirstStart, "stood", stood).start()


def _tells_when_idle() -> None:
    real = OpenDesk._start_passed

    def passed(desk: OpenDesk) -> None:
        real(desk)
        desk._lanes.archive.run(lambda: None, owner=desk, done=lambda _: _say("at rest"))

    patch.object(OpenDesk, "_start_passed", passed).start()


def _closes_at_once() -> None:
    def attach(window: MainWindow, _newsroom: object) -> None:
        window.close_now()

    patch.object(MainWindow, "attach", attach).start()


DISTURBANCES: Mapping[str, Callable[[], None]] = {
    "dies in attach": _dies_in_attach,
    "dies after attach": _dies_after_attach,
    "fails in attach": _fails_in_attach,
    "tells when started": _tells_when_started,
    "tells when idle": _tells_when_idle,
    "closes at once": _closes_at_once,
}


def watch(window: MainWindow) -> None:
    """Print what is explained."""
    explain = window.show_open_failure

    def failure(error: Exception) -> None:
        explain(error)
        shown = window.stack.currentWidget()
        assert isinstance(shown, OpenFailurePage)
        _say(type(error).__name__ + ": " + shown.title.text() + " " + " ".join(shown.text.text().split()))

    patch.object(window, "show_open_failure", failure).start()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        DISTURBANCES[sys.argv[2]]()
    sys.exit(app.main(None, Path(sys.argv[1]), watch=watch))
