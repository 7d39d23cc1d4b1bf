"""Message for a move that was refused because somebody else changed the story first."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from newsdesk.ui import messages

if TYPE_CHECKING:
    from newsdesk.domain.story import Story
    from newsdesk.domain.workflow import SeenStory
    from newsdesk.ui.window.main_window import MainWindow

translate = QCoreApplication.translate


def show_notice(window: "MainWindow", story: UUID, seen: "SeenStory | None", error: Exception) -> None:
    """Say what the other person did; buttons open the story or compare it with what was on screen."""
    window.sessions.refresh()
    compare = (
        (translate("Overtaken", "Compare"), partial(_show_difference, window, story, seen.head))
        if seen and seen.head
        else None
    )
    window.toast.say(
        messages.sentence(error),
        translate("Overtaken", "Look at it"),
        partial(_open_history, window, story),
        other=compare,
    )


def _open_history(window: "MainWindow", story: UUID) -> None:
    window.open_story(story)
    window.show_side("history")


def _show_difference(window: "MainWindow", story: UUID, before: UUID) -> None:
    """Compare the revision that was on screen with the newest; where they are the same, show the history."""
    newsroom = window.newsroom
    if newsroom is None:
        return

    def found(held: "Story") -> None:
        window.open_story(story)
        if held.head is None or held.head == before:
            window.show_side("history")
        else:
            window.centre.compare(story, before, held.head)

    window.lanes.archive.run(lambda: newsroom.stories.get(story), owner=window, done=found, failed=window.tell_failure)
