"""Types into an editor: milliseconds from key to paint, and of processor a key, in all threads and processes."""

import json
import time

import psutil
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from waiting import wait

_TYPED = "the lorries wait "
_PATIENCE = 10.0  # seconds for one key
_BEFORE, _AT_CARET = 3000, 1000  # milliseconds


class _Painted(QObject):
    """Whether the watched widget was painted since `seen` was set to False."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def measure(editor: QTextEdit, keys: int, pause: int) -> None:
    """Type so many keys in the middle of the text, `pause` milliseconds apart, and print the figures as JSON."""
    editor.window().activateWindow()
    editor.setFocus()
    painted = _Painted()
    editor.viewport().installEventFilter(painted)
    wait(_BEFORE)
    cursor = QTextCursor(editor.document().findBlockByNumber(editor.document().blockCount() // 4 * 2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    wait(_AT_CARET)
    before, times = _processor(), list[float]()
    for number in range(keys):
        times.append(_press(editor, painted, _TYPED[number % len(_TYPED)]))
        wait(pause)
    print(json.dumps({"times": times, "processor": (_processor() - before) / keys}), flush=True)


def _press(editor: QTextEdit, painted: _Painted, key: str) -> float:
    """Milliseconds from this key to the paint that follows it."""
    painted.seen = False
    code = Qt.Key.Key_Space if key == " " else Qt.Key(ord(key.upper()))
    start = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, key))
    while not painted.seen:
        QApplication.processEvents()
        if time.perf_counter() - start > _PATIENCE:
            raise RuntimeError("the key was never painted")
    return 1000 * (time.perf_counter() - start)


def _processor() -> float:
    """Milliseconds of processor that this process and its children have used."""
    own = psutil.Process()
    spent = [one.cpu_times() for one in (own, *own.children(recursive=True))]
    return 1000 * sum(one.user + one.system for one in spent)
