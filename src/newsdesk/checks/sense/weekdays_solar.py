"""Check for a weekday that does not fit its date in the solar calendar, in Dari and Pashto."""

import re
from collections.abc import Iterator
from datetime import date

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import is_vouched, sense_text
from newsdesk.checks.sense.calendar import likely_days
from newsdesk.checks.sense.jalali import to_gregorian, year_of
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

# from Monday, as date.weekday() counts
_DAYS = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنج‌شنبه", "جمعه", "شنبه", "یک‌شنبه")
_OTHER_FORMS = {"پنجشنبه": 3, "یکشنبه": 6, "سهشنبه": 1, "چهارشنبه": 2, "دوشنبه": 0, "جمعه": 4, "شنبه": 5}
_MONTHS = (
    "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
)
_MONTH_NUMBERS = {name: number for row in _MONTHS for number, name in enumerate(row.split(), start=1)}
_FIGURES = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "0123456789" * 2)

_SHAPE = re.compile(
    r"(?<![\w\u200c])(?P<weekday>(?:یک|دو|سه|چهار|پنج)[\u200c ]?شنبه|شنبه|جمعه)\s*[،,]?\s*\(?"
    r"(?P<day>\d{1,2})(?:م|ام|مه)?\s+(?:د\s+)?"
    rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})(?!\w)"
    r"(?:\s+(?:سال\s+)?(?P<year>1[34]\d\d))?"
)
_SEVERAL = re.compile(r"(?:و|تا|یا|او)\s*$")

_WRONG = sense_text(
    "weekday-solar",
    tr_noop("Checks", "{date} is a {right}, not a {given}."),
    tr_noop("Checks", "Either the day of the week or the date is wrong."),
)


def weekdays_solar(story: CheckedStory) -> Iterator[Finding]:
    """Finds wrong weekdays. A date without a year means the nearest one to the dateline's date, or to today."""
    near = story.content.dateline.date or story.facts.today
    for passage in story.passages:
        if "شنبه" in passage.text or "جمعه" in passage.text:
            for found in _SHAPE.finditer(passage.text):
                if not _SEVERAL.search(found.string, max(0, found.start() - 4), found.start()):
                    yield from _date_findings(passage, found, near)


def _date_findings(passage: CheckedPassage, found: re.Match[str], near: date | None) -> Iterator[Finding]:
    given = _OTHER_FORMS[re.sub(r"[\u200c ]", "", found["weekday"])]
    days = [] if is_vouched(passage, *found.span()) else _days(found, near)
    if days and all(day.weekday() != given for day in days):
        right = _DAYS[days[0].weekday()]
        written = found.string[found.start("day") : found.end()].strip()
        yield _WRONG.in_field(passage, *found.span("weekday"), right, date=written, right=right, given=found["weekday"])


def _days(found: re.Match[str], near: date | None) -> list[date]:
    month, day = _MONTH_NUMBERS[found["month"]], int(found["day"].translate(_FIGURES))
    if found["year"]:
        exact = to_gregorian(int(found["year"].translate(_FIGURES)), month, day)
        return [exact] if exact else []
    if near is None:
        return []
    this = year_of(near)
    return likely_days((this - 1, this, this + 1), lambda year: to_gregorian(year, month, day), near)
