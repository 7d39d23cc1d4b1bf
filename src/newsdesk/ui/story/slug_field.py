"""Field of the slug: proposed from the headline until somebody edits it, with the web address name as a hint."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.story import Content
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PROPOSE_AFTER = 200  # milliseconds


class SlugField(LineField):
    """Follows the headline as long as the slug is what the headline proposed."""

    changed = Signal(object)

    def __init__(self, lanes: Lanes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._content = Content()
        self._proposed: str | None = None
        self._propose_timer = QTimer(self, singleShot=True, interval=PROPOSE_AFTER)
        self._propose_timer.timeout.connect(self._fetch_new_proposal)
        self.textEdited.connect(lambda text: self.changed.emit({"slug": text.strip()}))

    def attach(self, newsroom: "Newsroom") -> None:
        """Get proposals from this newsroom."""
        self._newsroom = newsroom
        self._fetch_own_proposal()

    def show_content(self, content: Content) -> None:
        """Show a story's slug."""
        self._propose_timer.stop()
        self._content, self._proposed = content, None
        self._show_names(content)
        self._fetch_own_proposal()

    def take_names(self, content: Content) -> None:
        """Show the names that the desk gave when the story was saved."""
        self._content = content
        self._show_names(content)

    def follow(self, content: Content) -> None:
        """Propose a slug for a changed headline, after a pause."""
        self._content = content
        self._propose_timer.start()

    def _show_names(self, content: Content) -> None:
        self.show_text(content.slug)
        self.set_hint(content.url_slug if content.url_slug != content.slug else "")

    def _fetch_own_proposal(self) -> None:
        """Get the proposal for the present headline: a slug that differs from it was chosen by somebody."""
        self._make_slug(self._content, self._remember_proposal)

    def _remember_proposal(self, proposal: str) -> None:
        self._proposed = proposal

    def _fetch_new_proposal(self) -> None:
        self._make_slug(self._content, self._take_proposal)

    def _take_proposal(self, proposal: str) -> None:
        follows = self._proposed is not None and self.text() in ("", self._proposed) and not self.hasFocus()
        self._proposed = proposal
        if follows and proposal != self.text():
            self.show_text(proposal)
            self.changed.emit({"slug": proposal})

    def _make_slug(self, content: Content, done: Callable[[str], None]) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            headline, language = content.headline, content.language
            self._lanes.side.run(lambda: newsroom.pages.slug(headline, language), owner=self, done=done, latest="slug")
