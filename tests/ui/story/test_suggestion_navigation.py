"""Suggestions in an opened story are saved like its words, and accepted or rejected one by one or all at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.draft import Draft
from newsdesk.domain.story import Content, Story
from newsdesk.text import suggestions
from newsdesk.ui.bus import Bus
from newsdesk.ui.editor.positions import units
from newsdesk.ui.editor.suggestion_recorder import recorder_of
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.anchored_ranges import AnchoredRanges, moved_range
from newsdesk.ui.story.document_text import body_of, new_document, rewrite
from newsdesk.ui.story.editor_page import EditorPage
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms

NOW = dt.datetime(2026, 11, 24, 14, 12, tzinfo=dt.UTC)
DE = "{>>DE 2026-11-24T14:12:00Z<<}"
CR = "{>>CR 2026-11-23T10:00:00Z<<}"
BODY = f"The {{--line--}}{DE}{{++queue++}}{DE} reached{{++ the tunnel++}}{CR}."
ASK = Callable[[Callable[[], Any]], Any]


def story(content: Content) -> Story:
    head = uuid4()
    return Story(id=uuid4(), head=head, heads=(head,), created=NOW, modified=NOW, content=content)


# how a body is held


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        f"برف {{++سنگین++}}{DE} بارید 🗞 {{--و--}}{CR} بند شد",
        f"One.{{--\n\n--}}{DE}Two.",
        f"🗞{{++🗞++}}{DE}\n\n{{++New.++}}{DE}{{++\n\n++}}{DE}Old.",
        "a literal \\{++ stays",
        "{==these words==}{>>who says so?<<} and {~~old~>new~~}",
    ],
)
def test_body_with_suggestions_comes_back_as_it_went_in(qapp: object, body: str) -> None:
    document = new_document(body)
    assert document.toPlainText() == suggestions.runs(body)[0]
    assert body_of(document) == suggestions.written(*suggestions.runs(body))
    assert not document.isUndoAvailable()


def test_mark_that_is_typed_is_no_suggestion(qapp: object) -> None:
    document = new_document("")
    QTextCursor(document).insertText("{++x++}")
    assert suggestions.runs(body_of(document)) == ("{++x++}", ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (BODY, "The queue reached."),
        ("The line reached.", BODY),
        (BODY, BODY.replace("queue", "file")),
        (BODY, BODY.replace("DE", "CR")),
        (f"{{++a++}}{DE}\n\nb", f"{{--b--}}{DE}\n\n{{++a++}}{DE}"),
    ],
)
def test_rewriting_gives_the_new_suggestions_and_keeps_the_undo(qapp: object, old: str, new: str) -> None:
    document = new_document(old)
    recorder_of(document).set_suggesting(True)
    rewrite(document, new)
    assert body_of(document) == new
    document.undo()
    assert body_of(document) == old


def test_draft_with_suggestions_is_shown_with_its_place(qapp: object) -> None:
    saved = story(Content(body="The line reached."))
    draft = Draft(story=saved.id, base=saved.head, content=Content(body=BODY), cursor=13, scroll=0, kept=NOW)
    session = StorySession.of_story(saved, draft)
    assert session.content().body == BODY
    assert session.display() == "The linequeue reached the tunnel."
    assert session.cursor == 13
    assert [one.kind for one in session.suggestions()] == ["replace", "insert"]


def test_words_of_a_newer_head_are_no_suggestion(qtbot: QtBot) -> None:
    session = StorySession.of_story(story(Content(body=BODY)), None)
    session.recorder.set_suggesting(True)
    session.reload_from_archive(story(Content(body=BODY.replace("reached", "passed"))))
    assert session.content().body == BODY.replace("reached", "passed")
    assert not session.dirty


# accepting and rejecting


@pytest.mark.parametrize("accept", [True, False])
def test_deciding_one_by_one_gives_the_result_of_the_domain(qapp: object, accept: bool) -> None:
    session = StorySession.of_story(story(Content(body=BODY)), None)
    display, found = suggestions.runs(BODY)
    while session.suggestions():
        chosen = session.suggestions()[0]
        session.decide_suggestion(chosen, accept)
        display, found = suggestions.settle(display, found, chosen, accept=accept)
        assert session.content().body == suggestions.written(display, found)
    assert session.content().body == (suggestions.accepted if accept else suggestions.rejected)(BODY)


@pytest.mark.parametrize("accept", [True, False])
def test_deciding_all_is_one_undo_step(qtbot: QtBot, accept: bool) -> None:
    session = StorySession.of_story(story(Content(body=BODY)), None)
    with qtbot.waitSignal(session.suggestions_changed):
        session.decide_all_suggestions(accept)
    assert session.content().body == (suggestions.accepted if accept else suggestions.rejected)(BODY)
    session.document.undo()
    assert session.content().body == BODY


def test_suggestion_that_moved_meanwhile_is_decided_where_it_is(qapp: object) -> None:
    session = StorySession.of_story(story(Content(body=BODY)), None)
    chosen = session.suggestions()[1]
    QTextCursor(session.document).insertText("Yesterday: ")
    session.decide_suggestion(chosen, True)
    assert session.content().body.endswith("reached the tunnel.")


def test_deciding_while_suggesting_makes_no_new_suggestion(qapp: object) -> None:
    session = StorySession.of_story(story(Content(body=BODY)), None)
    session.recorder.set_suggesting(True)
    session.decide_all_suggestions(True)
    assert session.content().body == "The queue reached the tunnel."


def test_both_parts_of_a_move_are_decided_together(qapp: object) -> None:
    body = f"{{++Two.++}}{DE}{{++\n\n++}}{DE}One.{{--\n\n--}}{DE}{{--Two.--}}{DE}"
    session = StorySession.of_story(story(Content(body=body)), None)
    (move,) = session.suggestions()
    session.decide_suggestion(move, True)
    assert session.content().body == "Two.\n\nOne."
    session.document.undo()
    session.decide_suggestion(move, False)
    assert session.content().body == "One.\n\nTwo."


# in the editor_page, by key


@pytest.fixture
def editor_page(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, lanes: Lanes, look: Theme, unsent: UnsentForms
) -> Iterator[EditorPage]:
    made = EditorPage(sessions, lanes, look, unsent)
    qtbot.addWidget(made)
    made.attach(newsroom)
    made.resize(760, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    assert lanes.drain(30)


@pytest.fixture
def session(qtbot: QtBot, sessions: Sessions, editor_page: EditorPage, write: Callable[..., UUID]) -> StorySession:
    sessions.open(write(headline="Snow", body=BODY))
    qtbot.waitUntil(lambda: sessions.current is not None)
    assert sessions.current is not None
    sessions.current.author = "DE"
    sessions.current.set_clock(lambda: NOW)
    editor_page.body.setFocus()
    return sessions.current


def test_next_and_previous_select_suggestions_round_the_ends(editor_page: EditorPage, session: StorySession) -> None:
    seen = []
    for step in (1, 1, 1, -1):
        editor_page.next_suggestion(step)
        seen.append(editor_page.selected_passage())
    assert seen == [(4, 13, "linequeue"), (21, 32, " the tunnel"), (4, 13, "linequeue"), (21, 32, " the tunnel")]


def test_accept_and_reject_move_on_to_the_next(editor_page: EditorPage, session: StorySession) -> None:
    editor_page.decide_suggestion(True)
    assert session.content().body == BODY, "away from a suggestion the next is shown first"
    editor_page.decide_suggestion(True)
    assert session.content().body == f"The queue reached{{++ the tunnel++}}{CR}."
    assert editor_page.selected_passage() == (17, 28, " the tunnel")
    editor_page.decide_suggestion(False)
    assert session.content().body == "The queue reached."


def test_undo_key_brings_decided_suggestions_back(qtbot: QtBot, editor_page: EditorPage, session: StorySession) -> None:
    editor_page.next_suggestion(1)
    editor_page.decide_suggestion(False)
    editor_page.decide_suggestion(True)
    qtbot.keyClick(editor_page.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor_page.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.content().body == BODY


def test_far_suggestion_is_brought_in_sight(qtbot: QtBot, editor_page: EditorPage, session: StorySession) -> None:
    far = "\n\n".join(f"Paragraph {number}." for number in range(200)) + f" {{++End.++}}{DE}"
    session.set_fields(body=far)
    bar = editor_page.scroll_page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2_000)
    editor_page.title.headline.setFocus()
    editor_page.next_suggestion(1)
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() // 2)


def test_mode_is_seen_and_belongs_to_the_story(
    qtbot: QtBot, editor_page: EditorPage, session: StorySession, sessions: Sessions
) -> None:
    assert not editor_page.suggesting_band.isVisible()
    with qtbot.waitSignal(editor_page.suggesting_changed, check_params_cb=lambda on: on):
        editor_page.toolbar.suggesting.click()
    assert editor_page.suggesting
    assert editor_page.suggesting_band.isVisible()
    with qtbot.waitSignal(editor_page.suggesting_changed, check_params_cb=lambda on: not on):
        sessions.start()
    assert not editor_page.toolbar.suggesting.isChecked()
    with qtbot.waitSignal(editor_page.suggesting_changed, check_params_cb=lambda on: on):
        sessions.open(session.id)


def test_typed_suggestions_survive_a_crash(
    qtbot: QtBot, editor_page: EditorPage, session: StorySession, lanes: Lanes, bus: Bus, newsroom: Newsroom, ask: ASK
) -> None:
    editor_page.set_suggesting(True)
    editor_page.select_passage(14, 21)
    qtbot.keyClicks(editor_page.body, "was seen")
    typed = session.content().body
    assert f"{{--reached--}}{DE}{{++was seen++}}{DE}" in typed
    qtbot.waitUntil(lambda: session.has_draft)
    qtbot.waitUntil(lambda: ask(lambda: newsroom.drafts.get(session.id)).content.body == typed)
    again = Sessions(lanes, bus)
    again.attach(newsroom)
    again.open(session.id)
    qtbot.waitUntil(lambda: again.current is not None)
    assert again.current is not None
    assert again.current.content().body == typed
    assert again.current.suggestions() == session.suggestions()


def test_changed_suggestions_are_reported_a_moment_after_typing(
    qtbot: QtBot, editor_page: EditorPage, session: StorySession
) -> None:
    editor_page.set_suggesting(True)
    with qtbot.waitSignal(session.suggestions_changed):
        qtbot.keyClicks(editor_page.body, "x")
    assert len(session.suggestions()) == 3


def test_twenty_thousand_words_are_suggested_to_like_any(
    qtbot: QtBot, editor_page: EditorPage, session: StorySession
) -> None:
    session.set_fields(body="\n\n".join("word " * 50 + f"number {at}" for at in range(400)))
    original = session.content().body
    editor_page.set_suggesting(True)
    editor_page.find(replace=True)
    editor_page.find_bar.words.setText("number")
    editor_page.find_bar.replacement.setText("figure")
    qtbot.waitUntil(lambda: "400" in editor_page.find_bar.message)
    editor_page.find_bar.replace_all_asked.emit()
    qtbot.waitUntil(lambda: len(session.suggestions()) == 400)
    assert suggestions.accepted(session.content().body) == original.replace("number", "figure")
    editor_page.decide_all_suggestions(False)
    assert session.content().body == original


# passages


NOTE, OTHER = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        ((0, 0, 3), (13, 23)),
        ((10, 0, 3), (13, 23)),
        ((20, 0, 3), (10, 20)),
        ((12, 2, 5), (10, 23)),
        ((5, 10, 0), (5, 10)),
        ((15, 10, 0), (10, 15)),
        ((10, 10, 0), None),
        ((5, 20, 3), None),
        ((30, 1, 0), (10, 20)),
        ((10, 10, 4), (10, 14)),
    ],
)
def test_passage_follows_an_edit(edit: tuple[int, int, int], after: tuple[int, int] | None) -> None:
    assert moved_range((10, 20), edit) == after


def test_passage_stays_while_its_words_are_only_suggested_away(editor_page: EditorPage, session: StorySession) -> None:
    session.passages.show({NOTE: (14, 21)})
    editor_page.set_suggesting(True)
    editor_page.select_passage(14, 21)
    editor_page.body.cut()
    assert session.passages.places() == {NOTE: (14, 21)}


def test_passage_without_words_is_reported(qtbot: QtBot, editor_page: EditorPage, session: StorySession) -> None:
    session.passages.show({NOTE: (14, 21), OTHER: None})
    editor_page.select_passage(13, 22)
    with qtbot.waitSignal(session.passages.changed):
        qtbot.keyClick(editor_page.body, Qt.Key.Key_Delete)
    assert session.passages.places() == {NOTE: None, OTHER: None}


def test_passages_are_painted_beside_matches(editor_page: EditorPage, session: StorySession) -> None:
    session.passages.show({NOTE: (0, 3), OTHER: (14, 21)})
    editor_page.find()
    editor_page.find_bar.words.setText("the")
    painted = {
        (each.cursor.selectionStart(), each.cursor.selectionEnd())
        for each in editor_page.body.extraSelections()
        if not each.cursor.isNull()
    }
    assert painted == {(0, 3), (14, 21), (22, 25)}
    editor_page.find_bar.close_bar()
    assert len(editor_page.body.extraSelections()) == 2


def test_click_on_a_passage_names_its_note(qtbot: QtBot, editor_page: EditorPage, session: StorySession) -> None:
    session.passages.show({NOTE: (14, 21)})
    cursor = editor_page.body.textCursor()
    cursor.setPosition(17)
    at = editor_page.body.cursorRect(cursor).center()
    with qtbot.waitSignal(session.passages.range_clicked, check_params_cb=lambda note: note == NOTE):
        qtbot.mouseClick(editor_page.body.viewport(), Qt.MouseButton.LeftButton, pos=at)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.sampled_from(["", "🗞", "ab\n"]), st.booleans())),
    st.integers(0, 20),
    st.integers(1, 12),
)
def test_passage_keeps_to_the_words_that_are_left_of_it(
    qapp: object, edits: list[tuple[int, int, str, bool]], start: int, length: int
) -> None:
    document = new_document("🗞 The quick brown fox jumps over the lazy dog.")
    document.documentLayout()
    words = document.toPlainText()[start : start + length]
    passages = AnchoredRanges(document)
    passages.show({NOTE: (start, start + length)})
    recorder_of(document).set_suggesting(True)
    for at, gone, come, undo in edits:
        if undo:
            document.undo()
            continue
        cursor, text = QTextCursor(document), document.toPlainText()
        # nobody can take half a letter
        cursor.setPosition(units(text, min(at, len(text))))
        cursor.setPosition(units(text, min(at + gone, len(text))), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(come)
    place = passages.places()[NOTE]
    assert place is not None, "a suggestion takes no words away"
    shown = document.toPlainText()[slice(*place)]
    assert all(word in shown for word in words.split()) or any(come for _, _, come, _ in edits)
