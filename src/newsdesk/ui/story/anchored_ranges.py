"""Text ranges that notes are about, moved along while the words around them are edited."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.editor.positions import index, units
from newsdesk.ui.editor.suggestion_edits import Edit
from newsdesk.ui.editor.suggestion_recorder import recorder_of

Place = tuple[int, int]


class AnchoredRanges(QObject):
    """Ranges of the display text of one document, by the note that each belongs to; None where the words are gone.

    Given and read in code points. Held and moved in Qt positions (UTF-16 units), so that an edit does not have to read
    the text. Words that a suggestion deletes are still in the text.
    """

    # other ranges are shown, or the words of one are gone
    changed = Signal()
    # UUID of the note whose range was clicked
    range_clicked = Signal(object)

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._spans: dict[UUID, Place | None] = {}
        self.chosen_note: UUID | None = None
        recorder_of(document).text_edited.connect(self._move_ranges)

    def show(self, places: Mapping[UUID, Place | None]) -> None:
        """Replace the ranges: `places` are `(start, end)` in code points by note."""
        text = text_of(self._document) if places else ""
        spans = {note: place and (units(text, place[0]), units(text, place[1])) for note, place in places.items()}
        if spans != self._spans:
            self._spans = spans
            self.changed.emit()

    def places(self) -> dict[UUID, Place | None]:
        """The ranges as they are now, in code points; None where the words are gone."""
        text = text_of(self._document) if self._spans else ""
        return {note: span and (index(text, span[0]), index(text, span[1])) for note, span in self._spans.items()}

    def spans(self) -> dict[UUID, Place]:
        """The ranges whose words are still there, in Qt positions, the one of the chosen note last."""
        present = {note: span for note, span in self._spans.items() if span}
        if self.chosen_note in present:
            present[self.chosen_note] = present.pop(self.chosen_note)
        return present

    def chosen(self, note: UUID | None) -> None:
        """Choose the note whose range is marked stronger, None for no note."""
        if note != self.chosen_note:
            self.chosen_note = note
            self.changed.emit()

    def click(self, position: int) -> None:
        """Report a click at a Qt position: emits `range_clicked` for the shortest range around it."""
        hit = [(end - start, note) for note, (start, end) in self.spans().items() if start <= position < end]
        if hit:
            self.range_clicked.emit(min(hit, key=lambda each: each[0])[1])

    def _move_ranges(self, edits: Iterable[Edit]) -> None:
        if not self._spans:
            return
        before = self._spans
        for edit in edits:
            self._spans = {note: span and moved_range(span, edit) for note, span in self._spans.items()}
        if any(span and not self._spans[note] for note, span in before.items()):
            self.changed.emit()


def moved_range(span: Place, edit: Edit) -> Place | None:
    """A span after an edit, None where its words are gone. Words typed at its edges are not part of it."""
    start, end = span
    position, removed, added = edit
    if position + removed <= start:
        start += added - removed
    elif position < start:
        start = position + added
    if position + removed <= span[1] and position < span[1]:
        end += added - removed
    elif position < end:
        end = position
    return (start, end) if start < end else None
