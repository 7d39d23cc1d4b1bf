"""How a check of sense says what it found. A file of its own: every one says it in the same way."""

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import FindingText
from newsdesk.domain.finding import FindingKind


def sense(check: str, said: str, why: str, rule: str = "") -> FindingText:
    """A remark of this check."""
    return FindingText(check=check, kind=FindingKind.SENSE, said=said, why=why, rule=rule)


def is_english(language: str) -> bool:
    """Whether a passage of this language is read by checks that know English alone."""
    return language.split("-")[0].lower() == "en"


def is_vouched(passage: CheckedPassage, start: int, end: int) -> bool:
    """Whether a `CQ` stands anywhere in these words: for findings about more words than a `CQ` covers by itself."""
    return any(first < end and start < last for first, last in passage.checked)
