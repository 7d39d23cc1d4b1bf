"""The work of every check over a whole story grows with the story, not with its square.

Counted are calls, which are the same on every machine; the cost within a library's own code is not seen here.
"""

import sys
from collections.abc import Callable
from functools import cache
from types import FrameType
from typing import Any

import pytest

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.gates import GATES
from newsdesk.checks.sense import SENSE
from newsdesk.domain.story import Content

_FEW, _MANY = 300, 1200  # paragraphs
_GROWTH = 2.0  # how much faster than the story the work may grow: sorting, and what begins with the second of a kind


def _letters(number: int, count: int) -> str:
    """A word of so many letters, another for each number."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(count))


SHAPES: dict[str, Callable[[int], str]] = {
    "one acronym over and over": lambda number: "CDATA[<![",
    "another acronym each": lambda number: f"The {_letters(number, 4).upper()} met.",
    "another name each": lambda number: f"Mr {_letters(number, 6).title()} {_letters(number * 7, 5).title()} said so.",
    "one name over and over": lambda number: "Ahmad Omid left. Omid said so.",
    "names a letter apart": lambda number: f"The mayor, Kar{_letters(number, 3)}mi, spoke.",
    "numbers": lambda number: f"Of {number + 100} houses {number} burned: {number % 100} per cent, up from {number}.",
    "parts of a total": lambda number: f"{number + 3} people died: {number} men and 3 women, officials said.",
    "weekdays": lambda number: f"On Monday, {number % 28 + 1} March 2021, it snowed.",
    "quotations": lambda number: f"“It is {_letters(number, 5)},” he said. “And it stays",
    "one sentence over and over": lambda number: "The river rose by two metres that night and took the bridge.",
    "pictures and links": lambda number: f"![a](http://a.example/{number}.jpg) [b](http://b.example/{number})",
    "headings": lambda number: f"## Heading {number}",
    "Dari": lambda number: f"در {number} خانه، آقای {_letters(number, 3)} گفت «برف» بارید.",
}
CHECKS = (*GATES, *SENSE)


def _story(shape: str, between: str, paragraphs: int) -> CheckedStory:
    body = between.join(SHAPES[shape](number) for number in range(paragraphs))
    story = CheckedStory(content=Content(headline="A headline", body=body))
    story.passages  # noqa: B018  # found once, whoever asks first
    return story


def _calls(check: Check, story: CheckedStory) -> int:
    """How many calls, of our code and of libraries, the check makes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        if check.story is not None:
            list(check.story(story))
        elif check.passage is not None:
            for passage in story.passages:
                list(check.passage(passage))
    finally:
        sys.setprofile(None)
    return calls


@pytest.fixture(autouse=True)
def counted_alone() -> None:
    """Coverage and debuggers count by the same hook."""
    if sys.getprofile() is not None:
        pytest.skip("something else uses the hook that counts calls")


@cache
def _stories(shape: str, between: str) -> tuple[CheckedStory, CheckedStory]:
    return _story(shape, between, _FEW), _story(shape, between, _MANY)


@pytest.mark.parametrize("check", CHECKS, ids=lambda each: each.key)
@pytest.mark.parametrize("between", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_story_and_not_with_its_square(shape: str, between: str, check: Check) -> None:
    few, many = (_calls(check, story) for story in _stories(shape, between))
    assert many <= max(few, 1000) * (_MANY / _FEW) * _GROWTH


LETTER_RUNS = (
    "CON",
    "Con",
    "con",
    "A-",
    "Aa-",
    "A. ",
    "A, ",
    "The ",
    "Mr A",
    "Monday ",
    "CQ",
    "TK ",
    "a@",
    "www.",
    "پ",
    "\u0301",
)
FIGURE_RUNS = ("1,", "1.", "1/", "1% ", "1st ", "۱")
SIGN_RUNS = ("“", "«", "“«", '"', '1"', "’", "(", "((a", "/", "_", "[", "{++", "<", "&", "| a ", "> ")


@pytest.mark.parametrize("run", LETTER_RUNS + FIGURE_RUNS + SIGN_RUNS)
def test_every_check_comes_to_an_end_on_a_run_of_one_piece(run: str) -> None:
    """With the square of its length, or a pattern that begins anew at each letter, one would take many minutes."""
    story = CheckedStory(content=Content(headline="A headline", body=run * (200_000 // len(run))))
    for check in CHECKS:
        if check.story is not None:
            list(check.story(story))
        elif check.passage is not None:
            for passage in story.passages:
                list(check.passage(passage))
