"""Desk column: search, queues and sections with their counts, and the list of stories."""
