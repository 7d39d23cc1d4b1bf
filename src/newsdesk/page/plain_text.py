"""A body as plain text: for the text page, for excerpts, for whoever wants words alone."""

import re
from collections.abc import Iterator
from html import unescape

from newsdesk.page.body import Body, PageBlock, shared
from newsdesk.page.html_to_text import BlockReader, joined

_SIMPLE = re.compile(r'<p dir="auto">([^<]*)</p>')
# What a page escapes, `&` last: an escaped `&lt;` is `&amp;lt;` and is no tag.
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", "\u00a0"), ("&amp;", "&"))
_OTHER_ENTITY = re.compile(r"&(?!(?:lt|gt|quot|nbsp|amp);)")


def plain_paragraphs(body: Body | str) -> tuple[str, ...]:
    """The text of each block, as the text page prints it: list items and table rows are lines of one paragraph."""
    htmls = (body,) if isinstance(body, str) else (block.html for block in body.blocks)
    return tuple(paragraph for html in htmls for paragraph in _paragraphs(html, marks=True))


def plain_body(markdown: str, *, language: str, dateline: str = "") -> tuple[str, ...]:
    """The paragraphs of a body's plain text, the dateline run in to the first."""
    return plain_paragraphs(shared().render(markdown, language=language, dateline=dateline))


def opening_words(markdown: str, *, language: str, words: int) -> list[str]:
    """At least so many of a body's first words, if it has them; no list marks, no footnotes."""
    found: list[str] = []
    blocks: Iterator[PageBlock] = shared().blocks(markdown, language=language)
    for block in blocks:
        for paragraph in _paragraphs(block.html, marks=False):
            found += paragraph.split()
        if len(found) >= words:
            break
    return found


def unescaped(html: str) -> str:
    """Text of a page without its escapes. Millions of the usual ones are not looked up one by one."""
    if _OTHER_ENTITY.search(html):
        return unescape(html)
    for escaped, letter in _ESCAPED:
        html = html.replace(escaped, letter)
    return html


def _paragraphs(html: str, *, marks: bool) -> list[str]:
    if simple := _SIMPLE.fullmatch(html):
        return [text] if (text := joined(unescaped(simple[1]))) else []
    reader = BlockReader(marks=marks)
    reader.feed(html)
    reader.close()
    return reader.done()
