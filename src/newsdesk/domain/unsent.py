"""What was typed in a form and not sent yet: a note, a reason, an outside entry, a rule."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

SHEET = "sheet"
"""The place of a story's form: what was typed in its fields, by their names, and is no value of the story yet."""


AWAY = "away"
"""The field that says that the person put the form away themselves; it is none of their words."""

_OTHER = " in another window"


@dataclass(frozen=True, slots=True)
class UnsentKey:
    """Which form it is: its `place` ("notes", "outside"), its story if it has one, and which thing of it (`item`)."""

    place: str
    story: UUID | None = None
    item: str = ""

    @property
    def other(self) -> "UnsentKey":
        """Where the words lie that the same person typed in this form in another window."""
        return replace(self, place=f"{self.place}{_OTHER}")

    @property
    def form(self) -> "UnsentKey | None":
        """The form for which other words lie here; None where this is a form itself."""
        place = self.place.removesuffix(_OTHER)
        return None if place == self.place else replace(self, place=place)


def same_words(one: Mapping[str, Any] | None, another: Mapping[str, Any] | None) -> bool:
    """Whether two forms hold the same words."""
    return _words(one) == _words(another)


def _words(content: Mapping[str, Any] | None) -> str:
    held = None if content is None else {name: value for name, value in content.items() if name != AWAY}
    return json.dumps(held, sort_keys=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """The fields of one form as somebody left them. `content` is plain JSON by field name; `kept` is UTC."""

    key: UnsentKey
    who: str
    kept: datetime
    content: Mapping[str, Any] = field(default_factory=dict)
