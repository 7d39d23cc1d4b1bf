"""What is offered for the story in front: to this person, as it stands."""

import datetime as dt

from newsdesk.domain.moves import Move, offered
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.workflow import Workflow
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window.actions import Needs, key_of
from newsdesk.ui.window.moves import CLARIFY, EDITORS_NOTE
from newsdesk.ui.window.next_move import NextMove, next_move

_NEVER_KEPT = Workflow()


def standing_of(session: StorySession) -> Workflow:
    """Where a story stands; one that was never kept is a draft."""
    return session.story.standing if session.story else _NEVER_KEPT


def moves_for(session: StorySession | None, actor: Actor) -> frozenset[str]:
    """The keys of the moves that this person can make with the story."""
    if session is None:
        return frozenset()
    keys = {key_of(verb) for verb in offered(standing_of(session), actor=actor, now=dt.datetime.now(dt.UTC))}
    if key_of(Move.UPDATE) in keys:
        keys |= {key_of(CLARIFY), key_of(EDITORS_NOTE)}
    return frozenset(keys if actor.alone else keys | {"story.assign"})


def may_claim(actor: Actor) -> bool:
    """Whether this person claims what waits to be read."""
    return not actor.alone and actor.role is Role.EDITOR


def needs_of(session: StorySession | None, suggestions: int) -> Needs:
    """What there is besides the desk."""
    if session is None:
        return Needs.NOTHING
    have = Needs.STORY
    if suggestions:
        have |= Needs.SUGGESTIONS
    standing = standing_of(session)
    if standing.cleared is not None and session.story and session.story.head != standing.cleared:
        have |= Needs.ON_THE_SIDE
    return have


def next_for(session: StorySession | None, actor: Actor, moves: frozenset[str]) -> NextMove:
    """What is next; nothing without a story."""
    return next_move(standing_of(session), actor, moves) if session else NextMove()
