"""Every change while suggesting becomes a suggestion, and undo takes it back as one step."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from newsdesk.text.suggestions import accepted, found, rejected
from newsdesk.ui.editor.accepted_view import AcceptedView
from newsdesk.ui.editor.find_bar import FindBar
from newsdesk.ui.editor.toolbar import Toolbar
from newsdesk.ui.story.document_text import body_of, new_document
from newsdesk.ui.theme import Theme

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
UNDO, REDO = (K.Key_Z, CTRL), (K.Key_Z, CTRL | SHIFT)
NOW = dt.datetime(2026, 11, 24, 14, 12, tzinfo=dt.UTC)
SIGNED = "{>>DE 2026-11-24T14:12:00Z<<}"


class Review:
    """An editor that shows a body, and what can be asked of it. The caret or selection is drawn in as bars."""

    def __init__(self, desk: Any) -> None:
        self.desk, self.editor = desk, desk.editor

    def write(self, body: str, *, suggesting: bool = True, language: str = "en", who: str = "DE") -> "Review":
        document = new_document(body.replace("|", ""))
        document.setParent(self.editor)
        self.editor.show_document(document, 0, language=language)
        marks = [at for at, char in enumerate(new_document(body).toPlainText()) if char == "|"]
        cursor = self.editor.textCursor()
        for number, at in enumerate(marks):
            mode = QTextCursor.MoveMode.KeepAnchor if number else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(at - number, mode)
        self.editor.setTextCursor(cursor)
        self.editor.recorder.signatures.author = who
        self.editor.recorder.signatures.clock = lambda: NOW
        self.editor.recorder.set_suggesting(suggesting)
        return self

    def press(self, *keys: Any) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.editor, key)
            elif isinstance(key, tuple):
                QTest.keyClick(self.editor, key[0], key[1])
            else:
                QTest.keyClick(self.editor, key)

    def go(self, position: int, anchor: int | None = None) -> None:
        last = self.editor.document().characterCount() - 1
        cursor = self.editor.textCursor()
        cursor.setPosition(min(position if anchor is None else anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    @property
    def body(self) -> str:
        return body_of(self.editor.document())

    @property
    def short(self) -> str:
        """The body, its signatures left out."""
        return self.body.replace(SIGNED, "")

    @property
    def caret(self) -> int:
        return self.editor.textCursor().position()


@pytest.fixture
def review(desk: Any) -> Iterator[Review]:
    made = Review(desk)
    yield made
    made.desk.write("|")


TYPED: list[tuple[str, list[Any], str]] = [
    ("The |queue", ["long "], "The {++long ++}queue"),
    ("The |line| of", ["queue"], "The {--line--}{++queue++} of"),
    ("The line| of", [K.Key_Backspace] * 4 + ["queue"], "The {--line--}{++queue++} of"),
    ("The |line of", [K.Key_Delete] * 4 + ["queue"], "The {--line--}{++queue++} of"),
    ("The line| of", [(K.Key_Backspace, CTRL), "queue"], "The {--line--}{++queue++} of"),
    ("|", ["abc", K.Key_Backspace], "{++ab++}"),
    ("|", ["abc", *[K.Key_Backspace] * 3], ""),
    (f"a {{--b--}}{SIGNED}| c", [K.Key_Backspace], "a{-- b--} c"),
    (f"a |{{--b--}}{SIGNED} c", [K.Key_Delete], "a {--b --}c"),
    (f"a {{--b|b--}}{SIGNED} c", ["x"], "a {--bb--}{++x++} c"),
    ("One.|", [K.Key_Return, "Two."], "One.{++\n\n++}{++Two.++}"),
    ("One.\n\n|Two.", [K.Key_Backspace], "One.{--\n\n--}Two."),
    ("One.|\n\nTwo.", [K.Key_Delete], "One.{--\n\n--}Two."),
    ("One.\n\n|Two.", [K.Key_Backspace, K.Key_Backspace], "One{--.--}{--\n\n--}Two."),
    ("- bread|", [K.Key_Return, "tea"], "- bread{++\n++}{++- tea++}"),
    ("|", ['"Go"'], "{++“Go”++}"),
    ("it|", ["'s"], "it{++’s++}"),
    ("one |two|", [(K.Key_B, CTRL)], "one {++**++}two{++**++}"),
    ("**t|wo**", [(K.Key_B, CTRL)], "{--**--}two{--**--}"),
    ("|one\n\ntwo|", [(K.Key_8, CTRL | SHIFT)], "{++- ++}one\n\n{++- ++}two"),
    ("one|", [(K.Key_H, CTRL)], "{++## ++}one"),
    ("a |b c| d", [(K.Key_X, CTRL)], "a {--b c--} d"),
]


@pytest.mark.parametrize(("before", "keys", "after"), TYPED)
def test_keys_make_suggestions(review: Review, look: Theme, before: str, keys: list[Any], after: str) -> None:
    Toolbar(review.editor, look, review.desk.area)
    original = review.write(before).body
    review.press(*keys)
    assert review.short == after
    assert rejected(review.body) == rejected(original)


@pytest.mark.parametrize(("before", "keys", "after"), TYPED)
def test_undo_takes_suggestions_back_and_redo_brings_them_again(
    review: Review, look: Theme, before: str, keys: list[Any], after: str
) -> None:
    Toolbar(review.editor, look, review.desk.area)
    original = review.write(before).body
    review.press(*keys)
    made = review.body
    review.press(*[UNDO] * 30)
    assert review.body == original
    review.press(*[REDO] * 30)
    assert review.body == made


@pytest.mark.parametrize(("before", "keys", "after"), TYPED)
def test_undo_leaves_the_caret_where_the_change_was(
    review: Review, look: Theme, before: str, keys: list[Any], after: str
) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write(before)
    caret = review.caret
    review.press(*keys)
    while review.editor.document().isUndoAvailable():
        review.press(UNDO)
        assert abs(review.caret - caret) <= sum(len(key) if isinstance(key, str) else 2 for key in keys)


def test_typing_of_one_person_keeps_one_signature_though_time_goes_on(review: Review) -> None:
    minutes = iter(range(60))
    review.write("The |")
    review.editor.recorder.signatures.clock = lambda: NOW + dt.timedelta(minutes=next(minutes))
    review.press("queue of lorries", K.Key_Left, K.Key_Left, "x")
    assert review.body.count("{>>") == 1


def test_somebody_elses_suggestion_keeps_its_signature_beside_mine(review: Review) -> None:
    theirs = "{>>CR 2026-11-23T10:00:00Z<<}"
    review.write(f"The {{++long++}}{theirs}| queue")
    review.press("er")
    assert review.body == f"The {{++long++}}{theirs}{{++er++}}{SIGNED} queue"


def test_somebody_elses_insertion_goes_when_it_is_deleted(review: Review) -> None:
    review.write("The {++long++}{>>CR 2026-11-23T10:00:00Z<<}| queue")
    review.press(K.Key_Backspace, K.Key_Backspace)
    assert review.body == "The {++lo++}{>>CR 2026-11-23T10:00:00Z<<} queue"


PLAINLY = [
    (f"a {{++bc++}}{SIGNED}| d", ["x"], "a {++bc++}x d"),
    (f"a |{{++bc++}}{SIGNED} d", ["x"], "a x{++bc++} d"),
    (f"a {{++b|c++}}{SIGNED} d", ["x"], "a {++bxc++} d"),
    (f"|{{++bc++}}{SIGNED} d", ["x"], "x{++bc++} d"),
    (f"a {{--b|c--}}{SIGNED} d", ["x"], "a {--bc--}x d"),
    (f"a {{--bc--}}{SIGNED}| d", ["x", K.Key_Return], "a {--bc--}x\n\n d"),
    (f"a {{++b|c++}}{SIGNED} d", ['"x"'], "a {++b”x”c++} d"),
    (f"a {{++b++}}{SIGNED} |c {{++d++}}{SIGNED}| e", [(K.Key_B, CTRL)], "a {++b++} **c {++d++}** e"),
]


@pytest.mark.parametrize(("before", "keys", "after"), PLAINLY)
def test_plain_typing_leaves_suggestions_what_they_are(
    review: Review, look: Theme, before: str, keys: list[Any], after: str
) -> None:
    Toolbar(review.editor, look, review.desk.area)
    original = review.write(before, suggesting=False).body
    review.press(*keys)
    assert review.short == after
    review.press(*[UNDO] * 9)
    assert review.body == original


def test_words_of_an_input_method_are_suggested(review: Review) -> None:
    review.write("سلام |جهان", language="fa")
    for event in (QInputMethodEvent("خو", []), QInputMethodEvent()):
        event.setCommitString("" if event.preeditString() else "خوب ")
        review.editor.inputMethodEvent(event)
    assert review.short == "سلام {++خوب ++}جهان"


def test_paste_over_a_selection_replaces_it(review: Review) -> None:
    review.write("The |line| of")
    QGuiApplication.clipboard().setText("long\nqueue")
    review.press((K.Key_V, CTRL))
    assert review.short == "The {--line--}{++long++}{++\n++}{++queue++} of"
    review.press(UNDO)
    assert review.short == "The line of"


@pytest.mark.parametrize(
    ("before", "after"),
    [("The |line| of", "The {--line--}{++**long**++} of"), ("The | of", "The {++**long**++} of")],
)
def test_a_paste_that_is_converted_late_is_one_suggestion(review: Review, before: str, after: str) -> None:
    waiting: list[Callable[[str], None]] = []
    review.write(before)
    review.editor.set_convert(lambda _html, done: waiting.append(done))
    page = QMimeData()
    page.setText("long")
    page.setHtml("<b>long</b>")
    QGuiApplication.clipboard().setMimeData(page)
    review.press((K.Key_V, CTRL))
    review.editor.paster.put_plain()
    assert review.short == after.replace("**", "")
    waiting[0]("**long**")
    assert review.short == after
    review.press(*[UNDO] * 3)
    assert review.short == before.replace("|", "")


def test_dragged_words_are_taken_out_and_put_in(review: Review) -> None:
    review.write("one two three |")
    cursor = QTextCursor(review.editor.document())
    cursor.beginEditBlock()
    cursor.setPosition(4)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setPosition(10)
    review.editor.setTextCursor(cursor)
    dropped = QMimeData()
    dropped.setText("two ")
    review.editor.insertFromMimeData(dropped)
    cursor.endEditBlock()
    assert review.short == "one {--two --}three {++two ++}"
    review.press(UNDO)
    assert review.short == "one two three "


def test_copy_gives_the_words_as_accepted(review: Review) -> None:
    review.write(f"|The {{--line--}}{SIGNED}{{++queue++}}{SIGNED} of|")
    review.press((K.Key_C, CTRL))
    assert QGuiApplication.clipboard().text() == "The queue of"


def test_replacing_all_is_one_suggestion_each_and_one_undo(review: Review, look: Theme) -> None:
    review.write(f"A line, a {{--line--}}{SIGNED} and a line.|")
    original = review.body
    bar = FindBar(review.editor, look, parent=review.desk.area)
    bar.open(replacing=True)
    bar.words.setText("line")
    bar.replacement.setText("queue")
    bar.replace_all_asked.emit()
    assert review.short == "A {--line--}{++queue++}, a {--line--} and a {--line--}{++queue++}."
    review.editor.setFocus()
    review.press(UNDO)
    assert review.body == original


def test_find_reads_over_deleted_words(review: Review, look: Theme) -> None:
    review.write(f"nor{{--dic s--}}{SIGNED}th|")
    bar = FindBar(review.editor, look, parent=review.desk.area)
    bar.open()
    bar.words.setText("north")
    assert bar.message == "1 of 1"
    assert review.editor.textCursor().selectedText() == "nordic sth"


MOVED = [
    ("One.\n\nTw|o.\n\nThree.", (K.Key_Up, ALT | SHIFT), "Two.\n\nOne.\n\nThree.", 2),
    ("One.\n\nTw|o.\n\nThree.", (K.Key_Down, ALT | SHIFT), "One.\n\nThree.\n\nTwo.", 16),
    ("- a\n- b|\n- c", (K.Key_Up, ALT | SHIFT), "- b\n- a\n- c", 3),
    ("|One.\n\nTwo.", (K.Key_Up, ALT | SHIFT), "One.\n\nTwo.", 0),
    ("O|ne.\ntwo.\n\n\nTh|ree.\n\nFour.", (K.Key_Down, ALT | SHIFT), "Four.\n\nOne.\ntwo.\n\n\nThree.", 21),
]


@pytest.mark.parametrize(("before", "key", "after", "caret"), MOVED)
def test_paragraph_is_moved_by_key(review: Review, look: Theme, before: str, key: Any, after: str, caret: int) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write(before, suggesting=False)
    review.press(key)
    assert (review.body, review.caret) == (after, caret)
    review.press(UNDO)
    assert review.body == before.replace("|", "")


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Down])
def test_moved_paragraph_is_suggested_as_a_move(review: Review, look: Theme, key: Any) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write("One.\n\nTw|o.\n\nThree.")
    review.press((key, ALT | SHIFT))
    (move,) = found(review.body)
    assert (move.kind, move.new.strip()) == ("move", "Two.")
    assert rejected(review.body) == "One.\n\nTwo.\n\nThree."
    assert accepted(review.body) == ("Two.\n\nOne.\n\nThree." if key is K.Key_Up else "One.\n\nThree.\n\nTwo.")


def test_paragraph_moved_twice_is_still_one_move(review: Review, look: Theme) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write("One.\n\nTwo.\n\nThr|ee.")
    review.press((K.Key_Up, ALT | SHIFT), (K.Key_Up, ALT | SHIFT))
    assert accepted(review.body) == "Three.\n\nOne.\n\nTwo."
    assert [one.kind for one in found(review.body)] == ["move"]


def test_paragraph_cut_and_pasted_elsewhere_is_a_move(review: Review) -> None:
    review.write("One.\n\n|Two.\n\n|Three.")
    review.press((K.Key_X, CTRL))
    review.go(0)
    review.press((K.Key_V, CTRL))
    assert [one.kind for one in found(review.body)] == ["move"]
    assert accepted(review.body) == "Two.\n\nOne.\n\nThree."


class Plain:
    """What a plain editor would hold after the same edits: a text and a caret."""

    def __init__(self, text: str) -> None:
        self.text, self.caret = text, 0

    def put(self, start: int, end: int, words: str) -> None:
        self.text = self.text[:start] + words + self.text[end:]
        self.caret = start + len(words)


START = "Heavy snow kept\n\nthe **pass** shut.\n\nفارسی هم است."
WORDS = st.sampled_from(["", "x", "the ", "برف", "one\n\ntwo", "a b"])
SPOT = st.integers(0, 60)
DONE = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(["x", "yz", "a b", " "])),
    st.tuples(st.sampled_from(["back", "delete"]), st.integers(1, 5)),
    st.tuples(st.just("go"), SPOT),
    st.tuples(st.just("replace"), SPOT, SPOT, WORDS),
)


def shown(review: Review, start: int, end: int) -> tuple[int, int]:
    return AcceptedView(review.editor.document()).to_document([(start, end)])[0]


def type_words(review: Review, plain: Plain, words: str) -> None:
    review.press(words)
    plain.put(plain.caret, plain.caret, words)


def go(review: Review, plain: Plain, spot: int) -> None:
    plain.caret = min(spot, len(plain.text))
    review.go(shown(review, plain.caret - 1, plain.caret)[1] if plain.caret else 0)


def delete(review: Review, plain: Plain, key: Any, times: int) -> None:
    """Letters only: breaks between paragraphs go by twos."""
    for _ in range(times):
        at = plain.caret - 1 if key is K.Key_Backspace else plain.caret
        if 0 <= at < len(plain.text) and "\n" not in plain.text[max(0, at - 1) : at + 2]:
            review.press(key)
            plain.put(at, at + 1, "")


def replace(review: Review, plain: Plain, one: int, other: int, words: str) -> None:
    start, end = sorted(min(spot, len(plain.text)) for spot in (one, other))
    if start == end:
        return
    review.go(*reversed(shown(review, start, end)))
    QGuiApplication.clipboard().setText(words)
    review.press((K.Key_V if words else K.Key_X, CTRL))
    plain.put(start, end, words)


ACTIONS: dict[str, Callable[..., None]] = {
    "type": type_words,
    "go": go,
    "back": lambda review, plain, times: delete(review, plain, K.Key_Backspace, times),
    "delete": lambda review, plain, times: delete(review, plain, K.Key_Delete, times),
    "replace": replace,
}


RELAXED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@RELAXED
@given(st.lists(DONE, max_size=14))
def test_random_edits_give_the_new_text_when_accepted_and_the_old_when_rejected(
    review: Review, done: list[Any]
) -> None:
    review.write("|" + START)
    plain = Plain(START)
    for what, *with_ in done:
        ACTIONS[what](review, plain, *with_)
        assert accepted(review.body) == plain.text
        assert rejected(review.body) == START
    last = review.body
    while review.editor.document().isUndoAvailable():
        review.editor.undo()
    assert review.body == START
    while review.editor.document().isRedoAvailable():
        review.editor.redo()
    assert review.body == last


COMMANDS: list[Any] = [
    "word ", '"', "--", "...", K.Key_Return, K.Key_Backspace, K.Key_Delete, K.Key_Left, K.Key_Up, K.Key_Down,
    (K.Key_Right, CTRL | SHIFT), (K.Key_Up, SHIFT), (K.Key_B, CTRL), (K.Key_8, CTRL | SHIFT), (K.Key_9, CTRL | SHIFT),
    (K.Key_X, CTRL), (K.Key_V, CTRL), (K.Key_Backspace, CTRL), (K.Key_Up, ALT | SHIFT), (K.Key_Down, ALT | SHIFT),
    UNDO, REDO,
]  # fmt: skip


@RELAXED
@given(st.lists(st.sampled_from(COMMANDS), max_size=20), st.integers(0, 40))
def test_whatever_keys_do_rejecting_brings_the_story_back(
    review: Review, look: Theme, keys: list[Any], at: int
) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write("|" + START)
    review.go(at)
    for key in keys:
        review.press(key)
        assert rejected(review.body) == START
    while review.editor.document().isUndoAvailable():
        review.editor.undo()
    assert review.body == START


@RELAXED
@given(st.lists(st.sampled_from(COMMANDS), max_size=12), st.lists(st.sampled_from(COMMANDS), max_size=12))
def test_body_written_and_read_again_shows_the_same(
    review: Review, look: Theme, suggested: list[Any], plainly: list[Any]
) -> None:
    Toolbar(review.editor, look, review.desk.area)
    review.write(START + "|")
    review.press(*suggested)
    review.editor.recorder.set_suggesting(False)
    review.press(*plainly)
    again = new_document(review.body)
    assert again.toPlainText() == review.editor.document().toPlainText()
    assert body_of(again) == review.body
