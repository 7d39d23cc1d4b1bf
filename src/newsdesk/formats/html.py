"""Web pages: our own each way, and any news page saved from a browser on the way in."""

from pathlib import Path
from typing import Final

from newsdesk.domain.outgoing import Outgoing
from newsdesk.formats.format import Arrival
from newsdesk.page.house import House
from newsdesk.page.web import WebPage


class HtmlFormat:
    key: Final = "html"
    label: Final = "Web page"
    suffixes: Final = (".html", ".htm", ".xhtml")
    media_type: Final = "text/html"
    reads: Final = True
    writes: Final = True

    def __init__(self, themes: Path) -> None:
        self._page = WebPage(themes)

    def sniff(self, head: bytes) -> int:
        return 0

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        return ()

    def write(self, outgoing: Outgoing, *, house: House) -> bytes:
        return self._page.render(outgoing, house=house).encode("utf-8", "replace")
