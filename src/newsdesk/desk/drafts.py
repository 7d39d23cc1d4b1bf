"""What is being typed, kept from the first keystroke."""

from dataclasses import replace
from uuid import UUID

from newsdesk.desk.room import Room
from newsdesk.domain.draft import Draft
from newsdesk.domain.story import Content


class Drafts:
    """The unsaved words of each story. `keep` is called while somebody types and does nothing but keep."""

    def __init__(self, room: Room) -> None:
        self._room = room
        # stories first typed here, which are whose name they carry
        self._begun: set[UUID] = set()

    def keep(self, story: UUID, content: Content, *, base: UUID | None, cursor: int = 0, scroll: int = 0) -> None:
        """Write the words through to the disk. Raises DraftTaken where another window typed in the story since."""
        draft = Draft(story=story, base=base, content=content, cursor=cursor, scroll=scroll, kept=self._room.clock())
        self._room.archive.drafts.keep(draft)
        if base is None and story not in self._begun:
            self._begun.add(story)
            self._assign(story)

    def get(self, story: UUID) -> Draft | None:
        """The unsaved words of a story to type on, None if all is saved."""
        return self._room.archive.drafts.take(story)

    def unsaved(self) -> tuple[Draft, ...]:
        """Every draft that was never saved: after a crash, these are the sentences to bring back."""
        return self._room.archive.drafts.all()

    def drop(self, story: UUID) -> None:
        """Throw unsaved words away, because a person said so."""
        self._room.archive.drafts.drop(story)

    def _assign(self, story: UUID) -> None:
        """A new story is whose who types it, before it is ever saved."""
        room = self._room
        standing = room.archive.stories.get(story).standing
        if room.who and not standing.assigned:
            room.archive.stories.stand(story, replace(standing, assigned=room.who), when=room.clock())
