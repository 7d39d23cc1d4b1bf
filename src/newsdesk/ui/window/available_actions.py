"""Actions that a person may take with the open story, the next one of the workflow, and the button that shows it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.domain.moves import Move, offered
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import CLEARED, Status
from newsdesk.domain.workflow import Workflow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.window.actions import Actions, Needs, key_of
from newsdesk.ui.window.moves import CLARIFY, EDITORS_NOTE

EXPORT = "export"


@dataclass(frozen=True, slots=True)
class NextMove:
    """Keys of the main action and of the one beside it, empty for none; `change`: they are about a pending change."""

    filled: str = ""
    beside: str = ""
    change: bool = False


# by status of the story, or of its pending change: candidates for main action and for the one beside it; of each the
# first that is offered counts
_DESK: dict[Status, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Status.DRAFT: ((Move.FILE,), ()),
    Status.FILED: ((Move.REVIEW,), (Move.RETURN, Move.TAKE_BACK)),
    Status.IN_REVIEW: ((Move.APPROVE,), (Move.RETURN,)),
    Status.RETURNED: ((Move.FILE,), ()),
    Status.APPROVED: ((Move.PUBLISH, EXPORT), (EXPORT,)),
    Status.SCHEDULED: ((Move.PUBLISH, EXPORT), (EXPORT,)),
    Status.PUBLISHED: ((EXPORT,), (Move.CORRECT,)),
    Status.CORRECTED: ((EXPORT,), (Move.CORRECT,)),
    Status.WITHDRAWN: ((EXPORT,), ()),
    Status.HELD: ((Move.RELEASE,), ()),
    Status.SPIKED: ((Move.UNSPIKE,), ()),
}
# on a desk of one person: write and export; publishing is only for the record
_ALONE = _DESK | dict.fromkeys(
    (Status.DRAFT, Status.FILED, Status.IN_REVIEW, Status.RETURNED, Status.APPROVED, Status.SCHEDULED),
    ((EXPORT,), (Move.PUBLISH,)),
)

CHANGE_WORDS = {
    key_of(Move.FILE): tr_noop("Actions", "File the change"),
    key_of(Move.REVIEW): tr_noop("Actions", "Review the change"),
    key_of(Move.APPROVE): tr_noop("Actions", "Approve the change"),
}
SHORT_WORDS = {key_of(Move.REVIEW): tr_noop("Actions", "Review")}
"""Text of the button where it differs from the menu's."""


def next_move(standing: Workflow, actor: Actor, offered: Collection[str]) -> NextMove:
    """The next move for this person; `offered` are the keys of the moves that the workflow offers."""
    on_side = standing.change if standing.status in CLEARED else None
    filled, beside = (_ALONE if actor.alone else _DESK)[on_side or standing.status]
    if not (actor.alone or on_side is None):
        # the published version can still be exported
        beside = (*beside, EXPORT)
    first = _first(filled, offered)
    return NextMove(first, _first(tuple(verb for verb in beside if _key(verb) != first), offered), on_side is not None)


def _first(verbs: tuple[str, ...], offered: Collection[str]) -> str:
    keys = (_key(verb) for verb in verbs)
    return next((key for key in keys if key == EXPORT or key in offered), "")


def _key(verb: str) -> str:
    return verb if verb == EXPORT else key_of(verb)


_NEVER_SAVED = Workflow()


def workflow_of(session: StorySession) -> Workflow:
    """Workflow state of a story; one that was never saved is a draft."""
    return session.story.standing if session.story else _NEVER_SAVED


def moves_for(session: StorySession | None, actor: Actor) -> frozenset[str]:
    """Keys of the moves that this person can make with the story."""
    if session is None:
        return frozenset()
    keys = {key_of(verb) for verb in offered(workflow_of(session), actor=actor, now=dt.datetime.now(dt.UTC))}
    if key_of(Move.UPDATE) in keys:
        keys |= {key_of(CLARIFY), key_of(EDITORS_NOTE)}
    return frozenset(keys if actor.alone else keys | {"story.assign"})


def may_claim(actor: Actor) -> bool:
    """Whether this person claims stories by opening them: an editor on a desk of several."""
    return not actor.alone and actor.role is Role.EDITOR


def needs_of(session: StorySession | None, suggestions: int) -> Needs:
    """Conditions that the open story meets; `suggestions` is the number of open ones."""
    if session is None:
        return Needs.NOTHING
    have = Needs.STORY
    if suggestions:
        have |= Needs.SUGGESTIONS
    standing = workflow_of(session)
    if standing.cleared is not None and session.story and session.story.head != standing.cleared:
        have |= Needs.ON_THE_SIDE
    return have


def next_move_of(session: StorySession | None, actor: Actor, moves: frozenset[str]) -> NextMove:
    """The next move of the open story; none without a story."""
    return next_move(workflow_of(session), actor, moves) if session else NextMove()


class MoveButton(QPushButton):
    """Button of the top bar that shows one action and triggers it; hidden where there is none."""

    def __init__(self, actions: Actions, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._action: QAction | None = None
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.clicked.connect(self._trigger)

    @property
    def key(self) -> str:
        """Key of the action; empty for none."""
        return self._action.objectName() if self._action else ""

    def show_action(self, key: str, text: str = "") -> None:
        """Show this action, none where `key` is empty; `text` replaces its own text and is translated here."""
        if self._action is not None:
            self._action.enabledChanged.disconnect(self.setEnabled)
        self._action = action = self._actions[key] if key else None
        self.setVisible(action is not None)
        if action is not None:
            action.enabledChanged.connect(self.setEnabled)
            self.setEnabled(action.isEnabled())
            self.setText(QCoreApplication.translate("Actions", text) if text else action.text().replace("&", ""))
            self.setToolTip(shortcut_text(action.shortcut()) if action.shortcut().toString() else "")

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()
