import datetime as dt
import json
from typing import Any

import pytest

from newsdesk.domain.dateline import Dateline
from newsdesk.domain.story import Author
from newsdesk.page import metadata
from newsdesk.page.publication import Publication

PAPER = Publication(paper="City Paper", site="https://paper.example")
FACTS = {"language": "en", "description": "Snow fell.", "body": ""}
PICTURE = '<figure><img alt="A &amp; B" src="https://a.example/b.jpg?c=1&amp;d=2"></figure>'


def ld(outgoing: Any, house: Publication = PAPER, **facts: str) -> dict[str, Any]:
    return json.loads(metadata.json_ld(outgoing, publication=house, **{**FACTS, **facts}))


def og(outgoing: Any, house: Publication = PAPER, **facts: str) -> dict[str, str]:
    return dict(metadata.open_graph(outgoing, publication=house, **{**FACTS, **facts}))


def test_a_story_is_a_news_article(going: Any) -> None:
    outgoing = going(
        headline="Snow  falls",
        kicker="Weather",
        section="National",
        byline="By A Reporter, staff writer, and B",
        dateline="KABUL (AP):",
        keywords=("snow", "pass"),
        url_slug="snow",
        author=Author(name="A Reporter", bio="Walks."),
    )
    assert ld(outgoing, body=PICTURE) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "urn:uuid:00000000-0000-0000-0000-000000000007",
        "mainEntityOfPage": "https://paper.example/snow.html",
        "headline": "Snow falls",
        "alternativeHeadline": "Weather",
        "description": "Snow fell.",
        "articleSection": "National",
        "keywords": ["snow", "pass"],
        "dateCreated": "2026-11-24T09:00:00Z",
        "datePublished": "2026-11-24T12:00:00Z",
        "dateModified": "2026-11-24T12:00:00Z",
        "dateline": "KABUL (AP):",
        "locationCreated": [{"@type": "Place", "name": "Kabul"}],
        "author": [
            {"@type": "Person", "name": "A Reporter", "jobTitle": "staff writer", "description": "Walks."},
            {"@type": "Person", "name": "B"},
        ],
        "publisher": {"@type": "NewsMediaOrganization", "name": "City Paper", "url": "https://paper.example"},
        "image": ["https://a.example/b.jpg?c=1&d=2"],
        "inLanguage": "en",
        "version": 3,
    }


def test_a_page_of_a_story_never_published_carries_its_last_change_and_says_so(going: Any) -> None:
    outgoing = going(headline="Snow", published=None)
    facts = ld(outgoing)
    assert facts["datePublished"] == og(outgoing)["article:published_time"] == facts["dateModified"]
    assert facts["creativeWorkStatus"] == "Draft"
    assert "creativeWorkStatus" not in ld(going(headline="Snow"))


def test_a_change_never_comes_before_the_publication(going: Any) -> None:
    later = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
    assert ld(going(headline="Snow", published=later))["dateModified"] == "2026-11-25T00:00:00Z"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("", [{"@type": "NewsMediaOrganization", "name": "Paper"}]),
        ("City desk report", [{"@type": "Organization", "name": "City desk report"}]),
    ],
)
def test_a_desk_or_the_paper_is_an_organization(going: Any, byline: str, authors: list[dict[str, str]]) -> None:
    assert ld(going(headline="Snow", byline=byline), Publication(paper="Paper"))["author"] == authors


def test_a_desk_of_the_paper_is_found_where_the_paper_is(going: Any) -> None:
    outgoing = going(headline="Snow", byline="City desk report")
    assert ld(outgoing)["author"] == [
        {"@type": "Organization", "name": "City desk report", "url": "https://paper.example"}
    ]
    assert "url" not in ld(outgoing, Publication(paper="City Paper"))["author"][0]


def test_a_headline_cannot_end_the_script(going: Any) -> None:
    text = metadata.json_ld(going(headline="</script><b>"), publication=PAPER, **FACTS)
    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><b>"


def test_places_of_a_dateline_are_places(going: Any) -> None:
    outgoing = going(headline="Snow", dateline="Kabul/Herat")
    assert isinstance(outgoing.content.dateline, Dateline)
    assert [place["name"] for place in ld(outgoing)["locationCreated"]] == ["Kabul", "Herat"]


def test_open_graph_says_the_same(going: Any) -> None:
    outgoing = going(headline="Snow", section="National", keywords=("snow",), url_slug="snow")
    assert og(outgoing, body=PICTURE) == {
        "og:type": "article",
        "og:title": "Snow",
        "og:description": "Snow fell.",
        "og:url": "https://paper.example/snow.html",
        "og:site_name": "City Paper",
        "og:locale": "en_US",
        "og:image": "https://a.example/b.jpg?c=1&d=2",
        "og:image:alt": "A & B",
        "article:published_time": "2026-11-24T12:00:00Z",
        "article:modified_time": "2026-11-24T12:00:00Z",
        "article:section": "National",
        "article:tag": "snow",
    }


@pytest.mark.parametrize(
    ("language", "locale"),
    [("en-GB", "en_GB"), ("fa", "fa_AF"), ("fa-AF", "fa_AF"), ("prs", "prs_AF"), ("de", None), ("fa-Arab-AF", None)],
)
def test_a_locale_is_said_only_where_it_is_one(going: Any, language: str, locale: str | None) -> None:
    assert og(going(headline="Snow"), language=language).get("og:locale") == locale


def test_a_picture_may_have_no_words() -> None:
    assert metadata.first_picture('<img src="https://a.example/b.jpg">') == ("https://a.example/b.jpg", "")
    assert metadata.first_picture("<p>none</p>") is None


def test_times_are_utc_to_the_second() -> None:
    kabul = dt.timezone(dt.timedelta(hours=4, minutes=30))
    assert metadata.moment(dt.datetime(2026, 11, 24, 4, 0, 0, 999, tzinfo=kabul)) == "2026-11-23T23:30:00Z"
