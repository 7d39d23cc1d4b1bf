"""Field of the author box: a name that was used before fills in its bio."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Author, Content
from newsdesk.ui.story.completer import Completer
from newsdesk.ui.story.growing_field import GrowingField
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.stacking import in_column


class AuthorField(QWidget):
    """A line for the name, and under it a field for the bio while there is a name."""

    changed = Signal(object)
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known_authors: dict[str, Author] = {}
        self._names = QStringListModel(self)
        self._author = Author()
        self._has_focus = False
        self.name = LineField(theme, self)
        self.bio = GrowingField(self)
        self.bio.setPlaceholderText(self.tr("A line about the author"))
        self.bio.setAccessibleName(self.tr("About the author"))
        self.setFocusProxy(self.name)
        in_column(self.name, self.bio, on=self, margins=(0, 0, 0, 0), spacing=0)
        completer = Completer(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.pick)
        self.name.setCompleter(completer)
        self.name.textEdited.connect(self._emit_typed_author)
        self.name.editingFinished.connect(self._fill_bio_of_known_author)
        self.name.focus_changed.connect(self._check_focus_soon)
        self.bio.focus_changed.connect(self._check_focus_soon)
        self.bio.text_typed.connect(self._emit_typed_author)
        self._show_or_hide_bio()

    def offer(self, authors: Iterable[Author]) -> None:
        """Set the authors that the completer offers."""
        self._known_authors = {author.name: author for author in authors}
        self._names.setStringList(list(self._known_authors))

    def show_content(self, content: Content) -> None:
        """Show a story's author box."""
        if content.author != self._author:
            self._show_author(content.author)

    def pick(self, name: str) -> None:
        """Fill in an author that was used before, with the bio."""
        author = self._known_authors.get(name)
        if author is not None and author != self._author:
            self._show_author(author)
            self.changed.emit({"author": author})

    def _show_author(self, author: Author) -> None:
        self._author = author
        self.name.show_text(author.name)
        blocked = self.bio.blockSignals(True)
        self.bio.show_text(author.bio)
        self.bio.blockSignals(blocked)
        self._show_or_hide_bio()

    def _emit_typed_author(self, _: str) -> None:
        author = Author(name=self.name.text().strip(), bio=self.bio.words().strip())
        if author != self._author:
            self._author = author
            self._show_or_hide_bio()
            self.changed.emit({"author": author})

    def _fill_bio_of_known_author(self) -> None:
        if not self._author.bio:
            self.pick(self._author.name)

    def _show_or_hide_bio(self) -> None:
        self.bio.setVisible(bool(self._author.bio) or bool(self._author.name and self._has_focus))

    def _check_focus_soon(self, _: bool) -> None:
        """Check the focus once it has moved: the bio shows while either field has it."""
        QTimer.singleShot(0, self, self._check_focus)

    def _check_focus(self) -> None:
        has_focus = self.name.hasFocus() or self.bio.hasFocus()
        if has_focus != self._has_focus:
            self._has_focus = has_focus
            self._show_or_hide_bio()
            self.focus_changed.emit(has_focus)
