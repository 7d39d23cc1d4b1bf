"""The real program in a process of its own, told line by line what to do: Python that is run in its window's thread.

A line of JSON comes in, {"do": code} or {"until": expression}; one goes back, {"value": ...} or {"error": ...}.
"""

import json
import sys
import threading
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from newsdesk import app

sys.path.insert(0, str(Path(__file__).parents[2]))
import opened_files

STEP = 20  # milliseconds between two looks at what is waited for


class Driver(QObject):
    """Does what the lines say, and says what came of it."""

    came = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, object] = {"watched": opened_files.FOUND}
        self.came.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def watch(self, window: object) -> None:
        """Each window that the program shows, the newest last."""
        application = QCoreApplication.instance()
        program = next(child for child in application.children() if isinstance(child, app.Program))
        self.names.update(window=window, program=program)
        if not getattr(self, "_reader", None):
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line)

    def _do(self, line: str) -> None:
        told = json.loads(line)
        try:
            if "until" in told:
                self._wait(told["until"])
                return
            if told["do"].startswith("="):
                self._answer(eval(told["do"][1:], self.names))  # noqa: S307 - the test's own words
            else:
                exec(told["do"], self.names)  # noqa: S102 - the test's own words
                self._answer(None)
        except Exception:
            self._say({"error": traceback.format_exc()})

    def _wait(self, expression: str) -> None:
        found = eval(expression, self.names)  # noqa: S307 - the test's own words
        if found:
            self._answer(found)
        else:
            QTimer.singleShot(STEP, lambda: self._do(json.dumps({"until": expression})))

    def _answer(self, value: object) -> None:
        self._say({"value": value})

    def _say(self, answer: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(answer, default=str) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    opened_files.watch()
    driver = Driver()
    sys.exit(app.main(None, Path(sys.argv[1]), watch=driver.watch))
