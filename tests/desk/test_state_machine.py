"""Random moves by random people, and what must hold after each of them.

What is allowed stands here a second time, in the words of what was promised: nothing is looked up in the code
under test.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from newsdesk import resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused, NewsdeskError
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.domain.workflow import Workflow
from newsdesk.settings import Settings

S, V = Status, Move
EDITOR, REPORTER, STRANGER = "Desk editor", "City reporter", "Somebody else"
START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)

IN_HAND = {S.DRAFT, S.FILED, S.IN_REVIEW, S.RETURNED}
BEFORE_PRINT = IN_HAND | {S.APPROVED, S.SCHEDULED}
READ = {S.PUBLISHED, S.CORRECTED, S.WITHDRAWN}
MAY_LEAVE = {S.APPROVED, S.SCHEDULED, S.PUBLISHED, S.CORRECTED}

# from where a move leads, and whereto; None for where the story stays as it is
LEADS: dict[Move, tuple[set[Status], Status | None]] = {
    V.FILE: ({S.DRAFT, S.RETURNED}, S.FILED),
    V.TAKE_BACK: ({S.FILED}, S.DRAFT),
    V.REVIEW: ({S.FILED}, S.IN_REVIEW),
    V.LET_GO: ({S.IN_REVIEW}, S.FILED),
    V.RETURN: ({S.FILED, S.IN_REVIEW, S.APPROVED, S.SCHEDULED}, S.RETURNED),
    V.APPROVE: ({S.FILED, S.IN_REVIEW}, S.APPROVED),
    V.SCHEDULE: ({S.APPROVED, S.SCHEDULED}, S.SCHEDULED),
    V.UNSCHEDULE: ({S.SCHEDULED}, S.APPROVED),
    V.PUBLISH: ({S.APPROVED, S.SCHEDULED}, S.PUBLISHED),
    V.CORRECT: ({S.PUBLISHED, S.CORRECTED}, S.CORRECTED),
    V.UPDATE: ({S.PUBLISHED, S.CORRECTED}, None),
    V.WITHDRAW: ({S.PUBLISHED, S.CORRECTED}, S.WITHDRAWN),
    V.HOLD: (BEFORE_PRINT, S.HELD),
    V.SPIKE: (BEFORE_PRINT | {S.HELD}, S.SPIKED),
    V.LIFT: (set(S) - {S.SPIKED}, None),
}
ALONE_FROM = {V.APPROVE: IN_HAND, V.SCHEDULE: IN_HAND, V.PUBLISH: IN_HAND}
REPORTERS = {
    V.FILE: {S.DRAFT, S.RETURNED},
    V.TAKE_BACK: {S.FILED},
    V.SPIKE: {S.DRAFT, S.RETURNED},
    V.UNSPIKE: {S.DRAFT, S.RETURNED},  # what it was spiked from
    V.DISCARD: {S.DRAFT, S.RETURNED},
}
SIDE = {V.FILE, V.TAKE_BACK, V.REVIEW, V.LET_GO, V.RETURN, V.APPROVE, V.DISCARD}
CLEARS = {V.APPROVE, V.SCHEDULE, V.PUBLISH, V.CORRECT, V.UPDATE}
TELLS = {
    NoticeKind.CORRECTION: V.CORRECT,
    NoticeKind.CLARIFICATION: V.CORRECT,
    NoticeKind.UPDATE: V.UPDATE,
    NoticeKind.EDITORS_NOTE: V.UPDATE,
    NoticeKind.WITHDRAWAL: V.WITHDRAW,
}
FORWARD = (V.UNSPIKE, V.RELEASE, V.FILE, V.REVIEW, V.APPROVE, V.SCHEDULE, V.PUBLISH)
ASK_WHY = {V.RETURN, V.HOLD, V.SPIKE, V.WITHDRAW, V.LIFT}

STORIES = 2
stories = st.integers(0, STORIES - 1)
people = st.sampled_from([EDITOR, EDITOR, EDITOR, REPORTER, REPORTER, STRANGER])
choices = st.integers(0, 50)
reasons = st.sampled_from(["Because.", "Because.", "Because.", ""])
hours = st.sampled_from([None, None, 30, 400])


class Clock:
    """Time as the machine lets it pass, a second at each look."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@cache
