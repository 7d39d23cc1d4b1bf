"""The embargo: a day and a time in a zone, or nothing."""

import datetime as dt
import re
from collections.abc import Callable
from unicodedata import digit

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.story import Content
from newsdesk.ui.look import Look
from newsdesk.ui.story.line_field import LineField, isolated
from newsdesk.ui.story.zones import ZoneChoices, here, local_time, zone_named

translate: Callable[[str, str], str] = QCoreApplication.translate

_FORM = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[ T]+(\d{1,2}):(\d{2})(?:\s+([^\s(][^(]*?))?(?:\s*\(([^)]*)\)?)?")


class WrongEmbargo(ValueError):
    """What was typed is no instant."""


def read(text: str, here: str) -> Embargo | None:
    """The embargo in a typed line, None for an empty one. `here` is the zone meant where none is named.

    Who asks for it stands in brackets behind.

    Raises WrongEmbargo.
    """
    typed = _with_plain_digits(text.strip())
    if not typed:
        return None
    found = _FORM.fullmatch(typed)
    if found is None:
        raise WrongEmbargo(text)
    year, month, day, hour, minute = map(int, found.groups()[:5])
    name = zone_named(found[6]) if found[6] else here
    if name is None:
        raise WrongEmbargo(text)
    zone = QTimeZone(name.encode())
    moment = QDateTime(QDate(year, month, day), QTime(hour, minute), zone)
    if not (zone.isValid() and QDate.isValid(year, month, day) and moment.isValid()):
        raise WrongEmbargo(text)
    until = dt.datetime.fromtimestamp(moment.toSecsSinceEpoch(), dt.UTC)
    return Embargo(until=until, zone=name, source=(found[7] or "").strip())


def written(embargo: Embargo | None) -> str:
    """The line that reads back as this embargo."""
    if embargo is None:
        return ""
    return f"{_instant(embargo)} ({embargo.source})" if embargo.source else _instant(embargo)


def _instant(embargo: Embargo) -> str:
    zone = QTimeZone(embargo.zone.encode())
    moment = QDateTime.fromSecsSinceEpoch(int(embargo.until.timestamp()), zone if zone.isValid() else QTimeZone.utc())
    return f"{moment.toString('yyyy-MM-dd HH:mm')} {embargo.zone if zone.isValid() else 'UTC'}"


def in_words(embargo: Embargo) -> str:
    """When an embargo ends, with the time on this machine's clock where that shows another."""
    mine = local_time(embargo.until, embargo.zone, here())
    said = isolated(_instant(embargo))
    return f"{said} · {translate('EmbargoField', '{time} here').format(time=mine)}" if mine else said


class EmbargoField(LineField):
    """Says at once what is wrong, and keeps the last good embargo until it is right."""

    changed = Signal(object)
    # what is wrong with what was typed, empty if nothing is
    complained = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._embargo: Embargo | None = None
        self._zones = ZoneChoices(self)
        self._zones.activated.connect(self._typed)
        self.setCompleter(self._zones)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finished)

    def show_content(self, content: Content) -> None:
        """Show a story's embargo."""
        if content.embargo != self._embargo or not self.hasFocus():
            self._keep(content.embargo)
            self.show_text(written(content.embargo))
            self.complained.emit("")

    def line(self) -> QLineEdit:
        """Where one types."""
        return self

    def meant(self) -> str:
        """How the value of the story is written there."""
        return written(self._embargo)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._zones.fill()
        super().focusInEvent(event)

    def _keep(self, embargo: Embargo | None) -> None:
        """The last good one, and behind it what the clock here will show."""
        self._embargo = embargo
        mine = local_time(embargo.until, embargo.zone, here()) if embargo else ""
        self.set_hint(self.tr("{time} here").format(time=mine) if mine else "")

    def _typed(self, text: str) -> None:
        try:
            embargo = read(text, here())
        except WrongEmbargo:
            return  # it may be on the way: said when the field is left
        self.complained.emit("")
        self._keep(embargo)
        self.changed.emit({"embargo": embargo})

    def _finished(self) -> None:
        try:
            read(self.text(), here())
        except WrongEmbargo:
            kept = written(self._embargo) or self.tr("none")
            self.complained.emit(self.tr("Write 2026-03-14 18:00 and a zone. Kept: {kept}").format(kept=kept))
        else:
            self.show_text(written(self._embargo))


def _with_plain_digits(text: str) -> str:
    return "".join(str(digit(letter)) if letter.isdigit() else letter for letter in text)
