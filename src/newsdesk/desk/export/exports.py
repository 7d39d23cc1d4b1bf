"""Stories into files: named, stopped at the gate where they must, written whole or not at all, and recorded."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk import file_writing
from newsdesk.desk import slugs
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log, files, gate
from newsdesk.desk.export.candidate import candidate, candidates
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.related import RelatedStories
from newsdesk.domain import cq
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import NameTaken, StoryNotFound, UnknownFormat
from newsdesk.domain.exported_copy import ExportedCopy
from newsdesk.domain.story import Content, Story

if TYPE_CHECKING:
    from newsdesk.formats.format import Format

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, how many there are, the name of the last."""

Cancelled = Callable[[], bool]
"""Asked before each file: whether the person wants to stop."""

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written. `stopped` says that the person stopped the work: the files named are there, others not.

    `changes` names the stories that have a new copy outside.
    """

    files: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False
    changes: ChangeSet = field(default_factory=ChangeSet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A story as a file's bytes, and what was left out of it. Whoever hands it out has `left` recorded."""

    data: bytes
    left: ExportRecord
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Which words are asked for: with `working` the newest saved ones as a proof, with `stub` what stays of a
    withdrawn story."""

    working: bool = False
    stub: bool = False


_USUAL = ExportRequest()


@dataclass(frozen=True, slots=True)
class _Planned:
    story: UUID
    path: Path


class Exports:
    """The way out. Refusals (gate, taken names) come before the first file is written."""

    def __init__(self, room: DeskContext, related: RelatedStories) -> None:
        self._room = room
        self._related = related

    def export(
        self,
        stories: Sequence[UUID],
        *,
        format_key: str,
        folder: Path | None = None,
        file: Path | None = None,
        overwrite: bool = False,
        asked: ExportRequest = _USUAL,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Exported:
        """Write each story into `folder` under its own name, or a single one to `file`."""
        form = self._writer(format_key)
        plan = self._plan(stories, form, asked, folder=folder, file=file)
        if not overwrite:
            _refuse_taken(plan)
        written: list[Path] = []
        warnings: list[str] = []
        leaves: list[ExportRecord] = []
        pages = self._pages(plan, form, asked, warnings, leaves, cancelled)
        log = _Log(self._room)
        try:
            for path in files.write_each(pages, overwrite=overwrite):
                log.add(leaves[len(written)], path)
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
            changes=ChangeSet(stories=frozenset(each.story for each in leaves[: len(written)])),
        )

    def again(self, copy: ExportedCopy) -> Rendered:
        """Write a file again where it lies, as its story is now; of a withdrawn story, the stub.

        Raises ExitRefused, StoryNotFound, UnknownFormat, WriteFailed.
        """
        out = self.rendered(copy.story, copy.format, ExportRequest(stub=True))
        files.write_again(Path(copy.place), out.data, digest=copy.digest)
        copy_log.record(self._room, [(out.left, copy.place)], is_file=True)
        return out

    def check_exit(self, story: UUID, asked: ExportRequest = _USUAL) -> None:
        """Ask the gate. Raises ExitRefused."""
        self._check(candidate(self._room, self._room.archive.stories.get(story), working=asked.working), asked)

    def rendered(self, story: UUID, format_key: str, asked: ExportRequest = _USUAL) -> Rendered:
        """The very bytes that `export` writes, to be handed out. Raises ExitRefused."""
        held = self._room.archive.stories.get(story)
        return self.render(candidate(self._room, held, working=asked.working), self._writer(format_key), asked)

    def render(self, leaves: ExportCandidate, form: "Format", asked: ExportRequest) -> Rendered:
        """One story through the gate and into a format. Raises ExitRefused."""
        room = self._room
        out = gate.outgoing(
            leaves,
            self._related.boxes(leaves.content),
            now=room.clock(),
            dateline_style=room.settings.dateline_style,
            stub=asked.stub,
        )
        data = form.write(out.outgoing, house=room.house)
        return Rendered(
            data=data,
            left=copy_log.left(out.outgoing, data, form.key),
            warnings=(*self._unsaved(leaves), *out.warnings),
        )

    def file_name(self, story: Story, format_key: str) -> str:
        """The name that `export` gives the story's file."""
        return _stem(story.id, candidate(self._room, story).content) + self._writer(format_key).suffixes[0]

    def _pages(
        self,
        plan: Sequence[_Planned],
        form: "Format",
        asked: ExportRequest,
        warnings: list[str],
        leaves: list[ExportRecord],
        cancelled: Cancelled | None,
    ) -> Iterator[tuple[Path, bytes]]:
        for start in range(0, len(plan), _BATCH):
            batch = plan[start : start + _BATCH]
            ready = self._going([planned.story for planned in batch], asked)
            for planned, each in zip(batch, ready, strict=True):
                if cancelled and cancelled():
                    return
                out = self.render(each, form, asked)
                warnings += out.warnings
                leaves.append(out.left)
                yield planned.path, out.data

    def _writer(self, key: str) -> "Format":
        registry = self._room.formats
        form = registry.by_key(key)
        if not form.writes:
            raise UnknownFormat(key, tuple(each.key for each in registry.writers()))
        return form

    def _plan(
        self, stories: Sequence[UUID], form: "Format", asked: ExportRequest, *, folder: Path | None, file: Path | None
    ) -> list[_Planned]:
        """Who goes where. Raises ExitRefused or StoryNotFound for any of them, before anything is written."""
        if (folder is None) == (file is None):
            raise ValueError("an export goes into a folder or to a file")
        if file is not None and len(stories) != 1:
            raise ValueError("a file takes one story")
        names: set[str] = set()
        plan = []
        ids = list(dict.fromkeys(stories))
        for start in range(0, len(ids), _BATCH):
            for each in self._going(ids[start : start + _BATCH], asked):
                self._check(each, asked)
                stem = slugs.untaken(_stem(each.story.id, each.content), lambda name: slugs.same_file(name) in names)
                names.add(slugs.same_file(stem))
                plan.append(_Planned(each.story.id, file or Path(folder or ".") / (stem + form.suffixes[0])))
        return plan

    def _going(self, ids: Sequence[UUID], asked: ExportRequest) -> list[ExportCandidate]:
        held = self._room.archive.stories.many(ids)
        if missing := [story for story in ids if story not in held]:
            raise StoryNotFound(str(missing[0]))
        return candidates(self._room, (held[story] for story in ids), working=asked.working)

    def _check(self, leaves: ExportCandidate, asked: ExportRequest) -> None:
        gate.may_leave(leaves, now=self._room.clock(), stub=asked.stub)

    def _unsaved(self, leaves: ExportCandidate) -> list[str]:
        if self._room.archive.drafts.get(leaves.story.id) is None:
            return []
        return [f"“{leaves.content.headline}” has words in a draft that are not saved; they are not in the file."]


class _Log:
    """Records what was written, many at a time: a commit for each page would cost more than the page."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room
        self._waiting: list[tuple[ExportRecord, str]] = []

    def add(self, left: ExportRecord, path: Path) -> None:
        """A file is on the disk."""
        self._waiting.append((left, str(path)))
        if len(self._waiting) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Record what was not yet."""
        waiting, self._waiting = self._waiting, []
        copy_log.record(self._room, waiting, is_file=True)


def _stem(story: UUID, content: Content) -> str:
    """A name from the address, else from the headline, else from the id."""
    return (
        slugs.safe_file_name(content.url_slug)
        or slugs.safe_file_name(slugs.proposed(cq.without(content.headline), content.language))
        or str(story)
    )


def _refuse_taken(plan: Sequence[_Planned]) -> None:
    for planned in plan:
        if os.path.lexists(planned.path):
            files.refuse(planned.path)  # nobody is asked whether to replace what cannot be
            raise NameTaken(str(planned.path))
