"""What changed between two revisions: field by field, related links one by one, the body by paragraph, each by word."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import BODY, FIELDS, RELATED, Field, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.text import suggestions
from newsdesk.text.diff import Kind, WordChange, word_changes
from newsdesk.text.markdown import paragraphs
from newsdesk.text.paragraph_match import ParagraphPair, paired

__all__ = ["Difference", "WordChange", "differences", "paragraphs_of"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, one related link or one paragraph of the body, before and after.

    Links and paragraphs are counted from 1: `paragraph` in the newer text (of one that went, where it would stand),
    `was_paragraph` in the older. One that moved may have changed as well.
    """

    field: str
    before: str
    after: str
    paragraph: int | None = None
    was_paragraph: int | None = None
    kind: Kind = "changed"

    @property
    def place(self) -> str:
        """Where it is, for a line of output."""
        return f"{self.field} {self.paragraph}" if self.paragraph else self.field

    @property
    def parts(self) -> tuple[WordChange, ...]:
        """The words, in order, each with what became of it."""
        return word_changes(self.before, self.after)


def differences(
    before: Content, after: Content, *, headlines: Mapping[UUID, str] | None = None
) -> tuple[Difference, ...]:
    """What differs, in the order of the fields; the body last, with its suggestions as if accepted.

    `headlines` name the stories of this archive that are linked; without one, its id does.
    """
    whole = [each for each in FIELDS if each.name not in (BODY, RELATED)]
    told = [(each.name, _told(each, before), _told(each, after)) for each in whole]
    of_fields = [Difference(name, old, new, kind=_what(old, new)) for name, old, new in told if old != new]
    links = [[_link(entry, headlines or {}) for entry in content.related] for content in (before, after)]
    bodies = [paragraphs_of(content) for content in (before, after)]
    return (
        *of_fields,
        *_one_by_one(RELATED, *links, rewritten=False),
        *_one_by_one(BODY, *bodies, rewritten=True),
    )


def _one_by_one(field: str, before: Sequence[str], after: Sequence[str], *, rewritten: bool) -> Iterator[Difference]:
    if before == after:
        return
    for pair in paired(before, after, rewritten=rewritten):
        old = before[pair.old] if pair.old is not None else ""
        new = after[pair.new] if pair.new is not None else ""
        if old != new or pair.moved:
            yield _difference(field, pair, old, new)


def _difference(field: str, pair: ParagraphPair, old: str, new: str) -> Difference:
    was = pair.old + 1 if pair.old is not None else None
    return Difference(field, old, new, pair.place + 1, was, "moved" if pair.moved else _what(old, new))


def _what(old: str, new: str) -> Kind:
    return "changed" if old and new else "added" if new else "removed"


def paragraphs_of(content: Content) -> list[str]:
    """The paragraphs of a body as they are counted here, with its suggestions as if accepted."""
    return [paragraph.strip() for paragraph in paragraphs(suggestions.accepted(content.body))]


def _link(entry: Related, headlines: Mapping[UUID, str]) -> str:
    if entry.story:
        return headlines.get(entry.story, str(entry.story))
    told = (entry.headline, byline.line(entry.byline), dateline.line(entry.dateline).strip(), entry.excerpt, entry.url)
    return " · ".join(part for part in told if part)


def _told(field: Field, content: Content) -> str:
    value = getattr(content, field.name)
    in_words = _IN_WORDS.get(field.type)
    return in_words(value, content.language) if in_words else str(value)


def _author(author: Author, _: str) -> str:
    return " — ".join(part for part in (author.name, author.bio) if part)


def _embargo(embargo: Embargo | None, _: str) -> str:
    return f"{embargo.until:%Y-%m-%d %H:%M} UTC {embargo.source}".rstrip() if embargo else ""


_IN_WORDS: Mapping[FieldType, Callable[[Any, str], str]] = {
    FieldType.BYLINE: lambda held, language: byline.line(held, language=language),
    FieldType.DATELINE: lambda held, _: dateline.line(held).strip(),
    FieldType.AUTHOR: _author,
    FieldType.LIST: lambda held, _: ", ".join(held),
    FieldType.EMBARGO: _embargo,
}
