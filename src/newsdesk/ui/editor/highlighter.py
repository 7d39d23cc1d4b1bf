"""Markdown highlighter that sets formats on the layout only: the text and the undo stack are not touched.

Not a QSyntaxHighlighter, which goes through the whole document once more after the first layout whenever it is
attached. This one is ready before the first layout, stays with its document, and then looks only at changed lines.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout

from newsdesk.text.markdown import START, LineState, after_blank, read
from newsdesk.ui.editor.appearance import Appearance, char_format, suggested_format
from newsdesk.ui.editor.editing import is_first_layout
from newsdesk.ui.editor.line_states import LineStates
from newsdesk.ui.editor.line_styles import StyledSpan, styles_of
from newsdesk.ui.editor.positions import units
from newsdesk.ui.editor.suggestion_format import is_marked, mark_of, stretches_of

_MOST_EMPTY_LINES = (
    50  # lines; above more of them Qt may paint the view again, which is cheaper than to lay them all out
)


class Highlighter(QObject):
    """Highlighter of one document, which owns it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._appearance: Appearance | None = None
        self._states = LineStates(document)
        document.contentsChange.connect(self._highlight_changed)

    def apply(self, appearance: Appearance) -> None:
        """Highlight the whole document in this appearance."""
        if appearance == self._appearance:
            return
        self._appearance = appearance
        block = self._document.begin()
        state = START
        while block.isValid():
            state = self._highlight(block, state)
            block = block.next()

    def refresh(self, block: QTextBlock) -> None:
        """Highlight one line again: an input method removes the formats of its line."""
        self._highlight(block, self._states.below(block.previous()))

    def _highlight_changed(self, position: int, removed: int, added: int) -> None:
        if self._appearance is None or is_first_layout(self._document, position, removed, added):
            return
        block = self._from_line_above(self._document.findBlock(position))
        self._document.markContentsDirty(_paint_from(block), 0)
        last = position + added
        state = self._states.below(block.previous())
        while block.isValid():
            before = self._states.below(block)
            state = self._highlight(block, state)
            if block.position() + block.length() > last and state == before:
                return
            block = block.next()

    def _from_line_above(self, block: QTextBlock) -> QTextBlock:
        """The line above a changed one, where that is now its underline, or is one no more; else the changed one."""
        above = block.previous()
        if not above.isValid() or not above.text():
            return block
        _, _, state = read(above.text(), self._states.below(above.previous()), below=block.text())
        return block if state == self._states.below(above) else above

    def _highlight(self, block: QTextBlock, state: LineState) -> LineState:
        text = block.text()
        if not text and not is_marked(self._document):  # a story may have a million empty lines
            return self._highlight_empty(block, state)
        below = block.next()
        line, _, state = read(text, state, below=below.text() if below.isValid() else "")
        runs = styles_of(text, line)
        layout = block.layout()
        ranges = self._format_ranges(text, runs)
        if is_marked(self._document):
            ranges += self._suggestion_ranges(block)
        if ranges:
            layout.setFormats(ranges)
        elif layout.formats():
            layout.clearFormats()
        block.setUserState(self._states.number(state))
        return state

    def _highlight_empty(self, block: QTextBlock, state: LineState) -> LineState:
        state = after_blank(state)
        if block.layout().formats():
            block.layout().clearFormats()
        block.setUserState(self._states.number(state))
        return state

    def _format_ranges(self, text: str, runs: tuple[StyledSpan, ...]) -> list[QTextLayout.FormatRange]:
        appearance = self._appearance
        if appearance is None:
            return []
        wide = not text.isascii() and max(text) > "\uffff"
        ranges = []
        for run in runs:
            format_range = QTextLayout.FormatRange()
            start = units(text, run.start) if wide else run.start
            format_range.start = start
            format_range.length = (units(text, run.end) if wide else run.end) - start
            format_range.format = char_format(appearance, run.style)
            ranges.append(format_range)
        return ranges

    def _suggestion_ranges(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        appearance = self._appearance
        if appearance is None:
            return []
        ranges = []
        for start, end, key in stretches_of(block):
            mark = mark_of(key)
            if mark is not None:
                format_range = QTextLayout.FormatRange()
                format_range.start, format_range.length = start, end - start
                format_range.format = suggested_format(appearance, mark.kind)
                ranges.append(format_range)
        return ranges


def _paint_from(block: QTextBlock) -> int:
    """Position where Qt must begin its layout so that it repaints only this paragraph.

    Qt treats everything above as changed unless it first meets an unchanged line with words; where one of the places
    that it caches (every 2,000 pixels) lies just above a paragraph, it would meet none.
    """
    for _ in range(_MOST_EMPTY_LINES):
        if not block.previous().isValid() or block.previous().length() > 1:
            break
        block = block.previous()
    return block.position()
