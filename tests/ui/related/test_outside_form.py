"""Outside form: an entry is typed or pasted, previewed, and checked field by field."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsdesk.domain.related import Related
from newsdesk.ui.related.pane import RelatedPane
from newsdesk.ui.story.session import StorySession

PASTED = "In reaction to the reports that some foreign troops\nmight stay …"
PRINTED = "AT Monitoring Desk KABUL: In reaction to the reports that some foreign troops might stay …"


@pytest.fixture
def form(pane: RelatedPane, session: StorySession, qtbot: QtBot) -> Any:
    qtbot.mouseClick(pane.outside, Qt.MouseButton.LeftButton)
    return pane.form


def fill(form: Any, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.url, "example.org/troops")
    qtbot.keyClicks(form.headline, "Taliban opposes presence of any foreign troops")
    qtbot.keyClicks(form.byline, "AT Monitoring Desk")
    qtbot.keyClicks(form.dateline, "KABUL")
    QApplication.clipboard().setText(PASTED)
    form.excerpt.paste()


def test_entry_is_typed_and_pasted_and_seen_as_it_prints(
    form: Any, pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    fill(form, qtbot)
    assert desk.lanes.drain(30)
    assert form.preview.headline.text() == "Taliban opposes presence of any foreign troops"
    assert form.preview.excerpt.text() == PRINTED
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert desk.lanes.drain(30)
    (entry,) = session.fields().related
    assert entry.url == "https://example.org/troops"
    assert pane.entries.isVisible()
    entries: Any = pane.entries.model()
    qtbot.waitUntil(lambda: entries.rows[0].text == PRINTED)


def test_entry_is_changed_with_its_words_in_the_fields(
    form: Any, pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    fill(form, qtbot)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert desk.lanes.drain(30)
    before = session.fields().related
    pane.entries.choose_row(0)
    qtbot.keyClick(pane.entries, Qt.Key.Key_F2)
    assert (form.byline.text(), form.dateline.text()) == ("AT Monitoring Desk", "KABUL:")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert desk.lanes.drain(30)
    assert [entry.dateline.places for entry in session.fields().related] == [entry.dateline.places for entry in before]
    pane.entries.choose_row(0)
    qtbot.mouseClick(pane.tools.buttons["edit"], Qt.MouseButton.LeftButton)
    form.headline.selectAll()
    qtbot.keyClicks(form.headline, "Other words")
    qtbot.keyClick(form.headline, Qt.Key.Key_Return)
    assert desk.lanes.drain(30)
    assert [entry.headline for entry in session.fields().related] == ["Other words"]


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("https://example.org/a", False),
        ("example.org", False),
        ("", False),
        ("https://خبر.example.org/", False),
        ("ftp://example.org", True),
        ("javascript:alert(1)", True),
        ("https://", True),
        ("nothing", True),
        ("http://[::1", True),
        ("https://a b.org", True),
    ],
)
def test_wrong_address_is_reported_at_its_field(
    url: str, wrong: bool, form: Any, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    form.headline.setText("Words")
    form.url.setText(url)
    assert not form.mistakes["url"].isVisible()  # not while one types
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.mistakes["url"].isVisible() is wrong
    assert desk.lanes.drain(30)
    assert bool(session.fields().related) is not wrong


def test_missing_headline_is_reported_until_it_is_typed(
    form: Any, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.mistakes["headline"].isVisible()
    qtbot.keyClicks(form.headline, "W")
    assert not form.mistakes["headline"].isVisible()
    assert session.fields().related == ()


def test_escape_goes_back_to_the_list(form: Any, pane: RelatedPane, session: StorySession, qtbot: QtBot) -> None:
    qtbot.keyClick(form.url, Qt.Key.Key_Escape)
    assert pane.story_search.isVisible()
    assert session.fields().related == ()


def test_half_typed_entry_waits_until_its_story_is_shown_again(
    form: Any, pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.headline, "Half a head")
    pane.show_session(desk.session("bread"))
    assert not form.isVisible()
    pane.show_session(session)
    assert form.isVisible()
    assert form.headline.text() == "Half a head"


def test_pasted_address_in_the_search_opens_the_form(
    pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    qtbot.keyClicks(pane.story_search.field, "https://example.org/troops")
    qtbot.keyClick(pane.story_search.field, Qt.Key.Key_Return)
    assert pane.form.isVisible()
    assert pane.form.url.text() == "https://example.org/troops"


def test_story_of_the_archive_has_no_form(pane: RelatedPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    session.set_fields(related=(Related(story=desk.ids["bridge"]),))
    pane.entries.choose_row(0)
    qtbot.keyClick(pane.entries, Qt.Key.Key_F2)
    assert not pane.form.isVisible()


def test_every_field_has_a_name(form: Any) -> None:
    for field in (form.url, form.headline, form.byline, form.dateline, form.excerpt):
        assert field.accessibleName()
