from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from newsdesk.desk.differences import Part, differences
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
        ("related", (Related(headline="Snow"), Related(story=UUID(int=1))), f"Snow · {UUID(int=1)}"),
        (
            "embargo",
            Embargo(until=datetime(2026, 3, 1, tzinfo=UTC), source="ministry"),
            "2026-03-01 00:00 UTC ministry",
        ),
        ("urgency", 1, "1"),
    ],
)
def test_a_field_is_told_in_words(field: str, value: object, after: str) -> None:
    (told,) = differences(STORY, replace(STORY, **{field: value}))

    assert (told.field, told.place, told.after) == (field, field, after)


def test_the_body_differs_by_paragraph_and_word() -> None:
    (told,) = differences(STORY, replace(STORY, body="One 2 three.\n\nFour.\n\nFive."))

    assert told.place == "body 1"
    assert told.parts == (Part("same", "One"), Part("removed", "two"), Part("added", "2"), Part("same", "three."))


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

    assert came == (Part("added", "Rain fills the wells"),)
    assert went == (Part("removed", "Rain fills the wells"),)


def test_an_embargo_taken_away_is_told() -> None:
    embargoed = replace(STORY, embargo=Embargo(until=datetime(2026, 3, 1, tzinfo=UTC)))

    assert differences(embargoed, STORY)[0].after == ""
