"""What was typed in a form and not sent yet: a note, a reason, an outside entry, a rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

SHEET = "sheet"
"""The place of a story's form: what was typed in its fields, by their names, and is no value of the story yet."""


@dataclass(frozen=True, slots=True)
class UnsentKey:
    """Which form it is: its `place` ("notes", "outside"), its story if it has one, and which thing of it (`item`)."""

    place: str
    story: UUID | None = None
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """The fields of one form as somebody left them. `content` is plain JSON by field name; `kept` is UTC."""

    key: UnsentKey
    who: str
    kept: datetime
    content: Mapping[str, Any] = field(default_factory=dict)
