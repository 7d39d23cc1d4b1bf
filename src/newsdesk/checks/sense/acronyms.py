"""Check for acronyms that the story never explains."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import regex

from newsdesk.checks.checked_story import PARAGRAPHS, CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.checks.known_acronyms import KNOWN, SHOUTED
from newsdesk.checks.scripts import is_english
from newsdesk.checks.wordlist import words
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_READ = frozenset({"paragraph", "quote", "list"})
_ACRONYM = regex.compile(r"(?<![\p{L}\p{N}$€£#@&/._-])(?![IVXLC]+\b)[A-Z]{3,6}(?=s?(?![\p{L}\p{N}&/_-]|\.\p{L}))")
# a neighbour in capitals: a sign, a slogan, a dateline
_SHOUTING = regex.compile(r"\p{Lu}{2,}[,;:]?[ \u00a0]*$"), regex.compile(r"s?[,;:]?[ \u00a0]+\p{Lu}{2,}\b")
_OR = r"or|which stands for|stands for|short for"
_EXPLAINED_BEHIND = regex.compile(
    rf"s?[”\"’]?(?:[ \u00a0]*\(|,?[ \u00a0]+(?:{_OR})\b|,[ \u00a0]+(?:the|an?|its|his|her|our|their)\b)"
)
_CALLED = "known as|called|acronym|abbreviated to|abbreviated as|named|dubbed|initials"
_CLASSES = "|".join(
    words(
        """
        agency group broadcaster broadcasters channel network station website magazine newspaper newspapers party union
        unions watchdog charity company firm giant manufacturer maker bank airline carrier forum alliance militia
        organisation organization body league federation association operator lender regulator insurer retailer brand
        app virus disease drug language treaty pact programme program project index system tank institute university
        provider consultancy police service ministry gang cartel rebels insurgents band singer rapper DJ
        """
    )
)
_EXPLAINED_BEFORE = regex.compile(
    rf"(?:\([^()]{{0,60}}|\b(?:{_CALLED})[ \u00a0]+(?:the[ \u00a0]+)?[“\"‘']?|\b(?i:{_CLASSES})[ \u00a0]+[“\"‘']?)$"
)
_CLASS_BEHIND = regex.compile(
    r"[ \u00a0]+(?:party|group|agency|militia|television|TV|radio|news|channel|union|bank|airlines?|virus|index)\b"
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’']*")
_SMALL = words("of the and for in on to a an by at de du des la le et da i with")

_Use = tuple[CheckedPassage, "regex.Match[str]"]
_MANY = 500  # different acronyms that are looked up: a text with more is no prose

_UNEXPLAINED = sense_text(
    "acronym",
    tr_noop("Checks", "{acronym} is never spelt out."),
    tr_noop("Checks", "Not every reader knows it: give the name in full once, before the acronym."),
)


def acronyms(story: CheckedStory) -> Iterator[Finding]:
    """Finds acronyms that not every reader knows and the story does not explain, each at its first use."""
    read = [each for each in story.passages if is_english(each.language)]
    uses = _uses(read)
    if not uses:
        return
    initials = "\n".join(_initials(read))
    small = _written_small(read)
    for acronym, places in islice(uses.items(), _MANY):
        shown = (place for place in places if place[0].field == "body" and place[0].kind in _READ)
        first = next((place for place in shown if not _is_shouted(place[1])), None)
        if first is None or acronym.lower() in small or acronym.lower() in initials:
            continue
        if not any(_is_explained(found) for _, found in places):
            yield _UNEXPLAINED.in_field(first[0], *first[1].span(), acronym=acronym)


def _uses(read: list[CheckedPassage]) -> dict[str, list[_Use]]:
    """Where each acronym stands that readers may not know, and that the writer has not marked as verified."""
    known = {each.text[start:end].split()[-1] for each in read for start, end in each.checked if start < end}
    known |= KNOWN | SHOUTED
    uses: dict[str, list[_Use]] = {}
    for passage in read:
        for found in _ACRONYM.finditer(passage.text):
            if found[0] not in known:
                uses.setdefault(found[0], []).append((passage, found))
    return uses


def _is_shouted(found: "regex.Match[str]") -> bool:
    before, behind = _SHOUTING
    text = found.string
    return bool(before.search(text, max(0, found.start() - 20), found.start()) or behind.match(text, found.end()))


def _is_explained(found: "regex.Match[str]") -> bool:
    text, start, end = found.string, found.start(), found.end()
    return bool(
        _EXPLAINED_BEHIND.match(text, end)
        or _CLASS_BEHIND.match(text, end)
        or _EXPLAINED_BEFORE.search(text, max(0, start - 80), start)
    )


def _initials(read: list[CheckedPassage]) -> Iterator[str]:
    for passage in read:
        yield from _initials_in(passage.text)


@lru_cache(maxsize=PARAGRAPHS)
def _initials_in(text: str) -> tuple[str, str, str]:
    """The initials of a passage, with small words and without, and those of capitalised words alone."""
    all_ = _WORD.findall(text)
    return (
        "".join(word[0] for word in all_).lower(),
        "".join(word[0] for word in all_ if word.lower() not in _SMALL).lower(),
        "".join(word[0] for word in all_ if word[0].isupper()).lower(),
    )


def _written_small(read: list[CheckedPassage]) -> frozenset[str]:
    """Words that the story writes in lower case too: in capitals they are emphasis, no acronyms."""
    return frozenset().union(*(_small_in(passage.text) for passage in read))


@lru_cache(maxsize=PARAGRAPHS)
def _small_in(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text) if not word.isupper())
