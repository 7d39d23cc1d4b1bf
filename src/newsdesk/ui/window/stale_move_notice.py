"""Message for a move that was refused because somebody else changed the story first."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from newsdesk.ui import messages
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.shell import Shell
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.window.attachments import Attachments

if TYPE_CHECKING:
    from newsdesk.domain.story import Story
    from newsdesk.domain.workflow import SeenStory

translate = QCoreApplication.translate


class StaleMoveNotice(QObject):
    """Says what the other person did; buttons open the story or compare it with what was on screen."""

    def __init__(
        self, lanes: Lanes, sessions: Sessions, attachments: Attachments, shell: Shell, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._sessions, self._attachments, self._shell = lanes, sessions, attachments, shell

    def show(self, story: UUID, seen: "SeenStory | None", error: Exception) -> None:
        """Show the message; `seen` is the state that the person saw when they decided."""
        self._sessions.refresh()
        compare = (
            (translate("Overtaken", "Compare"), partial(self._show_difference, story, seen.head))
            if seen and seen.head
            else None
        )
        self._shell.say(
            messages.sentence(error),
            translate("Overtaken", "Look at it"),
            partial(self._open_history, story),
            other=compare,
        )

    def _open_history(self, story: UUID) -> None:
        self._shell.open_story(story)
        self._shell.show_panel("history")

    def _show_difference(self, story: UUID, before: UUID) -> None:
        """Compare the revision that was on screen with the newest; where they are the same, show the history."""
        newsroom = self._attachments.newsroom
        if newsroom is None:
            return

        def found(held: "Story") -> None:
            if held.head is None or held.head == before:
                self._open_history(story)
            else:
                self._shell.open_story(story)
                self._shell.compare(story, before, held.head)

        self._lanes.archive.run(
            lambda: newsroom.stories.get(story), owner=self, done=found, failed=self._shell.tell_failure
        )
