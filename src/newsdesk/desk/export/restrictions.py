"""What the newest state of a story holds back: its draft, and each of its heads."""

from dataclasses import replace
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain import restrictions
from newsdesk.domain.draft import Draft
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import NewsdeskError, RowUnreadable
from newsdesk.domain.restrictions import Restrictions, UnreadEmbargo
from newsdesk.domain.story import Content, Story
from newsdesk.domain.unsent import SHEET, Unsent, UnsentKey

_FIELD = "embargo"
_SHEET = UnsentKey(SHEET)
_NAMELESS = "somebody without a name"


def restricted(room: DeskContext, story: Story) -> Restrictions:
    """What older words of the story must obey: an embargo that is not saved or not understood, names sealed since."""
    draft = _readable_draft(room, story.id)
    known = [story.content, *_other_heads(room, story), *([draft.content] if draft else [])]
    return Restrictions(
        embargo=_typed(room, draft) if draft else None,
        unread=unread_embargo(room, story.id),
        sealed=restrictions.sealed_names(known),
    )


def unread_embargo(room: DeskContext, story: UUID) -> UnreadEmbargo | None:
    """What anybody typed as an embargo of the story and Newsdesk cannot read; the words of whoever is here first."""
    if _is_damaged(room, story):
        return UnreadEmbargo(text="", damaged=True)
    left = [each for each in _half_typed(room, story) if _in_field(each)]
    # whoever is here can mend their own words in the field, but those of another window stand in none
    mine = [each for each in left if each.who == room.who and each.key.form is None]
    first = next(iter(mine or left), None)
    if first is None:
        return None
    return UnreadEmbargo(text=_in_field(first), who="" if mine else first.who or _NAMELESS)


def _half_typed(room: DeskContext, story: UUID | None = None) -> tuple[Unsent, ...]:
    """What anybody left half typed in the fields of stories, in every window."""
    places = (_SHEET.place, _SHEET.other.place)
    return tuple(each for place in places for each in room.archive.unsent.of_anybody(place, story))


def stories_with_unread_embargo(room: DeskContext) -> tuple[UUID, ...]:
    """The stories that are held by such words."""
    left = _half_typed(room)
    typed = {each.key.story for each in left if each.key.story is not None and _in_field(each)}
    damaged = {*room.archive.drafts.damaged_stories(), *room.archive.unsent.damaged(SHEET)}
    return tuple(typed.union(story for story in damaged if _is_damaged(room, story)))


def clear_unread_embargo(room: DeskContext, story: UUID) -> None:
    """Forget such words of everybody; what else was half typed beside them stays, and what is damaged is put aside."""
    room.archive.drafts.look_past(story)
    room.archive.unsent.put_away_damaged(SHEET, story)
    for each in _half_typed(room, story):
        rest = {name: text for name, text in each.content.items() if name != _FIELD}
        if not rest:
            room.archive.unsent.drop(each.key, who=each.who)
        elif len(rest) < len(each.content):
            room.archive.unsent.keep(replace(each, content=rest))


def _readable_draft(room: DeskContext, story: UUID) -> Draft | None:
    try:
        return room.archive.drafts.get(story)
    except RowUnreadable:
        return None


def _is_damaged(room: DeskContext, story: UUID) -> bool:
    """Whether unsaved words of the story are damaged that may have had an embargo, and none was written since."""
    if room.archive.unsent.damaged(SHEET, story):
        return True
    damaged = room.archive.drafts.damaged(story)
    if damaged is None or damaged.base is None:
        return damaged is not None
    try:
        before = room.archive.revisions.get(damaged.base).content
        now = room.archive.stories.get(story)
    except NewsdeskError:
        return True
    return now.head is None or restrictions.typed_embargo(now.content, before) is None


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
