"""A made-up format with several files, a page and its pictures, to walk through the doors of export."""

import re
from dataclasses import dataclass
from typing import ClassVar

import pytest

from newsdesk import formats
from newsdesk.domain.export_file import ExportFile, files_folder
from newsdesk.domain.export_story import ExportStory
from newsdesk.formats.format import Format
from newsdesk.formats.registry import Registry
from newsdesk.page.publication import Publication

KEY = "gallery"


@dataclass(frozen=True)
class GalleryWriter:
    """Writes a page with the headline and the body, and one file for each `(picture NAME)` in it.

    `names` are given to the pictures instead, as a faulty writer would.
    """

    names: tuple[str, ...] = ()
    format: ClassVar = Format(key=KEY, label="Gallery", suffixes=(".gallery",), media_type="text/x-gallery")
    several_files: ClassVar = True

    def write(self, outgoing: ExportStory, *, publication: Publication, stem: str) -> tuple[ExportFile, ...]:
        """The page, and its pictures; a stub has none."""
        folder, content = files_folder(stem), outgoing.content
        found = () if outgoing.stub else re.findall(r"\(picture (\S+)\)", content.body)
        names = self.names or [f"{folder}/{name}" for name in found]
        page = "\n".join((content.headline, content.body, *names))
        return (
            *self.format.one_file(stem, page.encode()),
            *(ExportFile(name=name, data=f"picture in {content.headline}".encode()) for name in names),
        )


def add_gallery(monkeypatch: pytest.MonkeyPatch, writer: GalleryWriter | None = None) -> None:
    """Register the writer with all newsrooms that are opened from now on, and have not used formats yet."""
    known = formats.all_formats

    def with_gallery(*args: object, **options: object) -> Registry:
        made = known(*args, **options)  # type: ignore[arg-type]
        return Registry(readers=made.readers, writers=(*made.writers, writer or GalleryWriter()))

    monkeypatch.setattr(formats, "all_formats", with_gallery)
