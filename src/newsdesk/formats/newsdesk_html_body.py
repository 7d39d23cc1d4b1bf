"""The body of one of our own pages as the Markdown that it was made of, letter by letter on the plain page."""

import re
from dataclasses import replace
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from newsdesk.formats.emphasis import BREAK, StyledRun, joined
from newsdesk.formats.escaping import escaped, unopened
from newsdesk.formats.from_html import HtmlToMarkdown, address_escaped, children, indented
from newsdesk.formats.text_blocks import fenced

_SEAM = "\x1e"
# The end of a source's line and the white space around it, over the seams of runs and the tags between them.
_LINE_END = re.compile(rf"(?:[ \t{_SEAM}]|<[^>]*>)*\n(?:[ \t\n{_SEAM}]|<[^>]*>)*")
_NO_SPACE = re.compile(rf"{_SEAM}|<[^>]*>")
_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right)")
_RULES = {"left": ":---", "center": ":---:", "right": "---:"}
_TAGS_KEPT = frozenset(
    ("abbr", "cite", "del", "ins", "kbd", "mark", "q", "s", "small", "sub", "sup", "time", "u", "var")
)


class NewsdeskBodyToMarkdown(HtmlToMarkdown):
    """Writes all that a body may hold. The page's own HTML is safe already, so what has no Markdown stays HTML."""

    break_in_line = "<br>"

    def block(self, element: HtmlElement) -> list[str]:
        """A block, quotes, pictures, rules and notes among them."""
        match element.tag:
            case "blockquote":
                return [quoted("\n\n".join(self.blocks(element)))]
            case "figure":
                return [self.picture(image, _caption(element)) for image in element.iter("img")]
            case "hr":
                return ["***"]
            case "dl":
                return [raw(element)]
        if element.get("class") == "footnotes":
            return [self.note(item) for item in element.findall("ol/li")]
        return super().block(element)

    def is_loose(self, element: HtmlElement) -> bool:
        """Whether the items of a list are paragraphs."""
        return any(inner.tag == "p" for item in element for inner in item)

    def pre(self, element: HtmlElement) -> list[str]:
        """Code, or text whose line ends matter."""
        return [fenced(element.text_content().removesuffix("\n"))]

    def table(self, element: HtmlElement) -> list[str]:
        """A table with one row of headings; any other stays HTML."""
        if not _is_plain(element):
            return [raw(element)]
        head, *rows = element.iter("tr")
        rule = [_RULES.get(_alignment(cell), "---") for cell in children(head)]
        lines = [self.cells(head), rule, *(self.cells(row) for row in rows)]
        return ["\n".join(f"| {' | '.join(cells)} |" for cells in lines)]

    def paragraphs(self, runs: list[StyledRun]) -> list[str]:
        """The runs as one paragraph, which may have empty lines."""
        text = joined(_on_one_line(runs)).strip(f"{BREAK} ")
        lines = [unopened(line.strip()) for line in text.split(BREAK)]
        if not any(lines):
            return []
        # a line with nothing on it would end the paragraph
        ends = ("  \n" if line and after else "<br>" for line, after in pairwise(lines))
        return [lines[0] + "".join(f"{end}{line}" for end, line in zip(ends, lines[1:], strict=True))]

    def line(self, runs: list[StyledRun]) -> str:
        """The runs on one line of the source."""
        return super().line(_on_one_line(runs))

    def cells(self, row: HtmlElement) -> list[str]:
        """The cells of a row, each on one line."""
        return [self.line(self.runs(cell)).replace("|", "&#124;") for cell in children(row)]

    def note(self, item: HtmlElement) -> str:
        """A footnote's definition. One that nothing refers to has no number and takes any other name."""
        for back in item.xpath(".//a[@class='back']"):
            _remove(back)
        name = (item.get("id") or "").removeprefix("fn-") or f"note{item.getparent().index(item) + 1}"
        return f"[^{name}]: {indented(chr(10).join(self._spaced(item))).lstrip(' ')}"

    def _spaced(self, item: HtmlElement) -> list[str]:
        blocks = self.blocks(item)
        return [line for block in blocks[:-1] for line in (block, "")] + blocks[-1:]

    def picture(self, image: HtmlElement, caption: str) -> str:
        """A picture; its title is the caption."""
        title = caption or image.get("title") or ""
        words = f' "{title.replace("&", "&amp;").replace(chr(34), "&quot;")}"' if title else ""
        return f"![{escaped(image.get('alt') or '')}]({address_escaped(image.get('src') or '')}{words})"

    def runs(self, element: HtmlElement, *, bold: bool = False, italic: bool = False) -> list[StyledRun]:
        """What stands in an inline element; what Markdown has no mark for keeps its tag."""
        if element.tag == "br":
            element.tail = (element.tail or "").removeprefix("\n")
        if element.tag == "img":
            return [StyledRun(self.picture(element, ""), bold, italic)]
        if element.tag == "code":
            return [StyledRun(self.code(element), bold, italic)]
        if element.tag == "sup" and element.get("class") == "footnote":
            return [StyledRun(f"[^{element.text_content()}]", bold, italic)]
        inner = super().runs(element, bold=bold, italic=italic)
        words = "".join(run.text for run in inner)
        if element.tag not in _TAGS_KEPT or not words.strip():
            return inner
        is_short = element.tag == "del" and words == words.strip() and "~" not in words
        opening, closing = ("~~", "~~") if is_short else (_opening(element), f"</{element.tag}>")
        return [StyledRun(opening, bold, italic), *inner, StyledRun(closing, bold, italic)]

    def code(self, element: HtmlElement) -> str:
        """Code within a line."""
        text = element.text_content()
        if text and text == text.strip() and not re.search(r"[`|\n\\]", text):
            return f"`{text}`"
        return f"<code>{self.text(text)}</code>"

    def target(self, element: HtmlElement) -> str:
        """Where a link leads, and its title."""
        address = (element.get("href") or "").strip()
        title = element.get("title") or ""
        words = f' "{_attribute(title)}"' if title else ""
        return address_escaped(address) + words if address else ""

    def text(self, text: str | None) -> str:
        """Text between tags, to the letter."""
        return escaped(text or "").replace("\t", "&#9;")

    def tidy(self, line: str) -> str:
        """A line without the spaces around it."""
        return line.strip()


