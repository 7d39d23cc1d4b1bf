"""The byline as typed; a sealed name is neither shown nor lost."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain import byline
from newsdesk.domain.byline import Byline
from newsdesk.domain.story import Content
from newsdesk.ui.look import Look
from newsdesk.ui.story.line_field import LineField


class BylineField(LineField):
    """Finds the names in what is typed, and keeps the line as it was typed."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._byline = Byline()
        self._language = "en"
        self.textEdited.connect(self._typed)

    def show_content(self, content: Content) -> None:
        """Show a story's byline."""
        self._byline, self._language = content.byline, content.language
        line = byline.line(content.byline, language=content.language)
        if line != self.text().strip():
            self.show_text(line)

    def _typed(self, text: str) -> None:
        sealed = tuple(credit for credit in self._byline.credits if credit.sealed)
        read = byline.parse(text.strip(), language=self._language)
        self._byline = replace(read, credits=(*read.credits, *sealed))
        self.changed.emit({"byline": self._byline})
