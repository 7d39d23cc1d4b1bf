"""Import of files as stories: one transaction for each file, so that an error leaves the archive as it was."""

import errno
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk import small_file
from newsdesk.desk import import_claims, saving, transitions
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.desk.export import gate
from newsdesk.desk.export.exports import Cancelled, Progress
from newsdesk.desk.related import RelatedStories
from newsdesk.desk.slugs import with_slugs
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import FormatError, NewsdeskError, UnknownFormat
from newsdesk.domain.fields import FIELDS
from newsdesk.domain.related import Related
from newsdesk.domain.revision import SaveReason
from newsdesk.domain.story import Content, Story
from newsdesk.domain.workflow import Workflow
from newsdesk.text import blank_lines

if TYPE_CHECKING:
    from newsdesk.formats.format import Arrival, Reader

LARGEST = 20 * 1024 * 1024
_HEAD = 4096
_REFUSED = {
    errno.EISDIR: "This is a folder: name the files in it.",
    errno.EFBIG: f"The file is larger than {LARGEST // 1024 // 1024} MB, more than any story: "
    "choose the story's own file.",
    errno.EINVAL: "This is a device or a pipe, not a file: save the story as a file and import that.",
}
_ALREADY_HERE = "This story is here already, word for word; nothing was changed."
_NEW_REVISION = "This story was here already; what differs was kept as a new revision."


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedStory:
    """A story that was imported, or was on the desk already. `source` is the file's name."""

    id: UUID
    slug: str
    headline: str
    warnings: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class NotImported:
    """A file that was not imported, and why."""

    source: str
    error: NewsdeskError


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Result of an import.

    `failed` names the files that were not imported; `stopped` says that the user cancelled it.
    """

    stories: tuple[ImportedStory, ...] = ()
    changes: ChangeSet = field(default_factory=ChangeSet)
    failed: tuple[NotImported, ...] = ()
    stopped: bool = False


class Imports:
    """Importer of files."""

    def __init__(self, context: DeskContext, related: RelatedStories) -> None:
        self._context = context
        self._related = related

    def import_files(
        self,
        paths: Sequence[Path],
        *,
        format_key: str = "",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Imported:
        """Import each file. The error of a single file is raised; of several files, those that failed are named."""
        came: list[Imported] = []
        failed: list[NotImported] = []
        for done, path in enumerate(paths, 1):
            if cancelled and cancelled():
                return _together(came, failed, stopped=True)
            try:
                came.append(self.import_data(read_file(path), name=path.name, format_key=format_key))
            except (FormatError, UnknownFormat) as error:
                if len(paths) == 1:
                    raise
                failed.append(NotImported(str(path), error))
            if progress:
                progress(done, len(paths), path.name)
        return _together(came, failed, stopped=False)

    def import_data(self, data: bytes, *, name: str = "", format_key: str = "") -> Imported:
        """Import the stories in these bytes, all or none. Raises FormatError, UnknownFormat."""
        registry = self._context.formats
        reader = registry.reader(format_key) if format_key else registry.reader_for(name, data[:_HEAD])
        try:
            arrivals = reader.read(data, name=name)
        except FormatError as error:
            raise FormatError(error.reason, source=error.source or name) from error
        with self._context.archive.transaction():
            return _together([self._take_in(_thinned(each), reader, name) for each in arrivals], [], stopped=False)

    def _take_in(self, arrival: "Arrival", reader: "Reader", source: str) -> Imported:
        stories = self._context.archive.stories
        if arrival.id and stories.exists(arrival.id):
            return self._again(stories.get(arrival.id), arrival, reader, source)
        return self._first_time(arrival, source)

    def _first_time(self, arrival: "Arrival", source: str) -> Imported:
        context, story = self._context, arrival.id or new_id()
        content = with_slugs(context, _with_claims(self._linked(arrival.content), arrival), story=story)
        saving.create(
            context,
            story,
            content,
            why=SaveReason.IMPORTED,
            when=context.clock(),
            created=arrival.created or arrival.published,
            workflow=Workflow(),
        )
        if import_claims.holds(arrival):
            transitions.hold_new(
                context, context.archive.stories.get(story), reason=import_claims.line_for_the_desk(arrival)
            )
        only = frozenset({story})
        return Imported(
            stories=(_imported(story, content, (*arrival.warnings, *import_claims.warnings(arrival)), source),),
            changes=ChangeSet(stories=only, created=only),
        )

    def _again(self, held: Story, arrival: "Arrival", reader: "Reader", source: str) -> Imported:
        content = self._content_to_save(held, arrival.content, reader)
        if content == held.content:
            warnings = (*arrival.warnings, _ALREADY_HERE)
            return Imported(stories=(_imported(held.id, held.content, warnings, source),))
        saving.save_beside_draft(self._context, held, content, why=SaveReason.IMPORTED)
        warnings = (*arrival.warnings, _NEW_REVISION)
        return Imported(
            stories=(_imported(held.id, content, warnings, source),),
            changes=ChangeSet(stories=frozenset({held.id, *self._related.named_by(held.id)})),
        )

    def _content_to_save(self, held: Story, arrived: Content, reader: "Reader") -> Content:
        """The content to save for a story that is on the desk: only fields that differ from its export are changed.

        No format has every field (notes to the desk are never exported), so a missing field is no change.
        """
        exported = self._as_exported(held, reader)
        said = replace(exported, body=blank_lines.thinned(exported.body)[0])
        linked = self._linked(arrived)
        differs = [each.name for each in FIELDS if getattr(arrived, each.name) != getattr(said, each.name)]
        content = replace(held.content, **{name: getattr(linked, name) for name in differs})
        return with_slugs(self._context, content, story=held.id, before=held)

    def _linked(self, content: Content) -> Content:
        """Check Also entries that name a story of this desk become links to it; others keep their text."""
        exists = self._context.archive.stories.exists
        entries = tuple(
            Related(story=entry.story) if entry.story and exists(entry.story) else replace(entry, story=None)
            for entry in content.related
        )
        return replace(content, related=entries)

    def _as_exported(self, held: Story, reader: "Reader") -> Content:
        """What the reader makes of the story's own export; the story's content where its format is not written."""
        context, key = self._context, reader.format.key
        if not context.formats.writes(key):
            return held.content
        writer = context.formats.writer(key)
        boxes = self._related.boxes(held.content)
        told = gate.preview_story(held, boxes, dateline_style=context.settings.dateline_style)
        main, *_ = writer.write(told, publication=context.publication, stem="story")
        return reader.read(main.data)[0].content


def read_file(path: Path) -> bytes:
    """The file's bytes; only ordinary files that are not too large are read. Raises FormatError."""
    try:
        return small_file.read(path, most=LARGEST)
    except OSError as error:
        told = _REFUSED.get(error.errno or 0)
        usual = f"The file cannot be read ({error.strerror or error}): check its name and its permissions."
        raise FormatError(told or usual, source=str(path)) from error
    except ValueError as error:  # a NUL in its name
        raise FormatError("No file can have this name: check it.", source=str(path)) from error


def _thinned(arrival: "Arrival") -> "Arrival":
    body, count = blank_lines.thinned(arrival.content.body)
    if not count:
        return arrival
    warnings = (*arrival.warnings, blank_lines.left_out(count))
    return replace(arrival, content=replace(arrival.content, body=body), warnings=warnings)


def _with_claims(content: Content, arrival: "Arrival") -> Content:
    """The content, with the status and other claims of the file in the note to the desk."""
    lines = [content.note_to_desk, import_claims.line_for_the_desk(arrival)]
    return replace(content, note_to_desk="\n".join(filter(None, lines)))


def _imported(story: UUID, content: Content, warnings: tuple[str, ...], source: str) -> ImportedStory:
    return ImportedStory(id=story, slug=content.slug, headline=content.headline, warnings=warnings, source=source)


def _together(parts: Sequence[Imported], failed: Sequence[NotImported], *, stopped: bool) -> Imported:
    return Imported(
        stories=tuple(story for part in parts for story in part.stories),
        changes=ChangeSet(
            stories=frozenset().union(*(part.changes.stories for part in parts)),
            created=frozenset().union(*(part.changes.created for part in parts)),
        ),
        failed=tuple(failed),
        stopped=stopped,
    )
