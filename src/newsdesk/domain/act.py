"""What was done with a story, by whom, when, from which revision, and why. Kept for ever, never changed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from newsdesk.domain.person import Role
from newsdesk.domain.workflow import Workflow

ASSIGN, DUE, UNDO = "assign", "due", "undo"
"""Acts that are no move of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act. `verb` is a `moves.Verb`'s value or one of the words above; `at` is UTC.

    `was` and `now` are the standing before and after. `revision` is the head it was done from, None for a story that
    lives only in its draft. `undoes` names the act that this one took back, `notice` what it put on the page.
    """

    id: UUID
    story: UUID
    verb: str
    who: str
    role: Role
    at: datetime
    revision: UUID | None
    was: Workflow
    now: Workflow
    reason: str = ""
    undoes: UUID | None = None
    notice: UUID | None = None
