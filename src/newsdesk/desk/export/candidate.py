"""Choice of the revision that an export takes: the newest on a desk of one person, the approved one on any other."""

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


def candidate(context: DeskContext, story: Story, *, working: bool = False) -> ExportCandidate:
    """The revision that an export of the story would take now; with `working` the newest saved one, approved or not."""
    return candidates(context, (story,), working=working)[0]


def candidates(
    context: DeskContext, stories: Iterable[Story], *, actor: Actor | None = None, working: bool = False
) -> list[ExportCandidate]:
    """The same for several stories, in their order, with one query for all of their notices."""
    stories = list(stories)
    actor = actor or context.actor
    notices = context.archive.notices.many([story.id for story in stories]) if stories else {}
    return [_candidate(context, story, actor, notices.get(story.id, ()), working=working) for story in stories]


def newest_work(context: DeskContext) -> datetime | None:
    """When any story of the desk was last changed (UTC); None on an empty desk."""
    rows = context.archive.stories.page(StoryQuery(), limit=1).rows
    return rows[0].modified if rows else None


def _candidate(
    context: DeskContext, story: Story, actor: Actor, notices: tuple[Notice, ...], *, working: bool
) -> ExportCandidate:
    workflow, restrictions = story.standing, restricted(context, story)
    embargo = later(workflow.embargo, restrictions.embargo)
    embargoed = embargo is not None and not embargo.lifted(context.clock())
    newest = newest_work(context) if embargoed else None
    chosen = _chosen(story, actor, working=working)
    if chosen is None or chosen == story.head:
        return ExportCandidate(
            story=story,
            content=story.content,
            revision=story.head,
            version=story.version,
            modified=story.modified,
            actor=actor,
            cleared=story.head is not None and story.head == workflow.cleared,
            notices=notices,
            newest=newest,
            restricted=restrictions,
        )
    revision = context.archive.revisions.get(chosen)
    return ExportCandidate(
        story=story,
        # the revision still has an embargo that was lifted after it was saved
        content=replace(revision.content, embargo=workflow.embargo),
        revision=chosen,
        version=_revision_number(context, story, chosen),
        modified=_modified(story, revision, notices),
        actor=actor,
        cleared=True,
        notices=notices,
        newest=newest,
        restricted=restrictions,
    )


def _chosen(story: Story, actor: Actor, *, working: bool) -> UUID | None:
    """The id of the revision to export. Of a withdrawn story it is the one that readers had."""
    if story.status is Status.WITHDRAWN:
        return story.standing.cleared or story.head
    if actor.alone or working:
        return story.head
    return story.standing.cleared or story.head


def _revision_number(context: DeskContext, story: Story, revision: UUID) -> int:
    """The place of the revision in the history, counted from 1."""
    history = context.archive.revisions.history(story.id)
    return next((len(history) - index for index, note in enumerate(history) if note.id == revision), story.version)


def _modified(story: Story, revision: Revision, notices: tuple[Notice, ...]) -> datetime:
    """When the text that readers have last changed; a later revision that is not approved does not count."""
    times = [revision.note.when, *(notice.at for notice in notices), *filter(None, [story.published])]
    return max(times)
