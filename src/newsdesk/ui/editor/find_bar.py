"""The bar that finds and replaces in the story, as one types."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from newsdesk.ui.editor.accepted_view import AcceptedView
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.editing import replace_text, selected_text
from newsdesk.ui.editor.find import FindRequest, InvalidPattern, Matches, RunawayPattern, find, nearest, replacements
from newsdesk.ui.editor.find_form import FindForm
from newsdesk.ui.editor.match_marks import MatchMarks
from newsdesk.ui.editor.positions import places_of
from newsdesk.ui.lanes import Lane
from newsdesk.ui.theme import Theme

T = TypeVar("T")

# what is searched without asking the lane: a millisecond's work
_SHORT = 30_000
# how long the text rests before matches are looked for again
_REST_MS = 150
# where no lane is at hand, the window must not stand still for longer
_IMPATIENT = 0.25


class FindBar(FindForm):
    """Finds as one types; Enter and F3 go on, Shift goes back, Esc returns to the text."""

    bar_closed = Signal()

    def __init__(
        self, editor: BodyEditor, look: Theme, lane: Lane | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._editor = editor
        self._lane = lane
        self._marks = MatchMarks(editor, look)
        self._following = False
        self._places: list[tuple[int, int]] = []
        self._more = False
        self._chosen = -1
        self._from = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_again)
        self._connect()
        self.hide()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, looking for what is selected. With `replacing`, with a field for what to put there."""
        if not self._following:
            self._following = True
            self._marks.follow_scrolling()
        cursor = self._editor.textCursor()
        self._from = cursor.selectionStart()
        words = selected_text(cursor)
        self.show_replacing(on=replacing)
        self.show()
        self.words.setFocus()
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.selectAll()
        self._start()

    def close_bar(self) -> None:
        """Hide the bar and go back to the text, the match selected."""
        self._rest.stop()
        self._marks.set([], -1)
        self.hide()
        self._editor.setFocus()
        self.bar_closed.emit()

    def go_on(self, step: int = 1) -> None:
        """Select the next match, or with -1 the one before, round the ends."""
        if not self.isVisible():
            self.open()
            return
        if self._places:
            self._choose((self._chosen + step) % len(self._places))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.matches(QKeySequence.StandardKey.FindNext):
            self.go_on()
        elif event.matches(QKeySequence.StandardKey.FindPrevious):
            self.go_on(-1)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.changed.connect(self._start)
        self.next_asked.connect(self.go_on)
        self.previous_asked.connect(lambda: self.go_on(-1))
        self.replace_asked.connect(self._replace_one)
        self.replace_all_asked.connect(self._replace_all)
        self.close_asked.connect(self.close_bar)
        self._editor.textChanged.connect(self._text_changed)

    def _text_changed(self) -> None:
        if self.isVisible():
            self._rest.start()

    def _look_again(self) -> None:
        if self.isVisible():
            self._from = self._editor.textCursor().selectionStart()
            self._search(select=False)

    def _start(self) -> None:
        self._search(select=True)

    def _search(self, *, select: bool) -> None:
        search = self.search()
        document = self._editor.document()
        words = AcceptedView(document)
        text = words.text
        revision = document.revision()

        def show(result: tuple[list[tuple[int, int]], bool]) -> None:
            if document is self._editor.document() and document.revision() == revision:
                self._show(*result, select=select)
            else:
                self._rest.start()

        self._run(lambda seconds: _places(words, find(text, search, seconds=seconds)), show, text, search)

    def _run(
        self, work: Callable[[float], T], done: Callable[[T], None], text: str, search: FindRequest, key: str = "find"
    ) -> None:
        """Here where it takes no time, else in the lane."""
        if self._lane is not None and (search.expression or len(text) > _SHORT):
            self._lane.run(lambda: work(1.0), owner=self, done=done, failed=self._failed, latest=key)
            return
        try:
            result = work(_IMPATIENT)
        except (InvalidPattern, RunawayPattern) as wrong:
            self._failed(wrong)
            return
        done(result)

    def _show(self, places: list[tuple[int, int]], more: bool, *, select: bool) -> None:
        self._places, self._more = places, more
        self._chosen = nearest(places, self._from)
        if select and places and self.search().words:
            self._choose(self._chosen)
        else:
            self._report()

    def _choose(self, at: int) -> None:
        self._chosen = at
        start, end = self._places[at]
        cursor = self._editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.cursor_rect_changed.emit(self._editor.cursorRect())
        self._report()

    def _report(self) -> None:
        self._marks.set(self._places, self._chosen)
        count = len(self._places)
        self.enable_moves(on=bool(count))
        if not self.words.text():
            self.say("")
        elif not count:
            self.say(self.tr("No match"))
        else:
            total = QLocale().toString(count)
            total = self.tr("over {0}").format(total) if self._more else total
            self.say(self.tr("{0} of {1}").format(QLocale().toString(self._chosen + 1), total))

    def _failed(self, error: Exception) -> None:
        self._places, self._chosen = [], -1
        self._marks.set([], -1)
        self.enable_moves(on=False)
        if isinstance(error, InvalidPattern):
            self.complain(self.tr("This expression cannot be read: {0}").format(error.reason))
        elif isinstance(error, RunawayPattern):
            self.complain(self.tr("This expression takes too long. Make it more exact."))
        else:
            raise error

    def _replace_one(self) -> None:
        if not self._places:
            return
        chosen = self._places[self._chosen]
        self._from = chosen[0]
        self._replace(lambda start, end: (start, end) == chosen)

    def _replace_all(self) -> None:
        if self._places:
            self._replace(lambda _start, _end: True)

    def _replace(self, wanted: Callable[[int, int], bool]) -> None:
        search, by = self.search(), self.replacement.text()
        document = self._editor.document()
        words, revision = AcceptedView(document), document.revision()
        text = words.text

        def work(seconds: float) -> list[tuple[int, int, str]]:
            found = replacements(text, search, by, seconds=seconds)
            spans = words.shown(places_of(text, [(one.start, one.end) for one in found]))
            return [(*span, one.text) for span, one in zip(spans, found, strict=True) if wanted(*span)]

        def put(changes: list[tuple[int, int, str]]) -> None:
            if document is self._editor.document() and document.revision() == revision:
                self._put(changes)

        self._run(work, put, text, search, "replace")

    def _put(self, changes: list[tuple[int, int, str]]) -> None:
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        for start, end, text in reversed(changes):
            replace_text(cursor, start, end, text)
        cursor.endEditBlock()
        if changes:
            start, _, text = changes[0]
            self._from = start + len(text.encode("utf-16-le")) // 2
        self._rest.stop()
        self._start()
        if len(changes) > 1:
            self.say(self.tr("{0} replaced").format(QLocale().toString(len(changes))))


def _places(words: AcceptedView, matches: Matches) -> tuple[list[tuple[int, int]], bool]:
    spans = places_of(words.text, [(match.start, match.end) for match in matches.found])
    return words.shown(spans), matches.more
