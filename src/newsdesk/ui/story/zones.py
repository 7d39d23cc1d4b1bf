"""Time zones by the names that people know: found by the whole name or the city, offered while one types."""

import datetime as dt
import re
from functools import cache

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTime,
    QTimeZone,
)

from newsdesk.ui.dates import day
from newsdesk.ui.story.completer import Completer

# a day and a time, and the zone that is being typed behind them
_BEFORE_ZONE = re.compile(r"(\s*\S+[ T]+\S+\s+)(.*)")

# readers are told the zone of a notice: by the name that they know
_ONE_NAME = dict.fromkeys(("Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"), "UTC")

# cities as they are called in Dari and Pashto, in which the window speaks of them
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


def here() -> str:
    """The zone of this machine."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return _ONE_NAME.get(name, name) or "UTC"


@cache
def zone_ids() -> tuple[str, ...]:
    """All zones that this machine knows, by the names of the tz database."""
    return tuple(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())


@cache
def _by_name() -> dict[str, str]:
    """Zones by their names and by their cities, in lower case; a name goes before a city."""
    cities = {name.rpartition("/")[2].casefold(): name for name in reversed(zone_ids())}
    return _CITIES | cities | {name.casefold(): name for name in zone_ids()}


def zone_named(text: str) -> str | None:
    """The zone that is meant: "asia/kabul", "Kabul" and "کابل" are Asia/Kabul. None where there is none."""
    if QTimeZone(text.encode()).isValid():
        return text
    return _by_name().get(text.casefold().replace(" ", "_"))


def local_time(until: dt.datetime, zone: str, at: str) -> str:
    """The time in the zone `at`, with its day if that is another there; empty where the clocks show the same."""
    there, mine = (moment_in(until, name) for name in (zone, at))
    if there.offsetFromUtc() == mine.offsetFromUtc():
        return ""
    locale = QLocale()
    time = locale.toString(QTime(mine.time().hour(), mine.time().minute()), "HH:mm")
    if there.date() == mine.date():
        return time
    date = mine.date()
    return f"{day(dt.date(date.year(), date.month(), date.day()), locale)} {time}"


def moment_in(when: dt.datetime, name: str) -> QDateTime:
    """An instant on the clocks of a zone, of UTC where there is no such zone."""
    zone = QTimeZone(name.encode())
    return QDateTime.fromSecsSinceEpoch(int(when.timestamp()), zone if zone.isValid() else QTimeZone.utc())


class ZoneChoices(Completer):
    """Offers zones once a day and a time were typed; what was typed before stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(QStringListModel(parent), parent)
        self._before = ""
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def fill(self) -> None:
        """Have the names ready: somebody is about to type."""
        model = self.model()
        if isinstance(model, QStringListModel) and not model.rowCount():
            model.setStringList(list(zone_ids()))

    def splitPath(self, path: str) -> list[str]:
        found = _BEFORE_ZONE.fullmatch(path)
        self._before = found[1] if found else ""
        # nothing is called by a line break: no zone is offered before there is a time
        return [found[2].replace(" ", "_")] if found and found[2] else ["\n"]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return self._before + str(index.data())
