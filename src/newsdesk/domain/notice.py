"""What a paper tells its readers about a story after publication."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.errors import NoticeIncomplete


class NoticeKind(StrEnum):
    """The notices of the trade."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice on a story's page. `who` approved it and is not printed; `at` is UTC, shown in the zone `zone`.

    A correction says what was `wrong` and what is `right`, and may add a `text`; every other kind has its `text`.
    `revision` is the version that it came with. `taken_back` is one that was withdrawn before any export.
    """

    id: UUID
    story: UUID
    kind: NoticeKind
    at: datetime
    zone: str = "UTC"
    text: str = ""
    wrong: str = ""
    right: str = ""
    who: str = ""
    revision: UUID | None = None
    taken_back: bool = False


def complete(notice: Notice) -> Notice:
    """The notice, if it says all that its kind must say. Raises NoticeIncomplete with the name of what is missing."""
    needed = ("wrong", "right") if notice.kind is NoticeKind.CORRECTION else ("text",)
    for name in needed:
        if not getattr(notice, name).strip():
            raise NoticeIncomplete(notice.kind.value, name)
    return notice
