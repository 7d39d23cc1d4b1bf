"""The stories that stand under a story: "Check Also"."""
