"""Outside formats, one file each, both ways."""

from collections.abc import Mapping
from pathlib import Path

from newsdesk.formats.html import HtmlFormat
from newsdesk.formats.markdown import MarkdownFormat
from newsdesk.formats.registry import Registry
from newsdesk.formats.text import TextFormat


def all_formats(themes: Path, *, labels: Mapping[str, Mapping[str, str]] | None = None) -> Registry:
    """Every format there is.

    `themes` is the folder with the page's template and style; `labels` are the newsroom's own words on its pages, by
    language, so that its plain pages are known again.
    """
    return Registry((HtmlFormat(themes), TextFormat(labels), MarkdownFormat()))
