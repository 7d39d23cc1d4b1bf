"""What one window gives to the next of the same desk: open stories with their undo stacks, and what is not sent yet."""

from dataclasses import dataclass
from uuid import UUID

from newsdesk.domain.unsent import Unsent
from newsdesk.ui.people.staff import StaffView
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.parts import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """`front` is the story that is shown, None for none; `unsent` is what the archive does not hold yet.

    `side_over`: a narrow window shows the side panel in the place of the list. `typing`: the focus is in the story.
    """

    sessions: tuple[StorySession, ...]
    front: UUID | None
    staff: StaffView
    unsent: tuple[Unsent, ...]
    focus_mode: bool
    side_over: bool
    typing: bool


def give(parts: Parts) -> Handover:
    """Take everything from a window, which has no story open afterwards."""
    unsent = parts.work.unsent.waiting()
    centre = parts.frame.centre
    focus = centre.window().focusWidget()
    sessions, front = parts.work.sessions.hand_over()
    focus_mode = parts.frame.actions["view.focus"].isChecked()
    return Handover(
        sessions=sessions,
        front=front,
        staff=parts.work.staff.view,
        unsent=unsent,
        focus_mode=focus_mode,
        side_over=parts.frame.columns.side_over,
        typing=focus is not None and centre.isAncestorOf(focus),
    )


def take(handed: Handover, parts: Parts) -> None:
    """Give everything to a window that is attached to the same newsroom."""
    parts.work.staff.take_over(handed.staff)
    parts.work.unsent.take_over(handed.unsent)
    if handed.typing and handed.front is not None:
        parts.focus_cycle.enter(handed.front)
    parts.work.sessions.take_over(handed.sessions, handed.front)
    if handed.side_over:
        parts.frame.columns.want(side=True)
