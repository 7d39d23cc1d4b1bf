"""What the lines above leave open, kept with each line of a document: the states of `text/markdown.py`.

Qt keeps one number for a line; a document has a table of the states that the numbers stand for.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextDocument

from newsdesk.text.markdown import START, LineState


class LineStates(QObject):
    """The states of one document, which owns them."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._states = [START]
        self._numbers = {START: 0}

    def number(self, state: LineState) -> int:
        """The number that stands for a state."""
        number = self._numbers.setdefault(state, len(self._states))
        if number == len(self._states):
            self._states.append(state)
        return number

    def below(self, block: QTextBlock) -> LineState:
        """The state after a line; the one at the beginning where there is no line, or none that was read."""
        number = block.userState() if block.isValid() else 0
        return self._states[number] if 0 <= number < len(self._states) else START


def state_above(block: QTextBlock) -> LineState:
    """The state at the start of a line."""
    return state_below(block.previous()) if block.isValid() else START


def state_below(block: QTextBlock) -> LineState:
    """The state after a line."""
    if not block.isValid():
        return START
    states = block.document().findChild(LineStates)
    return states.below(block) if isinstance(states, LineStates) else START


def is_code_below(block: QTextBlock) -> bool:
    """Whether what follows a line is code."""
    return state_below(block).piece.is_code
