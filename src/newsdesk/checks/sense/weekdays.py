"""Check for a weekday that does not fit its date, in English."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from newsdesk.checks.checked_story import PARAGRAPHS, CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.checks.scripts import is_english
from newsdesk.checks.sense.calendar import gregorian, likely_days
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BY_START = {day[:3].lower(): number for number, day in enumerate(DAYS)}
_MONTH_STARTS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {start: number for number, start in enumerate(_MONTH_STARTS.split(), start=1)}

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|(?<!The )Sun)\b\.?)"
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[.,]\d|\s*(?:am|pm|a\.m|p\.m|per)\b)"
_YEAR = r"(?:,?\s+(?P<year>1\d{3}|20\d\d)(?!\d|,\d|\s+(?:people|men|women|troops|soldiers)\b))?"
_DATES = (rf"{_MONTH}\s+{_DAY}{_YEAR}", rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}")
_SHAPES = tuple(
    re.compile(shape)
    for written in _DATES
    for shape in (rf"\b{_WEEKDAY},?\s+\(?{written}", rf"\b{written},?\s+(?:a\s+|\()(?P<weekday>\w+day)\b")
)
# several days of several weekdays: "Saturday and Sunday, Nov 28 and 29"
_SEVERAL_BEFORE = re.compile(r"(?:day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s*(?:and|or|to|through|until|&|/|–|-)\s*$")
_SEVERAL_AFTER = re.compile(r"\s*(?:and|or|to|&|/|–|-|,)\s*\d{1,2}\b(?!\s*(?:people|per|%|:))")
_OTHER_YEAR = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:last|next|that|previous|following|a|one) year\b|\byears? (?:ago|earlier|before|later)\b"
    r"|\b(?:decades?|anniversary|century)\b"
)
_MONTH_NEAR = re.compile(rf"\b{_MONTH}")  # saves looking for a weekday in most paragraphs
_JULIAN = 1900  # before, some countries used the Julian calendar

_WRONG = sense_text(
    "weekday",
    tr_noop("Checks", "{date} is a {right}, not a {given}."),
    tr_noop("Checks", "Either the day of the week or the date is wrong."),
)
_NO_DAY = sense_text(
    "weekday",
    tr_noop("Checks", "There is no {date}."),
    tr_noop("Checks", "The month has no such day."),
    "no-day",
)


def weekdays(story: CheckedStory) -> Iterator[Finding]:
    """Finds wrong weekdays. A date without a year means the nearest one to the dateline's date, or to today."""
    near = story.content.dateline.date or story.facts.today
    before = ""
    for passage in story.passages:
        if is_english(passage.language) and _has_month(passage.text):
            now = None if _OTHER_YEAR.search(passage.text) or _OTHER_YEAR.search(before) else near
            yield from _passage_findings(passage, now)
        before = passage.text


@lru_cache(maxsize=PARAGRAPHS)
def _has_month(text: str) -> bool:
    return bool(_MONTH_NEAR.search(text))


def _passage_findings(passage: CheckedPassage, near: date | None) -> Iterator[Finding]:
    for shape in _SHAPES:
        for found in shape.finditer(passage.text):
            if found["weekday"].strip(".")[:3].lower() not in _BY_START:
                continue
            if not _several(found) and not is_vouched(passage, *found.span()):
                yield from _date_findings(passage, found, near)


def _several(found: re.Match[str]) -> bool:
    return bool(
        _SEVERAL_BEFORE.search(found.string, max(0, found.start() - 24), found.start())
        or _SEVERAL_AFTER.match(found.string, found.end())
    )


def _date_findings(passage: CheckedPassage, found: re.Match[str], near: date | None) -> Iterator[Finding]:
    month, day = _MONTHS[found["month"][:3].lower()], int(found["day"])
    in_year = gregorian(month, day)
    written = f"{found['month']} {day}" + (f", {found['year']}" if found["year"] else "")
    if not in_year(int(found["year"] or 2000)):
        start, end = sorted((found.span("month"), found.span("day")))[0][0], max(found.end("month"), found.end("day"))
        yield _NO_DAY.in_field(passage, start, max(end, found.end("year")), date=written)
        return
    given = _BY_START[found["weekday"][:3].lower()]
    days = _days(found, near)
    if days and all(each.weekday() != given for each in days):
        right = DAYS[days[0].weekday()]
        yield _WRONG.in_field(
            passage,
            *found.span("weekday"),
            _like(found["weekday"], right),
            date=written,
            right=right,
            given=DAYS[given],
        )


def _days(found: re.Match[str], near: date | None) -> list[date]:
    in_year = gregorian(_MONTHS[found["month"][:3].lower()], int(found["day"]))
    if found["year"]:
        day = in_year(int(found["year"]))
        return [day] if day and day.year >= _JULIAN else []
    if near is None:
        return []
    return likely_days((near.year - 1, near.year, near.year + 1), in_year, near)


def _like(typed: str, right: str) -> str:
    """The right day, abbreviated where the wrong one was."""
    if typed.endswith("day"):
        return right
    return right[:3] + ("." if typed.endswith(".") else "")
