"""Band over the story: somebody else has claimed it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsdesk.domain.workflow import Claim
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import recent_time


class ClaimBand(QWidget):
    """Says who and since when, and offers to take over. A claim does not stop anybody from writing."""

    take_over_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("claim-band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.button = QPushButton(self.tr("Take over"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.take_over_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    def show_claim(self, claim: Claim | None, *, may_take_over: bool) -> None:
        """Show the claim of another person; None hides the band."""
        if claim is not None:
            since = recent_time(claim.at, QLocale())
            text = self.tr("{who} has been working on this since {when}.")
            self.text.setText(text.format(who=isolated(claim.who), when=isolated(since)))
            self.button.setVisible(may_take_over)
        self.setVisible(claim is not None)

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#claim-band {{ background: {tokens.noted}; border-bottom: 1px solid {tokens.line}; }}"
            f"#claim-band QLabel {{ color: {tokens.ink}; }}"
        )
