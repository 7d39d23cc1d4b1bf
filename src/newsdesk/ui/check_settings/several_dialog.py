"""Dialog for many words at once: pasted, or read from a text file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms

PLACE = "words"


class SeveralDialog(QDialog):
    """Dialog whose `words` are to be added once it was accepted."""

    file_asked = Signal()

    def __init__(self, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add several words"))
        lead = QLabel(self.tr("One word or name a line; a line that begins with # is a remark."), self)
        lead.setProperty("tone", "soft")
        lead.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(lead.text())
        self.problem = QLabel(self)
        self.problem.setProperty("tone", "failure")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = QPushButton(self.tr("Add the words"), self)
        self.add.setDefault(True)
        self.file = QPushButton(self.tr("From a file…"), self)
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self.file_asked)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.file, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._update_buttons)
        kept = KeptForm.of_dialog(unsent, PLACE, {"text": self.text}, self)
        kept.open(UnsentKey(PLACE))
        column = QVBoxLayout(self)
        for widget in (lead, KeptLine(kept, self), self.text, self.problem, buttons):
            column.addWidget(widget)
        self.resize(420, 380)
        self._update_buttons()

    @property
    def words(self) -> tuple[str, ...]:
        """The words, each once."""
        from newsdesk.desk.word_lists import words_in

        return words_in(self.text.toPlainText())

    def append(self, words: tuple[str, ...]) -> None:
        """Add words below what is typed."""
        self.problem.hide()
        before = self.text.toPlainText().rstrip("\n")
        self.text.setPlainText("\n".join(filter(None, (before, *words))))

    def refuse(self, why: str) -> None:
        """Say why a file could not be read."""
        self.problem.setText(why)
        self.problem.show()

    def _update_buttons(self) -> None:
        self.add.setEnabled(bool(self.words))
