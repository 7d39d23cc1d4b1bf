"""Dialog for the reason of a move: sending back, holding, spiking, lifting an embargo."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from newsdesk.domain.moves import Move
from newsdesk.domain.unsent import UnsentKey
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms

# usual reasons; a click or Space puts one into the line, where it can be edited
USUAL: dict[Move, tuple[str, ...]] = {
    Move.RETURN: (
        tr_noop("Reasons", "Facts to check; see the notes"),
        tr_noop("Reasons", "Needs a second source"),
        tr_noop("Reasons", "Needs a word from the other side"),
        tr_noop("Reasons", "Too long"),
    ),
    Move.HOLD: (
        tr_noop("Reasons", "Waiting for confirmation"),
        tr_noop("Reasons", "With the lawyers"),
        tr_noop("Reasons", "Waiting for a picture"),
    ),
    Move.SPIKE: (
        tr_noop("Reasons", "Overtaken by events"),
        tr_noop("Reasons", "Another story says the same"),
        tr_noop("Reasons", "Not for us"),
    ),
    Move.LIFT: (
        tr_noop("Reasons", "The source released it early"),
        tr_noop("Reasons", "Others have published it"),
        tr_noop("Reasons", "It was set by mistake"),
    ),
}


class ReasonDialog(QDialog):
    """Line for the reason, with the usual ones under it. Return confirms, Escape cancels."""

    def __init__(
        self, verb: Move, about: str, lead: str, parent: QWidget, *, unsent: UnsentForms, key: UnsentKey
    ) -> None:
        """`about` names the story or the number of stories; `lead` is a sentence above the line, may be empty.

        What is typed is kept on the desk under `key` until it is confirmed.
        """
        super().__init__(parent)
        name = messages.verb(verb).rstrip("…")
        self.setWindowTitle(name)
        title = self._label(about)
        explained = self._label(lead)
        explained.setProperty("tone", "soft")
        explained.setVisible(bool(lead))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("Why?"))
        self.line.textChanged.connect(self._enable_confirm)
        kept = KeptForm.of_dialog(unsent, key.place, {"line": self.line}, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for widget in (title, explained, KeptLine(kept, self), self.line):
            column.addWidget(widget)
        self.usual = tuple(self._offer(text) for text in USUAL.get(verb, ()))
        for button in self.usual:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.confirm = buttons.addButton(name, QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setDefault(True)
        self.confirm.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addSpacing(8)
        column.addWidget(buttons)
        self.resize(460, self.sizeHint().height())
        self._enable_confirm(self.line.text())
        kept.open(key)
        self.line.setFocus()

    @property
    def reason(self) -> str:
        """The reason, with runs of blanks made one."""
        return " ".join(self.line.text().split())

    def _offer(self, text: str) -> QPushButton:
        translated = QCoreApplication.translate("Reasons", text)
        button = QPushButton(translated, self)
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._use(translated))
        return button

    def _use(self, reason: str) -> None:
        self.line.setText(reason)
        self.line.setFocus()

    def _enable_confirm(self, typed: str) -> None:
        self.confirm.setEnabled(bool(typed.strip()))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
