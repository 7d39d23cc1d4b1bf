"""Table of what each action does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.errors import SettingFixed
from newsdesk.domain.moves import Move
from newsdesk.ui.window import desk_dialogs, log_file
from newsdesk.ui.window.about import About
from newsdesk.ui.window.actions import key_of
from newsdesk.ui.window.moves import CLARIFY, EDITORS_NOTE
from newsdesk.ui.window.story_actions import DUPLICATE

if TYPE_CHECKING:
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.window.main_window import MainWindow

_SCALE_STEP = 10
_FOCUSED_PANES = ("related", "checks", "notes", "history", "outside")
_OTHER_VERBS = (CLARIFY, EDITORS_NOTE, ASSIGN, DUE, DUPLICATE)
_TEXT_INPUTS = (QLineEdit, QTextEdit, QPlainTextEdit)


class WindowCommands(QObject):
    """Runs the actions of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        columns, saver = window.columns, window.saver
        self._table: dict[str, Callable[[], object]] = {
            "story.new": window.new_story,
            "story.save": lambda: saver.save_now(None, window.tell_failure),
            "story.copy": lambda: window.exchange.copy_text(self._current()),
            "import": window.exchange.ask_import,
            "export": lambda: window.exchange.export(self._current()),
            "export.working": lambda: window.exchange.export(self._current(), working=True),
            "export.again": lambda: window.exchange.export_again(self._current()),
            "corrections": lambda: window.notices.ask_page(),
            "people.here": lambda: window.sign_in.open_menu(_menu_position(window)),
            "people.staff": window.sign_in.edit_staff,
            "desk.open": lambda: self._change_desk(desk_dialogs.ask_desk(window, window.desk_path.parent)),
            "desk.create": lambda: self._change_desk(desk_dialogs.ask_new_desk(window, window.desk_path.parent)),
            "desk.backup": window.archive_actions.back_up,
            "desk.restore": window.archive_actions.ask_restore,
            "desk.check": window.archive_actions.check,
            "desk.search": window.search_desk,
            "settings": window.edit_settings,
            "quit": window.close,
            "undo": partial(self._undo, "undo"),
            "redo": partial(self._undo, "redo"),
            "undo.move": self._undo_move,
            "find": window.find_here,
            "replace": lambda: window.find_in_story(replace=True),
            "palette": window.palette_dialog,
            "view.focus": lambda: window.set_focus_mode(window.actions_["view.focus"].isChecked()),
            "view.desk": lambda: columns.want(desk=window.actions_["view.desk"].isChecked()),
            "view.side": lambda: columns.want(side=window.actions_["view.side"].isChecked()),
            "view.next": partial(window.focus_cycle.move, 1),
            "view.before": partial(window.focus_cycle.move, -1),
            "view.preview": partial(window.show_side, "preview"),
            **{f"view.{key}": partial(self._enter_side, key) for key in _FOCUSED_PANES},
            **{key_of(verb): partial(self._begin, verb) for verb in (*map(str, Move), *_OTHER_VERBS)},
            "suggest.mode": partial(
                self._in_editor, lambda page: page.set_suggesting(window.actions_["suggest.mode"].isChecked())
            ),
            "suggest.next": partial(self._in_editor, lambda page: page.next_suggestion(1)),
            "suggest.previous": partial(self._in_editor, lambda page: page.next_suggestion(-1)),
            "suggest.accept": partial(self._in_editor, lambda page: page.decide_suggestion(True)),
            "suggest.reject": partial(self._in_editor, lambda page: page.decide_suggestion(False)),
            "suggest.accept-all": partial(self._in_editor, lambda page: page.decide_all_suggestions(True)),
            "suggest.reject-all": partial(self._in_editor, lambda page: page.decide_all_suggestions(False)),
            "check.next": lambda: window.copy_checks.walk(1),
            "check.previous": lambda: window.copy_checks.walk(-1),
            "check.fix": lambda: window.copy_checks.put_right(),
            "desk.rules": lambda: window.desk_rules.open(),
            "check.live": self._toggle_live_checks,
            "note.new": window.side_panes.start_note,
            "notes.all": window.side_panes.show_all_notes,
            "review.changed": self._show_editors_changes,
            "text.larger": partial(self._scale, _SCALE_STEP),
            "text.smaller": partial(self._scale, -_SCALE_STEP),
            "text.normal": partial(self._scale, 0),
            "theme.system": lambda: window.preferences.change(theme="system"),
            "theme.light": lambda: window.preferences.change(theme="light"),
            "theme.dark": lambda: window.preferences.change(theme="dark"),
            "logs": self._show_logs,
            "updates.check": lambda: window.updates.check(),
            "updates.file": lambda: window.updates.from_file(),
            "about": lambda: About(str(window.desk_path), window.theme, window).open(),
        }
        window.actions_.action_asked.connect(self.run)
        window.side.panel_left.connect(self._return_to_story)

    def run(self, key: str) -> None:
        """Run the action of this key."""
        self._table[key]()

    def keys(self) -> set[str]:
        """Keys of all actions that have an entry here."""
        return set(self._table)

    def _current(self) -> tuple[UUID, ...]:
        session = self._window.sessions.current
        return (session.id,) if session else ()

    def _enter_side(self, key: str) -> None:
        """Show a pane and put the focus into it: it was asked for by key."""
        self._window.show_side(key)
        self._window.side.enter()

    def _return_to_story(self) -> None:
        if (sheet := self._window.centre.editor_page) is not None:
            sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, verb: str) -> None:
        self._window.moves.begin(verb, self._current())

    def _in_editor(self, work: "Callable[[EditorPage], object]") -> None:
        if (page := self._window.centre.editor_page) is not None:
            work(page)

    def _show_editors_changes(self) -> None:
        """Compare the story as filed by its reporter with the newest; unsaved words are saved first."""
        window, newsroom = self._window, self._window.newsroom
        for story in self._current():

            def compare(versions: tuple[UUID, UUID] | None, story: UUID = story) -> None:
                if versions is None or versions[0] == versions[1]:
                    window.toast.say(self.tr("Nothing was changed since it was filed."))
                else:
                    window.centre.compare(story, *versions)

            def ask(story: UUID = story) -> None:
                if newsroom is not None:
                    window.lanes.archive.run(
                        lambda: newsroom.revisions.since_filed(story),
                        owner=self,
                        done=compare,
                        failed=window.tell_failure,
                    )

            window.saver.save_stories((story,), ask, window.tell_failure)

    def _undo(self, slot: str) -> None:
        """Undo in the focused text; else in the checks pane; else the newest action on a story."""
        focus = QApplication.focusWidget()
        if isinstance(focus, _TEXT_INPUTS) and not focus.isReadOnly():
            getattr(focus, slot)()
        elif slot == "undo" and not self._window.copy_checks.undo():
            self._window.story_actions.undo()

    def _undo_move(self) -> None:
        """Undo the newest action on a story, wherever the focus is."""
        if self._window.story_actions.can_undo:
            self._window.story_actions.undo()
        else:
            self._window.toast.say(self.tr("There is no move to undo."))

    def _toggle_live_checks(self) -> None:
        action, preferences = self._window.actions_["check.live"], self._window.preferences
        try:
            preferences.change(live_checks=action.isChecked())
        except SettingFixed as error:
            action.setChecked(preferences.value.live_checks)
            self._window.tell_failure(error)

    def _scale(self, step: int) -> None:
        preferences = self._window.preferences
        wanted = preferences.value.text_scale + step if step else 100
        preferences.change(text_scale=max(70, min(250, wanted)))

    def _change_desk(self, path: Path | None) -> None:
        if path:
            self._window.ask_desk(path)

    def _show_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file.folder())))


def _menu_position(window: "MainWindow") -> QPoint:
    return window.mapToGlobal(QPoint(window.width() // 2, window.height() // 3))
