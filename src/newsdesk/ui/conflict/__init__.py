"""Conflicts: two versions of a story that were saved over the same revision, and how to settle them."""
