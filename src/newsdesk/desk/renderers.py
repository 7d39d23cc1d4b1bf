"""What turns a story into a page: renderers and formats, imported and built on first use.

The window's start must not pay for Markdown, templates and extraction, so nothing here is imported before it is needed.
"""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from newsdesk.formats.registry import Registry
    from newsdesk.page.body import BodyRenderer
    from newsdesk.page.corrections import CorrectionsPage
    from newsdesk.page.publication import Publication
    from newsdesk.page.web_page import WebPage
    from newsdesk.settings import Settings

T = TypeVar("T")
Labels = Mapping[str, Mapping[str, str]]
"""A newsroom's own words for what a page adds to a story (page.house.Labels), by language."""


class Renderers:
    """The renderers and formats of one program, shared by both lanes. Safe to use from several threads."""

    def __init__(self, themes: Path) -> None:
        self._themes = themes
        self._lock = threading.RLock()
        self._built: dict[str, object] = {}
        self._house: tuple[Settings, Publication] | None = None
        self._formats: tuple[Labels, Registry] | None = None

    def house(self, settings: "Settings") -> "Publication":
        """The house that pages are printed for, as the settings have it."""
        held = self._house
        if held is None or held[0] is not settings:
            held = self._house = (settings, _house(settings))
        return held[1]

    @property
    def bodies(self) -> "BodyRenderer":
        """Renders Markdown, with a cache of blocks."""
        return self._once("bodies", _bodies)

    @property
    def web(self) -> "WebPage":
        """Renders the web page."""
        return self._once("web", lambda: _web(self._themes))

    @property
    def corrections(self) -> "CorrectionsPage":
        """Renders the corrections page."""
        return self._once("corrections", lambda: _corrections(self._themes))

    def formats(self, labels: Labels) -> "Registry":
        """All formats that are read or written, for a newsroom with these words on its pages."""
        with self._lock:
            held = self._formats
            if held is None or held[0] != labels:
                held = self._formats = (labels, _formats(self._themes, labels))
            return held[1]

    def _once(self, name: str, build: Callable[[], T]) -> T:
        with self._lock:
            if name not in self._built:
                self._built[name] = build()
            return self._built[name]  # type: ignore[return-value]  # each name goes with one builder


def _house(settings: "Settings") -> "Publication":
    from newsdesk.page.publication import Publication

    return Publication(
        paper=settings.paper,
        site=settings.site,
        labels=settings.labels,
        excerpt_words=settings.excerpt_words,
        dateline_style=settings.dateline_style,
    )


def _bodies() -> "BodyRenderer":
    from newsdesk.page.body import BodyRenderer

    return BodyRenderer()


def _web(themes: Path) -> "WebPage":
    from newsdesk.page.web_page import WebPage

    return WebPage(themes)


def _corrections(themes: Path) -> "CorrectionsPage":
    from newsdesk.page.corrections import CorrectionsPage

    return CorrectionsPage(themes)


def _formats(themes: Path, labels: Labels) -> "Registry":
    from newsdesk.formats import all_formats

    return all_formats(themes, labels=labels)
