import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.domain import dateline
from newsdesk.domain.dateline import STYLES, Dateline

NEAR = dt.date(2026, 11, 24)
KABUL = Dateline(places=("Kabul",), country="Afghanistan", date=dt.date(2026, 10, 13), agency="AP", style="agency-dash")


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("colon", "KABUL: "),
        ("agency-dash", "KABUL, Afghanistan (AP) — "),
        ("agency-date-dash", "KABUL, Oct 13 (AP) - "),
        ("agency-colon", "KABUL (AP): "),
        ("plain-colon", "Kabul: "),
        ("none", ""),
    ],
)
def test_each_house_style_prints_its_parts(style: str, printed: str) -> None:
    parts = Dateline(places=("Kabul",), country="Afghanistan", date=dt.date(2026, 10, 13), agency="AP")
    assert dateline.line(parts, house=style) == printed


@pytest.mark.parametrize("style", [style.key for style in STYLES])
def test_a_dateline_without_a_place_prints_nothing(style: str) -> None:
    assert dateline.line(Dateline(country="Afghanistan", agency="AP"), house=style) == ""


def test_its_own_style_goes_before_the_house_s() -> None:
    assert dateline.line(KABUL, house="plain-colon") == "KABUL, Afghanistan (AP) — "


def test_a_style_that_nobody_knows_prints_as_the_plainest() -> None:
    assert dateline.line(Dateline(places=("Herat",), style="from-a-newer-version"), house="odd") == "HERAT: "


@pytest.mark.parametrize("style", [style for style in STYLES if style.example])
def test_each_style_s_example_is_read_back(style: dateline.DatelineStyle) -> None:
    before, found, rest = dateline.split(style.example + "Snow fell.", near=NEAR)
    assert (before, found.style, rest) == ("", style.key, "Snow fell.")
    assert dateline.line(found) == style.example


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("KABUL: ", ("Kabul",)),
        ("MAZAR-I-SHARIF: ", ("Mazar-i-Sharif",)),
        ("MAZAR-i-SHARIF: ", ("MAZAR-i-SHARIF",)),
        ("RIO DE JANEIRO: ", ("Rio de Janeiro",)),
        ("ST. PETERSBURG: ", ("St. Petersburg",)),
        ("SANA'A: ", ("Sana'a",)),
        ("N’DJAMENA: ", ("N’djamena",)),
        ("McMURDO: ", ("McMURDO",)),
        ("İSTANBUL: ", ("İSTANBUL",)),
        ("KABUL/HERAT: ", ("Kabul", "Herat")),
        ("KABUL and HERAT: ", ("Kabul and Herat",)),
        ("KABUL AND HERAT: ", ("KABUL AND HERAT",)),
        ("WASHINGTON D.C.: ", ("Washington D.C.",)),
        ("Kabul: ", ("Kabul",)),
        ("New York: ", ("New York",)),
        ("Mazar-i-Sharif: ", ("Mazar-i-Sharif",)),
        ("کابل: ", ("کابل",)),
        ("جلال‌آباد: ", ("جلال‌آباد",)),
        ("مزار شریف: ", ("مزار شریف",)),
        ("کابل/هرات: ", ("کابل", "هرات")),
        ("لښکرګاه: ", ("لښکرګاه",)),
        ("کابل (پژواک): ", ("کابل",)),
        ("KABUL — ", ("Kabul",)),
        ("SEOUL, South Korea (AP) — ", ("Seoul",)),
        ("ISLAMABAD (Reuters) - ", ("Islamabad",)),
        ("LONDON, Feb 29 (Reuters) - ", ("London",)),
        ("HERAT, Sept 3 (AFP) - ", ("Herat",)),
    ],
)
def test_places_are_read_in_every_style_and_script(opening: str, places: tuple[str, ...]) -> None:
    before, found, rest = dateline.split(opening + "snow fell.", near=NEAR)
    assert (before, found.places, rest) == ("", places, "snow fell.")
    assert dateline.line(found) == opening


