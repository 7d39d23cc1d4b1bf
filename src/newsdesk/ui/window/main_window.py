"""The window: places the panes and connects them. What they do is theirs."""

import logging
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.domain.errors import FirstStartFailed
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.sign_in import SignIn
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.other_words import OtherWords
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window import desk_dialogs, translators, window_layout, wiring
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.archive_actions import ArchiveActions
from newsdesk.ui.window.centre import Centre
from newsdesk.ui.window.claims import Claims
from newsdesk.ui.window.close_guard import CloseGuard
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.commands import WindowCommands
from newsdesk.ui.window.current_story import CurrentStory
from newsdesk.ui.window.desk_band import DeskBand
from newsdesk.ui.window.exchange import ImportExport
from newsdesk.ui.window.external_changes import ExternalChanges
from newsdesk.ui.window.file_watch import FileWatch
from newsdesk.ui.window.focus_cycle import FocusCycle
from newsdesk.ui.window.moves import MoveActions
from newsdesk.ui.window.panes import Panes
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.side_panel import SidePanel
from newsdesk.ui.window.side_panes import SidePanes
from newsdesk.ui.window.status_bar import StatusBar
from newsdesk.ui.window.story_actions import StoryActions
from newsdesk.ui.window.toast import Toast
from newsdesk.ui.window.top_bar import TopBar
from newsdesk.ui.window.window_layout import pack, unpack

if TYPE_CHECKING:
    from newsdesk.desk.moved_desk import MendedDesk
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.ui.check_settings.desk_rules import CheckSettings
    from newsdesk.ui.updates.updates import Updates
    from newsdesk.ui.window.copy_checks import CopyChecks
    from newsdesk.ui.window.notices import NoticeActions
    from newsdesk.ui.window.publications import Publications

log = logging.getLogger(__name__)


_RESCUE_AGAIN = 300  # milliseconds


