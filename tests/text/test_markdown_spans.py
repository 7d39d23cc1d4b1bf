"""Spans within a line, held to what the page makes of the same line."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page.body import BodyRenderer
from newsdesk.text.markdown_spans import link_address, link_title, spans

RENDERER = BodyRenderer()
KINDS = {"strong": "strong", "em": "emphasis", "code": "code", "del": "strike", "a": "link"}


class Marked(HTMLParser):
    """The words of a page that are bold, italic, struck, code or a link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in KINDS:
            self._open.append([KINDS[tag], ""])

    def handle_endtag(self, tag: str) -> None:
        if tag in KINDS:
            kind, words = self._open.pop()
            self.found.append((kind, words))

    def handle_data(self, data: str) -> None:
        for entry in self._open:
            entry[1] += data


def printed(line: str) -> list[tuple[str, str]]:
    marked = Marked()
    marked.feed(RENDERER.render(line, language="en").html)
    marked.close()
    return sorted(marked.found)


def modelled(line: str) -> list[tuple[str, str]]:
    found = spans(line)
    marks = {at for span in found for at in (*range(span.start, span.first), *range(span.last, span.end))}
    return sorted(
        (span.kind, "".join(line[at] for at in range(span.first, span.last) if at not in marks))
        for span in found
        if span.kind in KINDS.values()
    )


WORDS = st.sampled_from(["snow", "برف", "a_b_c", "3", "won’t", "x.y", "وا", "{++new++}", "(so)", "«نو»"])
PLAIN = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
INNER = st.one_of(
    PLAIN,
    PLAIN.map(lambda words: f"*{words}*"),
    PLAIN.map(lambda words: f"_{words}_"),
    PLAIN.map(lambda words: f"**{words}**"),
    PLAIN.map(lambda words: f"~~{words}~~"),
    PLAIN.map(lambda words: f"`{words}`"),
    PLAIN.map(lambda words: f"``a ` {words}``"),
    st.sampled_from(
        ["2 * 3 * 4", "\\*plain\\*", "snake_case_word", "an **open end", "a * b", "\\`no code\\`", "__init__ x"]
    ),
)
LINKED = st.builds(lambda words, address: f"[{words}]({address})", INNER, st.sampled_from(["https://x.example/a_(b)"]))
BOLD = st.builds(
    lambda before, words, after: f"**{before} {words} {after}**", PLAIN, INNER.filter(lambda w: "**" not in w), PLAIN
)
LINE = st.lists(INNER | LINKED | BOLD, min_size=1, max_size=4).map(lambda parts: "On " + " and ".join(parts))


@given(LINE)
def test_words_are_bold_italic_struck_code_and_links_where_the_page_has_them_so(line: str) -> None:
    assert modelled(line) == printed(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("***both***", [("strong", "both"), ("emphasis", "**both**")]),
        ("[the *report*](https://x.example/a 'T')", [("link", "the *report*"), ("emphasis", "report")]),
        ("![alt](p.jpg)", [("image", "alt")]),
        ("fell.[^1]", [("note", "1")]),
        ("<https://x.example> <a@b.example>", [("autolink", "https://x.example"), ("autolink", "a@b.example")]),
        ("a <!-- no --> <b>c</b>", [("comment", " no "), ("html", "<b>"), ("html", "</b>")]),
        ("never closed <!-- and `code", []),
        ("to <name> and </name>", []),
        ("at https://x.example/a.", [("address", "https://x.example/a")]),
        ("AT&amp;T \\* R&D", [("entity", "&amp;"), ("escape", "*")]),
    ],
)
def test_spans_name_the_words_inside(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted((span.kind, line[span.first : span.last]) for span in spans(line)) == sorted(found)


def test_a_link_knows_its_address_and_where_it_stands() -> None:
    line = "see [it](https://x.example/a_(b) 'Title')"
    (link,) = spans(line)
    assert link.address == "https://x.example/a_(b)"
    assert line[link.at :].startswith("https://x.example")


@given(st.text(alphabet="ab *_`[]()<>#->|\\!~.1&;:/@^\u200cس", max_size=60))
def test_spans_lie_within_their_line(line: str) -> None:
    for span in spans(line):
        assert 0 <= span.start <= span.first <= span.last <= span.end <= len(line)


HOSTILE = [
    "[", "]", "*", "_", "`", "``a`", "[a](", "[a][", "![", "<", "<a", "<a://", "<!--", "~~", "~~a", "\\", "&", "&a",
    "*a ", "_a", "(", "[^", "http://", "[a](b(", "a*", "**a_", "<a@", "[[a]", "*a_",
]  # fmt: skip


@pytest.mark.parametrize("mark", [*HOSTILE, "".join("`" * length + "a" for length in range(1, 900))])
def test_half_a_million_marks_are_read_in_one_go(mark: str) -> None:
    """Were it quadratic, this would take hours."""
    spans(mark * (500_000 // len(mark)))


@pytest.mark.parametrize(
    ("inside", "address", "title"),
    [
        ("a.jpg", "a.jpg", ""),
        ('a.jpg "A lane"', "a.jpg", "A lane"),
        ("<a b.jpg> 'A lane' ", "a b.jpg", "A lane"),
        ("a.jpg (A lane)", "a.jpg", "A lane"),
        ('a.jpg "A "lane" in Herat"', "a.jpg", 'A "lane" in Herat'),
        ('a.jpg"A lane"', 'a.jpg"A lane"', ""),
        ('a.jpg "', 'a.jpg "', ""),
        ('a.jpg\n"A lane"', "a.jpg", "A lane"),
        ('a.jpg "A\nlane"', 'a.jpg "A\nlane"', ""),
        ("", "", ""),
    ],
)
def test_a_link_has_an_address_and_perhaps_a_title(inside: str, address: str, title: str) -> None:
    assert (link_address(inside), link_title(inside)) == (address, title)


@pytest.mark.parametrize("sign", [" ", '"', ' "', 'x"', "'", "(", ")"])
def test_a_title_that_does_not_begin_is_looked_for_once(sign: str) -> None:
    """Begun again at each blank, this would take hours."""
    assert link_title("x" + sign * 1_000_000 + "y") == ""
    link_address("x" + sign * 1_000_000 + '"')
