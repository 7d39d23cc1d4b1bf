"""Banner over the story: saving fails, and what the person can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui import messages
from newsdesk.ui.story.save_state import SaveState
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.banner import Banner, Tone


class FailureBand(Banner):
    """Shown while saving fails. The words stay in the window, and the saver goes on trying."""

    retry_asked = Signal()
    copy_asked = Signal()
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, tone=Tone.FAILURE)

    def show_state(self, state: SaveState) -> None:
        """Show the reason while saving fails; hide when it works again."""
        if not state.loud:
            self.hide()
            return
        text = self.tr("Not saved. {reason} Your words are safe in this window; leave it open.")
        if state.rescued:
            text = self.tr("Not saved. {reason} Until the desk can take them, your words are in a rescue file.")
        self.say(
            text.format(reason=messages.sentence(state.error) if state.error else ""),
            (self.tr("Try again"), self.retry_asked.emit),
            (self.tr("Copy the text"), self.copy_asked.emit),
            (self.tr("Keep a copy as a file…"), self.file_asked.emit),
        )