def _empty_desk() -> Path:
    """A new archive, made once and copied for each walk."""
    path = Path(tempfile.mkdtemp(prefix="newsdesk-walk-")) / "empty.newsdesk"
    open_archive(path, create=True).close()
    return path


class Desk(RuleBasedStateMachine):
    """A desk of one that becomes one of two and back, its stories, and everything that people do with them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="newsdesk-walk-"))
        path = self.folder / "desk.newsdesk"
        shutil.copy(_empty_desk(), path)
        archive, themes = open_archive(path, create=False), resources.path("themes")
        self.clock = Clock()
        self.newsroom = Newsroom(archive, Settings(), themes=themes, who=EDITOR, clock=self.clock)
        self.ids: list[UUID] = []
        self.words = 0
        self.written: dict[UUID, dict[UUID, str]] = {}  # every revision that was ever made, and its body
        self.approved: set[str] = set()  # bodies cleared by somebody who may
        self.read: set[UUID] = set()  # stories that readers have
        self.embargoes: dict[UUID, Embargo | None] = {}
        self.left_from: dict[tuple[UUID, Status], Status] = {}  # where each stood when it was held, when spiked

    def teardown(self) -> None:
        for revisions in self.written.values():
            for revision, body in revisions.items():
                assert self.newsroom.revisions.get(revision).content.body == body, "a revision changed"
        self.newsroom.close()
        shutil.rmtree(self.folder)

    # Who is there

    @property
    def alone(self) -> bool:
        return len(self.newsroom.people.all()) < 2

    @property
    def may_approve(self) -> bool:
        return self.alone or self.newsroom._context.named == EDITOR

    @precondition(lambda self: self.alone)
    @rule()
    def a_second_person_comes(self) -> None:
        for name, role in ((EDITOR, Role.EDITOR), (REPORTER, Role.REPORTER)):
            person = self.newsroom.people.named(name)
            if person is None or person.left:
                self.newsroom.people.add(name=name, role=role)

    @precondition(lambda self: not self.alone)
    @rule(really=st.integers(0, 5))
    def the_reporter_leaves(self, really: int) -> None:
        person = self.newsroom.people.named(REPORTER)
        if really == 0 and person:
            self.newsroom.people.leave(person.id)

    @rule(passed=st.integers(1, 40))
    def time_passes(self, passed: int) -> None:
        self.clock.now += timedelta(hours=passed)

    # What is written

    @initialize(two=st.booleans())
    def stories_come(self, two: bool) -> None:
        if two:
            self.a_second_person_comes()
        for _ in range(STORIES):
            self.ids += self.newsroom.stories.new(Content(headline="Rain", body=self._body())).created

    @rule(at=stories, suggests=st.integers(0, 4), embargo=hours, base=st.sampled_from([0, 0, 0, 0, 1]), who=people)
    def save(self, at: int, suggests: int, embargo: int | None, base: int, who: str) -> None:
        """From the head, or from an older revision, which makes a fork."""
        self.newsroom._context.named = who
        before = self._story(at)
        until = Embargo(until=self.clock.now + timedelta(hours=embargo)) if embargo else None
        content = replace(before.content, body=self._body(suggests=suggests == 0), embargo=until)
        history = self.newsroom.revisions.history(before.id)
        self.newsroom.stories.save(before.id, content, base=history[min(base, len(history) - 1)].id)
        self._check_save(before)

    @rule(at=stories, pick=choices)
    def restore(self, at: int, pick: int) -> None:
        before = self._story(at)
        history = self.newsroom.revisions.history(before.id)
        self.newsroom.revisions.restore(before.id, history[pick % len(history)].id)
        self._check_save(before)

    @rule(at=stories)
    def settle(self, at: int) -> None:
        before = self._story(at)
        if len(before.heads) > 1:
            content = replace(before.content, body=self._body())
            self.newsroom.revisions.settle(before.id, content, heads=before.heads)
            self._check_save(before)

    def _body(self, *, suggests: bool = False) -> str:
        self.words += 1
        return f"Rain number {self.words} fell.{' {++Really.++}' if suggests else ''}"

    def _check_save(self, before: Story) -> None:
        after = self.newsroom.stories.get(before.id)
        assert after.status is before.status
        if not self.alone:
            assert after.standing.cleared == before.standing.cleared, "a save approved something"
            if before.standing.cleared and before.status is not S.WITHDRAWN and after.head != before.standing.cleared:
                assert after.standing.change, "words were saved that nobody will ask to approve"

    # What is decided

    @rule(at=stories, pick=choices, eager=st.integers(0, 5), reason=reasons, stale=st.integers(0, 7), who=people)
    def move(self, at: int, pick: int, eager: int, reason: str, stale: int, who: str) -> None:
        """Mostly one of the moves that are offered; sometimes any; now and then on a story that looked otherwise."""
        self.newsroom._context.named = who
        before = self._story(at)
        verbs = (self.newsroom.moves.offered(before) if eager else ()) or tuple(Move)
        verb, seen = verbs[pick % len(verbs)], before.seen
        seen = replace(seen, head=None) if stale == 0 else seen
        tomorrow = self.clock.now + timedelta(days=1)

        def work() -> None:
            self.newsroom.moves.move(before.id, verb, reason=reason, at=tomorrow, zone="Asia/Kabul", seen=seen)

        if self._done(work):
            assert stale, "a move was made on a story that had changed"
            assert verb not in {V.CORRECT, V.UPDATE, V.WITHDRAW}, "readers were not told"
            self._check_move(verb, before, reason)

    @rule(at=stories, far=st.integers(2, 6), scheduled=st.booleans())
    def go_on(self, at: int, far: int, scheduled: bool) -> None:
        """The way that most stories take, by whoever may, so that walks come far."""
        for _ in range(far):
            before = self._story(at)
            self.newsroom._context.named = REPORTER if before.standing.queue is S.DRAFT else EDITOR
            offered = set(self.newsroom.moves.offered(before)) - (set() if scheduled else {V.SCHEDULE})
            ways = [
                verb
                for verb in FORWARD
                if verb in offered and not (verb is V.SCHEDULE and before.status is S.SCHEDULED)
            ]
            if ways and self._done(partial(self.newsroom.moves.move, before.id, ways[0], at=self.clock.now)):
                self._check_move(ways[0], before, "")

    @rule(at=stories)
    def lift(self, at: int) -> None:
        self.newsroom._context.named = EDITOR
        before = self._story(at)
        if self._done(partial(self.newsroom.moves.move, before.id, V.LIFT, reason="The ministry released it.")):
            self._check_move(V.LIFT, before, "The ministry released it.")

    @rule(at=stories, ways=st.sampled_from([(V.HOLD,), (V.SPIKE,), (V.HOLD, V.SPIKE)]), back=st.booleans())
    def put_away(self, at: int, ways: tuple[Move, ...], back: bool) -> None:
        """Away from wherever it stands, and often straight back, by an editor who says why."""
        self.newsroom._context.named = EDITOR
        returns = {V.HOLD: V.RELEASE, V.SPIKE: V.UNSPIKE}
        for verb in (*ways, *(returns[way] for way in reversed(ways) if back)):
            before = self._story(at)
            if self._done(partial(self.newsroom.moves.move, before.id, verb, reason="The lawyer reads it.")):
                self._check_move(verb, before, "The lawyer reads it.")

    @rule(at=stories, kind=st.sampled_from(sorted(TELLS)), text=reasons, who=people)
    def tell_readers(self, at: int, kind: NoticeKind, text: str, who: str) -> None:
        self.newsroom._context.named = who
        before = self._story(at)

        def work() -> None:
            self.newsroom.notices.publish_notice(before.id, kind, text=text, wrong=text, right="Rain fell.")

        if self._done(work):
            self._check_move(TELLS[kind], before, text)
            assert self.newsroom.notices.of(before.id)

    @rule(at=stories, pick=st.sampled_from([0, 0, 1, 2, 3]), who=people)
    def undo(self, at: int, pick: int, who: str) -> None:
        self.newsroom._context.named = who
        before = self._story(at)
        acts = self.newsroom.moves.acts(before.id)
        if not acts:
            return
        act = acts[min(pick, len(acts) - 1)]
        if self._done(lambda: self.newsroom.moves.undo(act.id)):
            after = self._story(at)
            assert self.may_approve or (act.who == self.newsroom._context.named and act.role is Role.REPORTER)
            assert act.undoes or after.status in {before.status, act.was.status}
            told = {notice.id for notice in self.newsroom.notices.of(before.id)}
            assert act.undoes or act.notice not in told, "readers are told of what was undone"

    @rule(at=stories, pick=choices)
    def give(self, at: int, pick: int) -> None:
        names = [EDITOR, REPORTER, STRANGER, ""]
        self._done(lambda: self.newsroom.moves.assign(self.ids[at], names[pick % len(names)]))
        self._done(lambda: self.newsroom.moves.set_due(self.ids[at], START + timedelta(hours=pick)))

    @rule(at=stories)
    def claim(self, at: int) -> None:
        before = self._story(at)
        self.newsroom.moves.claim(before.id)
        after = self._story(at)
        if after.claim != before.claim:
            assert self.may_approve
            assert not self.alone
            assert after.standing.queue in {S.FILED, S.IN_REVIEW}

    def _done(self, work: Callable[[], object]) -> bool:
        """Whether it was done. What is refused leaves no trace."""
        before = self._everything()
        try:
            work()
        except NewsdeskError:
            assert self._everything() == before
            return False
        return True

    def _check_move(self, verb: Move, before: Story, reason: str) -> None:
        after = self.newsroom.stories.get(before.id)
        was, now = before.standing, after.standing
        assert (was.status, now.status) == (was.status, self._whereto(verb, before, now))
        assert reason or verb not in ASK_WHY
        place = was.spiked_from if verb is V.UNSPIKE else was.change if was.change and verb in SIDE else was.status
        assert self.may_approve or place in REPORTERS[verb]
        if verb in CLEARS:
            assert len(before.heads) == 1, "a story in conflict was cleared"
            assert "{" not in self._body_of(now.cleared), "words with a suggestion were cleared"
        if verb in {V.APPROVE, V.CORRECT, V.UPDATE}:
            self.approved.add(before.content.body)
            assert (now.cleared, now.change) == (before.head, None)
        if verb in {V.HOLD, V.SPIKE}:
            self.left_from[before.id, now.status] = was.status
        if verb is V.LIFT:
            assert now.embargo is None
            assert (now.status, now.change) == (was.status, was.change)

    def _whereto(self, verb: Move, before: Story, now: Workflow) -> Status:
        """Where the story has to stand after the move, by the words of the trade; no place for a forbidden one."""
        was = before.standing
        back = {V.RELEASE: S.HELD, V.UNSPIKE: S.SPIKED}
        if verb in back:
            assert was.status is back[verb]
            return self.left_from[before.id, was.status]
        if verb is V.DISCARD:
            assert was.change
            assert now.change is None
            assert self._body_of(now.cleared) == self._body_of(was.cleared)
            return was.status
        froms, to = LEADS[verb]
        froms = froms | (ALONE_FROM.get(verb, set()) if self.alone else set())
        if was.change and verb in SIDE:
            assert was.status in MAY_LEAVE
            assert was.change in froms
            assert now.change is (None if verb is V.APPROVE else to)
            return was.status
        assert was.status in froms
        return to or was.status

    # What leaves

    @rule(at=stories, working=st.booleans())
    def export(self, at: int, working: bool) -> None:
        story = self._story(at)
        standing, alone = story.standing, self.alone
        held_back = standing.embargo is not None and self.clock.now < standing.embargo.until
        words = story.content.body if alone or working else self._body_of(standing.cleared or story.head)
        stays = held_back or "{" in words or standing.status not in MAY_LEAVE | IN_HAND
        with pytest.raises(ExitRefused) if stays else nullcontext():
            made = self.newsroom.exchange.rendered(story.id, "markdown", working=working)
        if stays:
            return
        body = self._body_of(made.record.revision)
        assert body.encode() in made.data
        assert made.record.proof is (b"proof: true" in made.data)
        assert not (alone and made.record.proof)
        if not alone and not made.record.proof:
            assert body in self.approved, "words left unmarked that nobody approved"
            assert standing.status in MAY_LEAVE
        self.newsroom.exchange.record_exit(made.record, place="clipboard")
        if not made.record.proof and story.status in READ:
            self.read.add(story.id)

    # What always holds

    @invariant()
    def the_desk_keeps_its_promises(self) -> None:
        held = [self.newsroom.stories.get(story) for story in self.ids]
        self._no_forbidden_standing(held)
        self._no_embargo_goes_without_a_reason(held)
        self._no_revision_is_lost()
        self._acts_form_a_chain(held)
        self._counts_are_right([story.standing for story in held])

    def _no_forbidden_standing(self, held: list[Story]) -> None:
        for story in held:
            standing = story.standing
            if self.alone and story.head and standing.cleared == story.head:
                self.approved.add(story.content.body)  # somebody alone answers for what she saves
            assert story.id not in self.read or story.status in READ, "readers had it, and it is called something else"
            if story.status in MAY_LEAVE | {S.WITHDRAWN}:
                assert standing.cleared in self._history(story.id)
                assert self._body_of(standing.cleared) in self.approved
            assert not standing.change or standing.cleared
            assert standing.change in {None, *IN_HAND}
            assert (standing.published is not None) >= (story.status in READ)
            assert (standing.scheduled is not None) >= (story.status is S.SCHEDULED)

    def _no_embargo_goes_without_a_reason(self, held: list[Story]) -> None:
        for story in held:
            before, now = self.embargoes.get(story.id), story.standing.embargo
            if before and (now is None or now.until < before.until):
                act = self.newsroom.moves.acts(story.id)[0]
                assert act.verb in {"lift", "undo"}
                assert act.reason
                assert act.was.embargo == before
            self.embargoes[story.id] = now

    def _no_revision_is_lost(self) -> None:
        for story in self.ids:
            known, history = self.written.setdefault(story, {}), self._history(story)
            assert known.keys() <= history
            known |= {revision: self._body_of(revision) for revision in history - known.keys()}

    def _acts_form_a_chain(self, held: list[Story]) -> None:
        for story in held:
            acts = self.newsroom.moves.acts(story.id)[::-1]
            then = [*(act.was for act in acts[1:]), story.standing]
            for act, was in zip(acts, then, strict=False):
                assert _but_for_saves(act.now) == _but_for_saves(was)

    def _counts_are_right(self, standings: list[Workflow]) -> None:
        counts, who = self.newsroom.stories.counts(), self.newsroom._context.named
        assert {queue: many for queue, many in counts.by_queue.items() if many} == Counter(
            standing.queue for standing in standings
        )
        assert {status: many for status, many in counts.by_status.items() if many} == Counter(
            standing.status for standing in standings
        )
        assert counts.mine == sum(
            standing.assigned == who and standing.queue in {S.DRAFT, S.RETURNED} for standing in standings
        )

    def _story(self, at: int) -> Story:
        return self.newsroom.stories.get(self.ids[at])

    def _history(self, story: UUID) -> set[UUID]:
        return {note.id for note in self.newsroom.revisions.history(story)}

    def _body_of(self, revision: UUID | None) -> str:
        assert revision
        return self.newsroom.revisions.get(revision).content.body

    def _everything(self) -> list[object]:
        newsroom = self.newsroom
        return [
            (newsroom.stories.get(story), len(newsroom.moves.acts(story)), newsroom.notices.of(story))
            for story in self.ids
        ]


def _but_for_saves(standing: Workflow) -> Workflow:
    """What no save touches."""
    return replace(standing, cleared=None, change=None, embargo=None)


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=80,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
