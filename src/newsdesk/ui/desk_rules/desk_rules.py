"""Opens what a newsroom decides about copy checks, and tells who reads copy when something was decided."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look
from newsdesk.ui.unsent.texts import UnsentTexts
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.desk_rules.dialog import DeskRulesDialog


class DeskRules(QObject):
    """`changed`: gates, rules, words, or what is ignored, are others now. Read what is open again."""

    changed = Signal()

    def __init__(
        self, preferences: Preferences, unsent: UnsentTexts, lanes: Lanes, look: Look, window: QWidget
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._preferences, self._lanes, self._look, self._window = preferences, lanes, look, window
        self._newsroom: Newsroom | None = None

    def attach(self, newsroom: "Newsroom") -> None:
        """Decide for this desk from now on."""
        self._newsroom = newsroom

    def open(self) -> "DeskRulesDialog | None":
        """The table of gates, with the other pages beside it."""
        from newsdesk.ui.desk_rules.dialog import GATES

        return self._open(GATES)

    def open_rule(self, key: str) -> "DeskRulesDialog | None":
        """The house rules, at this one."""
        from newsdesk.ui.desk_rules.dialog import RULES

        return self._open(RULES, key)

    def open_words(self) -> "DeskRulesDialog | None":
        """The desk's own words, and what it ignores."""
        from newsdesk.ui.desk_rules.dialog import WORDS

        return self._open(WORDS)

    def _open(self, page: int, rule: str = "") -> "DeskRulesDialog | None":
        from newsdesk.ui.desk_rules.dialog import DeskRulesDialog

        if self._newsroom is None:
            return None
        dialog = DeskRulesDialog(
            self._newsroom.checks, self._preferences, self._unsent, self._lanes, self._look, self._window
        )
        dialog.changed.connect(self.changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.show_page(page, rule)
        return dialog
