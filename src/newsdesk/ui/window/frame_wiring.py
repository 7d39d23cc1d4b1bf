"""Connects the window's frame: which columns show, what the settings change, and the band over the columns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui import messages
from newsdesk.ui.window.parts import Parts

if TYPE_CHECKING:
    from newsdesk.desk.moved_desk import MendedDesk


class FrameWiring(QObject):
    """Keeps actions, bars, the editor and the open newsroom in step with columns, settings and the desk file."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._frame, self._work = parts, parts.frame, parts.work
        parts.frame.columns.columns_arranged.connect(self._columns_arranged)
        parts.frame.top.side_toggled.connect(self._want_side)
        parts.work.file_watch.file_mended.connect(self._file_was_mended)
        parts.services.preferences.changed.connect(self._settings_changed)
        self._set_blank()

    def _columns_arranged(self, desk: bool, side: bool, narrow: bool) -> None:
        frame = self._frame
        frame.actions["view.desk"].setChecked(desk)
        frame.actions["view.side"].setChecked(side)
        frame.top.set_narrow(narrow)
        frame.top.side.setVisible(narrow)
        frame.top.side.setChecked(side)
        if side and self._parts.attachments.newsroom:
            frame.side.show_pane(frame.side.current)

    def _want_side(self, on: bool) -> None:
        self._frame.columns.want(side=on)

    def _settings_changed(self, settings: Settings) -> None:
        """Use these settings from now on; the person at the machine may be another."""
        self._work.unsent.turn_to_person(settings.who)
        self._set_blank()
        if newsroom := self._parts.attachments.newsroom:
            self._parts.services.lanes.archive.run(lambda: newsroom.adopt(settings), owner=self)
            self._work.staff.refresh()
        if (editor := self._frame.centre.editor_page) is not None:
            editor.apply_settings(settings)

    def _file_was_mended(self, mended: "MendedDesk") -> None:
        """Read everything again and say what happened: the desk was reopened, since its file was replaced."""
        if newsroom := self._parts.attachments.newsroom:
            self._work.unsent.attach(newsroom)
        self._work.saver.desk_was_replaced()
        self._parts.external_changes.refresh()
        self._frame.desk_band.say(messages.mended(mended), closes=True)

    def _set_blank(self) -> None:
        self._work.sessions.blank = Content(language=self._parts.services.preferences.value.language)
