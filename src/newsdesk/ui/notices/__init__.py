"""Notices to readers: their form, their kinds, and the notice as readers will read it."""
