"""A session holds content, undo stacks, caret and scroll position."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import FIELDS, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content, Story
from newsdesk.ui.story.document_text import body_of, new_document, rewrite
from newsdesk.ui.story.plain_text import rescue_text
from newsdesk.ui.story.session import StorySession

NOW = dt.datetime(2026, 3, 3, 12, tzinfo=dt.UTC)


def story(content: Content, **more: Any) -> Story:
    head = more.pop("head", uuid4())
    return Story(
        id=uuid4(), head=head, heads=more.pop("heads", (head,)), created=NOW, modified=NOW, content=content, **more
    )


def type_into(session: StorySession, text: str) -> None:
    cursor = QTextCursor(session.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(text)


@pytest.mark.parametrize(
    "text",
    ["", "one", "one\n\ntwo\n", "no-break\u00a0space", "نیم\u200cفاصله", "an emoji 🗞 inside", "  spaces\t"],
)
def test_body_comes_back_as_it_went_in(qapp: object, text: str) -> None:
    assert body_of(new_document(text)) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "a"),
        ("abc", ""),
        ("abc", "abXc"),
        ("🗞 a", "🗞🗞 a"),
        ("one\n\ntwo", "one\n\nthree\n\ntwo"),
        ("aa", "aaa"),
        ("a\nb\nc", "b\nc\n\nd"),
    ],
)
def test_rewriting_gives_the_new_text_and_keeps_the_undo(qapp: object, old: str, new: str) -> None:
    document = new_document(old)
    rewrite(document, new)
    assert body_of(document) == new
    document.undo()
    assert body_of(document) == old


def test_half_a_character_in_the_document_does_not_garble_what_is_rewritten(qapp: object) -> None:
    document = new_document("a🗞b")
    cursor = QTextCursor(document)
    cursor.setPosition(1)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    rewrite(document, "snow")
    assert body_of(document) == "snow"


def test_rewriting_leaves_a_cursor_at_its_words(qapp: object) -> None:
    document = new_document("one\n\ntwo three\n\nfour")
    cursor = QTextCursor(document)
    cursor.setPosition(len("one\n\ntwo"))
    rewrite(document, "zero\n\none\n\ntwo three\n\nfive")
    assert cursor.position() == len("zero\n\none\n\ntwo")


def test_typing_is_reported_and_makes_the_story_dirty(qtbot: QtBot) -> None:
    session = StorySession(uuid4(), Content())
    assert session.blank
    with qtbot.waitSignal(session.story_edited, check_params_cb=lambda names: names == {"body"}):
        type_into(session, "Snow.")
    assert session.dirty
    assert session.content().body == "Snow."


def test_typed_and_undone_is_clean_and_blank_again(qapp: object) -> None:
    session = StorySession(uuid4(), Content())
    type_into(session, "Snow.")
    session.document.undo()
    assert session.blank


def test_only_changed_fields_are_reported(qtbot: QtBot) -> None:
    session = StorySession(uuid4(), Content(headline="Snow", section="National"))
    with qtbot.waitSignal(session.story_edited, check_params_cb=lambda names: names == {"headline"}):
        session.set_fields(headline="More snow", section="National")
    with qtbot.assertNotEmitted(session.story_edited):
        session.set_fields(headline="More snow")


def test_draft_is_shown_over_the_head_with_its_place(qapp: object) -> None:
    saved = story(Content(headline="Snow", body="One."))
    draft = Draft(
        story=saved.id,
        base=saved.head,
        content=Content(headline="Snow", body="One. Two"),
        cursor=7,
        scroll=40,
        kept=NOW,
    )
    session = StorySession.of_story(saved, draft)
    assert session.content().body == "One. Two"
    assert (session.cursor, session.scroll) == (7, 40)
    assert session.dirty
    assert session.has_draft
    assert session.edited_by_hand
    assert not session.document.isUndoAvailable()


def test_never_saved_story_comes_back_dirty_from_its_draft(qapp: object) -> None:
    typed = story(Content(body="One", language="fa"), head=None, heads=())
    draft = Draft(story=typed.id, base=None, content=Content(body="One", language="fa"), kept=NOW)
    session = StorySession.of_story(typed, draft)
    assert session.dirty
    assert session.base is None


def test_clean_session_follows_a_head_that_moved_and_keeps_undo(qtbot: QtBot) -> None:
    first = story(Content(body="One."))
    session = StorySession.of_story(first, None)
    newer = story(Content(body="One. Two."))
    with qtbot.waitSignal(session.story_replaced), qtbot.assertNotEmitted(session.story_edited):
        session.reload_from_archive(newer)
    assert session.content().body == "One. Two."
    assert session.base == newer.head
    assert not session.dirty


def test_dirty_session_keeps_its_words_and_its_base(qtbot: QtBot) -> None:
    first = story(Content(body="One."))
    session = StorySession.of_story(first, None)
    type_into(session, " Mine.")
    with qtbot.assertNotEmitted(session.story_replaced):
        session.reload_from_archive(story(Content(body="One. Theirs.")))
    assert session.content().body == "One. Mine."
    assert session.base == first.head


def test_session_on_one_head_of_a_fork_stays_there(qtbot: QtBot) -> None:
    first = story(Content(body="Mine."))
    session = StorySession.of_story(first, None)
    other = uuid4()
    with qtbot.assertNotEmitted(session.story_replaced):
        session.reload_from_archive(story(Content(body="Theirs."), head=other, heads=(other, first.head)))
    assert session.content().body == "Mine."


def test_saved_words_take_the_names_that_the_desk_gave(qapp: object) -> None:
    session = StorySession(uuid4(), Content())
    session.set_fields(headline="Snow closes the pass")
    sent = session.content()
    named = story(Content(headline="Snow closes the pass", slug="snow", url_slug="snow-closes-the-pass"))
    session.saved_to_archive(sent, named, named.head)
    assert session.fields().slug == "snow"
    assert not session.dirty
    assert not session.edited_by_hand


def test_rescued_text_has_every_word_that_was_typed() -> None:
    typed = Content(
        slug="snow-slug",
        headline="Snow",
        kicker="Weather",
        standfirst="It snowed.",
        section="National",
        byline=Byline(text="City desk report"),
        dateline=Dateline(places=("Kabul",)),
        body="Snow fell.",
        author=Author(name="City desk", bio="Covers streets."),
        keywords=("snow", "passes"),
        embargo=Embargo(until=NOW, zone="Asia/Kabul", source="Ministry"),
        note_to_desk="Call again.",
    )
    text = rescue_text(typed)
    for field in FIELDS:
        if field.type not in {FieldType.TAG, FieldType.NUMBER, FieldType.RELATED}:
            assert getattr(typed, field.name) != getattr(Content(), field.name)
    for words in ("snow-slug", "Weather\n\nSnow\n\nIt snowed.", "National", "City desk report", "KABUL: Snow fell."):
        assert words in text
    for words in ("City desk\nCovers streets.", "snow, passes", "Asia/Kabul Ministry", "Call again."):
        assert words in text


def test_rescued_text_has_what_was_typed_of_an_outside_story() -> None:
    outside = Related(
        headline="Rain",
        byline=Byline(text="City desk report"),
        dateline=Dateline(places=("Kabul",)),
        excerpt="It rained.",
        url="https://example.org/rain",
    )
    text = rescue_text(Content(headline="Snow", related=(outside,)))
    assert text == "Snow\n\nRain\nCity desk report\nKabul\nIt rained.\nhttps://example.org/rain"
