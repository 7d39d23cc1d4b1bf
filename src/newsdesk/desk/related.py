"""The Check Also list under a story: how its entries print, what to suggest, and changes to it by command."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from newsdesk.desk import change_sets, saving
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import gate
from newsdesk.desk.export.candidate import candidates
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.domain import public_content, suggestions
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.related import Box, Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryRow

SUGGESTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedSuggestion:
    """A story of the archive that may belong under another one. `excerpt` is the line that would print."""

    row: StoryRow
    excerpt: str


class RelatedStories:
    """What stands under a story, and what could."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def boxes(self, content: Content) -> tuple[Box, ...]:
        """One entry for each of `content.related`, in order; those that will not print are flagged."""
        inside = self._inside({entry.story for entry in content.related if entry.story})
        return tuple(self._box(entry, inside, content.language) for entry in content.related)

    def boxes_of(self, stories: Iterable[UUID]) -> dict[UUID, Box]:
        """What these stories of the archive would print in Check Also now, as it leaves; none for one that is gone."""
        return {story: public_content.box(box) for story, box in self._inside(set(stories)).items()}

    def suggest(self, content: Content, *, story: UUID, limit: int = SUGGESTIONS) -> tuple[RelatedSuggestion, ...]:
        """Stories of the archive that are like this one, best first: not itself, nothing spiked, nothing listed."""
        archive = self._room.archive
        listed = {entry.story for entry in content.related}
        alike = archive.search.alike(content, not_story=story, limit=limit + len(listed))
        rows = [row for row in alike if row.id not in listed][:limit]
        inside = self._inside({row.id for row in rows})
        return tuple(RelatedSuggestion(row=row, excerpt=inside[row.id].excerpt) for row in rows if row.id in inside)

    def named_by(self, story: UUID) -> tuple[UUID, ...]:
        """The stories whose Check Also names this one."""
        return self._room.archive.stories.naming(story)

    def add(self, story: UUID, entry: Related, *, at: int | None = None) -> ChangeSet:
        """Put an entry into a saved story's list, at the end or at a place counted from 0."""
        if entry.story and not self._room.archive.stories.exists(entry.story):
            raise StoryNotFound(str(entry.story))

        def added(entries: list[Related]) -> list[Related]:
            place = len(entries) if at is None else at
            return [*entries[:place], entry, *entries[place:]]

        return self._change(story, added)

    def remove(self, story: UUID, place: int) -> ChangeSet:
        """Take the entry at a place, counted from 0, out of a saved story's list. Raises IndexError."""
        return self._change(story, lambda entries: _without(entries, place))

    def move(self, story: UUID, place: int, to: int) -> ChangeSet:
        """Move the entry at a place to another, both counted from 0. Raises IndexError."""

        def moved(entries: list[Related]) -> list[Related]:
            rest, entry = _without(entries, place), entries[place]
            entries[to]  # raises IndexError beyond the list
            return [*rest[:to], entry, *rest[to:]]

        return self._change(story, moved)

    def _change(self, story: UUID, change: Callable[[list[Related]], Iterable[Related]]) -> ChangeSet:
        room = self._room
        with room.archive.transaction():
            held = room.archive.stories.get(story)
            content = replace(held.content, related=tuple(change(list(held.content.related))))
            saved = saving.save_beside_draft(room, held, content, why=SaveReason.SAVED)
            return change_sets.touched(room, story, revision=saved)

    def _inside(self, stories: set[UUID]) -> dict[UUID, Box]:
        """The boxes of these stories of the archive, in the words that the gate lets out."""
        if not stories:
            return {}
        held = self._room.archive.stories.many(stories)
        return {going.story.id: self._box_of_story(going) for going in candidates(self._room, held.values())}

    def _box(self, entry: Related, inside: dict[UUID, Box], language: str) -> Box:
        if entry.story is None:
            from newsdesk.page import check_also

            return check_also.box_of_outside(public_content.outside(entry), house=self._room.house, language=language)
        return inside.get(entry.story) or Box(headline="", excerpt="", story=entry.story, missing=True)

    def _box_of_story(self, going: ExportCandidate) -> Box:
        from newsdesk.page import check_also

        kept = replace(going, content=replace(going.content, body=suggestions.rejected(going.content.body)))
        box = check_also.box_of_story(replace(going.story, content=kept.words), house=self._room.house)
        box = replace(box, revision=going.revision)
        if gate.may_be_named(going, now=self._room.clock()) or not box.prints:
            return box
        # an embargoed one is held back like a held one, until the instant comes
        return replace(box, cleared=False) if going.proof else replace(box, status=Status.HELD)


def _without(entries: list[Related], place: int) -> list[Related]:
    entries[place]  # raises IndexError beyond the list
    return [entry for at, entry in enumerate(entries) if at != place]
