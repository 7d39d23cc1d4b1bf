"""Times as people type and read them: date, time of day, time zone by its IANA name."""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

_ZONES = "zoneinfo/"
_UNNAMED = "Etc/"  # zones without a place: UTC and fixed offsets


def typed(text: str, zone: str = "", *, hint: str = "--at") -> tuple[datetime, str]:
    """Parse a time. Returns the instant in UTC and the name of its zone: this machine's where none is named.

    Accepts “2026-12-01 18:00”, “2026-12-01”, or with an offset “2026-12-01T18:00+04:30”. Raises BadParameter.
    """
    place = _zone(zone or local_zone())
    name = place.key
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise click.BadParameter("write the time as 2026-12-01 18:00.", param_hint=hint) from error
    if when.tzinfo:
        return when.astimezone(UTC), name if zone else _offset(when)
    instant = when.replace(tzinfo=place).astimezone(UTC)
    if instant.astimezone(place).replace(tzinfo=None) != when:
        raise click.BadParameter(f"the clocks of {name} skip {text}; name another time.", param_hint=hint)
    return instant, name


def time_text(when: datetime, zone: str) -> str:
    """An instant in its zone, and in this machine's zone where the offsets differ."""
    place, name = _zone_or_utc(zone)
    there, local = when.astimezone(place), when.astimezone()
    text = f"{there:%Y-%m-%d %H:%M} {name}"
    return text if there.utcoffset() == local.utcoffset() else f"{text} ({local:%Y-%m-%d %H:%M} here)"


def iso_in_zone(when: datetime, zone: str) -> str:
    """An instant in its zone as ISO 8601 with the offset."""
    return when.astimezone(_zone_or_utc(zone)[0]).isoformat(timespec="seconds")


@cache
def local_zone() -> str:
    """IANA name of this machine's time zone; UTC where it has none."""
    linked = str(Path("/etc/localtime").resolve())
    for name in (os.environ.get("TZ", "").removeprefix(":"), linked.partition(_ZONES)[2]):
        if name and not name.startswith(_UNNAMED) and _zone_or_utc(name)[1] == name:
            return name
    return "UTC"


def zone_name(typed_name: str) -> str:
    """Name of the zone that was typed, this machine's if none was. Raises BadParameter for an unknown zone."""
    return _zone(typed_name or local_zone()).key


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.BadParameter(f"“{name}” is no time zone; name one as Asia/Kabul.", param_hint="--zone") from error


def _zone_or_utc(name: str) -> tuple[ZoneInfo, str]:
    try:
        return ZoneInfo(name or "UTC"), name or "UTC"
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC"), "UTC"


def _offset(when: datetime) -> str:
    """Zone for a typed offset: this machine's if the offset is the same, else UTC."""
    return local_zone() if when.utcoffset() == when.astimezone(ZoneInfo(local_zone())).utcoffset() else "UTC"
