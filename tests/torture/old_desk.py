"""Run as a process: makes a desk file as a released version of Newsdesk left it, by its migrations and statements."""

import json
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid5

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsdesk.store import file_state, upgrade
from newsdesk.store.connecting import connect
from torture.tokens import token

_SPACE = UUID("5b0e4c36-51ad-4a7b-9f52-0c6d6a7f3a11")
_REVISION = """
INSERT INTO revision (id, story, who, at, why, headline, words, fields, body) VALUES (?,?,'desk',?,'saved',?,1,?,?)
"""
_STORY = """
INSERT INTO story (id, status, created, modified, head, forked, versions, words, slug, headline, byline, section,
    language)
VALUES (?, 'draft', ?, ?, ?, 0, 1, 1, '', ?, '', '', 'en')
"""
_BEGAN = 1_767_225_600_000_000  # microseconds: the first of January 2026


def make(path: Path, schema: str, *, stories: int, first: int) -> None:
    """A desk of this schema with so many stories; each says the word of its number in headline and body."""
    file_state.NEWEST = schema
    upgrade.upgrade(path, patience=5)
    with closing(connect(path, patience=5)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("BEGIN")
        for number in range(first, first + stories):
            _add(raw, number, _BEGAN + number)
        raw.execute("COMMIT")


def _add(raw: object, number: int, at: int) -> None:
    word = token(number)
    story, revision = uuid5(_SPACE, f"s{number}").bytes, uuid5(_SPACE, f"r{number}").bytes
    said = json.dumps({"headline": word}), f"{word} " + "It rained on the pass. " * 40
    execute = raw.execute  # type: ignore[attr-defined]
    execute(_REVISION, (revision, story, at, word, *said))
    execute(_STORY, (story, at, at, revision, word))


if __name__ == "__main__":
    make(Path(sys.argv[1]), sys.argv[2], stories=int(sys.argv[3]), first=int(sys.argv[4]))
