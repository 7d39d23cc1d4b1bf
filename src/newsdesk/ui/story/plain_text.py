"""A story as plain text, for the clipboard when the archive refuses to save it."""

from collections.abc import Callable, Mapping
from typing import Any

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import SHEET, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content


def rescue_text(content: Content) -> str:
    """All text of a story, in the order of the editor page; the dateline before the body, as it prints."""
    parts = (_IN_WORDS[each.type](getattr(content, each.name), content) for each in SHEET if each.type in _IN_WORDS)
    return "\n\n".join(part for part in parts if part.strip())


def _related_entry(entry: Related, language: str) -> str:
    credit = byline.line(entry.byline, language=language)
    return "\n".join(filter(None, (entry.headline, credit, dateline.typed(entry.dateline), entry.excerpt, entry.url)))


def _embargo(embargo: Embargo | None) -> str:
    return f"{embargo.until.isoformat()} {embargo.zone} {embargo.source}".rstrip() if embargo else ""


# tags and numbers are chosen, or made from other fields
_IN_WORDS: Mapping[FieldType, Callable[[Any, Content], str]] = {
    FieldType.LINE: lambda text, _: text,
    FieldType.PROSE: lambda text, _: text,
    FieldType.LIST: lambda words, _: ", ".join(words),
    FieldType.BODY: lambda body, content: dateline.line(content.dateline) + body,
    FieldType.BYLINE: lambda credit, content: byline.line(credit, language=content.language),
    FieldType.AUTHOR: lambda author, _: "\n".join(filter(None, (author.name, author.bio))),
    FieldType.RELATED: lambda entries, content: "\n\n".join(
        _related_entry(entry, content.language) for entry in entries
    ),
    FieldType.EMBARGO: lambda embargo, _: _embargo(embargo),
}
