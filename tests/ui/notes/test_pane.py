"""Notes panel: notes and suggestions read, answered and settled by keys and clicks; nothing that was typed is lost."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.domain.person import Role
from newsdesk.domain.story import Content
from newsdesk.text import suggestions
from newsdesk.ui.bus import Bus
from newsdesk.ui.notes.note_query import NotesFound
from newsdesk.ui.notes.pane import NotesPane
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_list import NoteList

Desk = Any
Open = Callable[[], StorySession]
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BODY = "Heavy snow kept the pass shut.\n\nThe line reached eleven kilometres.\n\nThe ministry sent ploughs."
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def suggested(body: str, old: str, new: str, who: str = "DE") -> str:
    """The body with a suggestion to write `new` for `old`."""
    display, runs = suggestions.runs(body)
    start = display.index(old)
    return suggestions.written(*suggestions.suggest(display, runs, start, start + len(old), new, who=who, at=NOON))


def texts(pane: NotesPane) -> list[str]:
    """What each card is about, in short: the note's words, or what is suggested."""
    return [_text(card) for card in pane.cards]


def _text(card: Card) -> str:
    if card.old or card.new:
        return f"{card.old}>{card.new}"
    return card.texts[0].text if card.texts else card.flag


def heard(signal: Any) -> list[tuple[Any, ...]]:
    got: list[tuple[Any, ...]] = []
    signal.connect(lambda *args: got.append(args))
    return got


def click(qtbot: QtBot, cards: NoteList, row: int, verb: str) -> None:
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.button_at(row, verb))


