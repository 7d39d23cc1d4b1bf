"""Gates for export: a complete embargo, and a slug that no other story of the day has."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_NO_ZONE = gate_text(
    "embargo",
    tr_noop("Checks", "The embargo names no time zone."),
    tr_noop("Checks", "An hour without a zone is a different hour at every desk."),
    rule="zone",
)
_STRANGE_ZONE = gate_text(
    "embargo",
    tr_noop("Checks", "The embargo’s time zone “{zone}” is not known: choose one from the list."),
    tr_noop("Checks", "An hour in an unknown zone is a different hour at every desk."),
    rule="zone",
)
_NO_SOURCE = gate_text(
    "embargo",
    tr_noop("Checks", "The embargo does not say who set it."),
    tr_noop("Checks", "Whoever wants to lift it must know whom to ask."),
    rule="source",
)
_TAKEN = gate_text(
    "slug",
    tr_noop("Checks", "“{headline}” has the same slug today: choose another."),
    tr_noop("Checks", "Two stories of one name are taken for each other on the desk and in feeds."),
)


def embargo(story: CheckedStory) -> Iterator[Finding]:
    """Finds an embargo without a known time zone or without its source."""
    held = story.content.embargo
    if held is None:
        return
    if not held.zone.strip():
        yield _NO_ZONE.on_field("embargo")
    elif story.facts.known_zones and held.zone not in story.facts.known_zones:
        yield _STRANGE_ZONE.on_field("embargo", zone=held.zone)
    if not held.source.strip():
        yield _NO_SOURCE.on_field("embargo")


def slug(story: CheckedStory) -> Iterator[Finding]:
    """Finds another story of the day with the same slug."""
    if story.facts.slug_taken:
        yield _TAKEN.on_field("slug", headline=story.facts.slug_taken)
