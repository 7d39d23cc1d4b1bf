"""One move of one story, whole: what was seen, the rules, the words that it changes, the standing, the act.

A file beside `moves` because a notice to readers and a duplicate taken back make moves as well.
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from newsdesk.desk import change_sets, cleared, saving
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import gate
from newsdesk.desk.export.candidate import candidate
from newsdesk.desk.export.restrictions import clear_unread_embargo, unread_embargo
from newsdesk.desk.ids import new_id
from newsdesk.domain import moves, suggestions
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
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import Claim, SeenStory, Workflow, after_save

WITH_NOTICE = {
    Move.CORRECT: NoticeKind.CORRECTION,
    Move.UPDATE: NoticeKind.UPDATE,
    Move.WITHDRAW: NoticeKind.WITHDRAWAL,
}
"""Moves that readers are told about, and what is asked for where the notice is missing."""

CLEARS = frozenset({Move.APPROVE, Move.SCHEDULE, Move.PUBLISH, Move.CORRECT, Move.UPDATE})
"""Moves that say of a version: this one may leave."""

_NEED_WORDS = CLEARS | {Move.FILE}
_OF_ONE_HEAD = CLEARS | {Move.DISCARD}
_VERBS = frozenset(verb.value for verb in Move)
_SAVED, _PUT_BACK = "saved", "put back"


def make(
    room: DeskContext,
    story: UUID,
    verb: Move,
    *,
    reason: str = "",
    at: datetime | None = None,
    zone: str = "",
    seen: SeenStory | None = None,
    notice: UUID | None = None,
) -> ChangeSet:
    """Move the story, in one transaction. `notice` is what readers are told with it, kept by the caller.

    Raises StoryChanged, MoveRefused, NotYours, ReasonMissing, TimeMissing, NoticeIncomplete, ExitRefused,
    CopyNotReady.
    """
    with room.archive.transaction():
        held, actor, now = room.archive.stories.get(story), room.actor, room.clock()
        as_seen(room, held, seen)
        unread = unread_embargo(room, story) if verb is Move.LIFT else None
        facts = MoveInput(head=held.head, now=now, at=at, zone=zone, unread=unread is not None)
        standing = moves.moved(held.standing, verb, actor=actor, facts=facts, reason=reason)
        if verb is Move.FILE and not standing.assigned:
            standing = replace(standing, assigned=actor.name)  # so that it comes back to somebody
        if verb in CLEARS and actor.alone and held.head:
            standing = after_save(standing, head=held.head, embargo=None, actor=actor)
        _refuse(room, held, verb, standing, notice)
        if verb is Move.PUBLISH:
            # under embargo nothing can leave: it would be called published, and no reader could have it
            gate.may_leave(replace(candidate(room, held), content=replace(held.content, body="")), now=now)
        _check(room, held, verb, standing)
        revision, standing = _rewritten(room, held, verb, standing, now)
        reason = _clear(room, story, unread, reason.strip())
        act = record(room, held, standing, actor=actor, when=now, verb=verb.value, reason=reason, notice=notice)
        if verb is Move.REVIEW and not actor.alone:
            room.archive.stories.claim(story, Claim(who=actor.name, at=now))
        else:
            let_claim_go(room, held, standing)
        return change_sets.touched(
            room, story, revision=revision, undo=UndoRef(verb=verb.value, story=story, act=act.id)
        )


def _clear(room: DeskContext, story: UUID, unread: UnreadEmbargo | None, reason: str) -> str:
    """Take words away that were meant as an embargo and not understood; the history keeps them with the reason."""
    if unread is None:
        return reason
    clear_unread_embargo(room, story)
    return reason if unread.damaged else f"{reason} (“{unread.text}”)"


def record(
    room: DeskContext,
    held: Story,
    standing: Workflow,
    *,
    actor: Actor,
    when: datetime,
    verb: str,
    reason: str = "",
    undoes: UUID | None = None,
    notice: UUID | None = None,
) -> Act:
    """Give the story this standing, and write down that it was done."""
    act = Act(
        id=new_id(),
        story=held.id,
        verb=verb,
        who=actor.name,
        role=actor.role,
        at=when,
        revision=held.head,
        was=held.standing,
        now=standing,
        reason=reason,
        undoes=undoes,
        notice=notice,
    )
    room.archive.stories.stand(held.id, standing, when=when)
    room.archive.acts.add(act)
    return act


def hold_new(room: DeskContext, story: Story, *, reason: str) -> Act:
    """Hold a story that has just come, and say why: whoever brought it may, and releasing it is somebody's act."""
    standing = replace(story.standing, status=Status.HELD, held_from=story.status)
    return record(room, story, standing, actor=room.actor, when=room.clock(), verb=Move.HOLD.value, reason=reason)


