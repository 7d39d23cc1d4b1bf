"""The model of Markdown is held to what the page prints: the same blocks in the same order, lists nested alike."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page import markdown_blocks
from newsdesk.page.body import BodyRenderer
from newsdesk.text import markdown_pieces
from newsdesk.text.markdown import START, Block, LineState, blocks, lines, paragraphs, pieces, read
from newsdesk.text.markdown_pieces import Closings

CASES = Path("/work/shared/cases")
RENDERER = BodyRenderer()
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


class Shape(NamedTuple):
    """What a block is, the quotations and lists that it stands in, and whether it begins an item."""

    kind: str
    quotes: int
    lists: tuple[str, ...]
    is_item: bool


class Outline(HTMLParser):
    """The shapes of the blocks on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: list[Shape] = []
        self._around: list[str] = []
        self._item = False
        self._is_open = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("br", "img", "hr"):
            if tag == "hr":
                self._add("rule")
                self._is_open = False
            return
        if kind := KINDS.get(tag):
            self._add(kind)
            self._is_open = True
        elif tag in ("ul", "ol", "li", "blockquote"):
            self._item = self._item or tag == "li"
            self._is_open = False
        self._around.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "img", "hr"):
            return
        if tag == "li" and self._item:
            self._add("paragraph")
        while self._around and self._around.pop() != tag:
            pass
        if tag in KINDS or tag in ("ul", "ol", "li", "blockquote"):
            self._is_open = False

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._is_open and self._around:
            self._add("paragraph")
            self._is_open = True

    def _add(self, kind: str) -> None:
        quotes = self._around.count("blockquote")
        lists = tuple(tag for tag in self._around if tag in ("ul", "ol"))
        self.shapes.append(Shape(kind, quotes, lists, self._item))
        self._item = False


KINDS = dict.fromkeys(("p", "figure"), "paragraph") | {"pre": "code", "table": "table"}
KINDS |= {tag: f"heading {tag[1]}" for tag in HEADINGS}


def printed(source: str) -> list[Shape]:
    outline = Outline()
    outline.feed(RENDERER.render(source, language="en").html)
    outline.close()
    return outline.shapes


def modelled(source: str) -> list[Shape]:
    """The model's blocks as a page would show them: notes below, and of an empty item what stands in it."""
    found = blocks(source)
    shapes = [_shape(block) for block in found if block.kind != "definition" and not block.note]
    notes: list[Shape] = []
    name = ""
    for block in found:
        if block.note:
            notes.append(
                _shape(block)._replace(lists=("ol", *block.lists), is_item=bool(block.item) or block.note != name)
            )
            name = block.note
    return [*shapes, *notes]


def _shape(block: Block) -> Shape:
    kind = f"heading {max(block.level, 2)}" if block.kind == "heading" else block.kind
    return Shape("table" if kind == "html" else kind, block.quotes, block.lists, block.item is not None)


# generated Markdown

WORDS = st.sampled_from(
    [
        "Snow fell",
        "on *the* pass",
        "**bold** move",
        "برف بارید",
        "د واورې **نړېدل**",
        "{++added++} words",
        "a {--gone--} b",
        *[
            "`code` here",
            "[link](https://x.example/a_b)",
            "1979",
            "3 * 4 * 5",
            "snake_case_word",
            "\\*plain\\*",
            "a - b",
        ],
    ]
)
MARKS = st.sampled_from(["-", "*", "+"])
NUMBERS = st.sampled_from(["1.", "2.", "10)", "979.", "1979."])


def joined(parts: list[str]) -> str:
    return "\n".join(parts)


PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=3).map(joined)
INDENTED = st.builds(lambda indent, words: indent + words, st.sampled_from(["  ", "    ", "\t", "        "]), WORDS)
HASHES = st.builds(
    lambda level, gap, words, end: "#" * level + gap + words + end,
    st.integers(1, 6), st.sampled_from([" ", "", "  "]), WORDS, st.sampled_from(["", " ##"]),
)  # fmt: skip
UNDERLINED = st.builds(lambda words, line: f"{words}\n{line}", WORDS, st.sampled_from(["===", "---", "--"]))
RULES = st.sampled_from(["***", "---", "* * *", "___", "- - -"])
FENCES = st.builds(
    lambda fence, info, inside: f"{fence}{info}\n{inside}\n{fence}",
    st.sampled_from(["```", "~~~", "````"]), st.sampled_from(["", "py", " text"]),
    st.lists(st.sampled_from(["x = 1", "", "- item", "# head", "> quote", "    deep"]), min_size=1).map(joined),
)  # fmt: skip
TABLES = st.builds(
    lambda rows: joined(["| a | b |", "|---|:-:|", *(f"| {words.replace('|', '')} | x |" for words in rows)]),
    st.lists(WORDS, max_size=3),
)
HTML = st.builds(lambda words: f"<table>\n<tr><td>\n\n{words}\n</td></tr>\n</table>", st.sampled_from(["Snow", "برف"]))
DEFINITIONS = st.sampled_from(["[x]: https://x.example", '[a b]: <https://x.example> "Title"'])


