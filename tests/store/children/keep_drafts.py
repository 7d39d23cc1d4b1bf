"""Keeps one draft after the other, each a word longer, and prints the number of each: ... ARCHIVE STORY."""

import datetime as dt
import sys
from itertools import count
from pathlib import Path
from uuid import UUID

from newsdesk.domain.draft import Draft
from newsdesk.domain.story import Content
from newsdesk.store.archive import Archive

if __name__ == "__main__":
    archive, story, said = Archive.open(Path(sys.argv[1])), UUID(sys.argv[2]), ""
    for number in count():
        said += f"word{number} "
        archive.drafts.keep(Draft(story=story, base=None, content=Content(body=said), kept=dt.datetime.now(dt.UTC)))
        print(number, flush=True)