def spike_copy(room: DeskContext, copy: Story, *, reason: str) -> Act:
    """Spike a held copy that was not wanted: whoever made it may, though what is held is an editor's to spike."""
    standing = replace(copy.standing, status=Status.SPIKED, spiked_from=copy.status)
    return record(room, copy, standing, actor=room.actor, when=room.clock(), verb=Move.SPIKE.value, reason=reason)


def let_claim_go(room: DeskContext, held: Story, standing: Workflow) -> None:
    """Nobody works on it any more once it waits in another queue."""
    if held.claim and standing.queue != held.standing.queue:
        room.archive.stories.claim(held.id, None)


def as_seen(room: DeskContext, held: Story, seen: SeenStory | None) -> None:
    """Go on if the story is as the person saw it. Raises StoryChanged with what was done to it since."""
    if seen is None or seen == held.seen:
        return
    what, who, when = _latest(room, held, saved=seen.head != held.head)
    raise StoryChanged(held.content.headline, what, who, when)


def _latest(room: DeskContext, held: Story, *, saved: bool) -> tuple[str, str, datetime]:
    """What was done last: the save of the head where that is news, or the last move."""
    done = [_told(act) for act in room.archive.acts.of(held.id) if _seen_of(act.was) != _seen_of(act.now)][:1]
    if saved and held.head:
        note = room.archive.revisions.get(held.head).note
        done.append((_SAVED, note.who, note.when))
    return max(done, key=lambda each: each[2], default=(_SAVED, "", held.modified))


def _told(act: Act) -> tuple[str, str, datetime]:
    what = DONE[Move(act.verb)] if act.verb in _VERBS else _PUT_BACK
    return what, act.who, act.at


def _seen_of(standing: Workflow) -> tuple[Status, Status | None]:
    return standing.status, standing.change


def _refuse(room: DeskContext, held: Story, verb: Move, standing: Workflow, notice: UUID | None) -> None:
    if verb in _NEED_WORDS and held.head is None:
        raise MoveRefused(DONE[verb], "not saved")
    if verb in _OF_ONE_HEAD and len(held.heads) > 1:
        raise MoveRefused(DONE[verb], "in conflict")
    if verb in CLEARS and (open_ones := len(suggestions.found(cleared.words(room, held, standing.cleared).body))):
        raise ExitRefused(held.content.headline, "suggestions", str(open_ones))
    if verb in WITH_NOTICE and notice is None:
        raise NoticeIncomplete(WITH_NOTICE[verb].value, "wrong" if verb is Move.CORRECT else "text")


def _check(room: DeskContext, held: Story, verb: Move, standing: Workflow) -> None:
    """The gates of the copy checks. Raises CopyNotReady."""
    if verb in STOPPED_BY:
        from newsdesk.desk.checks import guard  # brings the checks along: nobody's start pays for them

        guard(room, held, verb, cleared.words(room, held, standing.cleared) if verb in CLEARS else held.content)


def with_head(standing: Workflow, old: UUID | None, new: UUID) -> Workflow:
    """The standing once the desk itself wrote a new head: what stood as cleared does, and nothing else."""
    return replace(standing, cleared=new) if old and standing.cleared == old else standing


def _rewritten(
    room: DeskContext, held: Story, verb: Move, standing: Workflow, now: datetime
) -> tuple[UUID | None, Workflow]:
    """The revision that the move makes, if it changes the words as well, and the standing with it."""
    if verb is Move.DISCARD:
        content = replace(cleared.words(room, held, held.standing.cleared), embargo=standing.embargo)
        revision = saving.revise(room, held, content, why=SaveReason.DISCARDED, when=now)
        return revision, replace(standing, cleared=revision)
    if verb is Move.LIFT and held.head and held.content.embargo:
        revision = saving.revise(room, held, replace(held.content, embargo=None), why=SaveReason.LIFTED, when=now)
        return revision, with_head(standing, held.head, revision)
    return None, standing
