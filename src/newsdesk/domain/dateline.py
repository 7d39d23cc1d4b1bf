"""Where and when a story was filed, in the house styles that print it and are read back."""

from dataclasses import dataclass
import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The parts of a dateline. `style` is a house style's key, empty for the house's own; no places, no dateline."""

    places: tuple[str, ...] = ()
    country: str = ""
    date: dt.date | None = None
    agency: str = ""
    style: str = ""
