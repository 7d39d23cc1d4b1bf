"""What is typed in the sheet and is no value of the story yet: half an embargo, half a language."""

from collections.abc import Callable, Mapping
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from newsdesk.domain.unsent import SHEET, UnsentKey
from newsdesk.ui.unsent.fields import KEPT_BY
from newsdesk.ui.unsent.texts import UnsentForms


class HalfTyped(Protocol):
    """A field that takes its words over once they mean something."""

    def line(self) -> QLineEdit:
        """Where one types."""

    def half(self) -> str | None:
        """What stands there and is no value of the story yet."""

    def put_back(self, text: str) -> None:
        """Show what was half typed before."""

    def settle(self) -> None:
        """Nobody types on: take over what means something, say what does not."""


class HalfTypedFields(QObject):
    """Keeps the words of such fields for each story until they mean something."""

    def __init__(self, unsent: UnsentForms, fields: Mapping[str, HalfTyped], parent: QObject) -> None:
        super().__init__(parent)
        self._unsent, self._fields = unsent, fields
        self._story: UUID | None = None
        self._filling = False
        for field in fields.values():
            field.line().setProperty(KEPT_BY, SHEET)
            field.line().textChanged.connect(self._typed)
        unsent.texts_loaded.connect(self._fill)

    def leave(self) -> None:
        """The fields are to show another story."""
        if self._story is not None:
            self._unsent.keep(UnsentKey(SHEET, self._story), self._half())
            self._story = None

    def turn_to(self, story: UUID | None) -> None:
        """The fields show the values of this story: put over them what was half typed there."""
        self._story = story
        self._fill()

    def settle(self) -> None:
        """What is typed is to count now, though a field has the focus still."""
        QGuiApplication.inputMethod().commit()
        for field in self._fields.values():
            if field.half() is not None:
                field.settle()

    def keep_over(self, show: Callable[[], None]) -> None:
        """Let the fields show other values of the same story; what is half typed stays over them."""
        half = self._half()
        self._filling = True
        show()
        self._put_back(half or {})
        self._filling = False

    def forget(self, story: UUID, name: str) -> None:
        """What was half typed in this field of the story counts no more."""
        key = UnsentKey(SHEET, story)
        if story == self._story:
            field = self._fields[name]
            if field.half() is not None:
                field.line().clear()
                field.settle()
        elif kept := self._unsent.content(key):
            self._unsent.keep(key, {each: text for each, text in kept.items() if each != name} or None)

    def _typed(self) -> None:
        if self._story is not None and not self._filling:
            self._unsent.typed(UnsentKey(SHEET, self._story), self._half)

    def _half(self) -> dict[str, str] | None:
        texts = ((name, field.half()) for name, field in self._fields.items())
        return {name: text for name, text in texts if text is not None} or None

    def _fill(self) -> None:
        if self._story is None:
            return
        key = UnsentKey(SHEET, self._story)
        if kept := self._unsent.content(key):
            self._filling = True
            self._put_back(kept)
            self._filling = False
            if self._half() != dict(kept):
                self._unsent.typed(key, self._half)  # it is understood by now

    def _put_back(self, half: Mapping[str, str]) -> None:
        for name, text in half.items():
            if name in self._fields and self._fields[name].line().text() != text:
                self._fields[name].put_back(str(text))
