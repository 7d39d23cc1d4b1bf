"""Fields whose value is the typed text: a line, a list, wrapped text, the headline."""

import re
import unicodedata

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.story.document_text import rewrite
from newsdesk.ui.story.growing_field import GrowingField
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

_LIST_SEPARATOR = re.compile(r"[,،;؛\n]")


class PlainField(LineField):
    """One-line field of the story field `name`."""

    changed = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
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

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name = name
        self.textEdited.connect(lambda text: self.changed.emit({name: parts(text)}))

    def show_content(self, content: Content) -> None:
        """Show this field of a story."""
        value: tuple[str, ...] = getattr(content, self._name)
        if value != parts(self.text()):
            self.show_text(", ".join(value))


class WordsField(GrowingField):
    """Wrapped text of the story field `name`."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, lines: bool = False) -> None:
        super().__init__(parent, lines=lines)
        self._name = name
        self._showing_story = False
        self.text_typed.connect(self._emit_typed)

    def show_session(self, session: StorySession) -> None:
        """Show this field of another story, with its own undo stack."""
        self._showing_story = True
        self.show_document(session.field_document(self._name))
        self._showing_story = False

    def show_content(self, content: Content) -> None:
        """Show a value that was changed elsewhere."""
        value: str = getattr(content, self._name)
        if value != self.words().strip():
            self._showing_story = True
            rewrite(self.document(), value)
            self._showing_story = False

    def _emit_typed(self, text: str) -> None:
        if not self._showing_story:
            self.changed.emit({self._name: text.strip()})


class HeadlineField(WordsField):
    """Headline with a hint at its length, shown while the field has the focus or the headline is too long."""

    # text of the hint, empty for none; whether the headline is too long
    hint_changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("headline", parent)
        self._limit = Settings().headline_limit
        self._hint = ("", False)
        self.text_typed.connect(lambda _: self._update_hint())
        self.focus_changed.connect(lambda _: self._update_hint())

    def set_limit(self, limit: int) -> None:
        """Set the number of characters above which a headline is too long."""
        self._limit = limit
        self._update_hint()

    def show_content(self, content: Content) -> None:
        """Show a story's headline."""
        super().show_content(content)
        self._update_hint()

    def _update_hint(self) -> None:
        length = visible_length(self.words().strip())
        over = length > self._limit
        shown = length and (over or self.hasFocus())
        numbers = QLocale()
        words = self.tr("Headline {length} of {limit}").format(
            length=numbers.toString(length), limit=numbers.toString(self._limit)
        )
        hint = (words if shown else "", over)
        if hint != self._hint:
            self._hint = hint
            self.hint_changed.emit(*hint)


def parts(text: str) -> tuple[str, ...]:
    """The words or phrases in a typed line, without repetitions."""
    words = (" ".join(word.split()) for word in _LIST_SEPARATOR.split(text))
    return tuple(dict.fromkeys(word for word in words if word))


def visible_length(text: str) -> int:
    """Length of a text in characters as a reader counts them: without combining marks and invisible joiners."""
    return sum(1 for letter in text if unicodedata.category(letter) not in ("Mn", "Me", "Cf"))
