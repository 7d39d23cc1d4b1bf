"""Conversion of values for SQLite: ids as 16 bytes, times as microseconds since 1970 UTC, content as JSON."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from newsdesk.domain.byline import Byline
from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import FIELDS, TEXTS, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_BATCH = 500

# Fields that say nothing are not written; reading gives a missing field its default
_DEFAULTS = to_record(Content())

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
        raise ValueError(wrong)
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
    """What is wrong with the first field of a wrong type, empty where none is; JSON does not check types."""
    for name, kind in _PLAIN:
        if type(getattr(content, name)) is not kind:
            return f"{name} is no {'text' if kind is str else 'number'}"
    for name, texts in _PARTED:
        if not all(type(text) is str for text in texts(getattr(content, name))):
            return f"{name} is no text"
    return ""


def _byline_texts(byline: Byline) -> tuple[Any, ...]:
    return byline.text, *(text for each in byline.credits for text in (each.name, each.role))


def _dateline_texts(line: Dateline) -> tuple[Any, ...]:
    return *line.places, line.country, line.agency, line.style


def _related_texts(entries: tuple[Related, ...]) -> Iterator[Any]:
    for entry in entries:
        yield from (entry.headline, entry.excerpt, entry.url)
        yield from _byline_texts(entry.byline)
        yield from _dateline_texts(entry.dateline)


def _embargo_texts(embargo: Embargo | None) -> tuple[Any, ...]:
    if embargo is None:
        return ()
    embargo.until.astimezone(dt.UTC)
    return embargo.zone, embargo.source


_PARTS: Mapping[FieldType, Callable[[Any], Iterable[Any]]] = {
    FieldType.LIST: tuple,
    FieldType.BYLINE: _byline_texts,
    FieldType.DATELINE: _dateline_texts,
    FieldType.AUTHOR: lambda author: (author.name, author.bio),
    FieldType.RELATED: _related_texts,
    FieldType.EMBARGO: _embargo_texts,
}

# looked up once: every row that is read passes here
_PLAIN = tuple(
    (each.name, str if each.type in TEXTS else int) for each in FIELDS if each.type in TEXTS | {FieldType.NUMBER}
)
_PARTED = tuple((each.name, _PARTS[each.type]) for each in FIELDS if each.type in _PARTS)


def _text(record: dict[str, Any]) -> str:
    return valid_utf8(_encode({name: value for name, value in record.items() if value != _DEFAULTS[name]}))
