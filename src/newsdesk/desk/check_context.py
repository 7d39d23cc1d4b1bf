"""Facts from the archive that the checks need: open notes, dead links, slugs of the day, similar stories."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from newsdesk.desk.context import DeskContext
from newsdesk.domain.archive_facts import ArchiveFacts, SimilarStory
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.text import shingles, suggestions

_GONE = frozenset({Status.SPIKED, Status.WITHDRAWN})
_ALIKE = 0.5  # of the shingles: half of a story word for word
_SHARED = shingles.KEPT // 3
_AT_ONCE = 10  # a writer's draft must not wait long


def facts(context: DeskContext, story: UUID, content: Content) -> ArchiveFacts:
    """The facts for a story with this content. Call it in the archive lane."""
    return ArchiveFacts(
        today=_day(context.clock()),
        open_notes=sum(1 for note in context.archive.notes.of(story) if note.parent is None and note.resolved is None),
        gone=_gone(context, content),
        slug_taken=_slug_taken(context, story, content),
        similar=_similar(context, story, content),
        headline_limit=context.settings.headline_limit,
        known_zones=_zones(content),
    )


def sketch_some(context: DeskContext, limit: int = _AT_ONCE) -> bool:
    """Compute the sketches of at most `limit` changed stories; True if more may be left."""
    waiting = context.archive.sketches.waiting(limit)
    if not waiting:
        return False
    held = context.archive.stories.many(waiting)
    made = {story: _sketch(held[story].content) if story in held else () for story in waiting}
    with context.archive.transaction():
        for story, grains in made.items():
            context.archive.sketches.put(story, grains)
    return len(waiting) == limit


def _similar(context: DeskContext, story: UUID, content: Content) -> tuple[SimilarStory, ...]:
    sketch_some(context)
    mine = _sketch(content)
    near = context.archive.sketches.sharing(mine, least=_SHARED, not_story=story)
    likeness = {key: shingles.likeness(mine, theirs) for key, theirs in near.items()}
    alike = {key: value for key, value in likeness.items() if value >= _ALIKE}
    held = context.archive.stories.many(alike)
    found = [
        SimilarStory(
            headline=each.content.headline, day=_day(each.published or each.created), likeness=alike[key], id=str(key)
        )
        for key, each in held.items()
    ]
    return tuple(sorted(found, key=lambda each: -each.likeness))


def _sketch(content: Content) -> shingles.Sketch:
    return shingles.sketch(suggestions.accepted(content.body))


def _gone(context: DeskContext, content: Content) -> tuple[int, ...]:
    named = [entry.story for entry in content.related if entry.story]
    held = context.archive.stories.many(named) if named else {}
    return tuple(
        number
        for number, entry in enumerate(content.related)
        if entry.story and (entry.story not in held or held[entry.story].status in _GONE)
    )


def _slug_taken(context: DeskContext, story: UUID, content: Content) -> str:
    others = [key for key in context.archive.stories.ids_for_slug(content.slug) if key != story] if content.slug else []
    today = _day(context.clock())
    for other in context.archive.stories.many(others).values():
        if other.status is not Status.SPIKED and today in _days(other):
            return other.content.headline or other.content.slug
    return ""


def _days(story: Story) -> set[date]:
    return {_day(when) for when in (story.created, story.published) if when}


def _day(when: datetime) -> date:
    """The date in this machine's time zone."""
    return when.astimezone().date()


def _zones(content: Content) -> frozenset[str]:
    """The embargo's time zone, if this machine knows it."""
    zone = content.embargo.zone if content.embargo else "UTC"
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return frozenset({"UTC"})
    return frozenset({zone})
