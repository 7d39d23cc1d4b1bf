"""The store under test, as the harness sees it: an address for the program, and what can be done to it from outside.

Another store passes the same harness when a class of its own stands in `STORES`.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from torture.tokens import numbers

READING = Path(__file__).with_name("reading.py")
HOLDER = Path(__file__).with_name("holder.py")
OLD = Path(__file__).with_name("old_desk.py")
_BETWEEN = 1.0  # seconds: the window has looked at its desk since


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the store holds. `stories` gives the numbers of words in a story's newest text, in their order.

    `words` are all numbers anywhere in it: drafts, revisions, notes. `ill` is what its own check says; empty if whole.
    """

    words: frozenset[int]
    stories: dict[str, tuple[int, ...]]
    revisions: dict[str, int]
    ill: str = ""


class Store(Protocol):
    """A desk in some store. What is asked of it here is all that the harness knows."""

    @property
    def folder(self) -> Path:
        """Where the files lie that the store writes on this machine."""

    @property
    def address(self) -> str:
        """What the program is told to open."""

    @property
    def schemas(self) -> tuple[str, ...]:
        """The schemas that were released, oldest first; `make` builds each."""

    def spared(self, condition: str) -> str:
        """Why a condition of conditions.py cannot befall such a store; empty where it can."""

    def make(self, schema: str, *, stories: int, first: int) -> int:
        """Make the desk as the version of this schema left it, with so many stories of one word each, from `first`.

        Returns the number after the last word.
        """

    def held(self) -> Held:
        """Read everything in a process of its own: nothing here may lose the program's locks."""

    def holder(self) -> list[str]:
        """The command of another program that begins to write, prints a line, and goes on until it is ended."""

    def remember(self, copy: Path) -> None:
        """Copy the whole desk as it stands."""

    def replace(self, copy: Path) -> None:
        """Put a copy in the place of the desk, as programs do that synchronise folders."""

    def write_over(self, copy: Path) -> None:
        """Write a copy into the file of the desk, as `cp` does, when the desk's log was taken over into it."""

    def lost_by(self, process: int) -> str:
        """What a process that has the desk open has lost of it, a lock or a file; empty where all is well."""


class SqliteStore:
    """A desk file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "desk.newsdesk"
        self.schemas = ("0001", "0002", "0003")

    @property
    def address(self) -> str:
        """The path of the file."""
        return str(self.path)

    def spared(self, condition: str) -> str:
        """Nothing: whatever befalls files befalls it."""
        del condition
        return ""

    def make(self, schema: str, *, stories: int, first: int) -> int:
        """By the migrations up to this schema, and plain statements."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, str(OLD), str(self.path), schema, str(stories), str(first)]
        subprocess.run(command, check=True)
        return first + stories

    def held(self) -> Held:
        """By SQLite, with its own check of the whole file."""
        done = subprocess.run(
            [sys.executable, str(READING), str(self.path)], capture_output=True, text=True, timeout=600, check=False
        )
        if done.returncode:
            return Held(words=frozenset(), stories={}, revisions={}, ill=done.stderr.strip().splitlines()[-1])
        read = json.loads(done.stdout)
        stories = {story: tuple(numbers(text)) for story, text in read["stories"].items()}
        return Held(
            words=frozenset(numbers(read["texts"])), stories=stories, revisions=read["revisions"], ill=read["ill"]
        )

    def holder(self) -> list[str]:
        """A connection in its writing transaction."""
        return [sys.executable, str(HOLDER), str(self.path)]

    def remember(self, copy: Path) -> None:
        """By SQLite's backup."""
        with closing(sqlite3.connect(self.path)) as raw, closing(sqlite3.connect(copy)) as made:
            raw.backup(made)

    def replace(self, copy: Path) -> None:
        """The other file is given the name of ours."""
        arriving = copy.with_name("arriving")
        shutil.copy(copy, arriving)
        arriving.replace(self.path)

    def write_over(self, copy: Path) -> None:
        """As a program does that knows nothing of SQLite: the same file, no shorter, other bytes."""
        with closing(sqlite3.connect(self.path)) as raw:
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        time.sleep(_BETWEEN)
        handle = os.open(self.path, os.O_WRONLY)
        try:
            os.write(handle, copy.read_bytes().ljust(self.path.stat().st_size, b"\0"))
        finally:
            os.close(handle)

    def lost_by(self, process: int) -> str:
        """By the system's own tables; Linux alone tells."""
        if not sys.platform.startswith("linux"):
            return ""
        try:
            inode = str(self.path.stat().st_ino)
            links = [str(link.readlink()) for link in Path(f"/proc/{process}/fd").iterdir()]
            locks = [line.split() for line in Path("/proc/locks").read_text(encoding="ascii").splitlines()]
        except OSError:
            return ""  # it has just ended
        if any(link.endswith("-wal (deleted)") for link in links):
            return "a window writes into a log that was deleted"
        if str(self.path.resolve()) not in links:
            return ""  # not open yet, or no more
        ours = (words[-3] for words in locks if len(words) >= 8 and words[-4] == str(process))
        held = any(place.rpartition(":")[2] == inode for place in ours)
        return "" if held else "a window has lost its lock on the desk file"


MakeStore = Callable[[Path], Store]
"""Makes the store under test in an empty folder."""

STORES: dict[str, MakeStore] = {"sqlite": SqliteStore}
