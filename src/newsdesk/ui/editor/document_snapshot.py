"""Snapshot of a document's text and suggestion marks before a change, the only source for what a change removed."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from newsdesk.ui.editor.positions import as_units
from newsdesk.ui.editor.suggestion_format import Stretch, key_before, stretches_of


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """One block: key of the line end before it, text with a character for each Qt position, marked stretches."""

    before: str
    text: str
    marks: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class KeyedText:
    """Text with a character for each Qt position, and the key of each character."""

    text: str
    keys: list[str]

    def part(self, start: int, end: int) -> "KeyedText":
        """The part between two offsets."""
        return KeyedText(self.text[start:end], self.keys[start:end])


@dataclass(frozen=True, slots=True)
class SnapshotChange:
    """The touched lines, from Qt position `base` on, before and after a change.

    They differ from `start` to `old_end` and `new_end`. `before` is the key of the line end before them.
    """

    base: int
    before: str
    old: KeyedText
    new: KeyedText
    start: int
    old_end: int
    new_end: int


class DocumentSnapshot:
    """Snapshot updated line by line, so that a key costs only its own line."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._lines: list[SnapshotLine] = []
        self.read_again()

    def read_again(self) -> None:
        """Read the whole document."""
        self._lines = _read_lines(self._document.begin(), self._document.blockCount())

    def update(self, position: int, removed: int, added: int) -> SnapshotChange:
        """Update the snapshot after a change (the figures of Qt's `contentsChange`), and return what changed."""
        document = self._document
        first = document.findBlock(position)
        last = document.findBlock(position + added)
        if not last.isValid():
            last = document.lastBlock()
        number, added_blocks = first.blockNumber(), last.blockNumber() - first.blockNumber() + 1
        removed_lines = max(0, len(self._lines) - (document.blockCount() - added_blocks))
        new = _read_lines(first, added_blocks)
        old, self._lines[number : number + removed_lines] = self._lines[number : number + removed_lines], new
        return _change_of(
            first.position(), _join_lines(old), _join_lines(new), (position, removed, added), new[0].before
        )

    def update_again(self, change: SnapshotChange) -> None:
        """Read the lines of a change once more, after they were corrected."""
        document = self._document
        first = document.findBlock(change.base)
        number = first.blockNumber()
        read = change.new.text.count("\n") + 1
        added_blocks = document.blockCount() - (len(self._lines) - read)
        self._lines[number : number + read] = _read_lines(first, added_blocks)


def _read_lines(block: QTextBlock, count: int) -> list[SnapshotLine]:
    found = []
    for _ in range(count):
        # padded in case of half a surrogate pair, which Python drops
        text = as_units(block.text()).ljust(block.length() - 1, "\ufffd")
        found.append(SnapshotLine(key_before(block), text, stretches_of(block)))
        block = block.next()
    return found


def _join_lines(lines: list[SnapshotLine]) -> KeyedText:
    text = "\n".join(line.text for line in lines)
    keys = [""] * len(text)
    base = 0
    for number, line in enumerate(lines):
        if number and line.before:
            keys[base - 1] = line.before
        for start, end, key in line.marks:
            keys[base + start : base + end] = [key] * (end - start)
        base += len(line.text) + 1
    return KeyedText(text, keys)


def _change_of(
    base: int, old: KeyedText, new: KeyedText, qt_change: tuple[int, int, int], before: str
) -> SnapshotChange:
    """Compute the change. Qt counts the end of the document as one more character: then the tails do not match."""
    position, removed, added = qt_change
    start = position - base
    old_end, new_end = min(start + removed, len(old.text)), min(start + added, len(new.text))
    if len(old.text) - old_end != len(new.text) - new_end:
        old_end, new_end = len(old.text), len(new.text)
    if old.part(start, old_end) == new.part(start, new_end):
        old_end = new_end = start
    return SnapshotChange(base, before, old, new, start, old_end, new_end)
