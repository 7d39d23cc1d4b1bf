"""Page renderers and file formats, imported and built on first use.

They load Markdown, templates and text extraction, which would slow the window's start.
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
"""A newsroom's own labels for what a page adds to a story (`page.publication.Labels`), by language."""


class Renderers:
    """Cache of the renderers and formats of one program. Thread-safe; both lanes share it."""

    def __init__(self, themes: Path) -> None:
        self._themes = themes
        self._lock = threading.RLock()
        self._built: dict[str, object] = {}
        self._publication: tuple[Settings, Publication] | None = None
        self._formats: tuple[Labels, Registry] | None = None

    def publication(self, settings: "Settings") -> "Publication":
        """The publication whose name and labels stand on pages, as the settings have it."""
        cached = self._publication
        if cached is None or cached[0] is not settings:
            cached = self._publication = (settings, _publication(settings))
        return cached[1]

    @property
    def bodies(self) -> "BodyRenderer":
        """Renderer of Markdown bodies, with a cache of blocks."""
        return self._once("bodies", _bodies)

    @property
    def web(self) -> "WebPage":
        """Renderer of the web page."""
        return self._once("web", lambda: _web(self._themes))

    @property
    def corrections(self) -> "CorrectionsPage":
        """Renderer of the corrections page."""
        return self._once("corrections", lambda: _corrections(self._themes))

    def formats(self, labels: Labels) -> "Registry":
        """All formats that can be imported or exported, with these labels for pages."""
        with self._lock:
            cached = self._formats
            if cached is None or cached[0] != labels:
                cached = self._formats = (labels, _formats(self._themes, labels))
            return cached[1]

    def _once(self, name: str, build: Callable[[], T]) -> T:
        with self._lock:
            if name not in self._built:
                self._built[name] = build()
            return self._built[name]  # type: ignore[return-value]  # each name goes with one builder


def _publication(settings: "Settings") -> "Publication":
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
