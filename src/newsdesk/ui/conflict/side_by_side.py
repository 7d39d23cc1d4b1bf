"""Shows pairs of words side by side: what came in is underlined on green, what went is struck out on red."""

import html

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from newsdesk.domain.merge import BODY
from newsdesk.marking import marked
from newsdesk.ui.conflict.compare import Mark, Pair, Span
from newsdesk.ui.look import Look
from newsdesk.ui.related.delegate import runs_right_to_left

FIELDS = {
    "slug": marked("Fields", "Slug"),
    "headline": marked("Fields", "Headline"),
    "kicker": marked("Fields", "Kicker"),
    "standfirst": marked("Fields", "Standfirst"),
    "section": marked("Fields", "Section"),
    "byline": marked("Fields", "Byline"),
    "dateline": marked("Fields", "Dateline"),
    BODY: marked("Fields", "Body"),
    "author": marked("Fields", "Author box"),
    "related": marked("Fields", "Check Also"),
    "keywords": marked("Fields", "Keywords"),
    "language": marked("Fields", "Language"),
    "urgency": marked("Fields", "Urgency"),
    "embargo": marked("Fields", "Embargo"),
    "note_to_desk": marked("Fields", "Note to desk"),
    "url_slug": marked("Fields", "Address on the web"),
}


def field_name(field: str) -> str:
    """A field as the window names it."""
    return QCoreApplication.translate("Fields", FIELDS[field])


class Words(QLabel):
    """Words of one side. They can be selected and copied."""

    def __init__(self, spans: tuple[Span, ...], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans = spans
        self._look = look
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        plain = "".join(span.text for span in self._spans)
        self.setFont(self._look.reading_font("fa" if runs_right_to_left(plain) else "en", 15))
        self.setText(_rich(self._spans, self._look) or _nothing(self._look))
        self.setAccessibleName(_spoken(self._spans))


class PairView(QFrame):
    """A pair on a card, mine first."""

    def __init__(self, pair: Pair, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.name = QLabel(field_name(pair.field), self)
        self.name.setProperty("tone", "label")
        self.mine, self.theirs = Words(pair.mine, look, self), Words(pair.theirs, look, self)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(14, 10, 14, 12)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.addWidget(self.name, 0, 0, 1, 2)
        for column, words in enumerate((self.mine, self.theirs)):
            self.grid.addWidget(words, 1, column)
            self.grid.setColumnStretch(column, 1)


def _rich(spans: tuple[Span, ...], look: Look) -> str:
    tokens = look.tokens
    style = {
        Mark.SAME: "",
        Mark.INSERTED: f"background-color:{tokens.inserted};text-decoration:underline",
        Mark.DELETED: f"background-color:{tokens.deleted};text-decoration:line-through",
    }
    words = "".join(
        f'<span style="{style[span.mark]}">{html.escape(span.text).replace(chr(10), "<br>")}</span>' for span in spans
    )
    direction = "rtl" if runs_right_to_left("".join(span.text for span in spans)) else "ltr"
    return f'<p dir="{direction}" style="margin:0;line-height:135%">{words}</p>' if words else ""


def _nothing(look: Look) -> str:
    empty = html.escape(QCoreApplication.translate("Conflict", "nothing here"))
    return f'<span style="color:{look.tokens.soft}"><i>{empty}</i></span>'


def _spoken(spans: tuple[Span, ...]) -> str:
    """Marks in words, for who does not see them."""
    translate = QCoreApplication.translate
    said = {
        Mark.SAME: "{0}",
        Mark.INSERTED: translate("Conflict", "[added: {0}]"),
        Mark.DELETED: translate("Conflict", "[removed: {0}]"),
    }
    return "".join(said[span.mark].format(span.text) for span in spans)
