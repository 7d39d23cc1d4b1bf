"""Export of stories to files: names them, passes each through the gate, writes it and adds it to the log of copies."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk import file_writing
from newsdesk.desk import slugs
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log, files, gate, names
from newsdesk.desk.export.candidate import candidate, candidates
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.related import RelatedStories
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import NameTaken, StoryNotFound
from newsdesk.domain.exported_copy import ExportedCopy
from newsdesk.domain.story import Story

if TYPE_CHECKING:
    from newsdesk.formats.format import Writer

Progress = Callable[[int, int, str], None]
"""Progress callback, called after each file: files done, files in all, name of the last one."""

Cancelled = Callable[[], bool]
"""Cancel callback, asked before each file; True stops the export."""

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Result of an export: the files written, and warnings as sentences.

    `stopped` says that the user cancelled it before all files were written. `changes` names the exported stories.
    """

    files: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False
    changes: ChangeSet = field(default_factory=ChangeSet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A story as a file's bytes, and warnings about what was left out. Code that hands the bytes out adds `record` to
    the log (`Exchange.record_exit`)."""

    data: bytes
    record: ExportRecord
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Which text to export: `working` asks for the newest saved revision as a proof, `stub` for the stub of a withdrawn
    story."""

    working: bool = False
    stub: bool = False


_DEFAULT = ExportRequest()


@dataclass(frozen=True, slots=True)
class _PlannedFile:
    story: UUID
    path: Path


class Exports:
    """Exporter of stories. The gate and taken names are checked before the first file is written."""

    def __init__(self, context: DeskContext, related: RelatedStories) -> None:
        self._context = context
        self._related = related

    def export(
        self,
        stories: Sequence[UUID],
        *,
        format_key: str,
        folder: Path | None = None,
        file: Path | None = None,
        overwrite: bool = False,
        request: ExportRequest = _DEFAULT,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Exported:
        """Write each story into `folder` under its own name, or a single story to `file`.

        Raises ExitRefused, StoryNotFound, UnknownFormat, NameTaken, DeskInTheWay, WriteFailed.
        """
        writer = self._writer(format_key)
        plan = self._plan(stories, writer, request, folder=folder, file=file)
        if not overwrite:
            _refuse_taken(plan)
        written: list[Path] = []
        warnings: list[str] = []
        records: list[ExportRecord] = []
        pages = self._pages(plan, writer, request, warnings, records, cancelled)
        log = _CopyLogBuffer(self._context)
        try:
            for path in files.write_each(pages, overwrite=overwrite):
                log.add(records[len(written)], path)
                written.append(path)
                if progress:
                    progress(len(written), len(plan), path.name)
        finally:
            log.flush()
        for parent in {path.parent for path in written}:
            file_writing.sync_folder(parent)
        return Exported(
            files=tuple(written),
            warnings=tuple(warnings),
            stopped=len(written) < len(plan),
            changes=ChangeSet(stories=frozenset(record.story for record in records[: len(written)])),
        )

    def export_again(self, copy: ExportedCopy) -> Rendered:
        """Write an exported file again from the story as it is now; of a withdrawn story, its stub.

        Raises ExitRefused, StoryNotFound, UnknownFormat, WriteFailed.
        """
        rendered = self.rendered(copy.story, copy.format, ExportRequest(stub=True))
        files.write_again(Path(copy.place), rendered.data, digest=copy.digest)
        copy_log.add(self._context, [(rendered.record, copy.place)], is_file=True)
        return rendered

    def check_exit(self, story: UUID, request: ExportRequest = _DEFAULT) -> None:
        """Check whether the gate lets the story out. Raises ExitRefused, StoryNotFound."""
        self._check(
            candidate(self._context, self._context.archive.stories.get(story), working=request.working), request
        )

    def rendered(self, story: UUID, format_key: str, request: ExportRequest = _DEFAULT) -> Rendered:
        """The same bytes that `export` writes, for an exit without a file.

        Raises ExitRefused, StoryNotFound, UnknownFormat.
        """
        current = self._context.archive.stories.get(story)
        return self.render(
            candidate(self._context, current, working=request.working), self._writer(format_key), request
        )

    def render(self, each: ExportCandidate, writer: "Writer", request: ExportRequest) -> Rendered:
        """Pass one candidate through the gate and write it in a format. Raises ExitRefused."""
        context = self._context
        cleared = gate.clear(
            each,
            self._related.boxes(each.content),
            now=context.clock(),
            dateline_style=context.settings.dateline_style,
            stub=request.stub,
        )
        main, *_ = writer.write(
            cleared.story, publication=context.publication, stem=names.stem(each.story.id, each.content)
        )
        return Rendered(
            data=main.data,
            record=copy_log.export_record(cleared.story, main.data, writer.format.key),
            warnings=(*self._draft_warnings(each), *cleared.warnings),
        )

    def file_name(self, story: Story, format_key: str) -> str:
        """The name that `export` gives the story's file."""
        return (
            names.stem(story.id, candidate(self._context, story).content) + self._writer(format_key).format.suffixes[0]
        )

    def _pages(
        self,
        plan: Sequence[_PlannedFile],
        writer: "Writer",
        request: ExportRequest,
        warnings: list[str],
        records: list[ExportRecord],
        cancelled: Cancelled | None,
    ) -> Iterator[tuple[Path, bytes]]:
        for start in range(0, len(plan), _BATCH):
            batch = plan[start : start + _BATCH]
            ready = self._candidates([planned.story for planned in batch], request)
            for planned, each in zip(batch, ready, strict=True):
                if cancelled and cancelled():
                    return
                rendered = self.render(each, writer, request)
                warnings += rendered.warnings
                records.append(rendered.record)
                yield planned.path, rendered.data

    def _writer(self, key: str) -> "Writer":
        return self._context.formats.writer(key)

    def _plan(
        self,
        stories: Sequence[UUID],
        writer: "Writer",
        request: ExportRequest,
        *,
        folder: Path | None,
        file: Path | None,
    ) -> list[_PlannedFile]:
        """The path of each story. Raises ExitRefused or StoryNotFound for any of them, before anything is written."""
        if (folder is None) == (file is None):
            raise ValueError("an export goes into a folder or to a file")
        if file is not None and len(stories) != 1:
            raise ValueError("a file takes one story")
        taken: set[str] = set()
        plan = []
        ids = list(dict.fromkeys(stories))
        for start in range(0, len(ids), _BATCH):
            for each in self._candidates(ids[start : start + _BATCH], request):
                self._check(each, request)
                stem = slugs.unique(
                    names.stem(each.story.id, each.content), lambda name: slugs.same_file(name) in taken
                )
                taken.add(slugs.same_file(stem))
                plan.append(
                    _PlannedFile(each.story.id, file or Path(folder or ".") / (stem + writer.format.suffixes[0]))
                )
        return plan

    def _candidates(self, ids: Sequence[UUID], request: ExportRequest) -> list[ExportCandidate]:
        found = self._context.archive.stories.many(ids)
        if missing := [story for story in ids if story not in found]:
            raise StoryNotFound(str(missing[0]))
        return candidates(self._context, (found[story] for story in ids), working=request.working)

    def _check(self, each: ExportCandidate, request: ExportRequest) -> None:
        gate.check(each, now=self._context.clock(), stub=request.stub)

    def _draft_warnings(self, each: ExportCandidate) -> list[str]:
        if self._context.archive.drafts.get(each.story.id) is None:
            return []
        return [f"“{each.content.headline}” has words in a draft that are not saved; they are not in the file."]


class _CopyLogBuffer:
    """Buffer before the log of copies: adds many records in one commit, as a commit costs more than writing a page."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        self._buffer: list[tuple[ExportRecord, str]] = []

    def add(self, record: ExportRecord, path: Path) -> None:
        """Note a file that is on the disk now."""
        self._buffer.append((record, str(path)))
        if len(self._buffer) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is in the buffer to the log."""
        records, self._buffer = self._buffer, []
        copy_log.add(self._context, records, is_file=True)


def _refuse_taken(plan: Sequence[_PlannedFile]) -> None:
    for planned in plan:
        if os.path.lexists(planned.path):
            files.refuse(planned.path)  # do not offer to overwrite what is never overwritten
            raise NameTaken(str(planned.path))
