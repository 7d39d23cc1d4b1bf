"""Checks of sense: figures, weekdays, repeated words and paragraphs, long sentences, acronyms, earlier stories."""

from datetime import date

import pytest

from newsdesk.checks.checked_story import ArchiveFacts, CheckedStory, SimilarStory
from newsdesk.checks.runner import CheckRunner
from newsdesk.checks.sense import SENSE
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.finding import Finding, FindingKind
from newsdesk.domain.story import Content

TODAY = ArchiveFacts(today=date(2026, 11, 26))  # a Thursday


def found(key: str, body: str, facts: ArchiveFacts = TODAY, **fields: object) -> list[Finding]:
    copy = CheckedStory(content=Content(body=body, **fields), facts=facts)  # type: ignore[arg-type]
    report = CheckRunner(lambda: [each for each in SENSE if each.key == key]).read(copy, CheckSeverities({}))
    assert report.faults == ()
    for each in report.findings:
        assert (each.check, each.kind) == (key, FindingKind.SENSE)
        assert copy.text(each.field)[each.start : each.end] == each.quote
        assert each.message
    return [*report.findings]


def test_keys_are_unique_and_every_row_speaks() -> None:
    assert len({check.key for check in SENSE}) == len(SENSE)
    assert all(check.label and check.about.endswith(".") for check in SENSE)


# Weekdays


@pytest.mark.parametrize(
    ("body", "given", "right"),
    [
        ("It opens on Monday, Nov 25, at noon.", "Monday", "Wednesday"),
        ("It opens on Tuesday (November 25).", "Tuesday", "Wednesday"),
        ("It opened on Tuesday 25 November 2026.", "Tuesday", "Wednesday"),
        ("It opened on Monday, the 25th of November, 2026.", "Monday", "Wednesday"),
        ("It opens on Tues., Dec. 2.", "Tues.", "Wed."),
        ("It fell on November 25, 2026, a Monday.", "Monday", "Wednesday"),
        ("It fell on 25 November (Monday).", "Monday", "Wednesday"),
        ("It opened on Friday, 1 January 2027.", "", ""),
        ("It opened on Sunday, March 3, 1985.", "", ""),
    ],
)
def test_a_weekday_that_is_not_the_date_s_is_mended(body: str, given: str, right: str) -> None:
    findings = found("weekday", body)
    assert [(each.quote, each.fixes) for each in findings] == ([(given, (right,))] if given else [])


@pytest.mark.parametrize(
    "body",
    [
        "It opens on Thursday, Nov 26.",
        "It opens on Friday, January 1.",
        "It runs on Saturday and Sunday, Nov 28 and 29.",
        "It runs from Monday to Sunday, Nov 23 to 29.",
        "On Monday, May said that she would go.",
        "On Monday, March 1,000 people came.",
        "On Monday 25 people came in November.",
        "Monday’s vote and the one of Nov 25 differ.",
        "The Sun, Nov 25, had the story.",
        "He died last year on Monday, Nov 25.",
        "On Friday, November 22, the president of 1963 was shot.",
        "On Friday, May 15, the fair begins.",
        "On Monday, 14 October 1066 they fought.",
    ],
)
def test_right_days_and_days_that_nobody_can_tell_are_let_be(body: str) -> None:
    assert found("weekday", body) == []


def test_a_day_that_no_month_has_is_found() -> None:
    (finding,) = found("weekday", "It opens on Monday, November 31.")
    assert (finding.rule, finding.quote) == ("no-day", "November 31")


def test_the_dateline_s_date_comes_before_today() -> None:
    dateline = Dateline(places=("Kabul",), date=date(2019, 11, 25))
    assert found("weekday", "They met on Monday, Nov 25.", dateline=dateline) == []
    assert found("weekday", "They met on Monday, Nov 25.", ArchiveFacts()) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("جلسه دوشنبه، ۵ قوس ۱۴۰۵ برگزار شد", "پنج‌شنبه"),
        ("جلسه روز سه شنبه ۵ قوس برگزار شد", "پنج‌شنبه"),
        ("غونډه د دوشنبه ۵ لیندۍ جوړه شوه", "پنج‌شنبه"),
        ("جلسه پنجشنبه، ۵ قوس ۱۴۰۵ برگزار شد", ""),
        ("جلسه پنج‌شنبه ۵ آذر برگزار شد", ""),
        ("جلسه چهارشنبه و پنجشنبه ۴ و ۵ قوس برگزار شد", ""),
        ("در بهار ۱۳۵۷ دوشنبه روز بود", ""),
    ],
)
def test_solar_dates_have_their_weekdays_too(body: str, right: str) -> None:
    findings = found("weekday-solar", body, language="fa")
    assert [each.fixes for each in findings] == ([(right,)] if right else [])


