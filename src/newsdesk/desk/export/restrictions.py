"""What the newest state of a story holds back: its draft, and each of its heads."""

from dataclasses import replace
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain import restrictions
from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.restrictions import Restrictions, UnreadEmbargo
from newsdesk.domain.story import Content, Story
from newsdesk.domain.unsent import SHEET, Unsent

_FIELD = "embargo"
_NAMELESS = "somebody without a name"


def restricted(room: DeskContext, story: Story) -> Restrictions:
    """What older words of the story must obey: an embargo that is not saved or not understood, names sealed since."""
    draft = room.archive.drafts.get(story.id)
    known = [story.content, *_other_heads(room, story), *([draft.content] if draft else [])]
    return Restrictions(
        embargo=_typed(room, draft) if draft else None,
        unread=unread_embargo(room, story.id),
        sealed=restrictions.sealed_names(known),
    )


def unread_embargo(room: DeskContext, story: UUID) -> UnreadEmbargo | None:
    """What anybody typed as an embargo of the story and Newsdesk cannot read; the words of whoever is here first."""
    left = [(each.who, text) for each in room.archive.unsent.of_anybody(SHEET, story) if (text := _in_field(each))]
    who, text = max(left, key=lambda each: each[0] == room.who, default=("", ""))
    return UnreadEmbargo(text=text, who="" if who == room.who else who or _NAMELESS) if text else None


def stories_with_unread_embargo(room: DeskContext) -> tuple[UUID, ...]:
    """The stories that are held by such words."""
    left = room.archive.unsent.of_anybody(SHEET)
    return tuple(each.key.story for each in left if each.key.story is not None and _in_field(each))


def clear_unread_embargo(room: DeskContext, story: UUID) -> None:
    """Forget such words of everybody; what else was half typed beside them stays."""
    for each in room.archive.unsent.of_anybody(SHEET, story):
        rest = {name: text for name, text in each.content.items() if name != _FIELD}
        if not rest:
            room.archive.unsent.drop(each.key, who=each.who)
        elif len(rest) < len(each.content):
            room.archive.unsent.keep(replace(each, content=rest))


def _in_field(unsent: Unsent) -> str:
    return str(unsent.content.get(_FIELD, "")).strip()


def _typed(room: DeskContext, draft: Draft) -> Embargo | None:
    if draft.content.embargo is None:
        return None
    base = room.archive.revisions.get(draft.base).content if draft.base else None
    return restrictions.typed_embargo(draft.content, base)


def _other_heads(room: DeskContext, story: Story) -> list[Content]:
    if len(story.heads) < 2:
        return []
    return [room.archive.revisions.get(head).content for head in story.heads if head != story.head]
