"""Hostile input for every reader of what comes from outside; `make fuzz` runs it at length."""
