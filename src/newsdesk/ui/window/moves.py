"""Moves of the workflow from the window: ask for what they need, save the words on screen, then move the story."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.act import ASSIGN
from newsdesk.domain.errors import StoryChanged
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import SeenStory, after_save
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.story_actions import ActionRequest, StoryActions

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.window.action_dialogs import ActionDialogs

CLARIFY, EDITORS_NOTE = "clarify", "editors-note"
"""Actions that publish a notice to readers and leave the story's status as it is."""

# actions that open the form of a notice, with the kind that it begins with (a value of `NoticeKind`)
WITH_NOTICE: dict[str, str] = {
    Move.CORRECT: "correction",
    CLARIFY: "clarification",
    Move.UPDATE: "update",
    EDITORS_NOTE: "editor's note",
    Move.WITHDRAW: "withdrawal",
}


@dataclass(frozen=True, slots=True)
class _Screen:
    """State of an open story when the person decided, before their unsaved words are saved."""

    session: StorySession
    base: UUID | None
    story: Story | None


class MoveActions(QObject):
    """Asks for what a move needs, saves the words on screen, and passes the request to StoryActions."""

    # UUID, SeenStory or None, StoryChanged: refused because the story changed meanwhile
    move_outdated = Signal(object, object, object)
    # str: why nothing can be done
    message = Signal(str)
    # str, Story: ask for a notice of this kind
    notice_asked = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        story_actions: StoryActions,
        staff: Staff,
        saver: Saver,
        sessions: Sessions,
        unsent: UnsentForms,
        lanes: Lanes,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._story_actions, self._staff, self._lanes = story_actions, staff, lanes
        self._saver, self._sessions, self._unsent = saver, sessions, unsent
        self._window = window
        self._newsroom: Newsroom | None = None
        story_actions.action_refused.connect(self._refused)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this desk from now on."""
        self._newsroom = newsroom

    def begin(self, verb: str, stories: Sequence[UUID]) -> None:
        """Ask for what the verb needs, then do it to these stories."""
        chosen = tuple(stories)
        if not chosen:
            return
        screens = self._on_screen(chosen)
        if any(screen.session.blank for screen in screens):
            self.message.emit(self.tr("There is nothing in this story yet. Write a headline first."))
        elif verb in WITH_NOTICE:
            self._get_story(chosen[0], partial(self._ask_notice, WITH_NOTICE[verb]))
        elif self._dialogs.has(verb):
            self._get_story(chosen[0], partial(self._ask, verb, chosen, screens))
        else:
            self._save_and_do(chosen, screens, ActionRequest(verb=verb))

    def assign(self, name: str, stories: Sequence[UUID]) -> None:
        """Assign these stories to the person of this name; empty for nobody."""
        chosen = tuple(stories)
        self._save_and_do(chosen, self._on_screen(chosen), ActionRequest(verb=ASSIGN, name=name))

    def saved_as_seen(self, story: UUID, then: Callable[[SeenStory | None], None]) -> None:
        """Save the words on screen of a story; `then` gets the state that the person saw, with their own save in it."""
        screens = self._on_screen((story,))
        self._saver.save_stories((story,), lambda: then(_seen(screens, self._staff).get(story)), self.failed.emit)

    def settled(self, then: Callable[[], None]) -> None:
        """Call `then` once the words in fields are taken over and saved."""
        self._saver.finish_typing(then, self.failed.emit)

    @cached_property
    def _dialogs(self) -> "ActionDialogs":
        from newsdesk.ui.window.action_dialogs import ActionDialogs

        return ActionDialogs(self._staff, self._unsent, self._window)

    def _get_story(self, story: UUID, then: Callable[[Story | None], None]) -> None:
        """Get the story: from its session where it is open, else from the archive."""
        session = self._sessions.find(story)
        if session is not None:
            then(session.story)
        elif (newsroom := self._newsroom) is not None:
            self._lanes.archive.run(lambda: newsroom.stories.get(story), owner=self, done=then, failed=self.failed.emit)

    def _ask_notice(self, kind: str, story: Story | None) -> None:
        if story is not None:
            self.notice_asked.emit(kind, story)

    def _ask(self, verb: str, stories: tuple[UUID, ...], screens: tuple[_Screen, ...], story: Story | None) -> None:
        session = self._sessions.find(stories[0])
        headline = session.headline if session else (story.content.headline if story else "")
        self._dialogs.ask(verb, stories, story, headline, partial(self._save_and_do, stories, screens))

    def _save_and_do(self, stories: tuple[UUID, ...], screens: tuple[_Screen, ...], request: ActionRequest) -> None:
        """Save the words on screen, then have the action done."""

        def saved() -> None:
            self._story_actions.run(replace(request, seen=_seen(screens, self._staff)), stories)

        self._saver.save_stories(stories, saved, self.failed.emit)

    def _on_screen(self, stories: tuple[UUID, ...]) -> tuple[_Screen, ...]:
        sessions = (self._sessions.find(story) for story in stories)
        return tuple(_Screen(session, session.base, session.story) for session in sessions if session is not None)

    def _refused(self, story: UUID, seen: SeenStory | None, error: Exception) -> None:
        if isinstance(error, StoryChanged):
            self.move_outdated.emit(story, seen, error)
        else:
            self.failed.emit(error)


def _seen(screens: tuple[_Screen, ...], staff: Staff) -> dict[UUID, SeenStory]:
    """The state that the person saw of each story, changed by what their own save does."""
    return {screen.session.id: _after_own_save(screen, staff) for screen in screens}


def _after_own_save(screen: _Screen, staff: Staff) -> SeenStory:
    base = screen.session.base
    if screen.story is None:
        return SeenStory(head=base, status=Status.DRAFT)
    standing = screen.story.standing
    if base is not None and base != screen.base:
        standing = after_save(standing, head=base, embargo=None, actor=staff.actor)
    return SeenStory(head=base, status=standing.status, change=standing.change)
