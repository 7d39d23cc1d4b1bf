"""Sample files to make hostile ones of: our own, and those of a folder that NEWSDESK_FUZZ_CASES names."""

import datetime as dt
import io
import json
import os
import sqlite3
import tarfile
import tempfile
import zipfile
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_LONGEST = 60_000


def _files(*patterns: str) -> list[bytes]:
    shared = os.environ.get("NEWSDESK_FUZZ_CASES", "")
    folders = [ROOT, *([Path(shared)] if shared else [])]
    found = [path for folder in folders for pattern in patterns for path in sorted(folder.glob(pattern))]
    return [data for path in found if path.is_file() and len(data := path.read_bytes()) <= _LONGEST]


@cache
def pages() -> tuple[bytes, ...]:
    """Web pages."""
    return tuple(_files("tests/formats/golden/*.html", "tests/formats/samples/*.html", "*.html", "*.xml", "*.mhtml"))


@cache
def texts() -> tuple[bytes, ...]:
    """Plain pages."""
    return tuple(_files("tests/formats/golden/*.txt", "*.txt", "*.eml"))


@cache
def markdowns() -> tuple[bytes, ...]:
    """Markdown with and without front matter."""
    here = _files("tests/formats/golden/*.md", "resources/sample/*.md", "tests/checks/corpus/*/*.md", "*.md")
    return (*here, MARKED.encode(), NESTED.encode())


def files() -> tuple[bytes, ...]:
    """All that is imported."""
    return (*pages(), *texts(), *markdowns())


@cache
def rules() -> tuple[bytes, ...]:
    """House rules."""
    pattern = (
        '[[rule]]\nkey = "runs"\ngroup = "preferred"\npattern = "(?:a|aa)+b"\nput = "\\\\1"\nreason = "x"\n'
        'wrong = "aab"\nright = "c"\nsections = ["World"]\nquotes = true\ncase = true\nwhole = false\n'
        '[[rule]]\nkey = "swap"\ngroup = "preferred"\nreason = "x"\nwrong = "big"\nswap = {big = "large"}\n'
        '[[rule]]\nkey = "gas"\noff = true\n'
    )
    return (pattern.encode(), *(_pieces(data) for data in _files("resources/house_rules/*.toml")), b"")


def _pieces(data: bytes) -> bytes:
    return data[: data.find(b"[[rule]]", 3000)]


@cache
def policies() -> tuple[bytes, ...]:
    """Policies and settings, which look alike."""
    values = {
        "paper": "A",
        "sections": ["A", "B"],
        "excerpt_words": 15,
        "theme": "dark",
        "labels": {"en": {"home": "H"}},
    }
    guards = {"": {"dateline": "stops filing"}, "World": {"links": "off"}}
    whole = {"fixed": values, "preset": {"guards": guards, "house_rules": "r.toml"}, "desk": "d", "update_key": "k"}
    return tuple(json.dumps(each).encode() for each in (whole, values | {"guards": guards, "who": "A", "new": [1]}, {}))


@cache
def update_lists() -> tuple[bytes, ...]:
    """Lists of updates, and what is remembered of them."""
    file = {"name": "n.deb", "system": "linux", "kind": "deb", "edition": "full", "machine": "x86_64", "size": 9}
    whole = {
        "layout": 1,
        "product": "newsdesk",
        "version": "9.0.0",
        "issued": "2026-01-01T00:00:00Z",
        "expires": "2027-01-01T00:00:00Z",
        "notes": {"en": "New", "fa": "نو"},
        "files": [file | {"sha256": "0" * 64}],
    }
    seen = {"version": "1.0.0", "issued": "2026-01-01T00:00:00Z", "note": ["x", {"a": "b"}]}
    return tuple(json.dumps(each).encode() for each in (whole, seen))


@cache
def signatures() -> tuple[bytes, ...]:
    """Signature files and public keys."""
    first, second = b64encode(b"ED" + bytes(72)), b64encode(bytes(64))
    key = b64encode(b"Ed" + bytes(40))
    return (
        b"untrusted comment: a\n" + first + b"\ntrusted comment: b\n" + second + b"\n",
        b"untrusted comment: k\n" + key + b"\n",
        key,
    )


