"""Context menu for one story or for several, and the refusal of moves that are not allowed."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsdesk.domain.errors import MoveRefused, NewsdeskError, NotYours
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryRow
from newsdesk.ui.story_list.menu import fill_menu, refusal, shared_moves
from newsdesk.ui.story_list.staff import ListStaff

ALONE = Actor()
EDITOR = Actor(name="Desk editor", role=Role.EDITOR, alone=False)
REPORTER = Actor(name="City reporter", role=Role.REPORTER, alone=False)
S, V = Status, Move


def row(status: Status, change: Status | None = None, **fields: Any) -> StoryRow:
    return StoryRow(
        id=UUID(int=1),
        slug="snow",
        headline="Snow",
        byline="",
        section="",
        status=status,
        language="en",
        modified=dt.datetime(2026, 3, 17, tzinfo=dt.UTC),
        words=0,
        change=change,
        **fields,
    )


@pytest.mark.parametrize(
    ("actor", "rows", "verbs"),
    [
        (ALONE, [row(S.DRAFT)], [V.FILE, V.APPROVE, V.SCHEDULE, V.PUBLISH, V.HOLD, V.SPIKE]),
        (REPORTER, [row(S.DRAFT)], [V.FILE, V.SPIKE]),
        (REPORTER, [row(S.FILED)], [V.TAKE_BACK]),
        (EDITOR, [row(S.FILED)], [V.TAKE_BACK, V.REVIEW, V.RETURN, V.APPROVE, V.HOLD, V.SPIKE]),
        (EDITOR, [row(S.FILED), row(S.IN_REVIEW)], [V.RETURN, V.APPROVE, V.HOLD, V.SPIKE]),
        (EDITOR, [row(S.PUBLISHED)], [V.CORRECT, V.UPDATE, V.WITHDRAW]),
        (EDITOR, [row(S.PUBLISHED), row(S.PUBLISHED)], []),
        (EDITOR, [row(S.PUBLISHED, S.FILED)], [V.TAKE_BACK, V.REVIEW, V.RETURN, V.APPROVE]),
        (REPORTER, [row(S.SPIKED)], [V.UNSPIKE]),
        (EDITOR, [row(S.HELD)], [V.RELEASE, V.SPIKE]),
    ],
)
def test_menu_offers_moves_that_all_selected_stories_allow(
    actor: Actor, rows: list[StoryRow], verbs: list[Move]
) -> None:
    offered = shared_moves(rows, actor)
    assert [verb for verb in offered if verb in verbs] == verbs
    if not verbs:
        assert offered == ()


@pytest.mark.parametrize(
    ("actor", "status", "error"),
    [
        (EDITOR, S.FILED, None),
        (EDITOR, S.PUBLISHED, MoveRefused),
        (ALONE, S.WITHDRAWN, MoveRefused),
        (REPORTER, S.FILED, NotYours),
        (REPORTER, S.RETURNED, None),
    ],
)
def test_refusal_says_why_a_story_is_not_spiked(
    actor: Actor, status: Status, error: type[NewsdeskError] | None
) -> None:
    assert type(refusal(row(status), Move.SPIKE, actor)) is (error or type(None))


def menu_for(qtbot: QtBot, rows: tuple[StoryRow, ...], staff: ListStaff, asked: list[object]) -> QMenu:
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, rows, staff, lambda verb, _: asked.append(verb), lambda name, _: asked.append(("assign", name)))
    return menu


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_menu_asks_for_what_was_chosen(qtbot: QtBot) -> None:
    asked: list[object] = []
    staff = ListStaff(actor=EDITOR, initials={"Desk editor": "DE", "City reporter": "CR"})
    rows = (row(S.FILED, assigned="City reporter"), row(S.FILED, assigned="City reporter"))
    menu = menu_for(qtbot, rows, staff, asked)
    names = actions(menu.findChildren(QMenu)[0])
    assert "2 stories" in actions(menu)
    assert names["City reporter"].isChecked()
    for text in ("Approve", "Send back…", "Spike…", "Due…", "Duplicate", "Export…"):
        actions(menu)[text].trigger()
    for text in ("Desk editor", "Nobody"):
        names[text].trigger()
    assert asked == [
        "approve",
        "return",
        "spike",
        "due",
        "duplicate",
        "export",
        ("assign", "Desk editor"),
        ("assign", ""),
    ]


def test_desk_of_one_assigns_to_nobody(qtbot: QtBot) -> None:
    assert "Assign to" not in actions(menu_for(qtbot, (row(S.DRAFT),), ListStaff(), []))
