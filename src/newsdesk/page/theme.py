"""The theme of all pages: its templates, and the style that goes into each."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newsdesk.page.text_page import one_line


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
def policy(themes: Path) -> Markup:
    """What a page may do, as a Content-Security-Policy: show its own style, pictures by https, and nothing else.

    The style is allowed by its digest, so whoever changes the sheet of a finished page switches it off.
    """
    digest = b64encode(sha256(f"\n{style(themes)}\n".encode()).digest()).decode("ascii")
    return Markup(  # noqa: S704  # our own words, in double quotes
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src https: data:; base-uri 'none'; form-action 'none'"
    )


@cache
def style(themes: Path) -> Markup:
    """The style sheet of every page."""
    return Markup((themes / "page.css").read_text("utf-8").strip())  # noqa: S704  # our own file
