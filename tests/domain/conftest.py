"""Hypothesis without a clock and without chance: a run today is a run tomorrow."""

from hypothesis import settings

settings.register_profile("newsdesk", deadline=None, derandomize=True)
settings.load_profile("newsdesk")
