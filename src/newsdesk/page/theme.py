"""The theme of all pages: its templates, and the style that goes into each."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newsdesk.page.text import one_line


@cache
def environment(themes: Path) -> Environment:
    """What fills the templates in that folder."""
    made = Environment(
        loader=FileSystemLoader(themes),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["one_line"] = one_line
    return made


@cache
def style(themes: Path) -> Markup:
    """The style sheet of every page."""
    return Markup((themes / "page.css").read_text("utf-8").strip())  # noqa: S704  # our own file
