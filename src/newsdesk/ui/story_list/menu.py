"""Context menu of the story list: moves that are allowed for all selected stories, and what else can be done."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from newsdesk.domain.errors import NewsdeskError
from newsdesk.domain.moves import Move, MoveInput, moved, offered
from newsdesk.domain.person import Actor
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryRow
from newsdesk.domain.workflow import Workflow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.story_list.staff import ListStaff

translate: Callable[[str, str], str] = QCoreApplication.translate

KEYS: dict[str, str] = {
    Move.FILE.value: "Ctrl+Return",
    Move.RETURN.value: "Ctrl+Shift+B",
    Move.APPROVE.value: "Ctrl+Shift+Return",
    "duplicate": "Ctrl+Shift+D",
    "export": "Ctrl+E",
}
"""Keys of moves and actions: in the list for the selected stories, elsewhere in the window for the open story."""

Ask = Callable[[str, tuple[StoryRow, ...]], None]

# in the order of the menu; "…" marks what opens a form
_MOVES: dict[Move, str] = {
    Move.FILE: tr_noop("StoryMenu", "File"),
    Move.TAKE_BACK: tr_noop("StoryMenu", "Take back"),
    Move.REVIEW: tr_noop("StoryMenu", "Take into review"),
    Move.LET_GO: tr_noop("StoryMenu", "Let go"),
    Move.RETURN: tr_noop("StoryMenu", "Send back…"),
    Move.APPROVE: tr_noop("StoryMenu", "Approve"),
    Move.SCHEDULE: tr_noop("StoryMenu", "Schedule…"),
    Move.UNSCHEDULE: tr_noop("StoryMenu", "Take off the schedule"),
    Move.PUBLISH: tr_noop("StoryMenu", "Publish"),
    Move.CORRECT: tr_noop("StoryMenu", "Correct…"),
    Move.UPDATE: tr_noop("StoryMenu", "Update…"),
    Move.WITHDRAW: tr_noop("StoryMenu", "Withdraw…"),
    Move.DISCARD: tr_noop("StoryMenu", "Discard the change"),
    Move.HOLD: tr_noop("StoryMenu", "Hold…"),
    Move.RELEASE: tr_noop("StoryMenu", "Release"),
    Move.SPIKE: tr_noop("StoryMenu", "Spike…"),
    Move.UNSPIKE: tr_noop("StoryMenu", "Un-spike"),
}
# each opens a notice form
_ONE_AT_A_TIME = frozenset({Move.CORRECT, Move.UPDATE, Move.WITHDRAW})
_SHOWN_KEYS = {
    Move.SPIKE.value: QKeySequence.StandardKey.Delete,
    Move.UNSPIKE.value: QKeySequence.StandardKey.Delete,
} | KEYS


def shared_moves(rows: Sequence[StoryRow], actor: Actor) -> tuple[Move, ...]:
    """The moves that are offered for every one of these stories."""
    now = dt.datetime.now(dt.UTC)
    sets = [frozenset(offered(workflow_of(row), actor=actor, now=now)) for row in rows]
    common = frozenset.intersection(*sets) if sets else frozenset()
    return tuple(verb for verb in _MOVES if verb in common and (len(rows) == 1 or verb not in _ONE_AT_A_TIME))


def refusal(row: StoryRow, verb: Move, actor: Actor) -> NewsdeskError | None:
    """Why this move is not allowed for the story, None where it is."""
    now = dt.datetime.now(dt.UTC)
    try:
        moved(workflow_of(row), verb, actor=actor, facts=MoveInput(head=None, now=now, at=now), reason="…")
    except NewsdeskError as error:
        return error
    return None


def workflow_of(row: StoryRow) -> Workflow:
    """Workflow as far as a row knows it. The desk itself checks a move against the whole."""
    spiked_from = Status.DRAFT if row.status is Status.SPIKED else None
    return Workflow(
        status=row.status,
        change=row.change,
        spiked_from=spiked_from,
        scheduled=row.scheduled,
        assigned=row.assigned,
        due=row.due,
    )


def fill_menu(menu: QMenu, rows: tuple[StoryRow, ...], staff: ListStaff, ask: Ask, assign: Ask) -> None:
    """Put what can be done with these stories into the menu."""
    if len(rows) > 1:
        heading = translate("StoryMenu", "{n} stories").format(n=QLocale().toString(len(rows)))
        # Qt does not paint the title of addSection in a menu with a style sheet
        menu.addAction(heading).setEnabled(False)
        menu.addSeparator()
    for verb in shared_moves(rows, staff.actor):
        _add(menu, _MOVES[verb], verb.value, rows, ask)
    menu.addSeparator()
    if not staff.actor.alone:
        _add_staff(menu, rows, staff, assign)
    _add(menu, tr_noop("StoryMenu", "Due…"), "due", rows, ask)
    menu.addSeparator()
    _add(menu, tr_noop("StoryMenu", "Duplicate"), "duplicate", rows, ask)
    _add(menu, tr_noop("StoryMenu", "Export…"), "export", rows, ask)


def _add(menu: QMenu, text: str, verb: str, rows: tuple[StoryRow, ...], ask: Ask) -> None:
    action = menu.addAction(translate("StoryMenu", text), partial(ask, verb, rows))
    if verb in _SHOWN_KEYS:
        action.setShortcut(QKeySequence(_SHOWN_KEYS[verb]))


def _add_staff(menu: QMenu, rows: tuple[StoryRow, ...], staff: ListStaff, assign: Ask) -> None:
    """Submenu "Assign to" with everybody on the staff; the present reporter is checked."""
    names = menu.addMenu(translate("StoryMenu", "Assign to"))
    assigned = {row.assigned for row in rows}
    for name in ("", *staff.initials):
        # Qt takes an ampersand for a mnemonic
        text = name.replace("&", "&&") if name else translate("StoryMenu", "Nobody")
        action = names.addAction(text, partial(assign, name, rows))
        action.setCheckable(True)
        action.setChecked(assigned == {name})
