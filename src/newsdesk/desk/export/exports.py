"""Export of stories to files: names them, passes each through the gate, writes it and adds it to the log of copies."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import slugs
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log, files, gate, names
from newsdesk.desk.export.candidate import candidate, candidates
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.export.values import Exported, ExportRequest, Rendered, WrittenExport
from newsdesk.desk.related import RelatedStories
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import DeskInTheWay, ExitRefused, NameTaken, SeveralFiles, StoryNotFound
from newsdesk.domain.export_file import files_folder
from newsdesk.domain.exported_copy import ExportedCopy

if TYPE_CHECKING:
    from newsdesk.formats.format import Writer

Progress = Callable[[int, int, str], None]
"""Progress callback, called after each file: files done, files in all, name of the last one."""

Cancelled = Callable[[], bool]
"""Cancel callback, asked before each file; True stops the export."""

_BATCH = 100


_DEFAULT = ExportRequest()


@dataclass(frozen=True, slots=True)
class _PlannedFile:
    """A story, and the path of its main file."""

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
            self._refuse_taken(plan, writer, request)
        written: list[tuple[Path, ...]] = []
        warnings: list[str] = []
        records: list[ExportRecord] = []
        exports = self._files(plan, writer, request, warnings, records, cancelled, overwrite=overwrite)
        log = copy_log.Buffer(self._context)
        try:
            for paths in files.write_each(exports, overwrite=overwrite):
                log.add(records[len(written)], paths[0])
                written.append(paths)
                if progress:
                    progress(len(written), len(plan), paths[0].name)
        finally:
            log.flush()
        files.sync_folders(written)
        return Exported(
            written=tuple(
                WrittenExport(story=record.story, files=paths) for record, paths in zip(records, written, strict=False)
            ),
            warnings=tuple(warnings),
            stopped=len(written) < len(plan),
            changes=ChangeSet(stories=frozenset(record.story for record in records[: len(written)])),
        )

    def export_again(self, copy: ExportedCopy) -> tuple[Rendered, tuple[Path, ...]]:
        """Write the files of an export again from the story as it is now; of a withdrawn story, its stub.

        Gives what was written, and where. Raises ExitRefused, StoryNotFound, UnknownFormat, WriteFailed.
        """
        request, main = ExportRequest(stub=True), Path(copy.place)
        current = candidate(self._context, self._context.archive.stories.get(copy.story))
        writer = self._writer(copy.format)
        rendered = self.render(current, writer, request, stem=names.stem_of(main.name, writer.format.suffixes))
        written = files.write_again(rendered.at(main), digests=copy_log.digests(copy))
        copy_log.add(self._context, [(rendered.record, copy.place)], is_file=True)
        return rendered, written

    def check_exit(self, story: UUID, request: ExportRequest = _DEFAULT) -> None:
        """Check whether the gate lets the story out. Raises ExitRefused, StoryNotFound."""
        self._check(
            candidate(self._context, self._context.archive.stories.get(story), working=request.working), request
        )

    def rendered(self, story: UUID, format_key: str, request: ExportRequest = _DEFAULT) -> Rendered:
        """The same bytes that `export` writes, for an exit without a file, which takes one file alone.

        Raises ExitRefused, SeveralFiles, StoryNotFound, UnknownFormat.
        """
        current = self._context.archive.stories.get(story)
        rendered = self.render(
            candidate(self._context, current, working=request.working), self._writer(format_key), request
        )
        if len(rendered.files) > 1:
            raise SeveralFiles(format_key, len(rendered.files))
        return rendered

    def render(
        self, each: ExportCandidate, writer: "Writer", request: ExportRequest, *, stem: str | None = None
    ) -> Rendered:
        """Pass one candidate through the gate and write it in a format; its own name is used where `stem` is None.

        Raises ExitRefused, and WriteFailed where the writer names files as it must not.
        """
        context = self._context
        stem = names.stem(each.story.id, each.content) if stem is None else stem
        cleared = gate.clear(
            each,
            self._related.boxes(each.content),
            now=context.clock(),
            dateline_style=context.settings.dateline_style,
            stub=request.stub,
        )
        written = writer.write(cleared.story, publication=context.publication, stem=stem)
        names.check(written, stem=stem)
        main, *further = written
        return Rendered(
            files=written,
            record=copy_log.export_record(cleared.story, main.data, writer.format.key, further=further),
            warnings=(*self._draft_warnings(each), *cleared.warnings),
        )

    def file_names(self, story: UUID, format_key: str, request: ExportRequest = _DEFAULT) -> tuple[str, ...]:
        """The names of the files that `export` writes for the story, the main one first; of a story that the gate
        holds back, that of the main file alone.
        """
        current, writer = self._context.archive.stories.get(story), self._writer(format_key)
        each = candidate(self._context, current, working=request.working)
        if writer.several_files:
            with suppress(ExitRefused):
                return tuple(file.name for file in self.render(each, writer, request).files)
        return (names.stem(story, each.content) + writer.format.suffixes[0],)

    def _files(
        self,
        plan: Sequence[_PlannedFile],
        writer: "Writer",
        request: ExportRequest,
        warnings: list[str],
        records: list[ExportRecord],
        cancelled: Cancelled | None,
        *,
        overwrite: bool,
    ) -> Iterator[tuple[files.Files, Sequence[Path]]]:
        """The files of each story, and those of its last export to the same place that it has no more."""
        for start in range(0, len(plan), _BATCH):
            batch = plan[start : start + _BATCH]
            ready = self._candidates([planned.story for planned in batch], request)
            for planned, each in zip(batch, ready, strict=True):
                if cancelled and cancelled():
                    return
                stem = names.stem_of(planned.path.name, writer.format.suffixes)
                rendered = self.render(each, writer, request, stem=stem)
                warnings += rendered.warnings
                records.append(rendered.record)
                yield rendered.at(planned.path), self._left_over(planned, rendered, stem) if overwrite else ()

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

    def _refuse_taken(self, plan: Sequence[_PlannedFile], writer: "Writer", request: ExportRequest) -> None:
        """Raise NameTaken if any file of the export is there already; what is never overwritten is refused first."""
        for planned in plan:
            stem = names.stem_of(planned.path.name, writer.format.suffixes)
            paths = [planned.path]
            if writer.several_files and os.path.lexists(planned.path.parent / files_folder(stem)):
                (each,) = self._candidates([planned.story], request)
                paths += [path for path, _ in self.render(each, writer, request, stem=stem).at(planned.path)[1:]]
            for path in paths:
                if os.path.lexists(path):
                    files.refuse(path, main=planned.path)
                    raise NameTaken(str(path))

    def _left_over(self, planned: _PlannedFile, rendered: Rendered, stem: str) -> list[Path]:
        """Further files of the story's last export to this place that the new one has not, if nobody changed them."""
        folder = planned.path.parent.resolve()
        for copy in self._context.archive.copies.of_several_files(planned.story):
            if Path(copy.place) == folder / planned.path.name:
                now = {folder / file.name for file in rendered.files}
                old = {Path(file.place): file.digest for file in copy.files if Path(file.place) not in now}
                left = [path for path in _unchanged(old) if names.lies_beside(path, folder, stem=stem)]
                return [planned.path.parent / path.relative_to(folder) for path in left]
        return []

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


def _unchanged(digests: Mapping[Path, str]) -> Iterator[Path]:
    """The paths at which the file still lies that was written there."""
    for path, digest in digests.items():
        with suppress(OSError, DeskInTheWay):
            if files.is_unchanged(path, digest):
                yield path
