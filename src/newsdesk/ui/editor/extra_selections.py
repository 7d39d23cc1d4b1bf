"""What lies over the text without being part of it, by layers: one owner, for Qt knows only one list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit

# the later lies above
_LAYERS = ("findings", "passages", "matches")


class ExtraSelections:
    """Each layer is laid as a whole, and leaves the others alone."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._layers: dict[str, Sequence[QTextEdit.ExtraSelection]] = dict.fromkeys(_LAYERS, ())

    def set_layer(self, layer: str, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Lay these, in place of what the layer held."""
        if not selections and not self._layers[layer]:
            return
        self._layers[layer] = selections
        self._editor.setExtraSelections([one for name in _LAYERS for one in self._layers[name]])
