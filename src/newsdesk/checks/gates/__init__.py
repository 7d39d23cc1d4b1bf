"""Gates: what must be there, or must not, before a story is filed or approved."""

from newsdesk.checks.gates.table import GATES

__all__ = ["GATES"]
