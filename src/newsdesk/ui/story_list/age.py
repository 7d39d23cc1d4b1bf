"""How long ago, as the list says it: now, 9 min, 2 h, yesterday, Tuesday, 3 March."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.ui.times import day

_MINUTE, _HOUR, _DAY, _WEEK = 60, 3600, 86_400, 7


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
    return day(then.astimezone().date(), locale, today=now.astimezone().date())
