"""Opens an archive, and prints which libraries for upgrades that loaded: ... ARCHIVE."""

import sys
from pathlib import Path

from newsdesk.store.archive import Archive

if __name__ == "__main__":
    Archive.open(Path(sys.argv[1]), patience=30).close()
    print([name for name in ("sqlalchemy", "alembic") if name in sys.modules])
