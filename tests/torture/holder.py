"""Run as a process: begins to write in a desk file, says so, and holds its lock until it is ended."""

import sqlite3
import sys

raw = sqlite3.connect(sys.argv[1], timeout=60, isolation_level=None)
raw.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
