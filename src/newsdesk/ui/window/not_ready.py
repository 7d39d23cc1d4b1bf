"""A move that checks stopped: says what is missing, and leads to it."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Finding
from newsdesk.domain.moves import Verb
from newsdesk.ui import words
from newsdesk.ui.checks.cards import reason, sentence
from newsdesk.ui.story.line_field import isolated

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

_ROWS = 8


class NotReadyDialog(QDialog):
    """What stops the move, a line each. Return or a click leads there."""

    def __init__(self, error: CopyNotReady, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted: Finding | None = None
        self._findings = error.findings
        self.setWindowTitle(self.tr("Not ready"))
        title = QLabel(
            self.tr("“{headline}” cannot be {done} yet.").format(
                headline=isolated(error.headline or self.tr("A story without headline")),
                done=words.done(Verb(error.verb)),
            ),
            self,
        )
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What is missing"))
        self.list.setWordWrap(True)
        for finding in error.findings:
            item = QListWidgetItem(sentence(finding), self.list)
            item.setToolTip(reason(finding))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.there = buttons.addButton(self.tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.there.setDefault(True)
        self.there.setProperty("kind", "primary")
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, self.list, buttons):
            column.addWidget(widget)
        row = max(self.list.sizeHintForRow(0), 1)
        self.list.setFixedHeight(min(len(error.findings), _ROWS) * row + 2 * self.list.frameWidth() + 8)
        self.resize(460, self.sizeHint().height())
        self.list.setFocus()

    def _take(self, *_: object) -> None:
        self.wanted = self._findings[max(0, self.list.currentRow())]
        self.accept()


def tell(window: "MainWindow", story: UUID, error: CopyNotReady) -> None:
    """Say why the move was not made. Of several stories each is told in a line: only one can be led to."""
    session = window.sessions.current
    if session is None or session.id != story:
        window.toast.say(
            words.sentence(error),
            QCoreApplication.translate("NotReadyDialog", "Look at it"),
            partial(window.open_story, story),
        )
        return
    dialog = NotReadyDialog(error, window)

    def lead() -> None:
        # the dialog gives the focus back first
        if dialog.wanted is not None:
            QTimer.singleShot(0, window, partial(window.copy_checks.lead_to, dialog.wanted))

    dialog.accepted.connect(lead)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
