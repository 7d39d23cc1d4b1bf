"""What a verb changed, so that lists and panels refresh only that."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRef:
    """How to take a verb back: a duplicate by its story, every recorded act by its `act`."""

    verb: str
    story: UUID
    act: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """The stories that a verb touched. `fork` says that a save became a fork; `revision` is the one it made."""

    stories: frozenset[UUID] = frozenset()
    created: frozenset[UUID] = frozenset()
    removed: frozenset[UUID] = frozenset()
    revision: UUID | None = None
    fork: bool = False
    undo: UndoRef | None = None
