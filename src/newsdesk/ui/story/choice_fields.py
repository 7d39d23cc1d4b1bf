"""Editable combo boxes of the form: section and language."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QStyledItemDelegate, QWidget

from newsdesk.domain.story import Content
from newsdesk.ui.story.completer import Completer
from newsdesk.ui.story.fields import LANGUAGES
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class ChoiceField(QComboBox):
    """Editable combo box that ignores the mouse wheel, which scrolls the page."""

    changed = Signal(object)
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self.edit = LineField(theme, self)
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setCompleter(Completer(self.model(), self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focus_changed.emit(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _show_text(self, text: str) -> None:
        if text != self.currentText():
            self.setEditText(text)


class SectionField(ChoiceField):
    """Offers the sections of the settings and of the archive; takes a new one too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.edit.textEdited.connect(self._emit_section)
        self.activated.connect(lambda _: self._emit_section(self.currentText()))

    def offer(self, sections: Iterable[str]) -> None:
        """Offer these sections."""
        text = self.currentText()
        self.clear()
        self.addItems(list(dict.fromkeys(sections)))
        self.setEditText(text)

    def show_content(self, content: Content) -> None:
        """Show a story's section."""
        if content.section != self.currentText().strip():
            self._show_text(content.section)

    def _emit_section(self, text: str) -> None:
        self.changed.emit({"section": text.strip()})


class LanguageField(ChoiceField):
    """Offers the languages of the publication by their own names; takes any BCP 47 language tag."""

    # what is wrong with the typed text, empty if nothing is
    mistake_found = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        for tag, name in LANGUAGES:
            self.addItem(name, tag)
        self._tag = "en"
        self.edit.editingFinished.connect(self.finish_typing)
        self.activated.connect(lambda at: self._set_language(self.itemData(at)))

    def show_content(self, content: Content) -> None:
        """Show a story's language."""
        self._tag = content.language
        self._show_text(language_name(content.language))
        self.mistake_found.emit("")

    def line_edit(self) -> QLineEdit:
        """The input that the text is typed in."""
        return self.edit

    def half_typed_text(self) -> str | None:
        """The typed text that is not the story's language yet, None if there is none."""
        text = self.edit.text()
        return text if text != language_name(self._tag) else None

    def restore_text(self, text: str) -> None:
        """Show text that was typed before and not taken over."""
        self.edit.setText(text)

    def finish_typing(self) -> None:
        """Take over what was typed, or report what is wrong with it."""
        text = self.currentText().strip()
        tag = next((tag for tag, name in LANGUAGES if text.casefold() in (name.casefold(), tag)), text)
        if _TAG.fullmatch(tag):
            self._set_language(tag)
        else:
            self.mistake_found.emit(self.tr("Write a language tag, such as en or fa-AF"))

    def _set_language(self, tag: str) -> None:
        self.mistake_found.emit("")
        self._show_text(language_name(tag))
        if tag != self._tag:
            self._tag = tag
            self.changed.emit({"language": tag})


def language_name(tag: str) -> str:
    """A language by its own name, or its tag."""
    return dict(LANGUAGES).get(tag, tag)
