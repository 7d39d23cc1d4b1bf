"""The form of a notice to readers: what is asked for its kind, and the line as readers will read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from newsdesk.domain.notice import Kind
from newsdesk.ui.look import Look


class NoticeForm(QDialog):
    """Stays open until whoever carries the notice out says `accept()`, or `refuse(words)` and it can be mended."""

    # Kind; dict of text, wrong, right and zone, as the desk's `publish_notice` takes them
    asked = Signal(object, object)

    def __init__(
        self,
        look: Look,
        *,
        headline: str = "",
        language: str = "en",
        kind: Kind = Kind.CORRECTION,
        kinds: tuple[Kind, ...] = tuple(Kind),
        zone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)

    def refuse(self, words: str) -> None:
        """The desk refused: say why, and let the person mend it."""
