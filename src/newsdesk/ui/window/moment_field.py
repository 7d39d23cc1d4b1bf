"""Input for a day, a time and a zone, with the same instant on this machine's clock under it."""

import datetime as dt

from PySide6.QtCore import QCalendar, QDateTime, QLocale, QStringListModel, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QCompleter, QDateEdit, QLineEdit, QTimeEdit, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.times import SOLAR_HIJRI_LANGUAGES, local_zone, moment, zone_ids, zone_named
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_column, in_row


class MomentField(QWidget):
    """Emits `changed` with every change; `at` is None while the zone is unknown. `zoned` shows the zone's field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, zoned: bool = True) -> None:
        super().__init__(parent)
        self.day, self.time, self.zone = QDateEdit(self), QTimeEdit(self), QLineEdit(local_zone(), self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(self.tr("Time of day"))
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setToolTip(self.tr("A zone by its name or city, as Asia/Kabul or Kabul"))
        self.zone.setVisible(zoned)
        if QLocale().language() in SOLAR_HIJRI_LANGUAGES:
            calendar = QCalendar(QCalendar.System.Jalali)
            self.day.setCalendar(calendar)
        for edit in (self.day, self.time):
            edit.setMinimumHeight(self.zone.sizeHint().height())
            edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # 06:15, not 15:06, in a right-to-left window
        # the padding of a style sheet does not reach the text of a QTimeEdit
        self.time.lineEdit().setTextMargins(4, 0, 4, 0)
        self._offer_zones()
        self.hint = plain_label("", self, tone="soft")
        row = in_row(self.day, self.time, (self.zone, 1), 0 if zoned else 1, spacing=8)
        in_column(row, self.hint, on=self, margins=(0, 0, 0, 0), spacing=8)
        self.day.dateChanged.connect(self._changed)
        self.time.timeChanged.connect(self._changed)
        self.zone.textChanged.connect(self._changed)

    def show_moment(self, when: dt.datetime, zone: str = "") -> None:
        """Show an instant in this zone, in the local one where that is unknown."""
        name = zone_named(zone) or local_zone()
        there = QDateTime.fromSecsSinceEpoch(int(when.timestamp()), QTimeZone(name.encode()))
        self.zone.setText(name)
        self.day.setDate(there.date())
        self.time.setTime(QTime(there.time().hour(), there.time().minute()))
        self._changed()

    @property
    def zone_name(self) -> str:
        """Name of the typed zone in the tz database; empty where it is unknown."""
        return zone_named(self.zone.text().strip()) or ""

    @property
    def at(self) -> dt.datetime | None:
        """The instant in UTC; None where the zone is unknown or the time does not exist in it."""
        if not self.zone_name:
            return None
        instant = QDateTime(self.day.date(), self.time.time(), QTimeZone(self.zone_name.encode()))
        return dt.datetime.fromtimestamp(instant.toSecsSinceEpoch(), dt.UTC) if instant.isValid() else None

    def _changed(self) -> None:
        self.hint.setText(self._sentence())
        self.changed.emit()

    def _sentence(self) -> str:
        at = self.at
        if at is None:
            return self.tr("Write a time zone by its name or city, as Asia/Kabul or Kabul.")
        local = isolated(moment(at, QLocale()))
        if at <= dt.datetime.now(dt.UTC):
            return self.tr("{time} here. That time has passed.").format(time=local)
        return self.tr("{time} here ({zone})").format(time=local, zone=isolated(local_zone()))

    def _offer_zones(self) -> None:
        completer = QCompleter(QStringListModel(list(zone_ids()), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
