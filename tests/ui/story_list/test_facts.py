"""Facts of a row: status, claim, times, and the age of a story in words."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale

from newsdesk.domain.person import Actor
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import StoryRow
from newsdesk.domain.workflow import Claim
from newsdesk.ui.story_list.fact_line import FactLine
from newsdesk.ui.story_list.facts import age, facts
from newsdesk.ui.story_list.staff import ListStaff
from newsdesk.ui.theme import Theme

# a Tuesday noon where this machine is
NOON = dt.datetime(2026, 3, 17, 12).astimezone()
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
DARI = QLocale(QLocale.Language.Persian, QLocale.Country.Afghanistan)
STAFF = ListStaff(actor=Actor(name="Desk editor", alone=False), initials={"Night editor": "NE"})


def ago(minutes: int) -> dt.datetime:
    return NOON - dt.timedelta(minutes=minutes)


def row(**fields: Any) -> StoryRow:
    given = {
        "id": UUID(int=1),
        "slug": "snow",
        "headline": "Snow",
        "byline": "",
        "section": "",
        "status": Status.FILED,
        "language": "en",
        "modified": ago(120),
        "words": 0,
    }
    return StoryRow(**{**given, **fields})


def fact_texts(*, waiting: bool = False, **fields: Any) -> list[str]:
    return [fact.text for fact in facts(row(**fields), STAFF, NOON, ENGLISH, waiting=waiting)]


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        ({}, ["Filed", "2 h"]),
        ({"section": "Business", "urgency": 3}, ["Filed", "Business", "urgent", "2 h"]),
        ({"claim": Claim(who="Desk editor", at=ago(1))}, ["Filed", "you", "2 h"]),
        ({"claim": Claim(who="Night editor", at=ago(29))}, ["Filed", "NE", "2 h"]),
        ({"claim": Claim(who="Day editor", at=ago(29))}, ["Filed", "DE", "2 h"]),
        ({"claim": Claim(who="Night editor", at=ago(31))}, ["Filed", "2 h"]),
        ({"claim": Claim(who="Night editor", at=ago(1)), "status": Status.APPROVED}, ["Approved", "2 h"]),
        ({"due": NOON.replace(hour=15)}, ["Filed", "due 15:00", "2 h"]),
        ({"due": NOON.replace(hour=9)}, ["Filed", "overdue 09:00", "2 h"]),
        ({"due": NOON.replace(day=20)}, ["Filed", "due 20 Mar 12:00", "2 h"]),
        ({"due": NOON, "status": Status.PUBLISHED}, ["Published", "2 h"]),
        ({"scheduled": NOON.replace(hour=18), "status": Status.SCHEDULED}, ["Scheduled", "for 18:00", "2 h"]),
        ({"notes": 1, "words": 412}, ["Filed", "1 note", "412 words", "2 h"]),
        ({"status": Status.PUBLISHED, "change": Status.FILED}, ["Published", "change filed", "2 h"]),
        ({"status": Status.PUBLISHED, "change": Status.DRAFT}, ["Published", "change begun", "2 h"]),
        ({"forked": True, "unsaved": True}, ["Conflict", "Filed", "edited", "2 h"]),
        ({"urgency": 1, "status": Status.PUBLISHED}, ["Published", "2 h"]),
    ],
)
def test_row_has_the_facts_of_its_status(qapp: object, fields: dict[str, Any], texts: list[str]) -> None:
    assert fact_texts(**fields) == texts


@pytest.mark.parametrize(("waiting", "age"), [(True, "9 min"), (False, "2 h")])
def test_age_counts_the_wait_in_a_list_ordered_by_waiting(qapp: object, waiting: bool, age: str) -> None:
    assert fact_texts(entered=ago(9), waiting=waiting)[-1] == age


def test_overdue_story_has_a_word_and_a_colour(qapp: object) -> None:
    late, due = (facts(row(due=when), STAFF, NOON, ENGLISH)[1] for when in (ago(1), NOON + dt.timedelta(hours=1)))
    assert (late.tone, due.tone) == ("failure", "soft")
    assert late.text.startswith("overdue")


def test_least_important_facts_are_dropped_first_without_room(qapp: object, look: Theme) -> None:
    line = FactLine(look)
    whole = facts(
        row(section="International", urgency=1, words=1234, notes=3, due=NOON.replace(hour=15), unsaved=True),
        STAFF,
        NOON,
        ENGLISH,
    )
    wide, narrow = ([part.fact.text for part in line.fitted(whole, width)] for width in (2000, 150))
    assert [text for text in wide if text != " · "] == [fact.text for fact in whole]
    assert [text for text in narrow if text != " · "] == ["Filed", "urgent", "due 15:00"]
    assert all(part.shown == part.fact.text for part in line.fitted(whole, 2000))
    for width in (40, 150, 240, 2000):
        parts = line.fitted(whole, width)
        assert all(part.left + part.room <= width for part in parts)


@pytest.mark.parametrize(
    ("before", "text"),
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
def test_age_is_in_the_words_of_people(qapp: object, before: dt.timedelta, text: str) -> None:
    assert age(NOON - before, NOON, ENGLISH) == text


def test_dari_dates_follow_the_solar_calendar(qapp: object) -> None:
    text = age(NOON - dt.timedelta(days=7), NOON, DARI)
    assert text.startswith("۱۹")
    assert "حوت" in text or "اسفند" in text