@cache
def logbooks() -> tuple[bytes, ...]:
    """The logbook of first starts."""
    trial = {"program": "1", "before": "0002", "after": "0003", "backup": "b", "since": "2026-01-01T00:00:00Z"}
    whole = {"program": "1", "layout": "0003", "trial": trial | {"marks": {"stories": "1"}, "running": True}}
    return (json.dumps(whole).encode(), b"{}")


@cache
def word_lists() -> tuple[bytes, ...]:
    """Lists of words."""
    return (b"# ours\nKandahar\nNew York\n\n", "\ufeffکابل\nمی‌خواهد\n".encode(), b"caf\xe9\n")


@cache
def lines() -> tuple[bytes, ...]:
    """Bylines, datelines, headlines."""
    texts_ = (
        *("KABUL: ", "KABUL, Afghanistan (AP) — The", "KABUL, Oct 13 (Reuters) - The", "Kabul: ", "کابل: باران"),
        *("AT News Report-KABUL: It rained", "By A, B and C", "By A in Kabul; B, photos by C", "گزارش: الف و ب"),
        *("KABUL/HERAT, Feb 29, 2024 (AP): x", "PORT-AU-PRINCE: x", "ST. JOHN’S (A B) — x", "NUL", "a/../b"),
    )
    return tuple(text.encode() for text in texts_)


@cache
def archives() -> tuple[bytes, ...]:
    """Packed releases."""
    packed = []
    for mode in ("w:gz", "w:xz", "w"):
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode=mode) as tar:
            for name, kind, link in _ENTRIES:
                entry = tarfile.TarInfo(name)
                entry.type, entry.linkname, entry.size = kind, link, 3 if kind == tarfile.REGTYPE else 0
                tar.addfile(entry, io.BytesIO(b"abc"))
        packed.append(buffer.getvalue())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("newsdesk/a", b"abc" * 100)
        zip_.writestr("newsdesk/in/b", b"")
    return (*packed, buffer.getvalue())


_ENTRIES = (
    ("newsdesk", tarfile.DIRTYPE, ""),
    ("newsdesk/a", tarfile.REGTYPE, ""),
    ("newsdesk/in/b", tarfile.REGTYPE, ""),
    ("newsdesk/l", tarfile.SYMTYPE, "in/b"),
)


@cache
def desks() -> tuple[bytes, ...]:
    """Desk files: a new one, one with stories, notes and people."""
    with tempfile.TemporaryDirectory(prefix="newsdesk-fuzz-") as folder:
        empty, full = Path(folder) / "empty.newsdesk", Path(folder) / "full.newsdesk"
        _desk(empty, stories=())
        _desk(full, stories=sorted((ROOT / "resources" / "sample").glob("*.md")))
        return empty.read_bytes(), full.read_bytes()


def _desk(path: Path, *, stories: Iterable[Path]) -> None:
    from newsdesk.desk.opening import open_newsroom
    from newsdesk.domain.person import Role
    from newsdesk.settings import Settings

    with open_newsroom(path, settings=Settings(), who="Editor") as room:
        ids = [room.exchange.import_files([file]).stories[0].id for file in stories]
        if ids:
            room.people.add(name="Editor", role=Role.EDITOR)
    with sqlite3.connect(path) as database:
        database.execute("pragma journal_mode=delete")  # one file, with nothing beside it
        database.execute("vacuum")
    database.close()


MARKED = (
    "One {++new++}{>>A 2026-11-24T14:12:00Z<<} two {--old--} three {~~a~>b~~} four {==x==}{>>why<<} \\{++ five.\n\n"
    "{>>alone<<} {++\n++} {--a {++b++}--} {== {>> <<} ==} {++++}\n"
)
NESTED = (
    "## A\n\n- a\n  - b\n    1. c\n\n       d\n\n> q\n> > r\n\n| a | b |\n|---|:-:|\n| c | `d` |\n\n```\ncode\n```\n\n"
    "A[^1] [x](http://a.b 'c') ![p](http://a/b.png \"t\") **b _i_** ~~s~~ <b>h</b> <https://a.b>\n\n[^1]: note\n\n"
    "[r]: http://c.d\n\n<div>\n\nin\n\n</div>\n\n***\n"
)
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
