"""A story that is too long for the editor, divided into rows for reading; it is never saved from here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from newsdesk.domain.draft import Draft
from newsdesk.domain.length_limit import is_too_long
from newsdesk.domain.story import Content, Story
from newsdesk.text.blank_lines import thinned

# at most 100 characters in a row, which a column shows without wrapping
_ROW = re.compile(r".{1,100}(?:\s|\Z)|.{1,100}")


@dataclass(frozen=True, slots=True)
class LongStory:
    """The newest content of a story, and its body in rows. `draft` is where the content comes from, None for a
    revision.
    """

    id: UUID
    content: Content
    draft: Draft | None
    rows: tuple[str, ...]


def long_story(story: Story, draft: Draft | None) -> LongStory | None:
    """The story in rows if it is too long for the editor, None otherwise. Slow: call it off the UI thread."""
    content = draft.content if draft else story.content
    if not is_too_long(content.body):
        return None
    return LongStory(story.id, content, draft, tuple(_rows(thinned(content.body)[0])))


def _rows(body: str) -> Iterator[str]:
    for line in body.splitlines():
        yield from _ROW.findall(line) or ("",)
