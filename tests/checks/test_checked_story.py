"""CheckedStory: passages with their fields, offsets and languages."""

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.domain.story import Content

SUGGESTED = "The {--long--}{>>ED 2026-11-24T14:12:00Z<<} queue\n\nmoved {++slowly++}{>>ED 2026-11-24T14:12:00Z<<}"


def test_passages_come_in_the_order_of_the_page() -> None:
    copy = CheckedStory(
        content=Content(body="First.\n\nSecond.", standfirst="Under it", headline="Above", kicker="Over")
    )
    assert [passage.text for passage in copy.passages] == ["Above", "Over", "Under it", "First.", "Second."]


def test_places_count_in_the_text_of_the_field() -> None:
    copy = CheckedStory(content=Content(headline="Head", body="# One\n\n**Two** three"))
    for passage in copy.passages:
        assert copy.text(passage.field)[passage.start :].startswith(passage.raw)


def test_what_is_suggested_to_go_is_not_read_and_what_is_to_come_is() -> None:
    first, second = CheckedStory(content=Content(body=SUGGESTED)).body
    assert (first.text.split(), second.text.split()) == (["The", "queue"], ["moved", "slowly"])


def test_each_passage_has_the_language_of_its_letters() -> None:
    body = "English words\n\nبرف راه را بست\n\nپه کابل کې واوره وشوه"
    assert [each.language for each in CheckedStory(content=Content(body=body, language="en-GB")).body] == [
        "en-GB",
        "fa",
        "ps",
    ]
    assert [each.language for each in CheckedStory(content=Content(body=body, language="ps")).body] == [
        "en",
        "ps",
        "ps",
    ]
