"""Merge by paragraph: an answer (mine, theirs or both) for each conflict, and the editable result."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from newsdesk.domain import merge
from newsdesk.domain.merge import Choice
from newsdesk.domain.story import Content
from newsdesk.ui.conflict.choice_cards import CHOICES, ChoiceCard, ChoicePages
from newsdesk.ui.conflict.compare import Dispute
from newsdesk.ui.story.document_text import body_of
from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.inputs import KEPT_BY

PLACE = "merge"


class ChoiceList(QWidget):
    """All conflicts of a dispute, and the body that results from the answers, which can be edited."""

    changed = Signal()

    def __init__(self, dispute: Dispute, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._merge = dispute.merge
        self._theme = theme
        self._conflicts = dispute.conflicts
        # by the position of the conflict
        self.answers: dict[int, Choice] = {}
        self.pages = ChoicePages(dispute.conflicts, self.answers, theme, self)
        self.pages.answer_chosen.connect(self._take_answer)
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
        column.addWidget(self.pages)
        column.addWidget(self.restored_note)
        column.addWidget(self.result_label)
        column.addWidget(_framed(self.result))
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.result.setPlainText(self._merge.content.body)
        self._merge_answers()

    @property
    def cards(self) -> list[ChoiceCard]:
        """The conflicts that are shown."""
        return self.pages.cards

    @property
    def unanswered(self) -> int:
        """Number of conflicts without an answer."""
        return len(self._conflicts) - len(self.answers)

    @property
    def content(self) -> Content:
        """The story as chosen and edited."""
        return replace(merge.choose(self._merge, self.answers), body=body_of(self.result.document()))

    def take_answers_of(self, before: "ChoiceList") -> None:
        """Take over answers and edits from a list of the same dispute in another language."""
        self._answer(before.answers)
        self.result.setPlainText(body_of(before.result.document()))

    @property
    def kept(self) -> dict[str, Any] | None:
        """Answers and edits to keep as unsent text, None where there are none."""
        answers = {str(place): choice for place, choice in sorted(self.answers.items())}
        body = body_of(self.result.document())
        return {"answers": answers, "body": body} if answers or body != self._merge.content.body else None

    def restore_kept(self, kept: Mapping[str, Any]) -> None:
        """Restore answers and edits that were kept."""
        answers = {int(place): choice for place, choice in kept.get("answers", {}).items() if place.isdecimal()}
        self._answer({place: choice for place, choice in answers.items() if place < len(self._conflicts)})
        self.result.setPlainText(str(kept.get("body", "")))

    def restore_older_body(self, body: str) -> None:
        """Put a body that was edited before another version came on the undo stack: Ctrl+Z brings it back."""
        merged = body_of(self.result.document())
        self.result.setPlainText(body)
        self._replace_body(merged)
        self.restored_note.show()

    def _take_answer(self, place: int, choice: Choice) -> None:
        if self.answers.get(place) != choice:
            self.answers[place] = choice
            self._merge_answers()

    def _answer(self, answers: Mapping[int, Choice]) -> None:
        """Take answers over at once."""
        self.answers.update({place: choice for place, choice in answers.items() if choice in CHOICES})
        self.pages.show_answers()
        self._merge_answers()

    def _merge_answers(self) -> None:
        body = merge.choose(self._merge, self.answers).body
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
        if not self._conflicts:
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
