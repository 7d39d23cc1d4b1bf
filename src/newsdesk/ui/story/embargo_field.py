"""The embargo: a day and a time in a zone, or nothing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.story import Content
from newsdesk.ui.story.embargo_reading import TypedEmbargo, WrongEmbargo, read, understood
from newsdesk.ui.story.line_field import LineField, isolated
from newsdesk.ui.story.zones import ZoneChoices, here, local_time
from newsdesk.ui.theme import Theme

translate: Callable[[str, str], str] = QCoreApplication.translate


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
    """Line edit of the embargo. Keeps the last valid embargo until the typed text is valid again.

    Text that cannot be parsed stays in the field and holds the story: see `half_typed_text`.
    """

    changed = Signal(object)
    # what is wrong with the typed text, empty if nothing is
    mistake_found = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._embargo: Embargo | None = None
        self._zones = ZoneChoices(self)
        self._zones.activated.connect(self._parse_typed)
        self.setCompleter(self._zones)
        self.textEdited.connect(self._parse_typed)
        self.editingFinished.connect(self.finish_typing)

    def start_over(self) -> None:
        """Clear the field before another story is shown, even while it has the focus."""
        self._show_reading(TypedEmbargo())
        self.show_text("")
        self.mistake_found.emit("")

    def show_content(self, content: Content) -> None:
        """Show a story's embargo."""
        if content.embargo != self._embargo or not self.hasFocus():
            self._show_reading(TypedEmbargo(content.embargo))
            self.show_text(written(content.embargo))
            self.mistake_found.emit("")

    def line_edit(self) -> QLineEdit:
        """The input that the text is typed in."""
        return self

    def half_typed_text(self) -> str | None:
        """The typed text that is no embargo, None if it is one."""
        return None if self._parse_error() is None else self.text()

    def restore_text(self, text: str) -> None:
        """Show text that was typed before, and take it over if it can be parsed now."""
        self.setText(text)
        self._parse_typed(text)
        self._report_mistake()

    def finish_typing(self) -> None:
        """Write the embargo in its standard form, or report what is wrong."""
        if self._parse_error() is None:
            self.show_text(written(self._embargo))
        self._report_mistake()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._zones.fill()
        super().focusInEvent(event)

    def _show_reading(self, typed: TypedEmbargo) -> None:
        """Keep a valid embargo, and show as the hint how it was parsed and what the local clock will show."""
        self._embargo = embargo = typed.embargo
        mine = local_time(embargo.until, embargo.zone, here()) if embargo else ""
        said = [self.tr("until that day ends")] if typed.day_alone else []
        if mine:
            said.append(self.tr("{time} here").format(time=mine))
        self.set_hint(" · ".join(said))

    def _parse_typed(self, text: str) -> None:
        try:
            typed = understood(text, here())
        except WrongEmbargo:
            return  # it may be half typed: reported when the field is left
        self.mistake_found.emit("")
        changed = typed.embargo != self._embargo
        self._show_reading(typed)
        if changed:
            self.changed.emit({"embargo": typed.embargo})

    def _parse_error(self) -> WrongEmbargo | None:
        try:
            read(self.text(), here())
        except WrongEmbargo as wrong:
            return wrong
        return None

    def _report_mistake(self) -> None:
        wrong = self._parse_error()
        if wrong is None:
            self.mistake_found.emit("")
        elif wrong.solar:
            self.mistake_found.emit(
                self.tr(
                    "The story cannot leave: write the day as in 2026-12-05 18:00 Kabul, not by the solar calendar."
                )
            )
        else:
            self.mistake_found.emit(
                self.tr("Not understood, so the story cannot leave. Write it as 2026-12-05 18:00 Kabul, or clear it.")
            )
