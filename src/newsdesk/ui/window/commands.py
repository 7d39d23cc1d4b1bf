"""What each action of the table does, as one table."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from newsdesk.ui.window import desk_dialogs, journal
from newsdesk.ui.window.about import About

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

_SCALE_STEP = 10
_WRITING = (QLineEdit, QTextEdit, QPlainTextEdit)


class Commands(QObject):
    """Answers the actions of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        columns, saver = window.columns, window.saver
        self._table: dict[str, Callable[[], object]] = {
            "story.new": window.new_story,
            "story.save": lambda: saver.save_now(None, window.tell_failure),
            "story.duplicate": partial(self._verb, "duplicate"),
            "story.spike": partial(self._verb, "spike"),
            "story.unspike": partial(self._verb, "unspike"),
            "story.copy": lambda: window.exchange.copy_text(self._front()),
            "import": window.exchange.ask_import,
            "export": lambda: window.exchange.export(self._front()),
            "desk.open": lambda: self._change_desk(desk_dialogs.ask_desk(window, window.desk_path.parent)),
            "desk.create": lambda: self._change_desk(desk_dialogs.ask_new_desk(window, window.desk_path.parent)),
            "desk.backup": window.care.back_up,
            "desk.restore": window.care.ask_restore,
            "desk.check": window.care.check,
            "desk.search": window.search_desk,
            "settings": window.edit_settings,
            "quit": window.close,
            "undo": partial(self._undo, "undo"),
            "redo": partial(self._undo, "redo"),
            "find": window.find_here,
            "replace": lambda: window.find_in_story(replace=True),
            "palette": window.palette_dialog,
            "view.focus": lambda: window.set_focus_mode(window.actions_["view.focus"].isChecked()),
            "view.desk": lambda: columns.want(desk=window.actions_["view.desk"].isChecked()),
            "view.side": lambda: columns.want(side=window.actions_["view.side"].isChecked()),
            "view.preview": partial(window.show_side, "preview"),
            "view.related": self._show_related,
            "text.larger": partial(self._scale, _SCALE_STEP),
            "text.smaller": partial(self._scale, -_SCALE_STEP),
            "text.normal": partial(self._scale, 0),
            "theme.system": lambda: window.preferences.change(theme="system"),
            "theme.light": lambda: window.preferences.change(theme="light"),
            "theme.dark": lambda: window.preferences.change(theme="dark"),
            "logs": self._show_logs,
            "about": lambda: About(str(window.desk_path), window.look, window).open(),
        }
        window.actions_.asked.connect(self.carry_out)
        window.side.left.connect(self._return_to_story)

    def carry_out(self, key: str) -> None:
        """Do what the action says."""
        self._table[key]()

    def keys(self) -> set[str]:
        """All that is answered."""
        return set(self._table)

    def _front(self) -> tuple[UUID, ...]:
        session = self._window.sessions.current
        return (session.id,) if session else ()

    def _show_related(self) -> None:
        """Whoever asks for it is about to look for a story."""
        self._window.show_side("related")
        self._window.side.enter()

    def _return_to_story(self) -> None:
        if (sheet := self._window.middle.sheet) is not None:
            sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verb(self, verb: str) -> None:
        """Words on screen are saved before the story is moved or copied."""
        window, stories = self._window, self._front()
        window.saver.commit(stories, partial(window.verbs.ask, verb, stories), window.tell_failure)

    def _undo(self, way: str) -> None:
        """In a text, its own undo; elsewhere the newest verb is taken back."""
        focus = QApplication.focusWidget()
        if isinstance(focus, _WRITING) and not focus.isReadOnly():
            getattr(focus, way)()
        elif way == "undo":
            self._window.verbs.undo()

    def _scale(self, step: int) -> None:
        preferences = self._window.preferences
        wanted = preferences.value.text_scale + step if step else 100
        preferences.change(text_scale=max(70, min(250, wanted)))

    def _change_desk(self, path: Path | None) -> None:
        if path:
            self._window.ask_desk(path)

    def _show_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(journal.folder())))
