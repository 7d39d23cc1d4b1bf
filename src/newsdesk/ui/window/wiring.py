"""Connects the signals of the window's parts to one another."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from newsdesk.domain.errors import RowUnreadable
from newsdesk.domain.moves import Move
from newsdesk.ui import messages
from newsdesk.ui.text import isolated
from newsdesk.ui.times import moment

if TYPE_CHECKING:
    import datetime as dt

    from newsdesk.domain.change_set import ChangeSet, UndoRef
    from newsdesk.domain.story import Story
    from newsdesk.domain.workflow import SeenStory
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.story.long_story import LongStory
    from newsdesk.ui.story.session import StorySession
    from newsdesk.ui.window.main_window import MainWindow
    from newsdesk.ui.window.not_ready import Stopped
    from newsdesk.ui.window.notices import NoticeActions
    from newsdesk.ui.window.schedule_watch import ScheduleWatch

translate = QCoreApplication.translate


def connect(window: "MainWindow") -> None:
    """Connect everything, once all parts are made."""
    story, actions = window.current_story, window.archive_actions
    parts = (window.unsent, window.sessions, window.saver, window.staff, window.claims, window.story_actions)
    more = (window.moves, window.exchange, actions, story.count, story.review, story.reasons)
    for part in (*parts, *more, window.external_changes, window.file_watch):
        window.panes.keep(part)
    _desk(window)
    _story(window)
    _people(window)
    _decisions(window)
    _messages(window)
    window.columns.columns_arranged.connect(window.columns_arranged)
    window.file_watch.file_mended.connect(window.file_was_mended)
    window.current_story.title_changed.connect(window.set_title)
    window.top.side_toggled.connect(lambda on: window.columns.want(side=on))
    window.preferences.changed.connect(window.settings_changed)
    window.preferences.changed.connect(lambda settings: window.unsent.turn_to_person(settings.who))


def _desk(window: "MainWindow") -> None:
    desk, moves, saver = window.desk, window.moves, window.saver

    def asked(verb: str, stories: Sequence[UUID]) -> None:
        if verb == "export":
            saver.save_stories(stories, partial(window.exchange.export, stories), window.tell_failure)
        else:
            moves.begin(verb, stories)

    desk.story_entered.connect(window.focus_cycle.enter)
    desk.story_chosen.connect(window.sessions.open)
    desk.new_asked.connect(window.new_story)
    desk.verb_asked.connect(asked)
    desk.assign_asked.connect(moves.assign)


def _story(window: "MainWindow") -> None:
    sessions, saver, centre = window.sessions, window.saver, window.centre

    def front_changed(session: "StorySession | None") -> None:
        window.current_story.show(session)
        window.desk.select(session.id if session else None)

    def long_opened(story: "LongStory") -> None:
        centre.show_long(story)
        window.desk.select(story.id)

    def editor_made(sheet: "EditorPage") -> None:
        sheet.focus_mode_asked.connect(window.set_focus_mode)
        sheet.suggesting_changed.connect(window.actions_["suggest.mode"].setChecked)
        window.side_panes.editor_made(sheet)
        saver.include(sheet.body.paster)
        sheet.body.paster.text_pasted.connect(saver.keep_paste)
        sheet.body.message.connect(window.toast.say)
        saver.finish_typing_asked.connect(sheet.finish_typing)
        sheet.lift_asked.connect(lambda story: window.moves.begin(Move.LIFT, (story,)))
        window.bus.changed.connect(partial(_lifted, sheet))
        window.close_guard.wait_for_pastes_of(sheet.body.paster)
        sheet.offer_staff(window.staff.everybody)

    def copy_for_rescue() -> None:
        QGuiApplication.clipboard().setText(saver.text_for_rescue())
        window.toast.say(translate("MainWindow", "The words are on the clipboard."))

    sessions.current_changed.connect(front_changed)
    sessions.long_opened.connect(long_opened)
    sessions.draft_set_aside.connect(partial(_tell_set_aside, window))
    centre.export_asked.connect(partial(_export_long, window))
    sessions.opening_failed.connect(lambda story, error: _opening_failed(window, story, error))
    sessions.session_opened.connect(partial(_sign, window))
    saver.state_changed.connect(window.status.show_state)
    saver.state_changed.connect(centre.band.show_state)
    centre.band.retry_asked.connect(saver.save_now)
    centre.band.retry_asked.connect(lambda: window.unsent.flush())
    centre.band.copy_asked.connect(copy_for_rescue)
    centre.band.file_asked.connect(window.close_guard.keep_as_file)
    centre.claim.take_over_asked.connect(window.claims.take_over)
    centre.editor_made.connect(editor_made)
    centre.compare_made.connect(window.side_panes.compare_made)
    window.current_story.notes_found.connect(window.side_panes.mark_passages)
    window.status.review_asked.connect(partial(window.show_side, "notes"))


def _tell_set_aside(window: "MainWindow", story: "Story") -> None:
    text = translate(
        "MainWindow",
        "What was typed in “{headline}” since it was last saved cannot be read. It is kept on this desk, "
        "and “newsdesk salvage” can look for it. The newest saved version is open. Check its embargo "
        "before you export it.",
    )
    window.desk_band.say(text.format(headline=isolated(story.content.headline)), closes=True)


def _export_long(window: "MainWindow", story: "LongStory") -> None:
    """Export a story that can only be read; its unsaved words are saved as a revision first."""
    newsroom, draft = window.newsroom, story.draft
    if newsroom is None:
        return

    def saved(changes: "ChangeSet") -> None:
        window.bus.tell(changes)
        window.exchange.export((story.id,), working=True)

    if draft is None:
        window.exchange.export((story.id,), working=True)
        return
    window.lanes.archive.run(
        lambda: newsroom.stories.save(story.id, draft.content, base=draft.base),
        owner=window,
        done=saved,
        failed=window.tell_failure,
    )


def _people(window: "MainWindow") -> None:
    def staff_changed() -> None:
        window.desk.show_actor(window.staff.actor)
        if window.centre.editor_page is not None:
            window.centre.editor_page.offer_staff(window.staff.everybody)
        for session in window.sessions.opened():
            _sign(window, session)

    window.staff.changed.connect(staff_changed)
    window.top.who_asked.connect(window.sign_in.open_menu)
    window.status.who_asked.connect(window.sign_in.open_menu)


def _sign(window: "MainWindow", session: "StorySession") -> None:
    """Sign suggestions with the person here; suggesting mode ends when another person takes over."""
    name = window.staff.actor.name or window.preferences.value.who
    if session.author and session.author != name:
        session.recorder.set_suggesting(False)
    session.author = name


def _decisions(window: "MainWindow") -> None:
    actions = window.story_actions

    def outdated(story: UUID, seen: "SeenStory | None", error: Exception) -> None:
        from newsdesk.ui.window.stale_move_notice import show_notice

        show_notice(window, story, seen, error)

    def not_ready(stopped: "Stopped") -> None:
        from newsdesk.ui.window.not_ready import show_dialog

        show_dialog(window, stopped)

    actions.action_done.connect(lambda text: window.offer_undo(text, actions.undo))
    actions.action_undone.connect(lambda _: window.toast.say(translate("MainWindow", "Undone.")))
    actions.story_made.connect(window.open_story)
    actions.gate_stopped.connect(not_ready)
    window.moves.move_outdated.connect(outdated)
    window.moves.notice_asked.connect(lambda kind, story: window.notices.ask(kind, story))


def connect_notices(window: "MainWindow", notices: "NoticeActions") -> None:
    """Connect the signals of notices to readers."""

    def sent(text: str, undo: "UndoRef | None") -> None:
        window.story_actions.remember(undo)
        window.offer_undo(text, window.story_actions.undo)

    notices.notice_sent.connect(sent)
    notices.message.connect(window.toast.say)
    notices.failed.connect(window.tell_failure)


def connect_schedule(window: "MainWindow", schedule_watch: "ScheduleWatch") -> None:
    """Connect the message for a scheduled story whose time has come."""

    def tell_time_reached(story: UUID, headline: str, at: "dt.datetime") -> None:
        text = translate("MainWindow", "“{headline}” was to be published on {at}.")
        window.toast.say(
            text.format(headline=headline, at=isolated(moment(at, QLocale()))),
            translate("MainWindow", "Publish"),
            partial(window.moves.begin, Move.PUBLISH.value, (story,)),
            other=(translate("MainWindow", "Look at it"), partial(window.open_story, story)),
        )

    schedule_watch.time_reached.connect(tell_time_reached)


def _messages(window: "MainWindow") -> None:
    exchange, archive = window.exchange, window.archive_actions
    exchange.stories_imported.connect(window.open_story)
    # what was typed while the backup was put back goes into it
    archive.not_opened.connect(window.reopen_rescued)
    archive.desk_restored.connect(partial(window.close_guard.save_then, window.reopen_asked.emit))
    for talking in (exchange, archive, window.moves, window.sign_in):
        talking.message.connect(window.toast.say)
    archive.notice.connect(
        lambda text, action, act, closes: window.desk_band.say(
            text, *([(action, act)] if action else ()), closes=closes
        )
    )
    archive.desk_asked.connect(window.ask_desk)
    parts = (window.desk, window.story_actions, window.moves, window.staff, window.claims)
    for failing in (*parts, exchange, archive, window.lanes):
        failing.failed.connect(window.tell_failure)


def _opening_failed(window: "MainWindow", story: UUID, error: Exception) -> None:
    """Say why a story cannot be opened; where the disk damaged it, offer the version before."""
    window.tell_failure(error)
    newsroom = window.newsroom
    if newsroom is None or not isinstance(error, RowUnreadable):
        return

    def restored(changes: "ChangeSet") -> None:
        window.bus.tell(changes)
        window.open_story(story)

    def bring_back() -> None:
        window.lanes.archive.run(
            lambda: newsroom.revisions.bring_back(story),
            owner=window,
            done=restored,
            failed=window.tell_failure,
        )

    window.toast.say(messages.sentence(error), translate("MainWindow", "Go back to the version before"), bring_back)


def _lifted(sheet: "EditorPage", changes: "ChangeSet", _: object) -> None:
    if changes.undo is not None and changes.undo.verb == Move.LIFT:
        sheet.embargo_lifted(changes.undo.story)
