"""Sentence of a finding: written once for each check, then filled with the place and the words of each finding."""

from dataclasses import dataclass

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.domain.finding import Finding, FindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """Sentence of a check with placeholders in braces, and its reason `why`; both are marked for translation.

    The methods make a Finding; `values` fill the placeholders, `fixes` are replacements, the best first.
    """

    check: str
    kind: FindingKind
    said: str
    why: str = ""
    rule: str = ""

    def in_passage(self, passage: CheckedPassage, start: int, end: int, /, *fixes: str, **values: str) -> Finding:
        """Finding at offsets within the passage: for checks of one passage."""
        return self.at(passage.field, start, end, passage.raw[start:end], *fixes, **values)

    def in_field(self, passage: CheckedPassage, start: int, end: int, /, *fixes: str, **values: str) -> Finding:
        """Finding at offsets within the passage, moved to offsets within its field: for checks of the whole story."""
        quote = passage.raw[start:end]
        return self.at(passage.field, start + passage.start, end + passage.start, quote, *fixes, **values)

    def on_field(self, field: str, /, **values: str) -> Finding:
        """Finding about a field as a whole."""
        return self.at(field, 0, 0, "", **values)

    def at(self, field: str, start: int, end: int, quote: str, /, *fixes: str, **values: str) -> Finding:
        """Finding about the words `quote` at these offsets in the field."""
        return Finding(
            check=self.check,
            kind=self.kind,
            field=field,
            said=self.said,
            rule=self.rule,
            start=start,
            end=end,
            quote=quote,
            why=self.why,
            values=values,
            fixes=fixes,
        )


def gate_text(check: str, said: str, why: str, rule: str = "") -> FindingText:
    """The sentence of a gate."""
    return FindingText(check=check, kind=FindingKind.GATE, said=said, why=why, rule=rule)


def sense_text(check: str, said: str, why: str, rule: str = "") -> FindingText:
    """The sentence of a check of sense."""
    return FindingText(check=check, kind=FindingKind.SENSE, said=said, why=why, rule=rule)


def is_vouched(passage: CheckedPassage, start: int, end: int) -> bool:
    """Whether any of the words between these offsets in the passage is marked `CQ`.

    For findings about more words than one `CQ` covers by itself.
    """
    return any(first < end and start < last for first, last in passage.checked)
