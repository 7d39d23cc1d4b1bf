"""Saves everything before a window closes; where that fails, asks the person what to do with the unsaved words."""

import datetime as dt
import logging
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from newsdesk.desk.export import files
from newsdesk.domain.errors import DeskInTheWay, WriteFailed
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.story.saver import Flushed, Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import literal_text
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.work_progress import Progress

if TYPE_CHECKING:
    from newsdesk.ui.editor.paste import Paster
    from newsdesk.ui.window.paste_progress import PasteProgress

Then = Callable[[], None]
log = logging.getLogger(__name__)


class CloseGuard(QObject):
    """Saves all, and asks only where words would be lost."""

    def __init__(self, saver: Saver, unsent: UnsentForms, window: QWidget) -> None:
        super().__init__(window)
        self._saver, self._unsent, self._window = saver, unsent, window
        self._under_way = False
        self._pastes: Paster | None = None
        self._waiting: PasteProgress | None = None

    def wait_for_pastes_of(self, pastes: "Paster") -> None:
        """Wait for the pastes that this converts before the window closes."""
        self._pastes = pastes

    def save_then(self, then: Then) -> None:
        """Save everything, then call `then`; a second call while one is under way does nothing."""
        if self._under_way:
            return
        self._under_way = True
        self._after_exchange(partial(self._after_pastes, partial(self._save, partial(self._saved, then))))

    def _saved(self, then: Then, at_risk: tuple[StorySession, ...]) -> None:
        if at_risk or self._unsent.waiting():
            self._saver.rescue(partial(self._flushed, at_risk, then))
        else:  # at once: the window itself checks for keys that come after this
            self._flushed((), then)

    def close_soon(self, close_now: Then, *, otherwise: Callable[[], object]) -> None:
        """Close in the next turn of the event loop.

        Words that were typed since the save are saved first, by `otherwise`; those that the person gave up are not.
        """
        given_up = self._words_at_risk()

        def close_or_save() -> None:
            typed_since = any(content not in given_up for content in self._words_at_risk())
            (otherwise if typed_since else close_now)()

        QTimer.singleShot(0, self, close_or_save)

    def _words_at_risk(self) -> list[object]:
        unsent = (dict(each.content) for each in self._unsent.waiting())
        return [*(session.content() for session in self._saver.at_risk()), *unsent]

    def save_unasked(self, desk: Path, then: Then) -> None:
        """Save everything without asking, for a shutdown; words that the archive refuses go into rescue files.

        Where those cannot be written either, the words go as plain text beside the desk, into the home folder or into
        the folder for temporary files: the first that takes them.
        """

        def written() -> None:
            if not self._saver.all_rescued:
                name = f"{desk.stem}-rescued-{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S}.txt"
                # the disk of the desk may be full
                folders = (desk.parent, Path.home(), Path(tempfile.gettempdir()))
                next((folder for folder in folders if folder.is_dir() and not _write(folder / name, self._saver)), None)
            then()

        for work in self._window.findChildren(Progress):
            work.stop()
        if self._pastes is not None:
            self._pastes.put_plain()
        self._save(lambda _: self._saver.rescue(written))

    def keep_as_file(self) -> bool:
        """Let the person save the unsaved words to a text file. Returns whether that was done."""
        name = file_dialogs.ask_save(
            self._window, self.tr("Keep a copy of the words"), str(Path.home() / "newsdesk-rescue.txt")
        )
        if not name:
            return False
        if problem := _write(Path(name), self._saver):
            QMessageBox.warning(self._window, "", literal_text(problem))
        return not problem

    def _after_exchange(self, then: Then) -> None:
        """Wait for imports and exports, one after the other; their own dialogs show progress and can stop them."""
        under_way = [work for work in self._window.findChildren(Progress) if not work.ended]
        if under_way:
            under_way[0].work_ended.connect(lambda: QTimer.singleShot(0, self, partial(self._after_exchange, then)))
        else:
            then()

    def _after_pastes(self, then: Then) -> None:
        """Wait for pastes that are being converted; the person may keep them as plain text instead."""
        pastes = self._pastes
        if pastes is None or not pastes.pending:
            then()
            return
        from newsdesk.ui.window.paste_progress import PasteProgress

        pastes.put_plain()
        self._waiting = PasteProgress(pastes, self._window)
        self._waiting.paste_ended.connect(then)

    def _save(self, done: Flushed) -> None:
        """Stories first, then forms: a note may belong to words that are saved now."""
        self._saver.flush(lambda at_risk: self._unsent.flush(partial(done, at_risk)))

    def _flushed(self, at_risk: tuple[StorySession, ...], then: Then) -> None:
        self._under_way = False
        unsent = self._unsent.waiting()
        if not at_risk and not unsent:
            then()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The newest words could not be saved."))
        rescued = self._saver.all_rescued
        if rescued:
            box.setText(self.tr("The newest words are not on the desk, but in a rescue file on this computer."))
        lost = [session.headline or self.tr("A story without headline") for session in at_risk]
        if unsent:
            lost.append(self.tr("What you typed in a form and did not send"))
        if rescued:
            lost.append(self.tr("Newsdesk brings them back when it opens this desk again."))
        box.setInformativeText(literal_text("\n".join(lost)))
        again = box.addButton(self.tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Keep a copy as a file…"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(
            self.tr("Close") if rescued else self.tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(stay)
        box.exec()
        clicked = box.clickedButton()
        if clicked is again:
            self.save_then(then)
        elif clicked is close or (clicked is copy and self.keep_as_file()):
            then()


def _write(path: Path, saver: Saver) -> str:
    """Write the unsaved words to a file. Returns the sentence to show where that failed, else an empty string."""
    try:
        files.write(path, saver.text_for_rescue().encode("utf-8", "surrogatepass"), overwrite=True, private=True)
    except DeskInTheWay as error:
        return messages.sentence(error)
    except WriteFailed as error:
        log.exception("the rescue file cannot be written")
        return QCoreApplication.translate("CloseGuard", "That did not work: {reason}").format(reason=error.reason)
    return ""
