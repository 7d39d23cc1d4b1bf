"""A story as checks read it: its texts, passage by passage, with markup out of the way and every place kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from newsdesk.checks.scripts import language_of
from newsdesk.domain.archive_facts import ArchiveFacts, SimilarStory
from newsdesk.domain.fields import CHECKED_LINES
from newsdesk.domain.story import Content
from newsdesk.text.critic_markup import SuggestionKind, runs
from newsdesk.text.mask import masked

__all__ = ["PARAGRAPHS", "ArchiveFacts", "CheckedPassage", "CheckedStory", "SimilarStory"]

PARAGRAPHS = 2000
"""Of how many paragraphs what was found is kept: those of a few long stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPassage:
    """A paragraph of the body, or a line of another field.

    `text` has the length of what stands there: marks, addresses, code, suggested deletions and `CQ` marks are spaces.
    `raw` is the same stretch as it was typed. `start` is its place in the field, in code points. `language` is a BCP 47
    tag, told by the script of the words. `kind` says what it is in Markdown. `checked` holds the stretches of `text`,
    within it, that stand before a `CQ`: an oddity there was looked at.
    """

    text: str
    raw: str = ""
    field: str = "body"
    start: int = 0
    language: str = "en"
    kind: str = "paragraph"
    """paragraph, heading, list, quote, table, code"""
    checked: tuple[tuple[int, int], ...] = ()
    section: str = ""
    """The section of the story: some house rules hold in some sections alone."""


@dataclass(frozen=True, kw_only=True)  # no slots: passages are found once and kept
class CheckedStory:
    """What is checked."""

    content: Content
    facts: ArchiveFacts = field(default_factory=ArchiveFacts)

    @cached_property
    def passages(self) -> tuple[CheckedPassage, ...]:
        """Every passage: the lines that checks read, in the order of the table of fields, then the body."""
        return (*_lines(self.content), *_body(self.content))

    def text(self, field: str) -> str:
        """The text of a field that places of findings count in; empty where the field is no text."""
        if field == "body":
            return runs(self.content.body)[0]
        value = getattr(self.content, field, "")
        return value if isinstance(value, str) else ""

    @property
    def body(self) -> tuple[CheckedPassage, ...]:
        """The passages of the body."""
        return tuple(passage for passage in self.passages if passage.field == "body")


def _lines(content: Content) -> Iterator[CheckedPassage]:
    for name in CHECKED_LINES:
        if text := getattr(content, name):
            yield from _passages(content, text, name)


def _body(content: Content) -> Iterator[CheckedPassage]:
    display, suggested = runs(content.body) if "{" in content.body else (content.body, ())
    gone = tuple(
        (run.start, run.end) for run in suggested if run.kind in (SuggestionKind.DELETE, SuggestionKind.COMMENT)
    )
    yield from _passages(content, display, "body", gone)


def _passages(
    content: Content, text: str, name: str, gone: tuple[tuple[int, int], ...] = ()
) -> Iterator[CheckedPassage]:
    for block in masked(text, gone, markup=name == "body"):
        yield CheckedPassage(
            text=block.text,
            raw=text[block.start : block.start + len(block.text)],
            field=name,
            start=block.start,
            language=language_of(block.text, content.language),
            kind=block.kind,
            checked=block.checked,
            section=content.section,
        )
