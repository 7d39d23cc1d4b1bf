"""Unsent text on its way to the archive: the newest is kept, nothing is lost, and each person has their own."""

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import Mock
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from newsdesk import resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.domain.unsent import UnsentKey
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.other_words import OtherWords
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.main_window import MainWindow

KEY = UnsentKey("reason", item="spike")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot, unsent: UnsentForms) -> KeptForm:
    """A form of one field, which is kept."""
    field = QLineEdit()
    qtbot.addWidget(field)
    made = KeptForm(unsent, KEY.place, {"line": field}, field)
    made.open(KEY)
    return made


@pytest.fixture
def line(form: KeptForm) -> QLineEdit:
    field = form.parent()
    assert isinstance(field, QLineEdit)
    return field


def in_archive(newsroom, ask: Callable[..., Any], *, who: str = "ED") -> dict[str, str]:
    return {each.key.item: each.content["line"] for each in ask(lambda: newsroom.unsent.all(who=who))}


def write_all(unsent: UnsentForms, lanes: Lanes, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not unsent.pending)
    assert lanes.drain(30)


def test_what_is_typed_before_the_desk_is_open_waits_and_goes_there_first(
    line: QLineEdit, unsent, newsroom, ask, lanes, qtbot
) -> None:
    qtbot.keyClicks(line, "Not for us")
    flushed = Mock()
    unsent.flush(flushed)
    flushed.assert_called_once_with()
    assert [each.content for each in unsent.waiting()] == [{"line": "Not for us"}]
    unsent.attach(newsroom)
    write_all(unsent, lanes, qtbot)
    assert in_archive(newsroom, ask) == {"spike": "Not for us"}


def test_refused_write_is_reported_and_retried_with_the_newest_text(
    line: QLineEdit, unsent, newsroom, ask, lanes, qtbot, monkeypatch
) -> None:
    unsent.attach(newsroom)
    with monkeypatch.context() as disk:
        disk.setattr(newsroom.unsent, "keep", Mock(side_effect=ArchiveUnwritable("desk", "disk full")))
        qtbot.keyClicks(line, "Not")
        qtbot.waitUntil(lambda: unsent.error is not None)
        qtbot.keyClicks(line, " for us")
    write_all(unsent, lanes, qtbot)
    assert unsent.error is None
    assert in_archive(newsroom, ask) == {"spike": "Not for us"}


def test_steady_typing_is_written_while_it_goes_on_and_not_for_each_key(
    line: QLineEdit, unsent, newsroom, lanes, qtbot, monkeypatch
) -> None:
    unsent.attach(newsroom)
    keep = Mock(return_value=None)
    monkeypatch.setattr(newsroom.unsent, "keep", keep)
    for _ in range(30):
        qtbot.keyClicks(line, "word ")
    qtbot.waitUntil(lambda: keep.called)
    qtbot.keyClicks(line, "end")
    write_all(unsent, lanes, qtbot)
    assert keep.call_count < 30
    assert keep.call_args.args[1]["line"].endswith("word end")


