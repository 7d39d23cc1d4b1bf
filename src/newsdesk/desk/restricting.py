"""What the newest state of a story holds back: its draft, and each of its heads."""

from newsdesk.desk.room import Room
from newsdesk.domain import restrictions
from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.story import Content, Story


def restricted(room: Room, story: Story) -> Restrictions:
    """What any older words of the story must obey: the embargo of an unsaved draft, names sealed in newer words."""
    draft = room.archive.drafts.get(story.id)
    known = [story.content, *_other_heads(room, story), *([draft.content] if draft else [])]
    return Restrictions(
        embargo=_typed(room, draft) if draft else None,
        sealed=restrictions.sealed_names(known),
    )


def _typed(room: Room, draft: Draft) -> Embargo | None:
    if draft.content.embargo is None:
        return None
    base = room.archive.revisions.get(draft.base).content if draft.base else None
    return restrictions.typed_embargo(draft.content, base)


def _other_heads(room: Room, story: Story) -> list[Content]:
    if len(story.heads) < 2:
        return []
    return [room.archive.revisions.get(head).content for head in story.heads if head != story.head]
