import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.markdown import START, LineState, read
from newsdesk.ui.editor.line_styles import Style, is_literal, styles_of

NAMES = {
    Style.MARK: "m",
    Style.BOLD: "b",
    Style.ITALIC: "i",
    Style.STRUCK: "s",
    Style.CODE: "c",
    Style.LINK: "l",
    Style.ADDRESS: "a",
    Style.QUOTE: "q",
    Style.LIST: "-",
    Style.RULE: "r",
    Style.HEADING_1: "1",
    Style.HEADING_2: "2",
    Style.HEADING_3: "3",
}


def shown(line: str, state: LineState = START, below: str = "") -> list[tuple[str, str]]:
    """Each run's text with the letters of its styles."""
    runs = styles_of(line, read(line, state, below=below)[0])
    return [(line[run.start : run.end], "".join(NAMES[style] for style in Style if run.style & style)) for run in runs]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("Plain words, no marks.", []),
        ("a **bold** b", [("**", "m"), ("bold", "b"), ("**", "m")]),
        ("*it* and _it_", [("*", "m"), ("it", "i"), ("*", "m"), ("_", "m"), ("it", "i"), ("_", "m")]),
        ("***both***", [("*", "m"), ("**", "mi"), ("both", "bi"), ("**", "mi"), ("*", "m")]),
        ("snake_case_name", []),
        ("2 * 3 * 4", []),
        ("an **open end", []),
        (r"\*not\*", [("\\", "m"), ("\\", "m")]),
        ("`a*b*`", [("`", "mc"), ("a*b*", "c"), ("`", "mc")]),
        ("## Head", [("## ", "m2"), ("Head", "2")]),
        ("##### Deep", [("##### ", "m3"), ("Deep", "3")]),
        ("#tag", []),
        ("> said", [("> ", "m"), ("said", "q")]),
        ("- item", [("- ", "-")]),
        ("12. item", [("12. ", "-")]),
        ("---", [("---", "mr")]),
        ("[a](https://x.example)", [("[", "m"), ("a", "l"), ("](https://x.example)", "ma")]),
        ("[**a**](x)", [("[", "m"), ("**", "ml"), ("a", "bl"), ("**", "ml"), ("](x)", "ma")]),
        ("see https://x.example/a_b_c", [("https://x.example/a_b_c", "l")]),
        ("at https://x.example/a.", [("https://x.example/a", "l")]),
        ("<https://x.example>", [("<", "m"), ("https://x.example", "l"), (">", "m")]),
        ("text[^1]", [("[^1]", "ml")]),
        ("[1]: https://x.example", [("[1]: ", "m"), ("https://x.example", "ma")]),
        ("| a | b |", []),
        ("«**یک شب**»", [("**", "m"), ("یک شب", "b"), ("**", "m")]),
    ],
)
def test_marks_are_shown_as_what_they_mean(line: str, runs: list[tuple[str, str]]) -> None:
    assert shown(line) == runs


def test_fenced_code_runs_to_its_own_fence() -> None:
    lines = ["```python", "**not bold**", "~~~", "``", "```", "**bold**"]
    state, are_code = START, []
    for line in lines:
        this, _, state = read(line, state)
        are_code.append(all(run.style & Style.CODE for run in styles_of(line, this)))
    assert are_code == [True, True, True, True, True, False]
    assert not state.piece.is_code


def test_a_line_under_words_makes_them_a_heading() -> None:
    assert shown("Head", below="===") == [("Head", "1")]
    assert shown("===", read("Head", below="===")[2]) == [("===", "m1")]
    assert shown("Head", below="- a") == []
    assert shown("| a | b |", below="|---|---|") == [("|", "m"), ("|", "m"), ("|", "m")]


def test_a_list_under_a_line_of_words_in_a_quotation_is_shown_as_the_text_that_it_prints() -> None:
    assert shown("> - a", read("> words")[2]) == [("> ", "m"), ("- a", "q")]


@pytest.mark.parametrize(
    ("before", "literal"),
    [
        ("He said ", False),
        ("code `a", True),
        ("code `a` and ", False),
        ("[words](https://x", True),
        ("[words](https://x) ", False),
        ("[words](x).", False),
        ("https://x.example/a", True),
        ("https://x.example/a ", False),
        ("<a href=", True),
        ("a < b and ", False),
        ("[1]: x", True),
    ],
)
def test_code_and_addresses_are_taken_to_the_letter(before: str, literal: bool) -> None:
    assert is_literal(before) is literal


def test_everything_is_literal_inside_a_fence() -> None:
    assert is_literal("plain", in_code=True)


@given(st.text(alphabet="ab *_`[]()<>#->|\\!~.1\n\u200cس", max_size=60).map(lambda text: text.replace("\n", "")))
def test_runs_lie_in_order_within_any_line(line: str) -> None:
    runs = styles_of(line, read(line)[0])
    edge = 0
    for run in runs:
        assert edge <= run.start < run.end <= len(line)
        edge = run.end


@pytest.mark.parametrize("before", ["[a](x" + " " * 19_000, "](" * 9_500, "a://" * 4_700 + " ", "<a" * 9_500])
def test_what_stands_before_a_key_is_looked_through_once(before: str) -> None:
    """It is asked at each key: begun again at each sign, a long line would take seconds."""
    for _ in range(50):
        is_literal(before)