def test_words_that_are_taken_back_are_dropped(line: QLineEdit, unsent, newsroom, ask, lanes, qtbot) -> None:
    unsent.attach(newsroom)
    qtbot.keyClicks(line, "x")
    write_all(unsent, lanes, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    write_all(unsent, lanes, qtbot)
    assert in_archive(newsroom, ask) == {}


def test_what_is_sent_within_the_first_moment_is_not_kept(form, line, unsent, newsroom, ask, lanes, qtbot) -> None:
    unsent.attach(newsroom)
    qtbot.keyClicks(line, "Not for us")
    form.sent()
    write_all(unsent, lanes, qtbot)
    assert in_archive(newsroom, ask) == {}


def test_an_open_form_shows_what_belongs_to_whoever_is_here(line, unsent, newsroom, ask, lanes, qtbot) -> None:
    unsent.attach(newsroom)
    qtbot.keyClicks(line, "mine")
    unsent.turn_to_person("Reporter")
    assert line.text() == ""
    qtbot.keyClicks(line, "theirs")
    write_all(unsent, lanes, qtbot)
    assert in_archive(newsroom, ask) == {"spike": "mine"}
    assert in_archive(newsroom, ask, who="Reporter") == {"spike": "theirs"}
    unsent.turn_to_person("ED")
    assert lanes.drain(30)
    assert line.text() == "mine"


def test_somebody_who_says_their_name_takes_their_words_along(newsroom, ask, lanes, bus, qtbot) -> None:
    unsent = UnsentForms(lanes, bus, who="", after=10)
    unsent.attach(newsroom)
    line = QLineEdit()
    qtbot.addWidget(line)
    KeptForm(unsent, KEY.place, {"line": line}, line).open(KEY)
    qtbot.keyClicks(line, "Not for us")
    unsent.turn_to_person("ED")
    write_all(unsent, lanes, qtbot)
    assert line.text() == "Not for us"
    assert in_archive(newsroom, ask) == {"spike": "Not for us"}
    assert in_archive(newsroom, ask, who="") == {}


def test_words_without_a_name_never_go_over_those_under_the_name(newsroom, ask, lanes, bus, qtbot) -> None:
    ask(lambda: newsroom.unsent.keep(KEY, {"line": "mine"}, who="ED"))
    unsent = UnsentForms(lanes, bus, who="", after=10)
    unsent.attach(newsroom)
    line = QLineEdit()
    qtbot.addWidget(line)
    KeptForm(unsent, KEY.place, {"line": line}, line).open(KEY)
    qtbot.keyClicks(line, "nameless")
    unsent.turn_to_person("ED")
    write_all(unsent, lanes, qtbot)
    assert line.text() == "mine"
    assert in_archive(newsroom, ask) == {"spike": "mine"}
    assert in_archive(newsroom, ask, who="") == {"spike": "nameless"}


def test_what_the_disk_holds_does_not_go_over_what_is_typed_meanwhile(line, unsent, newsroom, ask, lanes, qtbot):
    ask(lambda: newsroom.unsent.keep(KEY, {"line": "old"}, who="ED"))
    qtbot.keyClicks(line, "new")
    unsent.attach(newsroom)
    write_all(unsent, lanes, qtbot)
    assert line.text() == "new"
    assert in_archive(newsroom, ask) == {"spike": "new"}


def test_a_window_that_is_made_anew_goes_on_with_what_the_one_before_could_not_keep(
    line: QLineEdit, unsent, newsroom, ask, lanes, bus, qtbot
) -> None:
    ask(lambda: newsroom.unsent.keep(KEY, {"line": "old"}, who="ED"))
    qtbot.keyClicks(line, "new")
    after = UnsentForms(lanes, bus, who="ED", after=10)
    after.take_over(unsent.waiting())
    assert after.pending
    after.attach(newsroom)
    write_all(after, lanes, qtbot)
    assert after.content(KEY) == {"line": "new"}
    assert in_archive(newsroom, ask) == {"spike": "new"}


def rows(newsroom, ask: Callable[..., Any]) -> list[UnsentKey]:
    return [unsent.key for unsent in ask(newsroom.unsent.all)]


@pytest.mark.parametrize(
    ("name", "button"),
    [("note", "Add note"), ("outside", "Add"), ("reason to spike", "Spike"), ("words", "Add the words")],
)
def test_what_is_sent_is_kept_no_more(
    name: str, button: str, window: MainWindow, opened: UUID, places, newsroom, ask, lanes, qtbot
) -> None:
    widget = places[name](window, opened)
    qtbot.keyClicks(widget, "Ask the ministry")
    qtbot.waitUntil(lambda: not window.unsent.pending)
    assert len(rows(newsroom, ask)) == 1
    send = next(each for each in window.findChildren(QPushButton) if each.text() == button and each.isVisible())
    qtbot.mouseClick(send, LEFT)
    qtbot.waitUntil(lambda: lanes.drain(30) and not window.unsent.pending)
    assert rows(newsroom, ask) == []


def test_a_new_person_on_the_staff_is_typed_no_more(window, opened, places, newsroom, ask, lanes, qtbot) -> None:
    form = places["person"](window, opened).parent()
    qtbot.keyClicks(form.name, "Ann Lee")
    qtbot.waitUntil(lambda: not window.unsent.pending)
    qtbot.mouseClick(form.window().keep, LEFT)
    qtbot.waitUntil(lambda: lanes.drain(30) and not window.unsent.pending)
    assert rows(newsroom, ask) == []
    form.window().start_new()
    assert form.name.text() == ""


def test_half_a_note_and_half_an_entry_wait_while_another_story_is_in_front(
    window, opened, places, add, lanes, qtbot
) -> None:
    other = add("Another")
    note, entry = places["note"](window, opened), None
    qtbot.keyClicks(note, "Who counted?")
    entry = places["outside"](window, opened)
    qtbot.keyClicks(entry, "Lorry drivers")
    for story, said, typed in ((other, "", False), (opened, "Who counted?", True)):
        window.open_story(story)
        assert lanes.drain(30)
        assert note.toPlainText() == said
        assert window.side.pane("related").form.isVisible() is typed
    assert entry.text() == "Lorry drivers"


def test_an_entry_that_was_put_away_does_not_open_by_itself(window, opened, places, kill, kept, lanes, qtbot) -> None:
    entry = places["outside"](window, opened)
    qtbot.keyClicks(entry, "Lorry drivers")
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    kept()
    after = kill(opened)
    after.show_panel("related")
    pane = after.side.pane("related")
    assert lanes.drain(30)
    assert not pane.form.isVisible()
    pane.describe_outside()
    assert pane.form.headline.text() == "Lorry drivers"
    assert pane.form.kept_line.isVisible()
    qtbot.mouseClick(pane.form.kept_line.clear, LEFT)
    assert pane.form.headline.text() == ""


def test_a_note_to_a_passage_is_about_the_same_words_after_a_kill(window, opened, kill, kept, lanes, qtbot) -> None:
    sheet = window.centre.editor_page
    sheet.select_passage(0, 4)
    window.parts.notes.start_note()
    pane = window.side.pane("notes")
    qtbot.keyClicks(pane.composer.field, "How much?")
    kept()
    after = kill(opened)
    after.show_panel("notes")
    pane = after.side.pane("notes")
    assert lanes.drain(30)
    assert "Snow" in pane.composer.quote.text()
    qtbot.mouseClick(pane.composer.send, LEFT)
    qtbot.waitUntil(lambda: lanes.drain(30) and bool(pane.threads.notes_found.notes))
    assert pane.threads.notes_found.notes[0].anchor.quote == "Snow"


def test_a_note_to_a_new_story_is_found_on_the_desk(window, places, kill, kept, newsroom, ask, lanes, qtbot) -> None:
    window.new_story()
    story = window.sessions.current.id
    qtbot.keyClicks(places["note"](window, story), "Ask first")
    kept()
    after = kill(story)
    assert places["note"](after, story).toPlainText() == "Ask first"


@pytest.fixture
def elsewhere(qtbot: QtBot, lanes: Lanes, bus, newsroom, tmp_path) -> Iterator[UnsentForms]:
    """What the same person's other window holds, on the same desk."""
    got: list[Newsroom] = []
    themes = resources.path("themes")
    lanes.archive.run(
        lambda: Newsroom(
            open_archive(tmp_path / "desk.newsdesk", create=False), Settings(who="ED"), themes=themes, who="ED"
        ),
        owner=lanes,
        done=got.append,
    )
    assert lanes.drain(30)
    texts = UnsentForms(lanes, bus, who="ED", after=10, retries=(10,))
    texts.attach(got[0])
    yield texts
    lanes.archive.run(got[0].close, owner=lanes)
    assert lanes.drain(30)


def test_words_of_another_window_are_offered_and_taken_without_losing_any(
    line: QLineEdit, unsent, elsewhere, newsroom, ask, lanes, look, qtbot
) -> None:
    band = OtherWords(unsent, look)
    qtbot.addWidget(band)
    unsent.attach(newsroom)
    assert lanes.drain(30)
    assert not band.isVisibleTo(band.parentWidget())
    elsewhere.keep(KEY, {"line": "Typed elsewhere"})
    write_all(elsewhere, lanes, qtbot)
    qtbot.keyClicks(line, "Typed here")
    write_all(unsent, lanes, qtbot)
    qtbot.waitUntil(lambda: not band.isHidden())
    assert "“⁨Typed elsewhere⁩”" in band.text.text()
    qtbot.mouseClick(band.buttons[0], LEFT)
    write_all(unsent, lanes, qtbot)
    assert line.text() == "Typed elsewhere"
    assert "“⁨Typed here⁩”" in band.text.text()
    qtbot.mouseClick(band.buttons[0], LEFT)
    write_all(unsent, lanes, qtbot)
    assert line.text() == "Typed here"
    qtbot.mouseClick(band.buttons[1], LEFT)
    write_all(unsent, lanes, qtbot)
    assert band.isHidden()
    assert [each.content for each in ask(newsroom.unsent.all)] == [{"line": "Typed here"}]


def test_words_of_another_window_are_offered_at_the_next_start(
    line: QLineEdit, unsent, elsewhere, newsroom, lanes, look, bus, qtbot
) -> None:
    unsent.attach(newsroom)
    assert lanes.drain(30)
    elsewhere.keep(KEY, {"line": "Typed elsewhere"})
    write_all(elsewhere, lanes, qtbot)
    qtbot.keyClicks(line, "Typed here")
    write_all(unsent, lanes, qtbot)
    again = UnsentForms(lanes, bus, who="ED", after=10, retries=(10,))
    band = OtherWords(again, look)
    qtbot.addWidget(band)
    again.attach(newsroom)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: not band.isHidden())
    assert "Typed elsewhere" in band.text.text()


def test_the_window_shows_what_another_one_typed_in_the_same_form(window: MainWindow, elsewhere, lanes, qtbot) -> None:
    elsewhere.keep(KEY, {"line": "Typed elsewhere"})
    write_all(elsewhere, lanes, qtbot)
    window.unsent.keep(KEY, {"line": "Typed here"})
    write_all(window.unsent, lanes, qtbot)
    qtbot.waitUntil(window.other_words.isVisible)
    qtbot.mouseClick(window.other_words.buttons[1], LEFT)
    write_all(window.unsent, lanes, qtbot)
    assert not window.other_words.isVisible()
