"""What is typed in the sheet and is no value of the story yet: half an embargo, half a language."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.unsent.fields import KEPT_BY
from newsdesk.ui.unsent.texts import UnsentTexts

PLACE = "sheet"


class HalfTyped(Protocol):
    """A field that takes its words over once they mean something."""

    def line(self) -> QLineEdit:
        """Where one types."""

    def meant(self) -> str:
        """How the value of the story is written there."""


class HalfTypedFields(QObject):
    """Keeps the words of such fields for each story until they mean something."""

    def __init__(self, unsent: UnsentTexts, fields: Mapping[str, HalfTyped], parent: QObject) -> None:
        super().__init__(parent)
        self._unsent, self._fields = unsent, fields
        self._story: UUID | None = None
        self._filling = False
        for field in fields.values():
            field.line().setProperty(KEPT_BY, PLACE)
            field.line().textChanged.connect(self._typed)
        unsent.came.connect(self._fill)

    def leave(self) -> None:
        """The fields are to show another story."""
        if self._story is not None:
            self._unsent.keep(UnsentKey(PLACE, self._story), self._half())
            self._story = None

    def turn_to(self, story: UUID | None) -> None:
        """The fields show the values of this story: put over them what was half typed there."""
        self._story = story
        self._fill()

    def _typed(self) -> None:
        if self._story is not None and not self._filling:
            self._unsent.typed(UnsentKey(PLACE, self._story), self._half)

    def _half(self) -> dict[str, str] | None:
        texts = {name: field.line().text() for name, field in self._fields.items()}
        half = {name: text for name, text in texts.items() if text != self._fields[name].meant()}
        return half or None

    def _fill(self) -> None:
        kept = self._unsent.content(UnsentKey(PLACE, self._story)) if self._story is not None else None
        self._filling = True
        for name, text in (kept or {}).items():
            if name in self._fields and self._fields[name].line().text() != text:
                self._fields[name].line().setText(str(text))
        self._filling = False
