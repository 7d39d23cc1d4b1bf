"""Texts of one shape at the size of a large file, for the readers of pages and of what is pasted.

Each was found to cost more than it may, or is a neighbour of one that was.
"""

from collections.abc import Callable
from functools import partial

from fuzzing.mutator import ENORMOUS
from fuzzing.shapes import SHAPES

_LONGEST_SAVED = 1_280_000
_LONGEST_OWN = 1_950_000
_MANY_TAGS = 310_000
_LONGEST_RULES = 260_000
_FEW_TAGS = 70_000


def _filled(piece: str, *, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + piece * (size // len(piece)) + after


def _nested(tag: str, depth: int) -> Callable[[int], str]:
    return _filled(f"<{tag}>" * depth + "a" + f"</{tag.split()[0]}>" * depth)


_PIECES = (
    *(
        "a\n\n",
        "*a*\n\n",
        "# a\n",
        "a\n=\n",
        "***\n",
        "* * *\n",
        ">\n\n",
        "> a\n\n",
        "-\n",
        "```\na\n```\n",
        "~~~\n~~~\n",
    ),
    *(
        "[^",
        "[^1]: a\n",
        "[^1]: a\n\n",
        "a[^1]\n\n",
        "[a]: b\n\n",
        "![a](b)",
        "](",
        "(b)",
        "- > a\n",
        "> - a\n",
        "- - - a\n\n",
    ),
    *(
        "|a",
        "|-|\n",
        "a|b\n-|-\n",
        "&",
        "& ",
        "&amp;",
        "&nbsp;",
        "\u00a0",
        "«",
        "\u00ad",
        "&#65;",
        "'",
        '"',
        "it's ",
        "a--b ",
        "...",
    ),
)
_TAGS = (
    *(
        "<b>a",
        "<p>a",
        "<p>a</p>",
        "<b>a</b> ",
        "<i>a</i><b>b</b>",
        "<a href='http://a.b'>a</a>",
        "a<br>",
        "<table>a",
        "<td>a",
    ),
    *(
        "<ul><li>a",
        "<div>\n\n",
        "<div>",
        "</b>",
        "<!-- ",
        "<!--a-->",
        "<a ",
        "<a b='",
        "<",
        "<p hidden>a",
        "<font size=7><p>",
    ),
    *(
        "<p style='mso-list:l0 level2 lfo1'>a</p>",
        "<svg><a>",
        "<b><p>a</b>",
        "<script>",
        "<select>",
        "<x>a</x>",
        "<h1><h2>",
    ),
    *(
        "<script>a</script>",
        "<style><!--</style>",
        "<script",
        "<svg>",
        "<body a>",
        "<figure><img src=a><figcaption>a",
        "<blockquote>a",
        "<dl><dt>a<dd>b",
        "<sup class=footnote>1</sup>",
        "<section class='footnotes'><ol><li id=fn-1>a",
        "<li>a<a class=back href='#a'>b</a></li>",
        "<meta name=a content=b>",
        "<a href='/2026/03/01/a'>1 March 2026</a>",
        "<time datetime='2026-03-01'>a</time>",
        "<del>a</del> ",
        "<code>a</code>",
    ),
)
_ATTRIBUTES = "".join(f"a{number} " for number in range(300_000))
_SINGLE: dict[str, Callable[[int], str]] = {
    "fences ever longer": lambda n: "\n\n".join("`" * length for length in range(3, int((2 * n) ** 0.5))),
    "fences ever shorter": lambda n: "\n\n".join("`" * length for length in range(int((2 * n) ** 0.5), 3, -1)),
    "link of brackets": _filled("(b)", before="[a](http://a.b"),
    "names of notes": _filled("[^" + "b" * 900),
    "rows of wide tables": _filled(f"{'|a' * 2000}|\n{'|-' * 2000}|\n{'|a' + chr(10)}" + "|a\n" * 1900 + "\n"),
    "ampersands before a text": lambda n: "&" * (n // 20) + "a" * n,
    "address of ampersands": _filled("&amp;", before='<a href="http://a.b/', after='">a</a>'),
    "style of lists": _filled("mso-list:", before='<p style="', after='">a</p>'),
    "style of spaces": _filled(" ", before='<p style="display', after='">a</p>'),
    "attributes": _filled('a="b" ', before="<p ", after=">a</p>"),
    "attributes behind a quoted bracket": lambda n: f'<p title=">" {_ATTRIBUTES[:n]}>a',
    "attributes behind one that nothing ends": lambda n: f"<script><b c='</script><p {_ATTRIBUTES[:n]}>a",
    "attributes behind slashes": lambda n: f"<p/{_ATTRIBUTES[:n].replace(' ', '/')}>a",
    "attributes of a closing tag": lambda n: f"a</p {_ATTRIBUTES[:n]}>",
    "attributes of one body": lambda n: "".join(f"<body a{number}>" for number in range(n // 14)),
    "attributes of one page": lambda n: "".join(f"<html a{number}>" for number in range(n // 14)),
    "notes at the end": _filled("<li id='a'><a class='back'>b</a></li>", before="<section class=footnotes><ol>"),
    "fonts opened again": lambda n: "".join(f"<font size={i}>" for i in range(300)) + "<p>a" * (n // 4),
    "misplaced in a table": _filled("a<tr>", before="<table>"),
    "bold ends in a block": _filled("a</b>", before="<b><div>" * 20),
    "sharps of a heading": _filled("#", before="<h2>", after="a"),
    "rule of no table": _filled("-|", before="<p>:", after="a"),
    "spaces in bold": _filled("\u2003", before="<p><b>a", after="b</b>"),
    "items of one list": _filled("<li>a", before="<ul>"),
    "paragraphs in lists": _filled("<p>a", before="<ul><li>" * 45),
    "spans in spans": _filled("<b>a</b> ", before="<span>" * 90),
}
# As many tags as are still read: what is beyond them is no test of what reads them.
_READ: dict[str, Callable[[int], str]] = {
    f"{name}, read": lambda n, made=made: made(n // 12)  # type: ignore[misc]
    for name, made in (
        *(
            (tag, _nested(tag, depth))
            for tag in ("b", "div", "ul><li", "table><tr><td", "blockquote")
            for depth in (20, 90)
        ),
        ("bold and italic", _filled("<b>a</b><i>b</i>")),
        ("tables", _filled("<table>a")),
        ("opened again", _filled("<p>a", before="<font size=1><font size=2>")),
        ("hidden", _filled("<b hidden>a</b>b", before="<div>")),
    )
}
_PAGES = (*map(_filled, _TAGS), *_SINGLE.values(), *_READ.values())
_ALL = (*map(_filled, _PIECES), *map(_filled, _TAGS), *_SINGLE.values(), *_READ.values(), *SHAPES.values())
_OWN = """<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Newsdesk"></head><body>
<article data-story="urn:uuid:00000000-0000-0000-0000-000000000007"><header><h1 class="headline">A</h1></header>
<div class="body"><p>a</p>"""


def _of_ours(made: Callable[[int], str]) -> Callable[[int], str]:
    """A page that says that Newsdesk wrote it, with the shape for its body."""
    return lambda size: f"{_OWN}{made(size)}</div></article></body></html>"


def _story(made: Callable[[int], str]) -> Callable[[int], str]:
    """A page in which a story is found, with the shape in its middle."""
    told = "<p>The road that many had waited for was opened on Monday, and the town was there to see it.</p>" * 9
    before, after = f"<!DOCTYPE html><html><body><article><h1>A</h1>{told}", f"{told}</article></body></html>"
    return lambda size: before + made(size) + after


PASTED: tuple[Callable[[], str], ...] = tuple(partial(made, ENORMOUS) for made in _ALL)
"""Makers of texts of about two million characters, or as many as are still read."""
SAVED: tuple[Callable[[], str], ...] = (
    *(partial(made, _LONGEST_SAVED) for made in _ALL),
    *(partial(_story(made), size) for made in _PAGES for size in (_LONGEST_SAVED, _FEW_TAGS)),
    *(partial(_of_ours(made), size) for made in _PAGES for size in (_LONGEST_OWN, _MANY_TAGS, _FEW_TAGS)),
)
"""Makers of pages as long as those that are imported, and of shorter ones that have not too many tags."""
IMPORTED: tuple[Callable[[], str], ...] = tuple(
    partial(page(made), _FEW_TAGS) for made in _PAGES for page in (_story, _of_ours)
)
"""Makers of pages that are not refused for their length or for their tags."""
IN_MARKDOWN: tuple[Callable[[], str], ...] = tuple(partial(made, ENORMOUS) for made in _PAGES)
"""Makers of HTML that may stand in Markdown."""
RULES: tuple[Callable[[], str], ...] = (
    partial(_filled("a.", after="a = 1"), _LONGEST_RULES),
    partial(_filled("a.", before="[", after="a]"), _LONGEST_RULES),
    partial(_filled("a." * 990 + "a = 1\n"), _LONGEST_RULES),
    partial(_filled("[", before="a = "), _LONGEST_RULES),
    partial(_filled("{a=", before="a = "), _LONGEST_RULES),
    partial(_filled("[[rule]]\n"), _LONGEST_RULES),
    partial(_filled("\\n", before='a = "', after='"'), _LONGEST_RULES),
)
"""Makers of files of house rules."""
