"""Backups of the desk file: copying, checking every row of a copy, and how long rolling backups are kept."""

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
REPLACED = "replaced"
BEFORE_REPLACED = BEFORE + REPLACED
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
_RECENT = dt.timedelta(hours=1)
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
    """A finished copy, with the rows that are damaged and the indexes that are wrong in it."""

    path: Path
    bad: tuple[BadRow, ...] = ()


def copy(path: Path, raw: sqlite3.Connection, to: Path, *, breathe: Breathe = _at_once) -> Copied:
    """Copy an open desk file to `to` and check every row of the copy. It takes the name when it is whole on the disk.

    A copy with damaged rows gets a name of its own and replaces no other copy. Raises ArchiveError.
    """
    # a random name, so that nobody can place a link there before; `sweep` reads the process id
    part = to.with_name(f"{to.name}.{os.urandom(8).hex()}.{os.getpid()}{_PART}")
    with sqlite_errors.as_archive_errors(to):
        make_folder(to.parent)
        sweep(to.parent)
        try:
            _have_room(path, raw, to.parent)
            make_file(part)
            try:
                bad = _copy_and_check(path, raw, part, breathe)
            except sqlite3.DatabaseError as error:
                # the desk has the same damage, so name the desk; the copy is deleted
                if isinstance(sqlite_errors.fault_of(error, path), ArchiveDamaged):
                    raise ArchiveDamaged(str(path), str(error)) from error
                raise
            to = _unproved_name(to) if bad else to
            os.replace(part, to)
            sync_folder(to.parent)
        finally:
            remove(part)
    return Copied(path=to, bad=tuple(bad))


def copy_pages(path: Path, raw: sqlite3.Connection, to: Path) -> Path:
    """Copy an open file page by page without checking it, for `salvage`. Raises ArchiveError."""
    to = _unproved_name(to)
    with sqlite_errors.as_archive_errors(to):
        make_folder(to.parent)
        _have_room(path, raw, to.parent)
        make_file(to)
        copy_unchecked(raw, to)
        sync_folder(to.parent)
    return to


def copy_unchecked(raw: sqlite3.Connection, to: Path) -> None:
    """Put every page of the open file into the file `to`, as one file without a log. Raises sqlite3.Error."""
    with closing(connect(to, patience=1)) as target:
        raw.backup(target)
        target.execute(END_LOG)


# -- names and their order --------------------------------------------------------------------------------------------


def name_for(path: Path, folder: Path | None = None, *, before: str = "") -> str:
    """A name for a copy made now: the time (UTC) and a running number, as a clock can be wrong."""
    now = dt.datetime.now(dt.UTC)
    made = max((number_of(each) for each in listed(path, folder)), default=0) + 1 if folder else 0
    number = f"-s{made:06}" if folder else ""
    reason = f"{BEFORE}{before}" if before else ""
    return f"{path.stem}-{now:%Y%m%d-%H%M%S-%f}{number}{reason}{path.suffix}"


def listed(path: Path, folder: Path) -> tuple[Path, ...]:
    """The copies of this desk in the folder, newest first by their running number."""
    found = folder.glob(f"{glob.escape(path.stem)}-[0-9]*{glob.escape(path.suffix)}")
    return tuple(sorted(found, key=lambda each: (number_of(each), each.name), reverse=True))


def number_of(copy: Path) -> int:
    """The running number of the copy; 0 for copies of earlier versions, which have none."""
    named = _NAMED.search(copy.name)
    return int(named[2] or 0) if named else 0


def made_at(copy: Path) -> dt.datetime:
    """When the copy was made (UTC), as its name says; else the file's time."""
    if named := _NAMED.search(copy.name):
        with suppress(ValueError):
            return dt.datetime.strptime(named[1], "%Y%m%d-%H%M%S").replace(tzinfo=dt.UTC)
    return dt.datetime.fromtimestamp(copy.stat().st_mtime, dt.UTC)


def is_proved(copy: Path) -> bool:
    """Whether every row was found right when the copy was made."""
    return not copy.stem.endswith(_UNPROVED)


