"""A story's body as safe HTML, block by block; blocks that have not changed are not rendered again."""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from threading import Lock

from newsdesk.domain.length_limit import LINES
from newsdesk.page import markdown_blocks
from newsdesk.page.footnotes import Footnotes
from newsdesk.page.markdown_renderer import Links, MarkdownRenderer, Notes, as_typed
from newsdesk.page.shape import HtmlShape, shaped
from newsdesk.page.typography import MOST_SET, Quotes, Typesetter, count_of_signs, quotes_for
from newsdesk.text.markdown import without_comments


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A stretch of the page: its HTML, the source line on which it starts (from 0), its top-level elements."""

    html: str
    line: int
    elements: int


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body, in order."""

    blocks: tuple[PageBlock, ...]

    @property
    def html(self) -> str:
        """The whole of it."""
        return "\n".join(block.html for block in self.blocks)


_KEPT = 4096
# What the marks of one page may cost, in about microseconds. 2,000 paragraphs with links, lists and quotes stay within;
# twenty thousand fences that nothing closes would take many seconds at every look at the page.
MOST_WORK = 600_000
_WORK_OF_PIECE, _WORK_OF_LINE, _WORK_OF_CELL = 170, 35, 8
# How many pieces of one page stand apart, footnotes included: as many as an editor takes lines. Beyond them each would
# still cost its few microseconds in whatever looks at the page, and half a million of them seconds.
MOST_PIECES = LINES
_STRETCH = 4_000  # letters, for what stands beyond them
_PLAIN_OPENING = '<p dir="auto">'
# A paragraph without any of these reads the same before and after Markdown.
_MARKED = re.compile(r"[*_`<>\[\]&\\|~^{}\t\x02\x03]|  \n|^[ ]*[-=]+[ ]*$|^[ ]{0,3}#", re.MULTILINE)
_BRACKETED = re.compile(r"\[([^\[\]]*+)\]")
_RULE_OF_TABLE = re.compile(r"^[ \t>]*+(?=[^\n]*\|)[-:| \t]++$", re.MULTILINE)
_SINGLE_LINES = re.compile(r"^ +", re.MULTILINE)


@dataclass(slots=True)
class _Work:
    """How much work one page may still cost. It counts what the source asks for, so that a page is always the same."""

    left: int = MOST_WORK
    pieces: int = MOST_PIECES
    signs: int = MOST_SET

    def takes(self, piece: markdown_blocks.SourcePiece) -> bool:
        """Whether a piece may stand apart; once one may not, none does."""
        self.pieces -= 1 + markdown_blocks.count_of_notes(piece)
        return self.pieces >= 0

    def sets(self, text: str) -> bool:
        """Whether the quotation marks, dashes and dots of a plain paragraph may be set."""
        count = count_of_signs(text)
        if count > self.signs:
            return False
        self.signs -= count
        return True

    def pays_for(self, text: str) -> bool:
        """Whether the marks of a piece may be read; what they cost is gone then."""
        lines = text.count("\n") + 1
        cost = _WORK_OF_PIECE + len(text) + lines * (_WORK_OF_LINE + _WORK_OF_CELL * _columns(text))
        if cost > self.left:
            return False
        self.left -= cost
        return True


