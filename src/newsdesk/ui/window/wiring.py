"""Connects the signals of the window's parts to one another."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtGui import QGuiApplication

from newsdesk.domain.errors import RowUnreadable
from newsdesk.domain.moves import Move
from newsdesk.ui import messages
from newsdesk.ui.shell import Shell
from newsdesk.ui.text import isolated
from newsdesk.ui.times import moment
from newsdesk.ui.window.parts import Parts

if TYPE_CHECKING:
    import datetime as dt

    from newsdesk.domain.change_set import ChangeSet, UndoRef
    from newsdesk.domain.story import Story
    from newsdesk.ui.history.compare_pane import ComparePane
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.story.long_story import LongStory
    from newsdesk.ui.story.session import StorySession
    from newsdesk.ui.window.moves import MoveActions
    from newsdesk.ui.window.notices import NoticeActions
    from newsdesk.ui.window.schedule_watch import ScheduleWatch
    from newsdesk.ui.window.story_actions import StoryActions

translate = QCoreApplication.translate


class Wiring(QObject):
    """The connections of one window that need a few lines of their own.

    It is a QObject, so that its slots are disconnected with the window: settings, colours and lanes outlive that.
    """

    def __init__(self, parts: Parts, shell: Shell, window: QObject) -> None:
        super().__init__(window)
        self._services, self._work, self._frame = parts.services, parts.work, parts.frame
        self._parts, self._shell = parts, shell
        self._attach()
        self._connect_list()
        self._connect_story()
        self._connect_saving()
        self._connect_people()
        self._connect_actions()
        self._connect_messages()

    def _attach(self) -> None:
        work, story = self._work, self._parts.current_story
        first = (work.unsent, work.sessions, work.saver, work.staff, work.claims, work.story_actions, work.moves)
        then = (work.exchange, work.archive_actions, story.count, story.review, story.reasons)
        for part in (*first, *then, self._parts.external_changes, work.file_watch):
            self._parts.attachments.add(part)

    # -- list and story -------------------------------------------------------------------------------------------

    def _connect_list(self) -> None:
        desk, sessions = self._frame.desk, self._work.sessions
        desk.story_entered.connect(self._parts.focus_cycle.enter)
        desk.story_chosen.connect(sessions.open)
        desk.verb_asked.connect(self._begin)
        desk.assign_asked.connect(self._work.moves.assign)

    def _begin(self, verb: str, stories: Sequence[UUID]) -> None:
        if verb == "export":
            export = partial(self._work.exchange.export, stories)
            self._work.saver.save_stories(stories, export, self._shell.tell_failure)
        else:
            self._work.moves.begin(verb, stories)

    def _connect_story(self) -> None:
        sessions, centre, story = self._work.sessions, self._frame.centre, self._parts.current_story
        sessions.current_changed.connect(self._show_current)
        sessions.long_opened.connect(self._show_long)
        sessions.draft_set_aside.connect(self._tell_set_aside)
        sessions.opening_failed.connect(self._opening_failed)
        sessions.session_opened.connect(self._sign)
        centre.export_asked.connect(self._export_long)
        centre.claim.take_over_asked.connect(self._work.claims.take_over)
        centre.compare_made.connect(self._compare_made)
        centre.with_editor(self._editor_made)
        story.notes_found.connect(self._parts.notes.mark_passages)
        self._frame.status.review_asked.connect(partial(self._shell.show_panel, "notes"))

    def _show_current(self, session: "StorySession | None") -> None:
        self._parts.current_story.show(session)
        self._frame.desk.select(session.id if session else None)

    def _show_long(self, story: "LongStory") -> None:
        self._frame.centre.show_long(story)
        self._frame.desk.select(story.id)

    def _editor_made(self, editor: "EditorPage") -> None:
        work, pasting = self._work, editor.body.paster
        editor.focus_mode_asked.connect(self._shell.set_focus_mode)
        editor.suggesting_changed.connect(self._frame.actions["suggest.mode"].setChecked)
        work.saver.include(pasting)
        pasting.text_pasted.connect(work.saver.keep_paste)
        editor.body.message.connect(self._shell.say)
        work.saver.finish_typing_asked.connect(editor.finish_typing)
        editor.lift_asked.connect(lambda story: work.moves.begin(Move.LIFT, (story,)))
        self._services.bus.changed.connect(partial(_lifted, editor))
        work.close_guard.wait_for_pastes_of(pasting)
        editor.offer_staff(work.staff.everybody)

    def _compare_made(self, pane: "ComparePane") -> None:
        pane.changed.connect(lambda changes: self._services.bus.tell(changes, pane))
        pane.undo_offered.connect(self._shell.offer_undo)
        pane.failed.connect(self._shell.tell_failure)

    def _tell_set_aside(self, story: "Story") -> None:
        text = translate(
            "MainWindow",
            "What was typed in “{headline}” since it was last saved cannot be read. It is kept on this desk, "
            "and “newsdesk salvage” can look for it. The newest saved version is open. Check its embargo "
            "before you export it.",
        )
        self._frame.desk_band.say(text.format(headline=isolated(story.content.headline)), closes=True)

    def _export_long(self, story: "LongStory") -> None:
        """Export a story that can only be read; its unsaved words are saved as a revision first."""
        newsroom, draft = self._parts.attachments.newsroom, story.draft
        if newsroom is None:
            return
        export = partial(self._work.exchange.export, (story.id,), working=True)

        def saved(changes: "ChangeSet") -> None:
            self._services.bus.tell(changes)
            export()

        if draft is None:
            export()
            return
        self._services.lanes.archive.run(
            lambda: newsroom.stories.save(story.id, draft.content, base=draft.base),
            owner=self,
            done=saved,
            failed=self._shell.tell_failure,
        )

    def _opening_failed(self, story: UUID, error: Exception) -> None:
        """Say why a story cannot be opened; where the disk damaged it, offer the version before."""
        self._shell.tell_failure(error)
        if self._parts.attachments.newsroom is not None and isinstance(error, RowUnreadable):
            back = translate("MainWindow", "Go back to the version before")
            self._shell.say(messages.sentence(error), back, partial(self._bring_back, story))

    def _bring_back(self, story: UUID) -> None:
        newsroom = self._parts.attachments.newsroom
        if newsroom is None:
            return

        def restored(changes: "ChangeSet") -> None:
            self._services.bus.tell(changes)
            self._shell.open_story(story)

        self._services.lanes.archive.run(
            lambda: newsroom.revisions.bring_back(story),
            owner=self,
            done=restored,
            failed=self._shell.tell_failure,
        )

    # -- saving and people ----------------------------------------------------------------------------------------

    def _connect_saving(self) -> None:
        saver, band = self._work.saver, self._frame.centre.band
        saver.state_changed.connect(self._frame.status.show_state)
        saver.state_changed.connect(band.show_state)
        band.retry_asked.connect(saver.save_now)
        band.retry_asked.connect(lambda: self._work.unsent.flush())
        band.copy_asked.connect(self._copy_for_rescue)
        band.file_asked.connect(self._work.close_guard.keep_as_file)

    def _copy_for_rescue(self) -> None:
        QGuiApplication.clipboard().setText(self._work.saver.text_for_rescue())
        self._shell.say(translate("MainWindow", "The words are on the clipboard."))

    def _connect_people(self) -> None:
        self._work.staff.changed.connect(self._staff_changed)
        self._frame.top.who_asked.connect(self._work.sign_in.open_menu)
        self._frame.status.who_asked.connect(self._work.sign_in.open_menu)

    def _staff_changed(self) -> None:
        staff = self._work.staff
        self._frame.desk.show_actor(staff.actor)
        if (editor := self._frame.centre.editor_page) is not None:
            editor.offer_staff(staff.everybody)
        for session in self._work.sessions.opened():
            self._sign(session)

    def _sign(self, session: "StorySession") -> None:
        """Sign suggestions with the person here; suggesting mode ends when another person takes over."""
        name = self._work.staff.actor.name or self._services.preferences.value.who
        if session.author and session.author != name:
            session.recorder.set_suggesting(False)
        session.author = name

    # -- actions and messages -------------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions = self._work.story_actions
        actions.action_done.connect(self._offer_undo)
        actions.action_undone.connect(self._tell_undone)
        actions.story_made.connect(self._shell.open_story)

    def _offer_undo(self, text: str) -> None:
        self._shell.offer_undo(text, self._work.story_actions.undo)

    def _tell_undone(self, _changes: object) -> None:
        self._shell.say(translate("MainWindow", "Undone."))

    def _connect_messages(self) -> None:
        work, frame, shell = self._work, self._frame, self._shell
        work.exchange.stories_imported.connect(shell.open_story)
        archive = work.archive_actions
        for talking in (work.exchange, archive, work.moves, work.sign_in):
            talking.message.connect(shell.say)
        archive.notice.connect(
            lambda text, action, act, closes: frame.desk_band.say(
                text, *([(action, act)] if action else ()), closes=closes
            )
        )
        parts = (frame.desk, work.story_actions, work.moves, work.staff, work.claims, work.exchange, archive)
        for failing in (*parts, self._services.lanes):
            failing.failed.connect(shell.tell_failure)


def connect_notices(notices: "NoticeActions", actions: "StoryActions", shell: Shell) -> None:
    """Connect the signals of notices to readers."""

    def sent(text: str, undo: "UndoRef | None") -> None:
        actions.remember(undo)
        shell.offer_undo(text, actions.undo)

    notices.notice_sent.connect(sent)
    notices.message.connect(shell.say)
    notices.failed.connect(shell.tell_failure)


def connect_schedule(schedule_watch: "ScheduleWatch", moves: "MoveActions", shell: Shell) -> None:
    """Connect the message for a scheduled story whose time has come."""

    def tell_time_reached(story: UUID, headline: str, at: "dt.datetime") -> None:
        text = translate("MainWindow", "“{headline}” was to be published on {at}.")
        shell.say(
            text.format(headline=headline, at=isolated(moment(at, QLocale()))),
            translate("MainWindow", "Publish"),
            partial(moves.begin, Move.PUBLISH.value, (story,)),
            other=(translate("MainWindow", "Look at it"), partial(shell.open_story, story)),
        )

    schedule_watch.time_reached.connect(tell_time_reached)


def _lifted(editor: "EditorPage", changes: "ChangeSet", _: object) -> None:
    if changes.undo is not None and changes.undo.verb == Move.LIFT:
        editor.embargo_lifted(changes.undo.story)
