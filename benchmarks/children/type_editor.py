"""Types into the editor of the body, alone in a window: type_editor.py TEXT KEYS PAUSE."""

import sys
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QVBoxLayout, QWidget

import keys
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.theme import Theme


def main(text: Path, number: int, pause: int) -> None:
    """Type so many keys, with so many milliseconds between them."""
    _app = QApplication([])
    theme = Theme("light")
    theme.apply()
    window, area, host = QMainWindow(), QScrollArea(), QWidget()
    editor = BodyEditor(theme)
    QVBoxLayout(host).addWidget(editor)
    area.setWidget(host)
    area.setWidgetResizable(True)

    def follow(caret: QRect) -> None:
        area.ensureVisible(caret.x(), editor.y() + caret.center().y())

    editor.cursor_rect_changed.connect(follow)
    document = QTextDocument()
    document.setPlainText(text.read_text(encoding="utf-8"))
    document.clearUndoRedoStacks()
    editor.show_document(document)
    window.setCentralWidget(area)
    window.resize(1440, 900)
    window.show()
    keys.measure(editor, number, pause)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
