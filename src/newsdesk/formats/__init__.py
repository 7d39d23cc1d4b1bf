"""Outside formats: one file each, with a reader, a writer or both."""

from collections.abc import Mapping
from pathlib import Path

from newsdesk.formats.html import HtmlReader, HtmlWriter
from newsdesk.formats.markdown import MarkdownReader, MarkdownWriter
from newsdesk.formats.registry import Registry
from newsdesk.formats.text import TextReader, TextWriter


def all_formats(themes: Path, *, labels: Mapping[str, Mapping[str, str]] | None = None) -> Registry:
    """Every reader and every writer there is.

    `themes` is the folder with the page's template and style; `labels` are the newsroom's own words on its pages, by
    language, so that its plain pages are known again.
    """
    return Registry(
        readers=(HtmlReader(), TextReader(labels), MarkdownReader()),
        writers=(HtmlWriter(themes), TextWriter(), MarkdownWriter()),
    )
