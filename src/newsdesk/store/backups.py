"""Copies of the archive that are proved before they are relied on, and how long which of them stay."""

import datetime as dt
import glob
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from newsdesk import processes
from newsdesk.domain.errors import ArchiveDamaged, ArchiveError, ArchiveUnwritable
from newsdesk.domain.health_report import BadRow
from newsdesk.file_writing import OWNERS_FILE, OWNERS_FOLDER, sync_folder, write_new
from newsdesk.store import file_state, proof, sqlite_errors
from newsdesk.store.beside import BESIDE, LOG, beside
from newsdesk.store.connecting import connect

_COUNTED = ("story", "revision", "parentage", "draft", "author", "person", "act", "note", "notice", "copy", "unsent")
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
BEFORE = "-before-"
_UNPROVED = "-unproved"
_PART = ".part"
# Ends the log and takes it away; SQLite grants this to a file's only user
END_LOG = "PRAGMA journal_mode = DELETE"
# What integrity_check says of an index that can be made again from its table, in any of SQLite's versions
_INDEX = re.compile(
    r"missing from index|wrong # of entries in index|non-unique entry in index|fts5|inverted index", re.I
)
# One step: 4 MB with the usual page. Between two of them others have their turn.
_PAGES = 1024
_SPARE = 64 * 1024 * 1024
# All rolling copies together, in bytes, or as much as three of them need
BUDGET = 5 * 1024**3
_HOURLY, _DAILY = dt.timedelta(days=1), dt.timedelta(days=30)
_ALL = dt.timedelta(hours=1)
# A copy is due an hour after the last one; of a desk that takes minutes to copy, later
_DUE = ((1024**3, dt.timedelta(hours=1)), (3 * 1024**3, dt.timedelta(hours=6)), (sys.maxsize, dt.timedelta(days=1)))
_NAMED = re.compile(r"-(\d{8}-\d{6})-\d{6}(?:-s(\d+))?")
_SHARED = 0o022

Breathe = Callable[[], None]
"""Called between two steps: may sleep, and stops the work by raising Cancelled."""


