"""Field of the byline. A sealed name (confidential) is not shown, and not lost when the line is edited."""

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
    """Parses the names out of the typed line, and keeps the line as it was typed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._byline = Byline()
        self._language = "en"
        self._staff: tuple[Person, ...] = ()
        self._offered_bylines = QStringListModel(self)
        completer = Completer(self._offered_bylines, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._parse_typed)
        self.setCompleter(completer)
        self.textEdited.connect(self._parse_typed)

    def offer(self, staff: Iterable[Person]) -> None:
        """Offer the bylines of the staff: the one that a person chose, or one made of the name."""
        self._staff = tuple(staff)
        self._fill_completer()

    def show_content(self, content: Content) -> None:
        """Show a story's byline."""
        if content.language != self._language:
            self._language = content.language
            self._fill_completer()
        self._byline = content.byline
        line = byline.line(content.byline, language=content.language)
        if line != self.text().strip():
            self.show_text(line)

    def _fill_completer(self) -> None:
        named = (person.byline or _byline_of_name(person.name, self._language) for person in self._staff)
        self._offered_bylines.setStringList(list(named))

    def _parse_typed(self, text: str) -> None:
        sealed = tuple(credit for credit in self._byline.credits if credit.sealed)
        read = byline.parse(text.strip(), language=self._language)
        self._byline = replace(read, credits=(*read.credits, *sealed))
        self.changed.emit({"byline": self._byline})


def _byline_of_name(name: str, language: str) -> str:
    return byline.line(Byline(credits=(Credit(name=name),)), language=language)
