"""Plain text: the page as it is read aloud."""

from collections.abc import Mapping
from typing import Final

from newsdesk.domain.errors import FormatError
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.export_story import ExportStory
from newsdesk.formats.format import Arrival, Format
from newsdesk.formats.input_guards import text_of
from newsdesk.formats.line_kinds import page_words
from newsdesk.formats.text_marks import opening
from newsdesk.formats.text_reading import story
from newsdesk.page.publication import Publication
from newsdesk.page.text_page import text_page

TEXT: Final = Format(key="text", label="Plain text", suffixes=(".txt", ".text"), media_type="text/plain")


class TextReader:
    """Reads plain text pages. `labels` are the newsroom's own words for Home, About and Check Also."""

    format: Final = TEXT

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


class TextWriter:
    """Writes plain text pages."""

    format: Final = TEXT
    several_files: Final = False

    def write(self, outgoing: ExportStory, *, publication: Publication, stem: str) -> tuple[ExportFile, ...]:
        """The story's page as text."""
        return TEXT.one_file(stem, text_page(outgoing, publication=publication).encode("utf-8", "replace"))
