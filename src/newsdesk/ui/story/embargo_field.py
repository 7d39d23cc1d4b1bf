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
    """Says at once what is wrong, and keeps the last good embargo until it is right.

    What is not understood stays in the field and holds the story: see `half`.
    """

    changed = Signal(object)
    # what is wrong with what was typed, empty if nothing is
    mistake_found = Signal(str)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._embargo: Embargo | None = None
        self._zones = ZoneChoices(self)
        self._zones.activated.connect(self._typed)
        self.setCompleter(self._zones)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.settle)

    def start_over(self) -> None:
        """Another story comes: what stands here is not its, though somebody is in the field."""
        self._keep(TypedEmbargo())
        self.show_text("")
        self.mistake_found.emit("")

    def show_content(self, content: Content) -> None:
        """Show a story's embargo."""
        if content.embargo != self._embargo or not self.hasFocus():
            self._keep(TypedEmbargo(content.embargo))
            self.show_text(embargo_line(content.embargo))
            self.mistake_found.emit("")

    def line(self) -> QLineEdit:
        """Where one types."""
        return self

    def half(self) -> str | None:
        """What is typed and not understood; what is understood is the story's already."""
        return None if self._trouble() is None else self.text()

    def put_back(self, text: str) -> None:
        """Show what was typed before, and take it over if it is understood now."""
        self.setText(text)
        self._typed(text)
        self._complain()

    def settle(self) -> None:
        """Write the embargo as it was understood, or say what is wrong."""
        if self._trouble() is None:
            self.show_text(embargo_line(self._embargo))
        self._complain()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._zones.fill()
        super().focusInEvent(event)

    def _keep(self, typed: TypedEmbargo) -> None:
        """The last good one, and behind it how it was understood and what the clock here will show."""
        self._embargo = embargo = typed.embargo
        mine = local_time(embargo.until, embargo.zone, local_zone()) if embargo else ""
        said = [self.tr("until that day ends")] if typed.day_alone else []
        if mine:
            said.append(self.tr("{time} here").format(time=mine))
        self.set_hint(" · ".join(said))

    def _typed(self, text: str) -> None:
        try:
            typed = understood(text, local_zone())
        except WrongEmbargo:
            return  # it may be on the way: said when the field is left
        self.mistake_found.emit("")
        changed = typed.embargo != self._embargo
        self._keep(typed)
        if changed:
            self.changed.emit({"embargo": typed.embargo})

    def _trouble(self) -> WrongEmbargo | None:
        try:
            read(self.text(), local_zone())
        except WrongEmbargo as wrong:
            return wrong
        return None

    def _complain(self) -> None:
        wrong = self._trouble()
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
