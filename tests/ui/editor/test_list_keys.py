import pytest

from newsdesk.text.markdown import read
from newsdesk.ui.editor.list_keys import ListBreak, break_for_enter, indented, items_of, joins_paragraphs, outdented


@pytest.mark.parametrize(
    ("line", "above", "below", "wanted"),
    [
        ("A paragraph.", "", None, ListBreak("\n\n")),
        ("## Head", "", None, ListBreak("\n\n")),
        ("", "A paragraph.", None, ListBreak("\n")),
        ("", "A paragraph.", "Another.", ListBreak("\n", "\n")),
        ("", "", None, ListBreak()),
        ("- bread", "", None, ListBreak("\n- ")),
        ("    * tea", "* bread", None, ListBreak("\n    * ")),
        ("    * tea", "", None, ListBreak("\n\n")),
        ("9) bread", "", None, ListBreak("\n10) ")),
        ("9. bread", "", None, ListBreak("\n10. ")),
        ("- ", "- bread", None, ListBreak("\n", cut=2)),
        ("- ", "", None, ListBreak(cut=2)),
        ("    - ", "- bread", None, ListBreak(cut=4)),
        ("> said", "", None, ListBreak("\n>\n> ")),
        ("> ", ">", None, ListBreak(cut=2, clears_above=True)),
        ("> ", "> said", None, ListBreak("\n", cut=2)),
        ("| a | b |", "", None, ListBreak("\n")),
        ("- - -", "", None, ListBreak("\n\n")),
    ],
)
def test_enter_at_the_end_of_a_line(line: str, above: str, below: str | None, wanted: ListBreak) -> None:
    assert break_for_enter(line, len(line), above=above, below=below, state=read(above)[2]) == wanted


@pytest.mark.parametrize(("line", "column"), [("- bread", 0), ("- bread", 1), ("> said", 1)])
def test_enter_before_a_mark_only_breaks_the_line(line: str, column: int) -> None:
    assert break_for_enter(line, column) == ListBreak("\n")


@pytest.mark.parametrize(
    ("line", "above", "before_that", "joins"),
    [
        ("two", "", "one", True),
        ("", "", "one", True),
        ("two", "one", "", False),
        ("two", "", "", False),
        ("- two", "", "one", False),
    ],
)
def test_backspace_joins_paragraphs_over_one_blank_line(line: str, above: str, before_that: str, joins: bool) -> None:
    assert joins_paragraphs(line, above, before_that) is joins


def test_items_move_in_and_out() -> None:
    assert outdented(indented("- bread")) == "- bread"
    assert outdented("- bread") == "- bread"
    assert outdented("\t- bread") == "- bread"
    assert [items_of([line]) for line in ("- a", "1. a", "  * a", "a", "---", "* * *")] == [[True]] * 3 + [[False]] * 3
    assert items_of(["- a", "    - b", "", "text", "    - no item"]) == [True, True, False, False, False]
