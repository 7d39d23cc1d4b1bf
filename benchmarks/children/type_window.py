"""Types into a story in the whole window, with preview and autosave: type_window.py STORY DESK KEYS PAUSE."""

import os
import sys
import traceback
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer

import keys
from newsdesk import app
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.window.main_window import MainWindow
from waiting import wait

_LOADED = 1000  # signs: the story is there
_LOOK, _SETTLE = 200, 5000  # milliseconds


def main(story: UUID, desk: Path, number: int, pause: int) -> None:
    """Type so many keys, with so many milliseconds between them."""

    def watch(window: MainWindow) -> None:
        QTimer.singleShot(_LOOK, lambda: _begin(window, number, pause))

    app.main(story, desk, watch=watch)


def _begin(window: MainWindow, number: int, pause: int) -> None:
    editor = window.findChild(BodyEditor)
    if editor is None or editor.document().characterCount() < _LOADED:
        QTimer.singleShot(_LOOK, lambda: _begin(window, number, pause))
        return
    code = 1
    try:
        wait(_SETTLE)
        keys.measure(editor, number, pause)
        code = 0
    except Exception:  # the window would stand for ever
        traceback.print_exc()
    os._exit(code)


if __name__ == "__main__":
    main(UUID(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
