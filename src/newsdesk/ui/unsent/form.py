"""Binding of a form's fields to their unsent text: stored while it is typed, shown again, dropped once it is sent."""

from collections.abc import Mapping
from typing import Any, Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from newsdesk.domain.unsent import AWAY, UnsentKey
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.inputs import KEPT_BY, input_of


class KeptForm(QObject):
    """One form. Values that differ from those at opening are kept.

    Closing it, by Escape or Cancel, keeps what was typed; `discard` drops it.
    """

    # whether text from before is shown
    text_restored = Signal(bool)

    def __init__(self, unsent: UnsentForms, place: str, fields: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._unsent, self._place = unsent, place
        self._fields = {name: input_of(widget) for name, widget in fields.items()}
        self._key: UnsentKey | None = None
        self._initial_values: dict[str, Any] = {}
        self._filling = False
        self._shows_kept = False
        for field in self._fields.values():
            field.widget.setProperty(KEPT_BY, place)
            field.changed.connect(self._report_typed)
        unsent.texts_loaded.connect(self._show_newest)

    @classmethod
    def of_dialog(cls, unsent: UnsentForms, place: str, fields: Mapping[str, QWidget], dialog: QDialog) -> Self:
        """The form of a dialog: sent when the dialog is accepted, closed and kept otherwise."""
        kept = cls(unsent, place, fields, dialog)
        dialog.accepted.connect(kept.sent)
        dialog.finished.connect(lambda _: kept.close())
        return kept

    @property
    def opened(self) -> bool:
        """Whether the form is in use."""
        return self._key is not None

    @property
    def shows_kept(self) -> bool:
        """Whether text from before is shown."""
        return self._shows_kept

    def open(self, key: UnsentKey, *, beginning: Mapping[str, Any] | None = None) -> bool:
        """Fill the fields with what was typed here before; returns whether there was any.

        The present values are the initial ones, except those that `beginning` names.
        """
        self.close()
        self._key, self._initial_values = key, {**self._read(), **(beginning or {})}
        kept = self._unsent.content(key)
        if kept is None:
            self._unsent.keep(key, self._content())
        return self._show_kept(kept)

    def close(self, *, away: bool = False) -> None:
        """Stop using the form and keep what was typed. `away`: the person closed it, so it must not open by itself."""
        if key := self._key:
            content = self._content()
            self._key = None
            self._unsent.keep(key, {**content, AWAY: True} if content is not None and away else content)
            self._set_shows_kept(shows_kept=False)

    def sent(self) -> None:
        """Drop what was typed: it was sent, or is not wanted any more."""
        if key := self._key:
            self._key = None
            self._unsent.drop(key)
            self._set_shows_kept(shows_kept=False)

    def discard(self) -> None:
        """Drop what was typed and show the initial values; the form stays open."""
        if key := self._key:
            self._fill(self._initial_values)
            self._unsent.drop(key)
            self._set_shows_kept(shows_kept=False)

    def _report_typed(self) -> None:
        if self._key is not None and not self._filling:
            self._unsent.typed(self._key, self._content)

    def _content(self) -> dict[str, Any] | None:
        values = self._read()
        return None if values == self._initial_values else values

    def _show_newest(self) -> None:
        """Show text that was loaded. A form that somebody types in keeps its own."""
        if key := self._key:
            kept = self._unsent.content(key)
            if kept is None and self._content() is not None:
                self._fill(self._initial_values)  # somebody else signed in
                self._set_shows_kept(shows_kept=False)
            elif kept is not None:
                self._show_kept(kept)

    def _show_kept(self, kept: Mapping[str, Any] | None) -> bool:
        if kept is None:
            return False
        values = {name: kept[name] for name in self._fields if name in kept}
        if {**self._initial_values, **values} == self._initial_values and self._key is not None:
            self._unsent.drop(self._key)  # the fields have these values already
        elif values != self._read():
            self._fill(values)
            self._set_shows_kept(shows_kept=True)
        return self._shows_kept

    def _read(self) -> dict[str, Any]:
        return {name: field.read() for name, field in self._fields.items()}

    def _fill(self, values: Mapping[str, Any]) -> None:
        self._filling = True
        for name, value in values.items():
            self._fields[name].write(value)
        self._filling = False

    def _set_shows_kept(self, *, shows_kept: bool) -> None:
        if shows_kept != self._shows_kept:
            self._shows_kept = shows_kept
            self.text_restored.emit(shows_kept)


def was_put_away(content: Mapping[str, Any] | None) -> bool:
    """Whether the person closed this form, so that it must not open by itself."""
    return bool(content and content.get(AWAY))