class MainWindow(QMainWindow):
    """One desk in one window."""

    # the first picture of the window is on its way to the screen
    first_painted = Signal()
    # Path: open this desk in place of the one here; everything is saved
    desk_asked = Signal(object)
    # open the same desk again: its file or the language of the window is another one now
    reopen_asked = Signal()
    # Path: put the desk that cannot be opened back to this backup
    rescue_asked = Signal(object)
    # the window is gone and everything is saved
    window_retired = Signal()

    def __init__(
        self,
        desk: Path,
        *,
        lanes: Lanes,
        bus: Bus,
        look: Theme,
        preferences: Preferences,
        rescue: "RescueFiles | None" = None,
    ) -> None:
        super().__init__()
        self.desk_path = desk
        self.look, self.preferences = look, preferences
        self.lanes, self.bus = lanes, bus
        self._painted = self._may_close = False
        self.newsroom: Newsroom | None = None
        # what is to be done when the window is gone and the archive closed
        self.afterwards: Callable[[], object] | None = None
        self.layout_ = unpack(preferences.value.window)
        self.sessions = Sessions(lanes, bus, self)
        self.saver = Saver(self.sessions, lanes, bus, self, rescue=rescue)
        self.file_watch = FileWatch(desk, self.saver, lanes, self)
        self.unsent = UnsentForms(lanes, bus, self, who=preferences.value.who, rescue=rescue)
        self.saver.include(self.unsent)
        self.staff = Staff(lanes, self)
        self.claims = Claims(lanes, bus, self.staff, preferences, self)
        self.verbs = StoryActions(lanes, bus, self)
        self.moves = MoveActions(self.verbs, self.staff, self.saver, self.sessions, self.unsent, lanes, self)
        self.reception = SignIn(self.staff, preferences, self.sessions, self.unsent, look, self)
        self.exchange = ImportExport(lanes, bus, self.saver, self)
        self.farewell = CloseGuard(self.saver, self.unsent, self)
        self.care = ArchiveActions(lanes, self.farewell, self)
        self.actions_ = Actions(look, self)
        self.panes = Panes(lanes, bus, look, self.sessions, self.unsent, self)
        self.side_panes = SidePanes(self)
        self._place()
        wiring.connect(self)
        self.commands = WindowCommands(self)
        window_layout.put_back(self, self.columns, self.side, self.layout_)

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
        from newsdesk.ui.window.open_failure_page import OpenFailurePage
        from newsdesk.ui.window.recovery_buttons import RecoveryButtons

        obstacle = OpenFailurePage(self.look, self)
        obstacle.explain(messages.sentence(error), put_back=isinstance(error, FirstStartFailed))
        obstacle.retry_asked.connect(self.reopen_rescued)
        obstacle.other_asked.connect(self.actions_["desk.open"].trigger)
        obstacle.restore_asked.connect(self._ask_rescue)
        ways = RecoveryButtons(self.desk_path, error, obstacle, self.lanes, self)
        ways.restore_asked.connect(self._rescue_after_asking)
        ways.desk_asked.connect(self.desk_asked)
        ways.reopen_asked.connect(self.reopen_rescued)
        ways.failed.connect(self.tell_failure)
        self.stack.addWidget(obstacle)
        self.stack.setCurrentWidget(obstacle)

    def ask_desk(self, desk: Path) -> None:
        """Save everything here, then let another desk take its place."""
        self.farewell.save_then(partial(self.desk_asked.emit, desk))

    def go_on_with_another_file(self, mended: "MendedDesk") -> None:
        """The desk was opened anew, for its file is another one: read everything again, and say what happened."""
        if self.newsroom:
            self.unsent.attach(self.newsroom)
        self.others.look()
        self.desk_band.say(messages.mended(mended))

    def reopen_rescued(self) -> None:
        """Open the desk in a new window; what was typed here before it could be opened is brought into it."""
        self.saver.rescue(self._reopen_if_rescued)

    def _reopen_if_rescued(self) -> None:
        if self.saver.all_rescued:
            self.reopen_asked.emit()
        else:  # somebody types on, or there is no room for a rescue file
            QTimer.singleShot(_RESCUE_AGAIN, self.reopen_rescued)

    def leave(self) -> None:
        """Close without asking: everything is saved, or the person knows that it is not."""
        self._may_close = True
        self.close()

    def leave_unasked(self) -> None:
        """Save all and close; what the archive refuses goes into a file beside it."""
        self.farewell.say_unasked(self.desk_path, self.leave)

    @cached_property
    def notices(self) -> "NoticeActions":
        """What readers are told; made when it is first needed."""
        from newsdesk.ui.window.notices import NoticeActions

        made = self.panes.keep(NoticeActions(self.moves, self.unsent, self.lanes, self.bus, self.look, self))
        wiring.connect_notices(self, made)
        return made

    @cached_property
    def copy_checks(self) -> "CopyChecks":
        """What checks find in the story in front; made once the window has settled."""
        from newsdesk.ui.window.copy_checks import CopyChecks

        return CopyChecks(self)

    @cached_property
    def desk_rules(self) -> "CheckSettings":
        """What the newsroom decides about copy checks; made when it is first asked for."""
        from newsdesk.ui.check_settings.desk_rules import CheckSettings

        made = self.panes.keep(CheckSettings(self.preferences, self.unsent, self.lanes, self.look, self))
        made.changed.connect(lambda: self.copy_checks.checking.reading.look_again())
        return made

    @cached_property
    def updates(self) -> "Updates":
        """Newer versions of Newsdesk; watched for once the window has settled."""
        from newsdesk.ui.updates.updates import Updates

        return Updates(self)

    @cached_property
    def publications(self) -> "Publications":
        """Stories whose time comes; watched once the window has settled."""
        from newsdesk.ui.window.publications import Publications

        made = self.panes.keep(Publications(self.lanes, self.bus, self))
        wiring.connect_publications(self, made)
        return made

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
        self.side.choose(key)  # else a folded panel would show the pane of before first
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
            fixed=self.preferences.fixed,
            dateline_styles=tuple((style.key, isolated(style.example.rstrip()) or self.tr("None")) for style in styles),
            interface_languages=translators.available(),
            parent=self,
            unsent=self.unsent,
        )
        dialog.accepted.connect(lambda: self._take_settings(dialog.changes()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong, calmly, over the window."""
        log.warning("told: %s", error)
        self.toast.say(messages.sentence(error))

    def offer_undo(self, text: str, undo: "Callable[[], None]") -> None:
        """Say what was done, with the way back."""
        self.toast.say(text, self.tr("Undo"), undo)

    # -- Qt's events ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.newsroom:
            self.others.look()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.farewell.save_then(self._leave_soon)
            return
        layout = window_layout.taken_down(
            self, self.columns, self.side, front=self.sessions.current, before=self.layout_
        )
        self.preferences.note(window=pack(layout))
        self.claims.let_go()
        super().closeEvent(event)
        self.window_retired.emit()

    def _leave_soon(self) -> None:
        """A window that is being closed cannot be closed. A key that comes in between is saved first."""
        given_up = self._at_risk()

        def leave() -> None:
            came = any(content not in given_up for content in self._at_risk())
            (self.close if came else self.leave)()

        QTimer.singleShot(0, leave)

    def _at_risk(self) -> list[object]:
        unsent = (dict(each.content) for each in self.unsent.waiting())
        return [*(session.content() for session in self.saver.at_risk()), *unsent]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.newsroom and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
        if len(files) == 1 and files[0].suffix.lower() == desk_dialogs.SUFFIX:
            QTimer.singleShot(0, partial(self.ask_desk, files[0]))  # the drop is done before a question is asked
        elif files:
            self.exchange.import_files(files)

    # -- putting it together --------------------------------------------------------------------------------------

    def _place(self) -> None:
        self.setMinimumSize(QSize(720, 480))
        self.setAcceptDrops(True)
        self.top = TopBar(self.actions_, self.look, self)
        self.desk = self.panes.desk()
        self.middle = Centre(self.panes, self.actions_, self.look, self)
        self.side = SidePanel(self.side_panes.makers, self.look, self)
        self.columns = Columns(self.desk, self.middle, self.side, self)
        self.status = StatusBar(self.look, self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.desk_band = DeskBand(self.look, whole)
        self.other_words = OtherWords(self.unsent, self.look, whole)
        for widget in (
            self.top,
            _rule(whole),
            self.desk_band,
            self.other_words,
            self.columns,
            _rule(whole),
            self.status,
        ):
            column.addWidget(widget, int(widget is self.columns))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(whole)
        self.setCentralWidget(self.stack)
        self.toast = Toast(self.look, self)
        self._place_menus()
        self.front = CurrentStory(
            actions=self.actions_,
            top=self.top,
            middle=self.middle,
            side=self.side,
            status=self.status,
            staff=self.staff,
            claims=self.claims,
            lanes=self.lanes,
            bus=self.bus,
            parent=self,
        )
        self.others = ExternalChanges(self.desk, self.sessions, self.staff, self.bus, self)
        self.rounds = FocusCycle(self.desk, self.middle, self.side, self.sessions, self)
        self.name_window()

    def _place_menus(self) -> None:
        menus = self.actions_.menus(self)
        bar = QMenuBar() if QGuiApplication.platformName() == "cocoa" else None
        if bar is not None:
            for menu in menus:
                bar.addMenu(menu)
            self.setMenuBar(bar)
        self.top.set_menus(() if bar is not None else menus)

    # -- what happened --------------------------------------------------------------------------------------------

    def arranged(self, desk: bool, side: bool, narrow: bool) -> None:
        """The columns stand otherwise now."""
        self.actions_["view.desk"].setChecked(desk)
        self.actions_["view.side"].setChecked(side)
        self.top.set_narrow(narrow)
        self.top.side.setVisible(narrow)
        self.top.side.setChecked(side)
        if side and self.newsroom:
            self.side.turn(self.side.current)

    def _take_settings(self, chosen: dict[str, object]) -> None:
        if chosen:
            self.preferences.change(**chosen)

    def settings_changed(self, settings: Settings) -> None:
        """Work by these settings from now on; somebody else may be here."""
        self.name_window()
        if newsroom := self.newsroom:
            self.sessions.blank = _blank(self.preferences)
            self.lanes.archive.run(lambda: newsroom.adopt(settings), owner=self)
            self.staff.refresh()
        if self.middle.sheet:
            self.middle.sheet.apply_settings(settings)

    def _ask_rescue(self) -> None:
        if path := desk_dialogs.ask_desk(self, self.desk_path.parent):
            self._rescue_after_asking(path)

    def _rescue_after_asking(self, backup: Path) -> None:
        if desk_dialogs.confirm_restore(self, backup):
            self.rescue_asked.emit(backup)

    def _offered_actions(self) -> list[QAction]:
        """Every action of the window and its panes, each text once."""
        mine = {action.text(): action for action in self.actions()}
        for action in self.findChildren(QAction):
            if action.text() and not action.isSeparator() and action.menu() is None:
                mine.setdefault(action.text(), action)
        mine.pop(self.actions_["palette"].text())
        return list(mine.values())

    def name_window(self) -> None:
        """By the story in front and the desk."""
        session = self.sessions.current
        desk = desk_name(self.desk_path, self.preferences.value.paper)
        self.top.show_desk(desk)
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
