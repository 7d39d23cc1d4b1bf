import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page import markdown_blocks
from newsdesk.page.markdown_blocks import SourcePiece


def cut(markdown: str) -> list[tuple[int, str, str]]:
    return [(piece.line, piece.kind, piece.text) for piece in markdown_blocks.pieces(markdown)]


@pytest.mark.parametrize(
    ("markdown", "pieces"),
    [
        ("", []),
        ("\n\n \n", []),
        ("one\n\ntwo", [(0, "", "one"), (2, "", "two")]),
        ("\n\none\ntwo\n \n\n\nthree\n", [(2, "", "one\ntwo"), (7, "", "three")]),
        ("# Head\ntext", [(0, "heading", "# Head"), (1, "", "text")]),
        ("text\n## Head\nmore", [(0, "", "text"), (1, "heading", "## Head"), (2, "", "more")]),
        ("# Head", [(0, "heading", "# Head")]),
        ("Head\n===\ntext", [(0, "", "Head\n==="), (2, "", "text")]),
        ("asked for:\n- a\n- b", [(0, "", "asked for:"), (1, "list", "- a\n- b")]),
        ("asked for:\n1. a", [(0, "", "asked for:"), (1, "list", "1. a")]),
        ("in\n1996. A year", [(0, "", "in\n1996. A year")]),
        ("- a\n\n- b\n\ntext", [(0, "list", "- a\n\n- b"), (4, "", "text")]),
        ("- a\n\n  more\n\ntext", [(0, "list", "- a\n\n  more"), (4, "", "text")]),
        ("> a\n> - b\n\n> c", [(0, "", "> a\n> - b"), (3, "", "> c")]),
        ("text\n> quote", [(0, "", "text"), (1, "", "> quote")]),
        ("***\ntext", [(0, "rule", "***"), (1, "", "text")]),
        ("* * *", [(0, "rule", "* * *")]),
        ("```\na\n\nb\n```\ntext", [(0, "fence", "```\na\n\nb\n```"), (5, "", "text")]),
        ("```\na\n\nb", [(0, "fence", "```\na"), (3, "", "b")]),
        ("<div>\na\n\nb\n</div>\n\ntext", [(0, "html", "<div>\na\n\nb\n</div>"), (6, "", "text")]),
        ("<!-- a\n\nb -->\n\ntext", [(0, "html", "<!-- a\n\nb -->"), (4, "", "text")]),
        ("<div>a\n\nb", [(0, "html", "<div>a"), (2, "", "b")]),
        ("<div>a</div>\n\nb", [(0, "html", "<div>a</div>"), (2, "", "b")]),
        ("<b>a</b>\n\nb", [(0, "", "<b>a</b>"), (2, "", "b")]),
        (
            "text\n[^1]: note\n\n    more\n\nend",
            [(0, "", "text"), (1, "note", "[^1]: note\n\n    more"), (5, "", "end")],
        ),
    ],
)
def test_source_is_cut_where_blocks_end(markdown: str, pieces: list[tuple[int, str, str]]) -> None:
    assert cut(markdown) == pieces


LINES = st.lists(
    st.sampled_from(
        ["", " ", "text", "- a", "1. b", "  - c", "# H", "> q", "---", "```", "<div>", "</div>", "[^1]: n", "    x"]
    ),
    max_size=12,
).map("\n".join)


@given(LINES | st.text(alphabet="ab \n-#>`<*1.", max_size=60))
def test_no_line_is_lost_or_moved(markdown: str) -> None:
    lines = markdown.split("\n")
    seen: set[int] = set()
    for piece in markdown_blocks.pieces(markdown):
        text = piece.text.split("\n")
        assert lines[piece.line : piece.line + len(text)] == text
        seen.update(range(piece.line, piece.line + len(text)))
    assert [line for number, line in enumerate(lines) if line.strip() and number not in seen] == []


def test_what_no_page_may_hold_is_dropped_and_line_ends_are_one_kind() -> None:
    assert markdown_blocks.normal("a\x00b\r\nc\rd\ud800\x02") == "ab\nc\nd"
    assert markdown_blocks.printable("برف می‌بارد\t\n") == "برف می‌بارد\t\n"


def test_links_are_gathered_from_anywhere_and_the_first_counts() -> None:
    markdown = "text\n\n[A  b]: <https://a.example> 'T'\n[c]: https://c.example\n[c]: https://d.example\n\n[^1]: note"
    assert markdown_blocks.link_definitions(markdown) == {
        "a b": ("https://a.example", "T"),
        "c": ("https://c.example", None),
    }


def test_notes_keep_their_paragraphs() -> None:
    piece = SourcePiece("[^1]: one\n    still one\n\n    two\n[^b]: other\n\ttabbed", 0, "note")
    assert list(markdown_blocks.notes(piece)) == [("1", "one\nstill one\n\ntwo"), ("b", "other\ntabbed")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1) a\n   - b", "1. a\n    - b"),
        ("- a\n\n  more\n- b", "- a\n\n    more\n\n- b"),
        ("- a\nlazy\n- b", "- a\nlazy\n- b"),
        ("  - a\n  - b", "- a\n- b"),
        ("- a\n\t- b", "- a\n    - b"),
    ],
)
def test_lists_nest_by_two_spaces_or_more(typed: str, meant: str) -> None:
    assert markdown_blocks.reindented(typed) == meant


@pytest.mark.parametrize(
    ("markdown", "pieces"),
    [
        (" \t \u00a0", []),
        ("# a\n# b\n# c\ntext", [(0, "heading", "# a"), (1, "heading", "# b"), (2, "heading", "# c"), (3, "", "text")]),
        ("<div>İİİ\n\nx</div>\n\nafter", [(0, "html", "<div>İİİ\n\nx</div>"), (4, "", "after")]),
        ("<div>\n\n<div>\n\nx", [(0, "html", "<div>"), (2, "html", "<div>"), (4, "", "x")]),
        ("```a\n\n```b\n\nx", [(0, "fence", "```a"), (2, "fence", "```b"), (4, "", "x")]),
        ("````\n\n```\nx\n\ny\n```\n", [(0, "fence", "````"), (2, "fence", "```\nx\n\ny\n```")]),
    ],
)
def test_what_nothing_closes_ends_with_its_paragraph(markdown: str, pieces: list[tuple[int, str, str]]) -> None:
    assert cut(markdown) == pieces


@pytest.mark.parametrize("mark", ["\u202d", "\u202e"])
def test_nothing_printed_turns_round_what_is_read_after_it(mark: str) -> None:
    assert markdown_blocks.printable(f"headline{mark}txt.exe") == "headlinetxt.exe"


@pytest.mark.parametrize("mark", ["\u200c", "\u200f", "\u2067", "\u2069"])
def test_marks_that_writing_needs_are_printed(mark: str) -> None:
    assert markdown_blocks.printable(f"می{mark}رود") == f"می{mark}رود"


def test_a_fence_is_closed_by_the_first_line_as_long_as_itself() -> None:
    text = "````\n```\n~~~~\n````` \n\n~~~\n\n````\nlast"
    assert cut(text) == [
        (0, "fence", "````\n```\n~~~~\n````` "),
        (5, "fence", "~~~"),
        (7, "fence", "````\nlast"),
    ]
