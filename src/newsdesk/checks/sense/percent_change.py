"""Check for a change in per cent that does not fit the two figures beside it."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_UP = "rose|risen|rise|rises|rising|grew|grown|increased?|increasing|climbed|jumped|surged|soared|gained|advanced|up"
_DOWN = "fell|fallen|fall|falls|falling|dropped|drop|declined?|decreased?|down|slid|shrank|plunged|sank|slumped"
_WAY = rf"\b(?P<way>{_UP}|{_DOWN})\b\s+(?:sharply\s+)?(?:by\s+)?(?P<rough>(?:about|around|nearly|almost|some|more than"
_WAY += r"|over|less than|at least|roughly)\s+)?"
_PERCENT = r"(?P<share>\d+(?:\.\d+)?)\s*(?:per\s?cent\b|%)(?!\s+points?)"
_SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


def _figure(name: str) -> str:
    return (
        rf"(?:[$£€]|US\$|Rs\.?\s?|Afs?\.?\s?|AFN\s?)?(?P<{name}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"(?![\d:/]|-\w|,\d|\.\d)(?:\s?(?P<{name}_scale>thousand|million|billion|trillion|bn|m)\b)?"
    )


_UNIT = r"(?:\s+(?!to\b|from\b|in\b|on\b|of\b)[a-z]+){0,2}"
# a time beside the change, or beside a figure, is no figure
_WHEN = r"(?:\s*,?\s*(?:year[ -]on[ -]year|(?:this|last|since last|over the|in the (?:past|last))\s+"
_WHEN += r"(?:week|month|quarter|year|season)))?"
_THEN = r"(?:\s+(?:in\s+(?!the\b)[a-z]+|(?:a|last)\s+(?:week|month|year)(?:\s+(?:ago|earlier|before))?))?"
_FIGURES = rf"from\s+{_figure('old')}{_UNIT}{_THEN}\s+to\s+{_figure('new')}"
_FIRST = rf"{_WHEN}\s*,?\s*{_FIGURES}"
_LAST = rf"{_WHEN}\s*,?\s*to\s+{_figure('new')}{_UNIT}{_THEN},?\s+from\s+{_figure('old')}"
_BEHIND = rf"{_FIGURES}{_UNIT}{_THEN}\s*,?\s+an?\s+(?P<way>rise|increase|gain|jump|growth|fall|drop|decline|decrease)"
_BEHIND += r"\s+of\s+(?P<rough>(?:about|around|nearly|almost|some|more than|over|less than|at least|roughly)\s+)?"
_CHANGES = (
    *(re.compile(_WAY + _PERCENT + figures, re.IGNORECASE) for figures in (_FIRST, _LAST)),
    re.compile(_BEHIND + _PERCENT, re.IGNORECASE),
)
_MONTH = re.compile(r"\s+(?:jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec)", re.IGNORECASE)
_IS_DOWN = re.compile(_DOWN, re.IGNORECASE)

_WRONG = sense_text(
    "changes",
    tr_noop("Checks", "From {old} to {new} is {right} per cent, not {given}."),
    tr_noop("Checks", "One of the three figures is wrong, or the change is in percentage points."),
)
_TURNED = sense_text(
    "changes",
    tr_noop("Checks", "From {old} to {new} goes the other way."),
    tr_noop("Checks", "The verb says one direction and the figures the other."),
    "direction",
)


def changes(passage: CheckedPassage) -> Iterator[Finding]:
    """Finds changes in per cent that do not follow from the two figures in the same sentence."""
    for pattern in _CHANGES:
        for found in pattern.finditer(passage.text):
            if not _is_time(found) and not is_vouched(passage, *found.span()):
                yield from _change_findings(passage, found)


def _change_findings(passage: CheckedPassage, found: re.Match[str]) -> Iterator[Finding]:
    old_scale, new_scale = (found["old_scale"] or "").lower(), (found["new_scale"] or "").lower()
    if not old_scale and new_scale and _plain(found["old"]) < 1000:
        old_scale = new_scale  # "from 50 to 70 million"
    old, new = _plain(found["old"]) * _SCALES[old_scale], _plain(found["new"]) * _SCALES[new_scale]
    if not old or old == new:
        return
    down = bool(_IS_DOWN.fullmatch(found["way"]))
    figures = {"old": _as_typed(found, "old"), "new": _as_typed(found, "new")}
    if down != (new < old):
        yield _TURNED.in_passage(passage, *found.span(), **figures)
        return
    low, high = _range(found, old, new, _SCALES[old_scale], _SCALES[new_scale])
    given, slack = float(found["share"]), 2.5 if found["rough"] else 0.5 * _step(found["share"]) + 0.1
    if not low - slack <= given <= high + slack:
        right = f"{abs(new - old) / old * 100:.1f}".removesuffix(".0")
        yield _WRONG.in_passage(passage, *found.span(), right=right, given=found["share"], **figures)


def _range(found: re.Match[str], old: float, new: float, old_scale: float, new_scale: float) -> tuple[float, float]:
    """The smallest and the largest change, in per cent, that figures rounded like these allow."""
    olds = [old + side * _rounding(found["old"]) * old_scale for side in (-1, 1)]
    news = [new + side * _rounding(found["new"]) * new_scale for side in (-1, 1)]
    shares = [abs(n - o) / o * 100 for o in olds for n in news if o > 0]
    return min(shares), max(shares)


def _rounding(figure: str) -> float:
    """Half of the last step of a figure; a small whole number is a count."""
    if "." not in figure and _plain(figure) < 1000 and not figure.endswith("00"):
        return 0.0
    return 0.5 * _step(figure)


def _step(figure: str) -> float:
    whole, _, decimals = figure.replace(",", "").partition(".")
    if decimals:
        return float(10.0 ** -len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(10.0 ** min(zeros, len(whole) - 1)) if len(whole) > 2 else 1.0


def _plain(figure: str) -> float:
    return float(figure.replace(",", ""))


def _as_typed(found: re.Match[str], name: str) -> str:
    return " ".join(filter(None, (found[name], found[f"{name}_scale"])))


def _is_time(found: re.Match[str]) -> bool:
    """From 2019 to 2021, from 2 to 8 November."""
    years = all(
        re.fullmatch(r"1[89]\d\d|20\d\d", found[name]) and not found[f"{name}_scale"] for name in ("old", "new")
    )
    return years or any(_MONTH.match(found.string, found.end(name)) for name in ("old", "new"))
