"""Stories as JSON, in the very field names of the design."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from newsdesk.domain.fields import FIELDS, RELATED, FieldType

if TYPE_CHECKING:
    from newsdesk.desk.exchange import ImportedStory
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.byline import Byline
    from newsdesk.domain.dateline import Dateline
    from newsdesk.domain.embargo import Embargo
    from newsdesk.domain.related import Box, Related
    from newsdesk.domain.story import Story
    from newsdesk.domain.story_list import StoryRow
    from newsdesk.domain.workflow import Claim


def instant(when: datetime | None) -> str | None:
    """An instant as ISO 8601 in UTC, to the second."""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else None


def named(story: "ImportedStory | StoryRow") -> dict[str, Any]:
    """A story by its three names."""
    return {"id": str(story.id), "slug": story.slug, "headline": story.headline}


def listed(newsroom: "Newsroom", row: "StoryRow") -> dict[str, Any]:
    """A story as a list shows it; a claim that lapsed is none."""
    return named(row) | {
        "byline": row.byline,
        "section": row.section,
        "status": row.status.value,
        "language": row.language,
        "modified": instant(row.modified),
        "words": row.words,
        "forked": row.forked,
        "unsaved": row.unsaved,
        "change": row.change.value if row.change else None,
        "queue": row.queue.value,
        "urgency": row.urgency,
        "entered": instant(row.entered),
        "due": instant(row.due),
        "scheduled": instant(row.scheduled),
        "assigned": row.assigned,
        "claim": claimed(newsroom.moves.claimant(row)),
        "notes": row.notes,
        "unreadable": row.unreadable or None,
    }


def claimed(claim: "Claim | None") -> dict[str, Any] | None:
    """Who works on a story, and since when they last did."""
    return {"who": claim.who, "at": instant(claim.at)} if claim else None


def whole(newsroom: "Newsroom", story: "Story") -> dict[str, Any]:
    """All fields of a story."""
    from newsdesk.text import suggestions

    content = story.content
    return {
        "id": str(story.id),
        "status": story.status.value,
        "version": story.version,
        "created": instant(story.created),
        "modified": instant(story.modified),
        "published": instant(story.published),
        "words": newsroom.pages.count(suggestions.accepted(content.body)).words,
        **_fields(newsroom, story),
    }


def _fields(newsroom: "Newsroom", story: "Story") -> dict[str, Any]:
    told: dict[str, Any] = {}
    for field in FIELDS:
        shown = _SHOWN.get(field.type)
        value = getattr(story.content, field.name)
        told[field.name] = shown(newsroom, story, value) if shown else value
        if field.name == RELATED:
            told["pictures"] = []
    return told


def entries(newsroom: "Newsroom", story: "Story") -> list[dict[str, Any]]:
    """The Check Also entries. Of a story of this archive, the fields are looked up."""
    related = story.content.related
    boxes = newsroom.related.boxes(story.content)
    return [_entry(newsroom, *pair, story.content.language) for pair in zip(related, boxes, strict=True)]


def _entry(newsroom: "Newsroom", entry: "Related", box: "Box", language: str) -> dict[str, Any]:
    byline, dateline = entry.byline, entry.dateline
    if entry.story and not box.missing:
        held = newsroom.stories.get(entry.story).content
        byline, dateline, language = held.byline, held.dateline, held.language
    return {
        "headline": box.headline,
        "byline": _byline(newsroom, byline, language),
        "dateline": _dateline(newsroom, dateline),
        "excerpt": box.opening,
        "url": box.url,
        "story": str(entry.story) if entry.story else None,
    }


def _byline(newsroom: "Newsroom", byline: "Byline", language: str) -> dict[str, Any]:
    credits_ = [{"name": each.name, "role": each.role, "sealed": each.sealed} for each in byline.credits]
    return {"credits": credits_, "text": newsroom.pages.byline_line(byline, language)}


def _dateline(newsroom: "Newsroom", dateline: "Dateline") -> dict[str, Any]:
    return {
        "places": list(dateline.places),
        "country": dateline.country,
        "date": dateline.date.isoformat() if dateline.date else None,
        "agency": dateline.agency,
        "text": newsroom.pages.dateline_line(dateline).strip(),
    }


def _embargo(embargo: "Embargo | None") -> dict[str, Any] | None:
    if embargo is None:
        return None
    return {"until": instant(embargo.until), "zone": embargo.zone, "source": embargo.source}


# text and numbers are shown as they are
_SHOWN: Mapping[FieldType, Callable[["Newsroom", "Story", Any], Any]] = {
    FieldType.LIST: lambda _, __, words: list(words),
    FieldType.BYLINE: lambda newsroom, story, byline: _byline(newsroom, byline, story.content.language),
    FieldType.DATELINE: lambda newsroom, _, dateline: _dateline(newsroom, dateline),
    FieldType.AUTHOR: lambda _, __, author: {"name": author.name, "bio": author.bio},
    FieldType.RELATED: lambda newsroom, story, _: entries(newsroom, story),
    FieldType.EMBARGO: lambda _, __, embargo: _embargo(embargo),
}
