"""Putting a verified file in place: one small file per kind of build."""
