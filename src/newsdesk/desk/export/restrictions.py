"""Restrictions on exporting a story that come from its draft and from revisions newer than the exported one."""

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
_FIELDS = UnsentKey(SHEET)
_NAMELESS = "somebody without a name"


def restricted(context: DeskContext, story: Story) -> Restrictions:
    """What an older revision must obey when it is exported: an embargo that is not saved or cannot be read, and names
    that were sealed (kept from readers) since."""
    draft = _readable_draft(context, story.id)
    contents = [story.content, *_other_heads(context, story), *([draft.content] if draft else [])]
    return Restrictions(
        embargo=_draft_embargo(context, draft) if draft else None,
        unread=unread_embargo(context, story.id),
        sealed=restrictions.sealed_names(contents),
    )


def unread_embargo(context: DeskContext, story: UUID) -> UnreadEmbargo | None:
    """Text that somebody typed as an embargo of the story and Newsdesk cannot read, None where there is none.

    That of the person at this machine comes first.
    """
    if _is_damaged(context, story):
        return UnreadEmbargo(text="", damaged=True)
    unread = [unsent for unsent in _unsent_fields(context, story) if _embargo_text(unsent)]
    # people can correct their own text in the field; text of another window is in no field here
    mine = [unsent for unsent in unread if unsent.who == context.who and unsent.key.form is None]
    first = next(iter(mine or unread), None)
    if first is None:
        return None
    return UnreadEmbargo(text=_embargo_text(first), who="" if mine else first.who or _NAMELESS)


def _unsent_fields(context: DeskContext, story: UUID | None = None) -> tuple[Unsent, ...]:
    """Field texts that were typed and not saved, of everybody and in every window; of one story or of all."""
    places = (_FIELDS.place, _FIELDS.other.place)
    return tuple(each for place in places for each in context.archive.unsent.of_anybody(place, story))


def stories_with_unread_embargo(context: DeskContext) -> tuple[UUID, ...]:
    """The stories that cannot be exported because of such a text."""
    typed = {each.key.story for each in _unsent_fields(context) if each.key.story is not None and _embargo_text(each)}
    damaged = {*context.archive.drafts.damaged_stories(), *context.archive.unsent.damaged(SHEET)}
    return tuple(typed.union(story for story in damaged if _is_damaged(context, story)))


def clear_unread_embargo(context: DeskContext, story: UUID) -> None:
    """Delete such texts of everybody. Other unsaved fields stay; damaged ones are set aside."""
    context.archive.drafts.look_past(story)
    context.archive.unsent.put_away_damaged(SHEET, story)
    for each in _unsent_fields(context, story):
        rest = {name: text for name, text in each.content.items() if name != _FIELD}
        if not rest:
            context.archive.unsent.drop(each.key, who=each.who)
        elif len(rest) < len(each.content):
            context.archive.unsent.keep(replace(each, content=rest))


def _readable_draft(context: DeskContext, story: UUID) -> Draft | None:
    try:
        return context.archive.drafts.get(story)
    except RowUnreadable:
        return None


def _is_damaged(context: DeskContext, story: UUID) -> bool:
    """Whether unsaved text of the story is damaged that may have held an embargo, and no embargo was saved since."""
    if context.archive.unsent.damaged(SHEET, story):
        return True
    damaged = context.archive.drafts.damaged(story)
    if damaged is None or damaged.base is None:
        return damaged is not None
    try:
        before = context.archive.revisions.get(damaged.base).content
        now = context.archive.stories.get(story)
    except NewsdeskError:
        return True
    return now.head is None or restrictions.typed_embargo(now.content, before) is None


def _embargo_text(unsent: Unsent) -> str:
    return str(unsent.content.get(_FIELD, "")).strip()


def _draft_embargo(context: DeskContext, draft: Draft) -> Embargo | None:
    if draft.content.embargo is None:
        return None
    base = context.archive.revisions.get(draft.base).content if draft.base else None
    return restrictions.typed_embargo(draft.content, base)


def _other_heads(context: DeskContext, story: Story) -> list[Content]:
    if len(story.heads) < 2:
        return []
    return [context.archive.revisions.get(head).content for head in story.heads if head != story.head]
