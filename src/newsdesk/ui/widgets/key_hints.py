"""Line of key hints under the cards, for the chosen card."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.ui.text import shortcut_text
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_verbs import NUMBERED, VERBS

_SETTLING = ("accept", "Alt+A"), ("reject", "Alt+R")


class Hint(QLabel):
    """Label with the hints; it takes no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "label")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_for(self, card: Card | None, cards: Iterable[Card]) -> None:
        """Show the keys of this card; without one, those for suggestions while writing."""
        if card is not None:
            passage = [(self.tr("Go there"), "Return")] if card.place else []
            self._show_hints(
                [*passage, *((card.word(verb), VERBS[verb].key) for verb in card.offers if verb not in NUMBERED)]
            )
        elif any("accept" in each.verbs for each in cards):
            self._show_hints([(self.tr("Next"), "Alt+Down"), *((_word(verb), key) for verb, key in _SETTLING)])
        else:
            self._show_hints([])

    def _show_hints(self, pairs: list[tuple[str, str]]) -> None:
        hints = (
            self.tr("{what}: {keys}").format(what=what, keys=shortcut_text(QKeySequence(key))) for what, key in pairs
        )
        self.setText(" · ".join(hints))


def _word(verb: str) -> str:
    return QCoreApplication.translate("CardVerbs", VERBS[verb].text)
