"""Update dialog: what is new, progress of the download, what happens next, and every failure with a way out."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTextEdit,
    QWidget,
)

from newsdesk.ui import messages
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import day
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.widgets.stacking import in_row

if TYPE_CHECKING:
    from newsdesk.desk.updates import InstallPlan, UpdateMessage, UpdateSearch

_STEPS = 1000
_KILO = 1000
_LEAST_SHOWN = 100_000
# pixels: descenders of the last line in Dari, which Qt leaves out of the height of a wrapped label
_DEPTH = 6


class UpdateDialog(DialogFrame):
    """Shows one step at a time; its owner (`Updates`) calls the `show_…` methods."""

    # int, int: bytes so far, of how many; emitted from any thread
    download_progressed = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Updates"), parent, width=500)
        self._stop = threading.Event()
        self._stoppable = False
        self._act: Callable[[], None] | None = None
        self.title = self.label(font=theme.font(18, QFont.Weight.DemiBold))
        self.text, self.warning = self.label(), self.label(tone="failure")
        self.notes = QTextEdit(self)  # QPlainTextEdit would align Dari to the left
        self.notes.setReadOnly(True)
        self.notes.setAcceptRichText(False)
        self.notes.setProperty("kind", "card")
        self.notes.document().setDocumentMargin(theme.px(8))
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.tr("What is new"))
        self.notes.setMinimumHeight(theme.px(160))
        self.put(self.notes, stretch=10)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.put(self.bar)
        self.progress_text = self.label(tone="soft")
        for label in (self.text, self.warning, self.progress_text):
            label.setContentsMargins(0, 0, 0, _DEPTH)
        self.command_row = self._command_row()
        self.put(self.command_row)
        self.body.addStretch(1)
        self.close_button = self.leave_by(text=self.tr("Close"))
        self.primary = self.confirm_by("", lambda: self._act and self._act())
        self.download_progressed.connect(self._move, Qt.ConnectionType.QueuedConnection)

    # -- called by the worker, from any thread -----------------------------------------------------------------------

    def tell(self, done: int, of: int) -> None:
        """Report progress in bytes: `done` of `of`."""
        self.download_progressed.emit(done, of)

    def stopped(self) -> bool:
        """Whether the person asked to stop."""
        return self._stop.is_set()

    def stopping(self) -> Callable[[], bool]:
        """Callback that says so for the step that shows now, and never for a later one."""
        return self._stop.is_set

    # -- what it shows ------------------------------------------------------------------------------------------------

    def show_waiting(self, text: str) -> None:
        """A request is under way."""
        self._show(text, close=self.tr("Cancel"))
        self._wait()

    def show_current(self, version: str) -> None:
        """There is no newer version."""
        self._show(self.tr("Newsdesk is up to date"), self.tr("This is version {version}.").format(version=version))

    def show_warning(self, warning: "UpdateMessage") -> None:
        """The signed list has expired, so that a newer version may exist."""
        self._show(self.tr("Nothing newer is known"))
        self._warn(warning)

    def show_found(self, found: "UpdateSearch", running: str, act: Callable[[], None]) -> None:
        """There is a newer version; `act` downloads it."""
        size = self.tr("It is {size} MB.").format(size=_megabytes(found.size)) if found.size else ""
        lines = self.tr("You have version {running}. The new one was signed on {day}.").format(
            running=running, day=isolated(day(found.issued.astimezone().date(), QLocale()))
        )
        name = self.tr("Download") if found.folder is None else self.tr("Copy and verify")
        self._show(
            self.tr("Newsdesk {version} is available").format(version=found.version),
            f"{lines} {size}".strip(),
            primary=name if found.size else self.tr("How to update"),
            act=act,
            close=self.tr("Later"),
        )
        self._warn(found.warning)
        self.notes.setPlainText(found.notes(QLocale().name()) or self.tr("There are no release notes."))
        self.notes.show()
        self.fit()

    def show_fetching(self, version: str) -> None:
        """The download is under way; it can be stopped and resumed."""
        self._show(self.tr("Downloading Newsdesk {version}").format(version=version), close=self.tr("Stop"))
        self._stoppable = True
        self._wait()

    def show_stopped(self, kept: bool, act: Callable[[], None]) -> None:
        """The person stopped the download; `kept`: the next one resumes it."""
        kept_or_not = self.tr("What was downloaded is kept, and the download can go on from there.") if kept else ""
        self._show(self.tr("Stopped"), kept_or_not, primary=self.tr("Go on"), act=act)

    def show_ready(self, plan: "InstallPlan", version: str, *, verified: bool, act: Callable[[], None]) -> None:
        """What happens next, and a button to confirm it. `verified`: the file is here and its signature is good."""
        last = self.tr("Close and update") if plan.must_close else self.tr("Install…")
        title = self.tr("Newsdesk {version} is ready and verified") if verified else self.tr("How to update")
        self._show(
            title.format(version=version),
            messages.update(plan.next_step.text, plan.next_step.values),
            primary=last if plan.install else "",
            act=act,
            close=self.tr("Later") if plan.install else self.tr("Close"),
        )
        self._offer(plan.command)

    def show_trying(self, version: str) -> None:
        """The new version is unpacked and started on trial, beside the one that runs."""
        self._show(self.tr("Testing Newsdesk {version}").format(version=version), self.tr("Nothing is replaced yet."))
        self._wait()
        self.close_button.setEnabled(False)

    def show_installing(self) -> None:
        """The system installs the update, and must not be interrupted."""
        self._show(self.tr("Installing"), self.tr("The system may ask for an administrator’s password."))
        self._wait()
        self.close_button.setEnabled(False)

    def show_done(self, done: "UpdateMessage", act: Callable[[], None] | None) -> None:
        """The update is installed; `act` restarts the program."""
        text = messages.update(done.text, done.values)
        self._show(
            self.tr("Done"), text, primary=self.tr("Restart Newsdesk") if act else "", act=act, close=self.tr("Later")
        )

    def show_failure(self, error: Exception, again: Callable[[], None] | None = None, command: str = "") -> None:
        """Show an error; `again` retries, `command` is what an administrator can type instead."""
        self._show(
            self.tr("No update"), messages.sentence(error), primary=self.tr("Try again") if again else "", act=again
        )
        self._offer(command)

    def reject(self) -> None:
        """Stop a download and stay open; the second time, and in other steps, close."""
        if not self.close_button.isEnabled():
            return
        if self._stoppable and not self.stopped():
            self._stop.set()
            self.progress_text.setText(self.tr("Stopping…"))
            self.close_button.setText(self.tr("Close"))
            return
        self._stop.set()
        super().reject()

    # -- layout --------------------------------------------------------------------------------------------------

    def _command_row(self) -> QWidget:
        row = QWidget(self)
        self.command = QLineEdit(row)
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("The command"))
        self.command.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        copy = QPushButton(self.tr("Copy"), row)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command.text()))
        in_row((self.command, 1), copy, on=row, margins=(0, 0, 0, 0))
        return row

    def _show(
        self, title: str, text: str = "", *, primary: str = "", act: Callable[[], None] | None = None, close: str = ""
    ) -> None:
        """Show these and hide everything else."""
        self._stop, self._stoppable = threading.Event(), False
        self._act = act
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        for part in (self.warning, self.notes, self.bar, self.progress_text, self.command_row):
            part.hide()
        self.primary.setText(primary)
        self.primary.setVisible(bool(primary))
        self.close_button.setText(close or self.tr("Close"))
        self.close_button.setEnabled(True)
        (self.primary if primary else self.close_button).setFocus()
        self.fit()

    def _wait(self) -> None:
        self.bar.setRange(0, 0)
        self.bar.show()
        self.fit()

    def _warn(self, warning: "UpdateMessage | None") -> None:
        if warning:
            self.warning.setText(messages.update(warning.text, warning.values))
            self.warning.show()
            self.fit()

    def _offer(self, command: str) -> None:
        """Show a command for an administrator, with a button to copy it."""
        self.command.setText(command)
        self.command.setCursorPosition(0)
        self.command_row.setVisible(bool(command))
        self.fit()

    def _move(self, done: int, of: int) -> None:
        if self.bar.isHidden() or self.stopped():
            return
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(done * _STEPS // max(of, 1))
        self.progress_text.setText(self.tr("{done} of {of} MB").format(done=_megabytes(done), of=_megabytes(of)))
        self.progress_text.show()


def _megabytes(size: int) -> str:
    """Megabytes (10⁶ bytes) with one decimal, at least 0.1."""
    return QLocale().toString(max(size, _LEAST_SHOWN) / _KILO / _KILO, "f", 1)
