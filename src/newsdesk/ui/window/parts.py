"""The parts of one window, and `assemble`, which makes them. Nothing is connected here: `wiring` does that."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.sign_in import SignIn
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.shell import Shell
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.story_list.pane import DeskPane
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.other_words import OtherWords
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.banner import Banner
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.archive_actions import ArchiveActions
from newsdesk.ui.window.attachments import Attachments
from newsdesk.ui.window.centre import Centre
from newsdesk.ui.window.centre_pages import CentrePages
from newsdesk.ui.window.claims import Claims
from newsdesk.ui.window.close_guard import CloseGuard
from newsdesk.ui.window.columns import Columns
from newsdesk.ui.window.current_story import CurrentStory
from newsdesk.ui.window.exchange import ImportExport
from newsdesk.ui.window.external_changes import ExternalChanges
from newsdesk.ui.window.file_watch import FileWatch
from newsdesk.ui.window.focus_cycle import FocusCycle
from newsdesk.ui.window.moves import MoveActions
from newsdesk.ui.window.note_actions import NoteActions
from newsdesk.ui.window.panes import PaneParts
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.side_panel import SidePanel
from newsdesk.ui.window.status_bar import StatusBar
from newsdesk.ui.window.story_actions import StoryActions
from newsdesk.ui.window.toast import Toast
from newsdesk.ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from newsdesk.desk.rescue_files import RescueFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What all parts work with. `bus` is of one window, the others of the whole program; `desk` is the desk file."""

    desk: Path
    lanes: Lanes
    bus: Bus
    theme: Theme
    preferences: Preferences
    rescue: "RescueFiles | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Parts that nobody sees: they open, save and move stories."""

    sessions: Sessions
    saver: Saver
    file_watch: FileWatch
    unsent: UnsentForms
    staff: Staff
    claims: Claims
    story_actions: StoryActions
    moves: MoveActions
    sign_in: SignIn
    exchange: ImportExport
    close_guard: CloseGuard
    archive_actions: ArchiveActions


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Parts that one sees. `page` holds the bars and columns; `toast` lies over it."""

    actions: Actions
    page: QWidget
    top: TopBar
    desk: DeskPane
    centre: Centre
    side: SidePanel
    columns: Columns
    status: StatusBar
    desk_band: Banner
    other_words: OtherWords
    toast: Toast


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All parts of a window."""

    services: Services
    attachments: Attachments
    work: Work
    frame: Frame
    notes: NoteActions
    current_story: CurrentStory
    external_changes: ExternalChanges
    focus_cycle: FocusCycle


def assemble(services: Services, shell: Shell, window: QWidget, *, checks: Callable[[], QWidget]) -> Parts:
    """Make the parts of a window. `checks` makes the pane of the copy checks when it is first shown."""
    attachments = Attachments()
    work = _work(services, window)
    panes = PaneParts(
        lanes=services.lanes,
        bus=services.bus,
        theme=services.theme,
        sessions=work.sessions,
        saver=work.saver,
        unsent=work.unsent,
        staff=work.staff,
        shell=shell,
        parent=window,
        checks=checks,
    )
    frame = _frame(services, work, attachments, panes, window)
    return Parts(
        services=services,
        attachments=attachments,
        work=work,
        frame=frame,
        notes=NoteActions(frame.side, shell),
        current_story=_current_story(services, work, frame, window),
        external_changes=ExternalChanges(frame.desk, work.sessions, work.staff, services.bus, window),
        focus_cycle=FocusCycle(frame.desk, frame.centre, frame.side, work.sessions, window),
    )


def _work(services: Services, window: QWidget) -> Work:
    lanes, bus, preferences, rescue = services.lanes, services.bus, services.preferences, services.rescue
    sessions = Sessions(lanes, bus, window)
    saver = Saver(sessions, lanes, bus, window, rescue=rescue)
    file_watch = FileWatch(services.desk, saver, lanes, window)
    unsent = UnsentForms(lanes, bus, window, who=preferences.value.who, rescue=rescue)
    saver.include(unsent)
    staff = Staff(lanes, window)
    story_actions = StoryActions(lanes, bus, window)
    close_guard = CloseGuard(saver, unsent, window)
    return Work(
        sessions=sessions,
        saver=saver,
        file_watch=file_watch,
        unsent=unsent,
        staff=staff,
        claims=Claims(lanes, bus, staff, preferences, window),
        story_actions=story_actions,
        moves=MoveActions(story_actions, staff, saver, sessions, unsent, lanes, window),
        sign_in=SignIn(staff, preferences, sessions, unsent, services.theme, window),
        exchange=ImportExport(lanes, bus, saver, window),
        close_guard=close_guard,
        archive_actions=ArchiveActions(lanes, close_guard, window),
    )


def _frame(services: Services, work: Work, attachments: Attachments, panes: PaneParts, window: QWidget) -> Frame:
    lanes, bus, theme = services.lanes, services.bus, services.theme
    actions = Actions(theme, window)
    pages = CentrePages(lanes, bus, theme, work.sessions, unsent=work.unsent, attachments=attachments, parent=window)
    top = TopBar(actions, theme, window)
    desk = attachments.add(DeskPane(lanes, bus, theme, window))
    centre = Centre(pages, actions, theme, window)
    side = SidePanel(panes, theme, window)
    page = QWidget(window)
    frame = Frame(
        actions=actions,
        page=page,
        top=top,
        desk=desk,
        centre=centre,
        side=side,
        columns=Columns(desk, centre, side, window),
        status=StatusBar(theme, window),
        desk_band=Banner(theme, page),
        other_words=OtherWords(work.unsent, theme, page),
        toast=Toast(theme, window),
    )
    _lay_out(frame)
    return frame


def _lay_out(frame: Frame) -> None:
    """Place the bars above and below the columns."""
    column = QVBoxLayout(frame.page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    above = (frame.top, _rule(frame.page), frame.desk_band, frame.other_words)
    for widget in (*above, frame.columns, _rule(frame.page), frame.status):
        column.addWidget(widget, int(widget is frame.columns))


def _current_story(services: Services, work: Work, frame: Frame, window: QWidget) -> CurrentStory:
    return CurrentStory(
        actions=frame.actions,
        top=frame.top,
        centre=frame.centre,
        side=frame.side,
        status=frame.status,
        staff=work.staff,
        claims=work.claims,
        lanes=services.lanes,
        bus=services.bus,
        parent=window,
    )


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("kind", "rule")
    return rule
