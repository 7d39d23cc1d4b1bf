"""What was typed in forms and not sent yet, kept for whoever typed it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export.restrictions import unread_embargo
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.draft import Draft
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.domain.story import Content
from newsdesk.domain.unsent import Unsent, UnsentKey, same_words


class UnsentTexts:
    """Forms as their writers left them. `who` is the name they were typed under; None means whoever is here now."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        # what this process wrote or read last, by person and form; another window may have written since
        self._ours: dict[tuple[str, UnsentKey], Mapping[str, Any] | None] = {}

    def keep(self, key: UnsentKey, content: Mapping[str, Any], *, who: str | None = None) -> ChangeSet | None:
        """Write the fields of a form (JSON values by name) through to the disk.

        Words of another window that stand there are kept beside them, see `other`. A story that the archive does not
        hold yet is begun there, so that the words can be found again; the change is returned then.
        """
        context, begun = self._context, None
        unsent = Unsent(key=key, who=self._named(who), kept=context.clock(), content=content)
        with context.archive.transaction():
            if key.story is not None and not context.archive.stories.exists(key.story):
                context.archive.drafts.keep(Draft(story=key.story, base=None, content=Content(), kept=context.clock()))
                begun = ChangeSet(stories=frozenset({key.story}), created=frozenset({key.story}))
            self._keep_other(unsent)
            context.archive.unsent.keep(unsent)
        self._ours[unsent.who, key] = content
        return begun

    def other(self, key: UnsentKey, *, who: str | None = None) -> Unsent | None:
        """What this person typed in the same form in another window, and what was typed here took the place of."""
        return self.get(key.other, who=who)

    def _keep_other(self, unsent: Unsent) -> None:
        """Before it is written over: put aside what another window wrote in the form since this one wrote or read."""
        key, who = unsent.key, unsent.who
        held = self._context.archive.unsent.get(key, who=who) if key.form is None else None
        if held is None or same_words(held.content, unsent.content):
            return
        if not same_words(held.content, self._ours.get((who, key))):
            self._context.archive.unsent.keep(replace(held, key=key.other))

    def bring_back(self, unsent: Unsent) -> None:
        """Keep what a rescue file holds, unless the desk has something that was typed later."""
        held = self.get(unsent.key, who=unsent.who)
        if held is None or held.kept < unsent.kept:
            self._ours[self._named(unsent.who), unsent.key] = held.content if held else None
            self.keep(unsent.key, unsent.content, who=unsent.who)

    def get(self, key: UnsentKey, *, who: str | None = None) -> Unsent | None:
        """What this person left in this form."""
        return self._context.archive.unsent.get(key, who=self._named(who))

    def all(self, *, who: str | None = None) -> tuple[Unsent, ...]:
        """All that this person left in forms, oldest first."""
        rows = self._context.archive.unsent.all(who=self._named(who))
        for row in rows:
            if self._ours.get((row.who, row.key)) is None:
                self._ours[row.who, row.key] = row.content
        return rows

    def unread_embargo(self, story: UUID) -> UnreadEmbargo | None:
        """What holds the story and its form does not show: what somebody else than the person here typed for an
        embargo, and not so that it is understood, or words that are damaged."""
        unread = unread_embargo(self._context, story)
        return unread if unread is not None and (unread.who or unread.damaged) else None

    def drop(self, key: UnsentKey, *, who: str | None = None) -> None:
        """Forget it: it was sent, or the person throws it away. What another window wrote there since stays."""
        who, unsent = self._named(who), self._context.archive.unsent
        ours = self._ours.pop((who, key), None)
        with self._context.archive.transaction():
            held = unsent.get(key, who=who)
            if ours is None or held is None or same_words(held.content, ours):
                unsent.drop(key, who=who)
            elif (other := unsent.get(key.other, who=who)) and same_words(other.content, ours):
                unsent.drop(key.other, who=who)

    def _named(self, who: str | None) -> str:
        """The name as the staff list has it; somebody without a name has words, too."""
        if who is None:
            return self._context.who
        person = self._context.archive.people.named(who) if who else None
        return person.name if person else who