def test_cards_stand_in_the_order_of_the_text(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    desk.note("To the whole")
    desk.note("About the ploughs", "ploughs")
    desk.note("Who measured it?", "eleven kilometres")
    desk.note("Gone soon", "Heavy snow")
    desk.save(body=suggested(BODY.replace("Heavy snow", "Rain"), "line", "queue"))
    counted = heard(pane.notes_counted)
    open_story()
    assert texts(pane) == ["line>queue", "Who measured it?", "About the ploughs", "To the whole", "Gone soon"]
    assert counted[-1] == (5,)
    assert pane.cards[-1].flag == "The passage is gone"
    assert pane.cards[-1].quote == "Heavy snow"


def test_a_card_says_who_when_and_what(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    desk.do(lambda: desk.newsroom.people.add(name="ED", role=Role.EDITOR, initials="XY"))
    note = desk.note("Who measured it?", "eleven kilometres")
    desk.do(lambda: desk.newsroom.review.reply(note.id, "The police."))
    open_story()
    (card,) = pane.cards
    assert [note.text for note in card.texts] == ["Who measured it?", "The police."]
    assert card.texts[0].initials == "XY"
    for words in ("ED", "eleven kilometres", "Who measured it?", "The police."):
        assert words in card.spoken
    assert pane.list.accessibleName()


def test_choosing_a_card_shows_its_passage(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    desk.note("First", "snow")
    desk.note("Second", "ploughs")
    open_story()
    asked, entered = heard(pane.passage_asked), heard(pane.passage_entered)
    pane.activateWindow()
    pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert pane.list.card == pane.cards[0]
    qtbot.keyClick(pane.list, K.Key_Down)
    start = BODY.index("ploughs")
    assert asked[-1] == (start, start + 7)
    assert not entered
    qtbot.keyClick(pane.list, K.Key_Return)
    assert entered == [(start, start + 7)]


def test_a_card_leads_to_where_its_words_stand_now(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    desk.note("Second", "ploughs")
    session = open_story()
    asked = heard(pane.passage_asked)
    session.set_fields(body="Some new words. " + BODY)
    pane.list.choose(pane.cards[0].key)
    qtbot.keyClick(pane.list, K.Key_Return)
    start = session.display().index("ploughs")
    assert asked == [(start, start + 7)]


def test_a_clicked_passage_chooses_its_card(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    desk.note("First", "snow")
    second = desk.note("Second", "ploughs")
    session = open_story()
    session.passages.range_clicked.emit(second.id)
    assert pane.list.card is not None
    assert pane.list.card.key == second.id


def test_a_note_to_the_passage_is_kept_by_ctrl_return(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    open_story()
    start = BODY.index("eleven")
    pane.start_note((start, start + 17, "eleven kilometres"))
    assert "eleven kilometres" in pane.composer.quote.text()
    qtbot.keyClicks(pane.composer.field, "Who measured it?")
    qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
    desk.settle()
    (note,) = desk.notes()
    assert note.anchor is not None
    assert (note.text, note.anchor.quote, note.anchor.start) == ("Who measured it?", "eleven kilometres", start)
    assert texts(pane) == ["Who measured it?"]
    assert pane.composer.text == ""


def test_a_note_about_edited_words_stands_where_they_stood_in_the_revision(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    session = open_story()
    session.set_fields(body="New words first. " + BODY)
    start = session.display().index("ploughs")
    pane.start_note((start, start + 7, "ploughs"))
    qtbot.keyClicks(pane.composer.field, "How many?")
    qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
    desk.settle()
    (note,) = desk.notes()
    assert note.anchor is not None
    assert BODY[note.anchor.start : note.anchor.end] == "ploughs"


def test_a_note_to_unsaved_words_waits_for_the_save(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    session = open_story()
    session.set_fields(body=BODY + "\n\nPomegranates everywhere.")
    start = session.display().index("Pomegranates")
    asked = heard(pane.save_asked)
    pane.start_note((start, start + 12, "Pomegranates"))
    qtbot.keyClicks(pane.composer.field, "Really?")
    qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
    desk.settle()
    assert asked == [()]
    assert not desk.notes()
    assert pane.composer.text == "Really?"
    assert pane.composer.failure.isVisible()
    desk.save(body=session.content().body)
    story = desk.do(lambda: desk.newsroom.stories.get(desk.story))
    session.saved_to_archive(session.content(), story, story.head)
    desk.settle()
    assert [note.text for note in desk.notes()] == ["Really?"]
    assert pane.composer.text == ""


def test_a_reply_goes_under_its_note(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    first = desk.note("Who measured it?", "eleven")
    open_story()
    click(qtbot, pane.list, 0, "reply")
    assert "ED" in pane.composer.target.text()
    qtbot.keyClicks(pane.composer.field, "The police.")
    qtbot.mouseClick(pane.composer.send, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.notes()[-1].parent == first.id
    assert [note.text for note in pane.cards[0].texts] == ["Who measured it?", "The police."]


def test_a_thread_is_resolved_and_taken_up_again(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    desk.note("Done soon", "eleven")
    open_story()
    counted, offered = heard(pane.notes_counted), heard(pane.undo_offered)
    click(qtbot, pane.list, 0, "resolve")
    desk.settle()
    assert [card.flag for card in pane.cards] == ["Resolved (1)"]
    assert counted[-1] == (0,)
    assert offered
    pane.list.choose("resolved")
    pane.list.setFocus()
    qtbot.keyClick(pane.list, K.Key_Return)
    assert texts(pane)[1:] == ["Done soon"]
    click(qtbot, pane.list, 1, "reopen")
    desk.settle()
    assert texts(pane) == ["Done soon"]


def test_resolving_a_thread_is_undone(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    desk.note("Still open")
    open_story()
    offered = heard(pane.undo_offered)
    click(qtbot, pane.list, 0, "resolve")
    desk.settle()
    offered[0][1]()
    desk.settle()
    assert texts(pane) == ["Still open"]


def test_only_an_own_note_without_answers_can_be_deleted(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    mine = desk.note("Mine, answered")
    desk.do(lambda: desk.newsroom.review.reply(mine.id, "Yes"))
    desk.note("Mine")
    open_story()
    assert ["delete" in card.verbs for card in pane.cards] == [False, True]
    offered = heard(pane.undo_offered)
    click(qtbot, pane.list, 1, "delete")
    desk.settle()
    assert texts(pane) == ["Mine, answered"]
    offered[0][1]()
    desk.settle()
    assert texts(pane) == ["Mine, answered", "Mine"]


@pytest.mark.parametrize(("key", "accept"), [(K.Key_A, True), (K.Key_X, False)])
def test_a_suggestion_is_settled_by_key(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot, key: Qt.Key, accept: bool
) -> None:
    desk.save(body=suggested(BODY, "line", "queue"))
    session = open_story()
    asked = heard(pane.settle_asked)
    pane.activateWindow()
    pane.list.choose(pane.cards[0].key)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, key)
    ((suggestion, decided),) = asked
    assert decided is accept
    session.decide_suggestion(suggestion, decided)
    qtbot.waitUntil(lambda: pane.cards == ())


def test_the_next_card_is_chosen_when_one_is_settled(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    desk.save(body=suggested(suggested(BODY, "line", "queue"), "ploughs", "lorries", who="CR"))
    session = open_story()
    pane.settle_asked.connect(session.decide_suggestion)
    pane.list.choose(pane.cards[0].key)
    click(qtbot, pane.list, 0, "accept")
    qtbot.waitUntil(lambda: texts(pane) == ["ploughs>lorries"])
    assert pane.list.card == pane.cards[0]


def test_an_unsent_note_is_kept_while_another_story_is_open(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    session = open_story()
    start = BODY.index("eleven")
    pane.start_note((start, start + 6, "eleven"))
    qtbot.keyClicks(pane.composer.field, "Half a th")
    desk.start(Content(headline="Another", body="Words."))
    open_story()
    assert pane.composer.text == ""
    pane.show_session(None)
    pane.show_session(session)
    desk.settle()
    assert pane.composer.text == "Half a th"
    assert "eleven" in pane.composer.quote.text()


def test_an_unsent_reply_is_kept_while_another_target_is_chosen(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    desk.note("A question")
    open_story()
    click(qtbot, pane.list, 0, "reply")
    qtbot.keyClicks(pane.composer.field, "An answ")
    qtbot.mouseClick(pane.composer.whole, Qt.MouseButton.LeftButton)
    assert pane.composer.text == ""
    click(qtbot, pane.list, 0, "reply")
    assert pane.composer.text == "An answ"


def test_an_unsent_reply_is_shown_as_a_reply_before_its_note_is_loaded(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    desk.note("A question")
    open_story()
    click(qtbot, pane.list, 0, "reply")
    qtbot.keyClicks(pane.composer.field, "An answ")
    pane.threads.notes_found = NotesFound()
    pane._show_writing()
    assert pane.composer.text == "An answ"
    assert pane.composer.send.text() == "Reply"
    named = pane.composer.target.text()
    pane.threads.load()
    qtbot.waitUntil(lambda: pane.composer.target.text() != named)
    assert "…" not in pane.composer.target.text()
    assert pane.composer.text == "An answ"


def test_words_written_before_the_passage_was_chosen_come_along(
    pane: NotesPane, open_story: Open, qtbot: QtBot
) -> None:
    open_story()
    qtbot.keyClicks(pane.composer.field, "Who says so?")
    pane.start_note((0, 10, "Heavy snow"))
    assert pane.composer.text == "Who says so?"


def test_a_failure_keeps_the_words_and_says_why(
    desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_story()

    def full(*_: Any, **__: Any) -> None:
        raise ArchiveUnwritable("desk.newsdesk", "disk full")

    with monkeypatch.context() as patched:
        patched.setattr(desk.newsroom.review, "add", full, raising=False)
        qtbot.keyClicks(pane.composer.field, "Precious")
        qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
        desk.settle()
    assert pane.composer.text == "Precious"
    assert "disk full" in pane.composer.failure.text()
    qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
    desk.settle()
    assert [note.text for note in desk.notes()] == ["Precious"]


def test_escape_is_left_to_the_window(pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    open_story()
    pressed: list[int] = []
    pane.keyPressEvent = lambda event: pressed.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClicks(pane.composer.field, "Half")
    qtbot.keyClick(pane.composer.field, K.Key_Escape)
    assert pressed == [K.Key_Escape]
    assert pane.composer.text == "Half"


def test_a_note_from_elsewhere_shows_at_once(desk: Desk, pane: NotesPane, open_story: Open, bus: Bus) -> None:
    open_story()
    bus.tell(desk.do(lambda: desk.newsroom.review.add(desk.story, "From the command line")))
    desk.settle()
    assert texts(pane) == ["From the command line"]


def test_places_are_asked_again_when_words_change(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    note = desk.note("Who?", "ploughs")
    session = open_story()
    session.set_fields(body=BODY.replace("The ministry sent ploughs.", "Nothing."))

    def gone() -> bool:
        desk.settle()
        return pane.cards[0].flag == "The passage is gone"

    qtbot.waitUntil(gone)
    assert session.passages.places()[note.id] is None


def test_all_open_notes_lead_to_their_stories(desk: Desk, pane: NotesPane, open_story: Open, qtbot: QtBot) -> None:
    far = desk.story
    note = desk.note("Far away", "snow")
    desk.start(Content(headline="Another", body="Words."))
    open_story()
    asked = heard(pane.story_asked)
    qtbot.mouseClick(pane.all_button, Qt.MouseButton.LeftButton)
    desk.settle()
    (card,) = pane.open_notes.cards
    assert "Snow closes the pass" in card.spoken
    assert "Far away" in card.spoken
    qtbot.keyClick(pane.open_notes.list, K.Key_Return)
    assert asked == [(far,)]
    desk.story = far
    open_story()
    assert pane.list.card is not None
    assert pane.list.card.key == note.id


def test_an_empty_panel_says_what_will_be_here(pane: NotesPane, open_story: Open) -> None:
    assert "Open a story" in pane.empty.text()
    assert pane.composer.isHidden()
    open_story()
    assert "Select words" in pane.empty.text()
    assert pane.focusProxy() is pane.composer


def test_a_resolved_note_unfolds_when_its_passage_is_asked_for(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    note = desk.note("Done", "snow")
    desk.do(lambda: desk.newsroom.review.resolve(note.id))
    open_story()
    assert len(pane.cards) == 1
    pane.choose_note(note.id)
    assert pane.list.card is not None
    assert pane.list.card.key == note.id


def test_the_model_passes_qts_model_tester(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    tester = QAbstractItemModelTester(pane.list.model())
    desk.note("One", "snow")
    open_story()
    pane.show_session(None)
    assert tester.model() is pane.list.model()


def test_a_note_of_a_story_that_was_never_saved_waits(desk: Desk, pane: NotesPane, qtbot: QtBot) -> None:
    session = StorySession(UUID(int=7), Content(), parent=pane)
    asked = heard(pane.save_asked)
    pane.show_session(session)
    desk.settle()
    qtbot.keyClicks(pane.composer.field, "Remember")
    qtbot.keyClick(pane.composer.field, K.Key_Return, CTRL)
    desk.settle()
    assert asked == [()]
    assert pane.composer.text == "Remember"


def test_times_are_of_today_or_with_their_day(desk: Desk, pane: NotesPane, open_story: Open) -> None:
    desk.save(body=suggested(BODY, "line", "queue"))
    open_story()
    assert f"{NOON.astimezone():%H:%M}" in pane.cards[0].texts[0].head
