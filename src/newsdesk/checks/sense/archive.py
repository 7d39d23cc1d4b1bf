"""Check for stories that already ran in nearly the same words, from the similar stories that the desk found."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

ENOUGH = 0.4
"""Similarity from which two stories count as nearly the same. Two stories about one event share hardly any shingles."""

_BEFORE = sense_text(
    "archive",
    tr_noop("Checks", "We ran this on {day}: “{headline}”."),
    tr_noop("Checks", "The two stories share most of their words."),
)


def archive(story: CheckedStory) -> Iterator[Finding]:
    """Finds stories of the archive in nearly the same words, the most alike first. `day` is an ISO 8601 date."""
    for each in sorted(story.facts.similar, key=lambda one: -one.likeness):
        if each.likeness >= ENOUGH:
            yield _BEFORE.on_field("body", day=each.day.isoformat(), headline=each.headline)
