"""Session of one opened story: its content, its undo stacks, and the revision that its words are based on."""

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
    from newsdesk.text.suggestions import Suggestion

# milliseconds without a change before `suggestions_changed` is emitted
_SUGGESTIONS_DELAY = 150


class StorySession(QObject):
    """The content of one story while the window is open.

    `base` is the revision that the words are based on, None before the first. `story` is the story in the archive, None
    for one that was never stored. `cursor` (Qt position) and `scroll` (pixels) are kept up to date by the editor page.
    """

    # frozenset of the names of the fields that a person changed; {"body"} while typing
    story_edited = Signal(object)
    # the content was replaced from the archive: panes must read everything again
    story_replaced = Signal()
    # `story` or `base` changed (saved, spiked, in conflict), not the content
    archive_state_changed = Signal()
    # the suggestions or their places changed; emitted some time after the last key
    suggestions_changed = Signal()

    def __init__(self, story_id: UUID, content: Content, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.id = story_id
        self.base: UUID | None = None
        self.story: Story | None = None
        self.cursor = 0
        self.scroll = 0
        # whether it was edited by hand since it was opened or last saved
        self.edited_by_hand = False
        # whether the archive holds a draft of it
        self.has_draft = False
        # not a child of this object: an editor that still shows it keeps it alive
        self.document: QTextDocument = new_document(content.body)
        self._content = content
        self._body_revision = -1
        self._saved_content = self.content()
        self._replacing_words = False
        self._field_documents: dict[str, QTextDocument] = {}
        self.passages = AnchoredRanges(self.document, self)
        self._suggestions_timer = QTimer(self, singleShot=True, interval=_SUGGESTIONS_DELAY)
        self._suggestions_timer.timeout.connect(self.suggestions_changed)
        self._suggestions: tuple[int, tuple[Suggestion, ...]] = -1, ()
        self.document.contentsChanged.connect(self._body_edited)

    @classmethod
    def of_story(
        cls, story: Story, draft: Draft | None, parent: QObject | None = None, *, left_behind: bool = True
    ) -> "StorySession":
        """Session of a story in the archive, with the content of its draft if that is newer than the head.

        A draft that is `left_behind` by a program that ended too early counts as edited here: leaving the story saves a
        revision of it. A draft that another window is writing does not.
        """
        session = cls(story.id, story.content, parent=parent)
        session.story = story
        session.base = story.head
        if story.head is None:
            session._saved_content = Content(language=story.content.language)
        if draft is not None:
            session.base, session.has_draft = draft.base, True
            session.cursor, session.scroll = draft.cursor, draft.scroll
            session._replace_words(draft.content)
            session.document.clearUndoRedoStacks()
            session.edited_by_hand = left_behind and session.dirty
        return session

    @property
    def dirty(self) -> bool:
        """Whether there are words that no revision holds. Reads the document: do not call it for each key."""
        return self.content() != self._saved_content

    @property
    def blank(self) -> bool:
        """Whether nothing was ever written; such a story is not kept."""
        return self.base is None and not self.dirty

    @property
    def headline(self) -> str:
        """The headline, without reading the body."""
        return self._content.headline

    def content(self) -> Content:
        """All fields. Reads the body from the document only if it changed."""
        revision = self.document.revision()
        if revision != self._body_revision:
            self._content = replace(self._content, body=body_of(self.document))
            self._body_revision = revision
        return self._content

    def fields(self) -> Content:
        """All fields; the body may be out of date. Does not read the document."""
        return self._content

    @property
    def recorder(self) -> SuggestionRecorder:
        """Recorder that turns changes of the body into suggestions."""
        return recorder_of(self.document)

    @property
    def author(self) -> str:
        """Name that signs new suggestions."""
        return self.recorder.signatures.author

    @author.setter
    def author(self, name: str) -> None:
        self.recorder.signatures.author = name

    def set_clock(self, clock: "Callable[[], datetime]") -> None:
        """Set the clock that dates suggestions, in UTC."""
        self.recorder.signatures.clock = clock

    def display(self) -> str:
        """The display text of the body: inserted and deleted words, without markup and signatures."""
        return text_of(self.document)

    def suggestions(self) -> "tuple[Suggestion, ...]":
        """The suggestions in the body, in order. Reads the document only if it changed."""
        revision = self.document.revision()
        if self._suggestions[0] != revision:
            from newsdesk.text.suggestions import among

            display = self.display()
            found = runs_of(self.document, display)
            self._suggestions = revision, among(display, found) if found else ()
        return self._suggestions[1]

    def places_of(self, suggestion: "Suggestion") -> tuple[tuple[int, int], ...]:
        """The ranges of a suggestion in the display text, in code points; a moved paragraph has two."""
        found = runs_of(self.document, self.display())
        runs = [found[number] for number in suggestion.runs]
        if suggestion.kind != "move":
            return ((suggestion.start, suggestion.end),)
        return tuple((run.start, run.end) for run in runs)

    def decide_suggestion(self, suggestion: "Suggestion", accept: bool) -> None:
        """Accept or reject one suggestion, as one undo step. Does nothing if it is no longer there."""
        chosen = _find_same(self.suggestions(), suggestion)
        if chosen is not None:
            self._decide_runs(frozenset(chosen.runs), accept=accept)

    def decide_all_suggestions(self, accept: bool) -> None:
        """Accept or reject every suggestion, as one undo step."""
        self._decide_runs(None, accept=accept)

    def _decide_runs(self, numbers: frozenset[int] | None, *, accept: bool) -> None:
        display = self.display()
        found = runs_of(self.document, display)
        chosen = tuple(run for number, run in enumerate(found) if numbers is None or number in numbers)
        if chosen:
            accept_or_reject(self.document, stretches_of(display, chosen), accept=accept)
            self._suggestions_timer.stop()
            self.suggestions_changed.emit()

    def field_document(self, name: str) -> QTextDocument:
        """Document of a wrapped field, whose undo stack stays while other stories are in front."""
        if name not in self._field_documents:
            self._field_documents[name] = plain_document(getattr(self._content, name))
        return self._field_documents[name]

    def set_fields(self, **fields: Any) -> None:
        """Change fields as a person does in a form or a panel. Emits `story_edited` with those that really changed."""
        body = fields.pop("body", None)
        names = frozenset(name for name, value in fields.items() if getattr(self._content, name) != value)
        self._content = replace(self._content, **fields)
        if body is not None:
            rewrite(self.document, body)
        if names:
            self.edited_by_hand = True
            self.story_edited.emit(names)

    def saved_to_archive(self, content: Content, story: Story, base: UUID | None) -> None:
        """Note that the archive holds `content` as revision `base`, with the names that the desk gave it."""
        self._saved_content = content
        if story.head == base:
            self._take_names(content, story.content)
        self.base = base
        self.story = story
        self.edited_by_hand = self.dirty
        self.reload_from_archive(story)  # somebody may have saved after us already

    def detach_from_archive(self) -> None:
        """Make this a new story: the archive removed it while it was being typed in."""
        self.base = self.story = None
        self.has_draft = False
        self._saved_content = Content(language=self._content.language)
        self.archive_state_changed.emit()

    def no_revision_holds(self, base: UUID | None) -> None:
        """Note that the desk holds the words as a draft alone, made from `base`: another file took the desk's place."""
        self.base, self.has_draft = base, True
        self._saved_content = Content(language=self._content.language)
        self.edited_by_hand = True

    def reload_replaces_words(self, story: Story) -> bool:
        """Whether `reload_from_archive` would replace the content: ours is unchanged and older than the head."""
        return self.base not in story.heads and not self.dirty and story.head is not None

    def reload_from_archive(self, story: Story) -> None:
        """Take over the state of the story in the archive, and its content where ours is unchanged and older."""
        replaces_words = self.reload_replaces_words(story)
        self.story = story
        if replaces_words:
            self.base = story.head
            self._replace_words(story.content)
            self._saved_content = self.content()
            self.edited_by_hand = False
            self.story_replaced.emit()
        self.archive_state_changed.emit()

    def _take_names(self, sent: Content, given: Content) -> None:
        for name in ("slug", "url_slug"):
            value = {name: getattr(given, name)}
            self._saved_content = replace(self._saved_content, **value)
            if getattr(self._content, name) == getattr(sent, name):
                self._content = replace(self._content, **value)

    def _replace_words(self, content: Content) -> None:
        self._replacing_words = True
        self._content = content
        rewrite(self.document, content.body)
        self._body_revision = -1
        self._replacing_words = False

    def _body_edited(self) -> None:
        if self.recorder.active:
            self._suggestions_timer.start()
        if not self._replacing_words:
            self.edited_by_hand = True
            self.story_edited.emit(BODY_FIELD)


BODY_FIELD = frozenset({"body"})


def _find_same(found: "tuple[Suggestion, ...]", wanted: "Suggestion") -> "Suggestion | None":
    """A suggestion as it is now, though words before it may have changed since it was looked up."""
    if wanted in found:
        return wanted
    alike = [each for each in found if _content_of(each) == _content_of(wanted)]
    return min(alike, key=lambda each: abs(each.start - wanted.start), default=None)


def _content_of(suggestion: "Suggestion") -> tuple[object, ...]:
    return suggestion.kind, suggestion.old, suggestion.new, suggestion.who, suggestion.at
