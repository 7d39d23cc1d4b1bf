"""Health checks of a desk file (`newsdesk doctor`). They change nothing."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence

from newsdesk.domain.errors import ArchiveError
from newsdesk.domain.health_report import BadRow, Health, HealthCheck
from newsdesk.store import file_state, proof, sqlite_errors
from newsdesk.store.beside import LOG, beside
from newsdesk.store.connection import Connection

_TALLIED = """
SELECT * FROM (
    SELECT section, status, queue, count(*) FROM story GROUP BY 1, 2, 3
    EXCEPT SELECT section, status, queue, stories FROM tally
)
UNION ALL SELECT * FROM (
    SELECT section, status, queue, stories FROM tally WHERE stories <> 0
    EXCEPT SELECT section, status, queue, count(*) FROM story GROUP BY 1, 2, 3
)
"""
_HEADS = """
SELECT story, count(*) AS heads, max(number) AS last FROM revision
WHERE NOT EXISTS (SELECT 1 FROM parentage WHERE parent = revision.id) GROUP BY story
"""
_WRONG_HEADS = f"""
SELECT count(*) FROM story LEFT JOIN ({_HEADS}) AS held ON held.story = story.id
LEFT JOIN revision ON revision.number = held.last
WHERE story.head IS NOT revision.id OR story.forked <> (coalesce(held.heads, 0) > 1)
"""  # noqa: S608 - one constant in another
# Whatever stands as cleared, or would again after a release, is a revision of its own story
_WRONG_CLEARED = """
SELECT count(*) FROM story LEFT JOIN revision ON revision.id = story.cleared
WHERE iif(
    story.cleared IS NULL,
    story.head IS NOT NULL AND story.status IN ('approved', 'scheduled', 'published', 'corrected'),
    revision.story IS NOT story.id
)
"""
_WRONG_THREADS = """
SELECT count(*) FROM story WHERE notes <> (
    SELECT count(*) FROM note WHERE note.story = story.id AND note.parent IS NULL AND note.resolved IS NULL
)
"""
# Revisions are counted since the first schema; a merge is one, too
_WRONG_VERSIONS = """
SELECT count(*) FROM story
WHERE head IS NOT NULL AND versions <> (SELECT count(*) FROM revision WHERE revision.story = story.id)
"""
_ROOM_FOR_COPIES = 2
_NAMED = 5
_FOR_WRITING = ("log", "space")


def examine(connection: Connection, *, thorough: bool = True, breathe: Callable[[], None] = lambda: None) -> Health:
    """Run every check, whatever the others find. Every row of every table is read.

    `thorough` compares the search index with every body, which takes half a millisecond a story and blocks other
    writers; without it the index is only counted. `breathe` is called every few hundred rows.
    """
    checks = [(name, _counted if look is _search and not thorough else look) for name, look in _CHECKS]
    if connection.unwritable:  # nothing is written, so no log and no room is needed
        checks = [(name, _counted if name == "search" else look) for name, look in checks if name not in _FOR_WRITING]
    found = [_checked(name, look, connection) for name, look in checks]
    found.insert(1, _rows(connection, breathe))
    return Health(path=connection.path, checks=tuple(found))


def told(bad: Sequence[BadRow]) -> str:
    """The first of the damaged rows, and how many more there are, as text."""
    named = [str(row) for row in bad[:_NAMED]]
    return "; ".join([*named, *([f"and {len(bad) - _NAMED} more"] if len(bad) > _NAMED else [])])


def _checked(name: str, look: Callable[[Connection], tuple[bool, str]], connection: Connection) -> HealthCheck:
    try:
        ok, detail = look(connection)
    except ArchiveError as error:
        ok, detail = False, error.reason
    except (sqlite3.Error, OSError) as error:  # what SQLite stumbles over is a finding, whatever its code
        ok, detail = False, str(error)
    return HealthCheck(name=name, ok=ok, detail=detail)


def _rows(connection: Connection, breathe: Callable[[], None]) -> HealthCheck:
    try:
        with sqlite_errors.as_archive_errors(connection.path):
            proved = proof.prove(connection.raw, breathe=breathe)
    except ArchiveError as error:
        return HealthCheck(name="rows", ok=False, detail=error.reason)
    except sqlite3.Error as error:
        return HealthCheck(name="rows", ok=False, detail=str(error))
    if proved.bad:
        return HealthCheck(name="rows", ok=False, detail=told(proved.bad), rows=tuple(proved.bad))
    return HealthCheck(name="rows", ok=True, detail=str(proved.rows))


def _file(connection: Connection) -> tuple[bool, str]:
    found = [str(row[0]) for row in connection.all("PRAGMA integrity_check(5)")]
    return found == ["ok"], "; ".join(found)


def _links(connection: Connection) -> tuple[bool, str]:
    loose = len(connection.all("PRAGMA foreign_key_check"))
    return not loose, f"{loose} loose"


def _schema(connection: Connection) -> tuple[bool, str]:
    found = connection.one("SELECT version_num FROM alembic_version")[0]
    return found == file_state.NEWEST, str(found)


def _tally(connection: Connection) -> tuple[bool, str]:
    return _none_wrong(len(connection.all(_TALLIED)))


def _none_wrong(wrong: int) -> tuple[bool, str]:
    return not wrong, f"{wrong} wrong"


def _search(connection: Connection) -> tuple[bool, str]:
    connection.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    return _counted(connection)


def _counted(connection: Connection) -> tuple[bool, str]:
    indexed = connection.one("SELECT count(*) FROM search_docsize")[0]
    expected = connection.one("SELECT count(*) FROM story WHERE head IS NOT NULL")[0]
    return indexed == expected, f"{indexed} of {expected} stories"


def _log(connection: Connection) -> tuple[bool, str]:
    mode = connection.one("PRAGMA journal_mode")[0]
    log = beside(connection.path, LOG)
    return mode == "wal", f"{mode}, {log.stat().st_size if log.exists() else 0} bytes"


def _space(connection: Connection) -> tuple[bool, str]:
    free, size = shutil.disk_usage(connection.path.parent).free, connection.path.stat().st_size
    return free > _ROOM_FOR_COPIES * size, f"{free} bytes free, the archive has {size}"


def _counting(sql: str) -> Callable[[Connection], tuple[bool, str]]:
    return lambda connection: (True, str(connection.one(sql)[0]))


def _wrong(sql: str) -> Callable[[Connection], tuple[bool, str]]:
    return lambda connection: _none_wrong(connection.one(sql)[0])


_CHECKS: tuple[tuple[str, Callable[[Connection], tuple[bool, str]]], ...] = (
    ("file", _file),
    ("links", _links),
    ("schema", _schema),
    ("heads", _wrong(_WRONG_HEADS)),
    ("versions", _wrong(_WRONG_VERSIONS)),
    ("cleared", _wrong(_WRONG_CLEARED)),
    ("notes", _wrong(_WRONG_THREADS)),
    ("counts", _tally),
    ("search", _search),
    ("log", _log),
    ("space", _space),
    ("stories", _counting("SELECT count(*) FROM story")),
    ("revisions", _counting("SELECT count(*) FROM revision")),
    ("forks", _counting("SELECT count(*) FROM story WHERE forked")),
    ("drafts", _counting("SELECT count(*) FROM draft")),
)
