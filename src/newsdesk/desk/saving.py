"""Saving of revisions: word count, author box, and the workflow state after a save."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.story import Author, Content, Story
from newsdesk.domain.workflow import Claim, Workflow, after_save


def word_count(context: DeskContext, content: Content) -> int:
    """The number of words in the body, as the story list shows it."""
    from newsdesk.text import words

    return words.count(content.body, speed=context.settings.reading_speed).words


def remember_author(context: DeskContext, author: Author) -> None:
    """Store an author box, to be offered again. One without a bio does not replace one with a bio."""
    if not author.name:
        return
    known = context.archive.authors.remembered()
    if known[:1] == (author,):
        return
    has_bio = any(each.name == author.name and each.bio for each in known)
    if author.bio or not has_bio:
        context.archive.authors.remember(author)


def create(
    context: DeskContext,
    story: UUID,
    content: Content,
    *,
    why: SaveReason,
    when: datetime,
    workflow: Workflow,
    created: datetime | None = None,
) -> UUID:
    """Add a story in this workflow state. Returns its first revision, which is approved if the state says so."""
    remember_author(context, content.author)
    workflow = replace(workflow, embargo=content.embargo, assigned=workflow.assigned or context.who)
    return context.archive.stories.add(
        story,
        content,
        who=context.who,
        when=when,
        why=why,
        created=created,
        words=word_count(context, content),
        standing=workflow,
    )


def save_beside_draft(context: DeskContext, before: Story, content: Content, *, why: SaveReason) -> UUID:
    """Save a revision from outside the editor. A draft in the editor stays, and becomes a fork when it is saved."""
    when = context.clock()
    revision = revise(context, before, content, why=why, when=when)
    update_workflow(context, before, content, revision=revision, when=when)
    return revision


def revise(context: DeskContext, before: Story, content: Content, *, why: SaveReason, when: datetime) -> UUID:
    """Save a revision and leave the draft and the workflow state as they are; the caller sets the state."""
    saved = context.archive.revisions.save(
        before.id,
        content,
        base=before.head,
        who=context.who,
        when=when,
        why=why,
        words=word_count(context, content),
        beside_draft=True,
    )
    return saved.revision


def update_workflow(
    context: DeskContext, before: Story, content: Content, *, revision: UUID | None, when: datetime
) -> None:
    """Store the workflow state after `revision` became the head; `before` is the story as it was before that."""
    workflow = before.standing
    if revision and revision != before.head:
        workflow = after_save(workflow, head=revision, embargo=content.embargo, actor=context.actor)
    if before.head is None and not workflow.assigned:
        workflow = replace(workflow, assigned=context.who)
    if workflow != before.standing:
        context.archive.stories.update_workflow(before.id, workflow, when=when)
    if before.claim and before.claim.who == context.who:
        context.archive.stories.claim(before.id, Claim(who=context.who, at=when))
