"""Page "Words": the desk's own words, and below them the findings ignored in every story. Each change can be undone."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.check_settings.gates_model import label
from newsdesk.ui.check_settings.ignored_list import IgnoredList
from newsdesk.ui.check_settings.several_dialog import SeveralDialog
from newsdesk.ui.check_settings.undo_bar import UndoBar
from newsdesk.ui.check_settings.words_list import WordsList
from newsdesk.ui.check_settings.words_store import WordLists, Words, WordsStore
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckInfo
    from newsdesk.domain.ignored_finding import IgnoredFinding


PLACE = "word"


class WordsPage(QWidget):
    """Connects both lists with the store."""

    changed = Signal()

    def __init__(self, store: WordsStore, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent = unsent
        self.store = store
        self.words = WordsList(look, self)
        self.ignored = IgnoredList(self)
        self.kept = KeptForm(unsent, PLACE, {"word": self.words.word}, self)
        self.kept.open(UnsentKey(PLACE))
        self.undo_bar = UndoBar(self)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.words)
        both.addWidget(self.ignored)
        both.setSizes([380, 180])
        self.words.setContentsMargins(0, 0, 0, 12)
        self.ignored.setContentsMargins(0, 12, 0, 0)
        in_column((both, 1), self.undo_bar, on=self, margins=(0, 12, 0, 0), spacing=8)
        self.words.add_asked.connect(self.add)
        self.words.remove_asked.connect(self.remove)
        self.words.several_asked.connect(self.ask_several)
        self.words.export_asked.connect(self.ask_export)
        self.ignored.tell_asked.connect(self.tell_again)
        store.content_ready.connect(self._show_lists)
        store.changed.connect(self.changed)

    def enter(self) -> None:
        """Put the focus into the field for a new word."""
        self.words.word.setFocus()

    def undo(self) -> None:
        """Undo the newest change."""
        self.undo_bar.undo()

    def show_checks(self, checks: "Sequence[CheckInfo]") -> None:
        """Set the checks, for their names."""
        self.ignored.name_checks({check.key: label(check) for check in checks})

    def add(self, words: Words) -> None:
        """Add words to the list."""

        def added(new: Words) -> None:
            self.words.point_at(new or words)
            self._say_added(words, new)

        self.store.add(words, added)

    def remove(self, words: Words) -> None:
        """Remove words from the list."""
        one, many = self.tr("“{word}” was removed from the list."), self.tr("{count} words were removed from the list.")
        message = self._count_text(words, one, many)
        self.store.remove(words, lambda _: self.undo_bar.say(message, partial(self.store.add, words)))

    def tell_again(self, ignored: "tuple[IgnoredFinding, ...]") -> None:
        """Stop ignoring these findings."""
        message = self.tr("No longer ignored.")
        self.store.tell_again(ignored, lambda _: self.undo_bar.say(message, partial(self.store.ignore_again, ignored)))

    def ask_several(self) -> None:
        """Ask for many words, pasted or from a file."""
        dialog = SeveralDialog(self._unsent, self)

        def read() -> None:
            name = file_dialogs.ask_open(dialog, self.tr("A list of words"), _documents(), _kinds())
            if name:
                self.store.read_file(Path(name), dialog.append, lambda error: dialog.refuse(messages.sentence(error)))

        dialog.file_asked.connect(read)
        dialog.accepted.connect(lambda: self.add(dialog.words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_export(self) -> None:
        """Ask for a text file, and write all words to it."""
        place = str(Path(_documents()) / self.tr("words.txt"))
        name = file_dialogs.ask_save(self, self.tr("Export the words"), place, _kinds())
        if name:
            file = Path(name) if Path(name).suffix else Path(name).with_suffix(".txt")
            message = self.tr("The words were saved in {path}.")
            self.store.write_file(
                file, self.words.words, lambda path: self.undo_bar.say(message.format(path=isolated(str(path))))
            )

    def _say_added(self, words: Words, new: Words) -> None:
        if not new:
            one, many = self.tr("“{word}” is in the list already."), self.tr("All are in the list already.")
            self.undo_bar.say(self._count_text(words, one, many))
            return
        message = self._count_text(
            new, self.tr("“{word}” was added to the list."), self.tr("{count} words were added to the list.")
        )
        self.undo_bar.say(message, partial(self.store.remove, new))

    def _count_text(self, words: Words, one: str, many: str) -> str:
        message = one if len(words) == 1 else many
        return message.format(word=isolated(words[0]), count=QLocale().toString(len(words)))

    def _show_lists(self, kept: WordLists) -> None:
        self.words.show_words(kept.words)
        self.ignored.show_ignored(kept.ignored)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _kinds() -> str:
    text = QCoreApplication.translate("WordsPage", "Text files")
    return f"{text} (*.txt);;{QCoreApplication.translate('DeskDialogs', 'All files')} (*)"
