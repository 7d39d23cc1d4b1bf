"""Who is at this machine: asked once, shown in the bars, switched by one click; changes of the staff."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from newsdesk.domain.person import Role
from newsdesk.ui.people import sign_in
from newsdesk.ui.people.person_form import PersonForm
from newsdesk.ui.people.staff_dialog import StaffDialog
from newsdesk.ui.people.who_dialog import WhoDialog


@pytest.fixture
def ask_at_once(monkeypatch):
    monkeypatch.setattr(sign_in, "ASK_AFTER", 0)


def test_who_is_here_is_asked_once_and_answered_by_keyboard(window, preferences, lanes, qtbot, ask_at_once):
    preferences.note(asked_who=False, who="")
    window.sign_in.ask_once()
    qtbot.waitUntil(lambda: window.findChild(WhoDialog) is not None)
    dialog = window.findChild(WhoDialog)
    qtbot.keyClicks(dialog.form.name, "Desk Editor")
    assert dialog.form.initials.text() == "DE"
    qtbot.keyClick(dialog.form.name, Qt.Key.Key_Return)
    assert lanes.drain(30)
    assert preferences.value.who == "Desk Editor"
    assert window.staff.here.role is Role.EDITOR
    assert window.status.who.text() == "Desk Editor"
    assert window.staff.actor.alone
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_question_can_wait_and_does_not_come_again(window, preferences, lanes, qtbot, ask_at_once):
    preferences.note(asked_who=False)
    window.sign_in.ask_once()
    qtbot.waitUntil(lambda: window.findChild(WhoDialog) is not None)
    qtbot.keyClick(window.findChild(WhoDialog), Qt.Key.Key_Escape)
    assert preferences.value.asked_who
    assert preferences.value.who == "ED"
    assert window.staff.everybody == ()


def test_whoever_types_already_is_not_asked(window, preferences, lanes, qtbot, ask_at_once):
    preferences.note(asked_who=False)
    window.new_story()
    window.sessions.current.set_fields(headline="Snow")
    window.sign_in._ask_if_quiet()
    assert window.findChild(WhoDialog) is None
    assert not preferences.value.asked_who


def test_one_click_switches_and_what_is_offered_follows(window, people, opened, lanes):
    window.moves.begin("file", (opened,))
    assert lanes.drain(30)
    assert window.actions_["story.approve"].isEnabled()
    assert window.top.who.text() == "· editor at this machine: DE"
    menu = window.sign_in.menu()
    next(action for action in menu.actions() if "City reporter" in action.text()).trigger()
    assert lanes.drain(30)
    assert window.top.who.text() == "· reporter at this machine: CR"
    assert window.status.who.text() == "Reporter: \u2068City reporter\u2069"
    assert not window.actions_["story.approve"].isEnabled()
    assert window.actions_["story.take-back"].isEnabled()
    assert window.sessions.current.author == "City reporter"


def test_who_comes_to_the_machine_begins_with_plain_words(window, people, opened, lanes):
    window.actions_["suggest.mode"].trigger()
    assert window.centre.editor_page.suggesting
    menu = window.sign_in.menu()
    next(action for action in menu.actions() if "City reporter" in action.text()).trigger()
    assert lanes.drain(30)
    assert not window.centre.editor_page.suggesting
    assert not window.actions_["suggest.mode"].isChecked()


def test_the_tab_key_goes_through_the_fields_as_they_stand(window, people, qtbot):
    window.sign_in.edit_staff()
    dialog = window.findChild(StaffDialog)
    form = dialog.form
    dialog.activateWindow()
    dialog.new.click()
    for field in (form.name, form.role, form.initials, form.byline, form.bio):
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    dialog.reject()


def test_person_is_added_changed_and_removed(window, people, lanes, qtbot):
    window.sign_in.edit_staff()
    dialog = window.findChild(StaffDialog)
    assert "no protection" in dialog.role_note.text()
    dialog.new.click()
    qtbot.keyClicks(dialog.form.name, "Night editor")
    dialog.form.role.setCurrentIndex(1)
    dialog.keep.click()
    assert lanes.drain(30)
    assert {person.name for person in window.staff.everybody} == {"City reporter", "Desk editor", "Night editor"}
    row = next(row for row in range(dialog.list.count()) if "Night" in dialog.list.item(row).text())
    dialog.list.setCurrentRow(row)
    dialog.remove_button.click()
    assert lanes.drain(30)
    assert len(window.staff.everybody) == 2
    dialog.reject()


def test_a_name_that_is_taken_is_refused_in_the_dialog(window, people, lanes, qtbot):
    window.sign_in.edit_staff()
    dialog = window.findChild(StaffDialog)
    dialog.new.click()
    qtbot.keyClicks(dialog.form.name, "desk EDITOR")
    dialog.keep.click()
    assert lanes.drain(30)
    assert "already" in dialog.problem.text()
    assert dialog.problem.isVisible()
    dialog.reject()


def test_whoever_is_renamed_stays_at_the_machine(window, people, lanes, preferences):
    window.sign_in.edit_staff()
    dialog = window.findChild(StaffDialog)
    row = next(row for row in range(dialog.list.count()) if "Desk editor" in dialog.list.item(row).text())
    dialog.list.setCurrentRow(row)
    dialog.form.name.setText("Chief editor")
    dialog.keep.click()
    assert lanes.drain(30)
    assert preferences.value.who == "Chief editor"
    assert window.staff.here.name == "Chief editor"
    dialog.reject()


def test_initials_of_ones_own_are_left_alone(qtbot):
    form = PersonForm()
    qtbot.addWidget(form)
    form.initials.setText("X")
    qtbot.keyClicks(form.name, "City Reporter")
    assert form.initials.text() == "X"
