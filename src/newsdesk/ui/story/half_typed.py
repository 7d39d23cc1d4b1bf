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

    def line_edit(self) -> QLineEdit:
        """Where one types."""

    def half_typed_text(self) -> str | None:
        """What stands there and is no value of the story yet."""

    def restore_text(self, text: str) -> None:
        """Show what was half typed before."""

    def finish_typing(self) -> None:
        """Nobody types on: take over what means something, say what does not."""


class HalfTypedFields(QObject):
    """Keeps the words of such fields for each story until they mean something."""

    def __init__(self, unsent: UnsentForms, fields: Mapping[str, HalfTyped], parent: QObject) -> None:
        super().__init__(parent)
        self._unsent, self._fields = unsent, fields
        self._story: UUID | None = None
        self._filling = False
        for field in fields.values():
            field.line_edit().setProperty(KEPT_BY, SHEET)
            field.line_edit().textChanged.connect(self._text_changed)
        unsent.texts_loaded.connect(self._restore_kept)

    def leave_story(self) -> None:
        """The fields are to show another story."""
        if self._story is not None:
            self._unsent.keep(UnsentKey(SHEET, self._story), self._half_typed_texts())
            self._story = None

    def show_story(self, story: UUID | None) -> None:
        """The fields show the values of this story: put over them what was half typed there."""
        self._story = story
        self._restore_kept()

    def finish_typing(self) -> None:
        """What is typed is to count now, though a field has the focus still."""
        QGuiApplication.inputMethod().commit()
        for field in self._fields.values():
            if field.half_typed_text() is not None:
                field.finish_typing()

    def keep_half_typed_while(self, show: Callable[[], None]) -> None:
        """Let the fields show other values of the same story; what is half typed stays over them."""
        texts = self._half_typed_texts()
        self._filling = True
        show()
        self._restore_texts(texts or {})
        self._filling = False

    def forget(self, story: UUID, name: str) -> None:
        """What was half typed in this field of the story counts no more."""
        key = UnsentKey(SHEET, story)
        if story == self._story:
            field = self._fields[name]
            if field.half_typed_text() is not None:
                field.line_edit().clear()
                field.finish_typing()
        elif kept := self._unsent.content(key):
            self._unsent.keep(key, {each: text for each, text in kept.items() if each != name} or None)

    def _text_changed(self) -> None:
        if self._story is not None and not self._filling:
            self._unsent.typed(UnsentKey(SHEET, self._story), self._half_typed_texts)

    def _half_typed_texts(self) -> dict[str, str] | None:
        texts = ((name, field.half_typed_text()) for name, field in self._fields.items())
        return {name: text for name, text in texts if text is not None} or None

    def _restore_kept(self) -> None:
        if self._story is None:
            return
        key = UnsentKey(SHEET, self._story)
        if kept := self._unsent.content(key):
            self._filling = True
            self._restore_texts(kept)
            self._filling = False
            if self._half_typed_texts() != dict(kept):
                self._unsent.typed(key, self._half_typed_texts)  # it is understood by now

    def _restore_texts(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if name in self._fields and self._fields[name].line_edit().text() != text:
                self._fields[name].restore_text(str(text))
