"""Times one act after the other, each with a rest before the next, so that each is the last key before a pause."""

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from waiting import wait

Act = Callable[[int, Callable[[], None]], object]
"""Does what is measured: its number, from 0, and what to call when its effect is on the page."""


def application() -> QApplication:
    """The application, set up for a web engine."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication([])


def measure(act: Act, keys: int, rest: int) -> None:
    """Act so many times, `rest` milliseconds apart, and print the milliseconds of each as JSON."""
    times = []
    for number in range(keys):
        loop, start = QEventLoop(), time.perf_counter()
        act(number, loop.quit)
        loop.exec()
        times.append(1000 * (time.perf_counter() - start))
        wait(rest)
    print(json.dumps(times), flush=True)
