"""Puts recorder, highlighter and typesetter on a document, once; they stay with it while other documents are shown."""

from PySide6.QtGui import QTextDocument

from newsdesk.ui.editor.appearance import Appearance
from newsdesk.ui.editor.block_spacing import BlockSpacing
from newsdesk.ui.editor.highlighter import Highlighter
from newsdesk.ui.editor.suggestion_recorder import recorder_of


def set_up_document(document: QTextDocument, appearance: Appearance, language: str) -> None:
    """Show a document in this appearance. Before its first layout it costs least."""
    if document.defaultFont() != appearance.reading_font:
        document.setDefaultFont(appearance.reading_font)
    recorder_of(document)  # before the typesetter, which then sets what the recorder puts back
    spacing = document.findChild(BlockSpacing) or BlockSpacing(document)
    spacing.apply(appearance, language)
    highlighter_of(document).apply(appearance)


def highlighter_of(document: QTextDocument) -> Highlighter:
    """The highlighter of a document."""
    return document.findChild(Highlighter) or Highlighter(document)
