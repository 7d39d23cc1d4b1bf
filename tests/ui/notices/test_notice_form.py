"""Notice form: asks everything that its kind must say, previews the notice, and loses nothing that was typed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsdesk.domain.notice import NoticeKind
from newsdesk.ui.notices.notice_form import NoticeForm
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms


@pytest.fixture
def form(qtbot: QtBot, look: Theme, unsent: UnsentForms) -> NoticeForm:
    made = NoticeForm(look, unsent, headline="Snow closes the pass", zone="Asia/Kabul")
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def turn(form: NoticeForm, kind: NoticeKind) -> None:
    form.kind.setCurrentIndex(form.kind.findData(kind))


def write(qtbot: QtBot, form: NoticeForm, **words: str) -> None:
    for name, text in words.items():
        qtbot.keyClicks(form.fields.widget(name), text)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (NoticeKind.CORRECTION, {"wrong", "right", "text"}),
        (NoticeKind.CLARIFICATION, {"text"}),
        (NoticeKind.UPDATE, {"text"}),
        (NoticeKind.EDITORS_NOTE, {"text"}),
        (NoticeKind.WITHDRAWAL, {"text"}),
    ],
)
def test_each_kind_asks_for_its_fields(form: NoticeForm, kind: NoticeKind, shown: set[str]) -> None:
    turn(form, kind)
    assert {name for name, field in form.fields.widgets.items() if field.isVisibleTo(form)} == shown


def test_correction_is_sent_by_keys(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", right="seven")
    fields = {"wrong": "eleven", "right": "seven", "text": "", "zone": "Asia/Kabul"}
    with qtbot.waitSignal(form.send_asked, check_params_cb=lambda *asked: asked == (NoticeKind.CORRECTION, fields)):
        qtbot.keyClick(form.fields.widget("right"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()
    form.accept()
    assert not form.isVisible()


def test_incomplete_notice_is_not_sent_and_says_what_is_missing(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven")
    assert not any(form.fields.mistake(name).isVisibleTo(form) for name in form.fields.widgets)
    with qtbot.assertNotEmitted(form.send_asked):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    assert "what is right" in form.fields.mistake("right").text()
    assert form.fields.mistake("right").isVisibleTo(form)
    assert not form.fields.mistake("wrong").isVisibleTo(form)
    assert form.fields.widget("right").hasFocus()
    write(qtbot, form, right="seven")
    assert not form.fields.mistake("right").isVisibleTo(form)


def test_text_of_another_kind_is_not_sent(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", text="The ministry opened a lane.")
    turn(form, NoticeKind.UPDATE)
    with qtbot.waitSignal(form.send_asked, check_params_cb=lambda _, fields: fields["wrong"] == ""):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    turn(form, NoticeKind.CORRECTION)
    assert form.fields.values()["wrong"] == "eleven"


def test_notice_is_shown_as_readers_will_read_it(qtbot: QtBot, form: NoticeForm) -> None:
    write(qtbot, form, wrong="eleven", right="seven")
    preview_text = form.preview.words.text()
    assert preview_text.startswith("Correction: ")
    assert "Asia/Kabul" in preview_text
    assert "eleven" in preview_text
    assert "seven" in preview_text


def test_withdrawal_says_that_a_stub_stays(form: NoticeForm) -> None:
    turn(form, NoticeKind.WITHDRAWAL)
    assert "stub stays at the same address" in form.purpose.text()


def test_refused_notice_keeps_its_text_and_can_be_sent_again(qtbot: QtBot, form: NoticeForm) -> None:
    turn(form, NoticeKind.UPDATE)
    write(qtbot, form, text="A lane is open.")
    with qtbot.waitSignal(form.send_asked):
        qtbot.mouseClick(form.send, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(form.send_asked):
        qtbot.keyClick(form.fields.widget("text"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form.refuse("Somebody saved the story meanwhile.")
    assert form.problem.text() == "Somebody saved the story meanwhile."
    with qtbot.waitSignal(form.send_asked, check_params_cb=lambda _, fields: fields["text"] == "A lane is open."):
        qtbot.keyClick(form.fields.widget("text"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_keeps_what_was_typed_and_the_next_form_shows_it_with_a_way_to_clear_it(
    qtbot: QtBot, form: NoticeForm, look: Theme, unsent: UnsentForms
) -> None:
    write(qtbot, form, wrong="eleven")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    again = NoticeForm(look, unsent)
    qtbot.addWidget(again)
    again.open()
    assert again.fields.values()["wrong"] == "eleven"
    assert again.findChild(KeptLine).isVisible()
    qtbot.mouseClick(again.findChild(KeptLine).clear, Qt.MouseButton.LeftButton)
    assert again.fields.values()["wrong"] == ""
    assert not again.findChild(KeptLine).isVisible()
    again.reject()
    third = NoticeForm(look, unsent)
    qtbot.addWidget(third)
    assert third.fields.values()["wrong"] == ""


def test_the_chosen_kind_is_kept_with_its_words(
    qtbot: QtBot, form: NoticeForm, look: Theme, unsent: UnsentForms
) -> None:
    form.kind.setCurrentIndex(form.kind.findData(NoticeKind.CLARIFICATION))
    write(qtbot, form, text="A lane is open.")
    form.reject()
    again = NoticeForm(look, unsent)
    qtbot.addWidget(again)
    assert again.chosen is NoticeKind.CLARIFICATION
    assert again.values["text"] == "A lane is open."


def test_a_notice_that_was_sent_is_not_kept(qtbot: QtBot, form: NoticeForm, look: Theme, unsent: UnsentForms) -> None:
    write(qtbot, form, wrong="eleven")
    form.accept()
    again = NoticeForm(look, unsent)
    qtbot.addWidget(again)
    assert again.fields.values()["wrong"] == ""


def test_only_kinds_that_are_offered_can_be_chosen(qtbot: QtBot, look: Theme, unsent: UnsentForms) -> None:
    form = NoticeForm(look, unsent, kind=NoticeKind.UPDATE, kinds=(NoticeKind.UPDATE, NoticeKind.EDITORS_NOTE))
    qtbot.addWidget(form)
    assert [form.kind.itemData(at) for at in range(form.kind.count())] == [NoticeKind.UPDATE, NoticeKind.EDITORS_NOTE]
    assert form.chosen is NoticeKind.UPDATE
