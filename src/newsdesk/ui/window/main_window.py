"""Main window: has its parts made and connected, is the `Shell` that they see, and answers Qt's events."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.shell import Act, Attachable, StoryPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.window import handover, window_layout
from newsdesk.ui.window.commands import WindowCommands
from newsdesk.ui.window.desk_change import DeskChange
from newsdesk.ui.window.frame_wiring import FrameWiring
from newsdesk.ui.window.handover import Handover
from newsdesk.ui.window.late_parts import LateParts
from newsdesk.ui.window.late_wiring import LateWiring
from newsdesk.ui.window.menu_bar import place_menus
from newsdesk.ui.window.parts import Services, assemble
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.window_layout import pack, unpack
from newsdesk.ui.window.wiring import Wiring

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.ui.story.editor_page import EditorPage

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """Window of one desk. Another desk, the same one reopened, or another language gets a new window."""

    first_painted = Signal()
    # closed, and everything is saved
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
        self._painted = self._may_close = self._handed_over = False
        self.on_closed: Callable[[], object] | None = None  # called once the archive is closed too
        self.layout_ = unpack(preferences.value.window)
        self.setMinimumSize(QSize(720, 480))
        self.setAcceptDrops(True)
        services = Services(desk=desk, lanes=lanes, bus=bus, theme=theme, preferences=preferences, rescue=rescue)
        self.parts = parts = assemble(services, self, self, checks=lambda: self.late.copy_checks.pane)
        self.late = LateParts(parts, self, self)
        self.change = DeskChange(parts, self, self)
        self._name_parts()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(parts.frame.page)
        self.setCentralWidget(self.stack)
        place_menus(self, self.actions_, self.top)
        self._set_title()
        Wiring(parts, self, self)
        LateWiring(parts, self.late, self, self)
        FrameWiring(parts, self)
        self.commands = WindowCommands(parts, self.late, self.change, self, self)
        self.new_story = self.commands.new_story
        self.desk.new_asked.connect(self.new_story)
        parts.current_story.title_changed.connect(self._set_title)
        preferences.changed.connect(self._set_title)
        window_layout.restore(self, self.columns, self.side, self.layout_)

    def _name_parts(self) -> None:
        """Name the parts that the composition root and those who drive a window from outside reach for.

        No part can reach for another here: none may import this module (tests/test_imports.py).
        """
        work, frame, services, change = self.parts.work, self.parts.frame, self.parts.services, self.change
        self.lanes, self.theme, self.preferences = services.lanes, services.theme, services.preferences
        self.desk_asked, self.reopen_asked = change.desk_asked, change.reopen_asked
        self.rescue_asked, self.ask_desk = change.rescue_asked, change.ask
        self.sessions, self.saver, self.unsent, self.staff = work.sessions, work.saver, work.unsent, work.staff
        self.moves, self.story_actions, self.exchange = work.moves, work.story_actions, work.exchange
        self.sign_in, self.close_guard, self.archive_actions = work.sign_in, work.close_guard, work.archive_actions
        self.actions_, self.top, self.desk, self.centre = frame.actions, frame.top, frame.desk, frame.centre
        self.side, self.columns, self.status, self.toast = frame.side, frame.columns, frame.status, frame.toast
        self.desk_band, self.other_words = frame.desk_band, frame.other_words

    # -- the desk -------------------------------------------------------------------------------------------------

    @property
    def newsroom(self) -> "Newsroom | None":
        """The newsroom of the desk; None until it is open."""
        return self.parts.attachments.newsroom

    def attach(self, newsroom: "Newsroom") -> None:
        """Fill the panes: the desk is open."""
        self.stack.setCurrentIndex(0)
        self.parts.attachments.attach(newsroom)
        self.parts.current_story.desk_opened()
        if self.sessions.current is None:
            self.centre.show_session(None)
        self.side.show_pane(self.side.current)
        self.desk.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open_failure(self, error: Exception) -> None:
        """Show why the desk cannot be opened, and the ways out."""
        self.change.show_open_failure(self.desk_path, error, self.stack)

    def close_now(self) -> None:
        """Close without asking: everything is saved, or the person has decided that it need not be."""
        self._may_close = True
        self.close()

    def save_and_close(self) -> None:
        """Save everything and close without asking; words that the archive refuses go into a rescue file."""
        self.close_guard.save_unasked(self.desk_path, self.close_now)

    def hand_over(self) -> Handover:
        """Give up the open stories, all that is unsent and the layout, for the window that takes this one's place."""
        self._keep_layout()
        self._handed_over = True
        return handover.give(self.parts)

    def take_over(self, handed: Handover) -> None:
        """Go on with what another window of the same desk gave up."""
        handover.take(handed, self.parts)
        self.set_focus_mode(handed.focus_mode)

    # -- the shell that parts see ---------------------------------------------------------------------------------

    def say(self, text: str, action: str = "", act: Act | None = None, *, other: tuple[str, Act] | None = None) -> None:
        self.toast.say(text, action, act, other=other)

    def tell_failure(self, error: Exception) -> None:
        log.warning("told: %s", error)
        self.toast.say(messages.sentence(error))

    def offer_undo(self, text: str, undo: Act) -> None:
        self.toast.say(text, self.tr("Undo"), undo)

    def open_story(self, story: UUID) -> None:
        self.sessions.open(story)

    def compare(self, story: UUID, before: UUID | None, after: UUID) -> None:
        self.centre.compare(story, before, after)

    def show_panel(self, key: str) -> None:
        self.side.choose(key)  # before the panel unfolds, or it would show the former pane first
        self.columns.want(side=True)
        self.side.show_pane(key)

    def enter_panel(self, key: str) -> None:
        self.show_panel(key)
        self.side.enter()

    def show_count(self, key: str, count: int) -> None:
        self.side.show_count(key, count)

    def set_focus_mode(self, on: bool) -> None:
        self.actions_["view.focus"].setChecked(on)
        self.columns.focus_on_sheet(on)
        self.top.setVisible(not on)
        if self.centre.editor_page:
            self.centre.editor_page.set_focus_mode(on)

    def attach_part(self, part: Attachable) -> None:
        self.parts.attachments.add(part)

    def follow_story(self, pane: StoryPane) -> None:
        self.parts.current_story.join(pane)

    def editor(self) -> "EditorPage | None":
        return self.centre.editor_page

    def with_editor(self, then: "Callable[[EditorPage], object]") -> None:
        self.centre.with_editor(then)

    def close_then(self, on_closed: Callable[[], object]) -> None:
        self.on_closed = on_closed
        self.close_now()

    # -- Qt's events ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.newsroom:
            self.parts.external_changes.refresh()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            # Qt ignores `close` within a close event
            self.close_guard.save_then(partial(self.close_guard.close_soon, self.close_now, otherwise=self.close))
            return
        if not self._handed_over:
            self._keep_layout()
            self.parts.work.claims.release()
        super().closeEvent(event)
        self.late.end()
        self.window_retired.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.newsroom and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            if not self.change.takes_dropped(files):
                self.exchange.import_files(files)

    # -- changes --------------------------------------------------------------------------------------------------

    def _set_title(self) -> None:
        """The open story and the desk."""
        session = self.sessions.current
        desk = desk_name(self.desk_path, self.preferences.value.paper)
        self.top.show_desk(desk)
        self.setWindowTitle(f"{session.headline} — {desk}" if session and session.headline else desk)

    def _keep_layout(self) -> None:
        session, before = self.sessions.current, self.layout_
        layout = window_layout.current(self, self.columns, self.side, session=session, before=before)
        self.preferences.note(window=pack(layout))


def desk_name(desk: Path, paper: str) -> str:
    """Name of a desk: the name of its file, or the publication's where the file is called "desk"."""
    return paper if desk.stem == "desk" else desk.stem
