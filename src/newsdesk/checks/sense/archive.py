"""A story that the archive has already: what the desk found that says much the same."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

ENOUGH = 0.4
"""From which likeness on it is nearly the same story. Two stories about one thing share next to no shingles."""

_BEFORE = sense_text(
    "archive",
    tr_noop("Checks", "We ran this on {day}: “{headline}”."),
    tr_noop("Checks", "The two stories share most of their words."),
)


def archive(story: CheckedStory) -> Iterator[Finding]:
    """Stories of the archive in nearly the same words, the most alike first. `day` is a date as ISO writes it."""
    for each in sorted(story.facts.similar, key=lambda one: -one.likeness):
        if each.likeness >= ENOUGH:
            yield _BEFORE.on_field("body", day=each.day.isoformat(), headline=each.headline)
