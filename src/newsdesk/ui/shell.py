"""What a part of the window may ask of the window around it. `MainWindow` implements it, and no part imports that."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.editor_page import EditorPage
    from newsdesk.ui.story.session import StorySession

Act = Callable[[], None]


class Attachable(Protocol):
    """Part of the window that works on the newsroom once the desk is open."""

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this newsroom from now on."""


class StoryPane(Protocol):
    """A part that shows something of the open story."""

    def show_session(self, session: "StorySession | None") -> None:
        """Show this story from now on; None for no story."""


class Shell(Protocol):
    """The window, as its parts see it."""

    def say(self, text: str, action: str = "", act: Act | None = None, *, other: tuple[str, Act] | None = None) -> None:
        """Show a short message; `action` is the label of the button that calls `act`, `other` a second such pair."""

    def tell_failure(self, error: Exception) -> None:
        """Show what went wrong in a short message, and log it."""

    def offer_undo(self, text: str, undo: Act) -> None:
        """Show what was done, with a button to undo it."""

    def open_story(self, story: UUID) -> None:
        """Open a story in the editor."""

    def compare(self, story: UUID, before: UUID | None, after: UUID) -> None:
        """Show what changed between two revisions of the open story, in place of its editor."""

    def show_panel(self, key: str) -> None:
        """Show a pane of the side panel, by its key in `PANES`."""

    def enter_panel(self, key: str) -> None:
        """Show a pane of the side panel and put the keyboard focus into it."""

    def show_count(self, key: str, count: int) -> None:
        """Show a number on the tab of a pane; none where it is 0."""

    def set_focus_mode(self, on: bool) -> None:
        """Show nothing but the editor while this is on."""

    def attach_part(self, part: Attachable) -> None:
        """Attach a part to the newsroom: now if the desk is open, else when it opens."""

    def follow_story(self, pane: StoryPane) -> None:
        """Show the open story in this part, now and whenever another one is opened."""

    def editor(self) -> "EditorPage | None":
        """The editor page; None until it is first shown."""

    def with_editor(self, then: "Callable[[EditorPage], object]") -> None:
        """Call `then` with the editor page: now if it was made, else once it is."""

    def close_then(self, on_closed: Callable[[], object]) -> None:
        """Close the window without asking, since all is saved; call `on_closed` once the archive is closed too."""
