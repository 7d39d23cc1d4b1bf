"""The panes of the side panel: one table with their names, menu entries, icons, shortcuts and factories.

The tabs, the View menu, the palette, the shortcuts, the focus and the layout that is kept are all made from this table.
A factory is called when its pane is first shown, and imports it then: no pane costs time at the start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from newsdesk.tr_noop import tr_noop
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.shell import Shell
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneParts:
    """What panes are made with. `parent` is their first parent; `checks` gives the pane that the copy checks have."""

    lanes: Lanes
    bus: Bus
    theme: Theme
    sessions: Sessions
    saver: Saver
    unsent: UnsentForms
    staff: Staff
    shell: Shell
    parent: QWidget
    checks: Callable[[], QWidget]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneEntry:
    """Row of the table.

    `label` is the text of the tab, `action` that of the menu entry that shows the pane; `shortcut` is the entry's, in
    Qt's notation, and `icon` a name of resources/icons. `takes_focus`: the entry puts the focus into the pane.
    """

    key: str
    label: str
    action: str
    icon: str
    shortcut: str
    make: Callable[[PaneParts], QWidget]
    takes_focus: bool = True


def _preview(parts: PaneParts) -> QWidget:
    from newsdesk.ui.preview.pane import PreviewPane

    pane = PreviewPane(parts.lanes, parts.theme, parts.parent)
    parts.shell.attach_part(pane)
    parts.shell.follow_story(pane)
    pane.settle_with(parts.saver.finish_typing)
    parts.bus.changed.connect(pane.refresh)
    parts.staff.changed.connect(pane.refresh_context)
    pane.copy_exported.connect(lambda changes: parts.bus.tell(changes, pane))
    parts.shell.with_editor(lambda editor: editor.cursor_moved.connect(pane.follow))
    return pane


def _related(parts: PaneParts) -> QWidget:
    from newsdesk.ui.related.pane import RelatedPane

    pane = RelatedPane(parts.lanes, parts.bus, parts.theme, parts.unsent, parts.parent)
    parts.shell.attach_part(pane)
    parts.shell.follow_story(pane)
    pane.open_asked.connect(parts.shell.open_story)
    pane.undo_offered.connect(parts.shell.offer_undo)
    return pane


def _notes(parts: PaneParts) -> QWidget:
    from newsdesk.ui.notes.pane import NotesPane

    def show_passage(start: int, end: int) -> None:
        if (editor := parts.shell.editor()) is not None:
            editor.select_passage(start, end)

    def enter_passage(start: int, end: int) -> None:
        show_passage(start, end)
        if (editor := parts.shell.editor()) is not None:
            editor.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def decide(suggestion: object, accept: bool) -> None:
        if session := parts.sessions.current:
            session.decide_suggestion(suggestion, accept)  # type: ignore[arg-type]  # a Qt signal carries any object

    pane = NotesPane(parts.lanes, parts.bus, parts.theme, parts.unsent, parts.parent)
    parts.shell.attach_part(pane)
    parts.shell.follow_story(pane)
    parts.staff.changed.connect(pane.refresh)
    pane.passage_asked.connect(show_passage)
    pane.passage_entered.connect(enter_passage)
    pane.settle_asked.connect(decide)
    pane.story_asked.connect(parts.shell.open_story)
    pane.save_asked.connect(parts.saver.save_now)
    pane.undo_offered.connect(parts.shell.offer_undo)
    pane.failed.connect(parts.shell.tell_failure)
    return pane


def _history(parts: PaneParts) -> QWidget:
    from newsdesk.ui.history.pane import HistoryPane

    def compare(before: UUID | None, after: UUID) -> None:
        if session := parts.sessions.current:
            parts.shell.compare(session.id, before, after)

    pane = HistoryPane(parts.lanes, parts.bus, parts.theme, parts.parent)
    parts.shell.attach_part(pane)
    parts.shell.follow_story(pane)
    pane.compare_asked.connect(compare)
    pane.undo_offered.connect(parts.shell.offer_undo)
    pane.failed.connect(parts.shell.tell_failure)
    return pane


def _exports(parts: PaneParts) -> QWidget:
    from newsdesk.ui.exports.pane import ExportsPane

    pane = ExportsPane(parts.lanes, parts.bus, parts.theme, parts.parent)
    parts.shell.attach_part(pane)
    parts.shell.follow_story(pane)
    pane.message.connect(parts.shell.say)
    pane.open_asked.connect(parts.shell.open_story)
    pane.copies_counted.connect(lambda count: parts.shell.show_count("outside", count))
    pane.failed.connect(parts.shell.tell_failure)
    return pane


PANES: tuple[PaneEntry, ...] = (
    PaneEntry(
        key="preview",
        label=tr_noop("SidePanel", "Preview"),
        action=tr_noop("Actions", "Show the preview"),
        icon="eye",
        shortcut="Alt+1",
        make=_preview,
        takes_focus=False,
    ),
    PaneEntry(
        key="related",
        label=tr_noop("SidePanel", "Related"),
        action=tr_noop("Actions", "Show related stories"),
        icon="link",
        shortcut="Alt+2",
        make=_related,
    ),
    PaneEntry(
        key="checks",
        label=tr_noop("SidePanel", "Checks"),
        action=tr_noop("Actions", "Show what checks find"),
        icon="check",
        shortcut="Alt+3",
        make=lambda parts: parts.checks(),
    ),
    PaneEntry(
        key="notes",
        label=tr_noop("SidePanel", "Notes"),
        action=tr_noop("Actions", "Show notes and suggestions"),
        icon="text-quote",
        shortcut="Alt+4",
        make=_notes,
    ),
    PaneEntry(
        key="history",
        label=tr_noop("SidePanel", "History"),
        action=tr_noop("Actions", "Show the history"),
        icon="history",
        shortcut="Alt+5",
        make=_history,
    ),
    PaneEntry(
        key="outside",
        label=tr_noop("SidePanel", "Outside"),
        action=tr_noop("Actions", "Show what is outside"),
        icon="external-link",
        shortcut="Alt+6",
        make=_exports,
    ),
)
"""All panes, in the order of their tabs. The first is shown where none was chosen."""
