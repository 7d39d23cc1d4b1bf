"""Days and moments as people write them: by the sun's Hijra calendar where they date by it."""

import datetime as dt

from PySide6.QtCore import QCalendar, QDate, QLocale, QTime

from newsdesk.ui.messages import listed

_SHORT = QLocale.FormatType.ShortFormat
JALALI = frozenset({QLocale.Language.Persian, QLocale.Language.Pashto})


def day(date: dt.date, locale: QLocale, *, today: dt.date | None = None) -> str:
    """A day by its month's name; the year only where it is not this one."""
    calendar = QCalendar(QCalendar.System.Jalali if locale.language() in JALALI else QCalendar.System.Gregorian)
    parts = calendar.partsFromDate(_qt(date))
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    said = [plain.toString(parts.day), calendar.monthName(locale, parts.month, parts.year, _SHORT)]
    if parts.year != _qt(today or dt.datetime.now().astimezone().date()).year(calendar):
        said.append(plain.toString(parts.year))
    return " ".join(said)


def moment(when: dt.datetime, locale: QLocale) -> str:
    """A day and the time of day, where this machine is."""
    here = when.astimezone()
    return listed((day(here.date(), locale), locale.toString(QTime(here.hour, here.minute), "HH:mm")), locale)


def lately(when: dt.datetime, locale: QLocale) -> str:
    """The time of day alone for today, else with the day."""
    here = when.astimezone()
    if here.date() == dt.datetime.now().astimezone().date():
        return locale.toString(QTime(here.hour, here.minute), "HH:mm")
    return moment(when, locale)


def _qt(date: dt.date) -> QDate:
    return QDate(date.year, date.month, date.day)
