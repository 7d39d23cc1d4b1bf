"""A patch holds the blocks that changed and nothing else."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from newsdesk.ui.preview import patching
from newsdesk.ui.preview.patching import PreviewPlace

PARAGRAPHS = tuple(f"<p>{number}</p>" for number in range(400))


@pytest.mark.parametrize(
    ("after", "splice"),
    [
        ((*PARAGRAPHS[:7], "<p>new</p>", *PARAGRAPHS[8:]), (7, 1, "<p>new</p>", 400)),
        (("<p>new</p>", *PARAGRAPHS), (0, 0, "<p>new</p>", 400)),
        ((*PARAGRAPHS, "<p>new</p>"), (400, 0, "<p>new</p>", 400)),
        (PARAGRAPHS[:-2], (398, 2, "", 400)),
        ((*PARAGRAPHS[:5], *PARAGRAPHS[6:]), (5, 1, "", 400)),
    ],
)
def test_long_page_is_patched_by_the_block(after: tuple[str, ...], splice: Any, page_of: Callable[..., Any]) -> None:
    patch = patching.patch(page_of(*PARAGRAPHS), page_of(*after))
    assert patch.calls == (patching.call("splice", *splice),)
    assert len(patch.calls[0]) < 100


def test_same_page_sends_nothing(page_of: Callable[..., Any]) -> None:
    assert patching.patch(page_of(*PARAGRAPHS), page_of(*PARAGRAPHS)).calls == ()


def test_new_headline_sends_no_body(page_of: Callable[..., Any]) -> None:
    (sent,) = patching.patch(page_of(*PARAGRAPHS), page_of(*PARAGRAPHS, headline="New")).calls
    assert sent.startswith("newsdesk.frame(")
    assert "<p>399</p>" not in sent


def test_page_that_cannot_be_compared_is_sent_whole(page_of: Callable[..., Any]) -> None:
    page = page_of("<p>x</p>")
    assert patching.patch(page_of(), page) == patching.whole(page)


def test_words_reach_the_page_as_they_are() -> None:
    hostile = "</script>\"'\\\n\u2028چ"
    sent = patching.call("whole", hostile)
    assert json.loads(sent.removeprefix("newsdesk.whole(").removesuffix(")")) == hostile


class Block:
    def __init__(self, line: int, elements: int = 1) -> None:
        self.html, self.line, self.elements = "", line, elements


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (0, PreviewPlace(0, 0.0)),
        (2, PreviewPlace(1, 0.0)),
        (3, PreviewPlace(1, 0.5)),  # between two blocks: half way down the first
        (4, PreviewPlace(2, 0.0)),
        (6, PreviewPlace(3, 0.0)),  # half way down a block of two elements
        (8, PreviewPlace(4, 0.0)),
        (99, PreviewPlace(4, 0.0)),
    ],
)
def test_line_of_the_source_is_found_on_the_page(line: int, place: PreviewPlace) -> None:
    blocks = (Block(0), Block(2), Block(4, elements=2), Block(8))
    assert patching.place(blocks, line) == place


def test_line_before_the_first_block_is_the_top_of_the_body() -> None:
    assert patching.place((Block(3),), 1) == PreviewPlace(0, 0.0)
    assert patching.place((), 1) is None
