"""Merge by paragraph: an answer (mine, theirs or both) for each conflict, and the editable result."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from newsdesk.domain import merge
from newsdesk.domain.merge import Choice
from newsdesk.domain.story import Content
from newsdesk.ui.conflict.compare import ComparedPair, Dispute
from newsdesk.ui.conflict.side_by_side import PairView
from newsdesk.ui.story.document_text import body_of
from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.inputs import KEPT_BY

PLACE = "merge"
CHOICES: tuple[Choice, ...] = ("mine", "theirs", "both")


class ChoiceCard(PairView):
    """One conflict with its three answers."""

    answer_chosen = Signal()

    def __init__(self, pair: ComparedPair, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(pair, theme, parent)
        names = {"mine": self.tr("Mine"), "theirs": self.tr("Theirs"), "both": self.tr("Both")}
        self.buttons: dict[Choice, QToolButton] = {}
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
        self.grid.addLayout(row, 2, 0, 1, 2)

    @property
    def choice(self) -> Choice | None:
        """The answer, None as long as there is none."""
        return next((choice for choice, button in self.buttons.items() if button.isChecked()), None)


class ChoiceList(QWidget):
    """All conflicts of a dispute, and the body that results from the answers, which can be edited."""

    changed = Signal()

    def __init__(self, dispute: Dispute, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._merge = dispute.merge
        self._theme = theme
        self.cards = [ChoiceCard(pair, theme, self) for pair in dispute.conflicts]
        self.summary = QLabel(self)
        self.summary.setProperty("tone", "soft")
        self.summary.setWordWrap(True)
        self.result_label = QLabel(self.tr("The body after the merge. You can still change it."), self)
        self.result_label.setProperty("tone", "label")
        self.result = QTextEdit(self)
        self.result.setAcceptRichText(False)
        self.result.setTabChangesFocus(True)
        self.result.setMinimumHeight(260)
        self.result.setAccessibleName(self.tr("The merged body"))
        self.result.setProperty(KEPT_BY, PLACE)
        self.restored_note = QLabel(
            self.tr("Another version was saved while you edited. Press Ctrl Z to get your text back."), self
        )
        self.restored_note.setProperty("tone", "soft")
        self.restored_note.setWordWrap(True)
        self.restored_note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.summary)
        for card in self.cards:
            card.answer_chosen.connect(self._merge_answers)
            column.addWidget(card)
        column.addWidget(self.restored_note)
        column.addWidget(self.result_label)
        column.addWidget(_framed(self.result))
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.result.setPlainText(self._merge.content.body)
        self._merge_answers()

    @property
    def unanswered(self) -> int:
        """Number of conflicts without an answer."""
        return sum(card.choice is None for card in self.cards)

    @property
    def content(self) -> Content:
        """The story as chosen and edited."""
        return replace(merge.choose(self._merge, self._answers()), body=body_of(self.result.document()))

    def take_answers_of(self, before: "ChoiceList") -> None:
        """Take over answers and edits from a list of the same dispute in another language."""
        for card, answered in zip(self.cards, before.cards, strict=True):
            if answered.choice is not None:
                card.buttons[answered.choice].setChecked(True)
        self.result.setPlainText(body_of(before.result.document()))

    @property
    def kept(self) -> dict[str, Any] | None:
        """Answers and edits to keep as unsent text, None where there are none."""
        answers = {str(place): choice for place, choice in self._answers().items()}
        body = body_of(self.result.document())
        return {"answers": answers, "body": body} if answers or body != self._merge.content.body else None

    def restore_kept(self, kept: Mapping[str, Any]) -> None:
        """Restore answers and edits that were kept."""
        for place, choice in kept.get("answers", {}).items():
            if int(place) < len(self.cards) and choice in CHOICES:
                self.cards[int(place)].buttons[choice].setChecked(True)
        self.result.setPlainText(str(kept.get("body", "")))

    def restore_older_body(self, body: str) -> None:
        """Put a body that was edited before another version came on the undo stack: Ctrl+Z brings it back."""
        merged = body_of(self.result.document())
        self.result.setPlainText(body)
        self._replace_body(merged)
        self.restored_note.show()

    def _answers(self) -> Mapping[int, Choice]:
        return {place: card.choice for place, card in enumerate(self.cards) if card.choice is not None}

    def _merge_answers(self) -> None:
        body = merge.choose(self._merge, self._answers()).body
        if body != body_of(self.result.document()):
            self._replace_body(body)
        self.summary.setText(self._summary())
        self.changed.emit()

    def _replace_body(self, body: str) -> None:
        """Replace the body as an undo step, so that Ctrl+Z brings back edits by hand."""
        cursor = QTextCursor(self.result.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(body)

    def _summary(self) -> str:
        if not self.cards:
            return self.tr("The two versions changed different places, so there is nothing to choose.")
        if self.unanswered:
            question = self.tr("Both changed the same words in some places. Choose for each; left to choose: {n}.")
            return question.format(n=self.locale().toString(self.unanswered))
        return self.tr("You have chosen for every place. Read the result, then settle with it.")

    def _apply_theme(self) -> None:
        arabic = runs_right_to_left(self._merge.content.body)
        self.result.setFont(self._theme.reading_font("fa" if arabic else "en", 15))


def _framed(editor: QTextEdit) -> QFrame:
    """An editor in a frame with a border, which it lacks itself."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(8, 6, 4, 6)
    layout.addWidget(editor)
    return frame
