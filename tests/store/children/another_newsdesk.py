"""Another Newsdesk that has the same desk file open for a moment: ... ARCHIVE WHAT, with a key of VERBS."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from newsdesk.domain.story import Author
from newsdesk.store.archive import Archive


def _writes(archive: Archive) -> None:
    archive.authors.remember(Author(name="Reporter", bio=""))


def _takes_log_over(archive: Archive) -> None:
    archive._connection.one("PRAGMA wal_checkpoint(PASSIVE)")


def _tells_authors(archive: Archive) -> None:
    print(archive.health().ok, *[author.name for author in archive.authors.remembered()])


VERBS: Mapping[str, Callable[[Archive], None]] = {
    "writes": _writes,
    "takes log over": _takes_log_over,
    "tells authors": _tells_authors,
}

if __name__ == "__main__":
    with Archive.open(Path(sys.argv[1]), create=False) as opened:
        VERBS[sys.argv[2]](opened)
