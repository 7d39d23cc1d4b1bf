"""One Markdown machine: Python-Markdown set up as the house writes, then nh3, which lets our own list through."""

import re
from collections.abc import Mapping
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import HashHeaderProcessor, SetextHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.inlinepatterns import (
    HTML_RE,
    HtmlInlineProcessor,
    InlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from newsdesk.page.bidi import first_strong
from newsdesk.page.emphasis import EmphasisProcessor
from newsdesk.page.typography import Quotes, Typesetter
from newsdesk.text import hidden_text
from newsdesk.text.markdown import without_comments
from newsdesk.text.markdown_spans import NOTE

Links = Mapping[str, tuple[str, str | None]]
Notes = Mapping[str, tuple[int, int]]
"""Footnotes by name: their number, and how often they were referred to before."""

_TABLE = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"})
_BLOCKS = _TABLE | frozenset(
    {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "figure", "figcaption"}
    | {"dl", "dt", "dd", "section"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small"}
    | {"strong", "sub", "sup", "time", "u", "var"}
)
# dir="auto" looks past children that have a direction of their own, so what holds blocks is told which way it reads.
_HOLDERS = frozenset({"ul", "ol", "li", "blockquote", "table"})
_DIRECTED = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption", "caption", "th", "td", "dt", "dd"})

_ALIGNED = ("left", "center", "right")

_CLEANER = nh3.Cleaner(
    tags=set(_BLOCKS | _INLINE),
    clean_content_tags={"script", "style", "iframe", "object", "embed", "form", "template", "svg", "math", "title"},
    attributes={
        "a": {"href", "title"},
        "abbr": {"title"},
        "img": {"src", "alt", "title", "width", "height"},
        "ol": {"start", "reversed"},
        "li": {"value"},
        "td": {"colspan", "rowspan", "style"},
        "th": {"colspan", "rowspan", "scope", "style"},
        "sup": {"id"},
        "time": {"datetime"},
        "*": {"lang"},
    },
    allowed_classes={"sup": {"footnote"}, "td": set(_ALIGNED), "th": set(_ALIGNED)},
    tag_attribute_values={tag: {"dir": {"ltr", "rtl"}} for tag in _HOLDERS},
    set_tag_attribute_values={tag: {"dir": "auto"} for tag in _DIRECTED},
    url_schemes={"http", "https", "mailto", "tel"},
    filter_style_properties={"text-align"},
    link_rel=None,
    strip_comments=True,
)
_LANGUAGE = re.compile(r' lang="(?![A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")[^"]*"')
_IMAGE = re.compile(r"<img(?P<attributes>(?: [a-z]+=\"[^\"]*\")*)>")
_SOURCE = re.compile(r' src="(?P<address>https?://[^"\s]+)"', re.IGNORECASE)
_ALT = re.compile(r' alt="([^"]*)"')
_CLASS = r'(?: class="[a-z]*")?'
_TABLE_STYLE = re.compile(rf'{_CLASS} style="(?:text-align: ?(?P<side>left|center|right);?|[^"]*)"{_CLASS}')
_EMPTY = re.compile(r"<(p|figure)(?: dir=\"auto\")?>\s*</\1>")
_SIZE = re.compile(r' (?:width|height)="(?!\d+")[^"]*"')


class _NoteProcessor(InlineProcessor):
    """A footnote's mark in the text: its number, leading to the note."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.notes: Notes = {}
        self.seen: dict[str, int] = {}

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # the base returns more kinds
        name = m[1]
        if name not in self.notes:
            return None, None, None
        number, before = self.notes[name]
        self.seen[name] = nth = self.seen.get(name, before) + 1
        mark = Element("sup", {"class": "footnote", "id": f"fnref-{number}-{nth}"})
        link = Element("a", {"href": f"#fn-{number}"})
        link.text = AtomicString(str(number))
        mark.append(link)
        return mark, m.start(0), m.end(0)


class _Finish(Treeprocessor):
    """What the house does to a rendered tree: headings under the headline, pictures as figures, typographic marks."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.quotes = Quotes()

    def run(self, root: Element) -> None:
        for element in root.iter("h1"):
            element.tag = "h2"
        for element in list(root.iter("p")):
            _as_figure(element)
        for element in root.iter():
            if element.tag in _HOLDERS and (
                direction := first_strong(_PLACEHOLDER.sub("", "".join(element.itertext())))
            ):
                element.set("dir", direction)
        for element in root:
            self._set(element)

    def _set(self, block: Element) -> None:
        """Set a block's text. Each block inside starts afresh: a quote opened in one cell closes none in the next."""
        self._set_inline(block, Typesetter(self.quotes))

    def _set_inline(self, element: Element, setter: Typesetter) -> None:
        if element.text:
            if element.tag in _AS_TYPED or isinstance(element.text, AtomicString):
                setter.skip(element.text)
            else:
                element.text = setter.set(element.text, _next(element, 0))
        for number, child in enumerate(element):
            if child.tag in _BLOCKS:
                self._set(child)
            elif child.tag in _STANDS_FOR:
                setter.skip(_STANDS_FOR[child.tag])
            else:
                self._set_inline(child, setter)
            if child.tail:
                child.tail = setter.set(child.tail, _next(element, number + 1))


_TAG_NAME = re.compile(r"</?([A-Za-z][^\s>/]*)")
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")
_AS_TYPED = frozenset({"code", "pre", "kbd"})
_STANDS_FOR = {"br": "\n", "img": "\ufffc"}


def _next(element: Element, number: int) -> str:
    """What a quotation mark at the end of a text stands before: a line's end, or some inline element."""
    following = element[number : number + 1]
    return _STANDS_FOR.get(following[0].tag, "\ufffc") if following else ""


def _as_figure(paragraph: Element) -> None:
    """A paragraph that holds a picture alone becomes a figure, the picture's title its caption."""
    if len(paragraph) != 1 or paragraph[0].tag != "img" or _has_words(paragraph.text, paragraph[0].tail):
        return
    paragraph.tag = "figure"
    caption = paragraph[0].attrib.pop("title", "")
    if caption:
        element = Element("figcaption")
        element.text = caption
        paragraph.append(element)


def _has_words(*texts: str | None) -> bool:
    return any(text and text.strip() for text in texts)


class _HeadingProcessor(HashHeaderProcessor):
    """Headings with a blank behind their mark: `#Kabul` is a word, and stays one."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \n]|$)(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")


class _TagProcessor(HtmlInlineProcessor):
    """HTML within a line. A word in angle brackets that is no HTML stays a word."""

    def handleMatch(  # type: ignore[override]  # as the base has it
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        name = _TAG_NAME.match(m[1])
        if name and not hidden_text.is_html(name[1]):
            return m[1], m.start(0), m.end(0)
        return super().handleMatch(m, data)  # type: ignore[return-value]  # nothing else comes of HTML


_INDENTED_ITEM = r"^[ ]{4,7}((\d{1,3}\.)|[*+-])[ ]+.*"


class _NumberProcessor(SaneOListProcessor):
    """Numbered lists, each number as it was typed; one of more than three digits, such as a year, begins none."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = re.compile(r"^[ ]{0,3}\d{1,3}\.[ ]+(.*)")
        self.CHILD_RE = re.compile(r"^[ ]{0,3}((\d{1,3}\.))[ ]+(.*)")
        self.INDENT_RE = re.compile(_INDENTED_ITEM)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the items of one stretch, and give those a number that do not follow the one before."""
        typed = [int(item[2][:-1]) for item in map(self.CHILD_RE.match, blocks[0].split("\n")) if item]
        super().run(parent, blocks)
        listed = parent if parent.tag in ("ol", "ul") else self.lastChild(parent)
        if listed is None or listed.tag != "ol":
            return
        items = listed[len(listed) - len(typed) :]
        number = int(listed.get("start", "1")) - 1
        for item in listed[: len(listed) - len(typed)]:
            number = int(item.get("value", str(number + 1)))
        for item, wanted in zip(items, typed, strict=False):
            if wanted != number + 1:
                item.set("value", str(wanted))
            number = wanted


class _BulletProcessor(SaneUListProcessor):
    """Lists without numbers; numbered ones inside are as `_NumberProcessor` has them."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.INDENT_RE = re.compile(_INDENTED_ITEM)


class _UnderlineProcessor(SetextHeaderProcessor):
    """Underlined headings; a dash with a blank behind it is an item that has no words yet."""

    RE = re.compile(r"^.*?\n(?:=+|--+|-(?![ ]))[ ]*(\n|$)", re.MULTILINE)


class _HouseRules(Extension):
    """Our processors, and none for indented code: a newsroom indents, it does not program."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.finish = _Finish(md)
        self.notes = _NoteProcessor(NOTE.pattern, md)
        md.ESCAPED_CHARS.extend("\"'~")
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.register(_HeadingProcessor(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_NumberProcessor(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_BulletProcessor(md.parser), "ulist", 30)
        md.parser.blockprocessors.register(_UnderlineProcessor(md.parser), "setextheader", 60)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "newsdesk_break", 185)
        md.inlinePatterns.register(_TagProcessor(HTML_RE, md), "html", 90)
        md.inlinePatterns.register(self.notes, "newsdesk_note", 175)
        md.inlinePatterns.register(EmphasisProcessor(md), "em_strong", 60)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(?=\S)(.+?)(?<=\S)~~", "del"), "newsdesk_del", 50)
        md.treeprocessors.register(self.finish, "newsdesk_finish", 5)


class MarkdownRenderer:
    """Renders one piece at a time. Not for two threads at once."""

    def __init__(self) -> None:
        self._build()

    def _build(self) -> None:
        self._rules = _HouseRules()
        self._markdown = Markdown(
            extensions=["fenced_code", "tables", "sane_lists", self._rules], output_format="html", tab_length=4
        )

    def html(self, text: str, *, quotes: Quotes, links: Links, notes: Notes) -> str:
        """The piece as safe HTML. What nests too deep to be meant comes out as the plain text that it is."""
        if _too_much(text):
            return as_typed(text)
        markdown = self._markdown.reset()
        markdown.references.update(links)  # type: ignore[arg-type]  # the stubs forget that a title may be missing
        self._rules.finish.quotes = quotes
        self._rules.notes.notes, self._rules.notes.seen = notes, {}
        try:
            html = clean(markdown.convert(text))
        except RecursionError:
            self._build()  # the parser's own state did not survive
            return as_typed(text)
        return as_typed(text) if _RESIDUE.search(html) else html


def clean(html: str) -> str:
    """HTML with nothing in it that is not on our list, and no picture that a page could not show."""
    safe = _CLEANER.clean(html)
    if "<img" in safe:
        safe = _IMAGE.sub(_picture, safe)
        safe = _EMPTY.sub("", safe)
    if " style=" in safe:
        # the policy of a page allows no style but the page's own sheet
        safe = _TABLE_STYLE.sub(_aligned, safe)
    return _LANGUAGE.sub("", safe) if " lang=" in safe else safe


def _aligned(found: re.Match[str]) -> str:
    return f' class="{found["side"]}"' if found["side"] else ""


def _picture(found: re.Match[str]) -> str:
    """The picture, a link in its place where it lies at an address that every reader on the way could see."""
    attributes = found["attributes"]
    source = _SOURCE.search(attributes)
    if not source:
        return ""
    if not source["address"].lower().startswith("https:"):
        return _link_to_picture(found, source["address"])
    attributes = _SIZE.sub("", attributes)
    return f"<img{attributes}>" if ' alt="' in attributes else f'<img alt=""{attributes}>'


def _link_to_picture(found: re.Match[str], address: str) -> str:
    alt = _ALT.search(found["attributes"])
    words = alt[1] if alt and alt[1].strip() else address
    before = found.string[: found.start()]
    in_link = before.rfind("<a ") > before.rfind("</a>")
    return words if in_link else f'<a href="{address}">{words}</a>'


def as_typed(text: str) -> str:
    """A piece shown as its source, in one paragraph. HTML's comments were never meant to be read, and stay away."""
    words = without_comments(text)
    return f'<p dir="auto">{escape(words, quote=False)}</p>' if words.strip() else ""


# What Python-Markdown puts in the place of words while it works; where its books go wrong, some of it stays.
_RESIDUE = re.compile("[\x02\x03]|klzzwxh:|wzxhzdk:")

# Beyond these, Markdown's own methods take minutes or exhaust the stack; no writer nests or opens so much.
_LONGEST_RUN = 100_000
_MOST = {"[": 1_000, "<": 2_000, "`": 2_000, "*": 4_000, "_": 4_000, "~": 2_000, "|": 10_000, "&": 10_000, "\\": 10_000}
_DEEP_QUOTE = re.compile(r"^[ ]{0,3}(?:>[ ]?){30}", re.MULTILINE)
_DEEP_INDENT = re.compile(r"^(?:[ ]{4}|\t){30}", re.MULTILINE)
_DEEP_BRACKETS = re.compile(r"(?:\[[^\[\]]*){30}")


def _too_much(text: str) -> bool:
    return (
        any(text.count(mark) > most for mark, most in _MOST.items())
        or len(text) > _LONGEST_RUN
        or any(deep.search(text) for deep in (_DEEP_QUOTE, _DEEP_INDENT, _DEEP_BRACKETS))
    )
