"""Log of exported copies: which revision of a story was exported, in which format, to which place, when and by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from newsdesk.desk.context import DeskContext, new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.exported_copy import PAGE, Carried, CopyFile, ExportedCopy, carried_format, file_format
from newsdesk.domain.related import Box

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord:
    """One story as it was exported, before its place is known. `digest` is the SHA-256 of the main file, as hex;
    `files` are the further ones.

    It is added to the log (`add`) when the bytes are handed over.
    """

    story: UUID
    revision: UUID | None
    format: str
    digest: str
    notices: int = 0
    proof: bool = False
    stub: bool = False
    carried: tuple[Carried, ...] = ()
    files: tuple[CopyFile, ...] = ()


def export_record(
    story: ExportStory, data: bytes, format_key: str, *, further: Sequence[ExportFile] = ()
) -> ExportRecord:
    """The record of a story whose main file is `data` in this format, beside which are these further files."""
    return ExportRecord(
        story=story.id,
        revision=story.revision,
        format=format_key,
        digest=sha256(data).hexdigest(),
        files=tuple(CopyFile(place=file.name, digest=sha256(file.data).hexdigest()) for file in further),
        notices=len(story.notices),
        proof=story.proof,
        stub=story.stub,
        carried=() if format_key.startswith(PAGE) else _carried(story.boxes),
    )


def box_digest(box: Box) -> str:
    """SHA-256, as hex, of the text of a Check Also entry: equal for entries that print the same."""
    return sha256(f"{box.headline}\n{box.excerpt}\n{box.url}".encode("utf-8", "surrogatepass")).hexdigest()


def _carried(boxes: Sequence[Box]) -> tuple[Carried, ...]:
    return tuple(
        Carried(story=box.story, revision=box.revision, digest=box_digest(box))
        for box in boxes
        if box.story is not None
    )


def add(context: DeskContext, exported: Iterable[tuple[ExportRecord, str]], *, is_file: bool) -> ChangeSet:
    """Add exported stories, each with its place, to the log in one transaction. The change set names their stories.

    Does nothing on a desk that is open for reading alone; the user is told of that when it is opened.
    """
    if context.archive.unwritable:
        return ChangeSet()
    at, who = context.clock(), context.who
    copies: list[ExportedCopy] = []
    for record, place in exported:
        copy = ExportedCopy(
            id=new_id(),
            story=record.story,
            revision=record.revision,
            format=record.format,
            place=place,
            is_file=is_file,
            at=at,
            who=who,
            digest=record.digest,
            notices=record.notices,
            proof=record.proof,
            stub=record.stub,
        )
        copies += [copy, *(_copy_of_carried(carried, copy) for carried in record.carried)]
        copies += [_further_file(file, copy) for file in record.files]
    if copies:
        with context.archive.transaction():
            context.archive.copies.add(copies)
    return ChangeSet(stories=frozenset(copy.story for copy in copies))


def digests(copy: ExportedCopy) -> dict[Path, str]:
    """The SHA-256, as hex, of each file of the copy, by its path."""
    return {Path(copy.place): copy.digest, **{Path(file.place): file.digest for file in copy.files}}


class Buffer:
    """Buffer before the log of copies: adds many records in one commit, as a commit costs more than writing a page."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        self._buffer: list[tuple[ExportRecord, str]] = []

    def add(self, record: ExportRecord, main: Path) -> None:
        """Note an export of which all files are on the disk now, by the path of its main file."""
        self._buffer.append((record, str(main)))
        if len(self._buffer) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is in the buffer to the log."""
        records, self._buffer = self._buffer, []
        add(self._context, records, is_file=True)


def _further_file(file: CopyFile, copy: ExportedCopy) -> ExportedCopy:
    place = str(Path(copy.place).parent / file.place)
    return replace(copy, id=new_id(), format=file_format(copy), place=place, digest=file.digest, notices=0)


def _copy_of_carried(carried: Carried, copy: ExportedCopy) -> ExportedCopy:
    return replace(
        copy,
        id=new_id(),
        revision=carried.revision,
        format=carried_format(carried.story, copy.format),
        digest=carried.digest,
        notices=0,
    )
