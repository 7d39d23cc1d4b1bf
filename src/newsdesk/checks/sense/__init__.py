"""Checks of sense: figures, dates, names, quotation marks and repetitions that contradict each other."""

from newsdesk.checks.sense.table import SENSE

__all__ = ["SENSE"]
