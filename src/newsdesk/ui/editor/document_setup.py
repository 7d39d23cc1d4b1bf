"""Set-up of a document for the editor: recorder, highlighter and block spacing, each attached once and kept."""

from PySide6.QtGui import QTextDocument

from newsdesk.ui.editor.appearance import Appearance
from newsdesk.ui.editor.block_spacing import BlockSpacing
from newsdesk.ui.editor.highlighter import Highlighter
from newsdesk.ui.editor.suggestion_recorder import recorder_of


def set_up_document(document: QTextDocument, appearance: Appearance, language: str) -> None:
    """Attach the helpers and apply the appearance. Cheapest before the first layout of the document."""
    if document.defaultFont() != appearance.reading_font:
        document.setDefaultFont(appearance.reading_font)
    recorder_of(document)  # attached before the block spacing, which must format what the recorder puts back
    spacing = document.findChild(BlockSpacing) or BlockSpacing(document)
    spacing.apply(appearance, language)
    highlighter_of(document).apply(appearance)


def highlighter_of(document: QTextDocument) -> Highlighter:
    """Highlighter of a document, attached if it has none."""
    return document.findChild(Highlighter) or Highlighter(document)
