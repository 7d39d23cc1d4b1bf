"""What can be done with the stories that are selected in the list: the moves that the trade offers for all of them."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from newsdesk.domain.errors import NewsdeskError
from newsdesk.domain.listing import Row
from newsdesk.domain.moves import Facts, Verb, moved, offered
from newsdesk.domain.person import Actor
from newsdesk.domain.standing import Standing
from newsdesk.domain.status import Status
from newsdesk.marking import marked
from newsdesk.ui.desk.staff import Staff

translate: Callable[[str, str], str] = QCoreApplication.translate

KEYS: dict[str, str] = {
    Verb.FILE.value: "Ctrl+Return",
    Verb.RETURN.value: "Ctrl+Shift+B",
    Verb.APPROVE.value: "Ctrl+Shift+Return",
    "duplicate": "Ctrl+Shift+D",
    "export": "Ctrl+E",
}
"""In the list these keys mean what is selected; elsewhere in the window, the open story."""

Ask = Callable[[str, tuple[Row, ...]], None]

# in the order of the menu; what opens a form of its own says so
_MOVES: dict[Verb, str] = {
    Verb.FILE: marked("StoryMenu", "File"),
    Verb.TAKE_BACK: marked("StoryMenu", "Take back"),
    Verb.REVIEW: marked("StoryMenu", "Take into review"),
    Verb.LET_GO: marked("StoryMenu", "Let go"),
    Verb.RETURN: marked("StoryMenu", "Send back…"),
    Verb.APPROVE: marked("StoryMenu", "Approve"),
    Verb.SCHEDULE: marked("StoryMenu", "Schedule…"),
    Verb.UNSCHEDULE: marked("StoryMenu", "Take off the schedule"),
    Verb.PUBLISH: marked("StoryMenu", "Publish"),
    Verb.CORRECT: marked("StoryMenu", "Correct…"),
    Verb.UPDATE: marked("StoryMenu", "Update…"),
    Verb.WITHDRAW: marked("StoryMenu", "Withdraw…"),
    Verb.DISCARD: marked("StoryMenu", "Discard the change"),
    Verb.HOLD: marked("StoryMenu", "Hold…"),
    Verb.RELEASE: marked("StoryMenu", "Release"),
    Verb.SPIKE: marked("StoryMenu", "Spike…"),
    Verb.UNSPIKE: marked("StoryMenu", "Un-spike"),
}
# each makes a notice of its own
_ONE_AT_A_TIME = frozenset({Verb.CORRECT, Verb.UPDATE, Verb.WITHDRAW})
_SHOWN = {Verb.SPIKE.value: QKeySequence.StandardKey.Delete, Verb.UNSPIKE.value: QKeySequence.StandardKey.Delete} | KEYS


def shared_moves(rows: Sequence[Row], actor: Actor) -> tuple[Verb, ...]:
    """The moves that are offered for every one of these stories."""
    now = dt.datetime.now(dt.UTC)
    sets = [frozenset(offered(standing_of(row), actor=actor, now=now)) for row in rows]
    common = frozenset.intersection(*sets) if sets else frozenset()
    return tuple(verb for verb in _MOVES if verb in common and (len(rows) == 1 or verb not in _ONE_AT_A_TIME))


def refusal(row: Row, verb: Verb, actor: Actor) -> NewsdeskError | None:
    """Why the trade does not allow this move, None where it does."""
    now = dt.datetime.now(dt.UTC)
    try:
        moved(standing_of(row), verb, actor=actor, facts=Facts(head=None, now=now, at=now), reason="…")
    except NewsdeskError as error:
        return error
    return None


def standing_of(row: Row) -> Standing:
    """As much of a standing as a row knows. The desk itself looks at the whole."""
    spiked_from = Status.DRAFT if row.status is Status.SPIKED else None
    return Standing(
        status=row.status,
        change=row.change,
        spiked_from=spiked_from,
        scheduled=row.scheduled,
        assigned=row.assigned,
        due=row.due,
    )


def fill(menu: QMenu, rows: tuple[Row, ...], staff: Staff, ask: Ask, assign: Ask) -> None:
    """Put what can be done with these stories into the menu."""
    if len(rows) > 1:
        said = translate("StoryMenu", "{n} stories").format(n=QLocale().toString(len(rows)))
        # a section's title is not painted where a style sheet dresses the menu
        menu.addAction(said).setEnabled(False)
        menu.addSeparator()
    for verb in shared_moves(rows, staff.actor):
        _add(menu, _MOVES[verb], verb.value, rows, ask)
    menu.addSeparator()
    if not staff.actor.alone:
        _add_staff(menu, rows, staff, assign)
    _add(menu, marked("StoryMenu", "Due…"), "due", rows, ask)
    menu.addSeparator()
    _add(menu, marked("StoryMenu", "Duplicate"), "duplicate", rows, ask)
    _add(menu, marked("StoryMenu", "Export…"), "export", rows, ask)


def _add(menu: QMenu, text: str, verb: str, rows: tuple[Row, ...], ask: Ask) -> None:
    action = menu.addAction(translate("StoryMenu", text), partial(ask, verb, rows))
    if verb in _SHOWN:
        action.setShortcut(QKeySequence(_SHOWN[verb]))


def _add_staff(menu: QMenu, rows: tuple[Row, ...], staff: Staff, assign: Ask) -> None:
    """Everybody on the staff; a mark stands at the one whose stories they are."""
    names = menu.addMenu(translate("StoryMenu", "Assign to"))
    whose = {row.assigned for row in rows}
    for name in ("", *staff.initials):
        # an ampersand would be taken for a mnemonic
        text = name.replace("&", "&&") if name else translate("StoryMenu", "Nobody")
        action = names.addAction(text, partial(assign, name, rows))
        action.setCheckable(True)
        action.setChecked(whose == {name})
