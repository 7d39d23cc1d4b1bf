"""Dialog that asks, once, whether Newsdesk may look for updates on the network."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme


class Agreement(QDialog):
    """Emits `agreement_answered(bool)` for a yes or a no. Closing the dialog is no answer: it is asked again later."""

    agreement_answered = Signal(bool)

    def __init__(self, host: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Look for updates?"))
        title = QLabel(self.tr("May Newsdesk look for updates?"), self)
        title.setFont(theme.font(18, QFont.Weight.DemiBold))
        lines = (
            self.tr(
                "Once a day, it would ask {host} for one small file: the signed list of the newest version."
            ).format(host=isolated(host)),
            self.tr(
                "That is an ordinary request, as a browser makes it. Nothing about you, your desk or your stories is "
                "sent."
            ),
            self.tr("Nothing is downloaded or installed unless you agree. You can change this in the settings."),
        )
        text = QLabel("\n\n".join(lines), self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.no = buttons.addButton(self.tr("No"), QDialogButtonBox.ButtonRole.RejectRole)
        self.yes = buttons.addButton(self.tr("Look for updates"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        self.no.clicked.connect(lambda: self._answer(False))
        self.yes.clicked.connect(lambda: self._answer(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (title, text, buttons):
            column.addWidget(widget)
        width = theme.px(460)
        self.resize(width, column.totalHeightForWidth(width))

    def _answer(self, yes: bool) -> None:
        self.done(int(yes))
        self.agreement_answered.emit(yes)
