import datetime as dt
from uuid import UUID

from newsdesk.domain import byline, dateline
from newsdesk.domain.related import Box, Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story
from newsdesk.domain.workflow import Workflow
from newsdesk.page.check_also import box_of_outside, box_of_story
from newsdesk.page.publication import Publication

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)


def test_the_box_of_a_story_says_what_the_story_says_now() -> None:
    content = Content(
        headline="Snow closes the pass",
        byline=byline.parse("City desk report"),
        dateline=dateline.parse("Charikar"),
        body="# First\n\nHeavy *snow* kept the pass shut.",
        url_slug="snow",
    )
    story = Story(
        id=UUID(int=7), standing=Workflow(status=Status.APPROVED), created=NOON, modified=NOON, content=content
    )
    assert box_of_story(story, publication=Publication(site="https://paper.example", excerpt_words=7)) == Box(
        headline="Snow closes the pass",
        excerpt="City desk report CHARIKAR: First Heavy snow …",
        byline="City desk report",
        dateline="CHARIKAR: ",
        opening="First Heavy snow kept the pass shut.",
        url="https://paper.example/snow.html",
        story=UUID(int=7),
        status=Status.APPROVED,
    )


def test_the_box_of_an_outside_story_says_what_was_typed_of_it() -> None:
    related = Related(
        headline="Bridge reopens",
        byline=byline.parse("By A"),
        dateline=dateline.parse("JALALABAD (AP):"),
        excerpt="Traffic crossed …",
        url="https://a.example",
    )
    assert box_of_outside(related, publication=Publication(), language="en") == Box(
        headline="Bridge reopens",
        excerpt="By A JALALABAD (AP): Traffic crossed …",
        byline="By A",
        dateline="JALALABAD (AP): ",
        opening="Traffic crossed …",
        url="https://a.example",
    )
