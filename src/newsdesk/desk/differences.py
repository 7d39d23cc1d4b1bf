"""What changed between two revisions: field by field, the body by paragraph, each by word."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Literal

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, or one paragraph of the body (counted from 1 in the newer text), before and after."""

    field: str
    before: str
    after: str
    paragraph: int | None = None

    @property
    def place(self) -> str:
        """Where it is, for a line of output."""
        return f"{self.field} {self.paragraph}" if self.paragraph else self.field

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words, in order, each with what became of it."""
        return tuple(_parts(self.before.split(), self.after.split()))


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """What differs, in the order of the fields; the body last."""
    names = [each.name for each in fields(Content) if each.name != "body"]
    pairs = [(name, _told(name, before), _told(name, after)) for name in names]
    of_fields = tuple(Difference(name, old, new) for name, old, new in pairs if old != new)
    return of_fields + tuple(_of_body(_paragraphs(before.body), _paragraphs(after.body)))


def _of_body(before: list[str], after: list[str]) -> Iterator[Difference]:
    for kind, old, old_end, new, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = zip_longest(before[old:old_end], after[new:new_end], fillvalue="")
        for number, (was, became) in enumerate(pairs, new + 1):
            yield Difference("body", was, became, number)


def _parts(before: list[str], after: list[str]) -> Iterator[Part]:
    for kind, old, old_end, new, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Part("same", " ".join(before[old:old_end]))
            continue
        if old < old_end:
            yield Part("removed", " ".join(before[old:old_end]))
        if new < new_end:
            yield Part("added", " ".join(after[new:new_end]))


def _paragraphs(body: str) -> list[str]:
    return [paragraph.strip() for paragraph in body.split("\n\n") if paragraph.strip()]


def _told(name: str, content: Content) -> str:
    value = getattr(content, name)
    in_words = _IN_WORDS.get(name)
    return in_words(value, content.language) if in_words else str(value)


def _author(author: Author, _: str) -> str:
    return " — ".join(part for part in (author.name, author.bio) if part)


def _related(entries: tuple[Related, ...], _: str) -> str:
    return " · ".join(str(entry.story) if entry.story else entry.headline for entry in entries)


def _embargo(embargo: Embargo | None, _: str) -> str:
    return f"{embargo.until:%Y-%m-%d %H:%M} UTC {embargo.source}".rstrip() if embargo else ""


_IN_WORDS: dict[str, Callable[[Any, str], str]] = {
    "byline": lambda held, language: byline.line(held, language=language),
    "dateline": lambda held, _: dateline.line(held).strip(),
    "author": _author,
    "related": _related,
    "keywords": lambda held, _: ", ".join(held),
    "embargo": _embargo,
}
