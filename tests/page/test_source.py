import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page import source
from newsdesk.page.source import Piece


def cut(markdown: str) -> list[tuple[int, str, str]]:
    return [(piece.line, piece.kind, piece.text) for piece in source.pieces(markdown)]


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
    for piece in source.pieces(markdown):
        text = piece.text.split("\n")
        assert lines[piece.line : piece.line + len(text)] == text
        seen.update(range(piece.line, piece.line + len(text)))
    assert [line for number, line in enumerate(lines) if line.strip() and number not in seen] == []


def test_what_no_page_may_hold_is_dropped_and_line_ends_are_one_kind() -> None:
    assert source.normal("a\x00b\r\nc\rd\ud800\x02") == "ab\nc\nd"
    assert source.printable("برف می‌بارد\t\n") == "برف می‌بارد\t\n"


def test_links_are_gathered_from_anywhere_and_the_first_counts() -> None:
    markdown = "text\n\n[A  b]: <https://a.example> 'T'\n[c]: https://c.example\n[c]: https://d.example\n\n[^1]: note"
    assert source.link_definitions(markdown) == {"a b": ("https://a.example", "T"), "c": ("https://c.example", None)}


def test_notes_keep_their_paragraphs() -> None:
    piece = Piece("[^1]: one\n    still one\n\n    two\n[^b]: other\n\ttabbed", 0, "note")
    assert list(source.notes(piece)) == [("1", "one\nstill one\n\ntwo"), ("b", "other\ntabbed")]


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
    assert source.reindented(typed) == meant
