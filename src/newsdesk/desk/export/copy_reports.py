"""Report on exported copies: where they lie, which of them are stale or wrong, and exporting those again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.corrections import Corrections
from newsdesk.desk.export import copy_log, gate
from newsdesk.desk.export.candidate import candidates
from newsdesk.desk.export.exports import Cancelled, Exports, Progress
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.export.restrictions import stories_with_unread_embargo
from newsdesk.desk.export.values import Exported, WrittenExport
from newsdesk.desk.related import RelatedStories
from newsdesk.domain import exported_copy
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import DeskInTheWay, ExitRefused, NameTaken, UnknownFormat, WriteFailed
from newsdesk.domain.exported_copy import PAGE, Amiss, Carries, CopyReport, CurrentState, ExportedCopy, Freshness
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryQuery

_PAGE = 500
_AMISS_BY_STATUS: dict[str, Amiss] = {
    Status.HELD: Amiss.HELD,
    Status.SPIKED: Amiss.SPIKED,
    Status.WITHDRAWN: Amiss.WITHDRAWN,
}


class CopyReports:
    """Reports on the exported copies of one desk. Each says by `fate` whether the copy is current, stale or wrong."""

    def __init__(self, context: DeskContext, related: RelatedStories) -> None:
        self._context = context
        self._related = related
        self._exports = Exports(context, related)
        self._corrections = Corrections(context)

    def of(self, story: UUID) -> tuple[CopyReport, ...]:
        """The last copy of the story at each place (file path, clipboard, …), newest first."""
        return self._reports(self._context.archive.copies.of(story))

    def stray(self) -> tuple[CopyReport, ...]:
        """Copies of any story that are stale or wrong, or whose story must not be exported now, newest first.

        No proofs.
        """
        log = self._context.archive.copies
        stray = {copy.id: copy for copy in log.stray()}
        stopped = set(self._stopped_stories())
        for story in stopped.union(log.carriers(stopped)):
            stray |= {copy.id: copy for copy in exported_copy.latest(log.of(story)) if not copy.proof}
        reports = self._reports(sorted(stray.values(), key=lambda copy: copy.at, reverse=True))
        return tuple(report for report in reports if report.fate is not Freshness.CURRENT)

    def export_again(
        self, stories: Sequence[UUID], *, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Exported:
        """Write every stale or wrong file of these stories again in its place; of a withdrawn story, its stub.

        A file that cannot be written is named in `warnings`, and the others are written all the same.
        """
        reports = [report for story in dict.fromkeys(stories) for report in self.of(story)]
        outdated = _files_once(report.copy for report in reports if report.fate is not Freshness.CURRENT)
        written: list[WrittenExport] = []
        warnings: list[str] = []
        stopped = False
        for done, copy in enumerate(outdated, 1):
            if stopped := bool(cancelled and cancelled()):
                break
            try:
                done_again, told = self._export_again(copy)
                written.append(done_again)
                warnings += told
            except (DeskInTheWay, ExitRefused, NameTaken, UnknownFormat, WriteFailed) as error:
                warnings.append(f"{copy.place} was not exported again: {self._why(copy, error)}.")
            if progress:
                progress(done, len(outdated), Path(copy.place).name)
        changes = ChangeSet(stories=frozenset(copy.story for copy in outdated))
        return Exported(written=tuple(written), warnings=tuple(warnings), stopped=stopped, changes=changes)

    def _why(self, copy: ExportedCopy, error: Exception) -> str:
        """Why a copy was not written again, as the end of a sentence."""
        if isinstance(error, WriteFailed):
            last = self._context.archive.copies.last_at(error.path)
            if last is not None and last.story != copy.story:
                return f"another story was exported to {error.path} since"
            which = "" if error.path == copy.place else f"{Path(error.path).name}: "
            return f"{which}{error.reason}"
        return _why(error)

    def _stopped_stories(self) -> Iterator[UUID]:
        """The stories that are held or spiked, and those with an embargo that was typed and is not saved or not
        readable."""
        archive = self._context.archive
        for status in (Status.HELD, Status.SPIKED):
            after = None
            while True:
                page = archive.stories.page(StoryQuery(status=status), after=after, limit=_PAGE)
                yield from (row.id for row in page.rows)
                after = page.after
                if after is None:
                    break
        yield from (draft.story for draft in archive.drafts.all() if draft.content.embargo)
        yield from stories_with_unread_embargo(self._context)

    def _export_again(self, copy: ExportedCopy) -> tuple[WrittenExport, tuple[str, ...]]:
        """The files written again, and warnings."""
        if copy.format.startswith(PAGE):
            self._corrections.export_again(copy)
            return WrittenExport(story=copy.story, files=(Path(copy.place),)), ()
        rendered, files = self._exports.export_again(copy)
        return WrittenExport(story=copy.story, files=files), rendered.warnings

    def _reports(self, copies: Iterable[ExportedCopy]) -> tuple[CopyReport, ...]:
        last = exported_copy.latest(copies)
        stories = self._context.archive.stories.many({copy.story for copy in last})
        now = {each.story.id: each for each in candidates(self._context, stories.values())}
        clock = self._context.clock()
        reports = [_report(copy, now[copy.story], clock) for copy in last if copy.story in now]
        carried = self._carried(list(now))
        return tuple(exported_copy.with_carried(report, carried.get(_place(report.copy), ())) for report in reports)

    def _carried(self, stories: Sequence[UUID]) -> dict[tuple[UUID, str, str], list[Carries]]:
        """The faults of stories that are printed in another story's Check Also, by the copy's key (`_place`)."""
        archive, clock = self._context.archive, self._context.clock()
        records = [record for story in stories for record in archive.copies.carried_by(story)]
        named = {exported_copy.carried(record)[0] for record in records}
        found = archive.stories.many(named) if named else {}
        now = {each.story.id: each for each in candidates(self._context, found.values())}
        boxes = self._related.boxes_of(named)
        faults: dict[tuple[UUID, str, str], list[Carries]] = {}
        for record in records:
            story, format_ = exported_copy.carried(record)
            amiss = _amiss(record, now[story], boxes[story], clock) if story in now else Amiss.CHANGED
            if amiss is not None and not record.proof:
                headline = now[story].content.headline if story in now else ""
                key = _place(replace(record, format=format_))
                faults.setdefault(key, []).append(Carries(story=story, headline=headline, amiss=amiss))
        return faults


def _report(copy: ExportedCopy, candidate: ExportCandidate, clock: datetime) -> CopyReport:
    now = CurrentState(
        revision=candidate.revision,
        withdrawn=candidate.story.status is Status.WITHDRAWN,
        stopped=_is_stopped(candidate, clock),
        proof=candidate.proof,
        notices=candidate.notices,
    )
    return CopyReport(copy=copy, fate=exported_copy.freshness(copy, now), headline=candidate.content.headline)


def _is_stopped(candidate: ExportCandidate, now: datetime) -> bool:
    """Whether the story is held, spiked or under embargo. Open suggestions do not count: the copy may stay as it is."""
    return _stop_reason(candidate, now) not in ("", Status.WITHDRAWN)


def _stop_reason(candidate: ExportCandidate, now: datetime) -> str:
    """Why the gate stops the story, its text left out of account; empty where it lets it out."""
    try:
        gate.check(replace(candidate, content=replace(candidate.content, body="")), now=now)
    except ExitRefused as refused:
        return refused.reason
    return ""


def _amiss(record: ExportedCopy, candidate: ExportCandidate, box: Box, now: datetime) -> Amiss | None:
    """The fault of a story that was printed in another story's Check Also, of which `record` is the log entry."""
    if reason := _stop_reason(candidate, now):
        return _AMISS_BY_STATUS.get(reason, Amiss.EMBARGOED)
    if candidate.proof:
        return Amiss.UNAPPROVED
    if copy_log.box_digest(box) == record.digest:
        return None
    return Amiss.CORRECTED if exported_copy.corrected_since(record.at, candidate.notices) else Amiss.CHANGED


