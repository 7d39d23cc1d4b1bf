"""Checks panel: findings walked through, fixed, ignored and undone by keys and clicks."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from newsdesk.domain.byline import Byline
from newsdesk.ui.checks.pane import ChecksPane

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def press(pane: ChecksPane, qtbot, lanes) -> Press:
    """Keys in the list, each with what comes of it."""

    def pressing(*keys: Qt.Key) -> None:
        for key in keys:
            qtbot.keyClick(pane.list, key)
            assert lanes.drain(30)

    return pressing


def quotes(pane: ChecksPane) -> list[str]:
    about: list[Any] = [card.about for card in pane.cards]
    return [each.finding.quote for each in about]


def plain(text: str) -> str:
    """The text without bidirectional isolates."""
    return text.replace("\u2068", "").replace("\u2069", "")


def body(window: Any) -> Any:
    return window.centre.editor_page.body


def test_what_stops_a_move_comes_first_then_the_order_of_the_page(pane, session, read) -> None:
    assert quotes(pane) == ["the the", "wiated", "utilise", "wiated"]
    session.set_fields(byline=Byline())
    read()

    assert quotes(pane) == ["", "the the", "wiated", "utilise", "wiated"]
    assert pane.cards[0].texts[0].head == "Stops filing · Gate"
    assert pane.summary.text() == "1 stops a move · 4 pieces of advice"


def test_a_card_says_what_is_wrong_why_and_what_to_put(pane) -> None:
    card = pane.cards[2]

    assert (card.texts[0].text, card.why) == ("“utilise” is long.", "Short words are read.")
    assert (card.beside[0], card.old, card.new) == ("The ministry will ", "utilise", "use")
    assert [plain(card.word(verb)) for verb in card.verbs][1:] == ["2  apply", "3  take"]


def test_the_model_passes_qts_model_tester_while_findings_come_and_go(pane, session, read, press) -> None:
    QAbstractItemModelTester(pane.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    press(K.Key_Down, K.Key_Down, K.Key_F)
    session.set_fields(byline=Byline())
    read()
    session.set_fields(body="Clean.", headline="Clean")
    read()

    assert quotes(pane) == [""]


def test_arrows_show_the_place_and_stay_in_the_list(pane, press, window) -> None:
    press(K.Key_Down)

    assert body(window).textCursor().selectedText() == "wiated"
    assert pane.list.hasFocus()


def test_arrows_show_words_of_the_headline_too(pane, press, window) -> None:
    press(K.Key_Down, K.Key_Up)

    assert window.centre.editor_page.title.headline.textCursor().selectedText() == "the the"
    assert pane.list.hasFocus()


def test_return_goes_to_the_place(pane, press, window) -> None:
    press(K.Key_Down, K.Key_Return)

    assert body(window).hasFocus()
    assert body(window).textCursor().selectedText() == "wiated"


def test_a_click_goes_to_the_place(pane, qtbot, window) -> None:
    at = pane.list.visualRect(pane.list.model().index(2)).center()
    at.setY(pane.list.visualRect(pane.list.model().index(2)).top() + 10)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert body(window).textCursor().selectedText() == "utilise"


@pytest.mark.parametrize(("key", "put"), [(K.Key_F, "use"), (K.Key_2, "apply"), (K.Key_3, "take")])
def test_one_key_puts_it_right_and_the_next_is_looked_at(pane, press, session, window, key, put) -> None:
    press(K.Key_Down, K.Key_Down, key)

    assert f"The ministry will {put} ploughs" in session.display()
    assert quotes(pane) == ["the the", "wiated", "wiated"]
    assert pane.list.hasFocus()
    assert pane.list.currentIndex().row() == 2
    assert body(window).textCursor().selectedText() == "wiated"


def test_a_button_puts_it_right(pane, qtbot, session) -> None:
    pane.list.setCurrentIndex(pane.list.model().index(2))
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=pane.list.button_at(2, "fix-2"))

    assert "will apply ploughs" in session.display()


def test_one_undo_takes_a_fix_back(pane, press, session, window, qtbot) -> None:
    before = session.display()
    press(K.Key_Down, K.Key_Down, K.Key_F)
    body(window).setFocus()
    qtbot.keyClick(body(window), K.Key_Z, CTRL)

    assert session.display() == before


def test_the_undo_key_in_the_list_undoes_an_action_on_a_finding(pane, press, session, window, read) -> None:
    before = session.display()
    press(K.Key_Down, K.Key_Down, K.Key_F)
    window.actions_["undo"].trigger()
    read()

    assert session.display() == before
    assert "utilise" in quotes(pane)


def test_a_fix_in_the_headline_is_undone_from_the_message(pane, press, session, window) -> None:
    press(K.Key_Home, K.Key_F)
    assert session.fields().headline == "Snow closes the pass"
    assert window.centre.editor_page.title.headline.words() == "Snow closes the pass"
    window.toast.button.click()

    assert session.fields().headline == "Snow closes the the pass"


def test_while_suggesting_a_fix_is_a_suggestion(pane, press, session, window) -> None:
    window.actions_["suggest.mode"].trigger()
    pane.list.setFocus()
    press(K.Key_Down, K.Key_Down, K.Key_F)

    assert [(one.old, one.new) for one in session.suggestions()] == [("utilise", "use")]


def test_words_that_changed_meanwhile_are_left_alone(pane, press, session, window, qtbot) -> None:
    press(K.Key_Down, K.Key_Down)
    found = pane.chosen
    cursor = body(window).textCursor()
    cursor.setPosition(cursor.selectionStart() + 3)
    body(window).setTextCursor(cursor)
    qtbot.keyClicks(body(window), "x")
    body_before = session.display()
    pane._actions.act("fix", found)

    assert session.display() == body_before
    assert "have changed" in window.toast.text.text()


def test_suggestions_are_added_to_the_chosen_word(pane, press, session) -> None:
    press(K.Key_Down)
    card = pane.list.card
    assert (card.old, card.new, plain(card.word("fix-2"))) == ("wiated", "waited", "2  wilted")
    press(K.Key_F)

    assert session.display().startswith("The drivers waited all night.")


@pytest.mark.parametrize(
    ("key", "left", "message"),
    [
        (K.Key_I, ["the the", "utilise", "wiated"], "Ignored here."),
        (K.Key_S, ["the the", "utilise"], "Ignored in this story."),
        (K.Key_N, ["the the", "utilise"], "Ignored in every story of this desk."),
        (K.Key_A, ["the the", "utilise"], "“wiated” is one of the desk’s words now."),
    ],
)
def test_a_finding_is_ignored_by_key_and_shown_again_by_undo(pane, press, read, window, key, left, message) -> None:
    press(K.Key_Down, key)
    assert quotes(pane) == left
    read()
    assert quotes(pane) == left
    assert plain(window.toast.text.text()) == message

    window.toast.button.click()
    read()
    assert quotes(pane) == ["the the", "wiated", "utilise", "wiated"]


def test_each_undo_undoes_one_action_the_newest_first(pane, press, read, window, session) -> None:
    press(K.Key_Down, K.Key_S, K.Key_F)
    assert "will use ploughs" in session.display()
    for left in (["the the", "utilise"], ["the the", "wiated", "utilise", "wiated"]):
        window.actions_["undo"].trigger()
        read()
        assert quotes(pane) == left


def test_a_story_that_was_never_saved_has_its_findings_ignored_too(checks, window, read, qtbot, lanes) -> None:
    window.actions_["story.new"].trigger()
    window.centre.editor_page.body.setFocus()
    qtbot.keyClicks(window.centre.editor_page.body, "They wiated.")
    window.actions_["view.checks"].trigger()
    read()
    wanted = next(row for row, card in enumerate(checks.pane.cards) if card.about.finding.quote == "wiated")
    checks.pane.list.setCurrentIndex(checks.pane.list.model().index(wanted))
    qtbot.keyClick(checks.pane.list, K.Key_S)
    assert lanes.drain(30)
    read()

    assert "wiated" not in quotes(checks.pane)


def test_a_gate_is_never_ignored(pane, session, read, press) -> None:
    session.set_fields(byline=Byline())
    read()
    press(K.Key_Home, K.Key_I, K.Key_S, K.Key_N)

    assert quotes(pane)[0] == ""


def test_the_hint_tells_the_keys_of_the_chosen_card(pane, press) -> None:
    press(K.Key_Down)

    for hint in ("Go there: Return", "Put right: F", "Ignore here: I", "Ignore in this story: S", "Never again: N"):
        assert hint in pane.hint.text()


def test_the_menu_of_a_card_lists_all_that_can_be_done(pane, press) -> None:
    press(K.Key_Down, K.Key_Down)
    at = pane.list.visualRect(pane.list.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, pane.list.mapToGlobal(at))
    QApplication.sendEvent(pane.list.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [plain(action.text()) for action in menu.actions()]
    menu.close()

    assert texts == ["Put right", "2  apply", "3  take", "Ignore here", "Ignore in this story", "Never again"]


def test_a_clean_story_has_nothing_to_mend(pane, session, read) -> None:
    session.set_fields(body="Clean.", headline="Clean")
    read()

    assert pane.empty.isVisible()
    assert pane.empty.text() == "Nothing to mend."
    assert not pane.list.isVisible()


def test_the_panel_says_what_it_is_for_before_there_is_a_story(checks, window) -> None:
    window.actions_["view.checks"].trigger()

    assert "Open a story" in checks.pane.empty.text()


def test_what_is_chosen_stays_chosen_when_the_copy_is_read_again(pane, press, session, read) -> None:
    press(K.Key_Down, K.Key_Down)
    session.set_fields(byline=Byline())
    read()

    assert pane.chosen.finding.quote == "utilise"


def test_the_folded_panel_opens_at_the_checks_and_shows_nothing_else_first(story, checks, window) -> None:
    assert not window.side.isVisible()
    turned: list[str] = []
    window.side.tab_changed.connect(turned.append)
    window.actions_["view.checks"].trigger()

    assert checks.pane.isVisible()
    assert set(turned) == {"checks"}
