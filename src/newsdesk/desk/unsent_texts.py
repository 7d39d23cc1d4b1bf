"""What was typed in forms and not sent yet, kept for whoever typed it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export.restrictions import unread_embargo
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.draft import Draft
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.domain.story import Content
from newsdesk.domain.unsent import Unsent, UnsentKey


class UnsentTexts:
    """Forms as their writers left them. `who` is the name they were typed under; None means whoever is here now."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def keep(self, key: UnsentKey, content: Mapping[str, Any], *, who: str | None = None) -> ChangeSet | None:
        """Write the fields of a form (JSON values by name) through to the disk.

        A story that the archive does not hold yet is begun there, so that the words can be found again; the change is
        returned then.
        """
        room, begun = self._room, None
        unsent = Unsent(key=key, who=self._named(who), kept=room.clock(), content=content)
        with room.archive.transaction():
            if key.story is not None and not room.archive.stories.exists(key.story):
                room.archive.drafts.keep(Draft(story=key.story, base=None, content=Content(), kept=room.clock()))
                begun = ChangeSet(stories=frozenset({key.story}), created=frozenset({key.story}))
            room.archive.unsent.keep(unsent)
        return begun

    def bring_back(self, unsent: Unsent) -> None:
        """Keep what a rescue file holds, unless the desk has something that was typed later."""
        held = self.get(unsent.key, who=unsent.who)
        if held is None or held.kept < unsent.kept:
            self.keep(unsent.key, unsent.content, who=unsent.who)

    def get(self, key: UnsentKey, *, who: str | None = None) -> Unsent | None:
        """What this person left in this form."""
        return self._room.archive.unsent.get(key, who=self._named(who))

    def all(self, *, who: str | None = None) -> tuple[Unsent, ...]:
        """All that this person left in forms, oldest first."""
        return self._room.archive.unsent.all(who=self._named(who))

    def unread_embargo(self, story: UUID) -> UnreadEmbargo | None:
        """What holds the story because somebody else than the person here typed it for an embargo, and not so that it
        is understood."""
        unread = unread_embargo(self._room, story)
        return unread if unread is not None and unread.who else None

    def drop(self, key: UnsentKey, *, who: str | None = None) -> None:
        """Forget it: it was sent, or the person throws it away."""
        self._room.archive.unsent.drop(key, who=self._named(who))

    def _named(self, who: str | None) -> str:
        """The name as the staff list has it; somebody without a name has words, too."""
        if who is None:
            return self._room.who
        person = self._room.archive.people.named(who) if who else None
        return person.name if person else who
