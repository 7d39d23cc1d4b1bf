"""Moves of the workflow in the window."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.settings import Settings
from newsdesk.ui.notices.notice_form import NoticeForm
from newsdesk.ui.window.assign_dialog import AssignDialog
from newsdesk.ui.window.reason_dialog import ReasonDialog
from newsdesk.ui.window.time_dialogs import TimeDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def status(window, lanes, ask, newsroom):
    def of(story):
        assert lanes.drain(30)
        return ask(lambda: newsroom.stories.get(story)).status

    return of


@pytest.fixture
def other(newsroom, ask, lanes, people):
    """A newsroom of another person on the same desk file."""
    from newsdesk.desk.opening import open_newsroom

    made = ask(lambda: open_newsroom(newsroom.keeping.path, settings=Settings(who="Night editor")))
    ask(lambda: made.people.add(name="Night editor", role=Role.EDITOR))
    yield made
    ask(made.close)


def _reason(window, text):
    dialog = window.findChild(ReasonDialog)
    dialog.line.setText(text)
    dialog.confirm.click()


def test_a_story_goes_from_draft_to_publication_by_keys(window, people, opened, status, lanes, qtbot):
    window.sign_in.switch(people["reporter"])
    assert lanes.drain(30)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert (window.top.next_button.text(), window.top.next_button.key) == ("File to desk", "story.file")
    body = window.centre.editor_page.body
    body.setFocus()
    qtbot.keyClick(body, Qt.Key.Key_Return, CTRL)
    assert status(opened) is Status.FILED
    window.sign_in.switch(people["editor"])
    assert lanes.drain(30)
    assert (window.top.next_button.text(), window.top.beside_button.text()) == ("Review", "Send back…")
    qtbot.mouseClick(window.top.next_button, Qt.MouseButton.LeftButton)
    assert status(opened) is Status.IN_REVIEW
    assert window.top.next_button.text() == "Approve"
    assert window.status.standing.text() == "In review, claimed by you"
    qtbot.keyClick(body, Qt.Key.Key_Return, CTRL | SHIFT)
    assert status(opened) is Status.APPROVED
    assert window.top.next_button.text() == "Publish"
    qtbot.mouseClick(window.top.next_button, Qt.MouseButton.LeftButton)
    assert status(opened) is Status.PUBLISHED
    assert (window.top.next_button.text(), window.top.beside_button.text()) == ("Export…", "Correct…")


def test_sending_back_asks_why_once_and_says_it(window, people, opened, add, status, lanes):
    second = add("Rain")
    window.story_actions.ask(Move.FILE, (opened, second))
    assert lanes.drain(30)
    window.desk.verb_asked.emit(Move.RETURN.value, (opened, second))
    assert lanes.drain(30)
    dialog = window.findChild(ReasonDialog)
    assert not dialog.confirm.isEnabled()
    dialog.usual[1].click()
    dialog.confirm.click()
    assert status(opened) is status(second) is Status.RETURNED
    assert window.toast.text.text() == "Sent 2 stories back: \u2068Needs a second source\u2069"
    window.toast.button.click()
    assert status(opened) is status(second) is Status.FILED


def test_escape_leaves_a_question_and_nothing_is_done(window, people, opened, status, lanes, qtbot):
    window.actions_["story.hold"].trigger()
    qtbot.keyClick(window.findChild(ReasonDialog), Qt.Key.Key_Escape)
    assert status(opened) is Status.DRAFT


def test_words_on_screen_are_saved_before_the_move(window, people, opened, ask, newsroom, lanes):
    window.sessions.current.set_fields(headline="Snow closes the pass again")
    window.actions_["story.file"].trigger()
    assert lanes.drain(30)
    story = ask(lambda: newsroom.stories.get(opened))
    assert (story.status, story.content.headline) == (Status.FILED, "Snow closes the pass again")
    assert story.version == 2


def test_move_on_a_story_that_changed_meanwhile_is_refused_and_compared(
    window, people, opened, other, ask, status, lanes
):
    window.actions_["story.file"].trigger()
    assert lanes.drain(30)
    story = ask(lambda: other.stories.get(opened))
    ask(lambda: other.stories.save(opened, replace(story.content, body="Rain fell."), base=story.head))
    window.actions_["story.approve"].trigger()
    assert status(opened) is Status.FILED
    assert "was saved by" in window.toast.text.text()
    window.toast.other.click()
    assert lanes.drain(30)
    assert window.centre.stack.currentWidget() is window.centre._compare
    window.centre.close_comparison()
    assert window.centre.stack.currentWidget() is window.centre.editor_page


def test_scheduling_takes_a_time_in_a_zone_and_says_both(window, opened, ask, newsroom, lanes):
    window.actions_["story.schedule"].trigger()
    dialog = window.findChild(TimeDialog)
    dialog.field.show_moment(dt.datetime(2030, 3, 14, 13, 30, tzinfo=dt.UTC), "Asia/Kabul")
    assert dialog.field.time.time().toString("HH:mm") == "18:00"
    assert "here" in dialog.field.hint.text()
    dialog.confirm.click()
    assert lanes.drain(30)
    standing = ask(lambda: newsroom.stories.get(opened)).standing
    assert standing.scheduled == dt.datetime(2030, 3, 14, 13, 30, tzinfo=dt.UTC)
    assert standing.zone == "Asia/Kabul"


def test_a_zone_that_is_none_or_a_time_that_has_passed_is_not_taken(window, opened, lanes):
    window.actions_["story.schedule"].trigger()
    dialog = window.findChild(TimeDialog)
    dialog.field.zone.setText("Nowhere")
    assert not dialog.confirm.isEnabled()
    dialog.field.show_moment(dt.datetime(2020, 1, 1, tzinfo=dt.UTC), "UTC")
    assert not dialog.confirm.isEnabled()
    assert "passed" in dialog.field.hint.text()
    dialog.reject()


def test_lifting_an_embargo_says_what_it_is_and_who_set_it(window, add, ask, newsroom, lanes):
    until = dt.datetime(2030, 3, 14, 18, tzinfo=dt.UTC)
    story = add(embargo=Embargo(until=until, zone="Europe/London", source="the ministry"))
    window.open_story(story)
    assert lanes.drain(30)
    window.actions_["story.lift"].trigger()
    dialog = window.findChild(ReasonDialog)
    said = " ".join(label.text() for label in dialog.findChildren(type(window.status.length)))
    assert "2030-03-14 18:00 Europe/London" in said
    assert "Set by the ministry." in said
    _reason(window, "The source released it early")
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(story)).standing.embargo is None


def test_stories_are_assigned_and_given_a_time(window, people, opened, ask, newsroom, lanes):
    window.actions_["story.assign"].trigger()
    dialog = window.findChild(AssignDialog)
    dialog.list.setCurrentRow(1)
    name = dialog.name
    dialog.confirm.click()
    assert lanes.drain(30)
    window.actions_["story.due"].trigger()
    window.findChild(TimeDialog).confirm.click()
    assert lanes.drain(30)
    standing = ask(lambda: newsroom.stories.get(opened)).standing
    assert standing.assigned == name
    assert standing.due is not None


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("story.correct", NoticeKind.CORRECTION),
        ("story.clarify", NoticeKind.CLARIFICATION),
        ("story.update", NoticeKind.UPDATE),
        ("story.editors-note", NoticeKind.EDITORS_NOTE),
        ("story.withdraw", NoticeKind.WITHDRAWAL),
    ],
)
def test_each_kind_of_notice_has_an_action_once_readers_have_the_story(window, opened, lanes, action, kind):
    assert not window.actions_[action].isVisible()
    window.story_actions.ask(Move.PUBLISH, (opened,))
    assert lanes.drain(30)
    window.actions_[action].trigger()
    form = window.findChild(NoticeForm)
    assert form.kind.currentData() == kind
    form.reject()


def test_readers_are_told_by_a_form_and_the_notice_can_be_taken_back(window, opened, ask, newsroom, status, lanes):
    window.story_actions.ask(Move.PUBLISH, (opened,))
    assert lanes.drain(30)
    window.actions_["story.correct"].trigger()
    form = window.findChild(NoticeForm)
    form.send_asked.emit(
        NoticeKind.CORRECTION, {"wrong": "Eleven kilometres", "right": "Seven kilometres", "zone": "UTC"}
    )
    assert status(opened) is Status.CORRECTED
    assert len(ask(lambda: newsroom.notices.of(opened))) == 1
    window.toast.button.click()
    assert status(opened) is Status.PUBLISHED


def test_an_empty_sheet_is_not_moved(window, lanes):
    window.new_story()
    window.actions_["story.file"].trigger()
    assert "nothing in this story yet" in window.toast.text.text()


def test_one_refusal_among_several_keeps_nothing_else_back(window, opened, add, status, lanes):
    second = add("Rain")
    window.story_actions.ask(Move.PUBLISH, (second,))
    assert lanes.drain(30)
    window.story_actions.ask(Move.HOLD, (second, opened), reason="Waiting")
    assert status(opened) is Status.HELD
    assert status(second) is Status.PUBLISHED
    assert "Not done for 1" in window.toast.text.text()


def test_opening_a_filed_story_claims_it_and_leaving_lets_it_go(window, people, opened, add, ask, newsroom, lanes):
    second = add("Rain")
    window.story_actions.ask(Move.FILE, (opened,))
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened)).claim.who == "Desk editor"
    assert not window.centre.claim.isVisible()
    window.open_story(second)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened)).claim is None


def test_somebody_elses_claim_is_shown_and_taken_over(window, people, opened, add, other, ask, newsroom, lanes, qtbot):
    second = add("Rain")
    ask(lambda: other.moves.move(second, Move.FILE))
    ask(lambda: other.moves.claim(second))
    window.open_story(second)
    assert lanes.drain(30)
    assert window.centre.claim.isVisible()
    assert "Night editor" in window.centre.claim.text.text()
    assert "claimed by \u2068Night editor\u2069" in window.status.standing.text()
    window.centre.claim.buttons[0].click()
    assert lanes.drain(30)
    assert not window.centre.claim.isVisible()
    assert ask(lambda: newsroom.stories.get(second)).claim.who == "Desk editor"


def test_open_notes_are_counted_in_bar_and_tab(window, opened, ask, newsroom, bus, lanes, qtbot):
    bus.tell(ask(lambda: newsroom.review.add(opened, "Who measured it?")))
    qtbot.waitUntil(lambda: window.status.review.text() == "1 note open")
    assert window.side.tabs["notes"].text().endswith("1")


def test_time_of_a_scheduled_story_is_told_when_it_comes(window, opened, ask, newsroom, bus, lanes, qtbot):
    past = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)
    with qtbot.waitSignal(window.late.schedule_watch.time_reached) as came:
        bus.tell(ask(lambda: newsroom.moves.move(opened, Move.SCHEDULE, at=past, zone="UTC")))
    assert came.args[:2] == [opened, "Snow closes the pass"]
    assert "was to be published" in window.toast.text.text()
