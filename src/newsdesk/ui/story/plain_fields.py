"""Fields that are what is typed: a line, a list, a note."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Content
from newsdesk.ui.story.document_text import rewrite
from newsdesk.ui.story.growing_field import GrowingField
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

_BETWEEN = re.compile(r"[,،;؛\n]")


class PlainField(LineField):
    """One line, kept as typed."""

    changed = Signal(object)

    def __init__(self, name: str, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._name = name
        self.textEdited.connect(lambda text: self.changed.emit({name: text.strip()}))

    def show_content(self, content: Content) -> None:
        """Show this field of a story."""
        value: str = getattr(content, self._name)
        if value != self.text().strip():
            self.show_text(value)


class ListField(LineField):
    """Words or phrases between commas of any script."""

    changed = Signal(object)

    def __init__(self, name: str, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._name = name
        self.textEdited.connect(lambda text: self.changed.emit({name: parts(text)}))

    def show_content(self, content: Content) -> None:
        """Show this field of a story."""
        value: tuple[str, ...] = getattr(content, self._name)
        if value != parts(self.text()):
            self.show_text(", ".join(value))


class WordsField(GrowingField):
    """Wrapped text, kept as typed."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, lines: bool = False) -> None:
        super().__init__(parent, lines=lines)
        self._name = name
        self._showing = False
        self.text_typed.connect(self._typed)

    def show_session(self, session: StorySession) -> None:
        """Show this field of another story, with its undo."""
        self._showing = True
        self.show_document(session.text_of(self._name))
        self._showing = False

    def show_content(self, content: Content) -> None:
        """Show what was made of this field elsewhere."""
        value: str = getattr(content, self._name)
        if value != self.words().strip():
            self._showing = True
            rewrite(self.document(), value)
            self._showing = False

    def _typed(self, text: str) -> None:
        if not self._showing:
            self.changed.emit({self._name: text.strip()})


def parts(text: str) -> tuple[str, ...]:
    """The words or phrases in a typed line, each once."""
    words = (" ".join(word.split()) for word in _BETWEEN.split(text))
    return tuple(dict.fromkeys(word for word in words if word))