def _place(copy: ExportedCopy) -> tuple[UUID, str, str]:
    """Key of a copy: story, format, place. A file has one format at a time, so its format is left empty."""
    return copy.story, "" if copy.is_file else copy.format, copy.place


def _files_once(copies: Iterable[ExportedCopy]) -> list[ExportedCopy]:
    """The files among them, each once: one corrections page is a copy of several stories."""
    latest: dict[tuple[str, str], ExportedCopy] = {}
    for copy in copies:
        key = (copy.format, copy.place)
        if copy.is_file and (key not in latest or latest[key].at < copy.at):
            latest[key] = copy
    return list(latest.values())


def _why(error: Exception) -> str:
    """Why a file was not written again, as the end of a sentence."""
    match error:
        case ExitRefused(reason="suggestions"):
            return "the story has suggestions to accept or reject first"
        case ExitRefused(reason="damaged"):
            return "unsaved words of the story are damaged, and there may have been an embargo in them"
        case ExitRefused(reason="unread"):
            return f"the story has an embargo that Newsdesk cannot read: “{error.detail}”"
        case DeskInTheWay():
            return f"{error.path} is {error.reason}"
        case NameTaken():
            return f"{error.path} was made by somebody else meanwhile"
        case ExitRefused():
            return f"the story is {error.reason} {error.detail}".rstrip()
    return "its format is not known here"
