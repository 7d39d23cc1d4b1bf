"""Conversion of values for SQLite: ids as 16 bytes, times as microseconds since 1970 UTC, content as JSON."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.story import Content

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_BATCH = 500

# Fields that say nothing are not written; reading gives a missing field its default
_DEFAULTS = to_record(Content())

_TEXTS = (
    "slug",
    "headline",
    "kicker",
    "standfirst",
    "section",
    "body",
    "language",
    "note_to_desk",
    "url_slug",
)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def micros(when: dt.datetime) -> int:
    """A time in microseconds since 1970 UTC."""
    return (when - _EPOCH) // _MICROSECOND


def instant(micro: int) -> dt.datetime:
    """The time (UTC) from microseconds since 1970."""
    return _EPOCH + dt.timedelta(microseconds=micro)


def instant_or_none(micro: int | None) -> dt.datetime | None:
    """The same, None for NULL."""
    return None if micro is None else instant(micro)


def id_or_none(blob: bytes | None) -> UUID | None:
    """The id, None for NULL."""
    return UUID(bytes=blob) if blob else None


def ids(blobs: Any) -> tuple[UUID, ...]:
    """Ids from the first column of rows."""
    return tuple(UUID(bytes=row[0]) for row in blobs)


def batches(keys: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """The ids in batches that fit one statement."""
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


def draft_json(content: Content) -> str:
    """A content as JSON, for a draft."""
    return _text(to_record(content))


def revision_json(content: Content) -> tuple[str, str]:
    """A content as a revision stores it: JSON of all fields but the body, and the body."""
    return _text({**to_record(content), "body": ""}), valid_utf8(content.body)


def content_of(fields: str, body: str | None = None) -> Content:
    """The content from JSON. Raises ValueError, TypeError, KeyError or AttributeError where it is damaged."""
    record = json.loads(fields)
    if body is not None:
        record["body"] = body
    content = from_record(record)
    if wrong := _misfit(content):
        raise ValueError(f"{wrong} is no {'number' if wrong == 'urgency' else 'text'}")
    if "\\u" in fields:
        _encode(record).encode()  # half a character is refused here, before a window stumbles over it
    return content


def valid_utf8(text: str) -> str:
    """The text without lone surrogates: pairs are joined, others become replacement characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _misfit(content: Content) -> str:
    """The first field with a value of the wrong type, empty where there is none; JSON does not check types."""
    for name in _TEXTS:
        if type(getattr(content, name)) is not str:
            return name
    if type(content.urgency) is not int:
        return "urgency"
    for name, texts in _inner_texts(content):
        if not all(type(text) is str for text in texts):
            return name
    return ""


def _inner_texts(content: Content) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The texts inside the fields that have parts."""
    yield "keywords", content.keywords
    yield "author", (content.author.name, content.author.bio)
    if content.embargo:
        yield "embargo", (content.embargo.zone, content.embargo.source)
        content.embargo.until.astimezone(dt.UTC)
    for byline in (content.byline, *(entry.byline for entry in content.related)):
        yield "byline", (byline.text, *(text for each in byline.credits for text in (each.name, each.role)))
    for line in (content.dateline, *(entry.dateline for entry in content.related)):
        yield "dateline", (*line.places, line.country, line.agency, line.style)
    for entry in content.related:
        yield "related", (entry.headline, entry.excerpt, entry.url)


def _text(record: dict[str, Any]) -> str:
    return valid_utf8(_encode({name: value for name, value in record.items() if value != _DEFAULTS[name]}))
