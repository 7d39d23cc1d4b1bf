"""Timeline of a story: revisions and acts as one list, newest first, and the rows of the History panel made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.act import Act
from newsdesk.domain.notice import Notice
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.status import OUT
from newsdesk.domain.workflow import Workflow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.history import telling
from newsdesk.ui.times import name_and_time

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

NEWEST = tr_noop("History", "Newest")
CLEARED = tr_noop("History", "Approved version")
ON_THE_PAGE = tr_noop("History", "What readers have")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Everything that happened to a story, newest first. `edited` are the versions as last filed and as it is now."""

    story: UUID
    standing: Workflow = field(default_factory=Workflow)
    heads: tuple[UUID, ...] = ()
    versions: tuple[RevisionNote, ...] = ()
    acts: tuple[Act, ...] = ()
    notices: Mapping[UUID, Notice] = field(default_factory=dict)
    edited: tuple[UUID, UUID] | None = None

    def before(self, version: UUID) -> UUID | None:
        """Parent of a version; None for the first."""
        note = next((each for each in self.versions if each.id == version), None)
        return note.parents[0] if note and note.parents else None

    def older_first(self, one: UUID, other: UUID) -> tuple[UUID, UUID]:
        """Two versions, the older first."""
        order = [note.id for note in self.versions]
        return (one, other) if order.index(one) > order.index(other) else (other, one)


def load_timeline(newsroom: "Newsroom", story: UUID) -> Timeline:
    """Read the timeline. Call it in the archive lane."""
    stored = newsroom.stories.get(story)
    acts = newsroom.moves.acts(story)
    has_notices = any(act.notice for act in acts)
    return Timeline(
        story=story,
        standing=stored.standing,
        heads=stored.heads,
        versions=newsroom.revisions.history(story),
        acts=acts,
        notices={notice.id: notice for notice in newsroom.notices.of(story)} if has_notices else {},
        edited=newsroom.revisions.since_filed(story),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One row: a version or an act. `badges` are words with the name of their colour; `tone` colours the dot."""

    key: UUID
    is_version: bool
    head: str
    title: str
    detail: str = ""
    badges: tuple[tuple[str, str], ...] = ()
    tone: str = "soft"

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ". ".join(
            part for part in (self.title, *(text for text, _ in self.badges), self.head, self.detail) if part
        )


def entries(timeline: Timeline) -> tuple[TimelineEntry, ...]:
    """Rows of versions and acts, newest first; an act stands above the version that it was about."""
    rows: list[tuple[datetime, bool, TimelineEntry]] = [
        *((act.at, True, entry) for act, entry in _acts(timeline)),
        *((note.when, False, entry) for note, entry in _versions(timeline)),
    ]
    rows.sort(key=lambda row: row[:2], reverse=True)  # the sort is stable: equal times keep the archive's order
    return tuple(entry for _, _, entry in rows)


def _versions(timeline: Timeline) -> Iterator[tuple[RevisionNote, TimelineEntry]]:
    known = {note.id: note for note in timeline.versions}
    for note in timeline.versions:
        before = known.get(note.parents[0]) if note.parents else None
        yield (
            note,
            TimelineEntry(
                key=note.id,
                is_version=True,
                head=name_and_time(note.who, note.when),
                title=telling.why(note),
                detail=telling.words_of(note, before),
                badges=badges(timeline, note.id),
                tone="accent",
            ),
        )


def badges(timeline: Timeline, version: UUID) -> tuple[tuple[str, str], ...]:
    """Badges of a version (newest, approved, what readers have), each with the name of its colour."""
    found_badges = []
    if version in timeline.heads:
        found_badges.append((_tr(NEWEST), "accent"))
    if version == timeline.standing.cleared:
        out = timeline.standing.status in OUT
        found_badges.append((_tr(ON_THE_PAGE), "published") if out else (_tr(CLEARED), "approved"))
    return tuple(found_badges)


def _acts(timeline: Timeline) -> Iterator[tuple[Act, TimelineEntry]]:
    others = {act.id: act for act in timeline.acts}
    for act in timeline.acts:
        yield (
            act,
            TimelineEntry(
                key=act.id,
                is_version=False,
                head=name_and_time(act.who, act.at),
                title=telling.act(act, others, timeline.notices),
                detail=telling.reason(act, timeline.notices),
                tone=act.now.queue.name.lower(),
            ),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
