"""What lies in the desk file itself, without its log: whether something else than SQLite wrote there.

While a desk is open, SQLite writes into its log, and takes that over into the desk file now and then. A program that
writes into the desk file itself (`cp` of a backup over it) puts another desk, or an older state of this one, under that
log, and SQLite notices nothing.
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
# Versions that are remembered: more than anybody saves between two looks
_REMEMBERED = 1_000
_PATIENCE = 0.5

Version = tuple[int, bytes]
"""The number and the id of a version of a story; versions are only added, and taken away with a story just made."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the desk file itself says: its layout, its newest version, the one of the number asked for, its drafts."""

    cookie: int
    newest: Version | None
    asked: bytes | None
    drafts: dict[bytes, int]


class DeskFile:
    """The file of one open desk, held against what its connection has seen of it."""

    def __init__(self, path: Path, raw: sqlite3.Connection) -> None:
        self._path, self._raw = path, raw
        self._known: dict[int, bytes] = {}
        # when the drafts were kept that are open now, and all that were since the file was looked at
        self._drafts: dict[bytes, int] = {}
        self._drafts_since: set[tuple[bytes, int]] = set()
        # what the file itself held when it was looked at: it never holds less
        self._floor, self._drafts_floor = 0, dict[bytes, int]()
        self.learn()
        if (found := self._found()) is not None:
            self._accept(found)

    def learn(self) -> None:
        """Remember the newest versions of the open desk: a few microseconds where there is none that is new."""
        last = max(self._known, default=0)
        try:
            newest = self._raw.execute(_NEWEST, (1,)).fetchone()
            if newest is None or self._known.get(newest[0]) != newest[1]:
                self._known = dict(self._raw.execute(_NEWEST, (_REMEMBERED,)).fetchall())
            self._drafts = dict(self._raw.execute(_DRAFTS).fetchall())
        except (sqlite3.Error, UnicodeDecodeError):
            return  # whoever reads it next says so
        self._drafts_since.update(self._drafts.items())
        self._floor = self._floor if max(self._known, default=0) >= last else 0

    def is_ours(self) -> bool:
        """Whether what lies in the desk file grew from the desk that is open. Opens it past its log; raises nothing.

        Under a millisecond where nothing is odd; as long as SQLite takes to check a whole file where something is.
        """
        found = self._found()
        if found is not None and not self._is_odd(found):
            self._accept(found)
            return True
        log.warning("the desk file holds other versions than the open desk knows of")
        # one that is whole, and odd, was put there whole; one that is torn may be SQLite's, cut short in taking its log
        # over, and is whole together with its log
        return not self._is_whole(past_log=True) and self._is_whole(past_log=False)

    def _accept(self, found: _Found) -> None:
        self._floor = found.newest[0] if found.newest else self._floor
        self._drafts_floor, self._drafts_since = found.drafts, set(self._drafts.items())

    def _is_odd(self, found: _Found) -> bool:
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

    def _is_older(self, story: bytes, kept: int, found: _Found) -> bool:
        """Whether the file lacks a draft that it held before, and that is still typed in, or has an earlier one of it.

        A draft goes with a version that is saved; one may be kept earlier than the one before where the clock was set.
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

    def _found(self) -> _Found | None:
        try:
            with closing(connect_past_log(self._path)) as raw:
                newest = raw.execute(_NEWEST, (1,)).fetchone()
                asked = raw.execute(_ONE, (max(self._known, default=0),)).fetchone()
                cookie, drafts = raw.execute(_COOKIE).fetchone()[0], dict(raw.execute(_DRAFTS).fetchall())
                return _Found(cookie, newest, asked[0] if asked else None, drafts)
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
