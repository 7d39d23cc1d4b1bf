"""What a check says when it has found something: the sentence and its reason stand once, the places come later."""

from dataclasses import dataclass

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.domain.finding import Finding, FindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """A sentence that a check can say, with places in braces, and why it says so; both are marked for translation."""

    check: str
    kind: FindingKind
    said: str
    why: str = ""
    rule: str = ""

    def in_passage(self, passage: CheckedPassage, start: int, end: int, /, *fixes: str, **values: str) -> Finding:
        """About words of a passage, counted within it: for checks of one passage."""
        return self.at(passage.field, start, end, passage.raw[start:end], *fixes, **values)

    def in_field(self, passage: CheckedPassage, start: int, end: int, /, *fixes: str, **values: str) -> Finding:
        """About the same words, counted in their field: for checks of the whole story."""
        quote = passage.raw[start:end]
        return self.at(passage.field, start + passage.start, end + passage.start, quote, *fixes, **values)

    def on_field(self, field: str, /, **values: str) -> Finding:
        """About a field as a whole."""
        return self.at(field, 0, 0, "", **values)

    def at(self, field: str, start: int, end: int, quote: str, /, *fixes: str, **values: str) -> Finding:
        """About the words `quote` at this place."""
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
    """Whether any word between these offsets in the passage stands before a `CQ`: then the finding is left out."""
    return any(first < end and start < last for first, last in passage.checked)
