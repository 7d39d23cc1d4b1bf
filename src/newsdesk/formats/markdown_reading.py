"""From front matter and a Markdown body to a story: our own files exactly, other programs' as far as they go."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import FormatError
from newsdesk.domain.fields import BODY, FIELDS, Field, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content
from newsdesk.formats.dates import instant
from newsdesk.formats.format import Arrival
from newsdesk.formats.from_html import MAX_DEPTH, parsed
from newsdesk.formats.front_matter import Value
from newsdesk.formats.html_limits import is_too_much_to_parse
from newsdesk.formats.input_guards import STUB, one_line
from newsdesk.formats.markdown_notices import without_block
from newsdesk.formats.taken_values import TakenOnce
from newsdesk.text import markdown

MAX_BRACKETS = 200
MAX_TAGS = 100_000

_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*\n", re.S)
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?){50}", re.M)
_INDENTED = re.compile(r"^[ \t]{200,}(?:[*+-]|\d+\.)[ \t]", re.M)
_NOTE = "The imported file also said:"


def arrival(values: Mapping[str, Value], body: str, warnings: tuple[str, ...]) -> Arrival:
    """The story in a Markdown file. Raises FormatError where the body is nested beyond reading."""
    check_nesting(body)
    given = TakenOnce(values)
    own = given.mapping("newsdesk")
    content = _content(given, own)
    marked = _takes_marks(own)
    is_own = own.text("format") == "1"
    if is_own:
        body = body.removeprefix("\n").removesuffix("\n")
        content = replace(content, body=without_block(body).removeprefix("\n") if marked else body)
    else:
        content = _with_foreign_body(content, body)
    status = own.parsed("status", Status) or given.parsed("draft", _drafted)
    published = own.parsed("published", instant)
    dated = given.parsed("date", instant)
    arrived = Arrival(
        content=content,
        id=own.parsed("id", UUID),
        status=status,
        created=own.parsed("created", instant) or dated,
        modified=given.parsed("lastmod", instant) or given.parsed("last_modified_at", instant),
        published=published if is_own or status else dated,
    )
    own.text("version")
    given.text("direction")
    return _with_leftovers(arrived, given.left(), warnings)


def _takes_marks(own: TakenOnce) -> bool:
    """Whether a proof mark or notices stand above the body: they are no part of the story. Raises FormatError."""
    if own.text("stub"):
        raise FormatError(STUB)
    return any((own.text("proof"), own.drop("notices")))


def check_nesting(body: str) -> None:
    """Refuse Markdown that would take a renderer minutes or its whole stack. Raises FormatError."""
    depth = deepest = 0
    for found in _BRACKET.finditer(body):
        depth = _depth(depth, found[0])
        deepest = max(deepest, depth)
    if deepest > MAX_BRACKETS or _QUOTED.search(body) or _INDENTED.search(body):
        raise FormatError("The Markdown is nested more deeply than any story needs: make its quotes and lists flatter.")
    if body.count("<") > MAX_DEPTH:
        if is_too_much_to_parse(body, tags=MAX_TAGS):
            raise FormatError("The Markdown has more HTML in it than any story needs: take the story's text alone.")
        parsed(body)  # raw HTML may stand in it


def _depth(depth: int, mark: str) -> int:
    """The open brackets after a mark: a bracket, an escaped character, or the end of a paragraph."""
    if mark == "[":
        return depth + 1
    if mark == "]":
        return max(depth - 1, 0)
    return depth if mark.startswith("\\") else 0


def _content(given: TakenOnce, own: TakenOnce) -> Content:
    return Content(**{each.name: _READ.get(each.type, _text)(each, given, own) for each in FIELDS if each.name != BODY})


def _text(field: Field, given: TakenOnce, own: TakenOnce) -> str:
    """What other programs may read under keys of theirs; what stands under ours is exact."""
    theirs = given.text(*field.front_matter) if field.front_matter else ""
    made = _MADE_OF_THEIRS.get(field.name, str)(theirs)
    if own.has(field.name):
        return own.text(field.name)
    return made or str(getattr(Content(), field.name))


def _list(field: Field, given: TakenOnce, own: TakenOnce) -> tuple[str, ...]:
    if not field.front_matter:
        return own.texts(field.name)
    return given.texts(*field.front_matter) or _comma_separated(given.text(*field.front_matter))


def _number(field: Field, _: TakenOnce, own: TakenOnce) -> int:
    usual: int = getattr(Content(), field.name)
    return own.parsed(field.name, _urgency) or usual


def _author(field: Field, _: TakenOnce, own: TakenOnce) -> Author:
    author = own.mapping(field.name)
    return Author(name=author.text("name"), bio=author.text("bio"))


def _comma_separated(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.split(",") if (word := part.strip()))


def _urgency(text: str) -> int:
    if text not in tuple("123456789"):
        raise ValueError(f"no urgency: {text!r}")
    return int(text)


def _drafted(text: str) -> Status | None:
    return Status.DRAFT if text.lower() in ("true", "yes") else None


def _byline(given: TakenOnce, own: TakenOnce) -> Byline:
    text = own.text("byline")
    credits_ = tuple(Credit(name=entry.text("name"), role=entry.text("role")) for entry in given.mappings("authors"))
    if credits_ or text:
        return Byline(text=text, credits=credits_ or bylines.parse(text).credits)
    return bylines.parse(given.text("byline")) if given.has("byline") else _named(given.text("author", "authors"))


def _named(text: str) -> Byline:
    """A byline for the names in an author key, which is no line that prints unless it reads like one."""
    read = bylines.parse(text)
    is_line = bylines.is_marked(text) or any(credit.role == bylines.DESK for credit in read.credits)
    return read if is_line else Byline(credits=read.credits)


def _dateline(own: TakenOnce) -> Dateline:
    given = own.mapping("dateline")
    text = given.text("text")
    read = Dateline(
        places=given.texts("places"),
        country=given.text("country"),
        date=given.parsed("date", date.fromisoformat),
        agency=given.text("agency"),
        style=given.text("style"),
    )
    return read if read.places else datelines.parse(text)


def _embargo(own: TakenOnce) -> Embargo | None:
    until = own.parsed("embargo", instant)
    if until is None:
        return None
    return Embargo(until=until, zone=own.text("embargo_zone") or "UTC", source=own.text("embargo_source"))


def _related(given: TakenOnce) -> Related:
    dateline, opening = given.text("dateline"), given.text("excerpt")
    read = datelines.parse(dateline)
    if datelines.line(read) != dateline:
        read, opening = Dateline(), f"{dateline.strip()} {opening}"
    return Related(
        story=given.parsed("story", UUID),
        headline=given.text("headline", "title", "name"),
        byline=bylines.parse(given.text("byline")),
        dateline=read,
        excerpt=opening,
        url=given.text("url", "address"),
    )


def _with_foreign_body(content: Content, body: str) -> Content:
    """The story with a body that another program or person wrote: its headline and dateline may stand in it."""
    body = body.strip("\n")
    heading, end = _heading_above(body)
    if heading and heading == (content.headline or heading):
        content = replace(content, headline=heading)
        body = body[end:].strip("\n")
    if content.dateline.places:
        return replace(content, body=body)
    glued, dateline, rest = datelines.split(body)
    if glued and content.byline != Byline():
        return replace(content, body=body)
    byline = bylines.parse(glued) if glued else content.byline
    return replace(content, byline=byline, dateline=dateline, body=rest)


def _heading_above(body: str) -> tuple[str, int]:
    """The words of a heading of the first level above a body, and where it ends; no words where there is none."""
    lines = markdown.lines(body)
    first = next(lines, None)
    if first is None or first.read.kind != "heading" or first.read.level != 1:
        return "", 0
    words = body[first.start + first.read.text : first.end].rstrip(" \t")
    last = next(lines, first) if first.read.heads else first
    return one_line(words if first.read.heads else words.rstrip("#").rstrip(" \t")), last.end


def _with_leftovers(arrived: Arrival, left: Mapping[str, Value], warnings: tuple[str, ...]) -> Arrival:
    """What no field took goes to the note to the desk, and a warning names it."""
    if not left:
        return replace(arrived, warnings=warnings)
    lines = [f"{key}: {_shown(value)}" for key, value in left.items()]
    note = "\n".join([*filter(None, [arrived.content.note_to_desk]), _NOTE, *lines])
    named = f"No field for {', '.join(left)}: kept in the note to the desk."
    content = replace(arrived.content, note_to_desk=note)
    return replace(arrived, content=content, warnings=(*warnings, named))


def _shown(value: Value) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


# text is the rest
_READ: Mapping[FieldType, Callable[[Field, TakenOnce, TakenOnce], Any]] = {
    FieldType.LIST: _list,
    FieldType.NUMBER: _number,
    FieldType.BYLINE: lambda _, given, own: _byline(given, own),
    FieldType.DATELINE: lambda _, __, own: _dateline(own),
    FieldType.AUTHOR: _author,
    FieldType.RELATED: lambda field, _, own: tuple(_related(entry) for entry in own.mappings(field.name)),
    FieldType.EMBARGO: lambda _, __, own: _embargo(own),
}
_MADE_OF_THEIRS: Mapping[str, Callable[[str], str]] = {
    "headline": one_line,
    "language": lambda tag: tag.replace("_", "-"),
}
