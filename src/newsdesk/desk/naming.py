"""Gives a story its working name and its web name when the people who write it did not."""

from dataclasses import replace
from uuid import UUID

from newsdesk.desk import slugs
from newsdesk.desk.context import DeskContext
from newsdesk.domain import cq
from newsdesk.domain.status import OUT
from newsdesk.domain.story import Content, Story


def named(room: DeskContext, content: Content, *, story: UUID, before: Story | None = None) -> Content:
    """The content with both names filled: as typed, else as they were, else from the headline."""
    return replace(
        content,
        slug=content.slug or _slug(room, content, story=story, before=before),
        url_slug=_url_slug(content, before),
    )


def _slug(room: DeskContext, content: Content, *, story: UUID, before: Story | None) -> str:
    if before and before.content.slug:
        return before.content.slug
    proposal = slugs.proposed(cq.without(content.headline), content.language, words=slugs.WORDS_OF_A_SLUG)
    if not proposal:
        return ""
    return slugs.untaken(proposal, lambda name: bool(set(room.archive.stories.ids_for_slug(name)) - {story}))


def _url_slug(content: Content, before: Story | None) -> str:
    """An address that was only proposed follows the headline until readers have it."""
    mine = content.url_slug
    proposal = slugs.proposed(cq.without(content.headline), content.language)
    if before is None or not before.content.url_slug:
        return mine or proposal
    held = before.content
    if mine and mine != held.url_slug:
        return mine
    proposals = {slugs.proposed(headline, held.language) for headline in (held.headline, cq.without(held.headline))}
    was_proposed = held.url_slug in proposals
    # readers and other sites hold the address of what is out
    return (proposal or held.url_slug) if was_proposed and before.status not in OUT else held.url_slug