def newest_readable(path: Path, folder: Path, *, patience: float) -> Path | None:
    """The newest copy that this program can open; one that was checked comes before one that was not. None if none."""
    found = [each for each in listed(path, folder) if each.is_file()]
    for each in sorted(found, key=lambda each: (not is_proved(each), "-damaged" in each.stem)):
        with suppress(ArchiveError):
            if file_state.layout(each, patience=patience) in file_state.VERSIONS:
                return each
    return None


def kept_when_changed(path: Path, folder: Path) -> Path | None:
    """The newest copy of what this desk held when another program put another file in its place. None if none."""
    return next((each for each in listed(path, folder) if BEFORE_REPLACED in each.name), None)


# -- when one is due, and which stay ----------------------------------------------------------------------------------


def is_due(path: Path, folder: Path, now: dt.datetime | None = None) -> bool:
    """Whether a rolling backup should be made now, told by names and times alone; opens no file."""
    now = now or dt.datetime.now(dt.UTC)
    rolling = [each for each in listed(path, folder) if BEFORE not in each.name and is_proved(each)]
    if not rolling:
        return True
    made = made_at(rolling[0])
    if made > now:
        return True  # the clock was ahead then, or is behind now
    size = path.stat().st_size
    return now - made >= next(every for limit, every in _DUE if size <= limit) and _written_since(path, rolling[0])


def _written_since(path: Path, copy: Path) -> bool:
    written = [each.stat().st_mtime for each in (path, beside(path, LOG)) if each.exists()]
    return max(written, default=0.0) >= copy.stat().st_mtime


def prune(path: Path, folder: Path, *, made: Path) -> None:
    """Delete old rolling backups: one an hour is kept for a day, one a day for a month, within the budget of bytes.

    Always kept: the copy just `made`, all of the last hour, those made before an upgrade or a restore, the newest
    checked one, the newest unchecked one, and any that has a revision which the copy `made` has not (another desk may
    have been put under the name).
    """
    rolling = [each for each in listed(path, folder) if BEFORE not in each.name]
    proved = [each for each in rolling if is_proved(each)]
    keep = {made, *proved[:1], *[each for each in rolling if not is_proved(each)][:1]}
    with sqlite_errors.as_archive_errors(path):
        keep |= set(_within_budget(_thinned(proved, dt.datetime.now(dt.UTC)), max(BUDGET, 3 * made.stat().st_size)))
        for old in rolling:
            if old not in keep and not _holds_more(old, made):
                remove(old)


def _holds_more(old: Path, new: Path) -> bool:
    """Whether a copy has a revision that the newer one has not. False for one that cannot be read."""
    try:
        before, now = (_revisions(copy) for copy in (old, new))
    except (sqlite3.Error, OSError):
        return False
    return not before <= now


def _revisions(copy: Path) -> set[bytes]:
    with closing(connect(copy, patience=0, readonly=True)) as raw:
        return {row[0] for row in raw.execute("SELECT id FROM revision")}


def _thinned(proved: list[Path], now: dt.datetime) -> list[Path]:
    """All copies of the last hour, the newest of each hour of the last day and of each day of the last month."""
    kept: list[Path] = []
    slots: set[str] = set()
    latest = now
    for each in proved:
        # a copy whose time is later than that of the next one was made under a wrong clock
        latest = min(latest, made_at(each))
        age = now - latest
        slot = f"{latest:%Y%m%d%H}" if age <= _HOURLY else f"{latest:%Y%m%d}"
        if age <= _RECENT:  # somebody may have made it by hand before a risky step
            slot = each.name
        if age <= _DAILY and slot not in slots:
            slots.add(slot)
            kept.append(each)
    return kept


def _within_budget(copies: list[Path], budget: int) -> list[Path]:
    kept: list[Path] = []
    for each in copies:
        budget -= each.stat().st_size
        if budget < 0:
            break
        kept.append(each)
    return kept


# -- files that are the owner's alone ---------------------------------------------------------------------------------


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can open; an existing one is left as it is."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True, mode=OWNERS_FOLDER)


def make_file(path: Path) -> None:
    """Make an empty file that only its owner can read, for SQLite to fill; its log gets the same mode."""
    write_new(path, b"", mode=OWNERS_FILE)


