"""Block formats of a document: line heights, narrow blank lines, and the direction of empty paragraphs.

Qt keeps block formats on the undo stack. They are therefore corrected only where a change left them wrong, as part of
that change: undoing it undoes both.
"""

from unicodedata import bidirectional

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from newsdesk.ui.editor.appearance import Appearance
from newsdesk.ui.editor.editing import is_first_layout

_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_EXACTLY = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_AUTO = Qt.LayoutDirection.LayoutDirectionAuto
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
# letters with a direction of their own: left to right, right to left, Arabic
_STRONG = {"L": False, "R": True, "AL": True}
_ARABIC_SCRIPT = frozenset({"ar", "ckb", "fa", "haz", "pnb", "prs", "ps", "sd", "ug", "ur"})
_OTHER_RIGHT_TO_LEFT = frozenset({"dv", "he", "yi"})
# room for a caret at either edge
_MARGIN = 2.0


class BlockSpacing(QObject):
    """Corrects the block formats of one document, which owns it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._line_height = 0.0
        self._gap_height = 0.0
        self._right_to_left = False
        self._changed_range: tuple[int, int] | None = None
        self._correcting = False
        document.contentsChange.connect(self._remember_change)
        document.contentsChanged.connect(self._correct_changed_blocks)

    def apply(self, appearance: Appearance, language: str) -> None:
        """Format the whole document. Emits no change, since the text stays the same."""
        wanted = (appearance.line, appearance.gap, is_right_to_left_language(language))
        if wanted == (self._line_height, self._gap_height, self._right_to_left):
            return
        self._line_height, self._gap_height, self._right_to_left = wanted
        blocked = self._document.blockSignals(True)
        modified = self._document.isModified()
        if self._document.isUndoAvailable() or self._document.isRedoAvailable():
            self._format_all(joined=True)
        else:
            self._document.setUndoRedoEnabled(False)
            self._document.setDocumentMargin(_MARGIN)
            self._format_all(joined=False)
            self._document.setUndoRedoEnabled(True)
        self._document.setModified(modified)
        self._document.blockSignals(blocked)

    def _format_all(self, *, joined: bool) -> None:
        cursor = QTextCursor(self._document)
        _begin_edit(cursor, joined=joined)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format(gap=False, right_to_left=False))
        block = self._document.begin()
        above = ""
        while block.isValid():
            text = block.text()
            if text or above or self._right_to_left:  # an empty line under an empty one stands as all were set
                self._format_block(block, several=True)
            above = text
            block = block.next()
        cursor.endEditBlock()

    def _remember_change(self, position: int, removed: int, added: int) -> None:
        if self._correcting or not self._line_height or is_first_layout(self._document, position, removed, added):
            return
        start, end = self._changed_range or (position, position + added)
        self._changed_range = min(start, position), max(end, position + added)

    def _correct_changed_blocks(self) -> None:
        if self._changed_range is None or self._correcting:
            return
        (start, end), self._changed_range = self._changed_range, None
        # what undo and redo restore was corrected when it was written
        if self._document.isRedoAvailable():
            return
        first, last = self._document.findBlock(start), self._document.findBlock(end)
        if not last.isValid():
            last = self._document.lastBlock()
        several = first.blockNumber() != last.blockNumber()
        wrong = [block for block in _blocks(first, last) if self._needed_format(block, several=several) is not None]
        if wrong:
            self._correcting = True
            cursor = QTextCursor(self._document)
            _begin_edit(cursor, joined=self._document.isUndoAvailable())
            for block in wrong:
                self._format_block(block, several=several)
            cursor.endEditBlock()
            self._correcting = False

    def _format_block(self, block: QTextBlock, *, several: bool) -> None:
        wanted = self._needed_format(block, several=several)
        if wanted is not None:
            QTextCursor(block).setBlockFormat(wanted)

    def _needed_format(self, block: QTextBlock, *, several: bool) -> QTextBlockFormat | None:
        """The format that a block should have, None where its own is right.

        With `several` changed blocks, blank lines between paragraphs become narrow; while one types in a single line,
        it keeps its height.
        """
        own = block.blockFormat()
        text = block.text()
        was_gap = own.lineHeightType() == _EXACTLY
        gap = not text and (was_gap if not several else _separates_paragraphs(block))
        direction = own.layoutDirection()
        strong = is_right_to_left_text(text)
        right_to_left = self._right_to_left if strong is None else strong and direction == _RIGHT_TO_LEFT
        wanted_direction = _RIGHT_TO_LEFT if right_to_left else _AUTO
        if gap == was_gap and direction == wanted_direction and own.lineHeight() == self._height_of(gap=gap):
            return None
        return self._block_format(gap=gap, right_to_left=right_to_left)

    def _height_of(self, *, gap: bool) -> float:
        return self._gap_height if gap else self._line_height

    def _block_format(self, *, gap: bool, right_to_left: bool) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        block_format.setLineHeight(self._height_of(gap=gap), _EXACTLY if gap else _AT_LEAST)
        if right_to_left:
            block_format.setLayoutDirection(_RIGHT_TO_LEFT)
        return block_format


def _begin_edit(cursor: QTextCursor, *, joined: bool) -> None:
    if joined:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()


def _separates_paragraphs(block: QTextBlock) -> bool:
    """Whether a blank line stands between a paragraph above and a line below."""
    return block.next().isValid() and block.previous().isValid() and bool(block.previous().text())


def _blocks(first: QTextBlock, last: QTextBlock) -> list[QTextBlock]:
    blocks = [first]
    while blocks[-1].isValid() and blocks[-1].blockNumber() < last.blockNumber():
        blocks.append(blocks[-1].next())
    return blocks


def is_right_to_left_text(text: str) -> bool | None:
    """Direction of a text by its first strong letter, as the web page shows it; None where there is no such letter."""
    return next((_STRONG[kind] for kind in map(bidirectional, text) if kind in _STRONG), None)


def is_right_to_left_language(language: str) -> bool:
    """Whether a language (BCP 47 tag) is written from right to left."""
    return language.replace("_", "-").split("-")[0].lower() in _ARABIC_SCRIPT | _OTHER_RIGHT_TO_LEFT
