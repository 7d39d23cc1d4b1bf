"""Dialog of a move that checks stop: says what is missing, and leads to the field."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from newsdesk.domain.byline import Byline
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.status import Status
from newsdesk.ui.window.not_ready import NotReadyDialog

K = Qt.Key


@pytest.fixture
def unsigned(checks, add, window, lanes) -> UUID:
    made = add("Snow", byline=Byline())
    window.open_story(made)
    assert lanes.drain(30)
    return made


@pytest.fixture
def refused(window, lanes, qtbot) -> Callable[..., NotReadyDialog]:
    def refusing(*stories: UUID) -> NotReadyDialog:
        if stories:
            window.moves.begin("file", stories)
        else:
            window.actions_["story.file"].trigger()
        qtbot.waitUntil(lambda: lanes.drain(30) and window.findChild(NotReadyDialog) is not None)
        return window.findChild(NotReadyDialog)

    return refusing


def rows(dialog: NotReadyDialog) -> list[str]:
    found = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    return [each.replace("\u2068", "").replace("\u2069", "") for each in found]


def _findings(dialog: NotReadyDialog) -> list[Any]:
    return [dialog.list.item(row).data(Qt.ItemDataRole.UserRole)[1] for row in range(dialog.list.count())]


def focused(window: Any) -> str:
    focus = window.focusWidget()  # off screen, a window is not active again when its dialog goes
    form = window.centre.editor_page.form
    return next((name for name, each in form.fields.items() if each is focus or each.isAncestorOf(focus)), "")


def status(ask: Any, newsroom: Any, story: UUID) -> Status:
    return ask(lambda: newsroom.stories.get(story)).status


def test_a_story_without_byline_is_stopped_and_return_leads_to_the_field(
    unsigned, refused, window, qtbot, ask, newsroom
) -> None:
    dialog = refused()
    assert "“Snow” cannot be filed yet." in dialog.title.text().replace("\u2068", "").replace("\u2069", "")
    assert status(ask, newsroom, unsigned) is Status.DRAFT
    qtbot.keyClick(dialog.list, K.Key_Return)

    qtbot.waitUntil(lambda: focused(window) == "byline")


def test_one_click_leads_to_the_field(unsigned, refused, window, qtbot) -> None:
    dialog = refused()
    at = dialog.list.visualItemRect(dialog.list.item(0)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))

    qtbot.waitUntil(lambda: focused(window) == "byline")


def test_a_story_with_all_that_is_missing_is_filed(unsigned, refused, window, qtbot, ask, newsroom, lanes) -> None:
    qtbot.keyClick(refused().list, K.Key_Return)
    qtbot.waitUntil(lambda: focused(window) == "byline")
    qtbot.keyClicks(window.focusWidget(), "City desk report")
    window.actions_["story.file"].trigger()
    assert lanes.drain(30)

    assert status(ask, newsroom, unsigned) is Status.FILED


def test_escape_leaves_everything_as_it_was(unsigned, refused, qtbot, ask, newsroom) -> None:
    qtbot.keyClick(refused().list, K.Key_Escape)

    assert status(ask, newsroom, unsigned) is Status.DRAFT


def test_all_findings_are_one_button_away(unsigned, refused, window, checks, qtbot) -> None:
    refused().panel_button.click()

    qtbot.waitUntil(checks.pane.isVisible)
    assert window.side.current == "checks"


def test_in_focus_mode_the_way_leads_out_to_the_field(unsigned, refused, window, qtbot) -> None:
    window.actions_["view.focus"].trigger()
    qtbot.keyClick(refused().list, K.Key_Return)

    qtbot.waitUntil(lambda: focused(window) == "byline")


def test_several_stopped_stories_are_listed_and_one_is_opened(
    checks, add, refused, window, qtbot, ask, newsroom
) -> None:
    ready = add("Ready")
    first, second = add("One", byline=Byline()), add("Two", byline=Byline(), section="")
    dialog = refused(ready, first, second)
    found = rows(dialog)
    assert [each for each in found if each in ("One", "Two")] == ["One", "Two"]
    assert len(found) == 5
    assert status(ask, newsroom, ready) is Status.FILED
    dialog.list.setCurrentRow(found.index("Two") + 2)
    qtbot.keyClick(dialog.list, K.Key_Return)

    qtbot.waitUntil(lambda: window.sessions.current is not None and window.sessions.current.id == second)
    qtbot.waitUntil(lambda: focused(window) in ("byline", "section"))


def test_moves_of_the_other_stories_can_be_undone(checks, add, refused, window) -> None:
    ready, first = add("Ready"), add("One", byline=Byline())
    refused(ready, first).reject()

    assert "Filed" in window.toast.text.text()
    assert window.story_actions.can_undo


def test_a_story_that_is_not_in_front_is_brought_there(checks, opened, add, refused, window, qtbot) -> None:
    other = add("Other", byline=Byline())
    qtbot.keyClick(refused(other).list, K.Key_Return)

    qtbot.waitUntil(lambda: window.sessions.current.id == other)
    qtbot.waitUntil(lambda: focused(window) == "byline")


@pytest.mark.parametrize("size", [14, 21])
def test_every_line_is_shown_whole_whatever_the_size_of_the_letters(
    unsigned, refused, window, qtbot, size: int
) -> None:
    error = CopyNotReady("Snow", "file", tuple(_findings(refused())) * 3)
    parent = QWidget()
    parent.setStyleSheet(f"QWidget {{ font-size: {size}px }} QListView::item {{ padding: 8px }}")
    qtbot.addWidget(parent)
    dialog = NotReadyDialog([(unsigned, error)], parent)
    dialog.show()
    heights = [dialog.list.visualItemRect(dialog.list.item(row)).height() for row in range(dialog.list.count())]
    assert sum(heights) <= dialog.list.viewport().height()
    assert dialog.list.textElideMode() is Qt.TextElideMode.ElideNone
