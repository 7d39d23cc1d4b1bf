"""Run as a process: reads a desk file to its end, as plain SQLite, and prints it as JSON.

Reading brings back what a killed program left in the log, as any other program's opening would.
"""

import json
import sqlite3
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any


def read(path: Path) -> dict[str, Any]:
    """All texts, the newest text of each story, how many revisions it has, and what the file's check says."""
    if not path.exists() or not path.stat().st_size:
        return {"texts": "", "stories": {}, "revisions": {}, "ill": ""}
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=60)) as raw:
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "revision" not in tables:
            return {"texts": "", "stories": {}, "revisions": {}, "ill": ""}
        found = [row[0] for row in raw.execute("PRAGMA integrity_check")]
        loose = raw.execute("PRAGMA foreign_key_check").fetchall()
        ill = "; ".join(map(str, found)) if found != ["ok"] else f"loose: {loose[:3]}" if loose else ""
        return {"ill": ill, **_texts(raw, tables)}


def _texts(raw: sqlite3.Connection, tables: set[str]) -> dict[str, Any]:
    stories: dict[str, str] = {}
    revisions: dict[str, int] = {}
    for story, headline, body in raw.execute("SELECT story, headline, body FROM revision ORDER BY number"):
        stories[_id(story)] = f"{headline} {body}"
        revisions[_id(story)] = revisions.get(_id(story), 0) + 1
    for story, content in raw.execute("SELECT story, content FROM draft"):
        held = json.loads(content)
        stories[_id(story)] = f"{held.get('headline', '')} {held.get('body', '')}"
    texts = "\n".join(text for table in sorted(tables) if _holds_words(table) for text in _all(raw, table))
    return {"texts": texts, "stories": stories, "revisions": revisions}


def _holds_words(table: str) -> bool:
    """Whether words are kept there, of any schema: not what only lists or finds them."""
    return table not in {"story", "sketch", "grain", "tally"} and not table.startswith(("search", "sqlite_"))


def _all(raw: sqlite3.Connection, table: str) -> Iterator[str]:
    """Every text of a table."""
    for row in raw.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - the name is the file's own
        yield from (value for value in row if isinstance(value, str))


def _id(held: bytes) -> str:
    return str(uuid.UUID(bytes=held))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(read(Path(sys.argv[1]))))
