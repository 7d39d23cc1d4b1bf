"""Table of what each action does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.errors import SettingFixed
from newsdesk.domain.moves import Move
from newsdesk.ui.shell import Shell
from newsdesk.ui.window import log_file
from newsdesk.ui.window.actions import key_of, panel_key
from newsdesk.ui.window.desk_change import DeskChange
from newsdesk.ui.window.late_parts import LateParts
from newsdesk.ui.window.moves import CLARIFY, EDITORS_NOTE
from newsdesk.ui.window.panes import PANES
from newsdesk.ui.window.parts import Parts
from newsdesk.ui.window.story_actions import DUPLICATE
from newsdesk.ui.window.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from newsdesk.ui.story.editor_page import EditorPage

_SCALE_STEP = 10
_OTHER_VERBS = (CLARIFY, EDITORS_NOTE, ASSIGN, DUE, DUPLICATE)
_TEXT_INPUTS = (QLineEdit, QTextEdit, QPlainTextEdit)

Table = dict[str, Callable[[], object]]


class WindowCommands(QObject):
    """Runs the actions of one window."""

    def __init__(self, parts: Parts, late: LateParts, change: DeskChange, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._late, self._shell, self._window = parts, late, shell, window
        self._services, self._work, self._frame = parts.services, parts.work, parts.frame
        self.dialogs = WindowDialogs(parts, window)
        self._table: Table = {
            **self._of_files(change),
            **self._of_finding(),
            **self._of_moves(),
            **self._of_review(),
            **self._of_view(),
            **self._of_program(),
        }
        parts.frame.actions.action_asked.connect(self.run)
        parts.frame.side.panel_left.connect(self._return_to_story)

    def run(self, key: str) -> None:
        """Run the action of this key."""
        self._table[key]()

    def keys(self) -> set[str]:
        """Keys of all actions that have an entry here."""
        return set(self._table)

    # -- the table ------------------------------------------------------------------------------------------------

    def _of_files(self, change: DeskChange) -> Table:
        work, late, shell = self._work, self._late, self._shell
        return {
            "story.new": self.new_story,
            "story.save": lambda: work.saver.save_now(None, shell.tell_failure),
            "story.copy": lambda: work.exchange.copy_text(self._current()),
            "import": work.exchange.ask_import,
            "export": lambda: work.exchange.export(self._current()),
            "export.working": lambda: work.exchange.export(self._current(), working=True),
            "export.again": lambda: work.exchange.export_again(self._current()),
            "corrections": lambda: late.notices.ask_page(),
            "people.here": lambda: work.sign_in.open_menu(_menu_position(self._window)),
            "people.staff": work.sign_in.edit_staff,
            "desk.open": change.ask_other,
            "desk.create": change.ask_new,
            "desk.backup": work.archive_actions.back_up,
            "desk.restore": work.archive_actions.ask_restore,
            "desk.check": work.archive_actions.check,
        }

    def _of_finding(self) -> Table:
        return {
            "undo": partial(self._undo, "undo"),
            "redo": partial(self._undo, "redo"),
            "undo.move": self._undo_move,
            "find": self._find_here,
            "replace": partial(self._find_in_story, replace=True),
            "desk.search": self._search_desk,
        }

    def _of_moves(self) -> Table:
        return {key_of(verb): partial(self._begin, verb) for verb in (*map(str, Move), *_OTHER_VERBS)}

    def _of_review(self) -> Table:
        late, actions, notes = self._late, self._frame.actions, self._parts.notes
        with_editor = self._call_editor
        return {
            "suggest.mode": partial(with_editor, lambda page: page.set_suggesting(actions["suggest.mode"].isChecked())),
            "suggest.next": partial(with_editor, lambda page: page.next_suggestion(1)),
            "suggest.previous": partial(with_editor, lambda page: page.next_suggestion(-1)),
            "suggest.accept": partial(with_editor, lambda page: page.decide_suggestion(True)),
            "suggest.reject": partial(with_editor, lambda page: page.decide_suggestion(False)),
            "suggest.accept-all": partial(with_editor, lambda page: page.decide_all_suggestions(True)),
            "suggest.reject-all": partial(with_editor, lambda page: page.decide_all_suggestions(False)),
            "check.next": lambda: late.copy_checks.walk(1),
            "check.previous": lambda: late.copy_checks.walk(-1),
            "check.fix": lambda: late.copy_checks.put_right(),
            "check.live": self._toggle_live_checks,
            "desk.rules": lambda: late.desk_rules.open(),
            "note.new": notes.start_note,
            "notes.all": notes.show_all_notes,
            "review.changed": self._show_editors_changes,
        }

    def _of_view(self) -> Table:
        actions, columns, shell = self._frame.actions, self._frame.columns, self._shell
        change = self._services.preferences.change
        return {
            **{
                panel_key(pane.key): partial(shell.enter_panel if pane.takes_focus else shell.show_panel, pane.key)
                for pane in PANES
            },
            "palette": self.dialogs.open_palette,
            "view.focus": lambda: shell.set_focus_mode(actions["view.focus"].isChecked()),
            "view.desk": lambda: columns.want(desk=actions["view.desk"].isChecked()),
            "view.side": lambda: columns.want(side=actions["view.side"].isChecked()),
            "view.next": partial(self._parts.focus_cycle.move, 1),
            "view.before": partial(self._parts.focus_cycle.move, -1),
            "text.larger": partial(self._scale, _SCALE_STEP),
            "text.smaller": partial(self._scale, -_SCALE_STEP),
            "text.normal": partial(self._scale, 0),
            "theme.system": partial(change, theme="system"),
            "theme.light": partial(change, theme="light"),
            "theme.dark": partial(change, theme="dark"),
        }

    def _of_program(self) -> Table:
        late, window = self._late, self._window
        return {
            "settings": self.dialogs.edit_settings,
            "quit": window.close,
            "logs": _show_logs,
            "updates.check": lambda: late.updates.check(),
            "updates.file": lambda: late.updates.from_file(),
            "about": self._show_about,
        }

    # -- what takes more than a line ------------------------------------------------------------------------------

    def new_story(self) -> None:
        """Open an empty story with the cursor in it."""
        self._work.sessions.start()
        self._call_editor(lambda page: page.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _search_desk(self) -> None:
        """Put the cursor into the search field of the list."""
        if self._frame.actions["view.focus"].isChecked():
            self._shell.set_focus_mode(False)
        self._frame.columns.want(desk=True)
        self._frame.desk.focus_search()

    def _find_here(self) -> None:
        """Find in the story where the focus is in the editor, else on the desk."""
        # the window's own focus widget: a menu or the palette may have the application's focus
        editor, at = self._shell.editor(), self._window.focusWidget()
        if editor is not None and at is not None and editor.isVisible() and editor.isAncestorOf(at):
            self._find_in_story(replace=False)
        else:
            self._search_desk()

    def _find_in_story(self, *, replace: bool) -> None:
        self._call_editor(lambda page: page.find(replace=replace))

    def _current(self) -> tuple[UUID, ...]:
        session = self._work.sessions.current
        return (session.id,) if session else ()

    def _return_to_story(self) -> None:
        self._call_editor(lambda page: page.setFocus(Qt.FocusReason.OtherFocusReason))

    def _begin(self, verb: str) -> None:
        self._work.moves.begin(verb, self._current())

    def _call_editor(self, act: "Callable[[EditorPage], None]") -> None:
        """Do this with the page of the story that is shown, if one is."""
        if (page := self._shell.editor()) is not None:
            act(page)

    def _show_editors_changes(self) -> None:
        """Compare the story as filed by its reporter with the newest; unsaved words are saved first."""
        for story in self._current():
            ask = partial(self._ask_since_filed, story)
            self._work.saver.save_stories((story,), ask, self._shell.tell_failure)

    def _ask_since_filed(self, story: UUID) -> None:
        newsroom = self._parts.attachments.newsroom
        if newsroom is not None:
            self._services.lanes.archive.run(
                lambda: newsroom.revisions.since_filed(story),
                owner=self,
                done=partial(self._compare, story),
                failed=self._shell.tell_failure,
            )

    def _compare(self, story: UUID, versions: tuple[UUID, UUID] | None) -> None:
        if versions is None or versions[0] == versions[1]:
            self._shell.say(self.tr("Nothing was changed since it was filed."))
        else:
            self._shell.compare(story, *versions)

    def _undo(self, slot: str) -> None:
        """Undo in the focused text; else in the checks pane; else the newest action on a story."""
        focus = QApplication.focusWidget()
        if isinstance(focus, _TEXT_INPUTS) and not focus.isReadOnly():
            getattr(focus, slot)()
        elif slot == "undo" and not self._late.copy_checks.undo():
            self._work.story_actions.undo()

    def _undo_move(self) -> None:
        """Undo the newest action on a story, wherever the focus is."""
        if self._work.story_actions.can_undo:
            self._work.story_actions.undo()
        else:
            self._shell.say(self.tr("There is no move to undo."))

    def _show_about(self) -> None:
        from newsdesk.ui.window.about import About

        About(str(self._services.desk), self._services.theme, self._window).open()

    def _toggle_live_checks(self) -> None:
        action, preferences = self._frame.actions["check.live"], self._services.preferences
        try:
            preferences.change(live_checks=action.isChecked())
        except SettingFixed as error:
            action.setChecked(preferences.value.live_checks)
            self._shell.tell_failure(error)

    def _scale(self, step: int) -> None:
        preferences = self._services.preferences
        wanted = preferences.value.text_scale + step if step else 100
        preferences.change(text_scale=max(70, min(250, wanted)))


def _show_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file.folder())))


def _menu_position(window: QWidget) -> QPoint:
    return window.mapToGlobal(QPoint(window.width() // 2, window.height() // 3))
