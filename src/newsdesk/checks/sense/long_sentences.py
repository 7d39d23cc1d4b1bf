"""Check for sentences that are too long."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.checks.sentences import sentences, words
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

LONGEST = 45
"""Words."""
_READ = frozenset({"paragraph", "quote", "list"})

_LONG = sense_text(
    "long-sentence",
    tr_noop("Checks", "This sentence has {count} words; most readers lose the thread after {limit}."),
    tr_noop("Checks", "Two sentences are nearly always better."),
)


def long_sentences(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds sentences over 45 words."""
    if passage.kind not in _READ or len(passage.text) < LONGEST * 2:
        return
    for start, end in sentences(passage.text):
        count = sum(1 for _ in words(passage.text[start:end]))
        if count > LONGEST and not is_vouched(passage, start, end):
            yield _LONG.in_passage(passage, start, end, count=str(count), limit=str(LONGEST))
