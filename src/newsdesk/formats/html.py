"""Web pages: our own each way, and any news page saved from a browser on the way in."""

import codecs
import re
from pathlib import Path
from typing import Final

from lxml.html import HtmlElement

from newsdesk.domain.errors import FormatError
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.export_story import ExportStory
from newsdesk.formats import newsdesk_html, saved_page
from newsdesk.formats.format import Arrival, Format
from newsdesk.formats.from_html import parsed
from newsdesk.formats.html_limits import is_too_much_to_parse
from newsdesk.formats.input_guards import cleaned, guard, text_of
from newsdesk.page.publication import Publication
from newsdesk.page.web_page import WebPage

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
# each comment ends at its first end: tried at every other as well, a row of comments would never be done with
_START = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+|<!--(?>.*?-->)\s*+)*+<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.S
)
_TAGS = re.compile(rb"<(?:p|div|h[1-6]|article|meta|br)\b[^>]*>", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# Python knows encodings that no page is in, and one of them, punycode, takes the square of its length.
_ENCODINGS = re.compile(r"(?:cp|iso8859|iso2022|mac|koi8|gb|big5|euc|shift_jis|tis|hz)")

MOST_TAGS = 80_000
"""Opening and closing ones. A story of 20,000 lines, as many as an editor takes, is a page of ours with fewer."""
MOST_LETTERS = 2_000_000
"""Of a page of ours: twice as many as an editor takes."""


HTML: Final = Format(key="html", label="Web page", suffixes=(".html", ".htm", ".xhtml"), media_type="text/html")


class HtmlReader:
    """Reads web pages: ours exactly, any other as well as its story can be told from the rest."""

    format: Final = HTML

    def sniff(self, head: bytes) -> int:
        """A document says so at its start; a few tags may be a fragment of one."""
        start = head.removeprefix(b"\xef\xbb\xbf")
        if _START.match(start):
            return 95
        return 30 if _TAGS.search(start) else 0

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        """The one story on the page. Raises FormatError."""
        source, warnings = _decoded(data)
        if not source.strip():
            raise FormatError("The file is empty: there is no story in it.")
        slim = saved_page.without_unread(source)
        tree = _parsed(slim)
        if not newsdesk_html.is_own(tree):
            return (saved_page.arrival(slim, tree, warnings),)
        if len(source) > MOST_LETTERS:
            raise FormatError(saved_page.TOO_LONG)
        if "</html" not in source:
            raise FormatError("The page ends before its end, so it was cut short: get the whole file and import that.")
        return (newsdesk_html.arrival(_parsed(source), warnings),)


class HtmlWriter:
    """Writes web pages."""

    format: Final = HTML
    several_files: Final = False

    def __init__(self, themes: Path) -> None:
        self._page = WebPage(themes)

    def write(self, outgoing: ExportStory, *, publication: Publication, stem: str) -> tuple[ExportFile, ...]:
        """The story as a page of its own, exactly as it is previewed."""
        page = self._page.render(outgoing, publication=publication)
        return HTML.one_file(stem, page.encode("utf-8", "replace"))


def _parsed(source: str) -> HtmlElement:
    """The page, if no tag of it and not all of them would hold up the parser. Raises FormatError."""
    if is_too_much_to_parse(source, tags=MOST_TAGS):
        raise FormatError(saved_page.TOO_MUCH)
    return parsed(source)


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's source: UTF-8, or in the encoding that it declares. Raises FormatError."""
    declared = _CHARSET.search(guard(data), 0, _DECLARED_WITHIN)
    try:
        return text_of(data)
    except FormatError:
        if declared is None or declared[1].lower() in (b"utf-8", b"utf8"):
            raise
        encoding = declared[1].decode("ascii")
        try:
            return cleaned(data.decode(_of_pages(encoding)))
        except (LookupError, ValueError) as error:
            raise FormatError(
                f"The page is not in the encoding it names ({encoding}): save it again as UTF-8."
            ) from error


def _of_pages(encoding: str) -> str:
    """The encoding, if pages are written in it. Raises LookupError."""
    if not _ENCODINGS.match(codecs.lookup(encoding).name):
        raise LookupError(encoding)
    return encoding
