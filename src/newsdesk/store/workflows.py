"""Conversion of workflow states for SQLite: columns in the story's row, JSON in an act."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.status import CLEARED, OUT, Status
from newsdesk.domain.workflow import Workflow
from newsdesk.store.values import instant, micros, valid_utf8

NEW = Workflow()
COLUMNS = (
    "status",
    "change",
    "held_from",
    "spiked_from",
    "cleared",
    "published",
    "scheduled",
    "zone",
    "assigned",
    "due",
    "embargo_until",
    "embargo_zone",
    "embargo_source",
)
_STATUSES = ("change", "held_from", "spiked_from")
_INSTANTS = ("published", "scheduled", "due", "embargo_until")
TEXTS = ("zone", "assigned", "embargo_zone", "embargo_source")
_NOTHING = (None, "")


def values_of(standing: Workflow) -> tuple[Any, ...]:
    """The workflow state's values, in the order of COLUMNS."""
    embargo = standing.embargo
    return (
        standing.status.value,
        *(held and held.value for held in (standing.change, standing.held_from, standing.spiked_from)),
        standing.cleared and standing.cleared.bytes,
        *(when and micros(when) for when in (standing.published, standing.scheduled)),
        valid_utf8(standing.zone),
        valid_utf8(standing.assigned),
        standing.due and micros(standing.due),
        micros(embargo.until) if embargo else None,
        valid_utf8(embargo.zone) if embargo else "",
        valid_utf8(embargo.source) if embargo else "",
    )


def standing_of(values: Sequence[Any]) -> Workflow:
    """The workflow state from values in the order of COLUMNS."""
    kept = dict(zip(COLUMNS, values, strict=True))
    kept.update({name: None if kept[name] is None else Status(kept[name]) for name in _STATUSES})
    kept.update({name: None if kept[name] is None else instant(kept[name]) for name in _INSTANTS})
    until, zone, source = (kept.pop(f"embargo_{part}") for part in ("until", "zone", "source"))
    kept["status"] = Status(kept["status"])
    kept["cleared"] = UUID(bytes=kept["cleared"]) if kept["cleared"] else None
    return Workflow(**kept, embargo=Embargo(until=until, zone=zone, source=source) if until is not None else None)


def written(standing: Workflow) -> str:
    """The workflow state as JSON by column names; default values are left out."""
    kept = dict(zip(COLUMNS, values_of(standing), strict=True))
    record = {name: value for name, value in kept.items() if value not in _NOTHING}
    if standing.cleared:
        record["cleared"] = str(standing.cleared)
    record.update({name: instant(record[name]).isoformat() for name in _INSTANTS if name in record})
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Workflow:
    """The workflow state from JSON. Unknown names are ignored."""
    record = json.loads(text)
    kept: dict[str, Any] = {name: record.get(name) for name in COLUMNS}
    kept.update({name: kept[name] or "" for name in TEXTS})
    kept.update({name: kept[name] and micros(datetime.fromisoformat(kept[name])) for name in _INSTANTS})
    kept["cleared"] = kept["cleared"] and UUID(kept["cleared"]).bytes
    return standing_of(tuple(kept.values()))


def cleared_by(standing: Workflow, revision: UUID) -> Workflow:
    """The workflow state of a new story: if it is approved or published, `revision` is the approved one."""
    stood = {standing.status, standing.held_from, standing.spiked_from}
    if standing.cleared is None and stood & (CLEARED | OUT):
        return replace(standing, cleared=revision)
    return standing
