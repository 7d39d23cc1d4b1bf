"""A move that was refused because somebody else was faster: says what they did, and shows it."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from newsdesk.ui import words

if TYPE_CHECKING:
    from newsdesk.domain.standing import Seen
    from newsdesk.domain.story import Story
    from newsdesk.ui.window.main_window import MainWindow


class Overtaken(QObject):
    """The ways out of a refusal: look at the story as it is now, or at what changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def tell(self, story: UUID, seen: "Seen | None", error: Exception) -> None:
        """Say what was done meanwhile."""
        window = self._window
        window.sessions.refresh()
        compare = (self.tr("Compare"), lambda: self._compare(story, seen)) if seen and seen.head else None
        window.toast.say(words.sentence(error), self.tr("Look at it"), lambda: self._look(story), other=compare)

    def _look(self, story: UUID) -> None:
        self._window.open_story(story)
        self._window.show_side("history")

    def _compare(self, story: UUID, seen: "Seen | None") -> None:
        """What was on screen, and what is there now; where no words differ, the history says what was done."""
        window = self._window
        before, newsroom = seen.head if seen else None, window.newsroom
        if newsroom is None:
            return

        def found(held: "Story") -> None:
            window.open_story(story)
            if held.head is None or held.head == before:
                window.show_side("history")
            else:
                window.middle.compare(story, before, held.head)

        window.lanes.archive.run(
            lambda: newsroom.stories.get(story), owner=self, done=found, failed=window.tell_failure
        )
