"""Parser for an embargo as people type it: a day and a time in a time zone, a day alone, or a time alone.

Nothing is guessed: a day of the solar calendar, or one that could be two days (05/12/2026), is refused.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from unicodedata import digit

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from newsdesk.domain.embargo import Embargo
from newsdesk.ui.times import zone_named

_FIRST_YEAR, _LAST_YEAR = 2000, 2999
# years of the solar calendar of Afghanistan and Iran: as Gregorian years they are over, and would embargo nothing
_SOLAR = range(1300, 1600)

_DAYS = (
    r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
    r"(?P<d>\d{1,2}) (?P<month>[^\d\s,.:()]+)[.,]? (?P<y>\d{4})",
    r"(?P<month>[^\d\s,.:()]+)\.? (?P<d>\d{1,2}),? (?P<y>\d{4})",
)
_TIME = r"(?P<h>\d{1,2})(?:[:.](?P<min>\d{2})(?: ?(?P<half>[ap])\.?m\.?)?| ?(?P<half_>[ap])\.?m\.?)"
_ZONE = r"(?: (?P<zone>[^\W\d].*))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        *(rf"{day}(?:(?:,? |,| at |t){_TIME})?{_ZONE}" for day in _DAYS),
        *(rf"{_TIME},? (?:on )?{day}{_ZONE}" for day in _DAYS),
        _TIME + _ZONE,
    )
)
_SOURCE = re.compile(r"([^()]*)(?:\(([^)]*)\)?)?")


class WrongEmbargo(ValueError):
    """Raised for text that is no embargo. `solar`: its year looks like one of the solar calendar."""

    def __init__(self, text: str, *, solar: bool = False) -> None:
        super().__init__(text)
        self.solar = solar


@dataclass(frozen=True, slots=True)
class TypedEmbargo:
    """A parsed line. `day_alone`: no time was named, so the embargo lasts until that day ends in its zone."""

    embargo: Embargo | None = None
    day_alone: bool = False


def read(text: str, here: str) -> Embargo | None:
    """Parse a typed line; None for an empty one. `here` is the zone (tz database name) if none is named.

    Who asks for the embargo follows in brackets. Raises WrongEmbargo.
    """
    return understood(text, here).embargo


def understood(text: str, here: str, now: dt.datetime | None = None) -> TypedEmbargo:
    """Parse a typed line, and say whether it is a day alone. Raises WrongEmbargo.

    A time alone is the next one after `now` (UTC).
    """
    split = _SOURCE.fullmatch(" ".join(with_plain_digits(text).split()))
    if split is None:
        raise WrongEmbargo(text)
    line, source = split[1].strip(), (split[2] or "").strip()
    if not line and not source:
        return TypedEmbargo()
    parts = _parts(line)
    name = zone_named(parts["zone"]) if parts.get("zone") else here
    zone = QTimeZone((name or "").encode())
    if name is None or not zone.isValid():
        raise WrongEmbargo(text)
    moment = _moment(parts, zone, now or dt.datetime.now(dt.UTC), text)
    until = dt.datetime.fromtimestamp(moment.toSecsSinceEpoch(), dt.UTC)
    return TypedEmbargo(Embargo(until=until, zone=name, source=source), day_alone="h" not in parts)


def with_plain_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    return "".join(str(digit(letter)) if letter.isdecimal() else letter for letter in text)


def _parts(line: str) -> dict[str, str]:
    for form in _FORMS:
        if found := form.fullmatch(line.replace("،", ",")):
            return {name: part for name, part in found.groupdict().items() if part}
    raise WrongEmbargo(line)


def _moment(parts: dict[str, str], zone: QTimeZone, now: dt.datetime, text: str) -> QDateTime:
    today = QDateTime.fromSecsSinceEpoch(int(now.timestamp()), zone).date()
    day = _day(parts, text) if "y" in parts else today
    if "h" not in parts:
        return day.addDays(1).startOfDay(zone)
    moment = _at(day, parts, zone, text)
    if "y" not in parts and moment.toSecsSinceEpoch() <= now.timestamp():
        moment = _at(day.addDays(1), parts, zone, text)
    return moment


def _day(parts: dict[str, str], text: str) -> QDate:
    year = int(parts["y"])
    month = int(parts["m"]) if "m" in parts else _months().get(parts["month"].casefold(), 0)
    if year in _SOLAR:
        raise WrongEmbargo(text, solar=True)
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and QDate.isValid(year, month, int(parts["d"]))):
        raise WrongEmbargo(text)
    return QDate(year, month, int(parts["d"]))


def _at(day: QDate, parts: dict[str, str], zone: QTimeZone, text: str) -> QDateTime:
    hour, minute = int(parts["h"]), int(parts.get("min", "0"))
    if half := (parts.get("half") or parts.get("half_", "")).casefold():
        if not 1 <= hour <= 12:
            raise WrongEmbargo(text)
        hour = hour % 12 + (12 if half == "p" else 0)
    if (hour, minute) == (24, 0):
        return day.addDays(1).startOfDay(zone)
    moment = QDateTime(day, QTime(hour, minute), zone)
    if not (QTime.isValid(hour, minute, 0) and moment.isValid()):
        raise WrongEmbargo(text)
    return moment


@cache
def _months() -> dict[str, int]:
    """Months of the Gregorian calendar by their names in English, Dari and Pashto, long and short."""
    named: dict[str, int] = {}
    for locale in (QLocale("en_GB"), QLocale("fa_AF"), QLocale("ps_AF")):
        for month in range(1, 13):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                named[locale.monthName(month, form).casefold()] = month
    return named | {"sep": 9, "sept": 9}
