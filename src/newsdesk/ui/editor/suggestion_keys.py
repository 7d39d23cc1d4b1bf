"""Keys and caret in a document with suggestions: the caret skips deleted text, and typed text is signed at once."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.ui.editor.suggestion_format import is_kind, is_marked, key_at, stretches_in
from newsdesk.ui.editor.suggestion_recorder import SuggestionRecorder, recorder_of

_BREAK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE_KEYS = {Qt.Key.Key_Backspace: -1, Qt.Key.Key_Delete: 1}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class SuggestionKeys(QObject):
    """Prepares caret and format of an editor before a key, for the recorder of the document that it shows."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._recorder: SuggestionRecorder | None = None
        # direction of the last key that deleted: -1 back, 1 forward
        self._delete_direction = -1

    def connect_document(self, document: QTextDocument) -> None:
        """Use the recorder of this document."""
        self._recorder = recorder_of(document)
        self._recorder.words_struck.connect(self._step_past_struck)

    def disconnect_document(self) -> None:
        """Stop using the recorder: another document is about to be shown."""
        if self._recorder is not None:
            self._recorder.words_struck.disconnect(self._step_past_struck)
            self._recorder = None

    @property
    def recorder(self) -> SuggestionRecorder:
        """Recorder of the document that is shown."""
        return self._recorder or recorder_of(self._editor.document())

    def before_key(self, event: QKeyEvent) -> None:
        """Move the caret to where the key must act, and set the format of typed text."""
        if not is_marked(self._editor.document()):
            return
        self._delete_direction = _DELETE_KEYS.get(Qt.Key(event.key()), -1)
        if event.key() in _DELETE_KEYS:
            self._step_over_deleted(self._delete_direction)
        elif event.key() in _BREAK_KEYS or _types_text(event):
            self._prepare_typing()

    def deletes(self, event: QKeyEvent) -> bool:
        """Whether a key deletes text that may have to be put back as deleted."""
        return event.key() in _DELETE_KEYS and is_marked(self._editor.document())

    def before_input(self, event: QInputMethodEvent) -> None:
        """Prepare like `before_key`, before an input method begins a word."""
        if not is_marked(self._editor.document()):
            return
        layout = self._editor.textCursor().block().layout()
        if (event.preeditString() or event.commitString()) and not (layout and layout.preeditAreaText()):
            self._prepare_typing()

    def before_paste(self) -> None:
        """Move the caret out of deleted text."""
        if is_marked(self._editor.document()):
            self._step_out_of_deleted()

    def _step_over_deleted(self, direction: int) -> None:
        cursor = self._editor.textCursor()
        if self.recorder.suggesting and not cursor.hasSelection():
            self._move_caret(cursor, past_deleted(cursor.document(), cursor.position(), direction))

    def _prepare_typing(self) -> None:
        self._step_out_of_deleted()
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            wanted = self.recorder.format_for_typing_at(cursor.position())
            if self._editor.currentCharFormat() != wanted:
                self._editor.setCurrentCharFormat(wanted)

    def _step_out_of_deleted(self) -> None:
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            self._move_caret(cursor, position_to_type(self.recorder, cursor.document(), cursor.position()))

    def _step_past_struck(self, start: int, end: int) -> None:
        """Move the caret past text that was just struck, so that the next key deletes what follows."""
        cursor = self._editor.textCursor()
        if start <= cursor.position() <= end:
            self._move_caret(cursor, end if self._delete_direction > 0 else start)

    def _move_caret(self, cursor: QTextCursor, position: int) -> None:
        if position != cursor.position() or cursor.hasSelection():
            cursor.setPosition(position)
            self._editor.setTextCursor(cursor)


def _types_text(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text) and (text.isprintable() or text == "\t") and not event.modifiers() & _COMMANDS


def past_deleted(document: QTextDocument, position: int, step: int) -> int:
    """The other edge of deleted text that begins (`step` 1) or ends (-1) at a Qt position, or that position."""
    beside = position if step > 0 else position - 1
    while is_kind(key_at(document, beside), SuggestionKind.DELETE):
        start, end, _ = next(stretch for stretch in stretches_in(document) if stretch[0] <= beside < stretch[1])
        position = end if step > 0 else start
        beside = position if step > 0 else position - 1
    return position


def position_to_type(recorder: SuggestionRecorder, document: QTextDocument, position: int) -> int:
    """Qt position where typed text must go: after deleted text that the caret is in.

    While suggesting, also after deleted text that begins there, so that the new text replaces it. Not past the end of a
    line: there one types on, whatever happened to the paragraphs below.
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
