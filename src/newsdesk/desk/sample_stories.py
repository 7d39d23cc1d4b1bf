"""Sample stories of a new desk: our own text, in three languages, linked by Check Also."""

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk import resources
from newsdesk.desk import saving
from newsdesk.desk.context import DeskContext
from newsdesk.desk.slugs import with_slugs
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival


def load(context: DeskContext) -> ChangeSet:
    """Add the samples to a desk without stories and drafts; any other is not changed."""
    if context.archive.unwritable:
        return ChangeSet()
    with context.archive.transaction():
        if not _is_new(context):
            return ChangeSet()
        arrivals = _arrivals(context)
        for arrival in arrivals:
            _put(context, arrival)
    ids = frozenset(arrival.id for arrival in arrivals if arrival.id)
    return ChangeSet(stories=ids, created=ids)


def _is_new(context: DeskContext) -> bool:
    return not any(context.archive.stories.counts().by_status.values()) and not context.archive.drafts.all()


def _arrivals(context: DeskContext) -> "list[Arrival]":
    markdown = context.formats.reader("markdown")
    files = sorted(resources.path("sample").glob("*.md"))
    return [arrival for file in files for arrival in markdown.read(file.read_bytes(), name=file.name)]


def _put(context: DeskContext, arrival: "Arrival") -> None:
    story = arrival.id
    if story is None or arrival.modified is None:
        raise ValueError("a sample story has an id and a date")
    content = with_slugs(context, _linked(arrival.content), story=story)
    saving.create(
        context,
        story,
        content,
        why=SaveReason.IMPORTED,
        when=arrival.modified,
        created=arrival.created,
        workflow=_workflow(arrival),
    )


def _workflow(arrival: "Arrival") -> Workflow:
    if arrival.status is Status.SPIKED:
        return Workflow(status=Status.SPIKED, spiked_from=Status.DRAFT)
    return Workflow(status=arrival.status or Status.DRAFT, published=arrival.published)


def _linked(content: Content) -> Content:
    """Check Also entries that name a sample become links without text of their own."""
    entries = tuple(Related(story=entry.story) if entry.story else entry for entry in content.related)
    return replace(content, related=entries)
