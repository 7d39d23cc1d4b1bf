"""The working name: proposed from the headline until somebody edits it, with the web name behind it."""

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
    """Follows the headline as long as it says what the headline proposed."""

    changed = Signal(object)

    def __init__(self, lanes: Lanes, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._content = Content()
        self._proposed: str | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PROPOSE_AFTER)
        self._soon.timeout.connect(self._propose)
        self.textEdited.connect(lambda text: self.changed.emit({"slug": text.strip()}))

    def attach(self, newsroom: "Newsroom") -> None:
        """Ask this newsroom for names."""
        self._newsroom = newsroom
        self._learn()

    def show_content(self, content: Content) -> None:
        """Show a story's slug."""
        self._soon.stop()
        self._content, self._proposed = content, None
        self._show_names(content)
        self._learn()

    def take_names(self, content: Content) -> None:
        """The desk gave names when the story was saved."""
        self._content = content
        self._show_names(content)

    def follow(self, content: Content) -> None:
        """The headline changed."""
        self._content = content
        self._soon.start()

    def _show_names(self, content: Content) -> None:
        self.show_text(content.slug)
        self.set_hint(content.url_slug if content.url_slug != content.slug else "")

    def _learn(self) -> None:
        """What the headline would have proposed before it is edited: a slug that says otherwise was chosen."""
        self._ask(self._content, self._learned)

    def _learned(self, proposal: str) -> None:
        self._proposed = proposal

    def _propose(self) -> None:
        self._ask(self._content, self._take)

    def _take(self, proposal: str) -> None:
        follows = self._proposed is not None and self.text() in ("", self._proposed) and not self.hasFocus()
        self._proposed = proposal
        if follows and proposal != self.text():
            self.show_text(proposal)
            self.changed.emit({"slug": proposal})

    def _ask(self, content: Content, done: Callable[[str], None]) -> None:
        newsroom = self._newsroom
        if newsroom is not None:
            headline, language = content.headline, content.language
            self._lanes.side.run(lambda: newsroom.pages.slug(headline, language), owner=self, done=done, latest="slug")
