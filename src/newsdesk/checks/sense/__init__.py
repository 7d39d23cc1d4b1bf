"""What makes no sense in a story: figures, days, names, quotation marks, things said twice."""

from newsdesk.checks.sense.table import SENSE

__all__ = ["SENSE"]
