"""Takes an act back: the standing that was before it, the words that it took away, the notice that it made.

Taking back is an act too, and can be taken back in its turn.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import change_sets, saving, transitions
from newsdesk.desk.context import DeskContext
from newsdesk.desk.ids import new_id
from newsdesk.domain.act import ASSIGN, DUE, UNDO, Act
from newsdesk.domain.change_set import ChangeSet, UndoRef
from newsdesk.domain.embargo import later
from newsdesk.domain.errors import MoveRefused, NotUndone, NotYours
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import CLEARED
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import Workflow, after_save

_DONE = "put back"
# acts about one fact beside the status: they stand in nobody's way, and putting them back touches nothing else
_ASIDE: dict[str, str] = {ASSIGN: "assigned", DUE: "due", Move.LIFT: "embargo"}


def undo(room: DeskContext, act: UUID) -> ChangeSet:
    """Take an act back. Raises NotUndone, NotYours, MoveRefused."""
    with room.archive.transaction():
        done = room.archive.acts.get(act)
        held, actor, now = room.archive.stories.get(done.story), room.actor, room.clock()
        acts = room.archive.acts.of(done.story)
        first = _first(done, {each.id: each for each in acts})
        _refuse(room, held, done, acts, actor)
        revision, standing = _back(room, held, done, first, actor, now)
        undone = transitions.record(
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
        transitions.let_claim_go(room, held, standing)
        return change_sets.touched(
            room, held.id, revision=revision, undo=UndoRef(verb=UNDO, story=held.id, act=undone.id)
        )


def _first(act: Act, acts: Mapping[UUID, Act]) -> Act:
    """What an undo, or the undo of an undo, is about in the end."""
    while act.undoes:
        act = acts[act.undoes]
    return act


def _refuse(room: DeskContext, held: Story, done: Act, acts: tuple[Act, ...], actor: Actor) -> None:
    # a reporter's copy of a held story is held by an act in the reporter's name, and only an editor releases it
    theirs = done.who == actor.name and done.role is Role.REPORTER and done.verb != Move.HOLD
    if not (actor.alone or actor.role is Role.EDITOR or theirs):
        raise NotYours(_DONE, actor.role.value)
    headline = held.content.headline
    if not _stands_last(done, acts):
        raise NotUndone(headline, "moved")
    if _let_out(done.was) != _let_out(done.now) and room.archive.copies.left_since(held.id, done.at):
        raise NotUndone(headline, "left")


def _let_out(standing: Workflow) -> Workflow:
    """What matters to readers of a standing: where the change on the side waits does not."""
    return replace(standing, change=None, assigned="", due=None)


def _stands_last(done: Act, acts: tuple[Act, ...]) -> bool:
    """Whether the act stands and nothing in its way came after it; `acts` are newest first.

    What was done and taken back later counts for nothing, and neither does the taking back.
    """
    by_id = {act.id: act for act in acts}
    after = acts[: acts.index(done)]
    later, gone = {act.id for act in after}, set[UUID]()
    for act in after:
        if act.undoes in later and act.id not in gone:
            gone |= {act.id, act.undoes}
    about = _first(done, by_id).verb
    standing = [act for act in after if act.id not in gone]
    return not any(act.undoes == done.id or _same_matter(_first(act, by_id).verb, about) for act in standing)


def _same_matter(verb: str, about: str) -> bool:
    return verb == about or not (verb in _ASIDE or about in _ASIDE)


def _back(
    room: DeskContext, held: Story, done: Act, first: Act, actor: Actor, now: datetime
) -> tuple[UUID | None, Workflow]:
    """The standing before the act, and the revision where words come back as well."""
    here = held.standing
    if first.verb == Move.LIFT:
        return _embargoed_again(room, held, done, now)
    if field := _ASIDE.get(first.verb):
        return None, replace(here, **{field: getattr(done.was, field)})
    standing = replace(done.was, **{field: getattr(here, field) for field in _ASIDE.values()})
    revision = _words(room, held, done, now) if first.verb == Move.DISCARD else None
    if revision and standing.change is None:
        standing = replace(standing, cleared=revision)
    if head := revision or held.head:
        standing = after_save(standing, head=head, embargo=None, actor=actor)
    if len(held.heads) > 1 and standing.status in CLEARED and _let_out(standing) != _let_out(here):
        raise MoveRefused(_DONE, "in conflict")
    return revision, standing


def _embargoed_again(room: DeskContext, held: Story, done: Act, now: datetime) -> tuple[UUID | None, Workflow]:
    """The embargo before a lift, or, where that is done again, none; the words say the same."""
    again, here = done.undoes is not None and done.was.embargo is None, held.standing
    if again and here.embargo != done.now.embargo:
        raise NotUndone(held.content.headline, "moved")  # another one was set since
    standing = replace(here, embargo=None if again else later(here.embargo, done.was.embargo))
    if held.head is None or held.content.embargo == standing.embargo:
        return None, standing
    content = replace(held.content, embargo=standing.embargo)
    revision = saving.revise(room, held, content, why=SaveReason.LIFTED if again else SaveReason.RESTORED, when=now)
    return revision, transitions.with_head(standing, held.head, revision)


def _words(room: DeskContext, held: Story, done: Act, now: datetime) -> UUID | None:
    """The revision that brings back the words that a discarded change had; none where others were saved since."""
    if held.head is None or done.revision is None or not _is_still(room, held.head, done.revision):
        return None
    content = replace(room.archive.revisions.get(done.revision).content, embargo=held.standing.embargo)
    return saving.revise(room, held, content, why=SaveReason.RESTORED, when=now)


def _is_still(room: DeskContext, head: UUID, before: UUID) -> bool:
    """Whether nothing was saved since an act made the head from the revision before it."""
    return room.archive.revisions.get(head).note.parents == (before,)


def _notice(room: DeskContext, done: Act) -> UUID | None:
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
