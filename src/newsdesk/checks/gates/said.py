"""How a gate says what it stops for. A file of its own: every gate says it in the same way."""

from newsdesk.checks.remark import Remark
from newsdesk.domain.finding import Kind


def gate(check: str, said: str, why: str, rule: str = "") -> Remark:
    """A remark of this gate."""
    return Remark(check=check, kind=Kind.GATE, said=said, why=why, rule=rule)
