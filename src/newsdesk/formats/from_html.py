"""HTML as Markdown that renders to the same words: the way in for pages and for what is pasted.

Our own, because those there are leave quotes, dashes and entities unescaped and nest lists by two columns, which
Python-Markdown reads as something else.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from lxml import etree, html
from lxml.html import HtmlElement

from newsdesk.domain.errors import FormatError
from newsdesk.formats.emphasis import BREAK, StyledRun, joined
from newsdesk.formats.escaping import unmarked, unopened

MAX_DEPTH = 100
MOST_LEVELS = 1_000_000
"""The depths of all elements together: what is written of a list is written again for each list around it."""

_INDENT = " " * 4
_SPACES = re.compile(r" {2,}")
_WHITE = re.compile(r"\s+")
_PARTED = re.compile(rf"{BREAK}\s*{BREAK}")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\ufeff\ufffe\uffff]")
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em"})
_DROPPED = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "object",
        "svg",
        "math",
        "select",
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
MOST_NUMBERED = 999
"""A higher number, such as a year, begins no list in Markdown."""
_POINT = "\\."
LISTS = frozenset({"ul", "ol", "menu", "dir"})
_BLOCKS = (
    LISTS
    | frozenset(_HEADINGS)
    | frozenset(("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt"))
    | frozenset(("fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav"))
    | frozenset(("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"))
)
_ADDRESS = re.compile(r"(?:https?|mailto|tel):\S", re.IGNORECASE)
_CONCEALING = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_MAY_HIDE = re.compile(rf"\bhidden\b|{_CONCEALING.pattern}", re.IGNORECASE)
_BREAKING = re.compile(r"[\s()<>\[\]\\\"'`|]")


def parsed(source: str) -> HtmlElement:
    """The HTML as a whole document. Raises FormatError where it is nested beyond reading."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except etree.ParserError:  # nothing but space and comments
        return html.document_fromstring("<p>", ensure_head_body=True)
    if _too_deep(tree) or any("Excessive depth" in error.message for error in parser.error_log):
        raise FormatError("The HTML is nested more deeply than any story needs: copy the story's text alone.")
    return tree


def without_hidden(source: str) -> str:
    """The HTML without what a browser hides from its reader. Raises FormatError as `parsed` does."""
    if not _MAY_HIDE.search(source):
        return source
    tree = parsed(source)
    hiding = [element for element in tree.iter(etree.Element) if _is_hidden(element)]
    for element in hiding:
        if element.getparent() is not None:
            element.drop_tree()
    return html.tostring(tree, encoding="unicode") if hiding else source


def _is_hidden(element: HtmlElement) -> bool:
    # a whole page is shown once its scripts have run
    if element.tag in ("html", "body"):
        return False
    return element.get("hidden") is not None or _CONCEALING.search(element.get("style") or "") is not None


def _too_deep(tree: HtmlElement) -> bool:
    depth = levels = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        levels += depth
        if depth > MAX_DEPTH or levels > 2 * MOST_LEVELS:  # each element is met twice
            return True
    return False