def quoted(markdown: str) -> str:
    """The Markdown as a quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in markdown.split("\n"))


def raw(element: HtmlElement) -> str:
    """The element as HTML on one line, as a body may hold it."""
    for inner in element.iter():
        inner.attrib.pop("dir", None)
    source: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return " ".join(source.split())


def _opening(element: HtmlElement) -> str:
    given = "".join(f' {name}="{_attribute(value)}"' for name, value in element.items() if name != "dir")
    return f"<{element.tag}{given}>"


def _on_one_line(runs: list[StyledRun]) -> list[StyledRun]:
    """The runs with the line ends of their source read as spaces."""
    text = _SEAM.join(run.text for run in runs)
    if "\n" not in text:
        return runs
    flat = _LINE_END.sub(lambda found: " " + "".join(_NO_SPACE.findall(found[0])), text)
    return [replace(run, text=words) for run, words in zip(runs, flat.split(_SEAM), strict=True)]


def _attribute(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _caption(figure: HtmlElement) -> str:
    caption = figure.find("figcaption")
    return " ".join(caption.text_content().split()) if caption is not None else ""


def _is_plain(table: HtmlElement) -> bool:
    """Whether Markdown can hold the table: one row of headings, each cell one line of its own."""
    heads, rows = table.findall("thead/tr"), table.findall("tbody/tr")
    spread = table.xpath(".//*[@colspan or @rowspan] | .//caption | .//table | .//p | .//ul | .//ol | .//br")
    return len(heads) == 1 and bool(rows) and not spread


def _alignment(cell: HtmlElement) -> str:
    """How the cell is aligned: by its class, in a page of an older Newsdesk by its style."""
    if (named := cell.get("class") or "") in _RULES:
        return named
    found = _ALIGNMENT.search(cell.get("style") or "")
    return found[1] if found else ""


def _remove(element: HtmlElement) -> None:
    """Take out an element that ends its paragraph, and the space before it."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    else:
        parent.text = (parent.text or "").rstrip()
    parent.remove(element)
