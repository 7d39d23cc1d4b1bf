"""What a key makes the highlighter look at does not grow with the story."""

import pytest
from PySide6.QtGui import QTextDocument

from newsdesk.ui.editor import highlighter


@pytest.mark.parametrize("lines", [1_000, 20_000])
def test_a_key_below_empty_lines_lays_out_few_of_them_again(qapp: object, lines: int) -> None:
    document = QTextDocument()
    document.setPlainText("Words.\n" + "\n" * lines + "x")
    from_ = document.findBlock(highlighter._paint_from(document.lastBlock()))
    assert document.blockCount() - from_.blockNumber() <= 60


def test_a_few_empty_lines_are_passed_over_to_the_words_above(qapp: object) -> None:
    document = QTextDocument()
    document.setPlainText("Words.\n\n\nx")
    assert highlighter._paint_from(document.lastBlock()) == document.findBlockByNumber(1).position()
