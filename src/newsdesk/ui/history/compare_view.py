"""Renders a comparison as a page to read: what came in is underlined on green, what went is struck out on red.

The text is put in as text, never as HTML. A long one comes in slices, so that the window goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from newsdesk.ui.conflict.side_by_side import field_name
from newsdesk.ui.history.comparison import BODY as PARAGRAPHS
from newsdesk.ui.history.comparison import ComparedChange, Comparison, UnchangedRun
from newsdesk.ui.notes.card_layout import ARROW
from newsdesk.ui.related.delegate import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BODY, LABEL, MEASURE, UI

SLICE = 0.006  # seconds that the window may wait for one
_FOLD = "fold:"
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """A change and where it stands; the cursor follows what is unfolded above it."""

    change: ComparedChange
    cursor: QTextCursor


class CompareView(QTextBrowser):
    """Shows one comparison. `shown` tells that all of it is there."""

    differences_shown = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comparison: Comparison | None = None
        self._left: Iterator[None] = iter(())
        self._folds: dict[str, UnchangedRun] = {}
        self._marked: QTextCursor | None = None
        self.spots: list[Spot] = []
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._unfold)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._go_on)
        look.changed.connect(self._show_again)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show this, from its top."""
        self._comparison = comparison
        self._slices.stop()
        self.clear()
        self._folds, self.spots, self._marked = {}, [], None
        self._set_margins()
        if comparison is not None:
            cursor = QTextCursor(self.document())
            self._left = self._written(comparison, cursor)
            self._go_on()
            if self._left is not _DONE:
                self._slices.start()

    def mark(self, number: int) -> None:
        """Bring a change into sight and mark it as the one that is looked at."""
        cursor = QTextCursor(self.spots[number].cursor)
        self._paint_marked(None)
        self._marked = cursor
        self._paint_marked(self._look.tokens.wash)
        self.setTextCursor(cursor)
        rect = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)

    def _paint_marked(self, colour: str | None) -> None:
        """On the paragraph, behind the colours of what came and went."""
        if self._marked is not None:
            shape = self._marked.blockFormat()
            if colour:
                shape.setBackground(QColor(colour))
            else:
                shape.clearBackground()
            self._marked.setBlockFormat(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever shows the page walks through its changes by these keys."""
        if is_walk(event) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Lines no longer than one reads well."""
        room = self.viewport().width()
        beside = max(_MARGIN, (room - self._look.px(MEASURE)) // 2)
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if layout.leftMargin() != beside:
            layout.setLeftMargin(beside)
            layout.setRightMargin(beside)
            layout.setTopMargin(8)
            layout.setBottomMargin(48)
            frame.setFrameFormat(layout)

    def _show_again(self) -> None:
        self.show_comparison(self._comparison)

    def _go_on(self) -> None:
        until = monotonic() + SLICE
        while monotonic() < until:
            if next(self._left, _DONE) is _DONE:
                self._slices.stop()
                self._left = _DONE
                self.differences_shown.emit()
                return

    def _written(self, comparison: Comparison, cursor: QTextCursor) -> Iterator[None]:
        """Writes block after block; a pause after each."""
        before = ""
        for change in comparison.fields:
            if change.field != before:
                self._label(cursor, field_name(change.field))
            before = change.field
            self._moved_label(cursor, change)
            self._change(cursor, change)
            yield
        if comparison.fields and comparison.body:
            self._label(cursor, field_name(PARAGRAPHS))
        for stretch in comparison.body:
            if isinstance(stretch, ComparedChange):
                self._moved_label(cursor, stretch)
                self._change(cursor, stretch)
                yield
            elif stretch.folded:
                self._fold_line(cursor, stretch)
                yield
            else:
                for paragraph in stretch.paragraphs:
                    self._paragraph(cursor, paragraph)
                    yield

    def _label(self, cursor: QTextCursor, text: str) -> None:
        self._block(cursor, text, above=14, below=2)
        cursor.insertText(text, self._plain(self._look.font(LABEL, QFont.Weight.DemiBold), self._look.tokens.soft))

    def _moved_label(self, cursor: QTextCursor, change: ComparedChange) -> None:
        number = QLocale().toString
        if change.origin is not None and change.field != PARAGRAPHS:
            self._label(cursor, self.tr("Moved here from place {n}").format(n=number(change.origin)))
        elif change.origin is not None:
            self._label(cursor, self.tr("Moved here from paragraph {n}").format(n=number(change.origin)))
        elif change.away is not None:
            self._label(cursor, self.tr("Moved away, to paragraph {n}").format(n=number(change.away)))

    def _change(self, cursor: QTextCursor, change: ComparedChange) -> None:
        parts = change.parts
        text = "".join(part.text for part in parts if part.kind != "removed") or parts[0].text if parts else ""
        self._block(cursor, text)
        start = cursor.position()
        font = self._reading(text)
        arrow = _arrow(change, text)
        for number, part in enumerate(parts):
            if number and arrow:
                cursor.insertText(arrow, self._plain(self._look.font(UI), self._look.tokens.soft))
            cursor.insertText(_lines(part.text), self._format(font, part.kind, away=change.away is not None))
        if change.away is None:
            spot = QTextCursor(self.document())
            spot.setPosition(start)
            spot.setKeepPositionOnInsert(True)
            self.spots.append(Spot(change, spot))

    def _paragraph(self, cursor: QTextCursor, text: str) -> None:
        self._block(cursor, text)
        cursor.insertText(_lines(text), self._plain(self._reading(text), self._look.tokens.soft))

    def _fold_line(self, cursor: QTextCursor, same: UnchangedRun) -> None:
        name = f"{_FOLD}{len(self._folds)}"
        self._folds[name] = same
        said = self.tr("Show {n} unchanged paragraphs").format(n=QLocale().toString(len(same.paragraphs)))
        self._block(cursor, said)
        link = self._plain(self._look.font(UI), self._look.tokens.accent)
        link.setAnchor(True)
        link.setAnchorHref(name)
        cursor.insertText(said, link)

    def _unfold(self, url: QUrl) -> None:
        """Put the paragraphs in the place of the line that stood for them."""
        same = self._folds.get(url.toString())
        block = self.document().begin()
        while same is not None and block.isValid():
            parts = block.begin()
            if not parts.atEnd() and parts.fragment().charFormat().anchorHref() == url.toString():
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                first, *rest = same.paragraphs
                self._shape(cursor, first)
                cursor.insertText(_lines(first), self._plain(self._reading(first), self._look.tokens.soft))
                for paragraph in rest:
                    self._paragraph(cursor, paragraph)
                return
            block = block.next()

    def _block(self, cursor: QTextCursor, text: str, *, above: int = 4, below: int = 10) -> None:
        """A new block for words of this script."""
        if cursor.block().length() > 1 or cursor.position() > 0:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._shape(cursor, text, above=above, below=below)

    def _shape(self, cursor: QTextCursor, text: str, *, above: int = 4, below: int = 10) -> None:
        shape = QTextBlockFormat()
        right_to_left = runs_right_to_left(text)
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(shape)

    def _format(self, font: QFont, kind: str, *, away: bool) -> QTextCharFormat:
        tokens = self._look.tokens
        made = self._plain(font, tokens.soft if away else tokens.ink)
        if kind == "added":
            made.setBackground(QColor(tokens.inserted))
            made.setFontUnderline(True)
        elif kind == "removed":
            made.setBackground(QColor(tokens.deleted))
            made.setFontStrikeOut(True)
        elif away:
            made.setBackground(QColor(tokens.noted))
        return made

    def _plain(self, font: QFont, colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(colour))
        return made

    def _reading(self, text: str) -> QFont:
        return self._look.reading_font("fa" if runs_right_to_left(text) else "en", BODY)


def is_walk(event: QKeyEvent) -> int:
    """1 for the keys that go to the next change, -1 for the one before, 0 for others."""
    return WALKS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier), 0)


def _arrow(change: ComparedChange, text: str) -> str:
    """Between the old and the new words of a field of which nothing stayed."""
    kinds = [part.kind for part in change.parts]
    if change.field == PARAGRAPHS or kinds != ["removed", "added"]:
        return ""
    return ARROW[runs_right_to_left(text)]


def _lines(text: str) -> str:
    """Breaks within a paragraph stay within it."""
    return text.replace("\n", "\u2028")


_DONE: Iterator[None] = iter(())
_None, _Shift, _Alt = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
WALKS: dict[tuple[Qt.Key, Qt.KeyboardModifier], int] = {
    (Qt.Key.Key_F7, _None): 1,
    (Qt.Key.Key_F7, _Shift): -1,
    (Qt.Key.Key_Down, _Alt): 1,
    (Qt.Key.Key_Up, _Alt): -1,
}
