"""Writes down what people saved: who, when, how many words, which author, and what a save means for the standing."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.story import Author, Content, Story
from newsdesk.domain.workflow import Claim, Workflow, after_save


def words(room: DeskContext, content: Content) -> int:
    """The words of the body, as the list shows them."""
    from newsdesk.page import count

    return count.count(content.body, speed=room.settings.reading_speed).words


def remember(room: DeskContext, author: Author) -> None:
    """Keep an author box to be offered again. A box without a bio does not take a remembered bio away."""
    if not author.name:
        return
    held = room.archive.authors.remembered()
    if held[:1] == (author,):
        return
    known = any(each.name == author.name and each.bio for each in held)
    if author.bio or not known:
        room.archive.authors.remember(author)


def put(
    room: DeskContext,
    story: UUID,
    content: Content,
    *,
    why: SaveReason,
    when: datetime,
    standing: Workflow,
    created: datetime | None = None,
) -> UUID:
    """Put a story on the desk with this standing and return its first revision, which is cleared if the story is."""
    remember(room, content.author)
    standing = replace(standing, embargo=content.embargo, assigned=standing.assigned or room.who)
    return room.archive.stories.add(
        story,
        content,
        who=room.who,
        when=when,
        why=why,
        created=created,
        words=words(room, content),
        standing=standing,
    )


def save_beside_draft(room: DeskContext, held: Story, content: Content, *, why: SaveReason) -> UUID:
    """Save for somebody who is not typing in the story. What is being typed stays, and forks when it is saved."""
    when = room.clock()
    revision = revise(room, held, content, why=why, when=when)
    stand_after_save(room, held, content, revision=revision, when=when)
    return revision


def revise(room: DeskContext, held: Story, content: Content, *, why: SaveReason, when: datetime) -> UUID:
    """A revision beside the draft, by a move that says itself what becomes of the standing."""
    saved = room.archive.revisions.save(
        held.id,
        content,
        base=held.head,
        who=room.who,
        when=when,
        why=why,
        words=words(room, content),
        beside_draft=True,
    )
    return saved.revision


def stand_after_save(
    room: DeskContext, held: Story, content: Content, *, revision: UUID | None, when: datetime
) -> None:
    """The standing of a story that has `revision` as its head now; `held` is the story as it was before."""
    standing = held.standing
    if revision and revision != held.head:
        standing = after_save(standing, head=revision, embargo=content.embargo, actor=room.actor)
    if held.head is None and not standing.assigned:
        standing = replace(standing, assigned=room.who)
    if standing != held.standing:
        room.archive.stories.stand(held.id, standing, when=when)
    if held.claim and held.claim.who == room.who:
        room.archive.stories.claim(held.id, Claim(who=room.who, at=when))
