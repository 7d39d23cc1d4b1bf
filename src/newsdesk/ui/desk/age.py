"""How long ago, as the list says it: now, 9 min, 2 h, yesterday, Tuesday, 3 March."""

import datetime as dt

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QLocale

_MINUTE, _HOUR, _DAY, _WEEK = 60, 3600, 86_400, 7

_SHORT = QLocale.FormatType.ShortFormat

# where people date by the sun's Hijra
_JALALI = frozenset({QLocale.Language.Persian, QLocale.Language.Pashto})


def age(then: dt.datetime, now: dt.datetime, locale: QLocale) -> str:
    """The age of something that happened `then`, for people whose days begin at local midnight."""
    seconds = max(0, int((now - then).total_seconds()))
    days = (now.astimezone().date() - then.astimezone().date()).days
    if seconds < _MINUTE:
        return QCoreApplication.translate("Age", "now")
    if seconds < _HOUR:
        return QCoreApplication.translate("Age", "{n} min").format(n=locale.toString(seconds // _MINUTE))
    if days == 0:
        return QCoreApplication.translate("Age", "{n} h").format(n=locale.toString(seconds // _HOUR))
    if days == 1:
        return QCoreApplication.translate("Age", "yesterday")
    if days < _WEEK:
        return locale.standaloneDayName(then.astimezone().isoweekday(), QLocale.FormatType.LongFormat)
    return _date(then.astimezone().date(), now.astimezone().date(), locale)


def _date(day: dt.date, today: dt.date, locale: QLocale) -> str:
    calendar = QCalendar(QCalendar.System.Jalali if locale.language() in _JALALI else QCalendar.System.Gregorian)
    date, now = QDate(day.year, day.month, day.day), QDate(today.year, today.month, today.day)
    parts = calendar.partsFromDate(date)
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    said = [plain.toString(parts.day), calendar.monthName(locale, parts.month, parts.year, _SHORT)]
    if parts.year != now.year(calendar):
        said.append(plain.toString(parts.year))
    return " ".join(said)
