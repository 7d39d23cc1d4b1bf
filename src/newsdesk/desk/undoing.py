"""Takes an act back: the standing that was before it, the words that it took away, the notice that it made.

Taking back is an act too, and can be taken back in its turn.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import changed, moving, recording
from newsdesk.desk.ids import new_id
from newsdesk.desk.room import Room
from newsdesk.domain.act import ASSIGN, DUE, UNDO, Act
from newsdesk.domain.changes import Changes, Undo
from newsdesk.domain.embargo import Embargo, later
from newsdesk.domain.errors import MoveRefused, NotUndone, NotYours
from newsdesk.domain.moves import Verb
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.revision import Why
from newsdesk.domain.standing import Standing, after_save
from newsdesk.domain.status import CLEARED
from newsdesk.domain.story import Story

_DONE = "put back"
# acts about one fact beside the status: they stand in nobody's way, and putting them back touches nothing else
_ASIDE = {ASSIGN: "assigned", DUE: "due"}


def undo(room: Room, act: UUID) -> Changes:
    """Take an act back. Raises NotUndone, NotYours, MoveRefused."""
    with room.archive.transaction():
        done = room.archive.acts.get(act)
        held, actor, now = room.archive.stories.get(done.story), room.actor, room.clock()
        acts = room.archive.acts.of(done.story)
        first = _first(done, {each.id: each for each in acts})
        _refuse(room, held, done, acts, actor)
        if field := _ASIDE.get(first.verb):
            revision, standing = None, replace(held.standing, **{field: getattr(done.was, field)})
        else:
            revision, standing = _back(room, held, done, first, actor, now)
        undone = moving.record(
            room,
            held,
            standing,
            actor=actor,
            when=now,
            verb=UNDO,
            reason=first.reason if done.undoes else "",
            undoes=done.id,
            notice=_notice(room, done),
        )
        moving.let_claim_go(room, held, standing)
        return changed.touched(room, held.id, revision=revision, undo=Undo(verb=UNDO, story=held.id, act=undone.id))


def _first(act: Act, acts: Mapping[UUID, Act]) -> Act:
    """What an undo, or the undo of an undo, is about in the end."""
    while act.undoes:
        act = acts[act.undoes]
    return act


def _refuse(room: Room, held: Story, done: Act, acts: tuple[Act, ...], actor: Actor) -> None:
    if not (actor.alone or actor.role is Role.EDITOR or (done.who == actor.name and done.role is Role.REPORTER)):
        raise NotYours(_DONE, actor.role.value)
    headline = held.content.headline
    if not _stands_last(done, acts):
        raise NotUndone(headline, "moved")
    if _let_out(done.was) != _let_out(done.now) and room.archive.copies.left_since(held.id, done.at):
        raise NotUndone(headline, "left")


def _let_out(standing: Standing) -> Standing:
    """What matters to readers of a standing: where the change on the side waits does not."""
    return replace(standing, change=None, assigned="", due=None)


def _stands_last(done: Act, acts: tuple[Act, ...]) -> bool:
    """Whether the act was not taken back yet, and none in its way came after it; `acts` are newest first."""
    by_id = {act.id: act for act in acts}
    after = acts[: acts.index(done)]
    undone: set[UUID] = set()
    for act in after:
        if act.undoes and act.id not in undone:
            undone.add(act.undoes)
    about, later_ones = _first(done, by_id).verb, {act.id for act in after}
    firsts = (_first(act, by_id) for act in after if act.id not in undone)
    # the undo of a later act counts for nothing: that act itself does, where it stands
    in_the_way = (first for first in firsts if first.id in later_ones - undone or first.id not in later_ones)
    return done.id not in undone and not any(_same_matter(first.verb, about) for first in in_the_way)


def _same_matter(verb: str, about: str) -> bool:
    return verb == about or not (verb in _ASIDE or about in _ASIDE)


def _back(room: Room, held: Story, done: Act, first: Act, actor: Actor, now: datetime) -> tuple[UUID | None, Standing]:
    """The standing before a move, with what was decided and saved beside it since."""
    here = held.standing
    standing = replace(
        done.was, assigned=here.assigned, due=here.due, embargo=_embargo(here, done, again=first is not done)
    )
    revision = _words(room, held, done, first, standing, now)
    if revision and first.verb == Verb.LIFT:
        standing = moving.with_head(standing, held.head, revision)
    if revision and first.verb == Verb.DISCARD and standing.change is None:
        standing = replace(standing, cleared=revision)
    if head := revision or held.head:
        standing = after_save(standing, head=head, embargo=None, actor=actor)
    if len(held.heads) > 1 and standing.status in CLEARED and _let_out(standing) != _let_out(here):
        raise MoveRefused(_DONE, "in conflict")
    return revision, standing


def _embargo(here: Standing, done: Act, *, again: bool) -> Embargo | None:
    """The later one, but where a lift is done again."""
    if again and done.was.embargo is None and done.now.embargo == here.embargo:
        return None
    return later(here.embargo, done.was.embargo)


def _words(room: Room, held: Story, done: Act, first: Act, standing: Standing, now: datetime) -> UUID | None:
    """The revision that brings back the words that a discarded change had, or the embargo that was lifted."""
    if held.head is None:
        return None
    if first.verb == Verb.LIFT and held.content.embargo != standing.embargo:
        content = replace(held.content, embargo=standing.embargo)
    elif first.verb == Verb.DISCARD and done.revision and _is_still(room, held.head, done.revision):
        content = room.archive.revisions.get(done.revision).content
    else:
        return None
    return recording.revise(room, held, content, why=Why.RESTORED, when=now)


def _is_still(room: Room, head: UUID, before: UUID) -> bool:
    """Whether nothing was saved since an act made the head from the revision before it."""
    return room.archive.revisions.get(head).note.parents == (before,)


def _notice(room: Room, done: Act) -> UUID | None:
    """Take back what readers were told, or tell them again, under a new id."""
    if done.notice is None:
        return None
    notices = room.archive.notices
    notice = notices.get(done.notice)
    if not notice.taken_back:
        notices.take_back(notice.id)
        return notice.id
    again = replace(notice, id=new_id(), taken_back=False)
    notices.add(again)
    return again.id
