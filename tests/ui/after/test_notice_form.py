"""A notice asks all that its kind must say, shows it as readers will read it, and loses nothing that was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from newsdesk.domain.notice import Kind
from newsdesk.ui.after.notice_form import NoticeForm
from newsdesk.ui.look import Look


@pytest.fixture
def form(qtbot: QtBot, look: Look) -> NoticeForm:
    made = NoticeForm(look, headline="Snow closes the pass", zone="Asia/Kabul")
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def turn(form: NoticeForm, kind: Kind) -> None:
    form.kind.setCurrentIndex(form.kind.findData(kind))


def write(qtbot: QtBot, form: NoticeForm, **words: str) -> None:
    for name, text in words.items():
        qtbot.keyClicks(form.fields[name].edit, text)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.CORRECTION, {"wrong", "right", "text"}),
        (Kind.CLARIFICATION, {"text"}),
        (Kind.UPDATE, {"text"}),
        (Kind.EDITORS_NOTE, {"text"}),
        (Kind.WITHDRAWAL, {"text"}),
    ],
)
def test_each_kind_asks_for_what_it_must_say(form: NoticeForm, kind: Kind, shown: set[str]) -> None:
    turn(form, kind)
    assert {name for name, field in form.fields.items() if field.isVisibleTo(form)} == shown


def test_correction_is_sent_by_keys(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", right="seven")
    fields = {"wrong": "eleven", "right": "seven", "text": "", "zone": "Asia/Kabul"}
    with qtbot.waitSignal(form.asked, check_params_cb=lambda *asked: asked == (Kind.CORRECTION, fields)):
        qtbot.keyClick(form.fields["right"].edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()
    form.accept()
    assert not form.isVisible()


def test_incomplete_notice_is_not_sent_and_says_what_is_missing(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven")
    assert not any(field.mistake.isVisibleTo(form) for field in form.fields.values())
    with qtbot.assertNotEmitted(form.asked):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    assert "what is right" in form.fields["right"].mistake.text()
    assert form.fields["right"].mistake.isVisibleTo(form)
    assert not form.fields["wrong"].mistake.isVisibleTo(form)
    assert form.fields["right"].edit.hasFocus()
    write(qtbot, form, right="seven")
    assert not form.fields["right"].mistake.isVisibleTo(form)


def test_words_of_another_kind_are_not_sent(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", text="The ministry opened a lane.")
    turn(form, Kind.UPDATE)
    with qtbot.waitSignal(form.asked, check_params_cb=lambda _, fields: fields["wrong"] == ""):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    turn(form, Kind.CORRECTION)
    assert form.fields["wrong"].words() == "eleven"


def test_notice_is_shown_as_readers_will_read_it(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", right="seven")
    said = form.printed.words.text()
    assert said.startswith("Correction: ")
    assert "Asia/Kabul" in said
    assert "eleven" in said
    assert "seven" in said


def test_withdrawal_says_that_a_stub_stays(form: NoticeForm) -> None:
    turn(form, Kind.WITHDRAWAL)
    assert "stub stays at the same address" in form.purpose.text()


def test_refused_notice_keeps_its_words_and_can_be_sent_again(qtbot: QtBot, form: NoticeForm) -> None:
    turn(form, Kind.UPDATE)
    write(qtbot, form, text="A lane is open.")
    with qtbot.waitSignal(form.asked):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(form.asked):
        qtbot.keyClick(form.fields["text"].edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form.refuse("Somebody saved the story meanwhile.")
    assert form.refusal.text() == "Somebody saved the story meanwhile."
    with qtbot.waitSignal(form.asked, check_params_cb=lambda _, fields: fields["text"] == "A lane is open."):
        qtbot.keyClick(form.fields["text"].edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_asks_only_where_something_was_typed(qtbot: QtBot, form: NoticeForm) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    form.open()
    write(qtbot, form, wrong="eleven")
    for text, stays in (("Keep writing", True), ("Throw away", False)):
        qtbot.keyClick(form, Qt.Key.Key_Escape)
        box = form.findChildren(QMessageBox)[-1]
        button = next(button for button in box.findChildren(QPushButton) if button.text() == text)
        with qtbot.waitSignal(box.finished):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert form.isVisible() is stays


def test_only_kinds_that_are_offered_can_be_chosen(qtbot: QtBot, look: Look) -> None:
    form = NoticeForm(look, kind=Kind.UPDATE, kinds=(Kind.UPDATE, Kind.EDITORS_NOTE))
    qtbot.addWidget(form)
    assert [form.kind.itemData(at) for at in range(form.kind.count())] == [Kind.UPDATE, Kind.EDITORS_NOTE]
    assert form.chosen is Kind.UPDATE