# Figures


@pytest.mark.parametrize(
    ("body", "sum_"),
    [
        ("The blast killed 12 people, including 7 men and 6 women.", "13"),
        ("Twelve people were killed, including seven men and six women.", "13"),
        ("The raid killed 12: four soldiers, six police and three civilians.", "13"),
        ("The raid killed 14 people — four soldiers, six police and three civilians.", "13"),
        ("Seven men and six women were among the 12 killed.", "13"),
        ("The camp took 1,200 people: 500 men, 400 women and 200 children.", "1100"),
        ("Twenty-one people died, including twelve women and ten children.", "22"),
    ],
)
def test_parts_that_do_not_make_their_total_are_found(body: str, sum_: str) -> None:
    (finding,) = found("totals", body)
    assert finding.values["sum"] == sum_


@pytest.mark.parametrize(
    "body",
    [
        "The blast killed 13 people, including 7 men and 6 women.",
        "The blast killed 20 people, including 7 men and 6 women.",
        "The blast killed at least 12 people, including 7 men and 6 women.",
        "The blast killed 12 people, including 9 women and 5 civilians.",
        "The raid killed 13: four soldiers, six police and three civilians.",
        "The raid killed 12: four soldiers and others.",
        "He is 12: four women and three men said so in 2019, among others.",
        "The 12-year war killed 7 men and 6 women.",
        "Some 12 people came: 7 men and 6 women.",
        "About 12 people, including 7 men and 6 women, came.",
        "The blast killed 12 people. Including 7 men and 6 women, the bus was full.",
        "The match ended 12: 7 boys and 6 girls from each school had played.",
        "The blast killed 2,000 people, including 700 men and 600 women.",
    ],
)
def test_sums_that_are_right_rough_or_open_are_let_be(body: str) -> None:
    assert found("totals", body) == []


@pytest.mark.parametrize(
    ("body", "sum_"),
    [
        ("Some 62 per cent were in favour, 41 per cent against.", "103"),
        ("The yarn is made up of 60% wool, 30% silk and 20% cotton.", "110"),
        ("Half said yes: 48 per cent yes, 45 per cent no and 12 per cent undecided.", "105"),
    ],
)
def test_shares_of_one_whole_make_no_more_than_all_of_it(body: str, sum_: str) -> None:
    (finding,) = found("percentages", body)
    assert finding.values["sum"] == sum_


@pytest.mark.parametrize(
    "body",
    [
        "Some 59 per cent were in favour, 41 per cent against.",
        "Some 59.5 per cent were in favour, 41 per cent against.",
        "Some 80 per cent own a phone and 60 per cent a radio.",
        "Support rose from 62 per cent in favour to 71 per cent, with 20 against.",
        "Of men 62 per cent were undecided, of women 71 per cent.",
        "In Kabul 62 per cent were undecided, up 10 per cent from 52 per cent last year.",
    ],
)
def test_shares_of_several_wholes_are_let_be(body: str) -> None:
    assert found("percentages", body) == []


@pytest.mark.parametrize(
    ("body", "rule", "right"),
    [
        ("Exports rose 20 per cent, from 50 to 70.", "", "40"),
        ("Exports rose by 20% from $50 million to $70 million last year.", "", "40"),
        ("Bread fell 10 per cent to 40 afghanis from 50 afghanis.", "", "20"),
        ("Sales grew 50 per cent from 900,000 to 1.2 million.", "", "33.3"),
        ("Exports rose 20 per cent, from 70 to 50.", "direction", None),
        ("Bread rose by 20 per cent this week, from 10 afghanis to 13.", "", "30"),
        ("Output fell 20 per cent, from 12,000 in April to 8,000 in May.", "", "33.3"),
        ("Exports went from 400 tonnes to 600, a rise of 20 per cent.", "", "50"),
    ],
)
def test_a_change_is_held_against_its_figures(body: str, rule: str, right: str | None) -> None:
    (finding,) = found("changes", body)
    assert (finding.rule, finding.values.get("right")) == (rule, right)


