"""A story that the archive has already: what the desk found that says much the same."""

from collections.abc import Iterator

from newsdesk.checks.copy import Copy
from newsdesk.checks.sense.said import sense
from newsdesk.domain.finding import Finding
from newsdesk.marking import marked

ENOUGH = 0.4
"""From which likeness on it is nearly the same story. Two stories about one thing share next to no shingles."""

_BEFORE = sense(
    "archive",
    marked("Checks", "We ran this on {day}: “{headline}”."),
    marked("Checks", "The two stories share most of their words."),
)


def archive(copy: Copy) -> Iterator[Finding]:
    """Stories of the archive in nearly the same words, the most alike first. `day` is a date as ISO writes it."""
    for each in sorted(copy.facts.similar, key=lambda one: -one.likeness):
        if each.likeness >= ENOUGH:
            yield _BEFORE.about("body", day=each.day.isoformat(), headline=each.headline)
