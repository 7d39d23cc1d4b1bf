"""How long a test waits for what must happen, before it fails: long, since a machine may be busy; nothing is timed."""

PATIENCE = 60  # seconds; a test as a whole has those of `timeout` in pyproject.toml
PATIENCE_MS = PATIENCE * 1000
