"""The end of a window: every word goes to the archive first; where it cannot, the person decides what becomes of it."""

import datetime as dt
import logging
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.words import as_typed

Then = Callable[[], None]
log = logging.getLogger(__name__)


class Farewell(QObject):
    """Saves all, and asks only if words would be lost."""

    def __init__(self, saver: Saver, window: QWidget) -> None:
        super().__init__(window)
        self._saver, self._window = saver, window
        self._under_way = False

    def say(self, then: Then) -> None:
        """Save all; then go on."""
        if self._under_way:
            return
        self._under_way = True
        self._saver.flush(lambda at_risk: self._flushed(at_risk, then))

    def say_unasked(self, desk: Path, then: Then) -> None:
        """Save all while nobody is there to ask; words that the archive refuses go into a file beside the desk."""

        def flushed(at_risk: tuple[StorySession, ...]) -> None:
            if at_risk:
                name = f"{desk.stem}-rescued-{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S}.txt"
                # the disk of the desk may be full: another one takes them then
                folders = (desk.parent, Path.home(), Path(tempfile.gettempdir()))
                next((folder for folder in folders if not _write(folder / name, self._saver)), None)
            then()

        self._saver.flush(flushed)

    def keep_as_file(self) -> bool:
        """Let the person put the words that are not on disk into a file of their own. Says whether they did."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Keep a copy of the words"), str(Path.home() / "newsdesk-rescue.txt")
        )
        if not name:
            return False
        if reason := _write(Path(name), self._saver):
            QMessageBox.warning(
                self._window, "", as_typed(self.tr("That did not work: {reason}").format(reason=reason))
            )
        return not reason

    def _flushed(self, at_risk: tuple[StorySession, ...], then: Then) -> None:
        self._under_way = False
        if not at_risk:
            then()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The newest words could not be saved."))
        box.setInformativeText(
            as_typed("\n".join(session.headline or self.tr("A story without headline") for session in at_risk))
        )
        again = box.addButton(self.tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Keep a copy as a file…"), QMessageBox.ButtonRole.ActionRole)
        lose = box.addButton(self.tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(stay)
        box.exec()
        clicked = box.clickedButton()
        if clicked is again:
            self.say(then)
        elif clicked is lose or (clicked is copy and self.keep_as_file()):
            then()


def _write(path: Path, saver: Saver) -> str:
    """The words at risk into a file. What the system said if it refused."""
    from newsdesk.wordless import only_owner, private_opener  # nobody's start pays for what hardly anybody needs

    try:
        only_owner(path)
        with open(path, "w", encoding="utf-8", opener=private_opener) as file:
            file.write(saver.text_for_rescue())
    except OSError as error:
        log.exception("the rescue file cannot be written")
        return error.strerror or str(error)
    return ""
