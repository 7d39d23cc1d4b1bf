"""Saves thirty revisions of one story, and adds a story after each: ... ARCHIVE STORY BASE WHO."""

import datetime as dt
import sys
from pathlib import Path
from uuid import UUID, uuid4

from newsdesk.domain.story import Content
from newsdesk.store.archive import Archive

WHEN = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def main(path: Path, story: UUID, base: UUID, who: str) -> None:
    """Each revision follows the one that this process saved before."""
    with Archive.open(path, patience=30) as archive:
        for number in range(30):
            content = Content(headline="Rain", body=f"{who} {number}")
            base = archive.revisions.save(story, content, base=base, who=who, when=WHEN).revision
            archive.stories.add(uuid4(), content, who=who, when=WHEN, why="saved")


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), UUID(sys.argv[3]), sys.argv[4])
