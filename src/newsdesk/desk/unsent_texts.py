"""Unsent texts: what was typed in forms and not sent yet, stored for the person who typed it."""

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
    """Unsent texts of one desk. `who` is the name of the person who typed them; None means the user."""

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
        """The text that this person typed in the same form in another window, and that this window's text replaced."""
        return self.get(key.other, who=who)

    def _keep_other(self, unsent: Unsent) -> None:
        """Store another window's newer text of the form aside, before it is overwritten."""
        key, who = unsent.key, unsent.who
        held = self._context.archive.unsent.get(key, who=who) if key.form is None else None
        if held is None or same_words(held.content, unsent.content):
            return
        if not same_words(held.content, self._ours.get((who, key))):
            self._context.archive.unsent.keep(replace(held, key=key.other))

    def bring_back(self, unsent: Unsent) -> None:
        """Store the text of a rescue file, unless the desk has a newer one."""
        held = self.get(unsent.key, who=unsent.who)
        if held is None or held.kept < unsent.kept:
            self._ours[self._named(unsent.who), unsent.key] = held.content if held else None
            self.keep(unsent.key, unsent.content, who=unsent.who)

    def get(self, key: UnsentKey, *, who: str | None = None) -> Unsent | None:
        """The unsent text of this person in this form, None where there is none."""
        return self._context.archive.unsent.get(key, who=self._named(who))

    def all(self, *, who: str | None = None) -> tuple[Unsent, ...]:
        """All unsent texts of this person, oldest first."""
        rows = self._context.archive.unsent.all(who=self._named(who))
        for row in rows:
            if self._ours.get((row.who, row.key)) is None:
                self._ours[row.who, row.key] = row.content
        return rows

    def unread_embargo(self, story: UUID) -> UnreadEmbargo | None:
        """An unreadable embargo that stops exports and is not in the user's form: typed by somebody else, or damaged.

        None where there is none.
        """
        unread = unread_embargo(self._context, story)
        return unread if unread is not None and (unread.who or unread.damaged) else None

    def drop(self, key: UnsentKey, *, who: str | None = None) -> None:
        """Delete an unsent text that was sent or discarded. Text that another window wrote since stays."""
        who, unsent = self._named(who), self._context.archive.unsent
        ours = self._ours.pop((who, key), None)
        with self._context.archive.transaction():
            held = unsent.get(key, who=who)
            if ours is None or held is None or same_words(held.content, ours):
                unsent.drop(key, who=who)
            elif (other := unsent.get(key.other, who=who)) and same_words(other.content, ours):
                unsent.drop(key.other, who=who)

    def _named(self, who: str | None) -> str:
        """The name as the staff list spells it; it may be empty."""
        if who is None:
            return self._context.who
        person = self._context.archive.people.named(who) if who else None
        return person.name if person else who
