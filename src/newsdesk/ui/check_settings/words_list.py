"""List of the desk's own words: search, add one or many, remove, export to a file."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.stacking import Placed, in_column, in_row


class WordsList(QWidget):
    """Shows the words and emits what is asked for them."""

    # tuples of words
    add_asked = Signal(object)
    remove_asked = Signal(object)
    several_asked = Signal()
    export_asked = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QStringListModel(self)
        self.filter = QSortFilterProxyModel(self)
        self.filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter.setSourceModel(self.model)
        self.search = self._line(self.tr("Search the words"))
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        glass = QAction(self.search)
        look.dress(glass, "search")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.view = QListView(self)
        self.view.setModel(self.filter)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(3)
        self.view.setAccessibleName(self.tr("The desk’s own words"))
        self.view.installEventFilter(self)
        self.empty = QLabel(self)
        self.empty.setProperty("tone", "soft")
        self.empty.setWordWrap(True)
        self.word = self._line(self.tr("A name or a term that no dictionary has"))
        self.word.setAccessibleName(self.tr("A new word"))
        self.add = push_button(self.tr("Add"), self._add, self)
        self.several = push_button(self.tr("Add several…"), self.several_asked, self)
        self.remove = push_button(self.tr("Remove"), self._remove, self)
        self.export = push_button(self.tr("Export…"), self.export_asked, self)
        self._connect()
        self._lay_out()
        self._update_buttons()

    @property
    def words(self) -> Sequence[str]:
        """All words."""
        return self.model.stringList()

    def show_words(self, words: Sequence[str]) -> None:
        """Show these words, in their order."""
        if list(words) != self.model.stringList():
            self.model.setStringList(list(words))
        self._update_buttons()

    def point_at(self, words: Sequence[str]) -> None:
        """Choose the first of these words and scroll to it."""
        place = self.model.stringList().index(words[0]) if words and words[0] in self.words else -1
        index = self.filter.mapFromSource(self.model.index(place))
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remove the chosen words on Del; Enter in the field of a new word adds it, and must not close the dialog."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.view and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self._remove()
                return True
            if watched is self.word and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._add()
                return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        if word := self.word.text().strip():
            self.word.clear()
            self.search.clear()
            self.add_asked.emit((word,))

    def _remove(self) -> None:
        words = tuple(index.data() for index in self.view.selectionModel().selectedIndexes())
        if words:
            self.remove_asked.emit(words)

    def _update_buttons(self) -> None:
        any_there = bool(self.model.rowCount())
        self.add.setEnabled(bool(self.word.text().strip()))
        self.remove.setEnabled(self.view.selectionModel().hasSelection())
        self.export.setEnabled(any_there)
        self.view.setVisible(bool(self.filter.rowCount()))
        self.empty.setVisible(not self.filter.rowCount())
        self.empty.setText(
            self.tr("No word matches the search.")
            if any_there
            else self.tr("No words yet. Add the names and terms of your beat, and spelling leaves them alone.")
        )

    def _connect(self) -> None:
        self.word.installEventFilter(self)
        self.word.textChanged.connect(self._update_buttons)
        self.search.textChanged.connect(self.filter.setFilterFixedString)
        self.search.textChanged.connect(self._update_buttons)
        self.view.selectionModel().selectionChanged.connect(self._update_buttons)

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        return line

    def _lay_out(self) -> None:
        new = in_row((self.word, 1), self.add, self.several, spacing=8)
        below = in_row(self.remove, 1, self.export, spacing=8)
        in_column(
            new,
            self.search,
            (self.view, 1),
            Placed(self.empty, Qt.AlignmentFlag.AlignTop, 1),
            below,
            on=self,
            margins=(0, 0, 0, 0),
            spacing=8,
        )
