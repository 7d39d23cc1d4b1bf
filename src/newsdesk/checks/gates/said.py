"""How a gate says what it stops for. A file of its own: every gate says it in the same way."""

from newsdesk.checks.finding_text import FindingText
from newsdesk.domain.finding import FindingKind


def gate(check: str, said: str, why: str, rule: str = "") -> FindingText:
    """A remark of this gate."""
    return FindingText(check=check, kind=FindingKind.GATE, said=said, why=why, rule=rule)
