"""Passages of a body that notes are about: where each stands now, while the words around it are edited."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal

Place = tuple[int, int]


class Passages(QObject):
    """Places in the display text, in code points. None for a passage whose words are gone."""

    # other passages are shown, or one of them is gone
    changed = Signal()
    # UUID of the note whose passage was clicked
    clicked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: dict[UUID, Place | None] = {}

    def show(self, places: Mapping[UUID, Place | None]) -> None:
        """Mark these from now on."""
        self._places = dict(places)
        self.changed.emit()

    def places(self) -> dict[UUID, Place | None]:
        """Where the passages stand now."""
        return dict(self._places)

    def chosen(self, note: UUID | None) -> None:
        """Mark the passage of this note as the one that is talked about."""
