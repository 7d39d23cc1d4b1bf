"""Opens an archive as a user without rights: ... ARCHIVE. Prints "told" where it is refused as it should be."""

import os
import sys
from pathlib import Path

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.store.archive import Archive

if __name__ == "__main__":
    if os.getuid() == 0:
        os.setuid(65534)
    try:
        Archive.open(Path(sys.argv[1]))
    except ArchiveUnwritable:
        print("told")
