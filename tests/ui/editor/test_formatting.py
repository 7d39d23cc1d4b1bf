from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.ui.editor import formatting
from newsdesk.ui.editor.passage import SelectedPassage


def passage(text: str, *, above: str = "", below: str | None = None) -> SelectedPassage:
    """Text with its selection between two bars, or its caret at one."""
    first = text.index("|")
    text = text[:first] + text[first + 1 :]
    second = text.find("|")
    if second < 0:
        return SelectedPassage(text=text, anchor=first, position=first, above=above, below=below)
    return SelectedPassage(
        text=text[:second] + text[second + 1 :], anchor=first, position=second, above=above, below=below
    )


def drawn(made: SelectedPassage) -> str:
    if made.anchor == made.position:
        return f"{made.text[: made.start]}|{made.text[made.start :]}"
    return f"{made.text[: made.start]}|{made.selected}|{made.text[made.end :]}"


CASES = [
    (formatting.toggle_bold, "one |two| three", "one **|two|** three"),
    (formatting.toggle_bold, "one **|two|** three", "one |two| three"),
    (formatting.toggle_bold, "one |**two**| three", "one |two| three"),
    (formatting.toggle_bold, "one **t|w|o** three", "one t|w|o three"),
    (formatting.toggle_bold, "one t|wo three", "one **t|wo** three"),
    (formatting.toggle_bold, "one **t|wo** three", "one t|wo three"),
    (formatting.toggle_bold, "one | three", "one **|** three"),
    (formatting.toggle_bold, "one **|** three", "one | three"),
    (formatting.toggle_bold, "one| two |three", "one **|two|** three"),
    (formatting.toggle_bold, "|- one\n- two|", "- **|one**\n- **two|**"),
    (formatting.toggle_bold, "|one\n\n**two**|", "**|one**\n\n**two|**"),
    (formatting.toggle_bold, "__|two|__", "|two|"),
    (formatting.toggle_bold, "*|two|*", "***|two|***"),
    (formatting.toggle_italic, "**|two|**", "***|two|***"),
    (formatting.toggle_italic, "***|two|***", "**|two|**"),
    (formatting.toggle_italic, "_t|wo_", "t|wo"),
    (formatting.toggle_italic, "می‌|روم", "*می‌|روم*"),
    (formatting.cycle_heading, "He|ad", "## He|ad"),
    (formatting.cycle_heading, "## He|ad", "### He|ad"),
    (formatting.cycle_heading, "### He|ad", "He|ad"),
    (formatting.cycle_heading, "|", "## |"),
    (formatting.toggle_bullets, "|one\n\ntwo|", "- |one\n\n- two|"),
    (formatting.toggle_bullets, "- |one\n- two|", "|one\ntwo|"),
    (formatting.toggle_bullets, "1. |one\n2. two|", "- |one\n- two|"),
    (formatting.toggle_bullets, "## o|ne", "- o|ne"),
    (formatting.toggle_bullets, "|", "- |"),
    (formatting.toggle_numbers, "|one\ntwo|", "1. |one\n2. two|"),
    (formatting.toggle_quote, "|one\n\ntwo|", "> |one\n>\n> two|"),
    (formatting.toggle_quote, "> |one\n>\n> two|", "|one\n\ntwo|"),
    (formatting.toggle_quote, "|", "> |"),
    (formatting.insert_rule, "on|e", "one\n\n---\n\n|"),
    (formatting.remove_link, "see [the re|port](https://x.example)", "see |the report|"),
]


@pytest.mark.parametrize(("change", "before", "after"), CASES)
def test_command(change: Callable[[SelectedPassage], SelectedPassage], before: str, after: str) -> None:
    assert drawn(change(passage(before))) == after


def test_list_keeps_a_blank_line_to_the_paragraph_above() -> None:
    assert formatting.toggle_bullets(passage("o|ne", above="A paragraph.")).text == "\n- one"
    assert formatting.toggle_bullets(passage("o|ne", above="- zero")).text == "- one"
    assert formatting.toggle_bullets(passage("o|ne", below="A paragraph.")).text == "- one\n"


@pytest.mark.parametrize(
    ("before", "words", "address", "after"),
    [
        ("see |this|", "this", "https://x.example", "see [this](https://x.example)|"),
        ("see th|is", "this", "x.example/a", "see [this](https://x.example/a)|"),
        ("see [th|is](old)", "that", "new", "see [that](new)|"),
        ("|", "", "https://x.example", "[https://x.example](https://x.example)|"),
        ("a|b", "ab", "https://x.example/a (b)", "[ab](https://x.example/a%20%28b%29)|"),
    ],
)
def test_link_is_put_on_words(before: str, words: str, address: str, after: str) -> None:
    assert drawn(formatting.set_link(passage(before), words, address)) == after


@pytest.mark.parametrize(
    ("address", "safe"),
    [("https://x.example", True), ("mailto:desk@x.example", True), ("/about", True), ("#top", True),
     ("javascript:alert(1)", False), ("data:text/html,x", False), ("", False)],
)  # fmt: skip
def test_only_addresses_that_readers_can_follow(address: str, safe: bool) -> None:
    assert formatting.is_safe(address) is safe


def test_address_is_known_in_the_clipboard() -> None:
    assert formatting.is_address(" https://x.example/a ")
    assert not formatting.is_address("see https://x.example")


texts = st.text(alphabet="ab سم.,\n", min_size=0, max_size=30)
TWICE = [
    formatting.toggle_bold,
    formatting.toggle_italic,
    formatting.toggle_bullets,
    formatting.toggle_numbers,
    formatting.toggle_quote,
    lambda made: formatting.toggle_heading(made, 2),
]


@given(texts, st.integers(0, 30), st.integers(0, 30), st.sampled_from(TWICE))
def test_each_command_is_its_own_way_back(
    text: str, anchor: int, position: int, change: Callable[[SelectedPassage], SelectedPassage]
) -> None:
    # blanks around a line are no words: they may go
    text = "\n".join(line.strip() for line in text.split("\n"))
    before = SelectedPassage(text=text, anchor=min(anchor, len(text)), position=min(position, len(text)))
    assert change(change(before)).text == text
