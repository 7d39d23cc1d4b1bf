"""A story's content as plain JSON values: how it is stored, and how the command line shows it. Loss-free both ways."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import FIELDS, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content


def to_record(content: Content) -> dict[str, Any]:
    """The content in plain values, under the names that fields have everywhere."""
    values = ((name, write, getattr(content, name)) for name, write, _ in _FIELDS)
    return {name: write(value) if write else value for name, write, value in values}


def from_record(record: Mapping[str, Any]) -> Content:
    """The content again. What is missing or null takes its default; unknown keys are left alone."""
    values = ((name, read, record.get(name)) for name, _, read in _FIELDS)
    return Content(**{name: read(plain) if read else plain for name, read, plain in values if plain is not None})


def _kept(record: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: record[name] for name in names if record.get(name) is not None}


def _byline_record(byline: Byline) -> dict[str, Any]:
    credits_ = [{"name": c.name, "role": c.role, "sealed": c.sealed} for c in byline.credits]
    return {"text": byline.text, "credits": credits_}


def _byline(record: Mapping[str, Any] | None) -> Byline:
    record = record or {}
    credits_ = (Credit(**_kept(entry, ("name", "role", "sealed"))) for entry in record.get("credits") or ())
    return Byline(text=record.get("text") or "", credits=tuple(credits_))


def _dateline_record(dateline: Dateline) -> dict[str, Any]:
    return {
        "places": list(dateline.places),
        "country": dateline.country,
        "date": dateline.date.isoformat() if dateline.date else None,
        "agency": dateline.agency,
        "style": dateline.style,
    }


def _dateline(record: Mapping[str, Any] | None) -> Dateline:
    record = record or {}
    date = record.get("date")
    return Dateline(
        places=tuple(record.get("places") or ()),
        date=dt.date.fromisoformat(date) if date else None,
        **_kept(record, ("country", "agency", "style")),
    )


def _related_record(related: Related) -> dict[str, Any]:
    return {
        "story": str(related.story) if related.story else None,
        "headline": related.headline,
        "byline": _byline_record(related.byline),
        "dateline": _dateline_record(related.dateline),
        "excerpt": related.excerpt,
        "url": related.url,
    }


def _related(record: Mapping[str, Any]) -> Related:
    story = record.get("story")
    return Related(
        story=UUID(story) if story else None,
        byline=_byline(record.get("byline")),
        dateline=_dateline(record.get("dateline")),
        **_kept(record, ("headline", "excerpt", "url")),
    )


def _embargo_record(embargo: Embargo | None) -> dict[str, Any] | None:
    if embargo is None:
        return None
    return {"until": embargo.until.isoformat(), "zone": embargo.zone, "source": embargo.source}


def _embargo(record: Mapping[str, Any] | None) -> Embargo | None:
    if not record:
        return None
    until = dt.datetime.fromisoformat(record["until"])
    return Embargo(until=until, **_kept(record, ("zone", "source")))


def _author_record(author: Author) -> dict[str, str]:
    return {"name": author.name, "bio": author.bio}


def _author(record: Mapping[str, Any]) -> Author:
    return Author(**_kept(record, ("name", "bio")))


# Text and numbers are plain as they are
_WRITE: Mapping[FieldType, Callable[[Any], Any]] = {
    FieldType.LIST: list,
    FieldType.BYLINE: _byline_record,
    FieldType.DATELINE: _dateline_record,
    FieldType.AUTHOR: _author_record,
    FieldType.RELATED: lambda entries: [_related_record(entry) for entry in entries],
    FieldType.EMBARGO: _embargo_record,
}
_READ: Mapping[FieldType, Callable[[Any], Any]] = {
    FieldType.LIST: tuple,
    FieldType.BYLINE: _byline,
    FieldType.DATELINE: _dateline,
    FieldType.AUTHOR: _author,
    FieldType.RELATED: lambda entries: tuple(_related(entry) for entry in entries),
    FieldType.EMBARGO: _embargo,
}

# looked up once: every draft and every revision passes here
_FIELDS = tuple((each.name, _WRITE.get(each.type), _READ.get(each.type)) for each in FIELDS)