def _at_once() -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy that stands, and what in it cannot be relied on: rows that are damaged, indexes that are wrong."""

    path: Path
    bad: tuple[BadRow, ...] = ()


def copy(path: Path, raw: sqlite3.Connection, to: Path, *, breathe: Breathe = _at_once) -> Copied:
    """A whole copy of an open file, with every row of it proved; in place only when it is on the disk.

    A copy in which rows are spoiled is kept beside a copy of that name, never in its place. Raises ArchiveError.
    """
    # nobody can lay a link under a name that nobody can foresee; the number lets `sweep` tell what is left behind
    part = to.with_name(f"{to.name}.{os.urandom(8).hex()}.{os.getpid()}{_PART}")
    with sqlite_errors.named(to):
        make_folder(to.parent)
        sweep(to.parent)
        try:
            _have_room(path, raw, to.parent)
            make_file(part)
            try:
                bad = _copy_proved(path, raw, part, breathe)
            except sqlite3.DatabaseError as error:
                # what is torn in the copy is torn in the desk: the copy goes, and nobody could look into it
                if isinstance(sqlite_errors.fault_of(error, path), ArchiveDamaged):
                    raise ArchiveDamaged(str(path), str(error)) from error
                raise
            to = _unproved(to) if bad else to
            os.replace(part, to)
            sync_folder(to.parent)
        finally:
            remove(part)
    return Copied(path=to, bad=tuple(bad))


def copy_pages(path: Path, raw: sqlite3.Connection, to: Path) -> Path:
    """A copy of an open file page by page, which nobody has proved, for `salvage`. Raises ArchiveError."""
    to = _unproved(to)
    with sqlite_errors.named(to):
        make_folder(to.parent)
        _have_room(path, raw, to.parent)
        make_file(to)
        copy_past_proof(raw, to)
        sync_folder(to.parent)
    return to


def copy_past_proof(raw: sqlite3.Connection, to: Path) -> None:
    """Put every page of the open file into the file `to`, as one file without a log. Raises sqlite3.Error."""
    with closing(connect(to, patience=1)) as target:
        raw.backup(target)
        target.execute(END_LOG)


# -- names and their order --------------------------------------------------------------------------------------------


def name_for(path: Path, folder: Path | None = None, *, before: str = "") -> str:
    """A name for a copy made now. It says when by the clock here, and as which one: a clock can be wrong."""
    now = dt.datetime.now(dt.UTC)
    made = max((number_of(each) for each in listed(path, folder)), default=0) + 1 if folder else 0
    number = f"-s{made:06}" if folder else ""
    reason = f"{BEFORE}{before}" if before else ""
    return f"{path.stem}-{now:%Y%m%d-%H%M%S-%f}{number}{reason}{path.suffix}"


def listed(path: Path, folder: Path) -> tuple[Path, ...]:
    """The copies of this archive in the folder, the one made last first, whatever the clock said."""
    found = folder.glob(f"{glob.escape(path.stem)}-[0-9]*{glob.escape(path.suffix)}")
    return tuple(sorted(found, key=lambda each: (number_of(each), each.name), reverse=True))


def number_of(copy: Path) -> int:
    """As which one the copy was made; 0 of those that earlier versions made."""
    named = _NAMED.search(copy.name)
    return int(named[2] or 0) if named else 0


def made_at(copy: Path) -> dt.datetime:
    """When the copy was made, by the clock of that moment."""
    if named := _NAMED.search(copy.name):
        with suppress(ValueError):
            return dt.datetime.strptime(named[1], "%Y%m%d-%H%M%S").replace(tzinfo=dt.UTC)
    return dt.datetime.fromtimestamp(copy.stat().st_mtime, dt.UTC)


def is_proved(copy: Path) -> bool:
    """Whether every row in it was found right when it was made."""
    return not copy.stem.endswith(_UNPROVED)


def newest_known(path: Path, folder: Path, *, patience: float) -> Path | None:
    """The newest copy that this program can open, a proved one where there is one."""
    found = [each for each in listed(path, folder) if each.is_file()]
    for each in sorted(found, key=lambda each: (not is_proved(each), "-damaged" in each.stem)):
        with suppress(ArchiveError):
            if file_state.layout(each, patience=patience) in file_state.VERSIONS:
                return each
    return None


# -- when one is due, and which stay ----------------------------------------------------------------------------------


def is_due(path: Path, folder: Path, now: dt.datetime | None = None) -> bool:
    """Whether a rolling copy should be made now: cheap, nothing is opened."""
    now = now or dt.datetime.now(dt.UTC)
    rolling = [each for each in listed(path, folder) if BEFORE not in each.name and is_proved(each)]
    if not rolling:
        return True
    made = made_at(rolling[0])
    if made > now:
        return True  # the clock was ahead then, or is behind now: that must stop nothing
    size = path.stat().st_size
    return now - made >= next(every for limit, every in _DUE if size <= limit) and _written_since(path, rolling[0])


def _written_since(path: Path, copy: Path) -> bool:
    written = [each.stat().st_mtime for each in (path, beside(path, LOG)) if each.exists()]
    return max(written, default=0.0) >= copy.stat().st_mtime


def prune(path: Path, folder: Path, *, made: Path) -> None:
    """Let rolling copies go: one an hour stays for a day, one a day for a month, within the budget of bytes.

    What was `made` just now stays, all of the last hour, and those made before a migration or a restore: they are the
    way back to it. A copy that is not proved pushes out none that is: of those the newest stays, and the last proved
    one always. Nor does a copy go that holds a version which the one `made` now lacks: another desk may have come to
    lie under the name.
    """
    rolling = [each for each in listed(path, folder) if BEFORE not in each.name]
    proved = [each for each in rolling if is_proved(each)]
    keep = {made, *proved[:1], *[each for each in rolling if not is_proved(each)][:1]}
    with sqlite_errors.named(path):
        keep |= set(_within(_thinned(proved, dt.datetime.now(dt.UTC)), max(BUDGET, 3 * made.stat().st_size)))
        for old in rolling:
            if old not in keep and not _holds_more(old, made):
                remove(old)


def _holds_more(old: Path, new: Path) -> bool:
    """Whether a copy has a version of a story that the newer one lacks. One that cannot be read has none to show."""
    try:
        before, now = (_versions(copy) for copy in (old, new))
    except (sqlite3.Error, OSError):
        return False
    return not before <= now


def _versions(copy: Path) -> set[bytes]:
    with closing(connect(copy, patience=0, readonly=True)) as raw:
        return {row[0] for row in raw.execute("SELECT id FROM revision")}


def _thinned(proved: list[Path], now: dt.datetime) -> list[Path]:
    """The newest of each hour of the last day, and of each day of the last month; newest first."""
    kept: list[Path] = []
    slots: set[str] = set()
    latest = now
    for each in proved:
        # a copy that says it is younger than one made after it was made under a wrong clock
        latest = min(latest, made_at(each))
        age = now - latest
        slot = f"{latest:%Y%m%d%H}" if age <= _HOURLY else f"{latest:%Y%m%d}"
        if age <= _ALL:  # who makes one by hand before a risky act finds it afterwards
            slot = each.name
        if age <= _DAILY and slot not in slots:
            slots.add(slot)
            kept.append(each)
    return kept


def _within(copies: list[Path], budget: int) -> list[Path]:
    kept: list[Path] = []
    for each in copies:
        budget -= each.stat().st_size
        if budget < 0:
            break
        kept.append(each)
    return kept


# -- files that are the owner's alone ---------------------------------------------------------------------------------


def make_folder(folder: Path) -> None:
    """A folder that nobody else can look into; one that is there is left as it is."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True, mode=OWNERS_FOLDER)


