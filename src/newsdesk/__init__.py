"""Newsdesk: a desktop editor in which a newsroom writes, reviews and publishes its stories."""

__version__ = "0.1.0"
