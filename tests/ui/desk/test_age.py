"""How long ago, in words."""

import datetime as dt

import pytest
from PySide6.QtCore import QLocale

from newsdesk.ui.story_list.age import age

# a Tuesday noon where this machine is
NOON = dt.datetime(2026, 3, 17, 12).astimezone()
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
DARI = QLocale(QLocale.Language.Persian, QLocale.Country.Afghanistan)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (dt.timedelta(seconds=-5), "now"),
        (dt.timedelta(seconds=59), "now"),
        (dt.timedelta(minutes=9), "9 min"),
        (dt.timedelta(hours=2), "2 h"),
        (dt.timedelta(hours=13), "yesterday"),
        (dt.timedelta(days=2), "Sunday"),
        (dt.timedelta(days=6), "Wednesday"),
        (dt.timedelta(days=7), "10 Mar"),
        (dt.timedelta(days=365), "17 Mar 2025"),
    ],
)
def test_age_is_said_as_people_say_it(qapp: object, before: dt.timedelta, said: str) -> None:
    assert age(NOON - before, NOON, ENGLISH) == said


def test_dari_dates_follow_the_sun_calendar(qapp: object) -> None:
    said = age(NOON - dt.timedelta(days=7), NOON, DARI)
    assert said.startswith("۱۹")
    assert "حوت" in said or "اسفند" in said
