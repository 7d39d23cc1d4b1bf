"""Bold and italic as Python-Markdown reads them, without a slip of its own that eats the letter after a mark.

Where an open run is longer than the one that closes it (`*a**a*.`), release 3.11 takes the full stop for a mark: gone
from the page, and with it half of a placeholder, if that stood there.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Delimiter, DelimiterProcessor


class _Overreach(Exception):
    """A mark would take in what is no mark."""


class EmphasisProcessor(DelimiterProcessor):
    """Pairs marks of emphasis; a run that cannot be paired without loss stays as it was typed."""

    _data = ""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)

    def handleMatch(  # type: ignore[override]  # as the base has it
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The next element, or the run to be left alone."""
        self._data = data
        try:
            return super().handleMatch(m, data)
        except _Overreach:
            self.reset()
            return None, m.start(), _run_end(data, m.start())

    def add_region(self, delim: Delimiter, a: int, b: int, c: int, d: int, size: int) -> None:
        """Two marks that belong together, from a to b and from c to d."""
        if set(self._data[a:b] + self._data[c:d]) != {delim.token}:
            raise _Overreach
        super().add_region(delim, a, b, c, d, size)


def _run_end(data: str, start: int) -> int:
    end = start
    while data[end : end + 1] == data[start]:
        end += 1
    return end