@pytest.mark.parametrize(
    "paragraph",
    [
        "Note: something",
        "NOTE: something",
        "UPDATE: the road is open",
        "Correction: the road was open",
        "He said: it is cold",
        "He: it is cold",
        "Q: Who?",
        "A: Nobody",
        "The minister: we wait",
        "Interior Ministry: we wait",
        "Police “say”: we wait",
        "Kabul: “We wait,” a driver said",
        "رئیس جمهور گفت: «نه»",
        "سخنگوی پولیس گفت: راه بسته است",
        "کابل: «نه»",
        "یادداشت: این خبر تازه می‌شود",
        "گزارش میز شهر کابل: راه بسته است",
        "نوت: راه بسته است",
        "9/11: the attack",
        "KABUL:without a space",
        "On Monday, KABUL: x",
        "KABUL, Sep. 3 (AFP) - not as we print it",
        "KABUL, Octember 13 (AFP) - no such month",
        "KABUL, June 31 (AFP) - no such day",
        "KABUL (AP (Kabul)) — brackets in brackets",
        "Kabul (AP) — no capitals",
        "A  B: two spaces",
        "/KABUL: an empty place",
        "i-KABUL: begins low",
        "KABUL and: ends low",
        "A VERY LONG LINE OF CAPITALS: shouting",
        ": nothing",
        "Kabul is cold.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_is_left_alone(paragraph: str) -> None:
    assert dateline.split(paragraph, near=NEAR) == ("", Dateline(), paragraph)


@pytest.mark.parametrize(
    ("paragraph", "byline", "place", "rest"),
    [
        ("AT News Report-KABUL: NATO said", "AT News Report", "Kabul", "NATO said"),
        ("AT News Report – KABUL: NATO said", "AT News Report", "Kabul", "NATO said"),
        ("AT Monitoring Desk KABUL: In reaction", "AT Monitoring Desk", "Kabul", "In reaction"),
        ("By A Reporter and B Writer KABUL: Snow", "By A Reporter and B Writer", "Kabul", "Snow"),
        ("Rahim Rahimi-MAZAR-I-SHARIF: Snow", "Rahim Rahimi", "Mazar-i-Sharif", "Snow"),
        ("City desk report JALALABAD (AP): Snow", "City desk report", "Jalalabad", "Snow"),
        ("گزارش میز شهر-کابل: برف", "گزارش میز شهر", "کابل", "برف"),
    ],
)
def test_a_glued_byline_comes_off_first(paragraph: str, byline: str, place: str, rest: str) -> None:
    before, found, after = dateline.split(paragraph)
    assert (before, found.places, after) == (byline, (place,), rest)


@pytest.mark.parametrize(
    "paragraph",
    ["The minister - KABUL: x", "A said “no” - KABUL: x", "Snow fell-KABUL: x", "-KABUL: x", "Police KABUL: x"],
)
def test_other_words_before_a_dateline_are_no_byline(paragraph: str) -> None:
    assert dateline.split(paragraph) == ("", Dateline(), paragraph)


NAMES = ["KABUL", "Kabul", "HERAT", "MAZAR-I-SHARIF", "کابل", "Afghanistan", "(AP)", "(Reuters)", "Oct 13", "May 5"]
OTHERS = ["and", "Note", "AT News Report", "By A Reporter", "گزارش", "x", "“", "(", ")"]
MARKS = ["/", ", ", "-", ": ", " — ", " - ", ":", " "]
WORDS = st.sampled_from(NAMES + OTHERS + MARKS)


@given(st.lists(WORDS, max_size=8).map("".join) | st.text(max_size=60))
@example("KABUL: ")
@example("KABUL, Oct 13 (Reuters) - ")
def test_reading_changes_no_letter(paragraph: str) -> None:
    before, found, rest = dateline.split(paragraph, near=NEAR)
    assert paragraph.endswith(rest)
    assert paragraph.startswith(before)
    if not before:
        assert dateline.line(found) + rest == paragraph
    else:
        assert found.places
        assert paragraph.endswith(dateline.line(found) + rest)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Dateline()),
        ("   ", Dateline()),
        ("Kabul", Dateline(places=("Kabul",))),
        ("KABUL", Dateline(places=("Kabul",))),
        ("KABUL:", Dateline(places=("Kabul",), style="colon")),
        ("Kabul: ", Dateline(places=("Kabul",), style="plain-colon")),
        (
            "KABUL, Afghanistan (AP) —",
            Dateline(places=("Kabul",), country="Afghanistan", agency="AP", style="agency-dash"),
        ),
        (
            "KABUL, Oct 13 (Reuters) -",
            Dateline(places=("Kabul",), date=dt.date(2026, 10, 13), agency="Reuters", style="agency-date-dash"),
        ),
        ("KABUL (Pajhwok):", Dateline(places=("Kabul",), agency="Pajhwok", style="agency-colon")),
        ("کابل", Dateline(places=("کابل",))),
        ("کابل:", Dateline(places=("کابل",), style="colon")),
        ("Kabul/Herat, Afghanistan", Dateline(places=("Kabul", "Herat"), country="Afghanistan")),
        ("Kabul, Oct. 13, 2019", Dateline(places=("Kabul",), date=dt.date(2019, 10, 13))),
        ("Kabul, September 3", Dateline(places=("Kabul",), date=dt.date(2026, 9, 3))),
        ("Kabul, Dec 1", Dateline(places=("Kabul",), date=dt.date(2026, 12, 1))),
        ("Kabul, Dec 2", Dateline(places=("Kabul",), date=dt.date(2025, 12, 2))),
        ("Kabul, Feb 29", Dateline(places=("Kabul",), date=dt.date(2024, 2, 29))),
        ("Camp May 5 North", Dateline(places=("Camp May 5 North",))),
        ("by the river (AP", Dateline(places=("by the river (AP",))),
        ("Kabul, 7th district", Dateline(places=("Kabul, 7th district",))),
        (":", Dateline(places=(":",))),
    ],
)
def test_a_typed_field_is_understood_and_never_dropped(typed: str, expected: Dateline) -> None:
    assert dateline.parse(typed, near=NEAR) == expected


def test_without_a_day_to_go_by_a_date_is_the_last_one_that_came() -> None:
    today = dt.datetime.now(dt.UTC).date()
    found = dateline.parse("Kabul, May 5").date
    assert found is not None
    assert dt.timedelta(days=-8) < today - found < dt.timedelta(days=366)


@pytest.mark.parametrize(
    "field",
    [
        Dateline(),
        Dateline(places=("Kabul",)),
        Dateline(places=("Kabul", "Herat"), country="Afghanistan", agency="AP"),
        Dateline(places=("Kabul",), date=dt.date(2019, 10, 13)),
        Dateline(places=("Kabul",), style="plain-colon"),
        Dateline(places=("مزار شریف",), style="colon"),
        Dateline(places=("Kabul",), date=dt.date(2026, 10, 13), agency="Reuters", style="agency-date-dash"),
    ],
)
def test_the_field_shows_what_it_will_read_back(field: Dateline) -> None:
    assert dateline.parse(dateline.typed(field), near=NEAR) == field


@given(st.text(max_size=80))
def test_any_field_can_be_typed(typed: str) -> None:
    assert bool(dateline.parse(typed, near=NEAR).places) == bool(typed.split())
