"""Line of facts in a row: which facts fit, and how they are painted from the leading edge on."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from newsdesk.domain.status import Status
from newsdesk.ui.story_list.facts import RowFact
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL

_GAP = 4
_ICON = 14
_DOT = RowFact(text=" · ", tone="faint")
_LEAST_ROOM = 36


@dataclass(frozen=True, slots=True)
class LinePart:
    """A fact, or the dot between two, cut to its width.

    `left` counts from the leading edge; `left` and `room` in pixels.
    """

    fact: RowFact
    shown: str
    left: int
    room: int


class FactLine:
    """Fits and paints the second line of a row, with its fonts."""

    def __init__(self, look: Theme) -> None:
        self._look = look
        self._plain = _tabular(look.font(LABEL))
        self._bold = _tabular(look.font(LABEL, QFont.Weight.DemiBold))
        self._plain_metrics, self._bold_metrics = QFontMetrics(self._plain), QFontMetrics(self._bold)

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self._bold_metrics.height()

    def fitted(self, facts: tuple[RowFact, ...], width: int) -> tuple[LinePart, ...]:
        """As many of the facts as fit into `width` pixels, in their order."""
        kept = list(facts)
        while self._least(kept) > width and (droppable := [fact for fact in kept if fact.drops]):
            kept.remove(max(droppable, key=lambda fact: fact.drops))
        parts, left = [], 0
        dotted = [part for fact in kept for part in (_DOT, fact)][1:]
        for fact, room in zip(dotted, self._rooms(dotted, width), strict=True):
            indent = _ICON + _GAP if fact.icon else 0
            # elidedText would cut a text whose width is exactly the room
            whole = room >= self._wanted(fact)
            cut = self._metrics(fact).elidedText(fact.text, Qt.TextElideMode.ElideRight, room - indent)
            shown = fact.text if whole else cut
            parts.append(LinePart(fact, shown, left, room))
            left += room
        return tuple(parts)

    def paint(self, painter: QPainter, line: QRect, parts: tuple[LinePart, ...], direction: Qt.LayoutDirection) -> None:
        """Paint the parts, each in its colour; `way` is the direction of the window."""
        edge = (
            Qt.AlignmentFlag.AlignRight if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        )
        alignment = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        for part in parts:
            fact, colour = part.fact, self._colour(part.fact)
            if fact.icon:
                place = QRect(line.left() + part.left, line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
                self._look.icon(fact.icon, colour).paint(painter, QStyle.visualRect(direction, line, place))
            indent = _ICON + _GAP if fact.icon else 0
            box = QRect(line.left() + part.left + indent, line.top(), part.room - indent + 1, line.height())
            painter.setFont(self._bold if fact.bold else self._plain)
            painter.setPen(QColor(colour))
            painter.drawText(QStyle.visualRect(direction, line, box), alignment, part.shown)

    def _rooms(self, dotted: list[RowFact], width: int) -> list[int]:
        """Width of each part in pixels: one that gives way leaves the others whole as long as it can."""
        rooms = [self._wanted(fact) for fact in dotted]
        for at, fact in enumerate(dotted):
            if fact.gives_way:
                rooms[at] = min(rooms[at], max(_LEAST_ROOM, rooms[at] - max(0, sum(rooms) - width)))
        for at in range(len(rooms)):
            rooms[at] = max(0, min(rooms[at], width - sum(rooms[:at])))
        return rooms

    def _least(self, facts: list[RowFact]) -> int:
        """Smallest width in pixels that these facts need."""
        dots = (len(facts) - 1) * self._wanted(_DOT)
        wanted = ((self._wanted(fact), fact.gives_way) for fact in facts)
        return dots + sum(min(_LEAST_ROOM, width) if gives_way else width for width, gives_way in wanted)

    def _wanted(self, fact: RowFact) -> int:
        return self._metrics(fact).horizontalAdvance(fact.text) + (_ICON + _GAP if fact.icon else 0)

    def _metrics(self, fact: RowFact) -> QFontMetrics:
        return self._bold_metrics if fact.bold else self._plain_metrics

    def _colour(self, fact: RowFact) -> str:
        tokens = self._look.tokens
        if isinstance(fact.tone, Status):
            return tokens.status(fact.tone)
        colour: str = getattr(tokens, fact.tone)
        return colour


def _tabular(font: QFont) -> QFont:
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
