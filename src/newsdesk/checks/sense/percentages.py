"""Check for shares of one whole that add up to more than 100 per cent."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.checks.sentences import sentences
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_SHARE = re.compile(r"(?<![\d.,-])(\d{1,2}(?:\.\d+)?)\s*(?:per\s?cent\b|%)(?!\s+points?\b)")
# only a sentence that says itself that its shares exclude each other
_ONE_WHOLE = re.compile(
    r"\b(?:undecided|don[’']t know|did not know|no opinion|(?:the )?remaining|the rest|the other|abstained"
    r"|made up of|consists? of|consisted of|comprises?|divided into|split between|broken down"
    r"|in favou?r\b.*\bagainst|voted (?:yes|for|no|against)\b.*\b(?:no|against|yes|for)|said yes\b.*\bno)\b",
    re.IGNORECASE,
)
# two times, places or measures mean two different wholes
_TWO_WHOLES = re.compile(
    r"\b(?:rose|risen|rises?|fell|fallen|falls?|(?<!made )up|down|from|than|compared|increase\w*|decrease\w*|grew|grown"
    r"|growth|dropped|margin|turnout|rates?|last|previous|earlier|while in|against \d|in (?:19|20)\d\d|of (?:men|women"
    r"|those|them|whom|girls|boys|the remaining)|multiple|more than one|also|both|interest|inflation|respectively)\b",
    re.IGNORECASE,
)
_ROUNDING = 0.5

_OVER = sense_text(
    "percentages",
    tr_noop("Checks", "These shares of one whole make {sum} per cent."),
    tr_noop("Checks", "Shares that exclude each other cannot make more than 100 per cent."),
)


def percentages(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds sentences whose shares exclude each other and add up to more than 100 per cent."""
    text = passage.text
    for start, end in sentences(text):
        shares = [*_SHARE.finditer(text, start, end)]
        if len(shares) < 2 or not _ONE_WHOLE.search(text, start, end) or _TWO_WHOLES.search(text, start, end):
            continue
        together = sum(float(share[1]) for share in shares)
        if together > 100 + _ROUNDING * len(shares) and not is_vouched(passage, start, end):
            yield _OVER.in_passage(passage, shares[0].start(), shares[-1].end(), sum=f"{together:g}")
