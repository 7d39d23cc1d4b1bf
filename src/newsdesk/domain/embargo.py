"""Embargo: the time before which a story must not be exported."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """A UTC instant, the name of the zone that it was given in, and who set it."""

    until: datetime
    zone: str = "UTC"
    source: str = ""

    def lifted(self, now: datetime) -> bool:
        """Whether the instant has come."""
        return now >= self.until


def later(one: Embargo | None, other: Embargo | None) -> Embargo | None:
    """The one that ends later; the second where they end together."""
    if one is None or other is None:
        return one or other
    return one if one.until > other.until else other
