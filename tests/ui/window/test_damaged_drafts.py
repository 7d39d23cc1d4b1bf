"""A story with a damaged draft opens at its last saved revision, and says so."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.story import Content
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.window.reason_dialog import ReasonDialog


@pytest.fixture
def spoiled(add, newsroom, ask, window, tmp_path):
    story = add(headline="Avalanche", body="The pass is open.")
    base = ask(lambda: newsroom.stories.get(story).head)
    typed = Content(headline="Avalanche", body="The pass is closed.")
    ask(lambda: newsroom.drafts.keep(story, typed, base=base))

    def spoil():
        with closing(sqlite3.connect(tmp_path / "desk.newsdesk")) as raw:
            raw.execute("UPDATE draft SET content = CAST(x'7bff7d' AS TEXT)")
            raw.commit()

    ask(spoil)
    return story


def test_story_opens_at_its_saved_words_and_can_be_typed_in(window, spoiled, lanes, newsroom, ask, qtbot):
    window.open_story(spoiled)
    assert lanes.drain(30)
    assert text_of(window.centre.editor_page.body.document()) == "The pass is open."
    assert "“⁨Avalanche⁩” since it was last saved cannot be read" in window.desk_band.text.text()
    assert window.desk_band.isVisible()
    qtbot.keyClicks(window.centre.editor_page.body, "Again: ")
    window.saver.save_now()
    qtbot.waitUntil(lambda: lanes.drain(30) and not window.sessions.current.dirty)
    assert ask(lambda: newsroom.stories.get(spoiled)).content.body == "Again: The pass is open."
    rows = next(check for check in ask(newsroom.keeping.doctor).checks if check.name == "rows").rows
    assert [(row.table, row.story) for row in rows] == [("unsent", str(spoiled))]


def test_story_is_not_exported_until_its_embargo_is_lifted(window, spoiled, lanes, newsroom, ask, qtbot):
    window.open_story(spoiled)
    assert lanes.drain(30)
    band = window.centre.editor_page.form.embargo
    assert band.isVisibleTo(window)
    assert "may have contained an embargo" in band.text.text()
    with pytest.raises(ExitRefused) as refused:
        ask(lambda: newsroom.exchange.rendered(spoiled, "text"))
    assert refused.value.reason == "damaged"
    qtbot.mouseClick(band.buttons[0], Qt.MouseButton.LeftButton)
    assert lanes.drain(30)
    dialog = window.findChildren(ReasonDialog)[-1]
    qtbot.keyClicks(dialog.line, "Asked: there was none")
    dialog.accept()
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: not band.isVisible())
    assert ask(lambda: newsroom.exchange.rendered(spoiled, "text")).data


def test_a_story_that_was_never_saved_does_not_open_and_its_row_stays(window, newsroom, ask, lanes, spoiled, tmp_path):
    story = newsroom.stories.new_id()
    ask(lambda: newsroom.drafts.keep(story, Content(headline="Typed"), base=None))

    def spoil():
        with closing(sqlite3.connect(tmp_path / "desk.newsdesk")) as raw:
            raw.execute("UPDATE draft SET content = '{' WHERE story = ?", (story.bytes,))
            raw.commit()

    ask(spoil)
    window.open_story(story)
    assert lanes.drain(30)
    assert window.sessions.find(story) is None
    rows = next(check for check in ask(newsroom.keeping.doctor).checks if check.name == "rows").rows
    assert ("draft", str(story)) in [(row.table, row.story) for row in rows]
