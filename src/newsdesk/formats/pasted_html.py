"""What is pasted from Word, Google Docs, LibreOffice or a web page, as clean Markdown."""

import re
from dataclasses import dataclass
from itertools import groupby

import nh3
from lxml import etree
from lxml.html import HtmlElement

from newsdesk.domain.errors import FormatError
from newsdesk.formats.emphasis import StyledRun
from newsdesk.formats.escaping import escaped_paragraph
from newsdesk.formats.from_html import HtmlToMarkdown, parsed, without_hidden
from newsdesk.formats.html_limits import is_too_much_to_clean, is_too_much_to_parse
from newsdesk.formats.input_guards import cleaned
from newsdesk.text.html_words import words_of_html

# Windows wraps what is copied; only what stands between these was chosen.
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(?P<inside>.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.S)

_READ = frozenset(
    ("a", "b", "blockquote", "br", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li")
) | {
    *("ol", "p", "pre", "section", "span", "strong", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    *("article", "main", "header", "footer", "aside", "figcaption", "figure", "dl", "dt", "dd"),
}
_SILENT = frozenset(("script", "style", "iframe", "object", "embed", "template", "svg", "math", "title", "select")) | {
    *("noscript", "button", "textarea", "audio", "video", "xml"),
}
_CLEANER = nh3.Cleaner(
    tags=set(_READ),
    clean_content_tags=set(_SILENT),
    attributes={"*": {"style", "class"}, "a": {"href"}, "ol": {"start"}, "li": {"value", "style", "class"}},
    filter_style_properties={"font-weight", "font-style", "mso-list"},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

_WEIGHT = re.compile(r"font-weight:\s*(?P<bold>bold|bolder|[6-9]00|1000)?", re.IGNORECASE)
_SLANT = re.compile(r"font-style:\s*(?P<italic>italic|oblique)?", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list:[^;]*\blevel(?P<level>\d)", re.IGNORECASE)
_WORD_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBER = re.compile(r"\s*[(]?(?:\w{1,3}|\d+)[.)]\s*")
_LONGEST_STYLE = 500  # letters: what is kept of a style is shorter


@dataclass(frozen=True, slots=True)
class Pasted:
    """What came of a page as Markdown, and whether its words alone were taken."""

    markdown: str
    words_alone: bool = False


def markdown_from_html(html: str) -> str:
    """The paragraphs, emphasis, links, lists and headings of some HTML as Markdown, and nothing else of it."""
    return pasted(html).markdown


def pasted(html: str) -> Pasted:
    """The same; where the HTML is too large or nested too deep to be read in time, its words alone."""
    text, _ = cleaned(html)
    if fragment := _FRAGMENT.search(text):
        text = fragment["inside"]
    if is_too_much_to_parse(text) or is_too_much_to_clean(text):
        return Pasted(_words_alone(text), words_alone=True)
    try:
        parsed(text)  # before anything that takes its time over deep nesting
        tree = parsed(_CLEANER.clean(without_hidden(text)))
    except FormatError:
        return Pasted(_words_alone(text), words_alone=True)
    _mend_word_lists(tree)
    return Pasted(_PastedToMarkdown().markdown(tree.body))


def _words_alone(html: str) -> str:
    return "\n\n".join(escaped_paragraph([words]) for words in words_of_html(html).split("\n\n"))


class _PastedToMarkdown(HtmlToMarkdown):
    """Knows emphasis by its style as well: editors say more in styles than in tags."""

    def heading(self, element: HtmlElement, level: int) -> list[str]:
        """A heading, which is never bold or italic throughout."""
        for inner in element.iter():
            inner.attrib.pop("style", None)
            if inner.tag in ("b", "strong", "i", "em"):
                inner.tag = "span"
        return super().heading(element, level)

    def block(self, element: HtmlElement) -> list[str]:
        """A block; Word's title is a heading, and a paragraph may be bold as a whole."""
        if element.tag == "p" and element.get("class") == "MsoTitle":
            return self.heading(element, 2)
        return super().block(element)

    def manner(self, element: HtmlElement, *, bold: bool, italic: bool) -> tuple[bool, bool]:
        """A style overrules the tag: Google wraps all it copies in a <b> that is not bold."""
        bold, italic = super().manner(element, bold=bold, italic=italic)
        style = _style(element)
        if weight := _WEIGHT.search(style):
            bold = weight["bold"] is not None
        if slant := _SLANT.search(style):
            italic = slant["italic"] is not None
        return bold, italic

    def runs(self, element: HtmlElement, *, bold: bool = False, italic: bool = False) -> list[StyledRun]:
        """What stands in an element, without the bullets that Word types into its list paragraphs."""
        return [] if _is_marker(element) else super().runs(element, bold=bold, italic=italic)


def _style(element: HtmlElement) -> str:
    return (element.get("style") or "")[:_LONGEST_STYLE]


def _is_marker(element: HtmlElement) -> bool:
    return _WORD_MARKER.search(_style(element)) is not None


def _word_level(element: HtmlElement) -> int:
    """How deep in a list of Word's a paragraph stands, 0 for none."""
    found = _WORD_LEVEL.search(_style(element))
    return int(found["level"]) if found else 0


def _mend_word_lists(tree: HtmlElement) -> None:
    """Word copies its lists as paragraphs with a typed bullet: make lists of them."""
    for parent in list(tree.iter()):
        for in_list, group in groupby(list(parent), key=lambda child: bool(_word_level(child))):
            if in_list:
                _as_list(list(group))


def _as_list(paragraphs: list[HtmlElement]) -> None:
    open_lists: list[HtmlElement] = []
    for paragraph in paragraphs:
        level = min(_word_level(paragraph), len(open_lists) + 1)
        del open_lists[level:]
        if level > len(open_lists):
            tag = "ol" if _is_numbered(paragraph) else "ul"
            if open_lists:
                open_lists.append(etree.SubElement(open_lists[-1][-1], tag))
            else:
                open_lists.append(paragraph.makeelement(tag))
                paragraph.addprevious(open_lists[0])
        open_lists[-1].append(paragraph)
        paragraph.tag, paragraph.tail = "li", None
        paragraph.attrib.clear()


def _is_numbered(paragraph: HtmlElement) -> bool:
    return any(_NUMBER.fullmatch(inner.text_content()) for inner in paragraph.iter("span") if _is_marker(inner))