@pytest.mark.parametrize(
    "body",
    [
        "Exports rose 40 per cent, from 50 to 70.",
        "Exports rose 40 per cent, from 50 to 70 million.",
        "Bread rose by 30 per cent this week, from 10 afghanis to 13.",
        "Exports went from 400 tonnes to 600, a rise of 50 per cent.",
        "It grew from 50 in 2019 to 70 in 2021, an increase of 40 per cent.",
        "Sales grew 33 per cent from 900,000 to 1.2 million.",
        "Sales grew 1.3 per cent from 7.5 million to 7.6 million.",
        "Prices rose 20 per cent from 2019 to 2021.",
        "Prices rose 20 per cent from 2 to 8 November.",
        "Prices rose 20 per cent from May 2 to June 8.",
        "The rate rose 2 percentage points from 5 to 7.",
        "Exports rose almost 40 per cent, from 51 to 71.",
        "Unemployment rose 20 per cent among people from 18 to 24.",
        "Passengers fell 11 per cent from 45,000 to 40,000.",
        "Shares were up 3 per cent.",
    ],
)
def test_changes_that_fit_or_cannot_be_judged_are_let_be(body: str) -> None:
    assert found("changes", body) == []


# Said twice


@pytest.mark.parametrize(
    ("body", "quote", "once"),
    [
        ("He went to the the market.", "the the", "the"),
        ("The the market is shut.", "The the", "The"),
        ("They said said little.", "said said", "said"),
        ("It is a a start.", "a a", "a"),
        ("of *the* the town", "the* the", "the"),
        ("او از از کابل آمد", "از از", "از"),
        ("هغه وویل چې چې راځي", "چې چې", "چې"),
    ],
)
def test_a_word_typed_twice_is_there_once(body: str, quote: str, once: str) -> None:
    (finding,) = found("doubled", body)
    assert (finding.quote, finding.fixes) == (quote, (once,))


@pytest.mark.parametrize(
    "body",
    [
        "He had had enough.",
        "She knew that that was so.",
        "It was very very cold.",
        "Duran Duran and New York New York played.",
        "He came in. In the yard it rained.",
        "On page 12 12 names stand.",
        "Give her her book.",
        "the `code` the",
        "the {--long--}{>>ED 2026-11-24T14:12:00Z<<} the",
        "He said it, it seems.",
        "The man-man is a toy of the toy-toy kind.",
        "کم کم برف بارید و آهسته آهسته راه بسته شد",
        "ورو ورو واوره وشوه",
        "Don't t worry",
    ],
)
def test_words_that_are_doubled_on_purpose_are_let_be(body: str) -> None:
    assert found("doubled", body) == []


PARAGRAPH = "The road department said that two ploughs were on their way to the pass."


def test_a_paragraph_that_is_there_twice_is_found_where_it_comes_again() -> None:
    (finding,) = found("repeated", f"{PARAGRAPH}\n\nSnow fell.\n\n**{PARAGRAPH}**")
    assert (finding.quote, finding.fixes) == (f"**{PARAGRAPH}**", ("",))


@pytest.mark.parametrize(
    "body", [f"{PARAGRAPH}\n\n> {PARAGRAPH}", "He said no.\n\nHe said no.", f"{PARAGRAPH}\n\n{PARAGRAPH} So it did."]
)
def test_set_apart_quotations_and_short_lines_may_come_again(body: str) -> None:
    assert found("repeated", body) == []


def test_a_long_sentence_is_counted() -> None:
    (finding,) = found("long-sentence", "Short one. " + "word " * 45 + "end. Short one.")
    assert (finding.values["count"], finding.quote[:4], finding.quote[-4:]) == ("46", "word", "end.")
    assert found("long-sentence", "word " * 44 + "end. " + "word " * 44 + "end.") == []
    assert found("long-sentence", "## " + "word " * 60) == []


