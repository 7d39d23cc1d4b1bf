"""What of the desk's stories is outside the house, which of it is stale or wrong, and exporting that again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.corrections import Corrections
from newsdesk.desk.export import copy_log, gate
from newsdesk.desk.export.candidate import candidates
from newsdesk.desk.export.exports import Cancelled, Exported, Exports, Progress
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.export.restrictions import stories_with_unread_embargo
from newsdesk.desk.related import RelatedStories
from newsdesk.domain import exported_copy
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import ExitRefused, UnknownFormat, WriteFailed
from newsdesk.domain.exported_copy import PAGE, Amiss, Carries, CopyReport, CurrentState, ExportedCopy, Freshness
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryQuery

_PAGE = 500
_REASONS: dict[str, Amiss] = {Status.HELD: Amiss.HELD, Status.SPIKED: Amiss.SPIKED, Status.WITHDRAWN: Amiss.WITHDRAWN}


class Recalls:
    """Copies outside, and their fate."""

    def __init__(self, room: DeskContext, related: RelatedStories) -> None:
        self._room = room
        self._related = related
        self._exports = Exports(room, related)
        self._corrections = Corrections(room)

    def of(self, story: UUID) -> tuple[CopyReport, ...]:
        """The last copy of the story at each place, newest first."""
        return self._recalls(self._room.archive.copies.of(story))

    def stray(self) -> tuple[CopyReport, ...]:
        """Copies of any story that no longer say what the desk says, or of one that must not leave, newest first."""
        copies_ = self._room.archive.copies
        stray = {copy.id: copy for copy in copies_.stray()}
        stopped = set(self._stopped())
        for story in stopped.union(copies_.carriers(stopped)):
            stray |= {copy.id: copy for copy in exported_copy.latest(copies_.of(story)) if not copy.proof}
        found = self._recalls(sorted(stray.values(), key=lambda copy: copy.at, reverse=True))
        return tuple(recall for recall in found if recall.fate is not Freshness.CURRENT)

    def export_again(
        self, stories: Sequence[UUID], *, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Exported:
        """Write every file of these stories that is stale or wrong again where it lies; a withdrawn story's stub.

        What cannot be written is told in `warnings` and keeps nothing else from being written.
        """
        recalls = [recall for story in dict.fromkeys(stories) for recall in self.of(story)]
        strays = _once_each(recall.copy for recall in recalls if recall.fate is not Freshness.CURRENT)
        written: list[Path] = []
        warnings: list[str] = []
        stopped = False
        for done, copy in enumerate(strays, 1):
            if stopped := bool(cancelled and cancelled()):
                break
            try:
                warnings += self._again(copy)
                written.append(Path(copy.place))
            except (ExitRefused, UnknownFormat, WriteFailed) as error:
                warnings.append(f"{copy.place} was not exported again: {_why(error)}.")
            if progress:
                progress(done, len(strays), Path(copy.place).name)
        changes = ChangeSet(stories=frozenset(copy.story for copy in strays))
        return Exported(files=tuple(written), warnings=tuple(warnings), stopped=stopped, changes=changes)

    def _stopped(self) -> Iterator[UUID]:
        """The stories that are held or spiked, and those for which an embargo was typed and is not saved."""
        archive = self._room.archive
        for status in (Status.HELD, Status.SPIKED):
            after = None
            while True:
                page = archive.stories.page(StoryQuery(status=status), after=after, limit=_PAGE)
                yield from (row.id for row in page.rows)
                after = page.after
                if after is None:
                    break
        yield from (draft.story for draft in archive.drafts.all() if draft.content.embargo)
        yield from stories_with_unread_embargo(self._room)

    def _again(self, copy: ExportedCopy) -> tuple[str, ...]:
        if copy.format.startswith(PAGE):
            self._corrections.again(copy)
            return ()
        return self._exports.again(copy).warnings

    def _recalls(self, found: Iterable[ExportedCopy]) -> tuple[CopyReport, ...]:
        last = exported_copy.latest(found)
        held = self._room.archive.stories.many({copy.story for copy in last})
        now = {each.story.id: each for each in candidates(self._room, held.values())}
        clock = self._room.clock()
        recalls = [_recall(copy, now[copy.story], clock) for copy in last if copy.story in now]
        carried = self._carried(list(now))
        return tuple(exported_copy.with_carried(recall, carried.get(_place(recall.copy), ())) for recall in recalls)

    def _carried(self, stories: Sequence[UUID]) -> dict[tuple[UUID, str, str], list[Carries]]:
        """What is amiss with the stories in Check Also, by the copy in which they stand."""
        archive, clock = self._room.archive, self._room.clock()
        records = [record for story in stories for record in archive.copies.carried_by(story)]
        named = {exported_copy.carried(record)[0] for record in records}
        held = archive.stories.many(named) if named else {}
        now = {each.story.id: each for each in candidates(self._room, held.values())}
        boxes = self._related.boxes_of(named)
        found: dict[tuple[UUID, str, str], list[Carries]] = {}
        for record in records:
            story, format_ = exported_copy.carried(record)
            amiss = _amiss(record, now[story], boxes[story], clock) if story in now else Amiss.CHANGED
            if amiss is not None and not record.proof:
                headline = now[story].content.headline if story in now else ""
                key = _place(replace(record, format=format_))
                found.setdefault(key, []).append(Carries(story=story, headline=headline, amiss=amiss))
        return found


def _recall(copy: ExportedCopy, going: ExportCandidate, clock: datetime) -> CopyReport:
    now = CurrentState(
        revision=going.revision,
        withdrawn=going.story.status is Status.WITHDRAWN,
        stopped=_is_stopped(going, clock),
        proof=going.proof,
        notices=going.notices,
    )
    return CopyReport(copy=copy, fate=exported_copy.freshness(copy, now), headline=going.content.headline)


def _is_stopped(going: ExportCandidate, now: datetime) -> bool:
    """Whether the story is held, spiked or under embargo. Open suggestions stop the next copy alone."""
    return _stopped_for(going, now) not in ("", Status.WITHDRAWN)


def _stopped_for(going: ExportCandidate, now: datetime) -> str:
    """Why the gate stops the story, whatever its text; empty where it does not."""
    try:
        gate.may_leave(replace(going, content=replace(going.content, body="")), now=now)
    except ExitRefused as refused:
        return refused.reason
    return ""


def _amiss(record: ExportedCopy, going: ExportCandidate, box: Box, now: datetime) -> Amiss | None:
    """What is amiss with a story whose words left in another's Check Also, as `record` says."""
    if reason := _stopped_for(going, now):
        return _REASONS.get(reason, Amiss.EMBARGOED)
    if going.proof:
        return Amiss.UNAPPROVED
    if copy_log.words_of(box) == record.digest:
        return None
    return Amiss.CORRECTED if exported_copy.corrected_since(record.at, going.notices) else Amiss.CHANGED


def _place(copy: ExportedCopy) -> tuple[UUID, str, str]:
    """Which of the copies outside it is; a file is in one format at a time."""
    return copy.story, "" if copy.is_file else copy.format, copy.place


def _once_each(found: Iterable[ExportedCopy]) -> list[ExportedCopy]:
    """The files among them, each once: several stories stand on one corrections page."""
    at: dict[tuple[str, str], ExportedCopy] = {}
    for copy in found:
        key = (copy.format, copy.place)
        if copy.is_file and (key not in at or at[key].at < copy.at):
            at[key] = copy
    return list(at.values())


def _why(error: Exception) -> str:
    """Why a file stays as it is, as the end of a sentence."""
    match error:
        case ExitRefused(reason="suggestions"):
            return "the story has suggestions to accept or reject first"
        case ExitRefused(reason="damaged"):
            return "unsaved words of the story are damaged, and there may have been an embargo in them"
        case ExitRefused(reason="unread"):
            return f"the story has an embargo that Newsdesk cannot read: “{error.detail}”"
        case ExitRefused():
            return f"the story is {error.reason} {error.detail}".rstrip()
        case WriteFailed():
            return error.reason
    return "its format is not known here"
