"""Not one typed word is lost: drafts while typing, revisions when a story is left, forks and failures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.draft import Draft
from newsdesk.domain.errors import ArchiveUnwritable, StoryNotFound
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.autosave import StoryAutosave, Timing
from newsdesk.ui.story.save_state import Phase
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.window.main_window import MainWindow

Ask = Callable[[Callable[[], Any]], Any]
Write = Callable[..., UUID]


def type_into(session: StorySession, text: str) -> None:
    cursor = QTextCursor(session.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(text)


def phase(saver: Saver, wanted: Phase) -> Callable[[], bool]:
    return lambda: saver.state.phase is wanted


def opened(qtbot: QtBot, sessions: Sessions, story: UUID) -> StorySession:
    sessions.open(story)
    qtbot.waitUntil(lambda: sessions.current is not None and sessions.current.id == story)
    session = sessions.current
    assert session is not None
    return session


def kept_draft(ask: Ask, newsroom: Newsroom, story: UUID) -> Draft | None:
    found: Draft | None = ask(lambda: newsroom.drafts.get(story))
    return found


def refuse(monkeypatch: pytest.MonkeyPatch, room: object, verb: str, error: Exception) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(room, verb, refused)


def test_default_timing_keeps_the_promised_second() -> None:
    timing = Timing()
    assert timing.draft + timing.rescue < 1000


def test_first_keystroke_of_a_new_story_is_kept(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    session = sessions.start()
    type_into(session, "S")
    assert saver.state.phase is Phase.SAVING
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    draft = kept_draft(ask, newsroom, session.id)
    assert draft is not None
    assert draft.content.body == "S"
    assert draft.base is None


def test_steady_typing_is_kept_without_a_pause(
    qtbot: QtBot, sessions: Sessions, lanes: Lanes, bus: Bus, newsroom: Newsroom, ask: Ask
) -> None:
    never_pausing = Timing(draft=20)
    saver = Saver(sessions, lanes, bus, timing=never_pausing)
    saver.attach(newsroom)
    session = sessions.start()
    type_into(session, "Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert kept_draft(ask, newsroom, session.id) is not None


def test_a_paste_is_kept_at_once_without_waiting_for_the_next_draft(
    window: MainWindow, add: Callable[..., UUID], lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_story(add())
    assert lanes.drain(30)
    session = window.sessions.current
    body = window.centre.editor_page.body
    # no draft by time alone
    monkeypatch.setattr(StoryAutosave, "_story_edited", lambda autosave: setattr(autosave, "pending", True))
    window.saver._end_autosave(session)
    window.saver._start_autosave(session)
    clipboard = QMimeData()
    clipboard.setText("Snow closed the pass. " * 300)
    body.paster.take(clipboard, body.textCursor())
    assert lanes.drain(30)
    kept: list[Draft | None] = []
    lanes.archive.run(lambda: window.newsroom.drafts.get(session.id), owner=window, done=kept.append)
    assert lanes.drain(30)
    assert kept[0] is not None
    assert kept[0].content.body.count("Snow closed the pass.") == 300


def test_draft_remembers_cursor_and_scroll(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    session = sessions.start()
    session.cursor, session.scroll = 3, 120
    type_into(session, "Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    draft = kept_draft(ask, newsroom, session.id)
    assert draft is not None
    assert (draft.cursor, draft.scroll) == (3, 120)


def test_words_of_a_killed_window_are_there_again(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, lanes: Lanes, bus: Bus
) -> None:
    session = sessions.start()
    session.cursor = 11
    type_into(session, "Snow closed")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    after_the_crash = Sessions(lanes, bus)
    after_the_crash.attach(newsroom)
    again = opened(qtbot, after_the_crash, session.id)
    assert again.content().body == "Snow closed"
    assert again.cursor == 11
    assert again.dirty


def test_untouched_new_story_leaves_nothing_behind(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    other = write(headline="Bridge")
    blank = sessions.start().id
    opened(qtbot, sessions, other)
    assert sessions.find(blank) is None
    with pytest.raises(StoryNotFound):
        ask(lambda: newsroom.stories.get(blank))


def test_new_story_that_was_emptied_again_leaves_nothing_behind(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    other = write(headline="Bridge")
    session = sessions.start()
    story = session.id
    type_into(session, "Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    session.document.undo()
    opened(qtbot, sessions, other)
    qtbot.waitUntil(lambda: sessions.find(story) is None)
    with pytest.raises(StoryNotFound):
        ask(lambda: newsroom.stories.get(story))


def test_emptied_story_in_front_stays_in_front(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    session = sessions.start()
    type_into(session, "Snow")
    qtbot.waitUntil(lambda: session.has_draft)
    session.document.undo()
    qtbot.waitUntil(lambda: not session.has_draft)
    assert sessions.current is session
    type_into(session, "Sun")
    qtbot.waitUntil(lambda: session.has_draft)
    draft = kept_draft(ask, newsroom, session.id)
    assert draft is not None
    assert draft.content.body == "Sun"


def test_leaving_a_changed_story_makes_a_revision(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    first, second = write(headline="Snow", body="One."), write(headline="Bridge")
    session = opened(qtbot, sessions, first)
    type_into(session, " Two.")
    opened(qtbot, sessions, second)
    qtbot.waitUntil(lambda: not session.dirty)
    story = ask(lambda: newsroom.stories.get(first))
    assert story.content.body == "One. Two."
    assert story.version == 2
    assert session.base == story.head
    assert kept_draft(ask, newsroom, first) is None


def test_looking_at_a_story_makes_no_revision(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    first, second = write(headline="Snow", body="One."), write(headline="Bridge")
    for story in (first, second, first, second):
        opened(qtbot, sessions, story)
    assert ask(lambda: newsroom.stories.get(first)).version == 1


def test_undo_and_cursor_of_every_story_stay(qtbot: QtBot, sessions: Sessions, saver: Saver, write: Write) -> None:
    stories = [write(headline=f"Story {number}", body="One.") for number in range(5)]
    for number, story in enumerate(stories):
        session = opened(qtbot, sessions, story)
        type_into(session, f" Two {number}.")
        session.cursor = number
    for number, story in enumerate(stories):
        session = opened(qtbot, sessions, story)
        assert session.cursor == number
        assert session.content().body == f"One. Two {number}."
        session.document.undo()
        assert session.content().body == "One."


def test_saving_now_makes_a_revision_and_goes_on(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    session = sessions.start()
    session.set_fields(headline="Snow closes the pass")
    went_on: list[str] = []
    saver.save_now(lambda: went_on.append("on"))
    qtbot.waitUntil(lambda: went_on == ["on"])
    story = ask(lambda: newsroom.stories.get(session.id))
    assert story.head == session.base is not None
    assert session.fields().slug == story.content.slug != ""
    qtbot.waitUntil(phase(saver, Phase.SAVED))


def test_words_typed_while_saving_are_a_draft_of_the_new_revision(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    session = opened(qtbot, sessions, write(headline="Snow", body="One."))
    type_into(session, " Two.")
    saver.save_now()
    type_into(session, " Three.")
    qtbot.waitUntil(lambda: session.has_draft)
    story = ask(lambda: newsroom.stories.get(session.id))
    draft = kept_draft(ask, newsroom, session.id)
    assert story.content.body == "One. Two."
    assert draft is not None
    assert (draft.base, draft.content.body) == (story.head, "One. Two. Three.")


def test_second_window_makes_a_fork_and_never_an_overwrite(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask, tmp_path: Path
) -> None:
    story = write(headline="Snow", body="One.")
    session = opened(qtbot, sessions, story)
    type_into(session, " Mine.")

    def theirs() -> None:
        other = open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(who="Two"))
        held = other.stories.get(story)
        other.stories.save(story, Content(headline="Snow", body="One. Theirs."), base=held.head)
        other.close()

    ask(theirs)
    with qtbot.waitSignal(saver.forked, check_params_cb=lambda forked: forked == story):
        saver.save_now()
    heads = ask(lambda: {newsroom.revisions.get(head).content.body for head in newsroom.stories.get(story).heads})
    assert heads == {"One. Mine.", "One. Theirs."}
    assert session.content().body == "One. Mine."


def test_clean_story_shows_what_another_window_saved_when_looked_at_again(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask, bus: Bus
) -> None:
    story, other = write(headline="Snow", body="One."), write(headline="Bridge")
    session = opened(qtbot, sessions, story)
    opened(qtbot, sessions, other)
    head = session.base
    ask(lambda: newsroom.stories.save(story, Content(headline="Snow", body="One. Theirs."), base=head))
    with qtbot.waitSignal(session.story_replaced):
        sessions.open(story)
    assert session.content().body == "One. Theirs."


def test_draft_on_an_old_head_is_shown_and_forks_when_saved(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow", body="One.")

    def past() -> None:
        head = newsroom.stories.get(story).head
        newsroom.stories.save(story, Content(headline="Snow", body="One. Theirs."), base=head)
        newsroom.drafts.keep(story, Content(headline="Snow", body="One. Mine"), base=head)

    ask(past)
    session = opened(qtbot, sessions, story)
    assert session.content().body == "One. Mine"
    with qtbot.waitSignal(saver.forked):
        saver.save_now()
    assert len(ask(lambda: newsroom.stories.get(story)).heads) == 2


def test_save_that_says_nothing_new_does_not_undo_what_another_window_saved(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Snow", body="One.")
    session = opened(qtbot, sessions, story)
    base = session.base
    theirs = replace(session.content(), body="One. Theirs.")
    ask(lambda: newsroom.stories.save(story, theirs, base=base))
    session.set_fields(slug="")  # the desk gives it again: nothing is new
    with qtbot.waitSignal(session.story_replaced):
        saver.save_now()
    type_into(session, " Mine.")
    saver.save_now()
    qtbot.waitUntil(lambda: not session.dirty)
    assert ask(lambda: newsroom.stories.get(story)).content.body == "One. Theirs. Mine."


def test_waiting_callers_are_called_back_when_the_story_is_closed(
    qtbot: QtBot, sessions: Sessions, saver: Saver, write: Write, lanes: Lanes
) -> None:
    story = write(headline="Snow", body="One.")
    session = opened(qtbot, sessions, story)
    type_into(session, " Two.")
    busy = Event()
    lanes.archive.run(busy.wait, owner=lanes)
    answers: list[object] = []
    saver.flush(answers.append)
    with qtbot.waitSignal(session.destroyed):
        sessions.forget(story)
    busy.set()
    assert lanes.drain(30)
    assert answers == [()]


def test_two_windows_that_type_in_one_story_never_write_over_one_another(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask, tmp_path: Path
) -> None:
    story = write(headline="Snow", body="One.")
    session = opened(qtbot, sessions, story)
    type_into(session, " Mine.")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    theirs = Content(headline="Snow", body="One. Theirs.")

    def type_elsewhere() -> None:
        other = open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(who="Two"))
        held = other.drafts.get(story)
        assert held
        other.drafts.keep(story, theirs, base=held.base)
        other.close()

    ask(type_elsewhere)
    states: list[Phase] = []
    saver.state_changed.connect(lambda state: states.append(state.phase))
    for more in (" More.", " Still more."):
        type_into(session, more)
        qtbot.waitUntil(lambda: not session.dirty)
    assert Phase.FAILED not in states
    saved = ask(lambda: newsroom.stories.get(story))
    assert saved.content.body == "One. Mine. More. Still more."
    assert saved.heads == (session.base,)
    draft = kept_draft(ask, newsroom, story)
    assert draft is not None
    assert draft.content == theirs


def test_words_typed_while_their_story_is_taken_away_begin_it_anew(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask, bus: Bus
) -> None:
    story = write(headline="Snow", body="One.")
    undo = ask(lambda: newsroom.stories.duplicate(story)).undo
    assert undo is not None
    session = opened(qtbot, sessions, undo.story)
    changes = ask(lambda: newsroom.stories.undo(undo))
    type_into(session, " More.")
    bus.tell(changes)
    assert sessions.current is session
    saver.save_now()
    qtbot.waitUntil(lambda: not session.dirty)
    assert ask(lambda: newsroom.stories.get(undo.story)).content.body == "One. More."


def test_failure_is_loud_keeps_the_text_and_is_mended_by_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    full = ArchiveUnwritable("desk.newsdesk", "disk full")
    session = sessions.start()
    session.set_fields(headline="Snow closes the pass")
    with monkeypatch.context() as disk:
        refuse(disk, newsroom.drafts, "keep", full)
        type_into(session, "Four hundred lorries wait.")
        qtbot.waitUntil(phase(saver, Phase.FAILED))
        assert saver.state.loud
        assert saver.state.error is full
        assert saver.at_risk() == (session,)
        assert saver.text_for_rescue() == "Snow closes the pass\n\nFour hundred lorries wait."
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert saver.at_risk() == ()
    draft = kept_draft(ask, newsroom, session.id)
    assert draft is not None
    assert draft.content.body == "Four hundred lorries wait."


def test_where_saving_fails_the_words_are_kept_as_a_draft(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sessions: Sessions, saver: Saver, newsroom: Newsroom, ask: Ask
) -> None:
    broken = RuntimeError("cannot count")
    session = sessions.start()
    answers: list[Exception] = []
    with monkeypatch.context() as bug:
        refuse(bug, newsroom.stories, "save", broken)
        type_into(session, "Snow")
        saver.save_now(lambda: pytest.fail("nothing was saved"), answers.append)
        qtbot.waitUntil(lambda: session.has_draft)
        assert answers == [broken]
        assert saver.state.phase is Phase.FAILED
        assert saver.at_risk() == ()
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert ask(lambda: newsroom.stories.get(session.id)).content.body == "Snow"


def test_waits_between_attempts_grow(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sessions: Sessions, lanes: Lanes, bus: Bus, newsroom: Newsroom
) -> None:
    refuse(monkeypatch, newsroom.drafts, "keep", ArchiveUnwritable("desk.newsdesk", "disk full"))
    session = sessions.start()
    autosave = StoryAutosave(session, lanes=lanes, bus=bus, timing=Timing(draft=0, rescue=0, retries=(1, 2, 3)))
    autosave.attach(newsroom)
    waits: list[int] = []
    autosave.saving_progressed.connect(lambda: waits.append(autosave._retry_timer.interval()))
    type_into(session, "Snow")
    qtbot.waitUntil(lambda: waits.count(3) >= 2)
    assert list(dict.fromkeys(wait for wait in waits if wait)) == [1, 2, 3]


def test_idle_autosave_has_no_running_timer(qtbot: QtBot, sessions: Sessions, saver: Saver) -> None:
    session = sessions.start()
    type_into(session, "Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    autosave = next(child for child in session.children() if isinstance(child, StoryAutosave))
    assert not any(timer.isActive() for timer in (autosave._draft_timer, autosave._rescue_timer, autosave._retry_timer))


def test_closing_saves_every_story_that_was_changed(
    qtbot: QtBot, sessions: Sessions, saver: Saver, newsroom: Newsroom, write: Write, ask: Ask
) -> None:
    story = write(headline="Bridge", body="One.")
    new = sessions.start()
    type_into(new, "Snow")
    changed = opened(qtbot, sessions, story)
    type_into(changed, " Two.")
    answers: list[tuple[StorySession, ...]] = []
    saver.flush(answers.append)
    qtbot.waitUntil(lambda: answers == [()])
    assert ask(lambda: newsroom.stories.get(story)).content.body == "One. Two."
    assert ask(lambda: newsroom.stories.get(new.id)).content.body == "Snow"


def test_closing_with_a_full_disk_names_the_words_at_risk(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sessions: Sessions, saver: Saver, newsroom: Newsroom
) -> None:
    full = ArchiveUnwritable("desk.newsdesk", "disk full")
    session = sessions.start()
    with monkeypatch.context() as disk:
        refuse(disk, newsroom.drafts, "keep", full)
        refuse(disk, newsroom.stories, "save", full)
        type_into(session, "Snow")
        answers: list[tuple[StorySession, ...]] = []
        saver.flush(answers.append)
        qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(session,)]
    qtbot.waitUntil(phase(saver, Phase.SAVED))


def test_what_is_typed_before_the_archive_is_open_goes_there_later(
    qtbot: QtBot, lanes: Lanes, bus: Bus, newsroom: Newsroom, timing: Timing, ask: Ask
) -> None:
    sessions = Sessions(lanes, bus)
    saver = Saver(sessions, lanes, bus, timing=timing)
    session = sessions.start()
    type_into(session, "Snow")
    sessions.attach(newsroom)
    saver.attach(newsroom)
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert kept_draft(ask, newsroom, session.id) is not None


def test_desk_list_hears_of_a_new_story_and_of_its_headline_but_not_of_each_word(
    qtbot: QtBot, sessions: Sessions, saver: Saver, bus: Bus
) -> None:
    told: list[frozenset[UUID]] = []
    bus.changed.connect(lambda changes, _: told.append(changes.stories))
    session = sessions.start()
    type_into(session, "Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert told == [{session.id}]
    type_into(session, " more")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert len(told) == 1
    session.set_fields(headline="Snow")
    qtbot.waitUntil(phase(saver, Phase.SAVED))
    assert len(told) == 2


def test_quick_choosing_ends_at_the_last_story_chosen(
    qtbot: QtBot, sessions: Sessions, saver: Saver, write: Write
) -> None:
    stories = [write(headline=f"Story {number}") for number in range(4)]
    shown: list[StorySession | None] = []
    sessions.current_changed.connect(shown.append)
    for story in stories:
        sessions.open(story)
    qtbot.waitUntil(lambda: sessions.current is not None)
    assert [session and session.id for session in shown] == [stories[-1]]


def test_missing_story_is_reported_and_changes_nothing(qtbot: QtBot, sessions: Sessions, saver: Saver) -> None:
    session = sessions.start()
    gone = UUID(int=7)
    with qtbot.waitSignal(sessions.opening_failed, check_params_cb=lambda story, _: story == gone):
        sessions.open(gone)
    assert sessions.current is session
