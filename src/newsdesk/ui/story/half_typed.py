"""Half-typed text of form fields that is no value of the story yet, such as half an embargo, kept for each story."""

from collections.abc import Callable, Mapping
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from newsdesk.domain.unsent import SHEET, UnsentKey
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.inputs import KEPT_BY


class HalfTyped(Protocol):
    """A field that takes its text over only once it can be parsed."""

    def line_edit(self) -> QLineEdit:
        """The input that the text is typed in."""

    def half_typed_text(self) -> str | None:
        """The typed text that is no value of the story yet, None if there is none."""

    def restore_text(self, text: str) -> None:
        """Show text that was half typed before."""

    def finish_typing(self) -> None:
        """Take over text that can be parsed, or report what is wrong with it."""


class HalfTypedFields(QObject):
    """Keeps the half-typed text of these fields, by story, until it can be parsed."""

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
        """Keep what is half typed: the fields are about to show another story."""
        if self._story is not None:
            self._unsent.keep(UnsentKey(SHEET, self._story), self._half_typed_texts())
            self._story = None

    def show_story(self, story: UUID | None) -> None:
        """Restore what was half typed in this story, whose values the fields show."""
        self._story = story
        self._restore_kept()

    def finish_typing(self) -> None:
        """Finish typing in every field, including what an input method holds."""
        QGuiApplication.inputMethod().commit()
        for field in self._fields.values():
            if field.half_typed_text() is not None:
                field.finish_typing()

    def keep_half_typed_while(self, show: Callable[[], None]) -> None:
        """Call `show`, which shows other values of the same story, and put half-typed text back over them."""
        texts = self._half_typed_texts()
        self._filling = True
        show()
        self._restore_texts(texts or {})
        self._filling = False

    def forget(self, story: UUID, name: str) -> None:
        """Discard what was half typed in the field `name` of a story."""
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
                self._unsent.typed(key, self._half_typed_texts)  # it can be parsed by now

    def _restore_texts(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if name in self._fields and self._fields[name].line_edit().text() != text:
                self._fields[name].restore_text(str(text))
