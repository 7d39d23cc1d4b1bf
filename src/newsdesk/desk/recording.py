"""Writes revisions down with what the desk knows of them: who, when, how many words, and which author."""

from uuid import UUID

from newsdesk.desk.room import Room
from newsdesk.domain.revision import Why
from newsdesk.domain.story import Author, Content, Story


def words(room: Room, content: Content) -> int:
    """The words of the body, as the list shows them."""
    from newsdesk.page import count

    return count.count(content.body, speed=room.settings.reading_speed).words


def remember(room: Room, author: Author) -> None:
    """Keep an author box to be offered again. A box without a bio does not take a remembered bio away."""
    if not author.name:
        return
    held = room.archive.authors.remembered()
    if held[:1] == (author,):
        return
    known = any(each.name == author.name and each.bio for each in held)
    if author.bio or not known:
        room.archive.authors.remember(author)


def save_beside_draft(room: Room, held: Story, content: Content, *, why: Why) -> UUID:
    """Save for somebody who is not typing in the story. What is being typed stays, and forks when it is saved."""
    saved = room.archive.revisions.save(
        held.id,
        content,
        base=held.head,
        who=room.who,
        when=room.clock(),
        why=why,
        words=words(room, content),
        beside_draft=True,
    )
    return saved.revision
