"""One opened story: its words, its undo, and the revision that they grew from."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from newsdesk.domain.draft import Draft
from newsdesk.domain import suggestions
from newsdesk.domain.story import Content, Story
from newsdesk.domain.suggestions import Suggestion
from newsdesk.ui.story.body_text import body_of, new_document, rewrite
from newsdesk.ui.story.passages import Passages


class StorySession(QObject):
    """The words of one story while the window is open.

    `base` is the revision that the words grew from, None before the first. `story` is how it stands in the archive,
    None for one that was never kept. `cursor` and `scroll` are where the writer was, kept current by the sheet.
    """

    # frozenset of the names of fields that a person changed; {"body"} while typing
    edited = Signal(object)
    # the words were exchanged from outside: panes read everything again
    replaced = Signal()
    # `story` or `base` changed (saved, spiked, forked), not the words
    standing_changed = Signal()
    # other suggestions, or elsewhere: some time after the last key
    suggestions_changed = Signal()

    def __init__(self, story_id: UUID, content: Content, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.id = story_id
        self.base: UUID | None = None
        self.story: Story | None = None
        self.cursor = 0
        self.scroll = 0
        # edited by hand since it was opened or last saved
        self.touched = False
        # the archive holds a draft of it
        self.kept = False
        # no child of ours: an editor that still shows it keeps it alive
        self.document: QTextDocument = new_document(content.body)
        self._content = content
        self._read_at = -1
        self._saved = self.content()
        self._quiet = False
        self._texts: dict[str, QTextDocument] = {}
        self.passages = Passages(self)
        # who signs what is suggested here
        self.author = ""
        self.document.contentsChanged.connect(self._body_edited)

    @classmethod
    def of_story(cls, story: Story, draft: Draft | None, parent: QObject | None = None) -> "StorySession":
        """A session on a story of the archive, with the words of its draft where one is newer than the head."""
        session = cls(story.id, story.content, parent=parent)
        session.story = story
        session.base = story.head
        if story.head is None:
            session._saved = Content(language=story.content.language)
        if draft is not None:
            session.base, session.kept = draft.base, True
            session.cursor, session.scroll = draft.cursor, draft.scroll
            session._exchange(draft.content)
            session.document.clearUndoRedoStacks()
        return session

    @property
    def dirty(self) -> bool:
        """Whether there are words that no revision holds. Reads the document: not for each key."""
        return self.content() != self._saved

    @property
    def blank(self) -> bool:
        """Whether nothing was ever written: such a story leaves nothing behind."""
        return self.base is None and not self.dirty

    @property
    def headline(self) -> str:
        """The headline as it stands, without reading the body."""
        return self._content.headline

    def content(self) -> Content:
        """All fields as they stand. The body is read from the document only if it changed."""
        revision = self.document.revision()
        if revision != self._read_at:
            self._content = replace(self._content, body=body_of(self.document))
            self._read_at = revision
        return self._content

    def fields(self) -> Content:
        """All fields but the body, which may lag: costs nothing while typing."""
        return self._content

    def display(self) -> str:
        """The body as it is shown: inserted and deleted words, without marks and signatures."""
        return suggestions.runs(self.content().body)[0]

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is suggested in the body, in order."""
        return suggestions.found(self.content().body)

    def settle(self, suggestion: Suggestion, accept: bool) -> None:
        """Accept or reject one suggestion, as one step of undo."""

    def text_of(self, name: str) -> QTextDocument:
        """The document of a wrapped field, which keeps its undo while other stories are in front."""
        if name not in self._texts:
            self._texts[name] = new_document(getattr(self._content, name))
        return self._texts[name]

    def set_fields(self, **fields: Any) -> None:
        """Change some fields, as a person does in a form or a panel. Tells `edited` which really changed."""
        body = fields.pop("body", None)
        names = frozenset(name for name, value in fields.items() if getattr(self._content, name) != value)
        self._content = replace(self._content, **fields)
        if body is not None:
            rewrite(self.document, body)
        if names:
            self.touched = True
            self.edited.emit(names)

    def saved(self, content: Content, story: Story, base: UUID | None) -> None:
        """Take note that the archive holds `content` as revision `base`, with the names that the desk gave it."""
        self._saved = content
        if story.head == base:
            self._take_names(content, story.content)
        self.base = base
        self.story = story
        self.touched = self.dirty
        self.reload(story)  # another may have saved over it already

    def outlive(self) -> None:
        """The archive let go of the story while words were being typed: they begin it anew."""
        self.base = self.story = None
        self.kept = False
        self._saved = Content(language=self._content.language)
        self.standing_changed.emit()

    def reload(self, story: Story) -> None:
        """Show how the story stands now: its words too where ours are clean and the head moved."""
        self.story = story
        if self.base not in story.heads and not self.dirty and story.head is not None:
            self.base = story.head
            self._exchange(story.content)
            self._saved = self.content()
            self.touched = False
            self.replaced.emit()
        self.standing_changed.emit()

    def _take_names(self, sent: Content, given: Content) -> None:
        for name in ("slug", "url_slug"):
            value = {name: getattr(given, name)}
            self._saved = replace(self._saved, **value)
            if getattr(self._content, name) == getattr(sent, name):
                self._content = replace(self._content, **value)

    def _exchange(self, content: Content) -> None:
        self._quiet = True
        self._content = content
        rewrite(self.document, content.body)
        self._read_at = -1
        self._quiet = False

    def _body_edited(self) -> None:
        if not self._quiet:
            self.touched = True
            self.edited.emit(BODY)


BODY = frozenset({"body"})


def clamp(document: QTextDocument, position: int) -> QTextCursor:
    """A cursor at `position`, or at the end of a document that has become shorter."""
    cursor = QTextCursor(document)
    cursor.setPosition(max(0, min(position, document.characterCount() - 1)))
    return cursor
