"""The real program, with a driver that runs Python code from standard input in the UI thread, line by line.

A line of JSON comes in, {"do": code} or {"until": expression}; one goes back, {"value": ...} or {"error": ...}.
The code in the environment variable DRIVEN_FIRST runs for each window before it is shown.
"""

import json
import os
import sys
import threading
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from newsdesk import app
from newsdesk.ui.program.program import Program

sys.path.insert(0, str(Path(__file__).parents[2]))
import opened_files

STEP = 20  # milliseconds between two checks of an awaited expression


class Driver(QObject):
    """Runs the lines and prints their results."""

    line_read = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, object] = {"watched": opened_files.FOUND}
        self.line_read.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def watch(self, window: object) -> None:
        """Give the code the newest window of the program, and begin to read lines."""
        application = QCoreApplication.instance()
        program = next(child for child in application.children() if isinstance(child, Program))
        self.names.update(window=window, program=program)
        exec(os.environ.get("DRIVEN_FIRST", ""), self.names)  # noqa: S102 - the test's own words
        if not getattr(self, "_reader", None):
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.line_read.emit(line)

    def _do(self, line: str) -> None:
        command = json.loads(line)
        try:
            if "until" in command:
                self._wait(command["until"])
                return
            if command["do"].startswith("="):
                self._answer(eval(command["do"][1:], self.names))  # noqa: S307 - the test's own words
            else:
                exec(command["do"], self.names)  # noqa: S102 - the test's own words
                self._answer(None)
        except Exception:
            self._print({"error": traceback.format_exc()})

    def _wait(self, expression: str) -> None:
        found = eval(expression, self.names)  # noqa: S307 - the test's own words
        if found:
            self._answer(found)
        else:
            QTimer.singleShot(STEP, lambda: self._do(json.dumps({"until": expression})))

    def _answer(self, value: object) -> None:
        self._print({"value": value})

    def _print(self, answer: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(answer, default=str) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    opened_files.watch()
    driver = Driver()
    sys.exit(app.main(None, Path(sys.argv[1]), watch=driver.watch))
