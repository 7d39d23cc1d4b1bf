"""The byline as typed; a sealed name is neither shown nor lost."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain import byline
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.person import Person
from newsdesk.domain.story import Content
from newsdesk.ui.story.completer import Completer
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme


class BylineField(LineField):
    """Finds the names in what is typed, and keeps the line as it was typed."""

    changed = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._byline = Byline()
        self._language = "en"
        self._staff: tuple[Person, ...] = ()
        self._lines = QStringListModel(self)
        offered = Completer(self._lines, self)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        offered.activated.connect(self._typed)
        self.setCompleter(offered)
        self.textEdited.connect(self._typed)

    def offer(self, staff: Iterable[Person]) -> None:
        """Offer the bylines of the staff: as each has given it, or made of the name."""
        self._staff = tuple(staff)
        self._fill()

    def show_content(self, content: Content) -> None:
        """Show a story's byline."""
        if content.language != self._language:
            self._language = content.language
            self._fill()
        self._byline = content.byline
        line = byline.line(content.byline, language=content.language)
        if line != self.text().strip():
            self.show_text(line)

    def _fill(self) -> None:
        named = (person.byline or _of_name(person.name, self._language) for person in self._staff)
        self._lines.setStringList(list(named))

    def _typed(self, text: str) -> None:
        sealed = tuple(credit for credit in self._byline.credits if credit.sealed)
        read = byline.parse(text.strip(), language=self._language)
        self._byline = replace(read, credits=(*read.credits, *sealed))
        self.changed.emit({"byline": self._byline})


def _of_name(name: str, language: str) -> str:
    return byline.line(Byline(credits=(Credit(name=name),)), language=language)
