"""Exported copies of stories: which are current, stale or wrong, and exporting them again."""
