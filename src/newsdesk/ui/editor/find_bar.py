"""Find bar: searches and replaces in the story while one types."""

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

# characters that are searched at once: about a millisecond
_SHORT_TEXT = 30_000
# milliseconds after the last change of the text before it is searched again
_SEARCH_DELAY = 150
# limit in seconds where there is no lane and the search blocks the window
_SECONDS_WITHOUT_LANE = 0.25


class FindBar(FindForm):
    """Searches while one types. Enter and F3 select the next match, with Shift the previous; Esc closes the bar."""

    bar_closed = Signal()

    def __init__(
        self, editor: BodyEditor, theme: Theme, lane: Lane | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._editor = editor
        self._lane = lane
        self._marks = MatchMarks(editor, theme)
        self._follows_scrolling = False
        self._spans: list[tuple[int, int]] = []
        self._more = False
        self._chosen = -1
        self._search_from = 0
        self._search_timer = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        self._search_timer.timeout.connect(self._search_again)
        self._connect()
        self.hide()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar and search for the selected words; with `replacing`, show the replacement field too."""
        if not self._follows_scrolling:
            self._follows_scrolling = True
            self._marks.follow_scrolling()
        cursor = self._editor.textCursor()
        self._search_from = cursor.selectionStart()
        words = selected_text(cursor)
        self.show_replacing(on=replacing)
        self.show()
        self.words.setFocus()
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.selectAll()
        self._search_and_select()

    def close_bar(self) -> None:
        """Hide the bar and give the focus back to the text, the match selected."""
        self._search_timer.stop()
        self._marks.set_matches([], -1)
        self.hide()
        self._editor.setFocus()
        self.bar_closed.emit()

    def select_next(self, step: int = 1) -> None:
        """Select the next match, or with `step` -1 the previous one; goes round the ends."""
        if not self.isVisible():
            self.open()
            return
        if self._spans:
            self._select_match((self._chosen + step) % len(self._spans))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.select_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.matches(QKeySequence.StandardKey.FindNext):
            self.select_next()
        elif event.matches(QKeySequence.StandardKey.FindPrevious):
            self.select_next(-1)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.changed.connect(self._search_and_select)
        self.next_asked.connect(self.select_next)
        self.previous_asked.connect(lambda: self.select_next(-1))
        self.replace_asked.connect(self._replace_one)
        self.replace_all_asked.connect(self._replace_all)
        self.close_asked.connect(self.close_bar)
        self._editor.textChanged.connect(self._text_changed)

    def _text_changed(self) -> None:
        if self.isVisible():
            self._search_timer.start()

    def _search_again(self) -> None:
        if self.isVisible():
            self._search_from = self._editor.textCursor().selectionStart()
            self._search(select=False)

    def _search_and_select(self) -> None:
        self._search(select=True)

    def _search(self, *, select: bool) -> None:
        search = self.search()
        document = self._editor.document()
        words = AcceptedView(document)
        text = words.text
        revision = document.revision()

        def show(result: tuple[list[tuple[int, int]], bool]) -> None:
            if document is self._editor.document() and document.revision() == revision:
                self._show_matches(*result, select=select)
            else:
                self._search_timer.start()

        self._run_search(lambda seconds: _match_spans(words, find(text, search, seconds=seconds)), show, text, search)

    def _run_search(
        self, work: Callable[[float], T], done: Callable[[T], None], text: str, search: FindRequest, key: str = "find"
    ) -> None:
        """Run `work` (which gets its limit in seconds) at once where it is short, else in the lane."""
        if self._lane is not None and (search.expression or len(text) > _SHORT_TEXT):
            self._lane.run(lambda: work(1.0), owner=self, done=done, failed=self._search_failed, latest=key)
            return
        try:
            result = work(_SECONDS_WITHOUT_LANE)
        except (InvalidPattern, RunawayPattern) as wrong:
            self._search_failed(wrong)
            return
        done(result)

    def _show_matches(self, spans: list[tuple[int, int]], more: bool, *, select: bool) -> None:
        self._spans, self._more = spans, more
        self._chosen = nearest(spans, self._search_from)
        if select and spans and self.search().words:
            self._select_match(self._chosen)
        else:
            self._show_result()

    def _select_match(self, at: int) -> None:
        self._chosen = at
        start, end = self._spans[at]
        cursor = self._editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.cursor_rect_changed.emit(self._editor.cursorRect())
        self._show_result()

    def _show_result(self) -> None:
        self._marks.set_matches(self._spans, self._chosen)
        count = len(self._spans)
        self.enable_moves(on=bool(count))
        if not self.words.text():
            self.show_count("")
        elif not count:
            self.show_count(self.tr("No match"))
        else:
            total = QLocale().toString(count)
            total = self.tr("over {0}").format(total) if self._more else total
            self.show_count(self.tr("{0} of {1}").format(QLocale().toString(self._chosen + 1), total))

    def _search_failed(self, error: Exception) -> None:
        self._spans, self._chosen = [], -1
        self._marks.set_matches([], -1)
        self.enable_moves(on=False)
        if isinstance(error, InvalidPattern):
            self.show_mistake(self.tr("This expression cannot be read: {0}").format(error.reason))
        elif isinstance(error, RunawayPattern):
            self.show_mistake(self.tr("This expression takes too long. Make it more exact."))
        else:
            raise error

    def _replace_one(self) -> None:
        if not self._spans:
            return
        chosen = self._spans[self._chosen]
        self._search_from = chosen[0]
        self._replace(lambda start, end: (start, end) == chosen)

    def _replace_all(self) -> None:
        if self._spans:
            self._replace(lambda _search_and_select, _end: True)

    def _replace(self, wanted: Callable[[int, int], bool]) -> None:
        search, by = self.search(), self.replacement.text()
        document = self._editor.document()
        words, revision = AcceptedView(document), document.revision()
        text = words.text

        def work(seconds: float) -> list[tuple[int, int, str]]:
            found = replacements(text, search, by, seconds=seconds)
            spans = words.to_document(places_of(text, [(one.start, one.end) for one in found]))
            return [(*span, one.text) for span, one in zip(spans, found, strict=True) if wanted(*span)]

        def put_if_unchanged(changes: list[tuple[int, int, str]]) -> None:
            if document is self._editor.document() and document.revision() == revision:
                self._put_replacements(changes)

        self._run_search(work, put_if_unchanged, text, search, "replace")

    def _put_replacements(self, changes: list[tuple[int, int, str]]) -> None:
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        for start, end, text in reversed(changes):
            replace_text(cursor, start, end, text)
        cursor.endEditBlock()
        if changes:
            start, _, text = changes[0]
            self._search_from = start + len(text.encode("utf-16-le")) // 2
        self._search_timer.stop()
        self._search_and_select()
        if len(changes) > 1:
            self.show_count(self.tr("{0} replaced").format(QLocale().toString(len(changes))))


def _match_spans(words: AcceptedView, matches: Matches) -> tuple[list[tuple[int, int]], bool]:
    spans = places_of(words.text, [(match.start, match.end) for match in matches.found])
    return words.to_document(spans), matches.more
