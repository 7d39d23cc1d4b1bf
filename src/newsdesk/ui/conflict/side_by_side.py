"""Comparison of pairs of texts side by side: added words underlined on green, removed words struck out on red."""

import html

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from newsdesk.ui.conflict.compare import ComparedPair, MarkedWords, SideChange, shortened
from newsdesk.ui.text import field_name, runs_right_to_left
from newsdesk.ui.theme import Theme


class SideText(QLabel):
    """Text of one side; of very long parts, the ends. It can be selected and copied.

    Computes its height for the given width itself; a QLabel would try several widths.
    """

    def __init__(self, spans: tuple[MarkedWords, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans = shortened(spans)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._show_spans)
        self._show_spans()

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

    def _show_spans(self) -> None:
        plain = "".join(span.text for span in self._spans)
        self.setFont(self._theme.reading_font("fa" if runs_right_to_left(plain) else "en", 15))
        self.setText(_html_of(self._spans, self._theme) or _html_of_nothing(self._theme))
        self.setAccessibleName(_accessible_text(self._spans))
        self._heights.clear()


class PairView(QFrame):
    """Card with a pair of texts, mine on the first side."""

    def __init__(self, pair: ComparedPair, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.name = QLabel(field_name(pair.field), self)
        self.name.setProperty("tone", "label")
        self.mine, self.theirs = SideText(pair.mine, theme, self), SideText(pair.theirs, theme, self)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(14, 10, 14, 12)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.addWidget(self.name, 0, 0, 1, 2)
        for column, words in enumerate((self.mine, self.theirs)):
            self.grid.addWidget(words, 1, column)
            self.grid.setColumnStretch(column, 1)


def _html_of(spans: tuple[MarkedWords, ...], theme: Theme) -> str:
    tokens = theme.tokens
    style = {
        SideChange.SAME: "",
        SideChange.INSERTED: f"background-color:{tokens.inserted};text-decoration:underline",
        SideChange.DELETED: f"background-color:{tokens.deleted};text-decoration:line-through",
    }
    words = "".join(
        f'<span style="{style[span.mark]}">{html.escape(span.text).replace(chr(10), "<br>")}</span>' for span in spans
    )
    direction = "rtl" if runs_right_to_left("".join(span.text for span in spans)) else "ltr"
    return f'<p dir="{direction}" style="margin:0;line-height:135%">{words}</p>' if words else ""


def _html_of_nothing(theme: Theme) -> str:
    empty = html.escape(QCoreApplication.translate("Conflict", "nothing here"))
    return f'<span style="color:{theme.tokens.soft}"><i>{empty}</i></span>'


def _accessible_text(spans: tuple[MarkedWords, ...]) -> str:
    """The text with its marks in words, for screen readers."""
    translate = QCoreApplication.translate
    forms = {
        SideChange.SAME: "{0}",
        SideChange.INSERTED: translate("Conflict", "[added: {0}]"),
        SideChange.DELETED: translate("Conflict", "[removed: {0}]"),
    }
    return "".join(forms[span.mark].format(span.text) for span in spans)
