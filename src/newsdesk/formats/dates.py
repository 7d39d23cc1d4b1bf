"""Dates and times as other programs write them."""

import re
from datetime import UTC, datetime

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ]\s*(?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\s*(?P<zone>[Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)


def instant(text: str) -> datetime:
    """The UTC instant; without a zone the time is taken as UTC, without a time as midnight. Raises ValueError."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no date: {text!r}")
    zone = (found["zone"] or "Z").upper().replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(f"{found['day']}T{found['time'] or '00:00'}{zone}").astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"no date: {text!r}") from error


def instant_or_none(text: str) -> datetime | None:
    """The UTC instant, None where the text is none."""
    try:
        return instant(text)
    except ValueError:
        return None
