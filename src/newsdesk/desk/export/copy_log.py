"""Log of exported copies: which revision of a story was exported, in which format, to which place, when and by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import UUID

from newsdesk.desk.context import DeskContext, new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.exported_copy import PAGE, Carried, ExportedCopy, carried_format
from newsdesk.domain.related import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord:
    """One story as it was exported, before its place is known. `digest` is the SHA-256 of the file's bytes, as hex.

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


def export_record(story: ExportStory, data: bytes, format_key: str) -> ExportRecord:
    """The record of a story that was written as `data` in this format."""
    return ExportRecord(
        story=story.id,
        revision=story.revision,
        format=format_key,
        digest=sha256(data).hexdigest(),
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
    if copies:
        with context.archive.transaction():
            context.archive.copies.add(copies)
    return ChangeSet(stories=frozenset(copy.story for copy in copies))


def _copy_of_carried(carried: Carried, copy: ExportedCopy) -> ExportedCopy:
    return replace(
        copy,
        id=new_id(),
        revision=carried.revision,
        format=carried_format(carried.story, copy.format),
        digest=carried.digest,
        notices=0,
    )
