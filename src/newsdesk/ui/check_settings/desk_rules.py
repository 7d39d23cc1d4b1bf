"""Opens the settings of copy checks, and tells when they changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.check_settings.dialog import CheckSettingsDialog


class CheckSettings(QObject):
    """Opener of the dialog.

    `changed`: gates, rules, words or ignored findings are others now, and open copy must be read again.
    """

    changed = Signal()

    def __init__(
        self, preferences: Preferences, unsent: UnsentForms, lanes: Lanes, look: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._preferences, self._lanes, self._look, self._window = preferences, lanes, look, window
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Open the settings of this desk from now on."""
        self._newsroom = newsroom

    def open(self) -> "CheckSettingsDialog | None":
        """Open the dialog at the table of gates; None while no desk is open."""
        from newsdesk.ui.check_settings.dialog import GATES, CheckSettingsDialog

        if self._newsroom is None:
            return None
        dialog = CheckSettingsDialog(
            self._newsroom.checks, self._preferences, self._unsent, self._lanes, self._look, self._window
        )
        dialog.changed.connect(self.changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.show_page(GATES)
        return dialog
