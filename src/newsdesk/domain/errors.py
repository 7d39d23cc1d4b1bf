"""The errors that Newsdesk raises on purpose. They carry fields; words for people live in each face (ui, cli)."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.domain.finding import Finding


class NewsdeskError(Exception):
    """Root of all errors that a person can do something about."""


class StoryNotFound(NewsdeskError):
    """No story answers to this id or slug."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"no story answers to {ref!r}")
        self.ref = ref


class AmbiguousStory(NewsdeskError):
    """Several stories carry this slug; `ids` names them."""

    def __init__(self, ref: str, ids: tuple[str, ...]) -> None:
        super().__init__(f"several stories answer to {ref!r}: {', '.join(ids)}")
        self.ref = ref
        self.ids = ids


class MoveRefused(NewsdeskError):
    """The trade does not allow this move from this status."""

    def __init__(self, move: str, status: str) -> None:
        super().__init__(f"a story that is {status} cannot be {move}")
        self.move = move
        self.status = status


class NotYours(NewsdeskError):
    """The move is there, but for another role to decide."""

    def __init__(self, move: str, role: str) -> None:
        super().__init__(f"a story is {move} by an editor, not by a {role}")
        self.move = move
        self.role = role


class ReasonMissing(NewsdeskError):
    """The trade asks a reason for this move."""

    def __init__(self, move: str) -> None:
        super().__init__(f"say why the story is {move}")
        self.move = move


class TimeMissing(NewsdeskError):
    """The move is for a time, and none was given."""

    def __init__(self, move: str) -> None:
        super().__init__(f"say for when the story is {move}")
        self.move = move


class StoryChanged(NewsdeskError):
    """The story was changed between being looked at and being moved.

    `what` says what was done ("saved", or what a move made of it), `who` did it and `when` (UTC); look again.
    """

    def __init__(self, headline: str, what: str, who: str, when: datetime) -> None:
        super().__init__(f"{headline!r} was {what} by {who or 'somebody'} at {when:%H:%M} UTC")
        self.headline = headline
        self.what = what
        self.who = who
        self.when = when


class NotUndone(NewsdeskError):
    """An act that cannot be undone any more. `reason` is "left" (the story was exported since) or "moved"."""

    def __init__(self, headline: str, reason: str) -> None:
        super().__init__(f"{headline!r}: {reason}")
        self.headline = headline
        self.reason = reason


class NoticeIncomplete(NewsdeskError):
    """A notice to readers does not say all that its kind must say; `missing` is "wrong", "right" or "text"."""

    def __init__(self, kind: str, missing: str) -> None:
        super().__init__(f"a {kind} needs: {missing}")
        self.kind = kind
        self.missing = missing


class CopyNotReady(NewsdeskError):
    """Checks stop a move. `verb` is the move, as the desk names it; `findings` are all that stop it."""

    def __init__(self, headline: str, verb: str, findings: "tuple[Finding, ...]") -> None:
        super().__init__(f"{headline!r} is not ready: {' '.join(finding.message for finding in findings)}")
        self.headline = headline
        self.verb = verb
        self.findings = findings


class NoSuchPerson(NewsdeskError):
    """Nobody on the staff has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"nobody is called {name!r}")
        self.name = name


class NameInUse(NewsdeskError):
    """Somebody on the staff has this name already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"somebody is called {name!r} already")
        self.name = name


class ExitRefused(NewsdeskError):
    """The gate before every exit holds this story back.

    `reason` is one of "embargoed", "unread", "damaged", "held", "withdrawn", "spiked", "suggestions"; `detail` says
    until when, why or how many, may be empty. "unread" is an embargo that was typed and is not understood: `detail`
    quotes it, `who` typed it where that is somebody else than the person here. "damaged" are unsaved words that cannot
    be read.

    Of an embargo, `until` is the instant (UTC) and `zone` where it was given; `newest` is set where this machine's
    clock seems wrong: when the desk was last worked on, which the clock takes for the future.
    """

    def __init__(
        self,
        headline: str,
        reason: str,
        detail: str = "",
        *,
        until: datetime | None = None,
        zone: str = "",
        newest: datetime | None = None,
        who: str = "",
    ) -> None:
        super().__init__(f"{headline!r} is {reason} {detail}".rstrip())
        self.headline = headline
        self.reason = reason
        self.detail = detail
        self.until = until
        self.zone = zone
        self.newest = newest
        self.who = who


class FormatError(NewsdeskError):
    """What came in is not a readable file of the format. `reason` is one clear sentence for the person who chose it."""

    def __init__(self, reason: str, *, source: str = "") -> None:
        super().__init__(f"{source}: {reason}" if source else reason)
        self.reason = reason
        self.source = source


class UnknownFormat(NewsdeskError):
    """No format has this key, or none recognises the file."""

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no format {key!r}; known: {', '.join(known)}")
        self.key = key
        self.known = known


class SeveralFiles(NewsdeskError):
    """An exit without files (standard output, the clipboard) was asked for a story that is more than one file."""

    def __init__(self, format_key: str, files: int) -> None:
        super().__init__(f"{format_key} gives {files} files")
        self.format = format_key
        self.files = files


class NameTaken(NewsdeskError):
    """A file of that name is there already and was not to be overwritten."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} exists")
        self.path = path


class WriteFailed(NewsdeskError):
    """The machine would not let a file be written (full disk, no permission). `reason` is the system's."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"cannot write {path}: {reason}")
        self.path = path
        self.reason = reason


class ArchiveError(NewsdeskError):
    """The archive file cannot be used as asked. `path` names it."""

    def __init__(self, path: str, reason: str = "") -> None:
        super().__init__(f"{path}: {reason}" if reason else path)
        self.path = path
        self.reason = reason


