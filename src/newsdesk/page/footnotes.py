"""Footnotes of one body: numbered in the order in which the text refers to them, printed after it."""

import re
from collections.abc import Callable

from newsdesk.page.bidi import first_strong
from newsdesk.page.markdown_blocks import SourcePiece, notes
from newsdesk.page.markdown_renderer import Notes
from newsdesk.text import markdown
from newsdesk.text.markdown_spans import NOTE

_TAG = re.compile(r"<[^>]*>")
_LAST_PARAGRAPH = re.compile(r"</p>\s*\Z")


class Footnotes:
    """Gathers notes while a body is rendered. True once there is something to print."""

    def __init__(self, source: str) -> None:
        self._texts: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._times: dict[str, int] = {}
        self._defined = frozenset(markdown.NOTE.findall(source)) if "[^" in source else frozenset[str]()

    def __bool__(self) -> bool:
        return bool(self._texts)

    def take(self, piece: SourcePiece) -> None:
        """Keep the notes that a piece defines; the first definition of a name counts."""
        for name, text in notes(piece):
            self._texts.setdefault(name, text)

    def marks(self, text: str) -> Notes:
        """The notes that a piece of text refers to: their number, and how often that was done before."""
        found: dict[str, tuple[int, int]] = {}
        for name in NOTE.findall(text) if self._defined else ():
            if name in self._defined:
                number = self._numbers.setdefault(name, len(self._numbers) + 1)
                before = self._times.get(name, 0)
                found.setdefault(name, (number, before))
                self._times[name] = before + 1
        return found

    def html(self, render: Callable[[str], str]) -> str:
        """The part that prints them: those referred to, in order, then those that nothing refers to."""
        items = [self._item(name, render) for name in (*self._numbers, *self._unnumbered()) if name in self._texts]
        return '<div class="footnotes" role="doc-endnotes"><ol>' + "".join(items) + "</ol></div>"

    def _unnumbered(self) -> list[str]:
        return [name for name in self._texts if name not in self._numbers]

    def _item(self, name: str, render: Callable[[str], str]) -> str:
        html = render(self._texts[name])
        if name not in self._numbers:
            return f"<li{_way(html)}>{html}</li>"
        number = self._numbers[name]
        back = f' <a class="back" href="#fnref-{number}-1">↩</a>'
        placed = _LAST_PARAGRAPH.sub(f"{back}</p>", html)
        return f'<li{_way(html)} id="fn-{number}">{placed if placed != html else html + back}</li>'


def _way(html: str) -> str:
    direction = first_strong(_TAG.sub("", html))
    return f' dir="{direction}"' if direction else ""
