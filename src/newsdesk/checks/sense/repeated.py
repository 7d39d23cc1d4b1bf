"""Check for a paragraph that is in the text twice."""

from collections.abc import Iterator
from functools import lru_cache

from newsdesk.checks.checked_story import PARAGRAPHS, CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.domain.finding import Finding
from newsdesk.text.folding import tokens
from newsdesk.tr_noop import tr_noop

_SHORTEST = 8  # words: a chorus or a refrain is shorter

_AGAIN = sense_text(
    "repeated",
    tr_noop("Checks", "This paragraph is there twice: it stands further up in the same words."),
    tr_noop("Checks", "It was probably pasted twice."),
)


def repeated(story: CheckedStory) -> Iterator[Finding]:
    """Finds paragraphs in the same words as an earlier one. A pull quote may repeat the text."""
    seen: set[tuple[str, ...]] = set()
    for passage in story.body:
        if passage.kind != "paragraph":
            continue
        words = _words(passage.text)
        if len(words) >= _SHORTEST and words in seen:
            yield _AGAIN.in_field(passage, 0, len(passage.raw), "")
        seen.add(words)


@lru_cache(maxsize=PARAGRAPHS)
def _words(text: str) -> tuple[str, ...]:
    return tokens(text)
