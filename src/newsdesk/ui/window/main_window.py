"""The window: places the panes and connects them. What they do is theirs."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui import words
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.look import Look
from newsdesk.ui.story.line_field import isolated
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.window import desk_dialogs, standing, tongue
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.commands import Commands
from newsdesk.ui.window.desk_care import DeskCare
from newsdesk.ui.window.exchange import Exchange
from newsdesk.ui.window.farewell import Farewell
from newsdesk.ui.window.front import Front
from newsdesk.ui.window.layout_memory import pack, unpack
from newsdesk.ui.window.middle import Middle
from newsdesk.ui.window.panes import Panes
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.side_panel import SidePanel
from newsdesk.ui.window.status_bar import StatusBar
from newsdesk.ui.window.toast import Toast
from newsdesk.ui.window.top_bar import TopBar
from newsdesk.ui.window.verbs import Verbs

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.preview.pane import PreviewPane
    from newsdesk.ui.related.pane import RelatedPane
    from newsdesk.ui.story.session import StorySession
    from newsdesk.ui.story.sheet import StorySheet

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One desk in one window."""

    # the first picture of the window is on its way to the screen
    painted = Signal()
    # Path: open this desk in place of the one here; everything is saved
    desk_asked = Signal(object)
    # open the same desk again: its file or the language of the window is another one now
    reopen_asked = Signal()
    # Path: put the desk that cannot be opened back to this backup
    rescue_asked = Signal(object)
    # the window is gone and everything is saved
    retired = Signal()

    def __init__(self, desk: Path, *, lanes: Lanes, bus: Bus, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.desk_path = desk
        self.look, self.preferences = look, preferences
        self._lanes, self._bus = lanes, bus
        self._painted = self._may_close = False
        self.newsroom: Newsroom | None = None
        self._preview: PreviewPane | None = None
        self.layout_ = unpack(preferences.value.window)
        self.sessions = Sessions(lanes, bus, self)
        self.saver = Saver(self.sessions, lanes, bus, self)
        self.verbs = Verbs(lanes, bus, self)
        self.exchange = Exchange(lanes, bus, self.saver, self)
        self.farewell = Farewell(self.saver, self)
        self.care = DeskCare(lanes, self.farewell, self)
        self.actions_ = Actions(look, self)
        self.panes = Panes(lanes, bus, look, self.sessions, self)
        self._place()
        self._connect()
        self.commands = Commands(self)
        standing.put_back(self, self.columns, self.side, self.layout_)

    # -- the desk -------------------------------------------------------------------------------------------------

    def attach(self, newsroom: "Newsroom") -> None:
        """The desk is open: fill the panes."""
        self.newsroom = newsroom
        self.stack.setCurrentIndex(0)
        self.sessions.blank = _blank(self.preferences)
        self.panes.attach(newsroom)
        self.front.desk_opened()
        if self.sessions.current is None:
            self.middle.show_session(None)
        self.side.turn(self.side.current)
        self.desk.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_story(self, story: UUID) -> None:
        """Bring a story to the front."""
        self.sessions.open(story)

    def new_story(self) -> None:
        """An empty sheet, ready to be typed into."""
        self.sessions.start()
        if self.middle.sheet:
            self.middle.sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def explain_obstacle(self, error: Exception) -> None:
        """The desk cannot be opened: say why, and show the ways out."""
        from newsdesk.ui.window.obstacle import Obstacle

        obstacle = Obstacle(self.look, self)
        obstacle.explain(words.sentence(error))
        obstacle.retry_asked.connect(self.reopen_asked)
        obstacle.other_asked.connect(self.actions_["desk.open"].trigger)
        obstacle.restore_asked.connect(self._ask_rescue)
        self.stack.addWidget(obstacle)
        self.stack.setCurrentWidget(obstacle)

    def ask_desk(self, desk: Path) -> None:
        """Save everything here, then let another desk take its place."""
        self.farewell.say(partial(self.desk_asked.emit, desk))

    def leave(self) -> None:
        """Close without asking: everything is saved, or the person knows that it is not."""
        self._may_close = True
        self.close()

    def leave_unasked(self) -> None:
        """Save all and close; what the archive refuses goes into a file beside it."""
        self.farewell.say_unasked(self.desk_path, self.leave)

    # -- what actions and panes ask for ---------------------------------------------------------------------------

    def search_desk(self) -> None:
        """Put the cursor into the desk's search field."""
        if self.actions_["view.focus"].isChecked():
            self.set_focus_mode(False)
        self.columns.want(desk=True)
        self.desk.focus_search()

    def find_here(self) -> None:
        """Find where the writer is: in the story from its sheet, on the desk from anywhere else."""
        # the window's own memory: a menu or the palette may have the focus at the moment
        sheet, at = self.middle.sheet, self.focusWidget()
        if sheet is not None and at is not None and sheet.isVisible() and sheet.isAncestorOf(at):
            self.find_in_story(replace=False)
        else:
            self.search_desk()

    def find_in_story(self, *, replace: bool) -> None:
        """Find in the open story."""
        if self.middle.sheet:
            self.middle.sheet.find(replace=replace)

    def show_side(self, key: str) -> None:
        """Show a pane of the side panel."""
        self.columns.want(side=True)
        self.side.turn(key)

    def set_focus_mode(self, on: bool) -> None:
        """Nothing but the sheet."""
        self.actions_["view.focus"].setChecked(on)
        self.columns.focus_on_sheet(on)
        self.top.setVisible(not on)
        if self.middle.sheet:
            self.middle.sheet.set_focus_mode(on)

    def palette_dialog(self) -> None:
        """Every action by name."""
        from newsdesk.ui.window.action_palette import ActionPalette

        self.actions_.dress()
        ActionPalette(self._offered_actions, self.look, self).ask()

    def edit_settings(self) -> None:
        """The settings page."""
        from newsdesk.ui.window.settings_dialog import SettingsDialog

        styles = self.newsroom.pages.dateline_styles() if self.newsroom else ()
        dialog = SettingsDialog(
            self.preferences.value,
            dateline_styles=tuple((style.key, isolated(style.example.rstrip()) or self.tr("None")) for style in styles),
            interface_languages=tongue.available(),
            parent=self,
        )
        dialog.accepted.connect(lambda: self._take_settings(dialog.changes()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong, calmly, over the window."""
        log.warning("told: %s", error)
        self.toast.say(words.sentence(error))

    # -- Qt's events ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.farewell.say(self._leave_soon)
            return
        layout = standing.taken_down(self, self.columns, self.side, front=self.sessions.current, before=self.layout_)
        self.preferences.note(window=pack(layout))
        super().closeEvent(event)
        self.retired.emit()

    def _leave_soon(self) -> None:
        """A window that is being closed cannot be closed. A key that comes in between is saved first."""
        given_up = [session.content() for session in self.saver.at_risk()]

        def leave() -> None:
            came = any(session.content() not in given_up for session in self.saver.at_risk())
            (self.close if came else self.leave)()

        QTimer.singleShot(0, leave)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.newsroom and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.exchange.import_files(files)

    # -- putting it together --------------------------------------------------------------------------------------

    def _place(self) -> None:
        self.setMinimumSize(QSize(720, 480))
        self.setAcceptDrops(True)
        self.top = TopBar(self.actions_, self.look, self)
        self.desk = self.panes.desk()
        self.middle = Middle(self.panes, self.actions_, self.look, self)
        self.side = SidePanel({"preview": self._make_preview, "related": self._make_related}, self.look, self)
        self.columns = Columns(self.desk, self.middle, self.side, self)
        self.status = StatusBar(self.look, self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, _rule(whole), self.columns, _rule(whole), self.status):
            column.addWidget(widget, int(widget is self.columns))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(whole)
        self.setCentralWidget(self.stack)
        self.toast = Toast(self.look, self)
        self._place_menus()
        self.front = Front(
            actions=self.actions_,
            middle=self.middle,
            side=self.side,
            status=self.status,
            lanes=self._lanes,
            parent=self,
        )
        self._name_window()

    def _place_menus(self) -> None:
        menus = self.actions_.menus(self)
        bar = QMenuBar() if QGuiApplication.platformName() == "cocoa" else None
        if bar is not None:
            for menu in menus:
                bar.addMenu(menu)
            self.setMenuBar(bar)
        self.top.set_menus(() if bar is not None else menus)

    def _connect(self) -> None:
        for part in (self.sessions, self.saver, self.verbs, self.exchange, self.care, self.front.count):
            self.panes.keep(part)
        self.desk.story_chosen.connect(self.sessions.open)
        self.desk.new_asked.connect(self.new_story)
        self.desk.verb_asked.connect(self._verb_asked)
        self.sessions.current_changed.connect(self._front_changed)
        self.sessions.opening_failed.connect(lambda _, error: self.tell_failure(error))
        self.saver.state_changed.connect(self.status.show_state)
        self.saver.state_changed.connect(self.middle.band.show_state)
        self.middle.band.retry_asked.connect(self.saver.save_now)
        self.middle.band.copy_asked.connect(self._copy_for_rescue)
        self.middle.band.file_asked.connect(self.farewell.keep_as_file)
        self.middle.sheet_made.connect(self._sheet_made)
        self.verbs.done.connect(lambda text: self.toast.say(text, self.tr("Undo"), self.verbs.undo))
        self.verbs.undone.connect(lambda _: self.toast.say(self.tr("Taken back.")))
        self.verbs.made.connect(self.open_story)
        self.exchange.brought.connect(self.open_story)
        # what was typed while the backup was put back goes into it
        self.care.restored.connect(partial(self.farewell.say, self.reopen_asked.emit))
        for part in (self.exchange, self.care):
            part.said.connect(self.toast.say)
        for failing in (self.desk, self.verbs, self.exchange, self.care, self._lanes):
            failing.failed.connect(self.tell_failure)
        self.columns.arranged.connect(self._arranged)
        self.front.renamed.connect(self._name_window)
        self.top.side_toggled.connect(lambda on: self.columns.want(side=on))
        self.preferences.changed.connect(self._settings_changed)

    def _make_preview(self) -> "PreviewPane":
        self._preview = pane = self.panes.preview()
        self.front.join(pane)
        self._bus.changed.connect(pane.refresh)
        if self.middle.sheet:
            self.middle.sheet.cursor_moved.connect(pane.follow)
        return pane

    def _make_related(self) -> "RelatedPane":
        pane = self.panes.related()
        self.front.join(pane)
        pane.open_asked.connect(self.sessions.open)
        pane.undo_offered.connect(lambda text, undo: self.toast.say(text, self.tr("Undo"), undo))
        return pane

    def _sheet_made(self, sheet: "StorySheet") -> None:
        sheet.focus_mode_asked.connect(self.set_focus_mode)
        if self._preview is not None:
            sheet.cursor_moved.connect(self._preview.follow)

    # -- what happened --------------------------------------------------------------------------------------------

    def _front_changed(self, session: "StorySession | None") -> None:
        self.front.show(session)
        self.desk.select(session.id if session else None)

    def _verb_asked(self, verb: str, stories: Sequence[UUID]) -> None:
        ask = self.exchange.export if verb == "export" else partial(self.verbs.ask, verb)
        self.saver.commit(stories, partial(ask, stories), self.tell_failure)

    def _arranged(self, desk: bool, side: bool, narrow: bool) -> None:
        self.actions_["view.desk"].setChecked(desk)
        self.actions_["view.side"].setChecked(side)
        self.top.side.setVisible(narrow)
        self.top.side.setChecked(side)
        if side and self.newsroom:
            self.side.turn(self.side.current)

    def _copy_for_rescue(self) -> None:
        QGuiApplication.clipboard().setText(self.saver.text_for_rescue())
        self.toast.say(self.tr("The words are on the clipboard."))

    def _take_settings(self, chosen: dict[str, object]) -> None:
        if chosen:
            self.preferences.change(**chosen)

    def _settings_changed(self, settings: Settings) -> None:
        self._name_window()
        if newsroom := self.newsroom:
            self.sessions.blank = _blank(self.preferences)
            self._lanes.archive.run(lambda: newsroom.adopt(settings), owner=self)
        if self.middle.sheet:
            self.middle.sheet.apply_settings(settings)

    def _ask_rescue(self) -> None:
        path = desk_dialogs.ask_desk(self, self.desk_path.parent)
        if path and desk_dialogs.confirm_restore(self, path):
            self.rescue_asked.emit(path)

    def _offered_actions(self) -> list[QAction]:
        """Every action of the window and its panes, each text once."""
        mine = {action.text(): action for action in self.actions()}
        for action in self.findChildren(QAction):
            if action.text() and not action.isSeparator() and action.menu() is None:
                mine.setdefault(action.text(), action)
        mine.pop(self.actions_["palette"].text())
        return list(mine.values())

    def _name_window(self) -> None:
        session = self.sessions.current
        desk = desk_name(self.desk_path, self.preferences.value.paper)
        self.top.show_desk(desk, self.preferences.value.who)
        self.setWindowTitle(f"{session.headline} — {desk}" if session and session.headline else desk)


def desk_name(desk: Path, paper: str) -> str:
    """A desk is called by its file; the user's own by the paper."""
    return paper if desk.stem == "desk" else desk.stem


def _blank(preferences: Preferences) -> Content:
    return Content(language=preferences.value.language)


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("kind", "rule")
    return rule
