from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.differences import WordChange, differences
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content

STORY = Content(headline="Rain fills the wells", body="One two three.\n\nFour.\n\nFive.")


@pytest.mark.parametrize(
    ("field", "value", "after"),
    [
        ("headline", "Snow", "Snow"),
        ("byline", Byline(text="By A"), "By A"),
        ("dateline", Dateline(places=("Kabul",)), "KABUL:"),
        ("author", Author(name="admin", bio="Runs it."), "admin — Runs it."),
        ("keywords", ("rain", "wells"), "rain, wells"),
        (
            "embargo",
            Embargo(until=datetime(2026, 3, 1, tzinfo=UTC), source="ministry"),
            "2026-03-01 00:00 UTC ministry",
        ),
        ("urgency", 1, "1"),
    ],
)
def test_a_field_is_told_in_words(field: str, value: Any, after: str) -> None:
    (told,) = differences(STORY, replace(STORY, **{field: value}))

    assert (told.field, told.place, told.after) == (field, field, after)


def test_the_body_differs_by_paragraph_and_word() -> None:
    (told,) = differences(STORY, replace(STORY, body="One 2 three.\n\nFour.\n\nFive."))

    assert (told.kind, told.place) == ("changed", "body 1")
    assert told.parts == (
        WordChange("same", "One "),
        WordChange("removed", "two"),
        WordChange("added", "2"),
        WordChange("same", " three."),
    )


LONG = [f"Paragraph {name} says something of {name} that no other does, by {name}." for name in "abcdefgh"]


def _long(order: str, **new: str) -> Content:
    return Content(body="\n\n".join((dict(zip("abcdefgh", LONG, strict=True)) | new)[name] for name in order))


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("abcdefgh", []),
        ("bacdefgh", [("moved", 2, 1)]),
        ("bcdefgha", [("moved", 1, 8)]),
        ("habcdefg", [("moved", 8, 1)]),
        ("abfgcdeh", [("moved", 6, 3), ("moved", 7, 4)]),
        ("bcdxefgha", [("added", None, 4), ("moved", 1, 9)]),
        ("bcdfgha", [("removed", 5, 4), ("moved", 1, 7)]),
    ],
)
def test_a_paragraph_that_moved_is_told_as_moved(order: str, told: list[tuple[str, int | None, int]]) -> None:
    found = differences(_long("abcdefgh"), _long(order, x="Quite new."))

    assert [(each.kind, each.was_paragraph, each.paragraph) for each in found] == told


def test_a_paragraph_that_moved_and_changed_a_little_is_told_once_with_its_words() -> None:
    (told,) = differences(_long("abcde"), _long("bcdea", a=LONG[0].replace("something", "much")))

    assert (told.kind, told.was_paragraph, told.paragraph) == ("moved", 1, 5)
    assert [part.text for part in told.parts if part.kind != "same"] == ["something", "much"]


def test_paragraphs_that_were_mended_are_found_beside_one_that_came() -> None:
    found = differences(_long("abc"), _long("axbc", x="Quite new.", b=LONG[1].replace("something", "much")))

    assert [(each.kind, each.was_paragraph, each.paragraph) for each in found] == [
        ("added", None, 2),
        ("changed", 2, 3),
    ]


def test_suggestions_are_compared_as_words_not_as_marks() -> None:
    signed = "{>>DE 2026-11-24T14:12:00Z<<}"
    (told,) = differences(Content(body="One two."), Content(body=f"One {{--two--}}{signed}{{++2++}}{signed}."))

    assert told.after == "One 2."


SNOW, HAIL = Related(headline="Snow", url="https://example.org/snow"), Related(headline="Hail")
HERE = Related(story=UUID(int=1))


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ((SNOW, HAIL), [("removed", 3, 3)]),
        ((HERE, SNOW, HAIL), [("moved", 3, 1)]),
        ((SNOW, HAIL, HERE, Related(headline="Fog")), [("added", None, 4)]),
        ((replace(SNOW, excerpt="It fell."), HAIL, HERE), [("changed", 1, 1)]),
        ((SNOW, Related(headline="Fog"), HERE), [("removed", 2, 2), ("added", None, 2)]),
    ],
)
def test_related_links_differ_one_by_one(after: tuple[Related, ...], told: list[tuple[str, int | None, int]]) -> None:
    found = differences(Content(related=(SNOW, HAIL, HERE)), Content(related=after))

    assert {each.field for each in found} == {"related"}
    assert sorted((each.kind, each.was_paragraph or 0, each.paragraph or 0) for each in found) == sorted(
        (kind, was or 0, now) for kind, was, now in told
    )


def test_a_linked_story_is_named_by_its_headline_where_that_is_known() -> None:
    (told,) = differences(Content(), Content(related=(HERE,)), headlines={UUID(int=1): "Wells run dry"})

    assert told.after == "Wells run dry"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("One two three.\n\nFive.", [(2, "Four.", "")]),
        ("One two three.\n\nNew.\n\nFour.\n\nFive.", [(2, "", "New.")]),
        ("A.\n\nB.\n\nFour.\n\nFive.", [(1, "One two three.", "A."), (2, "", "B.")]),
        (STORY.body, []),
    ],
)
def test_paragraphs_come_and_go(body: str, told: list[tuple[int, str, str]]) -> None:
    found = differences(STORY, replace(STORY, body=body))

    assert [(each.paragraph, each.before, each.after) for each in found] == told


def test_what_came_or_went_whole_is_one_part() -> None:
    came, went = (differences(*pair)[0].parts for pair in ((Content(), STORY), (STORY, Content())))

    assert came == (WordChange("added", "Rain fills the wells"),)
    assert went == (WordChange("removed", "Rain fills the wells"),)


def test_an_embargo_taken_away_is_told() -> None:
    embargoed = replace(STORY, embargo=Embargo(until=datetime(2026, 3, 1, tzinfo=UTC)))

    assert differences(embargoed, STORY)[0].after == ""
