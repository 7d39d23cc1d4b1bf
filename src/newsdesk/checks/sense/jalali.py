"""Solar calendar (Jalali) of Afghanistan and Iran, for the years in which its 33-year cycle is exact."""

from datetime import date, timedelta

YEARS = range(1343, 1473)
"""Solar years that this file can convert: 1964 to 2094 in the Gregorian calendar."""
_NEW_YEAR_1400 = date(2021, 3, 21)
_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})


def is_leap(year: int) -> bool:
    """Whether the last month has a 30th day."""
    return year % 33 in _LEAPS


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """Gregorian date of a solar date; None for a date that does not exist or a year outside YEARS."""
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= _length(year, month):
        return None
    passed = sum(_length(year, each) for each in range(1, month)) + day - 1
    return _new_year(year) + timedelta(days=passed)


def year_of(day: date) -> int:
    """The solar year that this day lies in."""
    year = day.year - 621
    return year if day >= _new_year(year) else year - 1


def _new_year(year: int) -> date:
    first, last = sorted((year, 1400))
    days = sum(366 if is_leap(each) else 365 for each in range(first, last))
    return _NEW_YEAR_1400 + timedelta(days=days if year >= 1400 else -days)


def _length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or is_leap(year) else 29
