"""The embargo: a day and a time in a zone, or nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.story import Content
from newsdesk.ui.story.embargo_reading import TypedEmbargo, WrongEmbargo, read, understood
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.story.zones import ZoneChoices
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import embargo_line, local_time, local_zone


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
            self.show_text(embargo_line(content.embargo))
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
            self.show_text(embargo_line(self._embargo))
        self._report_mistake()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._zones.fill()
        super().focusInEvent(event)

    def _show_reading(self, typed: TypedEmbargo) -> None:
        """Keep a valid embargo, and show as the hint how it was parsed and what the local clock will show."""
        self._embargo = embargo = typed.embargo
        mine = local_time(embargo.until, embargo.zone, local_zone()) if embargo else ""
        said = [self.tr("until that day ends")] if typed.day_alone else []
        if mine:
            said.append(self.tr("{time} here").format(time=mine))
        self.set_hint(" · ".join(said))

    def _parse_typed(self, text: str) -> None:
        try:
            typed = understood(text, local_zone())
        except WrongEmbargo:
            return  # it may be half typed: reported when the field is left
        self.mistake_found.emit("")
        changed = typed.embargo != self._embargo
        self._show_reading(typed)
        if changed:
            self.changed.emit({"embargo": typed.embargo})

    def _parse_error(self) -> WrongEmbargo | None:
        try:
            read(self.text(), local_zone())
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