class HtmlToMarkdown:
    """Writes paragraphs, emphasis, links, lists and headings, and nothing else."""

    break_in_line = " "
    """What stands for a line break where there can be none."""

    def markdown(self, element: HtmlElement) -> str:
        """What stands in the element, as Markdown."""
        return "\n\n".join(self.blocks(element))

    def blocks(self, element: HtmlElement) -> list[str]:
        """The blocks in the element, in order; loose words between them are paragraphs."""
        found: list[str] = []
        runs = [StyledRun(self.text(element.text))]
        for child in children(element):
            if holds_blocks(child):
                found += self.paragraphs(runs)
                found += self.block(child)
                runs = []
            else:
                runs += self.runs(child)
            runs.append(StyledRun(self.text(child.tail)))
        return found + self.paragraphs(runs)

    def block(self, element: HtmlElement) -> list[str]:
        """A block element as blocks of Markdown."""
        if level := _HEADINGS.get(element.tag):
            return self.heading(element, max(level, 2))
        if element.tag in LISTS:
            return self.list_(element)
        if element.tag == "table":
            return self.table(element)
        return self.pre(element) if element.tag == "pre" else self.blocks(element)

    def heading(self, element: HtmlElement, level: int) -> list[str]:
        """A heading. A story's own headings start at the second level: the first is its headline."""
        line = self.line(self.runs(element))
        bare = line.rstrip("#")
        line = bare + "\\#" * (len(line) - len(bare))
        return [f"{'#' * level} {line}"] if line else []

    def list_(self, element: HtmlElement) -> list[str]:
        """A list, its nested ones four columns in."""
        is_years = element.tag == "ol" and _start(element) > MOST_NUMBERED
        between = "\n\n" if is_years or self.is_loose(element) else "\n"
        number = _start(element) - 1
        items: list[str] = []
        for child in children(element):
            body = between.join(self.block(child) if child.tag in LISTS else self.blocks(child))
            if not body:
                continue
            if child.tag in LISTS and items:  # a list beside its item, as old editors nest them
                items[-1] += "\n" + indented(body)
                continue
            number = _number_of(child, number + 1)
            marker = "-" if element.tag != "ol" else f"{number}{'.' if number <= MOST_NUMBERED else _POINT}"
            items.append(f"{marker} {indented(body).lstrip(' ')}")
        return [between.join(items)] if items else []

    def is_loose(self, element: HtmlElement) -> bool:
        """Whether the items of a list stand apart: where one holds more than a paragraph."""
        return any(sum(inner.tag == "p" for inner in item) > 1 for item in element)

    def table(self, element: HtmlElement) -> list[str]:
        """A table as lines of text, one for each row; a table in a cell is words of that cell."""
        rows = ([self.line(self.runs(cell)) for cell in children(row)] for row in _rows(element))
        lines = [unopened(" | ".join(filter(None, cells))) for cells in rows if any(cells)]
        return ["  \n".join(lines)] if lines else []

    def pre(self, element: HtmlElement) -> list[str]:
        """Text whose line ends matter."""
        lines = element.text_content().split("\n")
        return self.paragraphs([StyledRun(BREAK.join(self.text(line) for line in lines))])

    def paragraphs(self, runs: list[StyledRun]) -> list[str]:
        """The runs as paragraphs, parted where two line breaks meet; none if there is nothing to read in them."""
        parts = ([unopened(self.tidy(line)) for line in part.split(BREAK)] for part in _PARTED.split(joined(runs)))
        return ["  \n".join(filter(None, lines)) for lines in parts if any(lines)]

    def line(self, runs: list[StyledRun]) -> str:
        """The runs on one line, without breaks."""
        return self.tidy(joined(runs).replace(BREAK, self.break_in_line))

    def runs(self, element: HtmlElement, *, bold: bool = False, italic: bool = False) -> list[StyledRun]:
        """What stands in an inline element, as runs of one manner each."""
        if element.tag == "br":
            return [StyledRun(BREAK, bold, italic)]
        bold, italic = self.manner(element, bold=bold, italic=italic)
        inner = self.inside(element, bold=bold, italic=italic)
        return self.linked(element, inner, bold=bold, italic=italic) if element.tag == "a" else inner

    def manner(self, element: HtmlElement, *, bold: bool, italic: bool) -> tuple[bool, bool]:
        """Whether the words in an element are bold and italic, in a line that is."""
        return bold or element.tag in _BOLD, italic or element.tag in _ITALIC

    def inside(self, element: HtmlElement, *, bold: bool, italic: bool) -> list[StyledRun]:
        """The words and elements inside an inline element."""
        inner = [StyledRun(self.text(element.text), bold, italic)]
        for child in children(element):
            apart = (
                [StyledRun(" ", bold, italic)] if child.tag in _BLOCKS else []
            )  # on one line, but words of their own
            inner += [*apart, *self.runs(child, bold=bold, italic=italic), *apart]
            inner.append(StyledRun(self.text(child.tail), bold, italic))
        return inner

    def linked(self, element: HtmlElement, inner: list[StyledRun], *, bold: bool, italic: bool) -> list[StyledRun]:
        """A link, or its bare words where its address leads nowhere on the web."""
        text = joined(StyledRun(run.text, run.bold and not bold, run.italic and not italic) for run in inner)
        words = self.tidy(text.replace(BREAK, self.break_in_line))
        target = self.target(element)
        if not target or not words:
            return inner
        before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
        return [StyledRun(f"{before}[{words}]({target}){after}", bold, italic)]

    def target(self, element: HtmlElement) -> str:
        """Where a link leads, as Markdown takes it; empty where that is nowhere on the web."""
        address = (element.get("href") or "").strip()
        return address_escaped(address) if _ADDRESS.match(address) else ""

    def text(self, text: str | None) -> str:
        """Text between tags, its white space as a browser shows it."""
        return unmarked(_WHITE.sub(" ", _CONTROL.sub("", text or "")))

    def tidy(self, line: str) -> str:
        """A line without spaces at its edges or doubled where tags met."""
        return _SPACES.sub(" ", line).strip()


def address_escaped(address: str) -> str:
    """An address without the marks that would end a link before its time."""
    return _BREAKING.sub(lambda found: quote(found[0]), address)


def children(element: HtmlElement) -> Iterator[HtmlElement]:
    """The child elements that people read."""
    return (child for child in element if isinstance(child.tag, str) and child.tag not in _DROPPED)


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """The rows of a table, without those of tables in its cells."""
    return (row for row in table.iter("tr") if next(row.iterancestors("table"), table) is table)


def holds_blocks(element: HtmlElement) -> bool:
    """Whether the element is a block, or an inline one around blocks, as editors and browsers leave them."""
    return any(inner.tag in _BLOCKS for inner in element.iter())


def indented(block: str) -> str:
    """The block four columns in, its blank lines bare."""
    return "\n".join(_INDENT + line if line else "" for line in block.split("\n"))


def _number_of(item: HtmlElement, following: int) -> int:
    given = item.get("value") or ""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else following


def _start(element: HtmlElement) -> int:
    given = element.get("start") or "1"
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 1
