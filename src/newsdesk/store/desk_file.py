"""Check of an open desk file, read without its log: whether another program overwrote it.

While a desk is open, SQLite writes to its log and copies that into the desk file now and then (a checkpoint). A program
that writes to the desk file itself (`cp` of a backup over it) puts another desk, or an older state of this one, under
that log, and SQLite does not notice.
"""

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from newsdesk.store.connecting import connect, connect_past_log

log = logging.getLogger(__name__)

_COOKIE = "PRAGMA schema_version"
_NEWEST = "SELECT number, id FROM revision ORDER BY number DESC LIMIT ?"
_ONE = "SELECT id FROM revision WHERE number = ?"
_DRAFTS = "SELECT story, kept FROM draft"
_WHOLE = "PRAGMA integrity_check(1)"
# revisions that are remembered: more than anybody saves between two checks
_REMEMBERED = 1_000
_PATIENCE = 0.5

Version = tuple[int, bytes]
"""Number and id of a revision. Revisions are only added; they are removed only with a duplicate that is undone."""


@dataclass(frozen=True, slots=True)
class _FileContent:
    """What the file says: schema cookie, newest revision, id of the revision asked for, times of drafts by story."""

    cookie: int
    newest: Version | None
    asked: bytes | None
    drafts: dict[bytes, int]


class DeskFile:
    """The file of one open desk, compared with what its connection has read from it."""

    def __init__(self, path: Path, raw: sqlite3.Connection) -> None:
        self._path, self._raw = path, raw
        self._known: dict[int, bytes] = {}
        # times (microseconds) of the present drafts, and of all drafts since the last check
        self._drafts: dict[bytes, int] = {}
        self._drafts_since: set[tuple[bytes, int]] = set()
        # what the file had at the last check: a file that is ours never has less
        self._floor, self._drafts_floor = 0, dict[bytes, int]()
        self.learn()
        if (found := self._read()) is not None:
            self._accept(found)

    def learn(self) -> None:
        """Remember the newest revisions of the open desk; takes a few microseconds where none is new."""
        last = max(self._known, default=0)
        try:
            newest = self._raw.execute(_NEWEST, (1,)).fetchone()
            if newest is None or self._known.get(newest[0]) != newest[1]:
                self._known = dict(self._raw.execute(_NEWEST, (_REMEMBERED,)).fetchall())
            self._drafts = dict(self._raw.execute(_DRAFTS).fetchall())
        except (sqlite3.Error, UnicodeDecodeError):
            return  # the next reader reports it
        self._drafts_since.update(self._drafts.items())
        self._floor = self._floor if max(self._known, default=0) >= last else 0

    def is_ours(self) -> bool:
        """Whether the desk file is the open desk's own, and not another program's copy. Raises nothing.

        It takes under a millisecond; where something is wrong, as long as SQLite's check of the whole file.
        """
        found = self._read()
        if found is not None and not self._is_odd(found):
            self._accept(found)
            return True
        log.warning("the desk file holds other versions than the open desk knows of")
        # a whole file with other content was copied there; a damaged one may be our own, from a checkpoint that was
        # cut short, and is whole together with its log
        return not self._is_whole(past_log=True) and self._is_whole(past_log=False)

    def _accept(self, found: _FileContent) -> None:
        self._floor = found.newest[0] if found.newest else self._floor
        self._drafts_floor, self._drafts_since = found.drafts, set(self._drafts.items())

    def _is_odd(self, found: _FileContent) -> bool:
        if any(self._is_older(story, kept, found) for story, kept in self._drafts_floor.items()):
            return True
        last = max(self._known, default=0)
        if found.newest is None:
            return self._floor > 0
        number, identity = found.newest
        known = self._known.get(number)
        return (
            found.cookie != self._cookie()
            or number < self._floor
            or (known is not None and known != identity)
            or (number > last > 0 and found.asked != self._known[last])
        )

    def _is_older(self, story: bytes, kept: int, found: _FileContent) -> bool:
        """Whether the file lacks a draft that it had before and that is still open, or has an earlier state of it.

        A draft disappears when a revision is saved; its time may go back where the clock was set.
        """
        now = found.drafts.get(story)
        if now is None:
            return story in self._drafts and (found.newest is None or found.newest[0] <= self._floor)
        return now < kept and (story, now) not in self._drafts_since

    def _cookie(self) -> int:
        try:
            return int(self._raw.execute(_COOKIE).fetchone()[0])
        except sqlite3.Error:
            return -1

    def _read(self) -> _FileContent | None:
        try:
            with closing(connect_past_log(self._path)) as raw:
                newest = raw.execute(_NEWEST, (1,)).fetchone()
                asked = raw.execute(_ONE, (max(self._known, default=0),)).fetchone()
                cookie, drafts = raw.execute(_COOKIE).fetchone()[0], dict(raw.execute(_DRAFTS).fetchall())
                return _FileContent(cookie, newest, asked[0] if asked else None, drafts)
        except (sqlite3.Error, UnicodeDecodeError):
            return None

    def _is_whole(self, *, past_log: bool) -> bool:
        try:
            opened = (
                connect_past_log(self._path) if past_log else connect(self._path, patience=_PATIENCE, readonly=True)
            )
            with closing(opened) as raw:
                last = max(self._known, default=0)
                held = raw.execute(_ONE, (last,)).fetchone()
                known = past_log or not self._known or held == (self._known[last],)
                return bool(known and raw.execute(_WHOLE).fetchone()[0] == "ok")
        except (sqlite3.Error, UnicodeDecodeError):
            return False
