"""Positions of findings in the body, kept right while the text around them is edited. In UTF-16 units, as Qt counts."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from newsdesk.ui.editor.suggestion_edits import Edit
from newsdesk.ui.editor.suggestion_recorder import recorder_of
from newsdesk.ui.story.anchored_ranges import Place, moved_range


class BodyPositions(QObject):
    """Spans (start, end) in one document by key; one whose text is deleted is dropped."""

    # other spans, or one was dropped
    changed = Signal()

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: dict[int, Place] = {}
        recorder_of(document).text_edited.connect(self._follow)

    def show(self, spans: Mapping[int, Place]) -> None:
        """Follow these spans from now on."""
        self._spans = dict(spans)
        self.changed.emit()

    def of(self, key: int) -> Place | None:
        """The span as it is now, None if it was dropped."""
        return self._spans.get(key)

    def all(self) -> Mapping[int, Place]:
        """All spans by key."""
        return self._spans

    def _follow(self, edits: Iterable[Edit]) -> None:
        if not self._spans:
            return
        spans = self._spans
        for edit in edits:
            moved = ((key, moved_range(span, edit)) for key, span in spans.items())
            spans = {key: span for key, span in moved if span}
        if spans != self._spans:
            dropped = len(spans) != len(self._spans)
            self._spans = spans
            if dropped:
                self.changed.emit()


def in_qt_units(text: str, spans: Mapping[int, Place]) -> dict[int, Place]:
    """Spans counted in code points, converted to UTF-16 units."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return dict(spans)
    double = [place for place, char in enumerate(text) if char > "\uffff"]

    def unit(place: int) -> int:
        return place + bisect_left(double, place)

    return {key: (unit(start), unit(end)) for key, (start, end) in spans.items()}