def tighten(path: Path) -> None:
    """Let only the owner read the desk file and the files beside it; does nothing where the system refuses.

    A file that a group may write to is shared on purpose and left as it is.
    """
    if os.name != "posix":
        return
    for each in (path, *(beside(path, suffix) for suffix in BESIDE)):
        with suppress(OSError):
            mode = each.stat().st_mode
            if mode & 0o077 and not mode & _SHARED:
                each.chmod(mode & OWNERS_FILE)


def tighten_folder(path: Path, folder: Path) -> None:
    """The same for a desk's folder of backups and the copies in it."""
    if os.name != "posix":
        return
    with suppress(OSError):
        mode = folder.stat().st_mode
        if mode & 0o077 and not mode & _SHARED:
            for each in listed(path, folder):
                tighten(each)
            folder.chmod(OWNERS_FOLDER)


def shared_as(path: Path) -> int:
    """The file mode for a new file in the desk's place: that of a shared desk, else the owner's alone."""
    with suppress(OSError):
        mode = path.stat().st_mode & 0o777
        return mode if mode & _SHARED else OWNERS_FILE
    return OWNERS_FILE


def sweep(folder: Path) -> None:
    """Delete temporary files of copies whose process was killed."""
    for part in folder.glob(f"*{_PART}*"):
        owner = re.search(rf"\.(\d+){re.escape(_PART)}(?:{'|'.join(BESIDE)})?$", part.name)
        if owner is not None and not processes.runs(int(owner[1])):
            with suppress(OSError):  # Windows keeps what a living process has open
                part.unlink()


def remove(path: Path) -> None:
    """Delete a file and SQLite's files beside it."""
    for each in (path, *(beside(path, suffix) for suffix in BESIDE)):
        each.unlink(missing_ok=True)


# -- copying ----------------------------------------------------------------------------------------------------------


def _have_room(path: Path, raw: sqlite3.Connection, folder: Path) -> None:
    """Check that the copy leaves room on the disk for people's work. Raises ArchiveUnwritable."""
    pages, page = (raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    needed, free = pages * page + _SPARE, shutil.disk_usage(folder).free
    if free < needed:
        raise ArchiveUnwritable(
            str(folder), f"a copy of {path.name} needs {needed // 1_000_000} MB, and {free // 1_000_000} MB are free"
        )


def _copy_and_check(path: Path, raw: sqlite3.Connection, part: Path, breathe: Breathe) -> list[BadRow]:
    target = connect(part, patience=1)
    try:
        # one transaction, so that counting and copying see the same state of the file
        raw.execute("BEGIN")
        try:
            expected = _counts(raw)
            raw.backup(target, pages=_PAGES, progress=lambda *_: breathe(), sleep=0.05)
        finally:
            raw.execute("ROLLBACK")
        # a copy is a single file without a log
        target.execute(END_LOG)
        bad = _bad_rows(path, target, breathe)
        if _counts(target) != expected:
            raise ArchiveDamaged(str(path), "its copy does not hold as much as it does")
    finally:
        target.close()
    return bad


def _bad_rows(path: Path, target: sqlite3.Connection, breathe: Breathe) -> list[BadRow]:
    """The damaged rows and wrong indexes of the copy. Raises ArchiveDamaged where its pages are damaged."""
    found = _integrity_errors(target)
    torn = [each for each in found if not _INDEX.search(each)]
    if torn:
        raise ArchiveDamaged(str(path), "; ".join(torn))
    indexes = [BadRow(table="index", row=str(at), reason=each) for at, each in enumerate(found, 1)]
    if file_state.version_of(target) not in file_state.VERSIONS:
        return indexes  # the rows of a newer schema are not known here
    return [*indexes, *proof.prove(target, breathe=breathe).bad]


def _integrity_errors(target: sqlite3.Connection) -> list[str]:
    try:
        return [str(row[0]) for row in target.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR and file_state.version_of(target) not in file_state.VERSIONS:
            return []  # a newer schema calls SQL functions that are not known here
        raise


def _unproved_name(to: Path) -> Path:
    return to if not is_proved(to) else to.with_name(f"{to.stem}{_UNPROVED}{to.suffix}")


def _counts(raw: sqlite3.Connection) -> list[int]:
    """The number of rows in each table that this file has; older schemas have fewer tables."""
    held = {name for (name,) in raw.execute(_TABLES)}
    counted = [table for table in _COUNTED if table in held]
    return [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in counted]  # noqa: S608 - our names
