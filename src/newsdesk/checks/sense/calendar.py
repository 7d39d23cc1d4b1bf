"""Dates without a year: which days they may mean."""

from collections.abc import Callable, Iterable
from datetime import date

NEAR = 200
"""Days: a date without a year is taken to be no further away than this."""


def likely_days(years: Iterable[int], day_in: Callable[[int], date | None], near: date) -> list[date]:
    """The days that a date without a year may mean, the nearest to `near` first."""
    days = [day for year in years if (day := day_in(year)) and abs((day - near).days) <= NEAR]
    return sorted(days, key=lambda day: abs((day - near).days))


def gregorian(month: int, day: int) -> Callable[[int], date | None]:
    """Function from a year to this day of it; None in a year without it."""

    def in_year(year: int) -> date | None:
        try:
            return date(year, month, day)
        except ValueError:
            return None

    return in_year
