"""Gates: checks that can stop a story from being filed or approved."""

from newsdesk.checks.gates.table import GATES

__all__ = ["GATES"]
