"""Check for parts that do not add up to their total. Parts are added only if they cannot count somebody twice."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.checks.sense.figures import NUMBER, ROUGHLY, value
from newsdesk.checks.sentences import sentences
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_GROUPS = (
    "men women children",
    "men women boys girls",
    "boys girls",
    "soldiers troops police policemen officers civilians fighters militants insurgents guards attackers rebels gunmen",
    "males females",
    "democrats republicans independents",
)
_DISJOINT = tuple(frozenset(group.split()) for group in _GROUPS)
_KINDS = "|".join(sorted({kind for group in _DISJOINT for kind in group}, key=len, reverse=True))
_ONE = {"man": "men", "woman": "women", "child": "children", "boy": "boys", "girl": "girls", "soldier": "soldiers"}
_ONE |= {"civilian": "civilians", "policeman": "policemen", "officer": "officers", "guard": "guards", "rebel": "rebels"}
_ONE |= {"fighter": "fighters", "militant": "militants", "insurgent": "insurgents", "gunman": "gunmen"}

_BEFORE = r"(?:(?:innocent|young|armed|local|other|Afghan|Pakistani|security|police|border|army|Taliban)\s+)?"
_KIND = rf"(?:{_KINDS}|{'|'.join(_ONE)})\b"
_PARTS = re.compile(rf"(?P<n>{NUMBER})\s+{_BEFORE}(?P<kind>{_KIND})", re.IGNORECASE)
_LIST = rf"{NUMBER}\s+{_BEFORE}{_KIND}(?:,?\s+(?:and\s+)?{NUMBER}\s+{_BEFORE}{_KIND})+"

_NOUNS = r"(?:people|persons|dead|victims|casualties|passengers|members|students|villagers|others)"
_INCLUDING = re.compile(
    rf"\b(?P<total>{NUMBER})\s+(?:[a-z]+\s+){{0,2}}?{_NOUNS}(?:\s+(?:were|was|had been|have been)\s+[a-z]+)?"
    rf"(?:\s+[a-z]+)?,?\s+(?:including|among them)\s+(?P<parts>{_LIST})(?!\s+(?:from|of)\s+(?:the|another)\b)",
    re.IGNORECASE,
)
_AMONG = re.compile(
    rf"\b(?P<parts>{_LIST})\s+(?:were|are)\s+among\s+the\s+(?P<total>{NUMBER})(?!\s+(?:most|worst|best))", re.IGNORECASE
)
_ALL = re.compile(
    rf"\b(?P<total>{NUMBER})(?:\s+[a-z]+){{0,2}}?\s*(?::|\s[–—-]\s)\s*(?P<parts>{_LIST})\s*(?=[.;)!]|\s[–—-]\s|$)",
    re.IGNORECASE,
)

_OVER = sense_text(
    "totals",
    tr_noop("Checks", "The parts make {sum}, more than the {total} they are part of."),
    tr_noop("Checks", "Readers add up: one of these figures is wrong."),
    "over",
)
_OFF = sense_text(
    "totals",
    tr_noop("Checks", "The parts make {sum}, not {total}."),
    tr_noop("Checks", "Readers add up: one of these figures is wrong."),
    "sum",
)


def totals(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds totals that do not fit the parts named in the same sentence."""
    for start, end in sentences(passage.text):
        for pattern in (_INCLUDING, _AMONG):
            for found in pattern.finditer(passage.text, start, end):
                total, parts = _figures(passage, found)
                if parts and sum(parts) > total:
                    yield _OVER.in_passage(passage, *found.span(), sum=str(sum(parts)), total=str(total))
        for found in _ALL.finditer(passage.text, start, end):
            total, parts = _figures(passage, found)
            if parts and sum(parts) != total:
                yield _OFF.in_passage(passage, *found.span(), sum=str(sum(parts)), total=str(total))


def _figures(passage: CheckedPassage, found: re.Match[str]) -> tuple[int, list[int]]:
    """The total and its parts; no parts where a number is not exact, or where two may count the same people."""
    text = found.string
    if is_vouched(passage, *found.span()):
        return 0, []
    exact = not ROUGHLY.search(text, max(0, found.start("total") - 24), found.start("total"))
    named = [*_PARTS.finditer(text, found.start("parts"), found.end("parts"))]
    kinds = [_ONE.get(part["kind"].lower(), part["kind"].lower()) for part in named]
    apart = len(set(kinds)) == len(kinds) and any(group.issuperset(kinds) for group in _DISJOINT)
    return value(found["total"]), [value(part["n"]) for part in named] if exact and apart else []
