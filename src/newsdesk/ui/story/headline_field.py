"""The headline as on the page, and a hint at its length."""

import unicodedata

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.story.plain_fields import WordsField


class HeadlineField(WordsField):
    """Grows with its words. The hint speaks while somebody is in the field, and whenever the headline is too long."""

    # words of the hint, empty to be silent; whether the headline is past the limit
    hint_changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("headline", parent)
        self._limit = Settings().headline_limit
        self._hint = ("", False)
        self.text_typed.connect(lambda _: self._say_length())
        self.focus_changed.connect(lambda _: self._say_length())

    def set_limit(self, limit: int) -> None:
        """Hint at headlines longer than this."""
        self._limit = limit
        self._say_length()

    def show_content(self, content: Content) -> None:
        """Show a story's headline."""
        super().show_content(content)
        self._say_length()

    def _say_length(self) -> None:
        length = visible_length(self.words().strip())
        over = length > self._limit
        said = length and (over or self.hasFocus())
        numbers = QLocale()
        words = self.tr("Headline {length} of {limit}").format(
            length=numbers.toString(length), limit=numbers.toString(self._limit)
        )
        hint = (words if said else "", over)
        if hint != self._hint:
            self._hint = hint
            self.hint_changed.emit(*hint)


def visible_length(text: str) -> int:
    """Characters as a reader counts them: marks on letters and invisible joiners are none."""
    return sum(1 for letter in text if unicodedata.category(letter) not in ("Mn", "Me", "Cf"))
