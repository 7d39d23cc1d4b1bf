"""Record of one export of a story, and whether the copy is still current."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from newsdesk.domain.notice import Notice, NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFile:
    """A further file of an export, beside its main file. `digest` is the SHA-256 of its bytes, in hexadecimal.

    `place` is its whole path; before the main file's place is known, its path from there with `/` between the parts.
    """

    place: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCopy:
    """One export. `place` is the main file's whole path, or the exit's name where there is none (printer, clipboard).

    `digest` is the SHA-256 of what left, in hexadecimal; `notices` how many notices it carried. A proof was not
    approved and says so. `files` are the further files of an export that has more than one.
    """

    id: UUID
    story: UUID
    revision: UUID | None
    format: str
    place: str
    is_file: bool
    at: datetime
    who: str
    digest: str
    notices: int = 0
    proof: bool = False
    stub: bool = False
    files: tuple[CopyFile, ...] = ()


PAGE = "corrections-"
"""How the format of a copy begins that is no copy of the story, but of the corrections page that tells of it."""


CARRIED = "check-also-"
"""How the format of a record begins that says which other story stood in the Check Also of a copy.

It belongs to the story whose copy it is; its `revision` and `digest` are of the other story's words, see `carried`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A story of the desk whose words left in the Check Also of another's copy.

    `digest` is the SHA-256 of those words, in hexadecimal.
    """

    story: UUID
    revision: UUID | None
    digest: str


FILE = "file-of-"
"""How the format of a record begins that is a further file of a copy. Its `place` and `digest` are the file's."""


def file_format(copy: ExportedCopy) -> str:
    """The format under which a further file of the copy is recorded."""
    return f"{FILE}{copy.id.hex}-{copy.format}"


def with_files(copies: Iterable[ExportedCopy], records: Iterable[ExportedCopy]) -> tuple[ExportedCopy, ...]:
    """The copies with their further files, of which `records` are the entries in the log, newest first."""
    files: dict[str, list[CopyFile]] = {}
    for record in records:
        files.setdefault(record.format, []).append(CopyFile(place=record.place, digest=record.digest))
    return tuple(
        replace(copy, files=tuple(reversed(found))) if (found := files.get(file_format(copy))) else copy
        for copy in copies
    )


def carried_format(story: UUID, format_: str) -> str:
    """The format under which it is recorded that this story stood in a copy of that format."""
    return f"{CARRIED}{story.hex}-{format_}"


def carried(record: ExportedCopy) -> tuple[UUID, str]:
    """Which story stood in a copy, and the format of that copy."""
    story, _, format_ = record.format.removeprefix(CARRIED).partition("-")
    return UUID(hex=story), format_


class Freshness(StrEnum):
    """What became of a copy."""

    CURRENT = "current"
    STALE = "stale"
    """The story has a newer version."""
    WRONG = "wrong"
    """The story was corrected or withdrawn since, or must not leave any more: this copy should not be there."""


class Amiss(StrEnum):
    """What is amiss with a story whose words stand in the Check Also of another's copy."""

    EMBARGOED = "embargoed"
    HELD = "held"
    SPIKED = "spiked"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    UNAPPROVED = "unapproved"
    CHANGED = "changed"


_STALE_ONLY = frozenset({Amiss.UNAPPROVED, Amiss.CHANGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Carries:
    """A story in the Check Also of a copy that should not stand there, or not so."""

    story: UUID
    headline: str
    amiss: Amiss

    @property
    def fate(self) -> Freshness:
        """What becomes of a copy that carries it."""
        return Freshness.STALE if self.amiss in _STALE_ONLY else Freshness.WRONG


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReport:
    """A copy and its fate; of several exports to one place, only the last is looked at.

    `carries` names the stories in its Check Also for which it is stale or wrong, whatever its own story says.
    """

    copy: ExportedCopy
    fate: Freshness
    headline: str = ""
    carries: tuple[Carries, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentState:
    """What would leave if a story were exported now, which is what a copy is held against.

    `stopped` says that nothing would: it is held, spiked or under embargo.
    """

    revision: UUID | None
    withdrawn: bool = False
    stopped: bool = False
    proof: bool = False
    notices: tuple[Notice, ...] = ()


def with_carried(recall: CopyReport, carries: Sequence[Carries]) -> CopyReport:
    """The same copy, and what is amiss with its Check Also."""
    worst = max((recall.fate, *(each.fate for each in carries)), key=list(Freshness).index)
    return replace(recall, fate=worst, carries=tuple(carries))


def corrected_since(at: datetime, notices: Iterable[Notice]) -> bool:
    """Whether readers were told since that what left then was not so."""
    return any(notice.kind in _TAKES_BACK and notice.at > at for notice in notices)


_TAKES_BACK = frozenset({NoticeKind.CORRECTION, NoticeKind.WITHDRAWAL})
"""Notices that say of what is out: this was not so. All others add to what still stands."""


def freshness(copy: ExportedCopy, now: CurrentState) -> Freshness:
    """What became of the copy. Of the corrections page it is asked only whether it has all notices of the story."""
    if copy.format.startswith(PAGE):
        return Freshness.CURRENT if len(now.notices) == copy.notices else Freshness.STALE
    if now.withdrawn and not copy.stub:
        return Freshness.WRONG
    if now.stopped and not copy.proof:
        return Freshness.WRONG
    if corrected_since(copy.at, now.notices):
        return Freshness.WRONG
    as_now = (now.withdrawn, len(now.notices), None if now.withdrawn else (now.revision, now.proof))
    was = (copy.stub, copy.notices, None if copy.stub else (copy.revision, copy.proof))
    return Freshness.CURRENT if as_now == was else Freshness.STALE


def latest(copies: Iterable[ExportedCopy]) -> Sequence[ExportedCopy]:
    """Of copies given newest first, the last one of each story at each place; a file is in one format at a time.

    A copy whose main file became a further file of a later one is left out.
    """
    kept: dict[tuple[UUID, str, str], ExportedCopy] = {}
    replaced: set[tuple[UUID, str]] = set()
    for copy in copies:
        if not (copy.is_file and (copy.story, copy.place) in replaced):
            kept.setdefault((copy.story, "" if copy.is_file else copy.format, copy.place), copy)
        replaced |= {(copy.story, file.place) for file in copy.files}
    return tuple(kept.values())
