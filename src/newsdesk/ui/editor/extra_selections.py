"""Layers of extra selections of an editor: Qt has only one list, which several parts share."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit

# from bottom to top
_LAYERS = ("findings", "passages", "matches")


class ExtraSelections:
    """Sets each layer as a whole and leaves the others alone."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._layers: dict[str, Sequence[QTextEdit.ExtraSelection]] = dict.fromkeys(_LAYERS, ())

    def set_layer(self, layer: str, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Replace the selections of a layer."""
        if not selections and not self._layers[layer]:
            return
        self._layers[layer] = selections
        self._editor.setExtraSelections([one for name in _LAYERS for one in self._layers[name]])
