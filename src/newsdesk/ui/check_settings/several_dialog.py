"""Dialog for many words at once: pasted, or read from a text file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame

PLACE = "words"


class SeveralDialog(DialogFrame):
    """Dialog whose `words` are to be added once it was accepted."""

    file_asked = Signal()

    def __init__(self, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add several words"), parent, width=420, height=380)
        lead = self.label(self.tr("One word or name a line; a line that begins with # is a remark."), tone="soft")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(lead.text())
        self.keep_typed(unsent, PLACE, {"text": self.text}).open(UnsentKey(PLACE))
        self.put(self.text, stretch=1)
        self.leave_by()
        self.add = self.confirm_by(self.tr("Add the words"))
        self.file = self.button(self.tr("From a file…"), self.file_asked.emit)
        self.text.textChanged.connect(self._update_buttons)
        self._update_buttons()

    @property
    def words(self) -> tuple[str, ...]:
        """The words, each once."""
        from newsdesk.desk.word_lists import words_in

        return words_in(self.text.toPlainText())

    def append(self, words: tuple[str, ...]) -> None:
        """Add words below what is typed."""
        self.refuse("")
        before = self.text.toPlainText().rstrip("\n")
        self.text.setPlainText("\n".join(filter(None, (before, *words))))

    def _update_buttons(self) -> None:
        self.add.setEnabled(bool(self.words))
