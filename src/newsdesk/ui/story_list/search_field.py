"""Search field over the stories of the desk: newest first while typing, best match first on Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.ui.theme import Theme


class DeskSearchField(QLineEdit):
    """Searches at each change, so that the first results are there before the next key."""

    # str: search, newest first; search, best match first
    text_typed = Signal(str)
    search_asked = Signal(str)
    # Down, or Escape in an empty field
    focus_list_asked = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "search")
        self.setPlaceholderText(self.tr("Search the desk"))
        self.setAccessibleName(self.tr("Search the desk"))
        self.setToolTip(
            self.tr("Newest first as you type; Enter puts the best first. Quotes search for a phrase.")
            + "\n"
            + self.tr("Ctrl F goes here when you are not in the story, Ctrl Shift F from anywhere.")
        )
        glass = QAction(self)
        look.dress(glass, "search")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear the search"), self)
        look.dress(self._clear, "x")
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down:
                self.focus_list_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.search_asked.emit(self.text().strip())
            case _:
                super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.text_typed.emit(text.strip())
