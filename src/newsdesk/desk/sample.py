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
from newsdesk.domain.status import Status, spiked_from
from newsdesk.domain.story import Content

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival


def load(room: Room) -> Changes:
    """Put the samples on a desk that holds no story and no draft; on any other, change nothing."""
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
    spiked = arrival.status is Status.SPIKED
    status = Status.DRAFT if spiked else arrival.status or Status.DRAFT
    room.archive.stories.add(
        story,
        content,
        who=room.who,
        when=arrival.modified,
        why=Why.IMPORTED,
        status=status,
        created=arrival.created,
        published=arrival.published,
        words=recording.words(room, content),
    )
    recording.remember(room, content.author)
    if spiked:
        room.archive.stories.set_status(story, spiked_from(status), before=status, when=arrival.modified)


def _linked(content: Content) -> Content:
    """Entries that name one of the samples are links; their words are looked up at print."""
    entries = tuple(Related(story=entry.story) if entry.story else entry for entry in content.related)
    return replace(content, related=entries)
