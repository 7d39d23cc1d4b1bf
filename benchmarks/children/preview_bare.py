"""Patches one paragraph of a page in a bare web engine: preview_bare.py TEXT KEYS REST."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWebEngineWidgets import QWebEngineView

import pauses
from waiting import wait

_PATCH = "document.querySelectorAll('p')[%d].textContent += 'a'; true"
_LOADING = 3000  # milliseconds


def main(text: Path, keys: int, rest: int) -> None:
    """Patch so often, with so many milliseconds between."""
    _app = pauses.application()
    view = QWebEngineView()
    view.resize(390, 850)
    paragraphs = text.read_text(encoding="utf-8").split("\n\n")
    view.setHtml(f"<body>{''.join(f'<p>{each}</p>' for each in paragraphs)}</body>")
    view.show()
    wait(_LOADING)
    patch = _PATCH % (len(paragraphs) // 2)

    def act(_number: int, done: Callable[[], None]) -> None:
        view.page().runJavaScript(patch, lambda _held: done())

    pauses.measure(act, keys, rest)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    os._exit(0)  # a web engine that is taken down in any order may end the process with an error
