"""The rows of the History panel, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.act import Act
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.status import OUT
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.history import telling
from newsdesk.ui.history.chronicle import Timeline
from newsdesk.ui.notes.cards import headed

NEWEST = tr_noop("History", "Newest")
CLEARED = tr_noop("History", "Approved version")
ON_THE_PAGE = tr_noop("History", "What readers have")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One row: a version, or an act. `badges` are words with the name of their colour; `tone` colours the dot."""

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


def entries(found: Timeline) -> tuple[TimelineEntry, ...]:
    """Versions and acts in one order: what was decided on a version stands above it."""
    rows: list[tuple[datetime, bool, TimelineEntry]] = [
        *((act.at, True, entry) for act, entry in _acts(found)),
        *((note.when, False, entry) for note, entry in _versions(found)),
    ]
    rows.sort(key=lambda row: row[:2], reverse=True)  # stable: of the same moment, as the archive has them
    return tuple(entry for _, _, entry in rows)


def _versions(found: Timeline) -> Iterator[tuple[RevisionNote, TimelineEntry]]:
    known = {note.id: note for note in found.versions}
    for note in found.versions:
        before = known.get(note.parents[0]) if note.parents else None
        yield (
            note,
            TimelineEntry(
                key=note.id,
                is_version=True,
                head=headed(note.who, note.when),
                title=telling.why(note),
                detail=telling.words_of(note, before),
                badges=badges(found, note.id),
                tone="accent",
            ),
        )


def badges(found: Timeline, version: UUID) -> tuple[tuple[str, str], ...]:
    """What a version is to the desk, each with the name of its colour."""
    made = []
    if version in found.heads:
        made.append((_tr(NEWEST), "accent"))
    if version == found.standing.cleared:
        out = found.standing.status in OUT
        made.append((_tr(ON_THE_PAGE), "published") if out else (_tr(CLEARED), "approved"))
    return tuple(made)


def _acts(found: Timeline) -> Iterator[tuple[Act, TimelineEntry]]:
    others = {act.id: act for act in found.acts}
    for act in found.acts:
        yield (
            act,
            TimelineEntry(
                key=act.id,
                is_version=False,
                head=headed(act.who, act.at),
                title=telling.act(act, others, found.notices),
                detail=telling.reason(act, found.notices),
                tone=act.now.queue.name.lower(),
            ),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
