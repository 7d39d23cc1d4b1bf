"""Dates, times, time zones and embargoes as text; in the solar Hijri calendar for languages that date by it."""

import datetime as dt
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from newsdesk.domain.embargo import Embargo
from newsdesk.ui.text import comma_list, isolated

SOLAR_HIJRI_LANGUAGES = frozenset({QLocale.Language.Persian, QLocale.Language.Pashto})

_SHORT = QLocale.FormatType.ShortFormat

# several names of UTC in the tz database, to the one that readers know: a notice shows it to them
_NAME_OF_UTC = dict.fromkeys(("Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"), "UTC")

# cities by their names in Dari and Pashto
_CITIES = {
    "کابل": "Asia/Kabul",
    "تهران": "Asia/Tehran",
    "دوشنبه": "Asia/Dushanbe",
    "تاشکند": "Asia/Tashkent",
    "کراچی": "Asia/Karachi",
    "کراچۍ": "Asia/Karachi",
    "دهلی": "Asia/Kolkata",
    "ډیلي": "Asia/Kolkata",
    "دبی": "Asia/Dubai",
    "دوبۍ": "Asia/Dubai",
    "استانبول": "Europe/Istanbul",
    "مسکو": "Europe/Moscow",
    "برلین": "Europe/Berlin",
    "پاریس": "Europe/Paris",
    "لندن": "Europe/London",
    "نیویارک": "America/New_York",
    "گرینویچ": "UTC",
}

translate: Callable[[str, str], str] = QCoreApplication.translate


# -- dates and times ------------------------------------------------------------------------------------------------


def day(date: dt.date, locale: QLocale, *, today: dt.date | None = None) -> str:
    """A day with the short name of its month, and with its year where that is not the year of `today`."""
    solar = locale.language() in SOLAR_HIJRI_LANGUAGES
    calendar = QCalendar(QCalendar.System.Jalali if solar else QCalendar.System.Gregorian)
    parts = calendar.partsFromDate(_qt(date))
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    words = [plain.toString(parts.day), calendar.monthName(locale, parts.month, parts.year, _SHORT)]
    if parts.year != _qt(today or dt.datetime.now().astimezone().date()).year(calendar):
        words.append(plain.toString(parts.year))
    return " ".join(words)


def moment(when: dt.datetime, locale: QLocale) -> str:
    """The day and the time of day of an aware datetime, in this machine's zone."""
    local = when.astimezone()
    return comma_list((day(local.date(), locale), _clock_time(QTime(local.hour, local.minute), locale)), locale)


def recent_time(when: dt.datetime, locale: QLocale) -> str:
    """The time of day alone for today, otherwise with the day; in this machine's zone."""
    local = when.astimezone()
    if local.date() == dt.datetime.now().astimezone().date():
        return _clock_time(QTime(local.hour, local.minute), locale)
    return moment(when, locale)


def _clock_time(time: QTime, locale: QLocale) -> str:
    return locale.toString(QTime(time.hour(), time.minute()), "HH:mm")


def _qt(date: dt.date) -> QDate:
    return QDate(date.year, date.month, date.day)


# -- zones ----------------------------------------------------------------------------------------------------------


def local_zone() -> str:
    """The name of this machine's zone in the tz database."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return _NAME_OF_UTC.get(name, name) or "UTC"


@cache
def zone_ids() -> tuple[str, ...]:
    """All zones that this machine knows, by their names in the tz database."""
    return tuple(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())


@cache
def _zones_by_name() -> dict[str, str]:
    """Zones by their names and their cities, in lower case; a name goes before a city."""
    cities = {name.rpartition("/")[2].casefold(): name for name in reversed(zone_ids())}
    return _CITIES | cities | {name.casefold(): name for name in zone_ids()}


def zone_named(text: str) -> str | None:
    """The zone of a typed name: "asia/kabul", "Kabul" and "کابل" are Asia/Kabul. None where there is none."""
    if QTimeZone(text.encode()).isValid():
        return text
    return _zones_by_name().get(text.casefold().replace(" ", "_"))


def in_zone(when: dt.datetime, name: str) -> QDateTime:
    """An instant on the clocks of a zone; of UTC where this machine knows no zone of that name."""
    zone = QTimeZone(name.encode())
    return QDateTime.fromSecsSinceEpoch(int(when.timestamp()), zone if zone.isValid() else QTimeZone.utc())


def local_time(until: dt.datetime, zone: str, at: str) -> str:
    """The time of day in the zone `at`, with the day where that differs from the day in `zone`.

    Empty where the clocks of both zones show the same.
    """
    there, mine = (in_zone(until, name) for name in (zone, at))
    if there.offsetFromUtc() == mine.offsetFromUtc():
        return ""
    locale = QLocale()
    time = _clock_time(mine.time(), locale)
    if there.date() == mine.date():
        return time
    date = mine.date()
    return f"{day(dt.date(date.year(), date.month(), date.day()), locale)} {time}"


# -- embargoes ------------------------------------------------------------------------------------------------------


def embargo_line(embargo: Embargo | None) -> str:
    """An embargo as it is typed: "2026-12-05 18:00 Asia/Kabul (source)". Empty for None."""
    if embargo is None:
        return ""
    return f"{_embargo_instant(embargo)} ({embargo.source})" if embargo.source else _embargo_instant(embargo)


def embargo_end(embargo: Embargo) -> str:
    """When an embargo ends, and the time on this machine's clock where that shows another."""
    mine = local_time(embargo.until, embargo.zone, local_zone())
    end = isolated(_embargo_instant(embargo))
    return f"{end} · {translate('EmbargoField', '{time} here').format(time=mine)}" if mine else end


def _embargo_instant(embargo: Embargo) -> str:
    known = QTimeZone(embargo.zone.encode()).isValid()
    end = in_zone(embargo.until, embargo.zone)
    return f"{end.toString('yyyy-MM-dd HH:mm')} {embargo.zone if known else 'UTC'}"


def time_text(when: dt.datetime) -> str:
    """Local time of day for today, else with the day."""
    here = when.astimezone()
    if here.date() == dt.datetime.now().astimezone().date():
        return QLocale().toString(QTime(here.hour, here.minute), "HH:mm")
    return moment(when, QLocale())


def name_and_time(who: str, when: dt.datetime | None) -> str:
    """Name and time in one line."""
    name = isolated(who) or QCoreApplication.translate("Notes", "Somebody")
    return f"{name} · {time_text(when)}" if when else name
