"""The desk's own words, and below them what is ignored in every story; each change can be taken back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import file_dialogs
from newsdesk.ui import messages as sayings
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

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckInfo
    from newsdesk.domain.ignored_finding import IgnoredFinding


PLACE = "word"


class WordsPage(QWidget):
    """Connects both lists with the archive."""

    changed = Signal()

    def __init__(self, office: WordsStore, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent = unsent
        self.office = office
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(both, 1)
        column.addWidget(self.undo_bar)
        self.words.add_asked.connect(self.add)
        self.words.remove_asked.connect(self.remove)
        self.words.several_asked.connect(self.ask_several)
        self.words.export_asked.connect(self.ask_export)
        self.ignored.tell_asked.connect(self.tell_again)
        office.content_ready.connect(self._take)
        office.changed.connect(self.changed)

    def enter(self) -> None:
        """Whoever comes here has a word to add."""
        self.words.word.setFocus()

    def undo(self) -> None:
        """Take the newest change back."""
        self.undo_bar.undo()

    def show_checks(self, checks: "Sequence[CheckInfo]") -> None:
        """The checks that there are."""
        self.ignored.name_checks({check.key: label(check) for check in checks})

    def add(self, words: Words) -> None:
        """Take words into the list."""

        def added(new: Words) -> None:
            self.words.point_at(new or words)
            self._say_added(words, new)

        self.office.add(words, added)

    def remove(self, words: Words) -> None:
        """Let words go from the list."""
        one, many = self.tr("“{word}” is out of the list."), self.tr("{count} words are out of the list.")
        said = self._counted(words, one, many)
        self.office.remove(words, lambda _: self.undo_bar.say(said, partial(self.office.add, words)))

    def tell_again(self, ignored: "tuple[IgnoredFinding, ...]") -> None:
        """Take ignored findings up again."""
        said = self.tr("Told again from now on.")
        self.office.tell_again(ignored, lambda _: self.undo_bar.say(said, partial(self.office.ignore_again, ignored)))

    def ask_several(self) -> None:
        """Many words, pasted or from a file."""
        dialog = SeveralDialog(self._unsent, self)

        def read() -> None:
            name = file_dialogs.ask_open(dialog, self.tr("A list of words"), _documents(), _kinds())
            if name:
                self.office.read_file(Path(name), dialog.append, lambda error: dialog.refuse(sayings.sentence(error)))

        dialog.file_asked.connect(read)
        dialog.accepted.connect(lambda: self.add(dialog.words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_export(self) -> None:
        """All words into a file of text."""
        place = str(Path(_documents()) / self.tr("words.txt"))
        name = file_dialogs.ask_save(self, self.tr("Export the words"), place, _kinds())
        if name:
            file = Path(name) if Path(name).suffix else Path(name).with_suffix(".txt")
            said = self.tr("The words are in {path}.")
            self.office.write_file(
                file, self.words.words, lambda path: self.undo_bar.say(said.format(path=isolated(str(path))))
            )

    def _say_added(self, words: Words, new: Words) -> None:
        if not new:
            one, many = self.tr("“{word}” is in the list already."), self.tr("All are in the list already.")
            self.undo_bar.say(self._counted(words, one, many))
            return
        said = self._counted(new, self.tr("“{word}” is in the list."), self.tr("{count} words are in the list."))
        self.undo_bar.say(said, partial(self.office.remove, new))

    def _counted(self, words: Words, one: str, many: str) -> str:
        said = one if len(words) == 1 else many
        return said.format(word=isolated(words[0]), count=QLocale().toString(len(words)))

    def _take(self, kept: WordLists) -> None:
        self.words.show_words(kept.words)
        self.ignored.show_ignored(kept.ignored)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _kinds() -> str:
    text = QCoreApplication.translate("WordsPage", "Text files")
    return f"{text} (*.txt);;{QCoreApplication.translate('DeskDialogs', 'All files')} (*)"
