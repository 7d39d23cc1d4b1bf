"""Writes down every copy that leaves the house: what left, in which form, where to, and by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.desk.ids import new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.exported_copy import PAGE, Carried, ExportedCopy, carried_format
from newsdesk.domain.related import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord:
    """What an exit made of a story. It is outside as soon as it is handed over, and recorded then."""

    story: UUID
    revision: UUID | None
    format: str
    digest: str
    notices: int = 0
    proof: bool = False
    stub: bool = False
    carried: tuple[Carried, ...] = ()


def left(outgoing: ExportStory, data: bytes, format_key: str) -> ExportRecord:
    """What leaves with these bytes."""
    return ExportRecord(
        story=outgoing.id,
        revision=outgoing.revision,
        format=format_key,
        digest=sha256(data).hexdigest(),
        notices=len(outgoing.notices),
        proof=outgoing.proof,
        stub=outgoing.stub,
        carried=() if format_key.startswith(PAGE) else _carried(outgoing.boxes),
    )


def words_of(box: Box) -> str:
    """What tells whether an entry of Check Also says the same as another one."""
    return sha256(f"{box.headline}\n{box.excerpt}\n{box.url}".encode("utf-8", "surrogatepass")).hexdigest()


def _carried(boxes: Sequence[Box]) -> tuple[Carried, ...]:
    return tuple(
        Carried(story=box.story, revision=box.revision, digest=words_of(box)) for box in boxes if box.story is not None
    )


def record(room: DeskContext, gone: Iterable[tuple[ExportRecord, str]], *, is_file: bool) -> ChangeSet:
    """Record what left and its place, in one transaction. The stories change in that they are outside now.

    A desk that cannot be written to records nothing, and says so when it is opened.
    """
    if room.archive.unwritable:
        return ChangeSet()
    at, who = room.clock(), room.who
    copies: list[ExportedCopy] = []
    for each, place in gone:
        copy = ExportedCopy(
            id=new_id(),
            story=each.story,
            revision=each.revision,
            format=each.format,
            place=place,
            is_file=is_file,
            at=at,
            who=who,
            digest=each.digest,
            notices=each.notices,
            proof=each.proof,
            stub=each.stub,
        )
        copies += [copy, *(_record_of(carried, copy) for carried in each.carried)]
    if copies:
        with room.archive.transaction():
            room.archive.copies.add(copies)
    return ChangeSet(stories=frozenset(copy.story for copy in copies))


def _record_of(carried: Carried, copy: ExportedCopy) -> ExportedCopy:
    return replace(
        copy,
        id=new_id(),
        revision=carried.revision,
        format=carried_format(carried.story, copy.format),
        digest=carried.digest,
        notices=0,
    )
