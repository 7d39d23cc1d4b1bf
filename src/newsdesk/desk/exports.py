"""Stories into files: named, stopped at the gate where they must, written whole or not at all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import files, leaving, slugs
from newsdesk.desk.leaving import Leaving
from newsdesk.desk.related import RelatedStories
from newsdesk.desk.room import Room
from newsdesk.domain.errors import NameTaken, StoryNotFound, UnknownFormat
from newsdesk.domain.story import Story

if TYPE_CHECKING:
    from newsdesk.formats.format import Format

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, how many there are, the name of the last."""

Cancelled = Callable[[], bool]
"""Asked before each file: whether the person wants to stop."""

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written. `stopped` says that the person stopped the work: the files named are there, others not."""

    files: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A story as a file's bytes, and what was left out of it."""

    data: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Planned:
    story: UUID
    path: Path


class Exports:
    """The way out. Refusals (gate, taken names) come before the first file is written."""

    def __init__(self, room: Room, related: RelatedStories) -> None:
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
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Exported:
        """Write each story into `folder` under its own name, or a single one to `file`."""
        form = self._writer(format_key)
        plan = self._plan(stories, form, folder=folder, file=file)
        if not overwrite:
            _refuse_taken(plan)
        written: list[Path] = []
        warnings: list[str] = []
        for path in files.write_each(self._pages(plan, format_key, warnings, cancelled), overwrite=overwrite):
            written.append(path)
            if progress:
                progress(len(written), len(plan), path.name)
        for parent in {path.parent for path in written}:
            files.sync(parent)
        return Exported(files=tuple(written), warnings=tuple(warnings), stopped=len(written) < len(plan))

    def _pages(
        self, plan: Sequence[_Planned], format_key: str, warnings: list[str], cancelled: Cancelled | None
    ) -> Iterator[tuple[Path, bytes]]:
        for planned in plan:
            if cancelled and cancelled():
                return
            out = self.render(planned.story, format_key)
            warnings += out.warnings
            yield planned.path, out.data

    def check_exit(self, story: UUID) -> None:
        """Ask the gate. Raises ExitRefused."""
        leaving.may_leave(self._room.archive.stories.get(story), now=self._room.clock())

    def render(self, story: UUID, format_key: str) -> Rendered:
        """The very bytes that `export` writes. Raises ExitRefused."""
        room, form = self._room, self._writer(format_key)
        held = room.archive.stories.get(story)
        out = leaving.outgoing(
            held,
            self._related.boxes(held.content),
            now=room.clock(),
            dateline_style=room.settings.dateline_style,
        )
        data = form.write(out.outgoing, house=room.house)
        return Rendered(data=data, warnings=(*self._unsaved(story, out), *out.warnings))

    def file_name(self, story: Story, format_key: str) -> str:
        """The name that `export` gives the story's file."""
        return _stem(story) + self._writer(format_key).suffixes[0]

    def _writer(self, key: str) -> "Format":
        registry = self._room.formats
        form = registry.by_key(key)
        if not form.writes:
            raise UnknownFormat(key, tuple(each.key for each in registry.writers()))
        return form

    def _plan(
        self, stories: Sequence[UUID], form: "Format", *, folder: Path | None, file: Path | None
    ) -> list[_Planned]:
        """Who goes where. Raises ExitRefused or StoryNotFound for any of them, before anything is written."""
        if (folder is None) == (file is None):
            raise ValueError("an export goes into a folder or to a file")
        if file is not None and len(stories) != 1:
            raise ValueError("a file takes one story")
        names: set[str] = set()
        plan = []
        for story in self._each(stories):
            leaving.may_leave(story, now=self._room.clock())
            stem = slugs.untaken(_stem(story), lambda name: name.casefold() in names)
            names.add(stem.casefold())
            plan.append(_Planned(story.id, file or Path(folder or ".") / (stem + form.suffixes[0])))
        return plan

    def _each(self, stories: Sequence[UUID]) -> "list[Story]":
        ids = list(dict.fromkeys(stories))
        held: dict[UUID, Story] = {}
        for start in range(0, len(ids), _BATCH):
            held |= self._room.archive.stories.many(ids[start : start + _BATCH])
        if missing := [story for story in ids if story not in held]:
            raise StoryNotFound(str(missing[0]))
        return [held[story] for story in ids]

    def _unsaved(self, story: UUID, out: Leaving) -> list[str]:
        if self._room.archive.drafts.get(story) is None:
            return []
        return [f"“{out.outgoing.content.headline}” has words in a draft that are not saved; they are not in the file."]


def _stem(story: Story) -> str:
    """A name from the address, else from the headline, else from the id."""
    content = story.content
    return (
        slugs.safe_file_name(content.url_slug)
        or slugs.safe_file_name(slugs.proposed(content.headline, content.language))
        or str(story.id)
    )


def _refuse_taken(plan: Sequence[_Planned]) -> None:
    for planned in plan:
        if planned.path.exists():
            raise NameTaken(str(planned.path))
