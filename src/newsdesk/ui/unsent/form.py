"""Ties the fields of a form to what is kept of it: written while it is typed, shown again, dropped once it is sent."""

from collections.abc import Mapping
from typing import Any, Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from newsdesk.domain.unsent import AWAY, UnsentKey
from newsdesk.ui.unsent.fields import KEPT_BY, field_of
from newsdesk.ui.unsent.texts import UnsentForms


class KeptForm(QObject):
    """One form. The fields as they stand when it is opened are its beginning; what differs from that is kept.

    Closing it, by Escape as by Cancel, keeps what was typed: `discard` is for a person who wants it gone.
    """

    # whether words from before are shown now
    text_restored = Signal(bool)

    def __init__(self, unsent: UnsentForms, place: str, fields: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._unsent, self._place = unsent, place
        self._fields = {name: field_of(widget) for name, widget in fields.items()}
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
        """The form that a dialog is: sent when it is accepted, closed and kept however else it ends."""
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
        """Whether words from before are shown."""
        return self._shows_kept

    def open(self, key: UnsentKey, *, beginning: Mapping[str, Any] | None = None) -> bool:
        """Put over the fields what was typed here before. Says whether there was any.

        The fields as they stand are the beginning, but for those that `beginning` names.
        """
        self.close()
        self._key, self._initial_values = key, {**self._read(), **(beginning or {})}
        kept = self._unsent.content(key)
        if kept is None:
            self._unsent.keep(key, self._content())
        return self._show_kept(kept)

    def close(self, *, away: bool = False) -> None:
        """The form is not in use any more; what was typed stays kept. `away`: the person put it away."""
        if key := self._key:
            content = self._content()
            self._key = None
            self._unsent.keep(key, {**content, AWAY: True} if content is not None and away else content)
            self._set_shows_kept(shows_kept=False)

    def sent(self) -> None:
        """What was typed has arrived where it belongs, or is wanted no more."""
        if key := self._key:
            self._key = None
            self._unsent.drop(key)
            self._set_shows_kept(shows_kept=False)

    def discard(self) -> None:
        """The person throws away what was typed: the form is as at the beginning, and stays open."""
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
        """Other rows are known now: a form that somebody is typing in keeps its words."""
        if key := self._key:
            kept = self._unsent.content(key)
            if kept is None and self._content() is not None:
                self._fill(self._initial_values)  # another person is here
                self._set_shows_kept(shows_kept=False)
            elif kept is not None:
                self._show_kept(kept)

    def _show_kept(self, kept: Mapping[str, Any] | None) -> bool:
        if kept is None:
            return False
        values = {name: kept[name] for name in self._fields if name in kept}
        if {**self._initial_values, **values} == self._initial_values and self._key is not None:
            self._unsent.drop(self._key)  # what was typed came about in another way
        elif values != self._read():
            self._fill(values)
            self._set_shows_kept(shows_kept=True)
        return self._shows_kept

    def _read(self) -> dict[str, Any]:
        return {name: field.read() for name, field in self._fields.items()}

    def _fill(self, values: Mapping[str, Any]) -> None:
        self._filling = True
        for name, value in values.items():
            self._fields[name].fill(value)
        self._filling = False

    def _set_shows_kept(self, *, shows_kept: bool) -> None:
        if shows_kept != self._shows_kept:
            self._shows_kept = shows_kept
            self.text_restored.emit(shows_kept)


def was_put_away(content: Mapping[str, Any] | None) -> bool:
    """Whether the person closed this form themselves: it does not open again by itself."""
    return bool(content and content.get(AWAY))