@st.composite
def lists(draw: st.DrawFn, step: int = 0, deepest: int = 3) -> str:
    """A list, its levels indented by two or four columns, with further paragraphs in its items."""
    step = step or draw(st.sampled_from([2, 4]))
    written: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        mark = draw(MARKS if not written else st.just(written[0].split(" ")[0]))
        written.append(f"{mark} {draw(WORDS)}")
        if deepest and draw(st.booleans()):
            inner = draw(lists(step=step, deepest=deepest - 1) if draw(st.booleans()) else numbered())
            written += [" " * step + line if line else "" for line in inner.split("\n")]
        elif draw(st.booleans()):
            written += ["", " " * step + draw(WORDS), ""] if draw(st.booleans()) else [draw(WORDS)]
    return "\n".join(written).rstrip("\n")


@st.composite
def numbered(draw: st.DrawFn) -> str:
    return "\n".join(f"{draw(NUMBERS)} {draw(WORDS)}" for _ in range(draw(st.integers(1, 4))))


@st.composite
def quotes(draw: st.DrawFn) -> str:
    inner = draw(st.lists(PARAGRAPHS | HASHES | numbered() | lists(step=4, deepest=1), min_size=1, max_size=3))
    return "\n".join(f"> {line}" if line else ">" for line in "\n\n".join(inner).split("\n"))


BLOCKS = st.one_of(
    PARAGRAPHS, INDENTED, HASHES, UNDERLINED, RULES, FENCES, TABLES, HTML, DEFINITIONS, lists(), numbered(), quotes()
)
NOTE = st.builds(
    lambda words, more: f"[^n]: {words}{more}", WORDS, st.sampled_from(["", "\n\n    More.", "\n- x\n- y"])
)


@st.composite
def sources(draw: st.DrawFn) -> str:
    parts = draw(st.lists(BLOCKS, max_size=5))
    return "\n\n".join([*parts, draw(NOTE)] if draw(st.booleans()) else parts)


@given(sources())
def test_the_model_has_the_blocks_that_the_page_prints(source: str) -> None:
    assert modelled(source) == printed(source)


STACKED = st.lists(PARAGRAPHS | HASHES | RULES | numbered() | st.just(""), min_size=1, max_size=6).map(joined)


@given(STACKED)
def test_it_has_them_where_no_blank_line_stands_between(source: str) -> None:
    assert modelled(source) == printed(source)


@pytest.mark.parametrize(
    "source",
    [
        "1. a\n- b",
        "> a\n> - no list after a line of words",
        "> a\nlazy\n> > deeper\nlazy too",
        "- a\n\n  - b\n- printed as a neighbour of b",
        "- a\n   1. b\n2. c",
        "- # head\n- > quote\n- - item",
        "a\n---\nb\n===",
        "- a\n---",
        "> a\n---",
        "#Word without a blank",
        "a\n#Word\nb",
        "- a\n#Word",
        "#\ta tab",
        "- a\n- ",
        "- a\n-",
        "asked:\n- \nb",
        "a\n#",
        "####### seven",
        "  # not at the line's start",
        "# ends in a backslash\\",
        "-   -   -",
        "a\n***\nb",
        "```\nnever closed\n\nb",
        "```\nclosed by more\n````\n\nb",
        "```two words\ncode\n```",
        "a | b\n--|--\nc | d\nnot a row",
        "a `|` b | c\n---|---",
        "in\n1996. a year",
        "asked:\n- a",
        "1. a\n\n- b\n\n3. c",
        "-\n\n  text",
        "\u00a0\n\na\n\u00a0\nb",
    ],
)
def test_what_is_odd_is_as_odd_as_on_the_page(source: str) -> None:
    found = modelled(source)
    if source.startswith("-\n"):
        found = [found[1]._replace(is_item=True)]  # of an empty item the page shows what stands in it
    assert found == printed(source)


@pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not on this machine")
def test_bodies_of_real_files_have_the_blocks_that_the_page_prints() -> None:
    for path in sorted(CASES.glob("*.md")):
        source = markdown_blocks.normal(path.read_text("utf-8", "replace"))
        source = source.split("\n---\n", 1)[-1]
        if "<" not in source:
            assert modelled(source) == printed(source), path.name


# places

LINES = st.lists(
    st.sampled_from(
        [
            "",
            " ",
            "text",
            "- a",
            "1. b",
            "  - c",
            "# H",
            "> q",
            "> - x",
            "---",
            "```",
            "<div>",
            "</div>",
            "[^1]: n",
            "\tx",
        ]
    ),
    max_size=12,
).map("\n".join)
ANY = LINES | st.text(alphabet="ab \n-#>`<*1.|", max_size=60)


@given(ANY)
def test_blocks_lie_in_order_and_within_the_source(source: str) -> None:
    edge = 0
    for block in blocks(source):
        assert edge <= block.start <= block.end <= len(source)
        assert source.count("\n", 0, block.end) == block.line + block.count - 1
        edge = block.end


