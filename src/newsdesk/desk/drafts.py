"""Drafts: text that is not saved as a revision yet, stored from the first keystroke."""

import logging
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import saving
from newsdesk.desk.context import DeskContext
from newsdesk.domain.draft import Draft, RescuedWords
from newsdesk.domain.errors import DraftTaken, RowUnreadable
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.story import Content

log = logging.getLogger(__name__)


class Drafts:
    """Drafts of one desk."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        # stories that were begun in this process, and assigned to its user
        self._begun: set[UUID] = set()

    def keep(self, story: UUID, content: Content, *, base: UUID | None, cursor: int = 0, scroll: int = 0) -> datetime:
        """Write the draft to the disk; returns its time (UTC), which tells it from a draft of another window.

        Raises DraftTaken where another window typed in the story since.
        """
        draft = Draft(story=story, base=base, content=content, cursor=cursor, scroll=scroll, kept=self._context.clock())
        self._context.archive.drafts.keep(draft)
        if base is None and story not in self._begun:
            self._begun.add(story)
            self._assign(story)
        return draft.kept

    def get(self, story: UUID) -> Draft | None:
        """The draft of a story, to go on typing in it; None if all is saved."""
        return self._context.archive.drafts.take(story)

    def to_type_on(self, story: UUID) -> tuple[Draft | None, bool]:
        """The draft of a story, and whether a damaged draft was set aside.

        Raises RowUnreadable for a damaged draft of a story that was never saved, as there is nothing to show instead.
        """
        archive = self._context.archive
        try:
            return archive.drafts.take(story), False
        except RowUnreadable as error:
            if error.table != "draft" or archive.stories.get(story).head is None:
                raise
            log.warning("a draft is set aside: %s", error)
            archive.drafts.set_aside(story)
            return None, True

    def bring_back(self, words: RescuedWords) -> bool:
        """Store the text of a rescue file: as the draft of its story, or as a revision if somebody typed in it since.

        Returns False where the desk has the text already. Raises ArchiveError.
        """
        archive = self._context.archive
        with archive.transaction():
            known = archive.stories.exists(words.story)
            held = self.to_type_on(words.story)[0] if known else None
            if (held and held.content == words.content) or (known and self._is_head(words)):
                return False
            if held and held.kept != words.draft_kept:
                self._save_beside(words)
                return True
        try:
            self.keep(words.story, words.content, base=words.base, cursor=words.cursor, scroll=words.scroll)
        except DraftTaken:  # typed in by another window meanwhile, or a damaged desk has the draft without its story
            self._save_beside(words)
        return True

    def unsaved(self) -> tuple[Draft, ...]:
        """All drafts; after a crash, these are offered for recovery."""
        return self._context.archive.drafts.all()

    def drop(self, story: UUID) -> None:
        """Delete a draft at the user's wish."""
        self._context.archive.drafts.drop(story)

    def _is_head(self, words: RescuedWords) -> bool:
        story = self._context.archive.stories.get(words.story)
        return story.head is not None and story.content == words.content

    def _save_beside(self, words: RescuedWords) -> None:
        context = self._context
        context.archive.revisions.save(
            words.story,
            words.content,
            base=words.base,
            who=context.who,
            when=words.at,
            why=SaveReason.SAVED,
            words=saving.word_count(context, words.content),
            beside_draft=True,
        )

    def _assign(self, story: UUID) -> None:
        """Assign a new story to the user who types it, before it is saved."""
        context = self._context
        standing = context.archive.stories.get(story).standing
        if context.who and not standing.assigned:
            context.archive.stories.update_workflow(
                story, replace(standing, assigned=context.who), when=context.clock()
            )
