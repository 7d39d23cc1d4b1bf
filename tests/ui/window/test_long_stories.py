"""Stories too long for the editor: shown in rows, exported, never put into a document and never saved from it."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument

from newsdesk.domain.length_limit import LETTERS, LINES
from newsdesk.domain.story import Content
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.story.long_view import LongView

LONG = {
    "short lines": "a\n" * 200_000,
    "one line": "word " * 1_000_000,
    "paragraphs": "It rained.\n\n" * 30_000,
    "blank lines": "A\n" + "\n" * 1_000_000 + "B",
}


@pytest.fixture
def laid_out(monkeypatch):
    """Lengths of the texts that were put into documents."""
    letters: list[int] = []
    put = QTextDocument.setPlainText

    def counted(self: QTextDocument, text: str) -> None:
        letters.append(len(text))
        put(self, text)

    monkeypatch.setattr(QTextDocument, "setPlainText", counted)
    return letters


@pytest.mark.parametrize("body", LONG.values(), ids=LONG)
def test_long_story_is_shown_in_rows_and_no_document_is_made_of_it(window, add, lanes, newsroom, ask, laid_out, body):
    story = add(headline="Endless", body=body)
    window.open_story(story)
    assert lanes.drain(60)
    view = window.centre.stack.currentWidget()
    assert isinstance(view, LongView)
    assert "can be read here but not typed in" in view.reason.text()
    assert view.headline.text() == "Endless"
    assert view.list.model().rowCount() <= 2_000  # the list learns of more as somebody scrolls
    assert sum(laid_out) < 10_000
    assert window.sessions.opened() == ()
    assert ask(lambda: newsroom.stories.get(story)).content.body == body
    assert ask(newsroom.drafts.unsaved) == ()


def test_scrolling_reaches_the_last_word(window, add, lanes):
    window.open_story(add(body="a\n" * LINES + "the last word"))
    assert lanes.drain(60)
    model = window.centre.stack.currentWidget().list.model()
    for _ in range(LINES):
        if not model.canFetchMore(model.index(-1, 0).parent()):
            break
        model.fetchMore(model.index(-1, 0).parent())
    assert model.rowCount() == LINES + 1
    assert model.data(model.index(LINES, 0)) == "the last word"


@pytest.mark.parametrize(
    ("language", "direction"), [("en", Qt.LayoutDirection.LeftToRight), ("fa-AF", Qt.LayoutDirection.RightToLeft)]
)
def test_it_runs_in_the_direction_of_its_language_whatever_that_of_the_window(window, add, lanes, language, direction):
    window.setLayoutDirection(Qt.LayoutDirection(1 - direction.value))
    window.open_story(add(body="a\n" * 200_000, language=language))
    assert lanes.drain(60)
    assert window.centre.stack.currentWidget().list.layoutDirection() == direction


def test_a_story_just_short_enough_is_typed_in_as_ever(window, add, lanes):
    window.open_story(add(body="a\n" * 500))
    assert lanes.drain(60)
    assert window.centre.stack.currentWidget() is window.centre.editor_page


def test_other_stories_can_be_opened_from_a_long_one_and_back(window, add, lanes, qtbot):
    long, short = add(headline="Endless", body="a\n" * LINES), add(headline="Short", body="A day.")
    for story, widget in ((long, LongView), (short, type(None)), (long, LongView)):
        window.open_story(story)
        assert lanes.drain(60)
        assert isinstance(window.centre.stack.currentWidget(), LongView) is (widget is LongView)
    window.actions_["story.new"].trigger()
    assert window.centre.stack.currentWidget() is window.centre.editor_page


def test_words_that_were_typed_and_not_saved_are_a_revision_before_the_export(window, add, lanes, newsroom, ask):
    story = add(headline="Endless", body="A day.")
    base = ask(lambda: newsroom.stories.get(story).head)
    typed = Content(headline="Endless", body="typed\n" * LINES)
    ask(lambda: newsroom.drafts.keep(story, typed, base=base))
    asked = []
    window.exchange.export = lambda stories, *, working: asked.append((stories, working))
    window.open_story(story)
    assert lanes.drain(60)
    window.centre.stack.currentWidget().export.click()
    assert lanes.drain(60)
    assert asked == [((story,), True)]
    assert ask(lambda: newsroom.stories.get(story)).content.body == typed.body


def test_a_story_that_another_makes_too_long_goes_over_to_reading(window, add, lanes, newsroom, ask, laid_out):
    story = add(headline="Endless", body="A day.")
    window.open_story(story)
    assert lanes.drain(60)
    held = ask(lambda: newsroom.stories.get(story))
    other = Content(headline="Endless", body="b\n" * LINES)
    window.parts.services.bus.tell(ask(lambda: newsroom.stories.save(story, other, base=held.head)), None)
    assert lanes.drain(60)
    assert isinstance(window.centre.stack.currentWidget(), LongView)
    assert sum(laid_out) < 10_000


@pytest.fixture
def body(window, add, lanes):
    window.open_story(add(body="A day."))
    assert lanes.drain(60)
    return window.centre.editor_page.body


def of(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


@pytest.mark.parametrize("text", ["a\n" * LINES, "word " * (LETTERS // 4)], ids=["lines", "letters"])
def test_what_is_too_long_to_be_pasted_is_refused_whole_and_said(window, body, text):
    body.insertFromMimeData(of(text))
    assert text_of(body.document()) == "A day."
    assert "too long to paste" in window.toast.text.text()


def test_of_a_million_pasted_blank_lines_a_few_stay_and_it_is_said(window, body):
    body.insertFromMimeData(of("one\n" + "\n" * 1_000_000 + "two"))
    assert text_of(body.document()) == "one\n" + "\n" * 20 + "twoA day."
    assert "blank lines were left out" in window.toast.text.text()
    assert "".join(filter(str.isdigit, window.toast.text.text())) == "999980"
