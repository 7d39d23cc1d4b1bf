"""The words of a story that its desk has cleared: those that leave the house, and that another story's box prints."""

from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.story import Content, Story


def words(room: DeskContext, story: Story, cleared: UUID | None) -> Content:
    """The words of the cleared revision; those at the head where nothing was cleared."""
    if cleared is None or cleared == story.head:
        return story.content
    return room.archive.revisions.get(cleared).content
