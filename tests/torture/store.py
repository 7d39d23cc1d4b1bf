"""The store under test, as the harness sees it: an address for the program, and what can be done to it from outside.

Another store passes the same harness when a class of its own stands in `STORES`.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from torture.tokens import numbers

READING = Path(__file__).with_name("reading.py")
OLD = Path(__file__).with_name("old_desk.py")


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
    """A desk in some store, in a folder of its own."""

    # schemas that were released, oldest first; `make` builds each
    schemas: tuple[str, ...]
    # what may be done to it: names of scenarios in conditions.py
    bears: frozenset[str]

    @property
    def address(self) -> str:
        """What the program is told to open."""

    def make(self, schema: str, *, stories: int, first: int) -> int:
        """Make the desk as the version of this schema left it, with so many stories of one word each, from `first`.

        Returns the number after the last word.
        """

    def held(self) -> Held:
        """Read everything in a process of its own: nothing here may lose the program's locks."""

    def keep_copy(self, folder: Path) -> None:
        """Put it as it is into a folder, to be looked at again."""


class SqliteStore:
    """A desk file."""

    schemas = ("0001", "0002", "0003")
    bears = frozenset({"file", "power"})

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "desk.newsdesk"

    @property
    def address(self) -> str:
        """The path of the file."""
        return str(self.path)

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

    def keep_copy(self, folder: Path) -> None:
        """The file with its log, once nobody has it open."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)


STORES: dict[str, type[SqliteStore]] = {"sqlite": SqliteStore}
