"""Field of the urgency: IPTC's numbers 1 to 8 with the words that wire services use."""

from unicodedata import digit

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.story import Content
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.story.choice_fields import ChoiceField
from newsdesk.ui.theme import Theme

USUAL = 4

# numbers of IPTC, words of the wire services
_WORDS: dict[int, str] = {
    1: tr_noop("UrgencyField", "Flash"),
    2: tr_noop("UrgencyField", "Bulletin"),
    3: tr_noop("UrgencyField", "Urgent"),
    4: tr_noop("UrgencyField", "Usual"),
    5: tr_noop("UrgencyField", "Deferred"),
    6: tr_noop("UrgencyField", "Advance for the week"),
    7: tr_noop("UrgencyField", "Advance for the weekend"),
    8: tr_noop("UrgencyField", "Any time"),
}


def urgency_name(urgency: int) -> str:
    """Text of an urgency: its number and its word."""
    word = QCoreApplication.translate("UrgencyField", _WORDS[urgency]) if urgency in _WORDS else ""
    return f"{QLocale().toString(urgency)} {word}".strip()


class UrgencyField(ChoiceField):
    """One of eight, chosen from the list or typed as number or word."""

    # what is wrong with the typed text, empty if nothing is
    mistake_found = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._urgency = USUAL
        for urgency in _WORDS:
            self.addItem(urgency_name(urgency), urgency)
        self.edit.editingFinished.connect(self.finish_typing)
        self.activated.connect(lambda at: self._set_urgency(self.itemData(at)))

    def show_content(self, content: Content) -> None:
        """Show a story's urgency."""
        self._urgency = content.urgency
        self._show_text(urgency_name(content.urgency))
        self.mistake_found.emit("")

    def line_edit(self) -> QLineEdit:
        """The input that the text is typed in."""
        return self.edit

    def half_typed_text(self) -> str | None:
        """The typed text that is not the story's urgency yet, None if there is none."""
        text = self.edit.text()
        return text if text != urgency_name(self._urgency) else None

    def restore_text(self, text: str) -> None:
        """Show text that was typed before and not taken over."""
        self.edit.setText(text)

    def finish_typing(self) -> None:
        """Take over what was typed, or report what is wrong with it."""
        urgency = _parse_urgency(self.currentText())
        if urgency is None:
            self.mistake_found.emit(self.tr("A number from 1, most urgent, to 8"))
        else:
            self._set_urgency(urgency)

    def _set_urgency(self, urgency: int) -> None:
        self.mistake_found.emit("")
        self._show_text(urgency_name(urgency))
        if urgency != self._urgency:
            self._urgency = urgency
            self.changed.emit({"urgency": urgency})


def _parse_urgency(text: str) -> int | None:
    """The urgency in a typed text (number, word or both), the usual one for an empty text, None if it is none."""
    typed = " ".join(text.split()).casefold()
    if not typed:
        return USUAL
    if typed[0].isdigit() and (len(typed) == 1 or typed[1] == " "):
        number = digit(typed[0])
        return number if number in _WORDS else None
    names = ((urgency, QCoreApplication.translate("UrgencyField", word).casefold()) for urgency, word in _WORDS.items())
    return next((urgency for urgency, word in names if word.startswith(typed)), None)
