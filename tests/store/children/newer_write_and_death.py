"""Marks an archive as of a version that nobody knows, and dies before that leaves the log: ... ARCHIVE."""

import os
import sqlite3
import sys

if __name__ == "__main__":
    connection = sqlite3.connect(sys.argv[1], isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    os._exit(0)
