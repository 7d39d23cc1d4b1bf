"""Empty state of the story list: why nothing is listed, and a button for the first step."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryQuery
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_column

_EMPTY_TEXTS = {
    Status.FILED: tr_noop("EmptyList", "Nothing is waiting. Stories that reporters file come in here."),
    Status.IN_REVIEW: tr_noop(
        "EmptyList", "Nothing is in review. A filed story comes here once an editor takes it up."
    ),
    Status.RETURNED: tr_noop("EmptyList", "Nothing was sent back."),
    Status.SPIKED: tr_noop("EmptyList", "Nothing is spiked. Spiked stories wait here and can be brought back."),
}


@dataclass(frozen=True, slots=True)
class EmptyListButton:
    """Button of the empty list; `key` is what it asks for: "new", "clear" or "everywhere"."""

    key: str
    text: str


class EmptyList(QWidget):
    """One or two lines of text and up to two buttons."""

    step_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = plain_label("", self, tone="soft")
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = tuple(self._button() for _ in range(2))
        column = in_column(1, self.text, on=self, margins=(24, 24, 24, 24), spacing=12)
        for button in self._buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def explain(self, query: StoryQuery) -> None:
        """Say why this listing is empty, and what can be done."""
        text, steps = self._text_and_buttons(query)
        self.text.setText(text)
        for button, step in zip(self._buttons, (*steps, None, None), strict=False):
            button.setVisible(step is not None)
            button.setText(step.text if step else "")
            button.setProperty("step", step.key if step else "")

    def _text_and_buttons(self, query: StoryQuery) -> tuple[str, tuple[EmptyListButton, ...]]:
        new = EmptyListButton("new", self.tr("New story"))
        if query.text:
            steps = (EmptyListButton("clear", self.tr("Clear the search")),)
            narrowed = query.queue is not None or query.mine or query.section or query.forked
            everywhere = (EmptyListButton("everywhere", self.tr("Search all stories")),) if narrowed else ()
            return self.tr("Nothing found for “{text}”.").format(text=query.text), (*everywhere, *steps)
        if query.forked:
            return self.tr("No conflicts. Every story has one newest version."), ()
        if query.queue in _EMPTY_TEXTS:
            return self.tr(_EMPTY_TEXTS[query.queue]), ()
        if query.mine:
            return self.tr(
                "You have no drafts. Stories that you write, and stories sent back to you, are listed here."
            ), (new,)
        if query.queue is not None and query.queue is not Status.DRAFT:
            return self.tr("No stories here at the moment."), ()
        if query.section:
            return self.tr("No stories in {section}.").format(section=query.section), (new,)
        return self.tr("No stories yet. Write the first one: Ctrl N"), (new,)

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(lambda: self.step_asked.emit(button.property("step")))
        return button
