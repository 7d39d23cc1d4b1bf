"""One opened story: its words, its undo, and the revision that they grew from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from newsdesk.domain.draft import Draft
from newsdesk.domain.story import Content, Story
from newsdesk.ui.editor.accept_reject import accept_or_reject
from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.editor.suggestion_recorder import SuggestionRecorder, recorder_of
from newsdesk.ui.story.anchored_ranges import AnchoredRanges
from newsdesk.ui.story.document_text import body_of, new_document, plain_document, rewrite, runs_of, stretches_of

if TYPE_CHECKING:
    from newsdesk.domain.suggestions import Suggestion

# how long the text rests before it is said that suggestions are others now, in milliseconds
_REST = 150


class StorySession(QObject):
    """The words of one story while the window is open.

    `base` is the revision that the words grew from, None before the first. `story` is how it stands in the archive,
    None for one that was never kept. `cursor` and `scroll` are where the writer was, kept current by the sheet.
    """

    # frozenset of the names of fields that a person changed; {"body"} while typing
    story_edited = Signal(object)
    # the words were exchanged from outside: panes read everything again
    story_replaced = Signal()
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
        self.passages = AnchoredRanges(self.document, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.suggestions_changed)
        self._found: tuple[int, tuple[Suggestion, ...]] = -1, ()
        self.document.contentsChanged.connect(self._body_edited)

    @classmethod
    def of_story(
        cls, story: Story, draft: Draft | None, parent: QObject | None = None, *, left_behind: bool = True
    ) -> "StorySession":
        """A session on a story of the archive, with the words of its draft where one is newer than the head.

        A draft that was `left_behind` by a program that ended too early counts as typed here: leaving the story makes
        a revision of it. One that another window is typing just now does not.
        """
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
            session.touched = left_behind and session.dirty
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

    @property
    def recorder(self) -> SuggestionRecorder:
        """What makes suggestions of changes to the body."""
        return recorder_of(self.document)

    @property
    def author(self) -> str:
        """Who signs what is suggested here."""
        return self.recorder.signatures.author

    @author.setter
    def author(self, name: str) -> None:
        self.recorder.signatures.author = name

    def set_clock(self, clock: "Callable[[], datetime]") -> None:
        """Where suggestions have their time from, in UTC."""
        self.recorder.signatures.clock = clock

    def display(self) -> str:
        """The body as it is shown: inserted and deleted words, without marks and signatures."""
        return text_of(self.document)

    def suggestions(self) -> "tuple[Suggestion, ...]":
        """What is suggested in the body, in order. Reads the document only if it changed."""
        revision = self.document.revision()
        if self._found[0] != revision:
            from newsdesk.domain.suggestions import among

            display = self.display()
            found = runs_of(self.document, display)
            self._found = revision, among(display, found) if found else ()
        return self._found[1]

    def places_of(self, suggestion: "Suggestion") -> tuple[tuple[int, int], ...]:
        """Where a suggestion stands in the display text; one that moves a paragraph stands in two places."""
        found = runs_of(self.document, self.display())
        runs = [found[number] for number in suggestion.runs]
        if suggestion.kind != "move":
            return ((suggestion.start, suggestion.end),)
        return tuple((run.start, run.end) for run in runs)

    def settle(self, suggestion: "Suggestion", accept: bool) -> None:
        """Accept or reject one suggestion, as one step of undo. One that is no longer there is left alone."""
        chosen = _same(self.suggestions(), suggestion)
        if chosen is not None:
            self._settle(frozenset(chosen.runs), accept=accept)

    def settle_all(self, accept: bool) -> None:
        """Accept or reject every suggestion, as one step of undo."""
        self._settle(None, accept=accept)

    def _settle(self, numbers: frozenset[int] | None, *, accept: bool) -> None:
        display = self.display()
        found = runs_of(self.document, display)
        chosen = tuple(run for number, run in enumerate(found) if numbers is None or number in numbers)
        if chosen:
            accept_or_reject(self.document, stretches_of(display, chosen), accept=accept)
            self._rest.stop()
            self.suggestions_changed.emit()

    def text_of(self, name: str) -> QTextDocument:
        """The document of a wrapped field, which keeps its undo while other stories are in front."""
        if name not in self._texts:
            self._texts[name] = plain_document(getattr(self._content, name))
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
            self.story_edited.emit(names)

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

    def follows(self, story: Story) -> bool:
        """Whether the words of the story as it stands now would take the place of ours: ours are clean and older."""
        return self.base not in story.heads and not self.dirty and story.head is not None

    def reload(self, story: Story) -> None:
        """Show how the story stands now: its words too where ours are clean and the head moved."""
        follows = self.follows(story)
        self.story = story
        if follows:
            self.base = story.head
            self._exchange(story.content)
            self._saved = self.content()
            self.touched = False
            self.story_replaced.emit()
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
        if self.recorder.active:
            self._rest.start()
        if not self._quiet:
            self.touched = True
            self.story_edited.emit(BODY_FIELD)


BODY_FIELD = frozenset({"body"})


def _same(found: "tuple[Suggestion, ...]", wanted: "Suggestion") -> "Suggestion | None":
    """A suggestion as it stands now, though words before it have changed since somebody looked."""
    if wanted in found:
        return wanted
    alike = [one for one in found if _sense(one) == _sense(wanted)]
    return min(alike, key=lambda one: abs(one.start - wanted.start), default=None)


def _sense(suggestion: "Suggestion") -> tuple[object, ...]:
    return suggestion.kind, suggestion.old, suggestion.new, suggestion.who, suggestion.at
