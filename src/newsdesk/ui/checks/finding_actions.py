"""Actions on a finding: apply a fix, ignore it, add its word to the desk's words. Each can be undone."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.domain.fields import BODY
from newsdesk.domain.finding import FindingKind
from newsdesk.domain.ignored_finding import IgnoreScope
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.editor.editing import replace_text, selected_text
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import isolated

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

Undo = Callable[[], None]
_SCOPES = {"ignore-once": IgnoreScope.ONCE, "ignore-story": IgnoreScope.STORY, "ignore-always": IgnoreScope.ALWAYS}


class FindingActions(OpenStoryQuery):
    """Runs the actions of cards, keys and menus, with an undo stack."""

    # str: what was done; callable that undoes it
    action_done = Signal(str, object)
    # callable to run once the story is saved: an ignored finding belongs to a saved story
    save_asked = Signal(object)
    # str: why nothing was done
    message = Signal(str)

    def __init__(self, checking: StoryChecks, lanes: Lanes, parent: QObject) -> None:
        super().__init__(lanes, parent)
        self._checking = checking
        self._undos: list[Undo] = []

    def act(self, verb: str, numbered: NumberedFinding) -> None:
        """Run an action of a card by its key."""
        if verb.startswith("fix"):
            nth = int(verb.partition("-")[2] or 1)
            self.put_right(numbered, numbered.fixes[nth - 1])
        elif verb == "add-word":
            self.add_word(numbered)
        else:
            self.ignore(numbered, _SCOPES[verb])

    def undo(self) -> None:
        """Undo the newest action."""
        if self._undos:
            self._undos[-1]()

    def put_right(self, numbered: NumberedFinding, text: str) -> None:
        """Replace the words by a fix: one step of undo; while suggesting, a suggestion."""
        in_body = numbered.finding.field == BODY
        if (self._put_into_body if in_body else self._put_into_field)(numbered, text):
            self._checking.drop(lambda each: each.key == numbered.key)
        else:
            self.message.emit(self.tr("These words have changed. They are being checked again."))
        self._checking.reading.recheck()

    def ignore(self, numbered: NumberedFinding, scope: IgnoreScope) -> None:
        """Ignore the finding in this scope. A story that the archive does not hold yet is saved first."""
        session = self._checking.session
        if session is not None and session.story is None:
            self.save_asked.emit(partial(self._ignore, numbered, scope))
        else:
            self._ignore(numbered, scope)

    def _ignore(self, numbered: NumberedFinding, scope: IgnoreScope) -> None:
        session = self._checking.session
        if session is None or session.story is None:
            return
        content = session.content()
        message = {
            IgnoreScope.ONCE: self.tr("Ignored here."),
            IgnoreScope.STORY: self.tr("Ignored in this story."),
            IgnoreScope.ALWAYS: self.tr("Ignored in every story of this desk."),
        }[scope]

        def ignored(ignored_id: UUID) -> None:
            self._checking.drop(
                lambda each: _same(each, numbered) if scope is not IgnoreScope.ONCE else each.key == numbered.key
            )
            self._checking.reading.recheck()
            self._remember(message, partial(self._change, lambda newsroom: newsroom.checks.tell_again(ignored_id)))

        self.run(lambda newsroom: newsroom.checks.ignore(session.id, content, numbered.finding, scope).id, ignored)

    def add_word(self, numbered: NumberedFinding) -> None:
        """Add the finding's word to the desk's words."""
        word = numbered.finding.quote
        message = self.tr("“{word}” is one of the desk’s words now.").format(word=isolated(word))

        def added() -> None:
            self._checking.drop(lambda each: each.finding.kind is FindingKind.SPELLING and each.finding.quote == word)
            self._remember(message, partial(self._change, lambda newsroom: newsroom.checks.remove_word(word)))

        self._change(lambda newsroom: newsroom.checks.add_word(word), added)

    def _put_into_body(self, numbered: NumberedFinding, text: str) -> bool:
        session, place = self._checking.session, self._checking.place(numbered)
        if session is None or place is None:
            return False
        cursor = QTextCursor(session.document)
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        if selected_text(cursor) != numbered.finding.quote:
            return False
        cursor.beginEditBlock()
        replace_text(cursor, *place, text)
        cursor.endEditBlock()
        self._remember("", session.document.undo)
        return True

    def _put_into_field(self, numbered: NumberedFinding, text: str) -> bool:
        session, finding = self._checking.session, numbered.finding
        before = getattr(session.content(), finding.field, "") if session else ""
        if session is None or not isinstance(before, str) or before[finding.start : finding.end] != finding.quote:
            return False
        after = before[: finding.start] + text + before[finding.end :]
        session.set_fields(**{finding.field: after})
        message = self.tr("“{word}” is corrected.").format(word=isolated(finding.quote))
        self._remember(message, partial(_put_back, session, finding.field, before, after))
        return True

    def _remember(self, message: str, revert: Undo) -> None:
        """Offer the undo, by the message and by the key; whichever comes first."""

        def undo() -> None:
            if undo in self._undos:
                self._undos.remove(undo)
                revert()
                self._checking.reading.recheck()

        self._undos.append(undo)
        if message:
            self.action_done.emit(message, undo)

    def _change(self, change: "Callable[[Newsroom], None]", then: Undo | None = None) -> None:
        def changed(_: None) -> None:
            if then is not None:
                then()
            self._checking.reading.recheck()

        self.run(change, changed)

    def _begin(self) -> None:
        """Drop the undo stack: it belongs to another story."""
        self._undos.clear()


def _same(one: NumberedFinding, other: NumberedFinding) -> bool:
    """Whether both are the same mistake in the same words, anywhere in the story."""
    a, b = one.finding, other.finding
    return (a.check, a.rule, a.quote.casefold()) == (b.check, b.rule, b.quote.casefold())


def _put_back(session: StorySession, field: str, before: str, after: str) -> None:
    """Undo a fix in a field, unless the field was edited since."""
    if getattr(session.content(), field) == after:
        session.set_fields(**{field: before})
