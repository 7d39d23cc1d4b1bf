"""Opens what a newsroom decides about copy checks, and tells who reads copy when something was decided."""

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
    """`changed`: gates, rules, words, or what is ignored, are others now. Read what is open again."""

    changed = Signal()

    def __init__(
        self, preferences: Preferences, unsent: UnsentForms, lanes: Lanes, look: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._preferences, self._lanes, self._look, self._window = preferences, lanes, look, window
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Decide for this desk from now on."""
        self._newsroom = newsroom

    def open(self) -> "CheckSettingsDialog | None":
        """The table of gates, with the other pages beside it."""
        from newsdesk.ui.check_settings.dialog import GATES

        return self._open(GATES)

    def open_rule(self, key: str) -> "CheckSettingsDialog | None":
        """The house rules, at this one."""
        from newsdesk.ui.check_settings.dialog import RULES

        return self._open(RULES, key)

    def open_words(self) -> "CheckSettingsDialog | None":
        """The desk's own words, and what it ignores."""
        from newsdesk.ui.check_settings.dialog import WORDS

        return self._open(WORDS)

    def _open(self, page: int, rule: str = "") -> "CheckSettingsDialog | None":
        from newsdesk.ui.check_settings.dialog import CheckSettingsDialog

        if self._newsroom is None:
            return None
        dialog = CheckSettingsDialog(
            self._newsroom.checks, self._preferences, self._unsent, self._lanes, self._look, self._window
        )
        dialog.changed.connect(self.changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.show_page(page, rule)
        return dialog