# Acronyms


@pytest.mark.parametrize(
    "body",
    [
        "The NDSR said so.",
        "They met at the FLAB on Monday, and the FLAB agreed.",
        "Members of the XDQ said so. XDQs are many.",
    ],
)
def test_an_acronym_that_nobody_explains_is_found_once(body: str) -> None:
    (finding,) = found("acronym", body)
    assert finding.values["acronym"] in ("NDSR", "FLAB", "XDQ")


@pytest.mark.parametrize(
    "body",
    [
        "The National Roads Board (NRB) said so. The NRB agreed.",
        "The NRB (National Roads Board) said so.",
        "The NRB said so. It is the National Roads Board of old.",
        "The NRB, the roads authority, said so.",
        "The NRB said so. The power company (NRB) is old.",
        "Broadcaster TKZ and broadcaster KBTV said so.",
        "The broadcaster KBTV said so.",
        "NATO, UNICEF, WHO and COVID are known; GDP too, and GDPs.",
        "A sign read NO ENTRY BEYOND THIS POINT.",
        "It must NEVER happen, never.",
        "Non-governmental organisation work: the NGO said so.",
        "KABUL and Kabul are one.",
        "See the U.S. and AK-47 and R&D and G20.",
        "In `XDQ` and https://XDQ.example.",
        "د XDQ په اړه خبرې وشوې او نور خلک راغلل",
    ],
)
def test_known_or_explained_acronyms_are_let_be(body: str) -> None:
    assert found("acronym", body) == []


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("acronym", "The XDQ said so. Then the XDQ CQ left."),
        ("weekday", "It opens on Monday, Nov 25 CQ, at noon."),
        ("totals", "The blast killed 12 people, including 7 men and 6 women CQ."),
        ("percentages", "Some 62 per cent were in favour, 41 per cent (CQ) against."),
        ("changes", "Exports rose 20 per cent CQ, from 50 to 70."),
        ("doubled", "He went to the the CQ market."),
        ("long-sentence", "word " * 50 + "(CQ)."),
    ],
)
def test_a_cq_vouches_for_what_it_stands_in(key: str, body: str) -> None:
    assert found(key, body) == []


# The archive


def test_a_story_that_ran_before_is_named_the_most_alike_first() -> None:
    similar = (
        SimilarStory(headline="Snow on the pass", day=date(2026, 11, 20), likeness=0.5),
        SimilarStory(headline="Pass closed", day=date(2026, 11, 23), likeness=0.9),
        SimilarStory(headline="Bread", day=date(2026, 11, 23), likeness=0.1),
    )
    findings = found("archive", "Snow fell.", ArchiveFacts(similar=similar))
    assert {each.message for each in findings} == {
        "We ran this on 2026-11-23: “Pass closed”.",
        "We ran this on 2026-11-20: “Snow on the pass”.",
    }


@pytest.mark.parametrize(
    ("body", "rare"),
    [
        ("Gul Ahmad Sahebi spoke first.\n\nIt will take a month, Gul Ahmed Sahebi said.", "Ahmed"),
        ("Farid Rahimi, a grower, came.\n\nMost of it, Rahimy said, is saffron.", "Rahimy"),
        ("Mary Johnson, a nurse, led the team.\n\n“We walked,” Johnston said.", "Johnston"),
        ("A clinic in Pul-e-Alam is open.\n\nThe lorry left Pul-i-Alam at noon.", "Pul-i-Alam"),
    ],
)
def test_what_stands_beside_a_name_tells_that_it_is_one_with_another(body: str, rare: str) -> None:
    assert [finding.quote for finding in found("names", body)] == [rare]


@pytest.mark.parametrize(
    "body",
    [
        "Mary Johnson led the team.\n\nThe road crew came later. Peter Johnston drove.",
        "Mary Baker spoke.\n\nThe Bakers left early.",
        "Karim Rahimi spoke and Latif Rahimi sang.\n\nThe Rahmis came.",
    ],
)
def test_two_people_with_like_names_are_two(body: str) -> None:
    assert found("names", body) == []


def test_a_number_without_end_breaks_no_sum() -> None:
    assert found("totals", f"It killed {'9' * 6000} people, including 7 men and 6 women.") == []
