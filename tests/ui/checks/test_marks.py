"""Findings in the text: underlined, explained in a tooltip, fixed from the menu, and walked through by key."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from newsdesk.domain.byline import Byline


@pytest.fixture
def sheet(session, read, window) -> Any:
    read()
    window.centre.editor_page.body.setFocus()
    return window.centre.editor_page


def waves(edit: Any) -> list[tuple[str, str]]:
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    laid = [one for one in edit.extraSelections() if one.format.underlineStyle() == wave]
    return [(one.cursor.selectedText(), one.format.underlineColor().name().upper()) for one in laid]


def go(edit: Any, word: str) -> QPoint:
    """Put the caret into a word; returns its position in pixels."""
    cursor = edit.textCursor()
    cursor.setPosition(edit.toPlainText().index(word) + 1)
    edit.setTextCursor(cursor)
    return edit.cursorRect(cursor).center()


def menu_on(edit: Any, word: str, reason: Any = QContextMenuEvent.Reason.Mouse) -> QMenu:
    at = go(edit, word)
    target = edit.viewport() if reason is QContextMenuEvent.Reason.Mouse else edit
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, edit.viewport().mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def menu_texts(menu: QMenu) -> list[str]:
    return [
        action.text().replace("\u2068", "").replace("\u2069", "") if action.isVisible() else "(hidden)"
        for action in menu.actions()
        if not action.isSeparator()
    ]


def test_findings_are_underlined_in_the_colour_of_their_severity(sheet, look) -> None:
    red, amber = look.tokens.failure, look.tokens.returned

    assert waves(sheet.body) == [("wiated", red), ("utilise", amber), ("wiated", red)]
    assert waves(sheet.title.headline) == [("the the", amber)]


def test_an_underline_moves_with_its_word_before_the_next_reading(sheet, qtbot) -> None:
    go(sheet.body, "utilise")
    cursor = sheet.body.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    sheet.body.setTextCursor(cursor)
    qtbot.keyClick(sheet.body, Qt.Key.Key_Delete)

    assert [word for word, _ in waves(sheet.body)] == ["wiated", "wiated"]


@pytest.mark.parametrize(
    ("field", "word", "tip"),
    [
        ("body", "utilise", "“utilise” is long.\nShort words are read."),
        ("headline", "the the", "“the the” stands twice.\nReaders see it."),
    ],
)
def test_the_tooltip_of_a_finding_says_what_and_why(sheet, field, word, tip, qtbot) -> None:
    edit = sheet.body if field == "body" else sheet.title.headline
    at = go(edit, word)
    event = QHelpEvent(QEvent.Type.ToolTip, at, edit.viewport().mapToGlobal(at))
    QApplication.sendEvent(edit.viewport(), event)

    assert QToolTip.text() == tip
    QToolTip.hideText()


def test_a_right_click_offers_the_fixes_before_all_else(sheet, session) -> None:
    menu = menu_on(sheet.body, "utilise")

    assert menu_texts(menu)[:7] == [
        "“utilise” is long.",
        "use",
        "apply",
        "take",
        "Ignore here",
        "Ignore in this story",
        "Never again",
    ]
    assert any("Paste" in each for each in menu_texts(menu))
    menu.actions()[2].trigger()
    menu.close()
    assert "will apply ploughs" in session.display()


def test_suggestions_are_added_to_the_open_menu(sheet, session, lanes) -> None:
    menu = menu_on(sheet.body, "wiated", QContextMenuEvent.Reason.Keyboard)
    assert "Looking for suggestions…" in menu_texts(menu)
    assert lanes.drain(30)
    assert menu_texts(menu)[:5] == [
        "“wiated” is not in the dictionary.",
        "waited",
        "wilted",
        "(hidden)",
        "Add to the desk’s words",
    ]
    menu.actions()[1].trigger()
    menu.close()

    assert session.display().startswith("The drivers waited")


def test_the_menu_of_the_headline_fixes_the_headline(sheet, session) -> None:
    menu = menu_on(sheet.title.headline, "the the")
    assert menu_texts(menu)[:2] == ["“the the” stands twice.", "the"]
    menu.actions()[1].trigger()
    menu.close()

    assert session.fields().headline == "Snow closes the pass"


def test_elsewhere_in_the_text_the_menu_is_the_usual_one(sheet) -> None:
    menu = menu_on(sheet.body, "ministry")
    assert "Ignore here" not in menu_texts(menu)
    menu.close()


def test_keys_walk_through_fields_and_text_and_round(sheet, session, window, read) -> None:
    session.set_fields(byline=Byline())
    read()
    at = []
    sheet.title.kicker.setFocus()
    for _ in range(6):
        window.actions_["check.next"].trigger()
        at.append(_where(window))

    assert at == ["the the", "byline", "wiated", "utilise", "wiated", "the the"]
    for expected in ("wiated", "utilise", "wiated", "byline", "the the"):
        window.actions_["check.previous"].trigger()
        assert _where(window) == expected


def _where(window: Any) -> str:
    sheet, focus = window.centre.editor_page, window.focusWidget()
    if focus in (sheet.body, sheet.title.headline):
        return focus.textCursor().selectedText()
    return next(name for name, field in sheet.form.fields.items() if field is focus or field.isAncestorOf(focus))


def test_the_first_walk_reads_first(small, story, checks, window, lanes) -> None:
    window.centre.editor_page.body.setFocus()
    window.actions_["check.next"].trigger()
    assert lanes.drain(30)

    assert len(small.asked) == 1
    assert window.centre.editor_page.body.textCursor().selectedText() == "wiated"


def test_one_key_fixes_the_finding_that_was_walked_to(sheet, session, window) -> None:
    for _ in range(2):
        window.actions_["check.next"].trigger()
    assert sheet.body.textCursor().selectedText() == "utilise"
    window.actions_["check.fix"].trigger()

    assert "will use ploughs" in session.display()


def test_the_fix_key_acts_where_the_caret_is(sheet, session, window) -> None:
    window.actions_["check.next"].trigger()
    go(sheet.body, "utilise")
    window.actions_["check.fix"].trigger()

    assert "will use ploughs" in session.display()


def test_the_fix_key_opens_a_menu_where_there_are_several_spellings(sheet, window, lanes) -> None:
    window.actions_["check.next"].trigger()
    window.actions_["check.fix"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert lanes.drain(30)
    assert menu_texts(menu)[1:3] == ["waited", "wilted"]
    menu.close()


def test_where_nothing_was_found_the_key_says_so(sheet, window) -> None:
    go(sheet.body, "ministry")
    window.actions_["check.fix"].trigger()

    assert "no finding here" in window.toast.text.text()
