"""Check Also list under a story: the printed entries, suggestions for new ones, and changes from the command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from newsdesk.desk import change_sets, saving
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import gate
from newsdesk.desk.export.candidate import candidates
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.domain import public_content
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.related import Box, Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryRow
from newsdesk.text import suggestions

SUGGESTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedSuggestion:
    """A story of the desk that is suggested for a Check Also list. `excerpt` is the line that would be printed."""

    row: StoryRow
    excerpt: str


class RelatedStories:
    """Check Also lists of one desk."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def boxes(self, content: Content) -> tuple[Box, ...]:
        """One box for each entry of `content.related`, in order; those that will not be printed are marked."""
        by_id = self._boxes({entry.story for entry in content.related if entry.story})
        return tuple(self._box(entry, by_id, content.language) for entry in content.related)

    def boxes_of(self, stories: Iterable[UUID]) -> dict[UUID, Box]:
        """The boxes that these stories would have in an export now, by id; a story that is gone has none."""
        return {story: public_content.box(box) for story, box in self._boxes(set(stories)).items()}

    def suggest(self, content: Content, *, story: UUID, limit: int = SUGGESTIONS) -> tuple[RelatedSuggestion, ...]:
        """Similar stories, best first, without the story itself, spiked ones and those that are listed already."""
        archive = self._context.archive
        listed = {entry.story for entry in content.related}
        alike = archive.search.alike(content, not_story=story, limit=limit + len(listed))
        rows = [row for row in alike if row.id not in listed][:limit]
        by_id = self._boxes({row.id for row in rows})
        return tuple(RelatedSuggestion(row=row, excerpt=by_id[row.id].excerpt) for row in rows if row.id in by_id)

    def named_by(self, story: UUID) -> tuple[UUID, ...]:
        """The stories whose Check Also names this one."""
        return self._context.archive.stories.naming(story)

    def add(self, story: UUID, entry: Related, *, at: int | None = None) -> ChangeSet:
        """Put an entry into a saved story's list, at the end or at a place counted from 0."""
        if entry.story and not self._context.archive.stories.exists(entry.story):
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
        context = self._context
        with context.archive.transaction():
            current = context.archive.stories.get(story)
            content = replace(current.content, related=tuple(change(list(current.content.related))))
            saved = saving.save_beside_draft(context, current, content, why=SaveReason.SAVED)
            return change_sets.story_and_referrers(context, story, revision=saved)

    def _boxes(self, stories: set[UUID]) -> dict[UUID, Box]:
        """The boxes of these stories, in words that the gate lets out, by id."""
        if not stories:
            return {}
        found = self._context.archive.stories.many(stories)
        return {
            candidate.story.id: self._box_of_story(candidate) for candidate in candidates(self._context, found.values())
        }

    def _box(self, entry: Related, by_id: dict[UUID, Box], language: str) -> Box:
        if entry.story is None:
            from newsdesk.page import check_also

            return check_also.box_of_outside(
                public_content.outside(entry), publication=self._context.publication, language=language
            )
        return by_id.get(entry.story) or Box(headline="", excerpt="", story=entry.story, missing=True)

    def _box_of_story(self, candidate: ExportCandidate) -> Box:
        from newsdesk.page import check_also

        without_suggestions = replace(
            candidate, content=replace(candidate.content, body=suggestions.rejected(candidate.content.body))
        )
        box = check_also.box_of_story(
            replace(candidate.story, content=without_suggestions.cleaned_content), publication=self._context.publication
        )
        box = replace(box, revision=candidate.revision)
        if gate.may_be_named(candidate, now=self._context.clock()) or not box.prints:
            return box
        # until its embargo ends, a story is treated like a held one
        return replace(box, cleared=False) if candidate.proof else replace(box, status=Status.HELD)


def _without(entries: list[Related], place: int) -> list[Related]:
    entries[place]  # raises IndexError beyond the list
    return [entry for at, entry in enumerate(entries) if at != place]
