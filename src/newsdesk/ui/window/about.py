"""What Newsdesk is, which version, and whose work it stands on."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from newsdesk import __version__
from newsdesk.ui.look import Look


class About(QDialog):
    """Version, licence and thanks; the versions can be selected for a report."""

    def __init__(self, desk: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Newsdesk"))
        title = QLabel(f"Newsdesk {__version__}", self)
        title.setFont(look.font(20, QFont.Weight.Bold))
        lines = (
            self.tr("A desktop editor in which a newsroom writes, reviews and publishes its stories."),
            self.tr("This desk: {path}").format(path=desk),
            self.tr("MIT licence. With Qt {qt} (LGPL), Noto and Inter (OFL), Lucide icons (ISC).").format(
                qt=qVersion()
            ),
            self.tr("THIRD-PARTY-NOTICES.md names everything it stands on."),
        )
        text = QLabel("\n\n".join(lines), self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (title, text, buttons):
            column.addWidget(widget)
        self.resize(460, self.sizeHint().height())
