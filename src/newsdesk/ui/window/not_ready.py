"""Dialog for a move that checks stopped: the findings of each story, with a way to each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Finding
from newsdesk.domain.moves import Move
from newsdesk.ui import messages
from newsdesk.ui.checks.cards import reason, sentence
from newsdesk.ui.shell import Shell
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.text import isolated, literal_text

if TYPE_CHECKING:
    from newsdesk.ui.story.session import StorySession
    from newsdesk.ui.window.copy_checks import CopyChecks

Stopped = Sequence[tuple[UUID, CopyNotReady]]
_ROWS = 10
_WIDTH = 480
_FINDING = Qt.ItemDataRole.UserRole


class NotReadyDialog(QDialog):
    """List of the findings that stop the move; Return or a click goes to one."""

    def __init__(self, stopped: Stopped, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted: tuple[UUID, Finding] | None = None
        self.panel_wanted = False
        self.setWindowTitle(self.tr("Not ready"))
        self.title = QLabel(self._title(stopped), self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What is missing"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setProperty("kind", "choice")
        for story, error in stopped:
            if len(stopped) > 1:
                self._head(error.headline)
            for finding in error.findings:
                self._row(story, finding)
        self.list.setCurrentRow(int(len(stopped) > 1))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.buttons = self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.title, self.list, self.buttons):
            column.addWidget(widget)
        self.resize(_WIDTH, self.sizeHint().height())
        self._fit()
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        # only now the style sheet has set the font of the rows
        super().showEvent(event)
        self._fit()

    def _title(self, stopped: Stopped) -> str:
        _, error = stopped[0]
        done = messages.done(Move(error.verb))
        if len(stopped) > 1:
            count = QLocale().toString(len(stopped))
            return self.tr("{count} stories cannot be {done} yet.").format(count=count, done=done)
        return self.tr("“{headline}” cannot be {done} yet.").format(headline=self._named(error.headline), done=done)

    def _named(self, headline: str) -> str:
        return isolated(headline or self.tr("A story without headline"))

    def _head(self, headline: str) -> None:
        item = QListWidgetItem(self._named(headline), self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self.palette().text())
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)

    def _row(self, story: UUID, finding: Finding) -> None:
        item = QListWidgetItem(sentence(finding), self.list)
        item.setToolTip(literal_text(reason(finding)))
        item.setData(_FINDING, (story, finding))

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.panel_button = buttons.addButton(self.tr("Show in Checks"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go_button = buttons.addButton(self.tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_button.setDefault(True)
        self.go_button.setProperty("kind", "primary")
        self.panel_button.clicked.connect(self._choose_panel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fit(self) -> None:
        """Set the height to that of the rows, up to ten of them and half the screen."""
        self.list.setFixedWidth(_WIDTH - 48)
        self.list.doItemsLayout()
        places = (self.list.visualItemRect(self.list.item(row)) for row in range(min(self.list.count(), _ROWS)))
        rows = [place.height() for place in places]
        room = self.screen().availableGeometry().height() // 2
        around = self.list.height() - self.list.viewport().height()
        self.list.setFixedHeight(min(sum(rows) + max(around, 2 * self.list.frameWidth()) + 12, room))
        self.adjustSize()

    def _choose_panel(self) -> None:
        self.panel_wanted = True
        self._choose()

    def _choose(self, *_: object) -> None:
        item = self.list.currentItem()
        chosen = item.data(_FINDING) if item is not None else None
        if chosen is not None:
            self.wanted = chosen
            self.accept()


def show_dialog(
    stopped: Stopped, sessions: Sessions, checks: "Callable[[], CopyChecks]", shell: Shell, window: QWidget
) -> None:
    """Show why the move was not made, and go to the finding that the person chooses."""
    dialog = NotReadyDialog(stopped, window)

    def go_to_finding() -> None:
        if dialog.wanted is None:
            return
        story, finding = dialog.wanted
        go = checks().show_panel if dialog.panel_wanted else partial(checks().lead_to, finding)
        # after the dialog has given the focus back
        QTimer.singleShot(0, window, partial(_when_open, sessions, shell, window, story, go))

    dialog.accepted.connect(go_to_finding)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _when_open(sessions: Sessions, shell: Shell, window: QWidget, story: UUID, go: Callable[[], None]) -> None:
    """Call `go` once the story is open."""
    if sessions.current is not None and sessions.current.id == story:
        go()
        return

    def opened(session: "StorySession | None") -> None:
        sessions.current_changed.disconnect(opened)
        if session is not None and session.id == story:
            QTimer.singleShot(0, window, go)

    sessions.current_changed.connect(opened)
    shell.open_story(story)
