"""The editor page shows the current story, takes every word, and remembers caret and scroll position."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.errors import FormatError
from newsdesk.domain.story import Author
from newsdesk.settings import Settings
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.author_field import AuthorField
from newsdesk.ui.story.editor_page import EditorPage
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

Write = Callable[..., UUID]
LONG = "\n\n".join(f"Paragraph {number} of a long story about the pass." for number in range(80))


@pytest.fixture
def editor_page(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, lanes: Lanes, look: Theme, unsent: UnsentForms
) -> Iterator[EditorPage]:
    made = EditorPage(sessions, lanes, look, unsent)
    qtbot.addWidget(made)
    made.attach(newsroom)
    made.resize(760, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    assert lanes.drain(30)


def opened(qtbot: QtBot, sessions: Sessions, story: UUID) -> StorySession:
    sessions.open(story)
    qtbot.waitUntil(lambda: sessions.current is not None and sessions.current.id == story)
    assert sessions.current is not None
    return sessions.current


def test_story_is_written_by_keys_from_headline_to_body(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage
) -> None:
    session = sessions.start()
    editor_page.setFocus()
    qtbot.waitUntil(editor_page.title.headline.hasFocus)
    qtbot.keyClicks(editor_page.title.headline, "Snow closes the pass")
    qtbot.keyClick(editor_page.title.headline, Qt.Key.Key_Return)
    qtbot.waitUntil(editor_page.title.standfirst.hasFocus)
    qtbot.keyClicks(editor_page.title.standfirst, "Lorries wait")
    qtbot.keyClick(editor_page.title.standfirst, Qt.Key.Key_Return)
    qtbot.waitUntil(editor_page.body.hasFocus)
    qtbot.keyClicks(editor_page.body, "Heavy snow")
    content = session.content()
    assert (content.headline, content.standfirst, content.body) == (
        "Snow closes the pass",
        "Lorries wait",
        "Heavy snow",
    )
    editor_page.title.headline.setFocus()
    editor_page.setFocus()
    assert editor_page.body.hasFocus()


def test_slug_follows_the_headline_until_it_is_edited(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage
) -> None:
    session = sessions.start()
    editor_page.title.headline.setFocus()
    qtbot.keyClicks(editor_page.title.headline, "Snow closes")
    qtbot.waitUntil(lambda: session.fields().slug == "snow-closes")
    qtbot.keyClicks(editor_page.title.headline, " roads")
    qtbot.waitUntil(lambda: session.fields().slug == "snow-closes-roads")
    slug: Any = editor_page.form.fields["slug"]
    slug.setFocus()
    slug.clear()
    qtbot.keyClicks(slug, "salang")
    editor_page.title.headline.setFocus()
    with qtbot.waitSignal(session.story_edited, check_params_cb=lambda names: names == {"headline"}):
        qtbot.keyClicks(editor_page.title.headline, " x")
    assert session.fields().slug == "salang"


def test_chosen_slug_of_an_old_story_is_left_alone(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write, lanes: Lanes
) -> None:
    session = opened(qtbot, sessions, write(headline="Snow", slug="salang"))
    assert lanes.drain(30)
    editor_page.title.headline.setFocus()
    qtbot.keyClicks(editor_page.title.headline, "More ")
    slug: Any = editor_page.form.fields["slug"]
    qtbot.waitUntil(lambda: not slug._propose_timer.isActive())
    assert lanes.drain(30)
    assert session.fields().slug == "salang"


def test_dateline_stands_dimmed_above_the_body(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    session = opened(qtbot, sessions, write(headline="Snow", dateline=Dateline(places=("Charikar",))))
    assert editor_page.dateline.text() == "CHARIKAR:"
    session.set_fields(dateline=Dateline())
    assert not editor_page.dateline.isVisibleTo(editor_page)


def test_cursor_and_scroll_of_each_story_come_back(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    first, second = write(headline="Long", body=LONG), write(headline="Short", body="One.")
    session = opened(qtbot, sessions, first)
    bar = editor_page.scroll_page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    cursor = editor_page.body.textCursor()
    cursor.setPosition(1200)
    editor_page.body.setTextCursor(cursor)
    bar.setValue(700)
    assert (session.cursor, session.scroll) == (1200, 700)
    opened(qtbot, sessions, second)
    assert editor_page.body.textCursor().position() == 0
    opened(qtbot, sessions, first)
    assert editor_page.body.textCursor().position() == 1200
    qtbot.waitUntil(lambda: bar.value() == 700)
    assert (session.cursor, session.scroll) == (1200, 700)


def test_undo_of_each_story_comes_back(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write) -> None:
    first, second = write(headline="One", body="One."), write(headline="Two", body="Two.")
    session = opened(qtbot, sessions, first)
    editor_page.body.setFocus()
    editor_page.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor_page.body, " More")
    opened(qtbot, sessions, second)
    opened(qtbot, sessions, first)
    assert session.content().body == "One. More"
    while editor_page.body.document().isUndoAvailable():
        editor_page.body.undo()
    assert session.content().body == "One."


def test_undo_of_each_headline_comes_back(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    first, second = write(headline="One"), write(headline="Two")
    headline = editor_page.title.headline
    session = opened(qtbot, sessions, first)
    headline.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(headline, " more")
    opened(qtbot, sessions, second)
    assert headline.words() == "Two"
    assert not headline.document().isUndoAvailable()
    opened(qtbot, sessions, first)
    assert headline.words() == "One more"
    headline.undo()
    assert session.fields().headline == "One"


def test_page_shows_nothing_of_a_closed_story(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    session = opened(qtbot, sessions, write(headline="Snow", body="One."))
    with qtbot.waitSignal(session.destroyed):
        sessions.forget(session.id)
    assert editor_page.title.headline.words() == ""
    assert editor_page.body.toPlainText() == ""


def test_caret_is_kept_in_sight_while_typing(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    opened(qtbot, sessions, write(headline="Long", body=LONG))
    editor_page.body.setFocus()
    qtbot.waitUntil(editor_page.body.hasFocus)
    bar = editor_page.scroll_page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    qtbot.waitUntil(lambda: not editor_page.scroll_page._restoring_scroll)
    editor_page.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: bar.value() > 900)
    editor_page.body.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: bar.value() < 500)


def test_opening_a_story_edits_nothing(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write) -> None:
    story = write(
        headline=" Odd  spaces ", body=" One\u00a0two. \n", language="fa", author=Author(name="A", bio="B"), slug="s"
    )
    told: list[Any] = []
    sessions.session_opened.connect(lambda session: session.story_edited.connect(told.append))
    session = opened(qtbot, sessions, story)
    qtbot.waitUntil(lambda: not editor_page.scroll_page._restoring_scroll)
    assert told == []
    assert not session.dirty


def test_page_direction_is_that_of_its_language(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    session = opened(qtbot, sessions, write(headline="برف", language="fa"))
    assert editor_page.title.isRightToLeft()
    assert not editor_page.form.isRightToLeft()  # its labels are the window's words
    session.set_fields(language="en")
    assert not editor_page.title.isRightToLeft()
    assert editor_page.body.language == "en"


def test_what_another_pane_changes_is_shown(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage) -> None:
    session = sessions.start()
    session.set_fields(headline="Snow", section="National", author=Author(name="City desk"))
    author = editor_page.form.fields["author"]
    assert editor_page.title.headline.words() == "Snow"
    assert isinstance(author, AuthorField)
    assert author.name.text() == "City desk"


def test_names_given_by_the_desk_are_shown_after_saving(
    qtbot: QtBot, sessions: Sessions, saver: Saver, editor_page: EditorPage
) -> None:
    session = sessions.start()
    session.set_fields(headline="Snow closes the Salang pass again")
    saver.save_now()
    slug: Any = editor_page.form.fields["slug"]
    qtbot.waitUntil(lambda: slug.hint == "snow-closes-the-salang-pass-again")
    assert slug.text() == session.fields().slug != ""


def test_focus_mode_leaves_headline_and_body(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage) -> None:
    sessions.start()
    editor_page.set_focus_mode(True)
    shown = {
        part.isVisibleTo(editor_page)
        for part in (editor_page.form, editor_page.title.kicker, editor_page.title.standfirst)
    }
    assert shown == {False}
    assert editor_page.title.headline.isVisibleTo(editor_page)
    assert editor_page.body.isVisibleTo(editor_page)
    editor_page.set_focus_mode(False)
    assert editor_page.form.isVisibleTo(editor_page)


def test_settings_reach_every_field(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write) -> None:
    hints: list[tuple[str, bool]] = []
    editor_page.hint_changed.connect(lambda words, over: hints.append((words, over)))
    opened(qtbot, sessions, write(headline="Snow closes", dateline=Dateline(places=("Kabul",))))
    editor_page.apply_settings(Settings(headline_limit=10, dateline_style="plain-colon", smart_typing=False))
    assert hints[-1] == ("Headline 11 of 10", True)
    assert editor_page.dateline.text() == "Kabul:"
    assert not editor_page.body.smart_typing


def test_remembered_authors_are_offered(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, newsroom: Newsroom, write: Write, lanes: Lanes
) -> None:
    write(headline="Snow", author=Author(name="City desk", bio="Covers the city."))
    editor_page.attach(newsroom)
    assert lanes.drain(30)
    session = sessions.start()
    author = editor_page.form.fields["author"]
    assert isinstance(author, AuthorField)
    author.pick("City desk")
    assert session.fields().author == Author(name="City desk", bio="Covers the city.")


def test_sections_of_the_archive_stay_on_offer_when_settings_change(
    qtbot: QtBot, write: Write, editor_page: EditorPage, newsroom: Newsroom
) -> None:
    write(section="Valleys")
    editor_page.attach(newsroom)
    field = editor_page._section_field()
    qtbot.waitUntil(lambda: field.findText("Valleys") >= 0)
    editor_page.apply_settings(Settings(sections=("National",)))
    assert [field.itemText(place) for place in range(field.count())] == ["National", "Valleys"]


def test_page_that_cannot_be_converted_is_pasted_as_its_words(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(html: str) -> str:
        raise FormatError("too deep")

    session = sessions.start()
    monkeypatch.setattr(newsroom.pages, "pasted", refuse)
    page = QMimeData()
    page.setHtml("<p>Snow <b>fell</b></p>")
    page.setText("Snow fell")
    editor_page.body.insertFromMimeData(page)
    qtbot.waitUntil(lambda: session.content().body == "Snow fell")


def _paragraphs(number: int) -> str:
    return "\n\n".join(f"Paragraph {at}." for at in range(number))


def test_a_click_in_the_white_under_a_short_story_goes_to_its_end(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    opened(qtbot, sessions, write(body="One line.\n\nAnother line."))
    editor_page.title.headline.setFocus()
    under = (
        editor_page.scroll_page.viewport()
        .mapFromGlobal(editor_page.body.mapToGlobal(editor_page.body.rect().bottomLeft()))
        .y()
        + 40
    )
    viewport = editor_page.scroll_page.viewport()
    assert under < viewport.height()
    for x in (4, viewport.width() // 2, viewport.width() - 4):
        editor_page.title.headline.setFocus()
        target = viewport.childAt(x, under) or viewport
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(viewport, QPoint(x, under)))
        assert editor_page.body.hasFocus()
        assert editor_page.body.textCursor().atEnd()
    qtbot.keyClicks(editor_page.body, " More.")
    assert sessions.current is not None
    assert sessions.current.content().body.endswith("Another line. More.")


def test_a_click_in_the_margin_beside_the_text_goes_to_that_line(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    opened(qtbot, sessions, write(body=_paragraphs(8)))
    line = editor_page.body.cursorRect().center().y()
    viewport = editor_page.scroll_page.viewport()
    at = QPoint(viewport.width() - 3, viewport.mapFromGlobal(editor_page.body.mapToGlobal(QPoint(0, line))).y())
    target = viewport.childAt(at) or viewport
    editor_page.title.headline.setFocus()
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(viewport, at))
    assert editor_page.body.hasFocus()
    assert editor_page.body.textCursor().block().text() == "Paragraph 0."
    assert editor_page.body.textCursor().atBlockEnd()


def test_click_beside_the_title_does_not_move_the_caret(
    qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Write
) -> None:
    opened(qtbot, sessions, write(body="One line."))
    editor_page.title.headline.setFocus()
    qtbot.mouseClick(editor_page.scroll_page._column, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert editor_page.title.headline.hasFocus()
