"""Fields and buttons of the find bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from newsdesk.ui.editor.find import FindRequest
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.theme import Theme


class FindForm(QWidget):
    """Asks what to look for, how, and what to replace it by. It knows nothing of the text."""

    changed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    replace_asked = Signal()
    replace_all_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find in the story"))
        self._theme = theme
        self.words = self._field(self.tr("Find in the story"))
        self.replacement = self._field(self.tr("Replace by"))
        self._case = self._option("case-sensitive", self.tr("Match case"))
        self._whole = self._option("", self.tr("Whole words"), self.tr("Words"))
        self._expression = self._option("regex", self.tr("Regular expression"))
        self._count = QLabel(self)
        self._count.setProperty("tone", "soft")
        self._failure = QLabel(self)
        self._failure.setProperty("tone", "failure")
        self._failure.setWordWrap(True)
        self._failure.hide()
        self._previous = self._button("chevron-up", self.tr("Previous match"), "Shift+F3", self.previous_asked)
        self._next = self._button("chevron-down", self.tr("Next match"), "F3", self.next_asked)
        self._close = self._button("x", self.tr("Close"), "Esc", self.close_asked)
        self._one_button = QPushButton(self.tr("Replace"), self)
        self._all_button = QPushButton(self.tr("Replace all"), self)
        self._one_button.clicked.connect(self.replace_asked)
        self._all_button.clicked.connect(self.replace_all_asked)
        self.words.textChanged.connect(self.changed)
        self._lay_out()
        self.enable_moves(on=False)

    def search(self) -> FindRequest:
        """What to look for, and how."""
        return FindRequest(
            words=self.words.text(),
            match_case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
            expression=self._expression.isChecked(),
        )

    def show_replacing(self, *, on: bool) -> None:
        """Show or hide the row for replacing."""
        for widget in (self.replacement, self._one_button, self._all_button):
            widget.setVisible(on)

    def enable_moves(self, *, on: bool) -> None:
        """Enable the buttons if there is a match."""
        for widget in (self._previous, self._next, self._one_button, self._all_button):
            widget.setEnabled(on)

    def show_count(self, words: str) -> None:
        """Show the number of matches."""
        self._count.setText(words)
        self._failure.hide()

    def show_mistake(self, words: str) -> None:
        """Show what is wrong with the regular expression."""
        self._count.clear()
        self._failure.setText(words)
        self._failure.show()

    @property
    def message(self) -> str:
        """The text that the bar shows."""
        return self._count.text() or (self._failure.text() if self._failure.isVisibleTo(self) else "")

    def _field(self, name: str) -> QLineEdit:
        widget_ = QLineEdit(self)
        widget_.setPlaceholderText(name)
        widget_.setAccessibleName(name)
        widget_.setMinimumWidth(160)
        return widget_

    def _option(self, icon: str, name: str, text: str = "") -> QToolButton:
        widget_ = QToolButton(self)
        widget_.setProperty("kind", "quiet")
        widget_.setCheckable(True)
        widget_.setAccessibleName(name)
        widget_.setToolTip(name)
        widget_.setText(text)
        if icon:
            self._theme.dress(widget_, icon)
        widget_.toggled.connect(self.changed)
        return widget_

    def _button(self, icon: str, name: str, keys: str, clicked: object) -> QToolButton:
        widget_ = QToolButton(self)
        widget_.setProperty("kind", "quiet")
        widget_.setAccessibleName(name)
        widget_.setToolTip(f"{name} (\u2066{shortcut_text(QKeySequence(keys))}\u2069)")
        self._theme.dress(widget_, icon)
        widget_.clicked.connect(clicked)
        return widget_

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 8, 24, 8)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(_row(self._case, self._whole, self._expression), 0, 1)
        grid.addWidget(self._count, 0, 2)
        grid.addLayout(_row(self._previous, self._next, self._close), 0, 3)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(_row(self._one_button, self._all_button), 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self._failure, 2, 0, 1, 4)


def _row(*widgets: QWidget) -> QHBoxLayout:
    widget_ = QHBoxLayout()
    widget_.setSpacing(4)
    for widget in widgets:
        widget_.addWidget(widget)
    return widget_
