import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.ui.editor.markdown_spans import SpanKind, emphases, in_code, is_literal, link_at, spans_of_line

NAMES = {
    SpanKind.MARK: "m",
    SpanKind.BOLD: "b",
    SpanKind.ITALIC: "i",
    SpanKind.CODE: "c",
    SpanKind.LINK: "l",
    SpanKind.ADDRESS: "a",
    SpanKind.QUOTE: "q",
    SpanKind.LIST: "-",
    SpanKind.RULE: "r",
    SpanKind.HEADING_1: "1",
    SpanKind.HEADING_2: "2",
    SpanKind.HEADING_3: "3",
}


def shown(line: str, state: int = 0) -> list[tuple[str, str]]:
    """Each run's text with the letters of its kinds."""
    runs, _ = spans_of_line(line, state)
    return [(line[run.start : run.end], "".join(NAMES[kind] for kind in SpanKind if run.kind & kind)) for run in runs]


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
        ("| a | b |", [("|", "m"), ("|", "m"), ("|", "m")]),
        ("«**یک شب**»", [("**", "m"), ("یک شب", "b"), ("**", "m")]),
    ],
)
def test_marks_are_shown_as_what_they_mean(line: str, runs: list[tuple[str, str]]) -> None:
    assert shown(line) == runs


def test_fenced_code_runs_to_its_own_fence() -> None:
    lines = ["```python", "**not bold**", "~~~", "``", "```", "**bold**"]
    state, kinds = 0, []
    for line in lines:
        runs, state = spans_of_line(line, state)
        kinds.append(runs[0].kind & SpanKind.CODE if runs else None)
    assert [bool(kind) for kind in kinds] == [True, True, True, True, True, False]
    assert not in_code(state)


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
    assert is_literal("plain", 3)


def test_link_is_found_from_within() -> None:
    line = "see [the report](https://x.example/a) now"
    found = link_at(line, 8, 8)
    assert found is not None
    assert (line[found.start : found.end], found.text, found.address) == (
        "[the report](https://x.example/a)",
        "the report",
        "https://x.example/a",
    )
    assert link_at(line, 1, 1) is None


def test_emphases_name_the_words_inside() -> None:
    line = "a **bold *both* bold** b"
    assert {(line[found.start : found.end], found.kind) for found in emphases(line)} == {
        ("bold *both* bold", SpanKind.BOLD),
        ("both", SpanKind.ITALIC),
    }


@given(st.text(alphabet="ab *_`[]()<>#->|\\!~.1\n\u200cس", max_size=60).map(lambda text: text.replace("\n", "")))
def test_runs_lie_in_order_within_any_line(line: str) -> None:
    runs, _ = spans_of_line(line)
    edge = 0
    for run in runs:
        assert edge <= run.start < run.end <= len(line)
        edge = run.end
