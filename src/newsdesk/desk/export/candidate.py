"""Which words of a story leave the house: the head on a desk of one, the cleared version on any other."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.export.restrictions import restricted
from newsdesk.domain.embargo import later
from newsdesk.domain.notice import Notice
from newsdesk.domain.person import Actor
from newsdesk.domain.revision import Revision
from newsdesk.domain.status import Status
from newsdesk.domain.story import Story
from newsdesk.domain.story_list import StoryQuery


def candidate(room: DeskContext, story: Story, *, working: bool = False) -> ExportCandidate:
    """What would leave of the story now. `working` asks for its newest saved words, cleared or not."""
    return candidates(room, (story,), working=working)[0]


def candidates(
    room: DeskContext, stories: Iterable[Story], *, actor: Actor | None = None, working: bool = False
) -> list[ExportCandidate]:
    """The same of several stories, in order."""
    stories = list(stories)
    actor = actor or room.actor
    told = room.archive.notices.many([story.id for story in stories]) if stories else {}
    return [_going(room, story, actor, told.get(story.id, ()), working=working) for story in stories]


def newest_work(room: DeskContext) -> datetime | None:
    """When the desk was last worked on, as far as its list tells."""
    rows = room.archive.stories.page(StoryQuery(), limit=1).rows
    return rows[0].modified if rows else None


def _going(
    room: DeskContext, story: Story, actor: Actor, notices: tuple[Notice, ...], *, working: bool
) -> ExportCandidate:
    standing, held_back = story.standing, restricted(room, story)
    embargo = later(standing.embargo, held_back.embargo)
    embargoed = embargo is not None and not embargo.lifted(room.clock())
    newest = newest_work(room) if embargoed else None
    chosen = _chosen(story, actor, working=working)
    if chosen is None or chosen == story.head:
        return ExportCandidate(
            story=story,
            content=story.content,
            revision=story.head,
            version=story.version,
            modified=story.modified,
            actor=actor,
            cleared=story.head is not None and story.head == standing.cleared,
            notices=notices,
            newest=newest,
            restricted=held_back,
        )
    held = room.archive.revisions.get(chosen)
    return ExportCandidate(
        story=story,
        # what was lifted since is in those words still
        content=replace(held.content, embargo=standing.embargo),
        revision=chosen,
        version=_version(room, story, chosen),
        modified=_modified(story, held, notices),
        actor=actor,
        cleared=True,
        notices=notices,
        newest=newest,
        restricted=held_back,
    )


def _chosen(story: Story, actor: Actor, *, working: bool) -> UUID | None:
    """The revision that leaves. What stays of a withdrawn story is what readers had."""
    if story.status is Status.WITHDRAWN:
        return story.standing.cleared or story.head
    if actor.alone or working:
        return story.head
    return story.standing.cleared or story.head


def _version(room: DeskContext, story: Story, revision: UUID) -> int:
    """Which revision it was, counted from 1."""
    history = room.archive.revisions.history(story.id)
    return next((len(history) - at for at, note in enumerate(history) if note.id == revision), story.version)


def _modified(story: Story, held: Revision, notices: tuple[Notice, ...]) -> datetime:
    """When readers' words last changed: what is written on the side since is no news to them."""
    moments = [held.note.when, *(notice.at for notice in notices), *filter(None, [story.published])]
    return max(moments)