@given(ANY)
def test_every_line_with_words_is_in_one_piece(source: str) -> None:
    held = [source[piece.start : piece.end] for piece in pieces(source)]
    assert "\n".join(held).split("\n") == [line for line in source.split("\n") if line.strip()] or "".join(
        "".join(held).split()
    ) == "".join(source.split())


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("", ()),
        ("a\nb\n\n \n\nc", ("a\nb", "c")),
        (" \n\n ", ()),
        pytest.param("a" + "\n \t" * 300_000 + "\nb", ("a", "b"), id="a million blank lines"),
        ("\n\n  a\n\n- b\n\n  c", ("  a", "- b", "  c")),
        ("a\n```\nx\n\n\ny\n```\nb\n\nc", ("a\n```\nx\n\n\ny\n```\nb", "c")),
        ("```\nnever closed\n\nb", ("```\nnever closed", "b")),
    ],
)
def test_paragraphs_are_what_blank_lines_divide(source: str, found: tuple[str, ...]) -> None:
    assert paragraphs(source) == found


@given(ANY)
def test_paragraphs_hold_every_line_with_words(source: str) -> None:
    held = [line for each in paragraphs(source) for line in each.split("\n") if line.strip()]
    assert held == [line for line in source.split("\n") if line.strip()]
    assert paragraphs("\n\n".join(paragraphs(source))) == paragraphs(source)


@given(ANY)
def test_line_by_line_is_the_same_as_all_at_once(source: str) -> None:
    """The editor reads lines one by one; where it need not look for what closes a fence, both say the same."""
    state: LineState = START
    found = []
    rows = source.split("\n")
    for number, line in enumerate(rows):
        this, _, state = read(line, state, below=rows[number + 1] if number + 1 < len(rows) else "", closing="")
        if line.strip():
            found.append(this)
    if "`" not in source and "<" not in source:
        assert found == [line.read for line in lines(source)]


def test_places_are_those_of_the_words() -> None:
    source = "> ## برف 🏔\n\n- one\n    1. two"
    assert [(source[block.start : block.end], block.item and block.item.number) for block in blocks(source)] == [
        ("برف 🏔", None),
        ("one", None),
        ("two", 1),
    ]


# hostile input

SHAPES = {
    "blank lines": "\n",
    "headings": "# a\n",
    "unclosed tags": "<div>\n\n",
    "unclosed comments": "<!-- a\n\n",
    "unclosed fences": "```a\n\n",
    "longer fences": "~~~~b\n\n",
    "paragraphs": "a\n\n",
    "list items": "- a\n\n",
    "deep items": "    - a\n",
    "rows": "| a | b |\n|---|---|\n",
    "notes": "[^1]: a\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_as_long_a_text_is_read_in_twice_the_work(shape: str) -> None:
    assert _calls(shape * 1000) <= 2.5 * _calls(shape * 500)


@pytest.mark.parametrize(
    "shape", ["<div>\n\n", "<!-- a\n\n", "<p>\n\n<div>\n\n", "```a\n\n", "<div>a</div>\n\n<div>\n\n"]
)
def test_what_closes_a_tag_or_a_fence_is_looked_for_once(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def finditer(pattern: str, source: str, flags: int = 0) -> object:
        looked.append(pattern)
        return re.finditer(pattern, source, flags)

    monkeypatch.setattr(markdown_pieces, "re", SimpleNamespace(**vars(re) | {"finditer": finditer}))
    list(pieces(shape * 300))
    assert len(looked) == len(set(looked))


def _calls(source: str) -> int:
    """How many functions are called, Python's own included, while a source is read."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        blocks(source)
        for _ in pieces(source):
            pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "mark", [">", "> ", "- ", "1. ", "[^1]: ", "> - ", "#", "`", "[", "*", "|", "\\", "-", "<", "=", " ", "\t"]
)
def test_a_line_of_half_a_million_marks_is_one_block_at_most(mark: str) -> None:
    assert len(blocks(mark * 500_000)) <= 1


@pytest.mark.parametrize("lengths", [range(3, 400), range(400, 3, -1), [3, 4] * 200])
def test_the_lines_that_may_close_a_fence_are_gathered_once(
    lengths: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many fences stand open, and of however many lengths."""
    gathered: list[str] = []

    class Counted(markdown_pieces.Closings):
        def __init__(self, source: str, mark: str) -> None:
            gathered.append(mark)
            super().__init__(source, mark)

    monkeypatch.setattr(markdown_pieces, "Closings", Counted)
    text = "\n\n".join(f"{'`' * length}a\n\n{'~' * length}a" for length in lengths)
    assert "\n\n".join(text[piece.start : piece.end] for piece in pieces(text)) == text
    assert gathered == ["`", "~"]


def test_fences_that_are_too_short_are_passed_over_in_one_go() -> None:
    """Looked through one by one for each fence, they would take hours."""
    assert len(paragraphs("````` x\n```\n" * 200_000)) == 1


@given(st.lists(st.integers(3, 8), max_size=30), st.integers(3, 9))
def test_a_fence_is_closed_by_the_next_line_that_is_long_enough(lengths: list[int], length: int) -> None:
    source = "\n".join("`" * each for each in lengths)
    found = next((each for each in lengths if each >= length), None)
    assert Closings(source, "`").closing(0, length) == ("" if found is None else "code" if found == length else "text")
