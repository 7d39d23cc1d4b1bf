"""Verbs for notes on a story or on a passage of it, in threads. Notes are never exported."""

from uuid import UUID

from newsdesk.desk import change_sets
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import MoveRefused
from newsdesk.domain.note import Note
from newsdesk.text.anchors import Anchor


class Review:
    """Notes of one desk. The change set of each verb names the story, so that lists count its open notes again."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def notes(self, story: UUID) -> tuple[Note, ...]:
        """All notes of a story, oldest first; a reply names its parent note."""
        return self._context.archive.notes.of(story)

    def add(self, story: UUID, text: str, *, anchor: Anchor | None = None) -> ChangeSet:
        """Add a note to the whole story, or to a passage of one of its revisions."""
        return self._write(story, text, anchor=anchor)

    def reply(self, note: UUID, text: str) -> ChangeSet:
        """Reply in the thread of this note; a resolved thread stays resolved."""
        held = self._context.archive.notes.get(note)
        return self._write(held.story, text, parent=held.parent or held.id)

    def resolve(self, note: UUID) -> ChangeSet:
        """Resolve the thread of this note."""
        context = self._context
        context.archive.notes.resolve(note, who=context.who, when=context.clock())
        return self._changed(note)

    def reopen(self, note: UUID) -> ChangeSet:
        """Reopen the thread of this note."""
        self._context.archive.notes.reopen(note)
        return self._changed(note)

    def drop(self, note: UUID) -> ChangeSet:
        """Delete the user's own note, if it has no replies. Raises MoveRefused."""
        notes = self._context.archive.notes
        held = notes.get(note)
        if held.who != self._context.who:
            raise MoveRefused("removed", "somebody else's")
        notes.drop(note)
        return change_sets.story_only(held.story)

    def waiting(self) -> tuple[tuple[Note, str], ...]:
        """The open notes of all stories, each with its story's headline."""
        return self._context.archive.notes.waiting()

    def places(self, story: UUID, display: str) -> dict[UUID, tuple[int, int] | None]:
        """The passage of each open note in the displayed body, as offsets (start, end); None where it is gone."""
        from newsdesk.text.anchors import carry  # compares texts, and most stories have no note

        anchors = {
            note.id: note.anchor for note in self.notes(story) if note.anchor and not note.parent and not note.resolved
        }
        shown = {revision: self._shown(revision) for revision in {each.revision for each in anchors.values()}}
        return {note: carry(anchor, shown[anchor.revision], display) for note, anchor in anchors.items()}

    def _shown(self, revision: UUID) -> str:
        from newsdesk.text import suggestions

        return suggestions.runs(self._context.archive.revisions.get(revision).content.body)[0]

    def _write(self, story: UUID, text: str, *, parent: UUID | None = None, anchor: Anchor | None = None) -> ChangeSet:
        context, text = self._context, text.strip()
        if not text:
            return ChangeSet()
        note = Note(
            id=new_id(), story=story, who=context.who, at=context.clock(), text=text, parent=parent, anchor=anchor
        )
        context.archive.notes.add(note)
        return change_sets.story_only(story)

    def _changed(self, note: UUID) -> ChangeSet:
        return change_sets.story_only(self._context.archive.notes.get(note).story)
