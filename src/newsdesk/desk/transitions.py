"""Workflow transition of one story in one transaction: the checks, the new workflow state, the revision, the act.

A file beside `moves`, because publishing a notice and undoing a duplicate make transitions as well.
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import change_sets, saving
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.desk.export import gate
from newsdesk.desk.export.candidate import candidate
from newsdesk.desk.export.restrictions import clear_unread_embargo, unread_embargo
from newsdesk.domain import moves
from newsdesk.domain.act import Act
from newsdesk.domain.change_set import ChangeSet, UndoRef
from newsdesk.domain.check_severity import STOPPED_BY
from newsdesk.domain.errors import ExitRefused, MoveRefused, NoticeIncomplete, StoryChanged
from newsdesk.domain.moves import DONE, Move, MoveInput
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Actor
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.domain.workflow import Claim, SeenStory, Workflow, after_save
from newsdesk.text import suggestions

WITH_NOTICE = {
    Move.CORRECT: NoticeKind.CORRECTION,
    Move.UPDATE: NoticeKind.UPDATE,
    Move.WITHDRAW: NoticeKind.WITHDRAWAL,
}
"""Moves that need a notice to readers, and the kind of notice that is asked for where it is missing."""

APPROVES = frozenset({Move.APPROVE, Move.SCHEDULE, Move.PUBLISH, Move.CORRECT, Move.UPDATE})
"""Moves that approve a revision for export."""

_NEED_A_REVISION = APPROVES | {Move.FILE}
_NEED_ONE_HEAD = APPROVES | {Move.DISCARD}
_MOVE_VERBS = frozenset(verb.value for verb in Move)
_SAVED, _PUT_BACK = "saved", "put back"


def make(
    context: DeskContext,
    story: UUID,
    verb: Move,
    *,
    reason: str = "",
    at: datetime | None = None,
    zone: str = "",
    seen: SeenStory | None = None,
    notice: UUID | None = None,
) -> ChangeSet:
    """Make one move of the story, in one transaction.

    `at` (UTC) and `zone` are for scheduling, `seen` is the story as it was on screen, and `notice` is the id of the
    notice to readers, which the caller has stored.

    Raises StoryChanged, MoveRefused, NotYours, ReasonMissing, TimeMissing, NoticeIncomplete, ExitRefused,
    CopyNotReady.
    """
    with context.archive.transaction():
        current, actor, now = context.archive.stories.get(story), context.actor, context.clock()
        check_unchanged(context, current, seen)
        unread = unread_embargo(context, story) if verb is Move.LIFT else None
        facts = MoveInput(head=current.head, now=now, at=at, zone=zone, unread=unread is not None)
        workflow = moves.moved(current.standing, verb, actor=actor, facts=facts, reason=reason)
        if verb is Move.FILE and not workflow.assigned:
            workflow = replace(workflow, assigned=actor.name)  # a returned story needs somebody to go back to
        if verb in APPROVES and actor.alone and current.head:
            workflow = after_save(workflow, head=current.head, embargo=None, actor=actor)
        _refuse(context, current, verb, workflow, notice)
        if verb is Move.PUBLISH:
            # a story under embargo would be called published although it cannot be exported
            gate.check(replace(candidate(context, current), content=replace(current.content, body="")), now=now)
        _run_checks(context, current, verb, workflow)
        revision, workflow = _with_revision(context, current, verb, workflow, now)
        reason = _drop_unread_embargo(context, story, unread, reason.strip())
        act = record(context, current, workflow, actor=actor, when=now, verb=verb.value, reason=reason, notice=notice)
        if verb is Move.REVIEW and not actor.alone:
            context.archive.stories.claim(story, Claim(who=actor.name, at=now))
        else:
            release_claim(context, current, workflow)
        return change_sets.story_and_referrers(
            context, story, revision=revision, undo=UndoRef(verb=verb.value, story=story, act=act.id)
        )


def _drop_unread_embargo(context: DeskContext, story: UUID, unread: UnreadEmbargo | None, reason: str) -> str:
    """Delete text that was meant as an embargo and could not be read; returns the reason with that text, for the
    history."""
    if unread is None:
        return reason
    clear_unread_embargo(context, story)
    return reason if unread.damaged else f"{reason} (“{unread.text}”)"


def record(
    context: DeskContext,
    current: Story,
    workflow: Workflow,
    *,
    actor: Actor,
    when: datetime,
    verb: str,
    reason: str = "",
    undoes: UUID | None = None,
    notice: UUID | None = None,
) -> Act:
    """Store the new workflow state of the story, and the act that made it."""
    act = Act(
        id=new_id(),
        story=current.id,
        verb=verb,
        who=actor.name,
        role=actor.role,
        at=when,
        revision=current.head,
        was=current.standing,
        now=workflow,
        reason=reason,
        undoes=undoes,
        notice=notice,
    )
    context.archive.stories.update_workflow(current.id, workflow, when=when)
    context.archive.acts.add(act)
    return act


def hold_new(context: DeskContext, story: Story, *, reason: str) -> Act:
    """Hold a story that was just created, with the reason.

    Every role may do this; releasing it is a move of its own.
    """
    workflow = replace(story.standing, status=Status.HELD, held_from=story.status)
    return record(
        context, story, workflow, actor=context.actor, when=context.clock(), verb=Move.HOLD.value, reason=reason
    )


def spike_copy(context: DeskContext, copy: Story, *, reason: str) -> Act:
    """Spike a held duplicate that was not wanted. Its maker may, although only editors spike other held stories."""
    workflow = replace(copy.standing, status=Status.SPIKED, spiked_from=copy.status)
    return record(
        context, copy, workflow, actor=context.actor, when=context.clock(), verb=Move.SPIKE.value, reason=reason
    )


def release_claim(context: DeskContext, current: Story, workflow: Workflow) -> None:
    """Remove the claim on the story if it moves to another queue."""
    if current.claim and workflow.queue != current.standing.queue:
        context.archive.stories.claim(current.id, None)


def check_unchanged(context: DeskContext, current: Story, seen: SeenStory | None) -> None:
    """Optimistic lock: raises StoryChanged, with what was done since, unless the story is as it was on screen."""
    if seen is None or seen == current.seen:
        return
    what, who, when = _latest_change(context, current, saved=seen.head != current.head)
    raise StoryChanged(current.content.headline, what, who, when)


def _latest_change(context: DeskContext, current: Story, *, saved: bool) -> tuple[str, str, datetime]:
    """What was done last, by whom and when (UTC): the last move, or with `saved` the last save if that was later."""
    changes = [
        _act_change(act) for act in context.archive.acts.of(current.id) if _seen_part(act.was) != _seen_part(act.now)
    ][:1]
    if saved and current.head:
        note = context.archive.revisions.get(current.head).note
        changes.append((_SAVED, note.who, note.when))
    return max(changes, key=lambda each: each[2], default=(_SAVED, "", current.modified))


def _act_change(act: Act) -> tuple[str, str, datetime]:
    what = DONE[Move(act.verb)] if act.verb in _MOVE_VERBS else _PUT_BACK
    return what, act.who, act.at


def _seen_part(workflow: Workflow) -> tuple[Status, Status | None]:
    return workflow.status, workflow.change


def _refuse(context: DeskContext, current: Story, verb: Move, workflow: Workflow, notice: UUID | None) -> None:
    if verb in _NEED_A_REVISION and current.head is None:
        raise MoveRefused(DONE[verb], "not saved")
    if verb in _NEED_ONE_HEAD and len(current.heads) > 1:
        raise MoveRefused(DONE[verb], "in conflict")
    if verb in APPROVES and (
        open_suggestions := len(suggestions.found(approved_content(context, current, workflow.cleared).body))
    ):
        raise ExitRefused(current.content.headline, "suggestions", str(open_suggestions))
    if verb in WITH_NOTICE and notice is None:
        raise NoticeIncomplete(WITH_NOTICE[verb].value, "wrong" if verb is Move.CORRECT else "text")


def _run_checks(context: DeskContext, current: Story, verb: Move, workflow: Workflow) -> None:
    """Run the copy checks that can stop this move. Raises CopyNotReady."""
    if verb in STOPPED_BY:
        from newsdesk.desk.checks import guard  # imports all checks, which would slow the start

        guard(
            context,
            current,
            verb,
            approved_content(context, current, workflow.cleared) if verb in APPROVES else current.content,
        )


def approved_content(context: DeskContext, story: Story, revision: UUID | None) -> Content:
    """The content of the approved revision; that of the head where no revision is approved."""
    if revision is None or revision == story.head:
        return story.content
    return context.archive.revisions.get(revision).content


def with_head(workflow: Workflow, old: UUID | None, new: UUID) -> Workflow:
    """The workflow state after a move made the new head: if the old head was the approved revision, the new one is."""
    return replace(workflow, cleared=new) if old and workflow.cleared == old else workflow


def _with_revision(
    context: DeskContext, current: Story, verb: Move, workflow: Workflow, now: datetime
) -> tuple[UUID | None, Workflow]:
    """The revision that the move makes, where it changes the text too, and the workflow state that goes with it."""
    if verb is Move.DISCARD:
        content = replace(approved_content(context, current, current.standing.cleared), embargo=workflow.embargo)
        revision = saving.revise(context, current, content, why=SaveReason.DISCARDED, when=now)
        return revision, replace(workflow, cleared=revision)
    if verb is Move.LIFT and current.head and current.content.embargo:
        revision = saving.revise(
            context, current, replace(current.content, embargo=None), why=SaveReason.LIFTED, when=now
        )
        return revision, with_head(workflow, current.head, revision)
    return None, workflow
