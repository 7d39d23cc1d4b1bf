"""What a person makes of a finding: put right, ignored, taken into the desk's words. Each has its way back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.domain.finding import FindingKind
from newsdesk.domain.ignored_finding import IgnoreScope
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.numbered_finding import BODY, NumberedFinding
from newsdesk.ui.editor.editing import replace, selected_text
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import isolated

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

Undo = Callable[[], None]
_SCOPES = {"ignore-once": IgnoreScope.ONCE, "ignore-story": IgnoreScope.STORY, "ignore-always": IgnoreScope.ALWAYS}


class FindingActions(QObject):
    """Does what a card, a key or a menu asks for, and remembers how to take it back, newest first."""

    # str, and a callable that takes it back
    action_done = Signal(str, object)
    # a callable, once the story in front is in the archive: what is ignored belongs to it
    save_asked = Signal(object)
    # str: why nothing was done
    message = Signal(str)
    failed = Signal(object)

    def __init__(self, checking: StoryChecks, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checking, self._lanes = checking, lanes
        self._newsroom: Newsroom | None = None
        self._undos: list[Undo] = []

    def attach(self, newsroom: "Newsroom") -> None:
        """Work for this newsroom from now on."""
        self._newsroom = newsroom
        self._undos.clear()

    def show_session(self, session: StorySession | None) -> None:
        """What was done in another story is taken back there."""
        self._undos.clear()

    def act(self, verb: str, found: NumberedFinding) -> None:
        """Do what a card offers."""
        if verb.startswith("fix"):
            nth = int(verb.partition("-")[2] or 1)
            self.put_right(found, found.fixes[nth - 1])
        elif verb == "add-word":
            self.add_word(found)
        else:
            self.ignore(found, _SCOPES[verb])

    def undo(self) -> None:
        """Take the newest back."""
        if self._undos:
            self._undos[-1]()

    def put_right(self, found: NumberedFinding, text: str) -> None:
        """Put a fix in the place of the words: one step of undo; while suggesting, a suggestion."""
        in_body = found.finding.field == BODY
        if (self._put_into_body if in_body else self._put_into_field)(found, text):
            self._checking.drop(lambda each: each.key == found.key)
        else:
            self.message.emit(self.tr("These words have changed since. They are being read again."))
        self._checking.reading.look_again()

    def ignore(self, found: NumberedFinding, scope: IgnoreScope) -> None:
        """Do not tell this again."""
        session = self._checking.session
        if session is not None and session.story is None:
            self.save_asked.emit(partial(self._ignore, found, scope))
        else:
            self._ignore(found, scope)

    def _ignore(self, found: NumberedFinding, scope: IgnoreScope) -> None:
        newsroom, session = self._newsroom, self._checking.session
        if newsroom is None or session is None or session.story is None:
            return
        content = session.content()
        said = {
            IgnoreScope.ONCE: self.tr("Ignored here."),
            IgnoreScope.STORY: self.tr("Ignored in this story."),
            IgnoreScope.ALWAYS: self.tr("Never told again on this desk."),
        }[scope]

        def ignored(made: UUID) -> None:
            self._checking.drop(
                lambda each: _same(each, found) if scope is not IgnoreScope.ONCE else each.key == found.key
            )
            self._checking.reading.look_again()
            self._remember(said, partial(self._change, lambda newsroom: newsroom.checks.tell_again(made)))

        self._lanes.archive.run(
            lambda: newsroom.checks.ignore(session.id, content, found.finding, scope).id,
            owner=self,
            done=ignored,
            failed=self.failed.emit,
        )

    def add_word(self, found: NumberedFinding) -> None:
        """Take a word into the desk's own."""
        word = found.finding.quote
        said = self.tr("“{word}” is one of the desk’s words now.").format(word=isolated(word))

        def added() -> None:
            self._checking.drop(lambda each: each.finding.kind is FindingKind.SPELLING and each.finding.quote == word)
            self._remember(said, partial(self._change, lambda newsroom: newsroom.checks.remove_word(word)))

        self._change(lambda newsroom: newsroom.checks.add_word(word), added)

    def _put_into_body(self, found: NumberedFinding, text: str) -> bool:
        session, place = self._checking.session, self._checking.place(found)
        if session is None or place is None:
            return False
        cursor = QTextCursor(session.document)
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        if selected_text(cursor) != found.finding.quote:
            return False
        cursor.beginEditBlock()
        replace(cursor, *place, text)
        cursor.endEditBlock()
        self._remember("", session.document.undo)
        return True

    def _put_into_field(self, found: NumberedFinding, text: str) -> bool:
        session, finding = self._checking.session, found.finding
        before = getattr(session.content(), finding.field, "") if session else ""
        if session is None or not isinstance(before, str) or before[finding.start : finding.end] != finding.quote:
            return False
        after = before[: finding.start] + text + before[finding.end :]
        session.set_fields(**{finding.field: after})
        said = self.tr("“{word}” is put right.").format(word=isolated(finding.quote))
        self._remember(said, partial(_put_back, session, finding.field, before, after))
        return True

    def _remember(self, said: str, back: Undo) -> None:
        """Offer the way back, by the message and by the key; whichever comes first."""

        def undo() -> None:
            if undo in self._undos:
                self._undos.remove(undo)
                back()
                self._checking.reading.look_again()

        self._undos.append(undo)
        if said:
            self.action_done.emit(said, undo)

    def _change(self, change: "Callable[[Newsroom], None]", then: Undo | None = None) -> None:
        newsroom = self._newsroom

        def changed(_: None) -> None:
            if then is not None:
                then()
            self._checking.reading.look_again()

        if newsroom is not None:
            self._lanes.archive.run(lambda: change(newsroom), owner=self, done=changed, failed=self.failed.emit)


def _same(one: NumberedFinding, other: NumberedFinding) -> bool:
    """Whether both are the same mistake in the same words, wherever they stand."""
    a, b = one.finding, other.finding
    return (a.check, a.rule, a.quote.casefold()) == (b.check, b.rule, b.quote.casefold())


def _put_back(session: StorySession, field: str, before: str, after: str) -> None:
    """Take a fix in a field back, unless it was written on since."""
    if getattr(session.content(), field) == after:
        session.set_fields(**{field: before})
