"""Recorder that turns changes of a document into suggestions, after the fact and within the same undo step.

It therefore does not matter how the text was changed: keys, input methods, paste, drag, toolbar, find and replace. Undo
and redo are not recorded again. In a document without suggestions it does nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.ui.editor.document_snapshot import DocumentSnapshot, SnapshotChange
from newsdesk.ui.editor.edit_diff import Hunk, hunks
from newsdesk.ui.editor.editing import is_first_layout
from newsdesk.ui.editor.positions import as_text
from newsdesk.ui.editor.suggestion_edits import (
    Edit,
    EditStep,
    Signatures,
    edits_of,
    key_for_plain_text,
    plain_edit_step,
    suggested_edits,
    suggestion_step,
)
from newsdesk.ui.editor.suggestion_format import format_of, is_marked, key_at, set_key, set_marked


class SuggestionRecorder(QObject):
    """Recorder of one document, which owns it."""

    # list[Edit] in Qt positions, each as it is after the ones before it
    text_edited = Signal(object)
    # Qt positions of words that were struck without a replacement
    words_struck = Signal(int, int)
    suggesting_changed = Signal(bool)

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.signatures = Signatures()
        self._document = document
        self._suggesting = False
        self._snapshot: DocumentSnapshot | None = None
        self._writing = False
        self._paused = False
        self._qt_change: Edit | None = None
        self._undo_step_added = False
        self._undo_counts = (0, 0)
        document.contentsChange.connect(self._remember_change)
        document.contentsChanged.connect(self._record_change)
        document.undoCommandAdded.connect(self._remember_undo_step)

    @property
    def suggesting(self) -> bool:
        """Whether changes become suggestions."""
        return self._suggesting

    def set_suggesting(self, on: bool) -> None:
        """Make changes become suggestions, or plain edits again."""
        if on == self._suggesting:
            return
        self._suggesting = on
        if on:
            set_marked(self._document)
            self._document.documentLayout()  # without a layout, Qt does not report changes
            self._take_snapshot()
        self.suggesting_changed.emit(on)

    @property
    def active(self) -> bool:
        """Whether changes must be recorded."""
        return is_marked(self._document)

    def format_for_typing_at(self, position: int) -> QTextCharFormat:
        """Format for a letter typed at a Qt position, so that nothing has to be corrected afterwards."""
        left = key_at(self._document, position - 1)
        right = key_at(self._document, position)
        if self._suggesting:
            return format_of(self.signatures.sign(SuggestionKind.INSERT, left, right))
        return format_of(key_for_plain_text(left, right))

    @contextmanager
    def paused(self, known: list[Edit] | None = None) -> Iterator[None]:
        """Do not record changes within: content from the archive, suggestions that are accepted or rejected.

        A caller that knows the edits fills `known` with them; otherwise they are found by comparing the whole text.
        """
        before = (self._snapshot or DocumentSnapshot(self._document)) if known is None else None
        length = self._document.characterCount()
        self._paused = True
        try:
            yield
        finally:
            self._paused = False
            self._qt_change = None
            if before is not None:
                known = edits_of(before.update(0, length, self._document.characterCount()))
            self._report_edits(known or [])
            self._snapshot = None
            if self.active:
                self._take_snapshot()

    # -- changes of the document ----------------------------------------------------------------------------------

    def _take_snapshot(self) -> None:
        self._snapshot = DocumentSnapshot(self._document)
        self._undo_counts = self._count_undo_steps()
        self._undo_step_added = False

    def _remember_undo_step(self) -> None:
        self._undo_step_added = True

    def _remember_change(self, position: int, removed: int, added: int) -> None:
        if self._writing or self._paused:
            return
        if is_first_layout(self._document, position, removed, added):
            if self.active:
                self._take_snapshot()
        elif self.active:
            self._qt_change = _covering(self._qt_change, (position, removed, added))
        else:
            self.text_edited.emit([(position, removed, added)])

    def _record_change(self) -> None:
        qt_change, self._qt_change = self._qt_change, None
        if qt_change is None or self._writing:
            return
        replayed = self._is_replay()
        if self._snapshot is None:
            self._take_snapshot()
            return
        change = self._snapshot.update(*qt_change)
        if change.start == change.old_end == change.new_end:
            return
        suggesting = self._suggesting and not replayed
        changed_hunks = [] if replayed else hunks(change)
        steps = self._steps_for(change, changed_hunks)
        self._report_edits(suggested_edits(change, changed_hunks) if suggesting else edits_of(change))
        if steps:
            self._write_steps(change, steps)
            self._snapshot.update_again(change)
        if suggesting and len(steps) == 1 and steps[0].put_back and steps[0].place == steps[0].end:
            left = change.base + steps[0].place
            self.words_struck.emit(left, left + sum(len(text) for text, _ in steps[0].put_back))

    def _steps_for(self, change: SnapshotChange, changed_hunks: list[Hunk]) -> list[EditStep]:
        if self._suggesting:
            return [suggestion_step(change, hunk, self.signatures) for hunk in changed_hunks]
        return [plain_edit_step(change, hunk) for hunk in changed_hunks]

    def _report_edits(self, moves: list[Edit]) -> None:
        if moves:
            self.text_edited.emit(moves)

    def _write_steps(self, change: SnapshotChange, steps: list[EditStep]) -> None:
        wanted = [step for step in steps if step.put_back or _needs_key(change, step)]
        if not wanted:
            return
        self._writing = True
        cursor = QTextCursor(self._document)
        cursor.joinPreviousEditBlock()
        for step in reversed(wanted):
            place = change.base + step.place
            if _needs_key(change, step):
                set_key(self._document, place, change.base + step.end, step.key)
            cursor.setPosition(place)
            for text, key in step.put_back:
                cursor.insertText(as_text(text), format_of(key))
        cursor.endEditBlock()
        self._writing = False
        self._undo_counts = self._count_undo_steps()
        self._undo_step_added = False

    def _is_replay(self) -> bool:
        """Whether the change is an undo or redo: those move between existing undo steps and add none."""
        before, self._undo_counts = self._undo_counts, self._count_undo_steps()
        added, self._undo_step_added = self._undo_step_added, False
        return not added and before != self._undo_counts and sum(before) == sum(self._undo_counts)

    def _count_undo_steps(self) -> tuple[int, int]:
        document = self._document
        # Qt leaves out the one that redo would take first
        return document.availableUndoSteps(), document.availableRedoSteps() + document.isRedoAvailable()


def recorder_of(document: QTextDocument) -> SuggestionRecorder:
    """Recorder of a document, attached if it has none."""
    return document.findChild(SuggestionRecorder) or SuggestionRecorder(document)


def _covering(first: Edit | None, then: Edit) -> Edit:
    """One change that covers two."""
    if first is None:
        return then
    start = min(first[0], then[0])
    end = max(first[0] + first[2], then[0] + then[1])
    return start, end - first[2] + first[1] - start, end - then[1] + then[2] - start


def _needs_key(change: SnapshotChange, step: EditStep) -> bool:
    return any(key != step.key for key in change.new.keys[step.place : step.end])
