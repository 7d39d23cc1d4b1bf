"""The conflicts of a merge as cards with their answers, a page at a time: there may be hundreds."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.domain.merge import Choice
from newsdesk.ui.text import field_name
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.changed_text import ChangedText
from newsdesk.ui.widgets.changes import ShownChange

CHOICES: tuple[Choice, ...] = ("mine", "theirs", "both")
PAGE = 20
"""Conflicts on one page: cards cost the window time, and nobody reads hundreds at once."""


class ChoiceCard(QFrame):
    """One conflict, mine on the first side, with its three answers."""

    answer_chosen = Signal()

    def __init__(self, conflict: ShownChange, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.name = QLabel(field_name(conflict.field), self)
        self.name.setProperty("tone", "label")
        self.mine, self.theirs = (ChangedText(parts, theme, self) for parts in (conflict.parts, conflict.beside or ()))
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.name, 0, 0, 1, 2)
        for column, words in enumerate((self.mine, self.theirs)):
            grid.addWidget(words, 1, column)
            grid.setColumnStretch(column, 1)
        self.buttons: dict[Choice, QToolButton] = {}
        grid.addLayout(self._answers(), 2, 0, 1, 2)

    @property
    def choice(self) -> Choice | None:
        """The answer, None as long as there is none."""
        return next((choice for choice, button in self.buttons.items() if button.isChecked()), None)

    def _answers(self) -> QHBoxLayout:
        names = {"mine": self.tr("Mine"), "theirs": self.tr("Theirs"), "both": self.tr("Both")}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for choice in CHOICES:
            self.buttons[choice] = button = QToolButton(self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setText(names[choice])
            button.setAccessibleName(f"{self.name.text()}: {names[choice]}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on: self.answer_chosen.emit() if on else None)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row


class ChoicePages(QWidget):
    """The cards of one page, and buttons for the other pages where there are several."""

    # position of the conflict, Choice
    answer_chosen = Signal(int, str)

    def __init__(
        self,
        conflicts: Sequence[ShownChange],
        answers: Mapping[int, Choice],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._conflicts, self._answers, self._theme = conflicts, answers, theme
        self._first = 0
        self.cards: list[ChoiceCard] = []
        self.where = QLabel(self)
        self.where.setProperty("tone", "soft")
        self.previous, self.next = (
            QPushButton(self.tr("Places before"), self),
            QPushButton(self.tr("Next places"), self),
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.where, 1)
        for button, step in ((self.previous, -PAGE), (self.next, PAGE)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._turn, step))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._column)
        column.addLayout(row)
        for widget in (self.where, self.previous, self.next):
            widget.setVisible(len(conflicts) > PAGE)
        self._show_page()

    def show_answers(self) -> None:
        """Show the answers as they are now."""
        for place, card in enumerate(self.cards, self._first):
            if place in self._answers:
                card.buttons[self._answers[place]].setChecked(True)

    def _turn(self, step: int) -> None:
        self._first += step
        self._show_page()
        self.cards[0].buttons["mine"].setFocus()

    def _show_page(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        last = min(self._first + PAGE, len(self._conflicts))
        self.cards = [ChoiceCard(conflict, self._theme, self) for conflict in self._conflicts[self._first : last]]
        self.show_answers()
        for place, card in enumerate(self.cards, self._first):
            card.answer_chosen.connect(partial(self._report, place, card))
            self._column.addWidget(card)
        number = self.locale().toString
        self.where.setText(
            self.tr("Places {first} to {last} of {all}").format(
                first=number(self._first + 1), last=number(last), all=number(len(self._conflicts))
            )
        )
        self.previous.setEnabled(self._first > 0)
        self.next.setEnabled(last < len(self._conflicts))

    def _report(self, place: int, card: ChoiceCard) -> None:
        if card.choice is not None:
            self.answer_chosen.emit(place, card.choice)
