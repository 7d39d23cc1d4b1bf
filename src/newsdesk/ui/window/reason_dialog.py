"""Dialog for the reason of a move: sending back, holding, spiking, lifting an embargo."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from newsdesk.domain.moves import Move
from newsdesk.domain.unsent import UnsentKey
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame

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


class ReasonDialog(DialogFrame):
    """Line for the reason, with the usual ones under it. Return confirms, Escape cancels."""

    def __init__(
        self, verb: Move, about: str, lead: str, parent: QWidget, *, unsent: UnsentForms, key: UnsentKey
    ) -> None:
        """`about` names the story or the number of stories; `lead` is a sentence above the line, may be empty.

        What is typed is kept on the desk under `key` until it is confirmed.
        """
        name = messages.verb(verb).rstrip("…")
        super().__init__(name, parent, width=460)
        self.body.setSpacing(8)
        self.label(about)
        self.label(lead, tone="soft").setVisible(bool(lead))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("Why?"))
        kept = self.keep_typed(unsent, key.place, {"line": self.line})
        self.put(self.line)
        self.usual = tuple(self._offer(text) for text in USUAL.get(verb, ()))
        self.leave_by()
        self.confirm = self.confirm_by(name)
        self.line.textChanged.connect(self._enable_confirm)
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
        button.clicked.connect(lambda: self._use(translated))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _use(self, reason: str) -> None:
        self.line.setText(reason)
        self.line.setFocus()

    def _enable_confirm(self, typed: str) -> None:
        self.confirm.setEnabled(bool(typed.strip()))
