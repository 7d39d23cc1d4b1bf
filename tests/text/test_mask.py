"""Masking: Markdown becomes spaces, and all offsets stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.mask import masked

MARKS = "*_`[]()<>!#>-+|~:\\{} \n.ab1CQ\u200c\u2019سلام"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("He said **so** twice.", ["He", "said", "so", "twice."]),
        ("An [envoy](https://x.example/a_b 'home') came.", ["An", "envoy", "came."]),
        ("See [the list][1] and https://x.example/run_of.", ["See", "the", "list", "and", "."]),
        ("Write to desk@paper.example now.", ["Write", "to", "now."]),
        ("Run `make  all` here.", ["Run", "here."]),
        ("![A flooded lane](lane.jpg)", ["A", "flooded", "lane"]),
        ("<b>Bold</b> move", ["Bold", "move"]),
        ("It fell.[^1]", ["It", "fell."]),
        ("snake_case stays", ["snake_case", "stays"]),
        ("## Market *day*", ["Market", "day"]),
        ("> - quoted item", ["quoted", "item"]),
        ("| bread | 20 |", ["bread", "20"]),
        ("\\*not a mark", ["*not", "a", "mark"]),
    ],
)
def test_only_words_are_left(typed: str, words: list[str]) -> None:
    (block,) = masked(typed)
    assert block.text.split() == words


@pytest.mark.parametrize("typed", ["[1]: https://x.example", "---", "> ***", "```\ncode\n```", "", " \n\t"])
def test_lines_without_words_are_left_out(typed: str) -> None:
    assert [*masked(typed)] == []


def test_of_a_table_the_rule_is_left_out() -> None:
    assert [(block.text.split(), block.kind) for block in masked("| bread | 20 |\n|---|:-:|\n| tea | 5 |")] == [
        (["bread", "20"], "table"),
        (["tea", "5"], "table"),
    ]


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("Head\n===\n\nwords\n- item", ["heading", "paragraph", "list"]),
        ("> words\n> - a line of the quotation", ["quote", "quote"]),
        ("- item\nits second line", ["list", "list"]),
        ("#Kabul is a word", ["paragraph"]),
        ("<!-- left out\n\nleft out --> words", ["paragraph"]),
        ("```\nnever closed", ["paragraph", "paragraph"]),
    ],
)
def test_lines_are_what_the_page_prints(typed: str, kinds: list[str]) -> None:
    assert [block.kind for block in masked(typed)] == kinds


def test_headlines_have_no_marks() -> None:
    (block,) = masked("Price of *star* anise", markup=False)
    assert block.text == "Price of *star* anise"


def test_deleted_words_are_not_read() -> None:
    (block,) = masked("The long queue", [(4, 9)])
    assert block.text == "The      queue"


@pytest.mark.parametrize(
    ("typed", "vouched"),
    [("met Abdool CQ there", "met Abdool"), ("Smyth (CQ) said", "Smyth"), ("twenty-twelve [CQ]", "twenty-twelve")],
)
def test_a_cq_vouches_for_the_words_before_it_and_is_not_read(typed: str, vouched: str) -> None:
    (block,) = masked(typed)
    ((start, end),) = block.checked
    assert block.text[start:end] == vouched
    assert "CQ" not in block.text


@given(st.text(MARKS, max_size=200))
def test_every_letter_keeps_its_place(text: str) -> None:
    for block in masked(text):
        stretch = text[block.start : block.start + len(block.text)]
        assert "\n" not in stretch
        assert all(shown in (" ", typed) for shown, typed in zip(block.text, stretch, strict=True))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("one <!-- no --> two", "one two"),
        ("one <!-- two", "one <!-- two"),
        ("write to a.b+c@d-e.example now", "write to now"),
        ("one {--two--} three", "one three"),
    ],
)
def test_what_is_no_word_is_masked(typed: str, words: str) -> None:
    gone = [(typed.index("{--"), typed.index("--}") + 3)] if "{--" in typed else []
    assert " ".join(" ".join(block.text for block in masked(typed, gone)).split()) == words
