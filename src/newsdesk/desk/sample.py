"""The sample stories that a new desk starts with: our own words, in three languages, linked to one another."""

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk import resources
from newsdesk.desk import recording
from newsdesk.desk.naming import named
from newsdesk.desk.room import Room
from newsdesk.domain.changes import Changes
from newsdesk.domain.related import Related
from newsdesk.domain.revision import Why
from newsdesk.domain.standing import Standing
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival


def load(room: Room) -> Changes:
    """Put the samples on a desk that holds no story and no draft; on any other, change nothing."""
    if room.archive.unwritable:
        return Changes()
    with room.archive.transaction():
        if not _is_new(room):
            return Changes()
        arrivals = _arrivals(room)
        for arrival in arrivals:
            _put(room, arrival)
    ids = frozenset(arrival.id for arrival in arrivals if arrival.id)
    return Changes(stories=ids, created=ids)


def _is_new(room: Room) -> bool:
    return not any(room.archive.stories.counts().by_status.values()) and not room.archive.drafts.all()


def _arrivals(room: Room) -> "list[Arrival]":
    markdown = room.formats.by_key("markdown")
    files = sorted(resources.path("sample").glob("*.md"))
    return [arrival for file in files for arrival in markdown.read(file.read_bytes(), name=file.name)]


def _put(room: Room, arrival: "Arrival") -> None:
    story = arrival.id
    if story is None or arrival.modified is None:
        raise ValueError("a sample story has an id and a date")
    content = named(room, _linked(arrival.content), story=story)
    recording.put(
        room,
        story,
        content,
        why=Why.IMPORTED,
        when=arrival.modified,
        created=arrival.created,
        standing=_standing(arrival),
    )


def _standing(arrival: "Arrival") -> Standing:
    if arrival.status is Status.SPIKED:
        return Standing(status=Status.SPIKED, spiked_from=Status.DRAFT)
    return Standing(status=arrival.status or Status.DRAFT, published=arrival.published)


def _linked(content: Content) -> Content:
    """Entries that name one of the samples are links; their words are looked up at print."""
    entries = tuple(Related(story=entry.story) if entry.story else entry for entry in content.related)
    return replace(content, related=entries)
