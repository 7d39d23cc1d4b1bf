"""Rule for “a” and “an” before figures and before spelt-out letters; Harper covers plain words alone."""

import re
from collections.abc import Iterator

from newsdesk.checks.grammar.tokens import AgreementSlip, Words, follows, low, opens
from newsdesk.checks.wordlist import words

_VOWEL_FIGURE = re.compile(r"8\d*(?:,\d{3})*|1[18](?:,\d{3})*")
_CONSONANT_FIGURE = re.compile(r"[1-79]|1[02-79]|[2-79]\d+(?:,\d{3})*|1\d\d(?:,\d{3})*|10(?:,\d{3})*")
_VOWEL_NUMBERS = ("eight", "eleven", "eighteen", "eighty")
_AN = words(
    """
    EU MP NGO FBI IED RPG ISI ISIS NHS NDS MRI SMS SUV LPG SOS HRW AFP AP OECD IAEA ICC ICRC IMF IOC INGO MoU NBA
    NFL RAF SAS
    """
)
_A = words("US USA UN UK UAE UNHCR UNDP UNAMA Unama Unicef Unesco UNICEF UNESCO USAID European Ukrainian")


def articles(read: Words) -> Iterator[AgreementSlip]:
    """Articles that do not fit the sound of the next word."""
    for at, word in enumerate(read):
        article = low(read, at - 1)
        if article not in {"a", "an"} or not follows(read, at) or not _is_article(read, at - 1):
            continue
        right = _right(word.text)
        if right and right != article:
            shown = right.capitalize() if read[at - 1].text[:1].isupper() else right
            values = {"word": read[at - 1].text, "right": shown, "next": word.text}
            yield AgreementSlip("article", read[at - 1].start, read[at - 1].end, (shown,), values)


def _is_article(read: Words, at: int) -> bool:
    # Vitamin A, Group A
    return read[at].text.islower() or opens(read, at)


def _right(word: str) -> str:
    if word in _AN or _VOWEL_FIGURE.fullmatch(word) or word.casefold().startswith(_VOWEL_NUMBERS):
        return "an"
    return "a" if word in _A or _CONSONANT_FIGURE.fullmatch(word) else ""
