"""Bylines and bios of the staff are offered in the fields of a story."""

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from newsdesk.domain.person import Role
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.window.main_window import MainWindow


@pytest.fixture
def staffed(window: MainWindow, people: object, opened: UUID, newsroom, lanes: Lanes, qtbot) -> MainWindow:
    """A window with a person on the staff who has a byline of her own and a bio."""
    lanes.archive.run(
        lambda: newsroom.people.add(
            name="Market reporter", role=Role.REPORTER, byline="By the Market reporter", bio="Writes about prices."
        ),
        owner=lanes,
    )
    assert lanes.drain(30)
    window.staff.refresh()
    assert lanes.drain(30)
    return window


def take_first_offer(qtbot, field: QLineEdit, typed: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "line", "name"),
    [("mark", "By the Market reporter", "the Market reporter"), ("city", "By City reporter", "City reporter")],
)
def test_the_bylines_of_the_staff_are_offered(staffed: MainWindow, qtbot, typed: str, line: str, name: str):
    field: Any = staffed.centre.editor_page.form.fields["byline"]
    take_first_offer(qtbot, field, typed)
    assert field.text() == line
    assert [credit.name for credit in staffed.sessions.current.fields().byline.credits] == [name]


def test_the_author_box_takes_the_bio_of_whoever_is_on_the_staff(staffed: MainWindow, qtbot):
    field: Any = staffed.centre.editor_page.form.fields["author"]
    take_first_offer(qtbot, field.name, "mark")
    author = staffed.sessions.current.fields().author
    assert (author.name, author.bio) == ("Market reporter", "Writes about prices.")
