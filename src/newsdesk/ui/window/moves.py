"""The moves as a person makes them: what is asked first, words on screen saved, then done as they saw the story."""

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
"""No moves of their own: readers are told, and the story stays where it stands."""

# by the kind that the form begins with, a value of `notice.Kind`
WITH_NOTICE: dict[str, str] = {
    Move.CORRECT: "correction",
    CLARIFY: "clarification",
    Move.UPDATE: "update",
    EDITORS_NOTE: "editor's note",
    Move.WITHDRAW: "withdrawal",
}


@dataclass(frozen=True, slots=True)
class _Screen:
    """An open story as it stood when its person decided: what they saw, before their own words are saved."""

    session: StorySession
    base: UUID | None
    story: Story | None


class MoveActions(QObject):
    """Asks what a move needs to know, saves the words on screen, and has it done."""

    # UUID, Seen or None, StoryChanged: refused because the story changed meanwhile
    move_outdated = Signal(object, object, object)
    # str: nothing can be done, and why
    message = Signal(str)
    # the kind of notice, Story: readers are to be told
    notice_asked = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        verbs: StoryActions,
        staff: Staff,
        saver: Saver,
        sessions: Sessions,
        unsent: UnsentForms,
        lanes: Lanes,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._verbs, self._staff, self._saver, self._sessions, self._lanes = verbs, staff, saver, sessions, lanes
        self._window = window
        self._newsroom: Newsroom | None = None
        verbs.action_refused.connect(self._refused)

    def attach(self, newsroom: "Newsroom") -> None:
        """Work on this desk from now on."""
        self._newsroom = newsroom

    def begin(self, verb: str, stories: Sequence[UUID]) -> None:
        """A person wants this done to these stories: ask what it needs, then do it."""
        chosen = tuple(stories)
        if not chosen:
            return
        screens = self._on_screen(chosen)
        if any(screen.session.blank for screen in screens):
            self.message.emit(self.tr("There is nothing in this story yet. Write a headline first."))
        elif verb in WITH_NOTICE:
            self._look(chosen[0], partial(self._ask_notice, WITH_NOTICE[verb]))
        elif self._questions.has(verb):
            self._look(chosen[0], partial(self._ask, verb, chosen, screens))
        else:
            self._save_and_do(chosen, screens, ActionRequest(verb=verb))

    def assign(self, name: str, stories: Sequence[UUID]) -> None:
        """A person said whose stories these are."""
        chosen = tuple(stories)
        self._save_and_do(chosen, self._on_screen(chosen), ActionRequest(verb=ASSIGN, name=name))

    def saved_as_seen(self, story: UUID, then: Callable[[SeenStory | None], None]) -> None:
        """Save what is on screen of a story; `then` gets what its person saw, their own words among it."""
        screens = self._on_screen((story,))
        self._saver.save_stories((story,), lambda: then(_seen(screens, self._staff).get(story)), self.failed.emit)

    def settled(self, then: Callable[[], None]) -> None:
        """Go on once what stands in fields was taken over and is on the disk."""
        self._saver.finish_typing(then, self.failed.emit)

    @cached_property
    def _questions(self) -> "ActionDialogs":
        from newsdesk.ui.window.action_dialogs import ActionDialogs

        return ActionDialogs(self._staff, self._unsent, self._window)

    def _look(self, story: UUID, then: Callable[[Story | None], None]) -> None:
        """The story as the desk knows it; what is open here is known already."""
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
        self._questions.ask(verb, stories, story, headline, partial(self._save_and_do, stories, screens))

    def _save_and_do(self, stories: tuple[UUID, ...], screens: tuple[_Screen, ...], wish: ActionRequest) -> None:
        """Words on screen are saved before the story is moved or copied."""

        def saved() -> None:
            self._verbs.carry_out(replace(wish, seen=_seen(screens, self._staff)), stories)

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
    """What was on screen of each, and what the own save has made of it by now."""
    return {screen.session.id: _after_own_save(screen, staff) for screen in screens}


def _after_own_save(screen: _Screen, staff: Staff) -> SeenStory:
    base = screen.session.base
    if screen.story is None:
        return SeenStory(head=base, status=Status.DRAFT)
    standing = screen.story.standing
    if base is not None and base != screen.base:
        standing = after_save(standing, head=base, embargo=None, actor=staff.actor)
    return SeenStory(head=base, status=standing.status, change=standing.change)
