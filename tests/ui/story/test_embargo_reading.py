"""Parsing an embargo as people type it; text with two meanings, or none, is refused."""

import datetime as dt

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.ui.story.embargo_reading import TypedEmbargo, WrongEmbargo, read, understood
from newsdesk.ui.times import embargo_line

NOW = dt.datetime(2026, 12, 1, 14, 0, tzinfo=dt.UTC)  # half past six in the evening in Kabul
EVENING = dt.datetime(2026, 12, 5, 13, 30, tzinfo=dt.UTC)  # six o'clock there
MIDNIGHT = dt.datetime(2026, 12, 5, 19, 30, tzinfo=dt.UTC)
KABUL = "Asia/Kabul"


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05 18:00",
        "2026-12-05T18:00",
        "2026-12-05, 18:00",
        "  2026-12-05   18:00  kabul ",
        "2026/12/05 18.00",
        "2026-12-5 6 pm",
        "2026-12-05 6:00 p.m. Asia/Kabul",
        "5 Dec 2026 18:00",
        "5 December 2026, 18:00",
        "Dec. 5, 2026 6pm Kabul",
        "December 5 2026 at 18:00",
        "18:00 5 Dec 2026",
        "18:00, 2026-12-05",
        "۲۰۲۶-۱۲-۰۵ ۱۸:۰۰",
        "٢٠٢٦-١٢-٠٥ ١٨:٠٠",
        "۵ دسمبر ۲۰۲۶، ۱۸:۰۰",
        "۲۰۲۶-۱۲-۰۵ ۱۸:۰۰ کابل",
        "2026-12-05 13:30 UTC",
        "2026-12-05 18:00 UTC+04:30",
    ],
)
def test_a_day_and_a_time_are_read_however_they_are_written(qapp: object, text: str) -> None:
    embargo = understood(text, KABUL, NOW).embargo
    assert embargo is not None
    assert embargo.until == EVENING
    assert read(embargo_line(embargo), "UTC") == embargo


@pytest.mark.parametrize(
    ("text", "zone"),
    [("2026-12-05", KABUL), ("5 Dec 2026", KABUL), ("۵ دسمبر ۲۰۲۶", KABUL), ("2026-12-05 Kabul (UN)", "UTC")],
)
def test_a_day_alone_lasts_until_it_ends_there(qapp: object, text: str, zone: str) -> None:
    typed = understood(text, zone, NOW)
    assert typed.day_alone
    assert typed.embargo is not None
    assert (typed.embargo.until, typed.embargo.zone) == (MIDNIGHT, KABUL)
    assert embargo_line(typed.embargo).startswith("2026-12-06 00:00 Asia/Kabul")


@pytest.mark.parametrize(
    ("text", "day"), [("19:00", 1), ("18:00", 2), ("18:30", 2), ("7 pm", 1), ("۱۹:۰۰", 1), ("24:00", 1), ("12 am", 2)]
)
def test_a_time_alone_is_the_next_one_to_come(qapp: object, text: str, day: int) -> None:
    embargo = understood(text, KABUL, NOW).embargo
    assert embargo is not None
    assert NOW < embargo.until <= NOW + dt.timedelta(days=1)
    local = embargo.until + dt.timedelta(hours=4, minutes=30)
    assert local.day == day if text != "24:00" else local.day == day + 1


def test_who_asks_stands_behind_every_form(qapp: object) -> None:
    for text in ("5 Dec 2026 18:00 (The ministry)", "2026-12-05 18:00 (The ministry"):
        assert understood(text, KABUL, NOW) == TypedEmbargo(Embargo(until=EVENING, zone=KABUL, source="The ministry"))


@pytest.mark.parametrize("text", ["1405-09-14", "1405-09-14 18:00", "۱۴۰۵/۹/۱۴", "14 قوس 1405", "5 Dec 1405"])
def test_a_day_of_the_solar_calendar_is_not_guessed_and_known_as_one(qapp: object, text: str) -> None:
    with pytest.raises(WrongEmbargo) as wrong:
        understood(text, KABUL, NOW)
    assert wrong.value.solar


@pytest.mark.parametrize(
    "text",
    [
        *("tomorrow", "05/12/2026", "5.12.26", "2026-12", "2026-12-05 1", "2026-12-05 18", "2026-12-05 18:0"),
        *("2026-12-05 25:00", "2026-12-05 13 pm", "2026-12-05 18:00 Moon", "2026-13-05", "2026-02-30", "1926-12-05"),
        *("25:00", "5 Dec", "Dec 5 18:00", "5 Foo 2026", "(The ministry)", "18:00 (a) (b)", "²", "9" * 5000),
    ],
)
def test_unclear_text_is_refused(qapp: object, text: str) -> None:
    with pytest.raises(WrongEmbargo):
        understood(text, KABUL, NOW)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_empty_text_is_no_embargo(qapp: object, text: str) -> None:
    assert understood(text, KABUL, NOW) == TypedEmbargo()
