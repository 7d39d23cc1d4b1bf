from typing import Any

import pytest

from newsdesk.ui.editor.find import FindRequest, InvalidPattern, RunawayPattern, find, nearest, replacements

TEXT = "The road closed. Roads close; the ROAD’s end. «راه» می‌رود رود كار"


def found(text: str = TEXT, **search: object) -> list[str]:
    return [text[match.start : match.end] for match in find(text, FindRequest(**search)).found]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ({"words": "road"}, ["road", "Road", "ROAD"]),
        ({"words": "road", "match_case": True}, ["road"]),
        ({"words": "road", "whole_words": True}, ["road", "ROAD"]),
        ({"words": "road's"}, ["ROAD’s"]),
        ({"words": '"راه"'}, ["«راه»"]),
        ({"words": "کار"}, ["كار"]),
        ({"words": "رود", "whole_words": True}, ["رود"]),
        ({"words": "."}, [".", "."]),
        ({"words": r"clos\w+", "expression": True}, ["closed", "close"]),
        ({"words": r"x*", "expression": True}, []),
        ({"words": ""}, []),
    ],
)
def test_search_finds(search: dict[str, Any], words: list[str]) -> None:
    assert found(**search) == words


def test_search_stops_at_the_most_anybody_looks_at() -> None:
    matches = find("a" * 50, FindRequest(words="a"), most=10)
    assert len(matches.found) == 10
    assert matches.more


@pytest.mark.parametrize(
    ("pattern", "by", "after"),
    [
        (r"(\w+) (\w+)", r"\2 \1", "two one"),
        (r"(\w+) (\w+)", "$2 $1", "two one"),
        (r"(?P<a>\w+) (\w+)", "${a}", "one"),
        (r"one", "$$1", "$1 two"),
    ],
)
def test_expression_replaces_with_its_groups(pattern: str, by: str, after: str) -> None:
    text = "one two"
    for change in reversed(replacements(text, FindRequest(words=pattern, expression=True), by)):
        text = text[: change.start] + change.text + text[change.end :]
    assert text == after


def test_plain_replacement_is_taken_to_the_letter() -> None:
    assert [change.text for change in replacements("a", FindRequest(words="a"), r"\1 $1")] == [r"\1 $1"]


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "(?P<1>a)"])
def test_unreadable_expression_says_so(pattern: str) -> None:
    with pytest.raises(InvalidPattern):
        find("a", FindRequest(words=pattern, expression=True))


def test_unknown_group_says_so() -> None:
    with pytest.raises(InvalidPattern):
        replacements("a", FindRequest(words="a", expression=True), r"\3")


def test_runaway_expression_is_stopped() -> None:
    with pytest.raises(RunawayPattern):
        find("a" * 60 + "!", FindRequest(words=r"(a|aa|a.)+(b|bb)+$", expression=True), seconds=0.05)


def test_nearest_match_goes_round() -> None:
    places = [(3, 4), (8, 9)]
    assert [nearest(places, at) for at in (0, 3, 4, 9)] == [0, 0, 1, 0]
    assert nearest([], 0) == -1
