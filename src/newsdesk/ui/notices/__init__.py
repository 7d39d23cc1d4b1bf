"""Notices to readers: their kinds, their form, and the preview."""
