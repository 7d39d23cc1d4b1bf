"""The Check Also list under a story: how its entries print, what to suggest, and changes to it by command."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from newsdesk.desk import changed, cleared, recording
from newsdesk.desk.room import Room
from newsdesk.domain import suggestions
from newsdesk.domain.changes import Changes
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.listing import Row
from newsdesk.domain.related import Box, Related
from newsdesk.domain.revision import Why
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story

SUGGESTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A story of the archive that may belong under another one. `excerpt` is the line that would print."""

    row: Row
    excerpt: str


class RelatedStories:
    """What stands under a story, and what could."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def boxes(self, content: Content) -> tuple[Box, ...]:
        """One entry for each of `content.related`, in order; those that will not print are flagged."""
        stories = self._as_cleared({entry.story for entry in content.related if entry.story})
        return tuple(self._box(entry, stories, content.language) for entry in content.related)

    def suggest(self, content: Content, *, story: UUID, limit: int = SUGGESTIONS) -> tuple[Suggestion, ...]:
        """Stories of the archive that are like this one, best first: not itself, nothing spiked, nothing listed."""
        archive = self._room.archive
        listed = {entry.story for entry in content.related}
        alike = archive.search.alike(content, not_story=story, limit=limit + len(listed))
        rows = [row for row in alike if row.id not in listed][:limit]
        stories = self._as_cleared({row.id for row in rows})
        return tuple(
            Suggestion(row=row, excerpt=self._box_of_story(stories[row.id]).excerpt)
            for row in rows
            if row.id in stories
        )

    def named_by(self, story: UUID) -> tuple[UUID, ...]:
        """The stories whose Check Also names this one."""
        return self._room.archive.stories.naming(story)

    def add(self, story: UUID, entry: Related, *, at: int | None = None) -> Changes:
        """Put an entry into a saved story's list, at the end or at a place counted from 0."""
        if entry.story and not self._room.archive.stories.exists(entry.story):
            raise StoryNotFound(str(entry.story))

        def added(entries: list[Related]) -> list[Related]:
            place = len(entries) if at is None else at
            return [*entries[:place], entry, *entries[place:]]

        return self._change(story, added)

    def remove(self, story: UUID, place: int) -> Changes:
        """Take the entry at a place, counted from 0, out of a saved story's list. Raises IndexError."""
        return self._change(story, lambda entries: _without(entries, place))

    def move(self, story: UUID, place: int, to: int) -> Changes:
        """Move the entry at a place to another, both counted from 0. Raises IndexError."""

        def moved(entries: list[Related]) -> list[Related]:
            rest, entry = _without(entries, place), entries[place]
            entries[to]  # raises IndexError beyond the list
            return [*rest[:to], entry, *rest[to:]]

        return self._change(story, moved)

    def _change(self, story: UUID, change: Callable[[list[Related]], Iterable[Related]]) -> Changes:
        room = self._room
        with room.archive.transaction():
            held = room.archive.stories.get(story)
            content = replace(held.content, related=tuple(change(list(held.content.related))))
            saved = recording.save_beside_draft(room, held, content, why=Why.SAVED)
            return changed.touched(room, story, revision=saved)

    def _as_cleared(self, ids: set[UUID]) -> dict[UUID, Story]:
        """The stories in the words that a box prints: without a change that nobody approved, or a suggestion."""
        if not ids:
            return {}
        room, alone = self._room, self._room.actor.alone
        stories = room.archive.stories.many(ids)
        return {
            story.id: replace(
                story, content=_settled(cleared.words(room, story, None if alone else story.standing.cleared))
            )
            for story in stories.values()
        }

    def _box(self, entry: Related, stories: dict[UUID, Story], language: str) -> Box:
        if entry.story is None:
            from newsdesk.page import check_also

            return check_also.box_of_outside(entry, house=self._room.house, language=language)
        held = stories.get(entry.story)
        return self._box_of_story(held) if held else Box(headline="", excerpt="", story=entry.story, missing=True)

    def _box_of_story(self, story: Story) -> Box:
        from newsdesk.page import check_also

        box = check_also.box_of_story(story, house=self._room.house)
        embargo = story.standing.embargo
        if embargo and not embargo.lifted(self._room.clock()):
            return replace(box, status=Status.HELD)  # held back like one, until the instant comes
        return box


def _without(entries: list[Related], place: int) -> list[Related]:
    entries[place]  # raises IndexError beyond the list
    return [entry for at, entry in enumerate(entries) if at != place]


def _settled(content: Content) -> Content:
    return replace(content, body=suggestions.rejected(content.body)) if "{" in content.body else content
