"""Related stories, printed under a story as "Check Also"."""
