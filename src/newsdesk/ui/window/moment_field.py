"""A day, a time of day and the zone that they are meant in, with what the clock here will show."""

import datetime as dt

from PySide6.QtCore import QCalendar, QDateTime, QLocale, QStringListModel, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QCompleter, QDateEdit, QHBoxLayout, QLabel, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.times import SOLAR_HIJRI_LANGUAGES, local_zone, moment, zone_ids, zone_named


class MomentField(QWidget):
    """An instant as people give it. `changed` comes with every change; `at` is None while the zone is no zone."""

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
        # a style sheet's padding does not reach the words of a time
        self.time.lineEdit().setTextMargins(4, 0, 4, 0)
        self._offer_zones()
        self.said = QLabel(self)
        self.said.setProperty("tone", "soft")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addWidget(self.zone, 1)
        row.addStretch(0 if zoned else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.said)
        self.day.dateChanged.connect(self._changed)
        self.time.timeChanged.connect(self._changed)
        self.zone.textChanged.connect(self._changed)

    def show_moment(self, when: dt.datetime, zone: str = "") -> None:
        """Show an instant as the clocks of the zone do."""
        name = zone_named(zone) or local_zone()
        there = QDateTime.fromSecsSinceEpoch(int(when.timestamp()), QTimeZone(name.encode()))
        self.zone.setText(name)
        self.day.setDate(there.date())
        self.time.setTime(QTime(there.time().hour(), there.time().minute()))
        self._changed()

    @property
    def zone_name(self) -> str:
        """The zone that is meant; empty where what was typed is none."""
        return zone_named(self.zone.text().strip()) or ""

    @property
    def at(self) -> dt.datetime | None:
        """The instant, in UTC."""
        if not self.zone_name:
            return None
        meant = QDateTime(self.day.date(), self.time.time(), QTimeZone(self.zone_name.encode()))
        return dt.datetime.fromtimestamp(meant.toSecsSinceEpoch(), dt.UTC) if meant.isValid() else None

    def _changed(self) -> None:
        self.said.setText(self._sentence())
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
        names = QCompleter(QStringListModel(list(zone_ids()), self), self)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(names)