class BodyRenderer:
    """Renders bodies, from any thread. Marks beyond what one page may cost are shown as typed: no word is left out."""

    def __init__(self, machine: Callable[[], MarkdownRenderer] = MarkdownRenderer) -> None:
        self._make_machine = machine
        self._machine: MarkdownRenderer | None = None
        self._shapes: OrderedDict[tuple[object, ...], HtmlShape] = OrderedDict()
        self._lock = Lock()

    def render(self, markdown: str, *, language: str, dateline: str = "") -> Body:
        """The body as it prints, the dateline run in to its first paragraph."""
        blocks = tuple(self.blocks(markdown, language=language))
        return Body(_with_dateline(blocks, dateline) if dateline else blocks)

    def blocks(self, markdown: str, *, language: str) -> Iterator[PageBlock]:
        """The body's blocks without a dateline, one by one, so that a reader of the first pays for no more."""
        text = markdown_blocks.normal(markdown)
        quotes, links = quotes_for(language), markdown_blocks.link_definitions(text)
        footnotes, work = Footnotes(text), _Work()
        line = 0
        for piece in markdown_blocks.pieces(text):
            line = piece.line
            if not work.takes(piece):
                yield from _as_typed(text[piece.start :], line)
                break
            if piece.kind == "note":
                footnotes.take(piece)
                continue
            shape = self._shape(piece, quotes, links, notes=footnotes.marks(piece.text), work=work)
            if shape.elements:
                yield PageBlock(shape.html, piece.line, shape.elements)
        if footnotes:
            html = footnotes.html(lambda note: self._note(note, quotes, links, work))
            yield PageBlock(html, line, 1)

    def _note(self, text: str, quotes: Quotes, links: Links, work: _Work) -> str:
        if not work.pays_for(text):
            return as_typed(text)
        pieces = markdown_blocks.pieces(text)
        return "\n".join(self._shape(piece, quotes, links, notes={}, work=work).html for piece in pieces)

    def _shape(
        self, piece: markdown_blocks.SourcePiece, quotes: Quotes, links: Links, *, notes: Notes, work: _Work
    ) -> HtmlShape:
        text = piece.text
        if not (work.pays_for(text) if _is_marked(piece) else work.sets(text)):
            return shaped(as_typed(text))
        leads = tuple(_led_to(text, links)) if links and "[" in text else ()
        key = (piece.kind, text, quotes, leads, tuple(notes.items()))
        with self._lock:
            if known := self._shapes.get(key):
                self._shapes.move_to_end(key)
                return known
            made = self._made(piece, quotes, dict(leads), notes)
            self._shapes[key] = made
            if len(self._shapes) > _KEPT:
                self._shapes.popitem(last=False)
            return made

    def _made(self, piece: markdown_blocks.SourcePiece, quotes: Quotes, links: Links, notes: Notes) -> HtmlShape:
        if not _is_marked(piece):
            return _plain(piece.text, quotes)
        text = markdown_blocks.reindented(piece.text) if piece.kind == "list" else piece.text
        if self._machine is None:
            self._machine = self._make_machine()
        return shaped(self._machine.html(text, quotes=quotes, links=links, notes=notes))


def _columns(text: str) -> int:
    """How many cells a row of the widest table in a piece gets, also a row that names fewer."""
    return max((rule[0].count("|") + 1 for rule in _RULE_OF_TABLE.finditer(text)), default=0) if "|" in text else 0


def _is_marked(piece: markdown_blocks.SourcePiece) -> bool:
    return bool(piece.kind) or _MARKED.search(piece.text) is not None


def _as_typed(text: str, line: int) -> Iterator[PageBlock]:
    """What stands beyond the last piece that stands apart."""
    for stretch in markdown_blocks.stretches(without_comments(text), _STRETCH):
        if html := as_typed(stretch):
            yield PageBlock(html, line, 1)


def _led_to(text: str, links: Links) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """The definitions that a piece of text may refer to: a body may have thousands, and a piece has few."""
    names = dict.fromkeys(" ".join(name.lower().split()) for name in _BRACKETED.findall(text))
    return ((name, links[name]) for name in names if name in links)


def _plain(text: str, quotes: Quotes) -> HtmlShape:
    """A paragraph without marks: what the machine would make of it, at a fiftieth of the cost."""
    if "\n" in text or text.startswith(" "):
        text = _SINGLE_LINES.sub("", text)
    words = escape(Typesetter(quotes).set(text.lstrip().rstrip(" \n")), quote=False).replace("\u00a0", "&nbsp;")
    return HtmlShape(f"{_PLAIN_OPENING}{words}</p>", 1, len(_PLAIN_OPENING))


@cache
def shared() -> BodyRenderer:
    """A renderer for those who want words only; it holds nothing but its cache."""
    return BodyRenderer()


# The dateline

_DAY = re.compile(r"\b(Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec) (\d{1,2})\b")
_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def _with_dateline(blocks: tuple[PageBlock, ...], dateline: str) -> tuple[PageBlock, ...]:
    run_in = _dateline_html(dateline)
    for number, block in enumerate(blocks):
        at = shaped(block.html).paragraph
        if at >= 0:
            html = block.html[:at] + run_in + block.html[at:]
            return (*blocks[:number], PageBlock(html, block.line, block.elements), *blocks[number + 1 :])
    if not blocks:
        return ()
    first = blocks[0]
    alone = f"{_PLAIN_OPENING}{run_in}</p>\n"
    return (PageBlock(alone + first.html, first.line, first.elements + 1), *blocks[1:])


def _dateline_html(dateline: str) -> str:
    words = escape(markdown_blocks.printable(dateline), quote=False)
    return f'<span class="dateline" dir="auto">{_DAY.sub(_time, words, count=1)}</span>'


def _time(found: re.Match[str]) -> str:
    month = _MONTHS.index(found[1]) + 1
    return f'<time datetime="{month:02}-{int(found[2]):02}">{found[0]}</time>'
