"""An editor as in the editor page: in a scroll area, with the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.theme import Theme


class Desk:
    """An editor in a small scroll area, and its text with the caret or the selection drawn in as bars."""

    def __init__(self, editor: BodyEditor, area: QScrollArea) -> None:
        self.editor = editor
        self.area = area

    def write(self, drawn: str, language: str = "en") -> None:
        first = drawn.index("|")
        text = drawn[:first] + drawn[first + 1 :]
        second = text.find("|")
        document = QTextDocument(self.editor)
        document.setPlainText(text.replace("|", ""))
        document.clearUndoRedoStacks()
        self.editor.show_document(document, first, language=language)
        if second >= 0:
            cursor = self.editor.textCursor()
            cursor.setPosition(second, cursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)

    @property
    def text(self) -> str:
        return text_of(self.editor.document())

    @property
    def drawn(self) -> str:
        cursor = self.editor.textCursor()
        marks = {cursor.anchor(), cursor.position()}
        text = self.text
        for at in sorted(marks, reverse=True):
            text = f"{text[:at]}|{text[at:]}"
        return text


@pytest.fixture
def make_desk(qtbot: QtBot, look: Theme) -> Callable[[], Desk]:
    def make() -> Desk:
        area = QScrollArea()
        host = QWidget()
        editor = BodyEditor(look)
        layout = QVBoxLayout(host)
        layout.addWidget(editor)
        layout.addStretch()
        area.setWidget(host)
        area.setWidgetResizable(True)
        area.resize(500, 300)
        qtbot.addWidget(area)
        area.show()
        qtbot.waitExposed(area)
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return Desk(editor, area)

    return make


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    return make_desk()
