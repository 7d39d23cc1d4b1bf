"""Prints whether a desk file is free or in use: ... ARCHIVE.

Only a file's last user may end its log: SQLite asks the system's locks, by the rules of each system.
"""

import sqlite3
import sys

if __name__ == "__main__":
    raw = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
    try:
        print("free" if raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete" else "in use")
    except sqlite3.OperationalError as error:
        print("in use" if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY else error)
