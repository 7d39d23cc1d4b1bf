"""Markdown with YAML front matter: what site generators read at the top, the rest for the way back under newsdesk."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.errors import FormatError
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.fields import PAGE, Field, FieldType
from newsdesk.domain.related import Box
from newsdesk.domain.story import Author
from newsdesk.formats import front_matter, markdown_notices
from newsdesk.formats.format import Arrival, Format
from newsdesk.formats.front_matter import Plain
from newsdesk.formats.input_guards import text_of
from newsdesk.formats.markdown_reading import arrival
from newsdesk.page.publication import Publication, direction

_SLUG = re.compile(r"\w+(?:-\w+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
_HEADING = re.compile(rb"#{1,6} |[^\n]+\n(?:=+|-{3,}) *\r?\n")


MARKDOWN: Final = Format(
    key="markdown", label="Markdown", suffixes=(".md", ".markdown", ".mdown"), media_type="text/markdown"
)


class MarkdownReader:
    """Reads Markdown files, with front matter or without."""

    format: Final = MARKDOWN

    def sniff(self, head: bytes) -> int:
        """Front matter is a sure sign, a heading on top a weak one."""
        start = head.removeprefix(b"\xef\xbb\xbf")
        if start.startswith((b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")):
            return 90
        return 40 if _HEADING.match(start) else 5

    def read(self, data: bytes, *, name: str = "") -> tuple[Arrival, ...]:
        """The one story in the file. Raises FormatError."""
        text, warnings = text_of(data)
        if not text.strip():
            raise FormatError("The file is empty: there is no story in it.")
        values, body = front_matter.split(text)
        return (arrival(front_matter.without_controls(values or {}), body, warnings),)


class MarkdownWriter:
    """Writes Markdown files with front matter."""

    format: Final = MARKDOWN
    several_files: Final = False

    def write(self, outgoing: ExportStory, *, publication: Publication, stem: str) -> tuple[ExportFile, ...]:
        """The story as a Markdown file."""
        head = front_matter.dump(_values(outgoing))
        shown = markdown_notices.block(outgoing, publication)
        text = f"---\n{head}---\n\n{shown}{outgoing.content.body}\n"
        return MARKDOWN.one_file(stem, text.encode("utf-8", "replace"))


def _values(outgoing: ExportStory) -> dict[str, Plain]:
    content = outgoing.content
    credits_ = [credit for credit in content.byline.credits if credit.name and not credit.sealed]
    values: dict[str, Plain] = {
        "date": _instant(outgoing.published or outgoing.modified),
        "lastmod": _instant(outgoing.modified),
        "direction": direction(content.language),
        "authors": [_without_empty({"name": credit.name, "role": credit.role}) for credit in credits_],
        **{each.front_matter[0]: _written(each, outgoing) for each in PAGE if each.front_matter},
    }
    keys = (*_ORDER, *(key for key in values if key not in _ORDER))
    return _without_empty({**{key: values[key] for key in keys}, "newsdesk": _own(outgoing)})


def _own(outgoing: ExportStory) -> dict[str, Plain]:
    content = outgoing.content
    own = _without_empty(
        {
            "format": 1,
            "id": f"urn:uuid:{outgoing.id}",
            "version": outgoing.version,
            "status": outgoing.status.value,
            "created": _instant(outgoing.created),
            "published": _instant(outgoing.published) if outgoing.published else "",
            **{each.name: _written(each, outgoing) for each in PAGE if _is_own(each)},
            **_marks(outgoing),
        }
    )
    # what the site generators' keys could not carry as it is, because they must not be empty or odd
    exact = {name: getattr(content, name) for name in _FIT_FOR_SITES}
    return own | {name: held for name, held in exact.items() if held != _FIT_FOR_SITES[name](outgoing)}


def _is_own(field: Field) -> bool:
    return not field.front_matter and field.type is not FieldType.BODY


def _written(field: Field, outgoing: ExportStory) -> Plain:
    if field.name in _FIT_FOR_SITES:
        return _FIT_FOR_SITES[field.name](outgoing)
    write = _WRITE.get(field.type)
    value: Plain = write(outgoing) if write else getattr(outgoing.content, field.name)
    return list(value) if isinstance(value, tuple) else value


def _marks(outgoing: ExportStory) -> dict[str, Plain]:
    """What the file says of itself beside the story: a proof, a stub, what readers were told."""
    flags: dict[str, Plain] = {"proof": True} if outgoing.proof else {"stub": True} if outgoing.stub else {}
    return flags | {"notices": [markdown_notices.record(notice) for notice in outgoing.notices]}


def _without_empty(values: Mapping[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in values.items() if value not in ("", [], {})}


def _slug(outgoing: ExportStory) -> str:
    for source in (outgoing.content.url_slug, outgoing.content.headline.lower()):
        if words := re.findall(r"\w+", source):
            return source if _SLUG.fullmatch(source) else "-".join(words)
    return f"story-{outgoing.id}"


def _language(language: str) -> str:
    return language if _LANGUAGE.fullmatch(language) else "und"


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()


def _author(author: Author) -> dict[str, Plain]:
    return _without_empty({"name": author.name, "bio": author.bio})


def _byline(byline: Byline, printed: str) -> str:
    """The line as typed; where a name is sealed the line that prints, which leaves it out."""
    return printed if byline.text or any(credit.sealed for credit in byline.credits) else ""


def _dateline(dateline: Dateline, printed: str) -> dict[str, Plain]:
    return _without_empty(
        {
            "places": list(dateline.places),
            "country": dateline.country,
            "date": dateline.date.isoformat() if dateline.date else "",
            "agency": dateline.agency,
            "style": dateline.style,
            "text": printed,
        }
    )


def _related(box: Box) -> dict[str, Plain]:
    address = "url" if _ADDRESS.fullmatch(box.url) else "address"
    return _without_empty(
        {
            "headline": box.headline,
            "byline": box.byline,
            "dateline": box.dateline,
            "excerpt": box.opening,
            address: box.url,
            "story": str(box.story) if box.story else "",
        }
    ) or {"headline": ""}


# the order that readers of such files are used to
_ORDER = ("title", "slug", "date", "lastmod", "description", "section", "language", "direction", "keywords", "authors")

_FIT_FOR_SITES: Mapping[str, Callable[[ExportStory], str]] = {
    "headline": lambda outgoing: outgoing.content.headline or "Untitled",
    "url_slug": _slug,
    "language": lambda outgoing: _language(outgoing.content.language),
}

# text is written as it is
_WRITE: Mapping[FieldType, Callable[[ExportStory], Plain]] = {
    FieldType.BYLINE: lambda outgoing: _byline(outgoing.content.byline, outgoing.byline),
    FieldType.DATELINE: lambda outgoing: _dateline(outgoing.content.dateline, outgoing.dateline),
    FieldType.AUTHOR: lambda outgoing: _author(outgoing.content.author),
    FieldType.RELATED: lambda outgoing: [_related(box) for box in outgoing.boxes if box.prints],
}
