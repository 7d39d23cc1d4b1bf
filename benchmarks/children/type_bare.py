"""Types into a bare QTextEdit in the face of the body: type_bare.py TEXT KEYS PAUSE."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

import keys
from newsdesk.ui.theme.fonts import reading_font


def main(text: Path, number: int, pause: int) -> None:
    """Type so many keys, with so many milliseconds between them."""
    _app = QApplication([])
    window, editor = QMainWindow(), QTextEdit()
    editor.setFont(reading_font("en", 16.5))
    editor.setAcceptRichText(False)
    editor.setPlainText(text.read_text(encoding="utf-8"))
    window.setCentralWidget(editor)
    window.resize(1440, 900)
    window.show()
    keys.measure(editor, number, pause)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
