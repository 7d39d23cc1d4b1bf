"""Undo of acts: restores the workflow state before the act, the text that it discarded and the notice that it made.

An undo is an act too, and can be undone (redo).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import change_sets, saving, transitions
from newsdesk.desk.context import DeskContext, new_id
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
# acts that change one field beside the status, by verb: they block no other undo, and their undo sets that field alone
_FIELD_ACTS: dict[str, str] = {ASSIGN: "assigned", DUE: "due", Move.LIFT: "embargo"}


def undo(context: DeskContext, act: UUID) -> ChangeSet:
    """Undo an act, in one transaction. Raises NotUndone, NotYours, MoveRefused."""
    with context.archive.transaction():
        done = context.archive.acts.get(act)
        current, actor, now = context.archive.stories.get(done.story), context.actor, context.clock()
        acts = context.archive.acts.of(done.story)
        original = _original(done, {each.id: each for each in acts})
        _refuse(context, current, done, acts, actor)
        revision, workflow = _state_before(context, current, done, original, actor, now)
        undone = transitions.record(
            context,
            current,
            workflow,
            actor=actor,
            when=now,
            verb=UNDO,
            reason=original.reason if done.undoes else "",
            undoes=done.id,
            notice=_undo_notice(context, done),
        )
        transitions.release_claim(context, current, workflow)
        return change_sets.story_and_referrers(
            context, current.id, revision=revision, undo=UndoRef(verb=UNDO, story=current.id, act=undone.id)
        )


def _original(act: Act, acts: Mapping[UUID, Act]) -> Act:
    """The act that an undo, or an undo of an undo, goes back to."""
    while act.undoes:
        act = acts[act.undoes]
    return act


def _refuse(context: DeskContext, current: Story, done: Act, acts: tuple[Act, ...], actor: Actor) -> None:
    # a reporter's duplicate of a held story is held in the reporter's name, but only an editor may release it
    theirs = done.who == actor.name and done.role is Role.REPORTER and done.verb != Move.HOLD
    if not (actor.alone or actor.role is Role.EDITOR or theirs):
        raise NotYours(_DONE, actor.role.value)
    headline = current.content.headline
    if not _is_last(done, acts):
        raise NotUndone(headline, "moved")
    if _public_state(done.was) != _public_state(done.now) and context.archive.copies.exported_since(
        current.id, done.at
    ):
        raise NotUndone(headline, "left")


def _public_state(workflow: Workflow) -> Workflow:
    """The part of the workflow state that matters to readers."""
    return replace(workflow, change=None, assigned="", due=None)


def _is_last(done: Act, acts: tuple[Act, ...]) -> bool:
    """Whether no later act blocks the undo of this one; `acts` are newest first.

    An act that was undone later does not block, and neither does its undo.
    """
    by_id = {act.id: act for act in acts}
    after = acts[: acts.index(done)]
    later, cancelled = {act.id for act in after}, set[UUID]()
    for act in after:
        if act.undoes in later and act.id not in cancelled:
            cancelled |= {act.id, act.undoes}
    about = _original(done, by_id).verb
    standing = [act for act in after if act.id not in cancelled]
    return not any(act.undoes == done.id or _same_matter(_original(act, by_id).verb, about) for act in standing)


def _same_matter(verb: str, about: str) -> bool:
    return verb == about or not (verb in _FIELD_ACTS or about in _FIELD_ACTS)


def _state_before(
    context: DeskContext, current: Story, done: Act, original: Act, actor: Actor, now: datetime
) -> tuple[UUID | None, Workflow]:
    """The workflow state before the act, and the new revision where the undo restores text."""
    here = current.standing
    if original.verb == Move.LIFT:
        return _with_embargo_restored(context, current, done, now)
    if field := _FIELD_ACTS.get(original.verb):
        return None, replace(here, **{field: getattr(done.was, field)})
    workflow = replace(done.was, **{field: getattr(here, field) for field in _FIELD_ACTS.values()})
    revision = _restore_text(context, current, done, now) if original.verb == Move.DISCARD else None
    if revision and workflow.change is None:
        workflow = replace(workflow, cleared=revision)
    if head := revision or current.head:
        workflow = after_save(workflow, head=head, embargo=None, actor=actor)
    if len(current.heads) > 1 and workflow.status in CLEARED and _public_state(workflow) != _public_state(here):
        raise MoveRefused(_DONE, "in conflict")
    return revision, workflow


def _with_embargo_restored(
    context: DeskContext, current: Story, done: Act, now: datetime
) -> tuple[UUID | None, Workflow]:
    """The workflow state with the embargo before it was lifted; for a redo, without it."""
    redo, here = done.undoes is not None and done.was.embargo is None, current.standing
    if redo and here.embargo != done.now.embargo:
        raise NotUndone(current.content.headline, "moved")  # another embargo was set since
    workflow = replace(here, embargo=None if redo else later(here.embargo, done.was.embargo))
    if current.head is None or current.content.embargo == workflow.embargo:
        return None, workflow
    content = replace(current.content, embargo=workflow.embargo)
    revision = saving.revise(
        context, current, content, why=SaveReason.LIFTED if redo else SaveReason.RESTORED, when=now
    )
    return revision, transitions.with_head(workflow, current.head, revision)


def _restore_text(context: DeskContext, current: Story, done: Act, now: datetime) -> UUID | None:
    """Save the text of a discarded change as a new revision; None where another revision was saved since."""
    if current.head is None or done.revision is None or not _is_unchanged_since(context, current.head, done.revision):
        return None
    content = replace(context.archive.revisions.get(done.revision).content, embargo=current.standing.embargo)
    return saving.revise(context, current, content, why=SaveReason.RESTORED, when=now)


def _is_unchanged_since(context: DeskContext, head: UUID, before: UUID) -> bool:
    """Whether the head was made directly from the revision `before`, so that nothing was saved since the act."""
    return context.archive.revisions.get(head).note.parents == (before,)


def _undo_notice(context: DeskContext, done: Act) -> UUID | None:
    """Take back the notice of the act, or publish it again under a new id; returns the id of the notice."""
    if done.notice is None:
        return None
    notices = context.archive.notices
    notice = notices.get(done.notice)
    if not notice.taken_back:
        notices.take_back(notice.id)
        return notice.id
    again = replace(notice, id=new_id(), taken_back=False)
    notices.add(again)
    return again.id
