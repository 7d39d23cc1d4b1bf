"""Accepting and rejecting suggestions in a document, as ordinary edits that can be undone."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument

from newsdesk.text.critic_markup import GONE_IF_ACCEPTED, GONE_IF_REJECTED
from newsdesk.ui.editor.suggestion_format import PLAIN, Stretch, format_of, is_kind
from newsdesk.ui.editor.suggestion_recorder import recorder_of


def accept_or_reject(document: QTextDocument, stretches: Iterable[Stretch], *, accept: bool) -> None:
    """Accept or reject what these stretches suggest, as one undo step."""
    gone = GONE_IF_ACCEPTED if accept else GONE_IF_REJECTED
    ordered = sorted(stretches, reverse=True)
    cursor = QTextCursor(document)
    cursor.setPosition(ordered[-1][0] if ordered else 0)  # where undo puts the caret
    with recorder_of(document).paused():
        cursor.beginEditBlock()
        for start, end, key in ordered:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if any(is_kind(key, kind) for kind in gone):
                cursor.removeSelectedText()
            else:
                cursor.setCharFormat(format_of(PLAIN))
        cursor.endEditBlock()
