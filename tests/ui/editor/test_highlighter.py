"""What a key makes the highlighter look at does not grow with the story."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat

from newsdesk.text import markdown
from newsdesk.ui.editor import highlighter
from newsdesk.ui.editor.appearance import appearance_of
from newsdesk.ui.theme import Theme


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


Highlighted = Callable[[str], QTextDocument]


@pytest.fixture
def highlighted(qapp: object, look: Theme) -> Highlighted:
    """Makes a highlighted document; its highlighter lives as long as it."""

    def made(text: str) -> QTextDocument:
        document = QTextDocument()
        document.setPlainText(text)
        document.documentLayout()  # without one, Qt tells of no change
        highlighter.Highlighter(document).apply(appearance_of(look, "en"))
        return document

    return made


def typed(document: QTextDocument, line: int, text: str) -> None:
    cursor = QTextCursor(document.findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText(text)


def sizes(document: QTextDocument, line: int) -> list[object]:
    """The sizes of letters that are not usual, of a line's spans."""
    size = QTextFormat.Property.FontPixelSize
    return [each.format.property(size) for each in document.findBlockByNumber(line).layout().formats()]


def test_a_line_becomes_a_heading_when_it_is_underlined_and_is_none_afterwards(highlighted: Highlighted) -> None:
    document = highlighted("above\n\nwords\n")
    assert sizes(document, 2) == []
    typed(document, 3, "===")
    assert sizes(document, 2) != []
    typed(document, 3, "x")
    assert sizes(document, 2) == []


def test_a_list_is_shown_where_the_page_prints_one(highlighted: Highlighted) -> None:
    document = highlighted("> words\n> - a\n\n> - b\n")
    assert len(document.findBlockByNumber(1).layout().formats()) == 2  # the mark of the quotation, its words
    assert len(document.findBlockByNumber(3).layout().formats()) == 3


@pytest.mark.parametrize("opening", ["", "- ", "> ", "1. "])
def test_a_key_reads_a_few_lines_of_a_long_story(
    highlighted: Highlighted, opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = highlighted("\n".join(f"{opening}line {number}" for number in range(3_000)))
    typed(document, 0, "x")  # with the first change, Qt tells of the whole once more
    lines: list[str] = []
    read = markdown.read

    def counted(line: str, *given: object, **named: object) -> object:
        lines.append(line)
        return read(line, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(highlighter, "read", counted)
    for letter in " x.*b*":
        typed(document, 1_500, letter)
    assert 0 < len(lines) <= 6 * 4
