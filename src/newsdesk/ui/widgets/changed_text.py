"""One text with its changes, as a label of a card."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.change_marks import html_of
from newsdesk.ui.widgets.changes import Words, shortened, spoken_text

_SIZE = 15


class ChangedText(QLabel):
    """Shows the words, of very long parts the ends. They can be selected and copied.

    Computes its height for the given width itself; a QLabel would try several widths.
    """

    def __init__(self, parts: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = shortened(parts)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._show_parts)
        self._show_parts()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # the font may have changed
        super().changeEvent(event)

    def _show_parts(self) -> None:
        plain = "".join(part.text for part in self._parts)
        self.setFont(self._theme.reading_font("fa" if runs_right_to_left(plain) else "en", _SIZE))
        self.setText(html_of(self._parts, self._theme))
        self.setAccessibleName(spoken_text(self._parts))
        self._heights.clear()
