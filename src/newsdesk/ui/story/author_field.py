"""The author box: a name that was used before brings its bio along."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.domain.story import Author, Content
from newsdesk.ui.story.completer import Completer
from newsdesk.ui.story.growing_field import GrowingField
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme


class AuthorField(QWidget):
    """A name, and a bio under it once there is a name."""

    changed = Signal(object)
    focus_changed = Signal(bool)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembered: dict[str, Author] = {}
        self._names = QStringListModel(self)
        self._author = Author()
        self._entered = False
        self.name = LineField(look, self)
        self.bio = GrowingField(self)
        self.bio.setPlaceholderText(self.tr("A line about the author"))
        self.bio.setAccessibleName(self.tr("About the author"))
        self.setFocusProxy(self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.bio)
        completer = Completer(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.pick)
        self.name.setCompleter(completer)
        self.name.textEdited.connect(self._typed)
        self.name.editingFinished.connect(self._recognise)
        self.name.focus_changed.connect(self._enter)
        self.bio.focus_changed.connect(self._enter)
        self.bio.text_typed.connect(self._typed)
        self._show_bio()

    def offer(self, authors: Iterable[Author]) -> None:
        """Offer authors who had a box before."""
        self._remembered = {author.name: author for author in authors}
        self._names.setStringList(list(self._remembered))

    def show_content(self, content: Content) -> None:
        """Show a story's author box."""
        if content.author != self._author:
            self._show(content.author)

    def pick(self, name: str) -> None:
        """Take a remembered author whole."""
        author = self._remembered.get(name)
        if author is not None and author != self._author:
            self._show(author)
            self.changed.emit({"author": author})

    def _show(self, author: Author) -> None:
        self._author = author
        self.name.show_text(author.name)
        blocked = self.bio.blockSignals(True)
        self.bio.show_text(author.bio)
        self.bio.blockSignals(blocked)
        self._show_bio()

    def _typed(self, _: str) -> None:
        author = Author(name=self.name.text().strip(), bio=self.bio.words().strip())
        if author != self._author:
            self._author = author
            self._show_bio()
            self.changed.emit({"author": author})

    def _recognise(self) -> None:
        if not self._author.bio:
            self.pick(self._author.name)

    def _show_bio(self) -> None:
        self.bio.setVisible(bool(self._author.bio) or bool(self._author.name and self._entered))

    def _enter(self, _: bool) -> None:
        """The bio is offered while somebody is in the box."""
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        entered = self.name.hasFocus() or self.bio.hasFocus()
        if entered != self._entered:
            self._entered = entered
            self._show_bio()
            self.focus_changed.emit(entered)
