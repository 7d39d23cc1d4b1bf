"""Main window: makes the panes and places them. `wiring` connects them; what they do is in their own files."""

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
from newsdesk.ui.widgets.banner import Banner
from newsdesk.ui.window import desk_dialogs, translators, window_layout, wiring
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.archive_actions import ArchiveActions
from newsdesk.ui.window.centre import Centre
from newsdesk.ui.window.claims import Claims
from newsdesk.ui.window.close_guard import CloseGuard
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.commands import WindowCommands
from newsdesk.ui.window.current_story import CurrentStory
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
    from newsdesk.ui.window.schedule_watch import ScheduleWatch

log = logging.getLogger(__name__)


_RESCUE_RETRY_MS = 300


class MainWindow(QMainWindow):
    """Window of one desk. Another desk, or the same one reopened, gets a new window."""

    # the window was painted for the first time
    first_painted = Signal()
    # Path: open this desk in place of the one here; everything here is saved
    desk_asked = Signal(object)
    # open the same desk again, since its file has changed
    reopen_asked = Signal()
    # Path: restore the desk, which cannot be opened, from this backup
    rescue_asked = Signal(object)
    # the window is closed and everything is saved
    window_retired = Signal()

    def __init__(
        self,
        desk: Path,
        *,
        lanes: Lanes,
        bus: Bus,
        theme: Theme,
        preferences: Preferences,
        rescue: "RescueFiles | None" = None,
    ) -> None:
        super().__init__()
        self.desk_path = desk
        self.theme, self.preferences = theme, preferences
        self.lanes, self.bus = lanes, bus
        self._painted = self._may_close = False
        self.newsroom: Newsroom | None = None
        # called once the window and the archive are closed
        self.on_closed: Callable[[], object] | None = None
        self.layout_ = unpack(preferences.value.window)
        self.sessions = Sessions(lanes, bus, self)
        self.saver = Saver(self.sessions, lanes, bus, self, rescue=rescue)
        self.file_watch = FileWatch(desk, self.saver, lanes, self)
        self.unsent = UnsentForms(lanes, bus, self, who=preferences.value.who, rescue=rescue)
        self.saver.include(self.unsent)
        self.staff = Staff(lanes, self)
        self.claims = Claims(lanes, bus, self.staff, preferences, self)
        self.story_actions = StoryActions(lanes, bus, self)
        self.moves = MoveActions(self.story_actions, self.staff, self.saver, self.sessions, self.unsent, lanes, self)
        self.sign_in = SignIn(self.staff, preferences, self.sessions, self.unsent, theme, self)
        self.exchange = ImportExport(lanes, bus, self.saver, self)
        self.close_guard = CloseGuard(self.saver, self.unsent, self)
        self.archive_actions = ArchiveActions(lanes, self.close_guard, self)
        self.actions_ = Actions(theme, self)
        self.panes = Panes(lanes, bus, theme, self.sessions, self.unsent, self)
        self.side_panes = SidePanes(self)
        self._place()
        wiring.connect(self)
        self.commands = WindowCommands(self)
        window_layout.restore(self, self.columns, self.side, self.layout_)

    # -- the desk -------------------------------------------------------------------------------------------------

    def attach(self, newsroom: "Newsroom") -> None:
        """Fill the panes: the desk is open."""
        self.newsroom = newsroom
        self.stack.setCurrentIndex(0)
        self.sessions.blank = _blank(self.preferences)
        self.panes.attach(newsroom)
        self.current_story.desk_opened()
        if self.sessions.current is None:
            self.centre.show_session(None)
        self.side.show_pane(self.side.current)
        self.desk.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_story(self, story: UUID) -> None:
        """Open a story in the editor."""
        self.sessions.open(story)

    def new_story(self) -> None:
        """Open an empty story with the cursor in it."""
        self.sessions.start()
        if self.centre.editor_page:
            self.centre.editor_page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_open_failure(self, error: Exception) -> None:
        """Show why the desk cannot be opened, and the ways out."""
        from newsdesk.ui.window.open_failure_page import OpenFailurePage
        from newsdesk.ui.window.recovery_buttons import RecoveryButtons

        page = OpenFailurePage(self.theme, self)
        page.explain(messages.sentence(error), put_back=isinstance(error, FirstStartFailed))
        page.retry_asked.connect(self.reopen_rescued)
        page.other_asked.connect(self.actions_["desk.open"].trigger)
        page.restore_asked.connect(self._ask_rescue)
        recovery = RecoveryButtons(self.desk_path, error, page, self.lanes, self)
        recovery.restore_asked.connect(self._rescue_after_asking)
        recovery.desk_asked.connect(self.desk_asked)
        recovery.reopen_asked.connect(self.reopen_rescued)
        recovery.failed.connect(self.tell_failure)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def ask_desk(self, desk: Path) -> None:
        """Save everything, then ask for another desk in place of this one."""
        self.close_guard.save_then(partial(self.desk_asked.emit, desk))

    def file_was_mended(self, mended: "MendedDesk") -> None:
        """Read everything again and say what happened: the desk was reopened, since its file was replaced."""
        if self.newsroom:
            self.unsent.attach(self.newsroom)
        self.external_changes.refresh()
        self.desk_band.say(messages.mended(mended), closes=True)

    def reopen_rescued(self) -> None:
        """Write rescue files for unsaved words, then reopen the desk, which reads them."""
        self.saver.rescue(self._reopen_if_rescued)

    def _reopen_if_rescued(self) -> None:
        if self.saver.all_rescued:
            self.reopen_asked.emit()
        else:  # the person went on typing, or there is no room for a rescue file
            QTimer.singleShot(_RESCUE_RETRY_MS, self.reopen_rescued)

    def close_now(self) -> None:
        """Close without asking: everything is saved, or the person has decided that it need not be."""
        self._may_close = True
        self.close()

    def save_and_close(self) -> None:
        """Save everything and close without asking; words that the archive refuses go into a rescue file."""
        self.close_guard.save_unasked(self.desk_path, self.close_now)

    @cached_property
    def notices(self) -> "NoticeActions":
        """Notices to readers; made when first needed."""
        from newsdesk.ui.window.notices import NoticeActions

        made = self.panes.keep(NoticeActions(self.moves, self.unsent, self.lanes, self.bus, self.theme, self))
        wiring.connect_notices(self, made)
        return made

    @cached_property
    def copy_checks(self) -> "CopyChecks":
        """Copy checks of the open story; made after the window has opened."""
        from newsdesk.ui.window.copy_checks import CopyChecks

        return CopyChecks(self)

    @cached_property
    def desk_rules(self) -> "CheckSettings":
        """Dialog of checks and house rules; made when first needed."""
        from newsdesk.ui.check_settings.desk_rules import CheckSettings

        made = self.panes.keep(CheckSettings(self.preferences, self.unsent, self.lanes, self.theme, self))
        made.changed.connect(lambda: self.copy_checks.checking.reading.recheck())
        return made

    @cached_property
    def updates(self) -> "Updates":
        """Updates of Newsdesk; looked for after the window has opened."""
        from newsdesk.ui.updates.updates import Updates

        return Updates(self)

    @cached_property
    def schedule_watch(self) -> "ScheduleWatch":
        """Watch over scheduled stories; begun after the window has opened."""
        from newsdesk.ui.window.schedule_watch import ScheduleWatch

        made = self.panes.keep(ScheduleWatch(self.lanes, self.bus, self))
        wiring.connect_schedule(self, made)
        return made

    # -- what actions and panes ask for ---------------------------------------------------------------------------

    def search_desk(self) -> None:
        """Put the cursor into the search field of the list."""
        if self.actions_["view.focus"].isChecked():
            self.set_focus_mode(False)
        self.columns.want(desk=True)
        self.desk.focus_search()

    def find_here(self) -> None:
        """Find in the story where the focus is in the editor, else on the desk."""
        # the window's own focus widget: a menu or the palette may have the application's focus
        sheet, at = self.centre.editor_page, self.focusWidget()
        if sheet is not None and at is not None and sheet.isVisible() and sheet.isAncestorOf(at):
            self.find_in_story(replace=False)
        else:
            self.search_desk()

    def find_in_story(self, *, replace: bool) -> None:
        """Find in the open story."""
        if self.centre.editor_page:
            self.centre.editor_page.find(replace=replace)

    def show_side(self, key: str) -> None:
        """Show a pane of the side panel."""
        self.side.choose(key)  # before the panel unfolds, or it would show the former pane first
        self.columns.want(side=True)
        self.side.show_pane(key)

    def set_focus_mode(self, on: bool) -> None:
        """Show nothing but the editor while this is on."""
        self.actions_["view.focus"].setChecked(on)
        self.columns.focus_on_sheet(on)
        self.top.setVisible(not on)
        if self.centre.editor_page:
            self.centre.editor_page.set_focus_mode(on)

    def palette_dialog(self) -> None:
        """Open the palette of all actions."""
        from newsdesk.ui.window.action_palette import ActionPalette

        self.actions_.set_icons()
        ActionPalette(self._offered_actions, self.theme, self).ask()

    def edit_settings(self) -> None:
        """Open the settings dialog."""
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
        """Show what went wrong in a short message, and log it."""
        log.warning("told: %s", error)
        self.toast.say(messages.sentence(error))

    def offer_undo(self, text: str, undo: "Callable[[], None]") -> None:
        """Show what was done, with a button to undo it."""
        self.toast.say(text, self.tr("Undo"), undo)

    # -- Qt's events ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.newsroom:
            self.external_changes.refresh()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.close_guard.save_then(self._close_soon)
            return
        layout = window_layout.current(
            self, self.columns, self.side, session=self.sessions.current, before=self.layout_
        )
        self.preferences.note(window=pack(layout))
        self.claims.release()
        super().closeEvent(event)
        self.window_retired.emit()

    def _close_soon(self) -> None:
        """Close in the next turn of the event loop (Qt ignores `close` within a close event).

        Words that were typed since the save are saved first; those that the person gave up are not.
        """
        given_up = self._at_risk()

        def close() -> None:
            typed_since = any(content not in given_up for content in self._at_risk())
            (self.close if typed_since else self.close_now)()

        QTimer.singleShot(0, close)

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
            QTimer.singleShot(0, partial(self.ask_desk, files[0]))  # after the drop has ended: saving may open a dialog
        elif files:
            self.exchange.import_files(files)

    # -- layout --------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        self.setMinimumSize(QSize(720, 480))
        self.setAcceptDrops(True)
        self.top = TopBar(self.actions_, self.theme, self)
        self.desk = self.panes.desk()
        self.centre = Centre(self.panes, self.actions_, self.theme, self)
        self.side = SidePanel(self.side_panes.makers, self.theme, self)
        self.columns = Columns(self.desk, self.centre, self.side, self)
        self.status = StatusBar(self.theme, self)
        panes = QWidget(self)
        column = QVBoxLayout(panes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.desk_band = Banner(self.theme, panes)
        self.other_words = OtherWords(self.unsent, self.theme, panes)
        for widget in (
            self.top,
            _rule(panes),
            self.desk_band,
            self.other_words,
            self.columns,
            _rule(panes),
            self.status,
        ):
            column.addWidget(widget, int(widget is self.columns))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(panes)
        self.setCentralWidget(self.stack)
        self.toast = Toast(self.theme, self)
        self._place_menus()
        self.current_story = CurrentStory(
            actions=self.actions_,
            top=self.top,
            centre=self.centre,
            side=self.side,
            status=self.status,
            staff=self.staff,
            claims=self.claims,
            lanes=self.lanes,
            bus=self.bus,
            parent=self,
        )
        self.external_changes = ExternalChanges(self.desk, self.sessions, self.staff, self.bus, self)
        self.focus_cycle = FocusCycle(self.desk, self.centre, self.side, self.sessions, self)
        self.set_title()

    def _place_menus(self) -> None:
        menus = self.actions_.menus(self)
        bar = QMenuBar() if QGuiApplication.platformName() == "cocoa" else None
        if bar is not None:
            for menu in menus:
                bar.addMenu(menu)
            self.setMenuBar(bar)
        self.top.set_menus(() if bar is not None else menus)

    # -- changes -------------------------------------------------------------------------------------------------

    def columns_arranged(self, desk: bool, side: bool, narrow: bool) -> None:
        """Update actions and bars: the columns were arranged anew."""
        self.actions_["view.desk"].setChecked(desk)
        self.actions_["view.side"].setChecked(side)
        self.top.set_narrow(narrow)
        self.top.side.setVisible(narrow)
        self.top.side.setChecked(side)
        if side and self.newsroom:
            self.side.show_pane(self.side.current)

    def _take_settings(self, chosen: dict[str, object]) -> None:
        if chosen:
            self.preferences.change(**chosen)

    def settings_changed(self, settings: Settings) -> None:
        """Use these settings from now on; the person at the machine may be another."""
        self.set_title()
        if newsroom := self.newsroom:
            self.sessions.blank = _blank(self.preferences)
            self.lanes.archive.run(lambda: newsroom.adopt(settings), owner=self)
            self.staff.refresh()
        if self.centre.editor_page:
            self.centre.editor_page.apply_settings(settings)

    def _ask_rescue(self) -> None:
        if path := desk_dialogs.ask_desk(self, self.desk_path.parent):
            self._rescue_after_asking(path)

    def _rescue_after_asking(self, backup: Path) -> None:
        if desk_dialogs.confirm_restore(self, backup):
            self.rescue_asked.emit(backup)

    def _offered_actions(self) -> list[QAction]:
        """Actions of the window and its panes, one for each text."""
        mine = {action.text(): action for action in self.actions()}
        for action in self.findChildren(QAction):
            if action.text() and not action.isSeparator() and action.menu() is None:
                mine.setdefault(action.text(), action)
        mine.pop(self.actions_["palette"].text())
        return list(mine.values())

    def set_title(self) -> None:
        """Set the window's title: the open story and the desk."""
        session = self.sessions.current
        desk = desk_name(self.desk_path, self.preferences.value.paper)
        self.top.show_desk(desk)
        self.setWindowTitle(f"{session.headline} — {desk}" if session and session.headline else desk)


def desk_name(desk: Path, paper: str) -> str:
    """Name of a desk: the name of its file, or the publication's where the file is called "desk"."""
    return paper if desk.stem == "desk" else desk.stem


def _blank(preferences: Preferences) -> Content:
    return Content(language=preferences.value.language)


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("kind", "rule")
    return rule
