"""What is private leaves in no field: one place knows what that is."""

from datetime import UTC, datetime
from uuid import UUID

from newsdesk.domain import public_content
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import BY_NAME, FIELDS, FieldType
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.related import Box, Related
from newsdesk.domain.story import Author, Content

NOW = datetime(2026, 3, 1, tzinfo=UTC)
MARKED = "Word (CQ)"
STORY = Content(
    slug=MARKED,
    headline=MARKED,
    kicker=MARKED,
    standfirst=MARKED,
    section=MARKED,
    byline=Byline(text=MARKED, credits=(Credit(name=MARKED, role=MARKED),)),
    dateline=Dateline(places=(MARKED,), country=MARKED, agency=MARKED),
    body=MARKED,
    author=Author(name=MARKED, bio=MARKED),
    related=(Related(headline=MARKED),),
    keywords=(MARKED, "CQ"),
    urgency=1,
    embargo=Embargo(until=NOW, source=MARKED),
    note_to_desk=MARKED,
    url_slug="word-CQ",
)


def test_a_mark_of_the_desk_leaves_in_no_field() -> None:
    told = public_content.content(STORY)

    assert "CQ" not in repr(told)
    assert (told.section, told.author.bio, told.dateline.places, told.keywords) == (
        "Word",
        "Word",
        ("Word",),
        ("Word",),
    )


def test_what_is_the_desks_own_leaves_in_no_field() -> None:
    told = public_content.content(STORY)

    for name in ("slug", "urgency", "embargo", "note_to_desk"):
        assert not BY_NAME[name].public
    for field in FIELDS:
        assert getattr(STORY, field.name) != getattr(Content(), field.name) or field.type is FieldType.TAG
        if not field.public or field.type is FieldType.RELATED:  # entries leave as boxes
            assert getattr(told, field.name) == getattr(Content(), field.name)


def test_a_mark_leaves_in_no_entry_and_no_notice() -> None:
    box = Box(headline=MARKED, excerpt=MARKED, byline=MARKED, dateline=MARKED, opening=MARKED, url="javascript:x")
    outside = Related(headline=MARKED, byline=Byline(text=MARKED), dateline=Dateline(places=(MARKED,)), excerpt=MARKED)
    notice = Notice(
        id=UUID(int=1), story=UUID(int=2), kind=NoticeKind.CORRECTION, at=NOW, text=MARKED, wrong=MARKED, right=MARKED
    )

    assert "CQ" not in repr((public_content.box(box), public_content.outside(outside), public_content.notice(notice)))
    assert public_content.box(box).url == ""


def test_a_name_sealed_in_newer_words_is_in_no_field() -> None:
    story = Content(
        byline=Byline(text="By A. Open and B.  Secret", credits=(Credit(name="A. Open"), Credit(name="B. Secret"))),
        author=Author(name="B. SECRET", bio="Secret lives here."),
    )
    told = public_content.content(story, sealed=frozenset({"b. secret"}))

    assert told.byline == Byline(credits=(Credit(name="A. Open"),))
    assert told.author == Author()
