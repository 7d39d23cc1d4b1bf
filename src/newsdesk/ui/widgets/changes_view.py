"""View of changes as a page: of one text, or of what two people made of it, side by side.

The text is inserted as text, never as HTML. A long one is written in slices, so that the window keeps answering.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from newsdesk.domain.fields import BODY as PARAGRAPHS
from newsdesk.ui.text import field_name, runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BODY, LABEL, MEASURE, UI
from newsdesk.ui.widgets.card_layout import ARROW
from newsdesk.ui.widgets.change_marks import mark
from newsdesk.ui.widgets.changes import ShownChange, Stretch, UnchangedRun, Words, shortened

SLICE = 0.006  # seconds for which one slice may hold up the window
_FOLD = "fold:"
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class ChangePlace:
    """A change and its start in the document; the cursor stays right when paragraphs above it are unfolded."""

    change: ShownChange
    cursor: QTextCursor


class ChangesView(QTextBrowser):
    """Shows changes. `changes_written` comes when all of them are written."""

    changes_written = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields: Sequence[ShownChange] = ()
        self._body: Sequence[Stretch] = ()
        self._pending_blocks: Iterator[None] = _NO_MORE
        self._folds: dict[str, UnchangedRun] = {}
        self._marked: QTextCursor | None = None
        self.shown_changes: list[ChangePlace] = []
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._unfold)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._write_slice)
        look.changed.connect(self._show_again)

    def show_changes(self, fields: Sequence[ShownChange], body: Sequence[Stretch]) -> None:
        """Show these changes from the top: those of fields, then the body with what did not change."""
        self._fields, self._body = fields, body
        self._slices.stop()
        self.clear()
        self._folds, self.shown_changes, self._marked = {}, [], None
        self._set_margins()
        self._pending_blocks = self._written(QTextCursor(self.document()))
        self._write_slice()
        if self._pending_blocks is not _NO_MORE:
            self._slices.start()

    def mark_change(self, number: int) -> None:
        """Scroll to a change and mark it as the current one."""
        cursor = QTextCursor(self.shown_changes[number].cursor)
        self._paint_marked(None)
        self._marked = cursor
        self._paint_marked(self._look.tokens.wash)
        self.setTextCursor(cursor)
        rect = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)

    def _paint_marked(self, colour: str | None) -> None:
        """Colour the current paragraph, behind the colours of added and removed words; None clears it."""
        if self._marked is not None:
            shape = self._marked.blockFormat()
            if colour:
                shape.setBackground(QColor(colour))
            else:
                shape.clearBackground()
            self._marked.setBlockFormat(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of changes, and Escape, to the pane."""
        if walk_step(event) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Keep lines from getting longer than one reads well."""
        room = self.viewport().width()
        margin = max(_MARGIN, (room - self._look.px(MEASURE)) // 2)
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if layout.leftMargin() != margin:
            layout.setLeftMargin(margin)
            layout.setRightMargin(margin)
            layout.setTopMargin(8)
            layout.setBottomMargin(48)
            frame.setFrameFormat(layout)

    def _show_again(self) -> None:
        self.show_changes(self._fields, self._body)

    def _write_slice(self) -> None:
        until = monotonic() + SLICE
        while monotonic() < until:
            if next(self._pending_blocks, _NO_MORE) is _NO_MORE:
                self._slices.stop()
                self._pending_blocks = _NO_MORE
                self.changes_written.emit()
                return

    def _written(self, cursor: QTextCursor) -> Iterator[None]:
        """Write all; yields after each block."""
        before = ""
        for change in self._fields:
            if change.field != before:
                self._label(cursor, field_name(change.field))
            before = change.field
            self._change(cursor, change)
            yield
        if self._fields and self._body:
            self._label(cursor, field_name(PARAGRAPHS))
        for stretch in self._body:
            if isinstance(stretch, ShownChange):
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

    def _moved_label(self, cursor: QTextCursor, change: ShownChange) -> None:
        number = QLocale().toString
        if change.origin is not None and change.field != PARAGRAPHS:
            self._label(cursor, self.tr("Moved here from place {n}").format(n=number(change.origin)))
        elif change.origin is not None:
            self._label(cursor, self.tr("Moved here from paragraph {n}").format(n=number(change.origin)))
        elif change.away is not None:
            self._label(cursor, self.tr("Moved away, to paragraph {n}").format(n=number(change.away)))

    def _change(self, cursor: QTextCursor, change: ShownChange) -> None:
        self._moved_label(cursor, change)
        if change.beside is None:
            self._block(cursor, _text_of(change.parts))
            start = cursor.position()
            self._words(cursor, change, change.parts)
        else:
            start = self._side_by_side(cursor, change, shortened(change.parts), shortened(change.beside))
        if change.away is None:
            change_start = QTextCursor(self.document())
            change_start.setPosition(start)
            change_start.setKeepPositionOnInsert(True)
            self.shown_changes.append(ChangePlace(change, change_start))

    def _side_by_side(self, cursor: QTextCursor, change: ShownChange, *sides: Words) -> int:
        """Two texts in two columns; returns the position of the first."""
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(4)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        if cursor.block().length() > 1:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        thin = QTextBlockFormat()  # Qt keeps a block before each table
        thin.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(thin)
        table = cursor.insertTable(1, 2, shape)
        mirrored = self.isRightToLeft()  # Qt does not turn tables round
        for column, parts in enumerate(reversed(sides) if mirrored else sides):
            inside = table.cellAt(0, column).firstCursorPosition()
            self._shape(inside, _text_of(parts))
            if parts:
                self._words(inside, change, parts)
            else:
                nothing = QCoreApplication.translate("Changes", "nothing here")
                inside.insertText(nothing, self._plain(self._look.font(UI), self._look.tokens.soft))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return table.cellAt(0, int(mirrored)).firstPosition()

    def _words(self, cursor: QTextCursor, change: ShownChange, parts: Words) -> None:
        text = _text_of(parts)
        font = self._reading(text)
        arrow = _arrow(change, text)
        for number, part in enumerate(parts):
            if number and arrow:
                cursor.insertText(arrow, self._plain(self._look.font(UI), self._look.tokens.soft))
            cursor.insertText(_line_breaks(part.text), self._format(font, part.kind, away=change.away is not None))

    def _paragraph(self, cursor: QTextCursor, text: str) -> None:
        self._block(cursor, text)
        cursor.insertText(_line_breaks(text), self._plain(self._reading(text), self._look.tokens.soft))

    def _fold_line(self, cursor: QTextCursor, run: UnchangedRun) -> None:
        name = f"{_FOLD}{len(self._folds)}"
        self._folds[name] = run
        link_text = self.tr("Show {n} unchanged paragraphs").format(n=QLocale().toString(len(run.paragraphs)))
        self._block(cursor, link_text)
        link = self._plain(self._look.font(UI), self._look.tokens.accent)
        link.setAnchor(True)
        link.setAnchorHref(name)
        cursor.insertText(link_text, link)

    def _unfold(self, url: QUrl) -> None:
        """Replace a fold line by its paragraphs."""
        run = self._folds.get(url.toString())
        block = self.document().begin()
        while run is not None and block.isValid():
            parts = block.begin()
            if not parts.atEnd() and parts.fragment().charFormat().anchorHref() == url.toString():
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                first, *rest = run.paragraphs
                self._shape(cursor, first)
                cursor.insertText(_line_breaks(first), self._plain(self._reading(first), self._look.tokens.soft))
                for paragraph in rest:
                    self._paragraph(cursor, paragraph)
                return
            block = block.next()

    def _block(self, cursor: QTextCursor, text: str, *, above: int = 4, below: int = 10) -> None:
        """Begin a block that runs in the direction of this text; margins in pixels."""
        if cursor.block().length() > 1:
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
        char_format = self._plain(font, tokens.soft if away else tokens.ink)
        if kind == "same" and away:
            char_format.setBackground(QColor(tokens.noted))
        return mark(char_format, kind, tokens)

    def _plain(self, font: QFont, colour: str) -> QTextCharFormat:
        char_format = QTextCharFormat()
        char_format.setFont(font)
        char_format.setForeground(QColor(colour))
        return char_format

    def _reading(self, text: str) -> QFont:
        return self._look.reading_font("fa" if runs_right_to_left(text) else "en", BODY)


def walk_step(event: QKeyEvent) -> int:
    """1 for the keys that go to the next change, -1 for the one before, 0 for others."""
    return WALK_KEYS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier), 0)


def _arrow(change: ShownChange, text: str) -> str:
    """Arrow between old and new words of a field of which nothing stayed, else empty."""
    kinds = [part.kind for part in change.parts]
    if change.field == PARAGRAPHS or change.beside is not None or kinds != ["removed", "added"]:
        return ""
    return ARROW[runs_right_to_left(text)]


def _text_of(parts: Words) -> str:
    """The newer text; where all of it went, the older."""
    return "".join(part.text for part in parts if part.kind != "removed") or "".join(part.text for part in parts)


def _line_breaks(text: str) -> str:
    """The text with line separators for newlines, so that it stays one block."""
    return text.replace("\n", "\u2028")


_NO_MORE: Iterator[None] = iter(())
_None, _Shift, _Alt = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
WALK_KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], int] = {
    (Qt.Key.Key_F7, _None): 1,
    (Qt.Key.Key_F7, _Shift): -1,
    (Qt.Key.Key_Down, _Alt): 1,
    (Qt.Key.Key_Up, _Alt): -1,
}
