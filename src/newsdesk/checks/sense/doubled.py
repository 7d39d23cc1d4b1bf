"""Check for a word that is typed twice in a row."""

import re
from collections.abc import Iterator

import regex

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import sense_text
from newsdesk.checks.scripts import is_english
from newsdesk.checks.wordlist import words
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_TWICE = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}’'\u200c.-])([\p{L}\p{M}\u200c]+)(\s+)(?i:\1)(?![\p{L}\p{M}\p{N}\u200c]|[’'-]\p{L})"
)
_BETWEEN = re.compile(r"[\s*_]+")
# correct English, or repeated for emphasis
_RIGHT = words(
    """
    etc had that is her you very many much really so no yes ha bye long far more never again many now there well hush
    tut knock blah chop night hip please whatever old big wow hear ho hey oh too please shame is do did had go run
    cha can
    """
)
# Dari and Pashto double many words on purpose, but never these
_NEVER = words("از در را که این آن برای است یا اما تا بر شد شده کرد می چې په له او کې پر یې دې دی ده")

_DOUBLED = sense_text(
    "doubled",
    tr_noop("Checks", "“{word}” is there twice."),
    tr_noop("Checks", "The eye skips such a slip while writing, and readers do not."),
)


def doubled(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds words typed twice. Names, figures and words that are doubled on purpose pass."""
    for found in _TWICE.finditer(passage.text):
        first, second = found[1], passage.text[found.end(2) : found.end()]
        if second[:1].isupper():
            continue  # a name, or a title as in "stands in In Defence of ..."
        if _is_slip(first, passage.language) and _BETWEEN.fullmatch(passage.raw, found.end(1), found.end(2)):
            yield _DOUBLED.in_passage(passage, found.start(), found.end(), first, word=first)


def _is_slip(word: str, language: str) -> bool:
    if not is_english(language):
        return word in _NEVER
    return (len(word) > 1 or word.lower() == "a") and word.lower() not in _RIGHT
