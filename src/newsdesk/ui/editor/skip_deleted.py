"""Where the caret goes past deleted words, which are shown but are no longer there."""

from PySide6.QtGui import QTextDocument

from newsdesk.domain.critic_markup import SuggestionKind
from newsdesk.ui.editor.suggestion_format import is_kind, key_at, stretches_in
from newsdesk.ui.editor.suggestion_recorder import SuggestionRecorder


def past_deleted(document: QTextDocument, position: int, step: int) -> int:
    """The other edge of deleted words that begin (`step` 1) or end (-1) here; the same place where none do."""
    beside = position if step > 0 else position - 1
    while is_kind(key_at(document, beside), SuggestionKind.DELETE):
        start, end, _ = next(one for one in stretches_in(document) if one[0] <= beside < one[1])
        position = end if step > 0 else start
        beside = position if step > 0 else position - 1
    return position


def place_to_type(recorder: SuggestionRecorder, document: QTextDocument, position: int) -> int:
    """Words typed amid deleted ones go after them; a suggestion also where they begin, to stand as what replaces them.

    Not past the end of a line: there one types on, whatever became of the paragraphs below.
    """
    left, right = key_at(document, position - 1), key_at(document, position)
    if not is_kind(right, SuggestionKind.DELETE):
        return position
    if is_kind(left, SuggestionKind.DELETE):
        return past_deleted(document, position, 1)
    at_end = document.characterAt(position) == "\u2029"
    if not recorder.suggesting or at_end or recorder.signatures.is_ours(left):
        return position
    return past_deleted(document, position, 1)
