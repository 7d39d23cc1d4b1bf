"""Dialogs of the window itself: the palette of all actions, and the settings."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.window import translators
from newsdesk.ui.window.parts import Parts


class WindowDialogs(QObject):
    """Opens them; each is imported when it is first opened."""

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._window = parts, window

    def open_palette(self) -> None:
        """Open the palette of all actions."""
        from newsdesk.ui.window.action_palette import ActionPalette

        self._parts.frame.actions.set_icons()
        ActionPalette(self.offered_actions, self._parts.services.theme, self._window).ask()

    def offered_actions(self) -> list[QAction]:
        """Actions of the window and its panes, one for each text."""
        mine = {action.text(): action for action in self._window.actions()}
        for action in self._window.findChildren(QAction):
            if action.text() and not action.isSeparator() and action.menu() is None:
                mine.setdefault(action.text(), action)
        mine.pop(self._parts.frame.actions["palette"].text())
        return list(mine.values())

    def edit_settings(self) -> None:
        """Open the settings dialog."""
        from newsdesk.ui.window.settings_dialog import SettingsDialog

        preferences = self._parts.services.preferences
        dialog = SettingsDialog(
            preferences.value,
            fixed=preferences.fixed,
            dateline_styles=self._dateline_styles(),
            interface_languages=translators.available(),
            parent=self._window,
            unsent=self._parts.work.unsent,
        )
        dialog.accepted.connect(lambda: self._take_settings(dialog.changes()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _dateline_styles(self) -> tuple[tuple[str, str], ...]:
        """Key and example of each house style, in the newsroom's order; none while no desk is open."""
        newsroom = self._parts.attachments.newsroom
        styles = newsroom.pages.dateline_styles() if newsroom else ()
        return tuple((style.key, isolated(style.example.rstrip()) or self.tr("None")) for style in styles)

    def _take_settings(self, chosen: dict[str, Any]) -> None:
        if chosen:
            self._parts.services.preferences.change(**chosen)
