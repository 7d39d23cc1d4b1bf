import json
from datetime import UTC, timedelta, timezone
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content

TEXT = st.text(max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
CREDITS = st.lists(st.builds(Credit, name=TEXT, role=TEXT, sealed=st.booleans()), max_size=3).map(tuple)
BYLINES = st.builds(Byline, text=TEXT, credits=CREDITS)
DATELINES = st.builds(Dateline, places=TEXTS, country=TEXT, date=st.none() | st.dates(), agency=TEXT, style=TEXT)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=4, minutes=30))])
CONTENTS = st.builds(
    Content,
    **dict.fromkeys(
        ("slug", "headline", "kicker", "standfirst", "section", "body", "language", "note_to_desk", "url_slug"), TEXT
    ),
    byline=BYLINES,
    dateline=DATELINES,
    author=st.builds(Author, name=TEXT, bio=TEXT),
    related=st.lists(
        st.builds(
            Related,
            story=st.none() | st.uuids(),
            headline=TEXT,
            byline=BYLINES,
            dateline=DATELINES,
            excerpt=TEXT,
            url=TEXT,
        ),
        max_size=2,
    ).map(tuple),
    keywords=TEXTS,
    urgency=st.integers(1, 9),
    embargo=st.none() | st.builds(Embargo, until=st.datetimes(timezones=ZONES), zone=TEXT, source=TEXT),
)


@given(CONTENTS)
def test_nothing_is_lost_on_the_way_through_json(content: Content) -> None:
    assert from_record(json.loads(json.dumps(to_record(content)))) == content


def test_a_record_has_the_names_that_fields_have_everywhere() -> None:
    assert set(to_record(Content())) == set(Content.__dataclass_fields__)


def test_missing_and_null_and_unknown_keys_are_no_matter() -> None:
    assert from_record({}) == Content()
    assert from_record(dict.fromkeys(to_record(Content()))) == Content()
    assert from_record({"headline": "Snow", "mood": "cold", "embargo": {}}) == Content(headline="Snow")


def test_half_told_parts_take_their_defaults() -> None:
    story = "00000000-0000-0000-0000-000000000007"
    content = from_record(
        {
            "byline": {"credits": [{"name": "A"}]},
            "dateline": {"places": ["Kabul"], "date": None},
            "author": {"name": "City desk"},
            "related": [{"story": story}, {"headline": "Bridge"}],
            "embargo": {"until": "2026-11-24T09:00:00+00:00"},
        }
    )
    assert content.byline == Byline(credits=(Credit(name="A"),))
    assert content.dateline == Dateline(places=("Kabul",))
    assert content.author == Author(name="City desk")
    assert content.related == (Related(story=UUID(story)), Related(headline="Bridge"))
    assert content.embargo is not None
    assert content.embargo.zone == "UTC"
