"""Layout of a card: positions of its text lines, bars, discs and buttons in pixels, counted from the leading edge."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from newsdesk.ui.editor.positions import units
from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, UI
from newsdesk.ui.widgets.card import Card, CardEntry
from newsdesk.ui.widgets.card_verbs import VERBS
from newsdesk.ui.widgets.change_marks import mark

INSIDE = 12
DISC = 20
DOT = 8
ICON = 14
_GAP = 6
_BAR = 10
_BUTTON_PAD = 9
_BUTTON_GAP = 6
_LINE = 1.2
_QUOTE_LINES = 3
_NARROW = "\u2009"
ARROW = {False: " → ", True: " ← "}


@dataclass(frozen=True, slots=True)
class LaidText:
    """Text that is laid out. The width of `box` is the room for it, from whichever side it begins."""

    layout: QTextLayout
    colour: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class CardButton:
    """Button that is painted on a card."""

    verb: str
    text: str
    icon: str
    box: QRectF


@dataclass(slots=True)
class LaidCard:
    """Layout of a whole card."""

    words: list[LaidText] = field(default_factory=list)
    discs: list[tuple[str, QRectF]] = field(default_factory=list)
    dots: list[tuple[str, QRectF]] = field(default_factory=list)
    bars: list[QRectF] = field(default_factory=list)
    buttons: list[CardButton] = field(default_factory=list)
    height: float = 0.0


class CardLayout:
    """Lays cards out for one width in pixels."""

    def __init__(self, look: Theme, width: int, *, mirrored: bool) -> None:
        self._look, self._width, self._mirrored = look, width, mirrored
        self._laid = LaidCard()

    def lay(self, card: Card) -> LaidCard:
        """Layout of the card, from the top down."""
        tokens = self._look.tokens
        self._laid = LaidCard()
        if not card.texts and card.flag:
            self._put(card.flag, self._look.font(UI), tokens.soft)
        for number, note_text in enumerate(card.texts):
            self._head(note_text)
            if number == 0:
                self._about(card)
            if note_text.text:
                self._put(note_text.text, self._look.font(UI), tokens.ink)
        if card.old or card.new:
            self._change(card)
        if card.why:
            self._put(card.why, self._look.font(UI), tokens.soft)
        if card.verbs:
            self._buttons(card)
        self._laid.height = max(0.0, self._laid.height - _GAP)
        return self._laid

    def _head(self, note_text: CardEntry) -> None:
        indent = DISC + 8 if note_text.initials else DOT + 6 if note_text.dot else 0
        width = self._width - indent
        layout, height = lay_out_text(note_text.head, self._look.font(UI), width, right_to_left=self._mirrored, most=1)
        row = max(height, float(self._look.px(DISC)))
        top = self._laid.height
        if note_text.initials:
            self._laid.discs.append((note_text.initials[:3], QRectF(0, top + (row - DISC) / 2, DISC, DISC)))
        elif note_text.dot:
            colour: str = getattr(self._look.tokens, note_text.dot)
            self._laid.dots.append((colour, QRectF(0, top + (row - DOT) / 2, DOT, DOT)))
        box = QRectF(indent, top + (row - height) / 2, width, height)
        self._laid.words.append(LaidText(layout, self._look.tokens.soft, box))
        self._laid.height += row + _GAP

    def _about(self, card: Card) -> None:
        tokens = self._look.tokens
        if card.flag:
            passage_gone = bool(card.quote) and card.place is None
            self._put(
                card.flag,
                self._look.font(LABEL, QFont.Weight.DemiBold),
                tokens.returned if passage_gone else tokens.soft,
            )
        if card.quote:
            top = self._laid.height
            self._put(card.quote, self._look.font(UI), tokens.soft, indent=_BAR, most=_QUOTE_LINES)
            self._laid.bars.append(QRectF(0, top, 3, self._laid.height - _GAP - top))

    def _change(self, card: Card) -> None:
        """Old words struck out and new ones underlined, on their colours; or marked words, with a wave."""
        if card.wave:
            text, ranges = _pointed(card.old, *card.beside, getattr(self._look.tokens, card.wave))
        else:
            text, ranges = changed_words(card.old, card.new, self._look, *card.beside)
        self._put(text, self._look.font(UI), self._look.tokens.ink, formats=ranges)

    def _buttons(self, card: Card) -> None:
        font = self._look.font(UI)
        metrics = QFontMetricsF(font)
        height = metrics.height() + 8
        at, top = 0.0, self._laid.height + 2
        for verb in card.verbs:
            known = VERBS[verb]
            room = self._width - 2 * _BUTTON_PAD
            text = metrics.elidedText(card.word(verb), Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text) + 2 * _BUTTON_PAD + (ICON + 5 if known.icon else 0)
            if at and at + width > self._width:
                at, top = 0.0, top + height + _BUTTON_GAP
            self._laid.buttons.append(CardButton(verb, text, known.icon, QRectF(at, top, width, height)))
            at += width + _BUTTON_GAP
        self._laid.height = top + height + _GAP

    def _put(
        self,
        text: str,
        font: QFont,
        colour: str,
        *,
        indent: float = 0,
        most: int = 0,
        formats: tuple[QTextLayout.FormatRange, ...] = (),
    ) -> None:
        width = self._width - indent
        layout, height = lay_out_text(
            text, font, width, right_to_left=runs_right_to_left(text), most=most, formats=formats
        )
        self._laid.words.append(LaidText(layout, colour, QRectF(indent, self._laid.height, width, height)))
        self._laid.height += height + _GAP


def lay_out_text(
    text: str,
    font: QFont,
    width: float,
    *,
    right_to_left: bool,
    most: int = 0,
    formats: tuple[QTextLayout.FormatRange, ...] = (),
) -> tuple[QTextLayout, float]:
    """Text in lines of `width` pixels, at most `most` of them if given; and their height in pixels."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(
        (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
    )
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    height, lines = 0.0, 0
    layout.beginLayout()
    while (not most or lines < most) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height() * _LINE
        lines += 1
    layout.endLayout()
    return layout, height


def changed_words(
    old: str, new: str, look: Theme, before: str = "", after: str = ""
) -> tuple[str, tuple[QTextLayout.FormatRange, ...]]:
    """`old → new` as one text with its formats, or both within their context; never by colour alone."""
    between = _NARROW if before or after else ARROW[runs_right_to_left(old or new)]
    between = between if old and new else ""
    text = f"{before}{old}{between}{new}{after}"
    ranges = []
    for start, length, kind in (
        (len(before), len(old), "removed"),
        (len(before) + len(old) + len(between), len(new), "added"),
    ):
        marks = mark(QTextCharFormat(), kind, look.tokens)
        ranges.append(_range(units(text, start), units(text[start : start + length]), marks))
    return text, tuple(each for each in ranges if each.length)


def _pointed(words: str, before: str, after: str, colour: str) -> tuple[str, tuple[QTextLayout.FormatRange, ...]]:
    marks = QTextCharFormat()
    marks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    marks.setUnderlineColor(QColor(colour))
    return f"{before}{words}{after}", (_range(units(before), units(words), marks),)


def _range(start: int, length: int, marks: QTextCharFormat) -> QTextLayout.FormatRange:
    format_range = QTextLayout.FormatRange()
    format_range.start, format_range.length, format_range.format = start, length, marks
    return format_range
