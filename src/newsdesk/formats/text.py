"""Plain text: the page as it is read aloud."""

from collections.abc import Mapping
from typing import Final

from newsdesk.domain.errors import FormatError
from newsdesk.domain.export_story import ExportStory
from newsdesk.formats.format import Arrival
from newsdesk.formats.input_guards import text_of
from newsdesk.formats.line_kinds import page_words
from newsdesk.formats.text_marks import opening
from newsdesk.formats.text_reading import story
from newsdesk.page.publication import Publication
from newsdesk.page.text_page import text_page


class TextFormat:
    """Reads and writes plain text pages. `labels` are the newsroom's own words for Home, About and Check Also."""

    key: Final = "text"
    label: Final = "Plain text"
    suffixes: Final = (".txt", ".text")
    media_type: Final = "text/plain"
    reads: Final = True
    writes: Final = True

    def __init__(self, labels: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self._words = page_words(labels or {})

    def sniff(self, head: bytes) -> int:
        """A breadcrumb on top is a fair sign; any other text may be a page as well."""
        if b"\x00" in head:
            return 0
        first = opening(head.decode("utf-8-sig", "replace"), self._words)
        home, slash, _ = first.partition(" / ")
        return 60 if slash and home.casefold() in self._words.home else 10

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        """The one story in the file. Raises FormatError."""
        text, warnings = text_of(data)
        if not text.strip():
            raise FormatError("The file is empty: there is no story in it.")
        content, unplaced = story(text, self._words)
        return (Arrival(content=content, warnings=warnings + unplaced),)

    def write(self, outgoing: ExportStory, *, publication: Publication) -> bytes:
        """The story's page as text."""
        return text_page(outgoing, publication=publication).encode("utf-8", "replace")