def make_file(path: Path) -> None:
    """An empty file that nobody else can read, before SQLite fills it: its log takes the same mode."""
    write_new(path, b"", mode=OWNERS_FILE)


def tighten(path: Path) -> None:
    """Take a desk's file, and what lies beside it, from everybody but its owner. Silent where that is refused.

    One that a group may write to is shared on purpose, and is left as it is; so is one that its owner cannot write to.
    """
    if os.name != "posix":
        return
    for each in (path, *(beside(path, suffix) for suffix in BESIDE)):
        with suppress(OSError):
            mode = each.stat().st_mode
            if mode & 0o077 and not mode & _SHARED:
                each.chmod(mode & OWNERS_FILE)


def tighten_folder(path: Path, folder: Path) -> None:
    """The same for a desk's folder of backups, and for the copies in it. Costs a look where it is closed already."""
    if os.name != "posix":
        return
    with suppress(OSError):
        mode = folder.stat().st_mode
        if mode & 0o077 and not mode & _SHARED:
            for each in listed(path, folder):
                tighten(each)
            folder.chmod(OWNERS_FOLDER)


def shared_as(path: Path) -> int:
    """The mode of a desk that several people write to; that of its owner alone for any other."""
    with suppress(OSError):
        mode = path.stat().st_mode & 0o777
        return mode if mode & _SHARED else OWNERS_FILE
    return OWNERS_FILE


def sweep(folder: Path) -> None:
    """Take away what copies left that were killed on the way: the parts of processes that are no more."""
    for part in folder.glob(f"*{_PART}*"):
        owner = re.search(rf"\.(\d+){re.escape(_PART)}(?:{'|'.join(BESIDE)})?$", part.name)
        if owner is not None and not processes.runs(int(owner[1])):
            with suppress(OSError):  # Windows keeps what a living process has open
                part.unlink()


def remove(path: Path) -> None:
    """Take a file away, with what SQLite laid beside it."""
    for each in (path, *(beside(path, suffix) for suffix in BESIDE)):
        each.unlink(missing_ok=True)


# -- copying ----------------------------------------------------------------------------------------------------------


def _have_room(path: Path, raw: sqlite3.Connection, folder: Path) -> None:
    """Refuse before the disk is full, which would keep people from writing. Raises ArchiveUnwritable."""
    pages, page = (raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    needed, free = pages * page + _SPARE, shutil.disk_usage(folder).free
    if free < needed:
        raise ArchiveUnwritable(
            str(folder), f"a copy of {path.name} needs {needed // 1_000_000} MB, and {free // 1_000_000} MB are free"
        )


def _copy_proved(path: Path, raw: sqlite3.Connection, part: Path, breathe: Breathe) -> list[BadRow]:
    target = connect(part, patience=1)
    try:
        # One view of the source from counting to copying, whatever another process writes meanwhile
        raw.execute("BEGIN")
        try:
            expected = _counts(raw)
            raw.backup(target, pages=_PAGES, progress=lambda *_: breathe(), sleep=0.05)
        finally:
            raw.execute("ROLLBACK")
        # A copy is one file, without a log beside it
        target.execute(END_LOG)
        bad = _proved(path, target, breathe)
        if _counts(target) != expected:
            raise ArchiveDamaged(str(path), "its copy does not hold as much as it does")
    finally:
        target.close()
    return bad


def _proved(path: Path, target: sqlite3.Connection, breathe: Breathe) -> list[BadRow]:
    """What in the copy cannot be relied on. Raises ArchiveDamaged where pages of it are torn."""
    found = _looked_at(target)
    torn = [each for each in found if not _INDEX.search(each)]
    if torn:
        raise ArchiveDamaged(str(path), "; ".join(torn))
    indexes = [BadRow(table="index", row=str(at), reason=each) for at, each in enumerate(found, 1)]
    if file_state.version_of(target) not in file_state.VERSIONS:
        return indexes  # of what a newer program wrote nothing is known
    return [*indexes, *proof.prove(target, breathe=breathe).bad]


def _looked_at(target: sqlite3.Connection) -> list[str]:
    try:
        return [str(row[0]) for row in target.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR and file_state.version_of(target) not in file_state.VERSIONS:
            return []  # a newer program's functions are not ours to run; the copy was made page by page
        raise


def _unproved(to: Path) -> Path:
    return to if not is_proved(to) else to.with_name(f"{to.stem}{_UNPROVED}{to.suffix}")


def _counts(raw: sqlite3.Connection) -> list[int]:
    """How much lies in the tables that this file has; older ones have fewer."""
    held = {name for (name,) in raw.execute(_TABLES)}
    counted = [table for table in _COUNTED if table in held]
    return [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in counted]  # noqa: S608 - our names
