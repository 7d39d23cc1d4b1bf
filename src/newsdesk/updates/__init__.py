"""Newer versions of Newsdesk: what is signed, what is newer, how it comes here and how it is put in place."""