class ArchiveMissing(ArchiveError):
    """There is no file where the archive was to be opened without creating it."""


class NothingToUndo(ArchiveMissing):
    """No restore was made on this desk, or what it took away is there no more: there is nothing to put back."""


class NotAnArchive(ArchiveError):
    """The file is something else than a Newsdesk archive."""


class ArchiveTooNew(ArchiveError):
    """A newer Newsdesk wrote this file; nothing was opened or changed.

    `copy` is the file of the newest backup that this program can open, empty where there is none.
    """

    def __init__(self, path: str, reason: str = "", *, copy: str = "") -> None:
        super().__init__(path, reason)
        self.copy = copy


class ArchiveDamaged(ArchiveError):
    """SQLite finds the file damaged; backups are the way back."""


class BackupDamaged(ArchiveDamaged):
    """The backup that was to be put in a desk's place is damaged itself. The desk was left as it was.

    `desk` is the desk's file, `backup` its newest good backup, empty where there is none.
    """

    def __init__(self, path: str, reason: str, *, desk: str, backup: str = "") -> None:
        super().__init__(path, reason)
        self.desk = desk
        self.backup = backup


class NothingReadable(ArchiveDamaged):
    """Not one story in the file can be read. `backup` is the newest good backup, empty where there is none."""

    def __init__(self, path: str, reason: str, *, backup: str = "") -> None:
        super().__init__(path, reason)
        self.backup = backup


class RowUnreadable(ArchiveError):
    """One row of the archive cannot be read; all others can. `reason` says what is wrong with it.

    `table` and `row` name it, `story` is the id of the story that it belongs to, empty where it belongs to none.
    """

    def __init__(self, path: str, reason: str, *, table: str, row: str, story: str = "") -> None:
        super().__init__(path, f"{table} {row}: {reason}")
        self.table = table
        self.row = row
        self.story = story


class NotProved(ArchiveError):
    """A copy of the desk was made, and some rows in it cannot be relied on. `copy` is its file, `rows` names them."""

    def __init__(self, path: str, *, copy: str, rows: tuple[str, ...]) -> None:
        super().__init__(path, "; ".join(rows))
        self.copy = copy
        self.rows = rows


class DeskGone(ArchiveError):
    """The desk's file is missing or empty, and backups of it lie in their folder: it is no new desk.

    `reason` is "missing" or "empty"; `backup` is the newest good backup, empty where none can be opened.
    """

    def __init__(self, path: str, reason: str, *, backup: str = "") -> None:
        super().__init__(path, reason)
        self.backup = backup


class DeskInTheWay(NewsdeskError):
    """What was to be written would replace a desk, or lie among its backups. Nothing was written."""

    def __init__(self, path: str, reason: str = "a desk") -> None:
        super().__init__(f"{path} is {reason}")
        self.path = path
        self.reason = reason


class ArchiveBusy(ArchiveError):
    """Another process held the file for longer than we wait; trying again is right."""


class ArchiveUnwritable(ArchiveError):
    """The machine refuses to write (full disk, read-only folder). Nothing was lost of what is kept in memory."""


class Moved(StrEnum):
    """What became of a desk file that is open."""

    GONE = "gone"
    REPLACED = "replaced"
    LOG_GONE = "log gone"
    CUT = "cut"
    OVERWRITTEN = "written over"


class ArchiveMoved(ArchiveError):
    """The desk file, or its log, was moved, deleted, replaced or written over while it was open.

    Nothing that is written now would be found.
    `copy` is the file with all that the open desk held, empty where there is none; `final` says that only a new start
    of the program can mend it.
    """

    def __init__(self, path: str, moved: Moved, *, copy: str = "", final: bool = False) -> None:
        super().__init__(path, moved.value)
        self.final = final
        self.moved = moved
        self.copy = copy


class PortableUnwritable(ArchiveUnwritable):
    """A portable program lies where nothing can be written: a locked stick, a disc. `path` is its own folder."""


class FirstStartFailed(ArchiveError):
    """The first start of a newer Newsdesk on this desk did not end well, and the desk was put back as it was.

    `program` is the version that failed, `former` the one that stood on the desk before, empty where nobody knows;
    `backup` the copy it was put back to, `kept` the file of the desk as the newer version had it.
    """

    def __init__(self, path: str, *, program: str, former: str, backup: str, kept: str) -> None:
        super().__init__(path)
        self.program = program
        self.former = former
        self.backup = backup
        self.kept = kept


class DraftTaken(ArchiveError):
    """Another window typed in the same story since; its words stand there as a draft, and stay."""


class SettingFixed(NewsdeskError):
    """The newsroom's policy decides this setting; `name` is the option's."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is fixed by a policy")
        self.name = name


class RulesChanged(NewsdeskError):
    """Somebody changed the file of house rules since it was read; nothing was written. Read it again, and look."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed since it was read")
        self.path = path


class RuleRefused(NewsdeskError):
    """A house rule, or the file of rules, is not right as it stands; `reasons` are sentences. Nothing was written."""

    def __init__(self, key: str, reasons: tuple[str, ...]) -> None:
        super().__init__(f"{key}: {' '.join(reasons)}")
        self.key = key
        self.reasons = reasons


class Cancelled(NewsdeskError):
    """The person asked long work to stop; what was done so far stands."""


class UpdateRefused(NewsdeskError):
    """An update cannot be had, or must not be put in place; nothing was changed.

    `said` is a sentence of `updates/messages.py`, marked for translation under "Updates"; `values` fill its braces.
    """

    def __init__(self, said: str, **values: str) -> None:
        super().__init__(said.format_map(values))
        self.said = said
        self.values = values
