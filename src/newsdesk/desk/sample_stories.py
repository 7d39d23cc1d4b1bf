"""The sample stories that a new desk starts with: our own words, in three languages, linked to one another."""

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk import resources
from newsdesk.desk import saving
from newsdesk.desk.context import DeskContext
from newsdesk.desk.naming import named
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival


def load(room: DeskContext) -> ChangeSet:
    """Put the samples on a desk that holds no story and no draft; on any other, change nothing."""
    if room.archive.unwritable:
        return ChangeSet()
    with room.archive.transaction():
        if not _is_new(room):
            return ChangeSet()
        arrivals = _arrivals(room)
        for arrival in arrivals:
            _put(room, arrival)
    ids = frozenset(arrival.id for arrival in arrivals if arrival.id)
    return ChangeSet(stories=ids, created=ids)


def _is_new(room: DeskContext) -> bool:
    return not any(room.archive.stories.counts().by_status.values()) and not room.archive.drafts.all()


def _arrivals(room: DeskContext) -> "list[Arrival]":
    markdown = room.formats.by_key("markdown")
    files = sorted(resources.path("sample").glob("*.md"))
    return [arrival for file in files for arrival in markdown.read(file.read_bytes(), name=file.name)]


def _put(room: DeskContext, arrival: "Arrival") -> None:
    story = arrival.id
    if story is None or arrival.modified is None:
        raise ValueError("a sample story has an id and a date")
    content = named(room, _linked(arrival.content), story=story)
    saving.put(
        room,
        story,
        content,
        why=SaveReason.IMPORTED,
        when=arrival.modified,
        created=arrival.created,
        standing=_standing(arrival),
    )


def _standing(arrival: "Arrival") -> Workflow:
    if arrival.status is Status.SPIKED:
        return Workflow(status=Status.SPIKED, spiked_from=Status.DRAFT)
    return Workflow(status=arrival.status or Status.DRAFT, published=arrival.published)


def _linked(content: Content) -> Content:
    """Entries that name one of the samples are links; their words are looked up at print."""
    entries = tuple(Related(story=entry.story) if entry.story else entry for entry in content.related)
    return replace(content, related=entries)
