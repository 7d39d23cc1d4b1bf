"""Markdown files: ours whole, other programs' as far as they go, and what is refused."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import FormatError
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.formats import front_matter

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "frontmatter" / "own-article-frontmatter.schema.json"


def front_of(written: bytes) -> dict[str, Any]:
    values, _ = front_matter.split(written.decode())
    assert values is not None
    return dict(values)


@pytest.mark.parametrize("name", ["full", "dari", "nothing"])
def test_our_own_file_gives_every_public_field_back(desk, name):
    story = desk.stories[name]
    arrived = desk.read("markdown", desk.written("markdown", story))
    assert arrived.content == replace(story, slug="", note_to_desk="", urgency=Content().urgency, embargo=None)
    assert (arrived.id, arrived.status) == (desk.outgoing(story).id, Status.PUBLISHED)
    going = desk.outgoing(story)
    assert (arrived.created, arrived.modified, arrived.published) == (going.created, going.modified, going.published)


BODIES = [
    "",
    "\n\nspaced\n\n",
    "---\nrule first\n---\n",
    "  two spaces",
    "+++",
    "ends in spaces  ",
    '"quotes" \\"kept\\"',
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_kept_to_the_letter(desk, body):
    assert desk.read("markdown", desk.written("markdown", Content(body=body))).content.body == body


def test_a_story_not_yet_published_stays_so(desk):
    written = desk.written("markdown", Content(headline="x"), published=None, status=Status.DRAFT)
    arrived = desk.read("markdown", written)
    assert (arrived.published, arrived.status) == (None, Status.DRAFT)
    assert b'date: "2026-03-02T10:00:00+00:00"' in written


AWKWARD = {
    "headline": Content(headline='No: "yes" # \\ ok'),
    "address with spaces": Content(url_slug="two words"),
    "address of marks": Content(url_slug="!?"),
    "language": Content(language="no_such tag"),
    "no language": Content(language=""),
    "credits alone": Content(byline=Byline(credits=(Credit(name="A Writer", role="photos"), Credit(name="B Writer")))),
    "dateline without style": Content(dateline=Dateline(places=("Kabul", "Herat"), country="Afghanistan")),
}


@pytest.mark.parametrize("story", AWKWARD.values(), ids=AWKWARD.keys())
def test_awkward_fields_come_back_and_still_meet_the_schema(desk, story):
    written = desk.written("markdown", story)
    assert desk.read("markdown", written).content == story
    values = front_of(written)
    assert re.fullmatch(r"\w+(?:-\w+)*", values["slug"])
    assert values["title"]


def test_what_the_desk_alone_needs_is_read_and_never_written(desk):
    head = """newsdesk:
  format: 1
  urgency: 1
  embargo: "2026-01-01T04:30:00+00:00"
  embargo_zone: "Asia/Kabul"
  embargo_source: "Bank"
"""
    embargo = Embargo(until=datetime(2026, 1, 1, 4, 30, tzinfo=UTC), zone="Asia/Kabul", source="Bank")
    read = desk.read("markdown", f"---\n{head}---\n\nWords.\n").content

    assert (read.urgency, read.embargo) == (1, embargo)
    assert all(word not in desk.written("markdown", read).decode() for word in ("urgency", "embargo", "Bank"))


def test_an_address_that_is_none_is_not_called_a_url(desk):
    story = desk.stories["full"]
    odd = replace(story, related=(replace(story.related[0], url="paper.example/ä b"),))
    written = desk.written("markdown", odd).decode()
    assert '      address: "paper.example/ä b"' in written
    assert desk.read("markdown", written).content.related == odd.related


HUGO = """---
title: A road opens
slug: road-opens
date: 2026-03-14 09:30:00 +0430
lastmod: 2026-03-15
draft: true
categories: [National]
tags: [roads, water]
author: By A Writer and B Writer
summary: Six years of waiting are over.
lang: fa_AF
layout: post
cover:
  image: a.jpg
  alt: A road
---

# A road opens

KABUL: The road opened.
"""


def test_files_of_site_generators_are_read(desk):
    arrived = desk.read("markdown", HUGO)
    story = arrived.content
    assert (story.headline, story.section, story.url_slug) == ("A road opens", "National", "road-opens")
    assert [credit.name for credit in story.byline.credits] == ["A Writer", "B Writer"]
    assert (story.standfirst, story.keywords, story.language) == (
        "Six years of waiting are over.",
        ("roads", "water"),
        "fa-AF",
    )
    assert (story.dateline.places, story.body) == (("Kabul",), "The road opened.")
    assert arrived.created == datetime(2026, 3, 14, 5, 0, tzinfo=UTC)
    assert arrived.modified == datetime(2026, 3, 15, tzinfo=UTC)
    assert (arrived.status, arrived.published) == (Status.DRAFT, None)


def test_what_has_no_field_goes_to_the_note_and_is_named(desk):
    arrived = desk.read("markdown", HUGO)
    assert arrived.warnings == ("No field for layout, cover: kept in the note to the desk.",)
    assert arrived.content.note_to_desk.splitlines() == [
        "The imported file also said:",
        "layout: post",
        'cover: {"image": "a.jpg", "alt": "A road"}',
    ]


def test_unknown_keys_inside_are_named_in_full(desk):
    text = "---\nauthors: [{name: A, url: b}, {name: B, url: c}]\nnewsdesk: {note_to_desk: Call}\n---\n"
    arrived = desk.read("markdown", text)
    assert "authors.url, authors.url (2)" in arrived.warnings[0]
    assert arrived.content.note_to_desk.startswith("Call\nThe imported file also said:")


PLAIN = {
    "heading": ("# A road opens #\n\nIt did.", ("A road opens", "It did.")),
    "underlined heading": ("A road opens\n===\n\nIt did.", ("A road opens", "It did.")),
    "word with a hash": ("#Kabul is dry.\n\nIt is.", ("", "#Kabul is dry.\n\nIt is.")),
    "no heading": ("It did.", ("", "It did.")),
    "another heading than the title": ("---\ntitle: A\n---\n# B\n\nIt did.", ("A", "# B\n\nIt did.")),
    "unclosed rule": ("---\n\nIt did.", ("", "---\n\nIt did.")),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN.keys())
def test_markdown_of_people_is_read(desk, text, expected):
    story = desk.read("markdown", text).content
    assert (story.headline, story.body) == expected


BYLINES = {
    "author: A Writer": ("", ["A Writer"]),
    "author: [A Writer]": ("", ["A Writer"]),
    "author: By A Writer": ("By A Writer", ["A Writer"]),
    "author: City desk": ("City desk", ["City desk"]),
    "byline: A Writer": ("A Writer", ["A Writer"]),
    "authors: [A Writer, {name: B Writer}]": ("", ["A Writer", "B Writer"]),
    "newsdesk: {byline: By A Writer}": ("By A Writer", ["A Writer"]),
}


@pytest.mark.parametrize(("line", "expected"), BYLINES.items(), ids=BYLINES.keys())
def test_authors_are_read_however_they_are_given(desk, line, expected):
    byline = desk.read("markdown", f"---\n{line}\n---\nBody").content.byline
    assert (byline.text, [credit.name for credit in byline.credits]) == expected


def test_a_glued_byline_is_taken_only_where_there_is_no_other(desk):
    text = "AT News Report-KABUL: It opened."
    assert desk.read("markdown", text).content.byline.text == "AT News Report"
    other = desk.read("markdown", f"---\nauthor: A Writer\n---\n{text}").content
    assert (other.body, other.dateline) == (text, Dateline())


ODD = {
    "urgency: many": "urgency",
    "status: lost": "status",
    "id: nobody": "id",
    "embargo: tomorrow": "embargo",
    "dateline: {date: today}": "dateline.date",
}


@pytest.mark.parametrize(("line", "name"), ODD.items(), ids=ODD.keys())
def test_values_that_cannot_be_are_kept_as_words(desk, line, name):
    arrived = desk.read("markdown", f"---\nnewsdesk: {{{line}}}\n---\nBody")
    assert f"newsdesk.{name}" in arrived.warnings[0]
    assert line.rpartition(": ")[2].strip("}") in arrived.content.note_to_desk


def test_a_dateline_given_as_text_alone_is_read(desk):
    story = desk.read(
        "markdown", '---\nnewsdesk: {format: 1, dateline: {text: "KABUL (Pajhwok): "}}\n---\n\nBody'
    ).content
    assert story.dateline == Dateline(places=("Kabul",), agency="Pajhwok", style="agency-colon")


def test_a_related_dateline_that_prints_otherwise_stays_in_the_excerpt(desk):
    text = "---\nnewsdesk: {related: [{headline: A, dateline: Kabul, excerpt: words}]}\n---\nBody"
    (entry,) = desk.read("markdown", text).content.related
    assert (entry.dateline, entry.excerpt) == (Dateline(), "Kabul words")


def test_a_dateline_in_the_front_matter_leaves_the_body_alone(desk):
    story = desk.read("markdown", "---\nnewsdesk: {dateline: {places: [Herat]}}\n---\nKABUL: It opened.").content
    assert (story.dateline.places, story.body) == (("Herat",), "KABUL: It opened.")


DEEP = {
    "quotes": "> " * 60 + "x",
    "lists": "\n".join(" " * 4 * depth + "- x" for depth in range(80)),
    "brackets": "[" * 5000,
    "html": "<div>" * 5000,
}


@pytest.mark.parametrize("body", DEEP.values(), ids=DEEP.keys())
def test_nesting_beyond_all_stories_is_refused(desk, body):
    with pytest.raises(FormatError, match="nested more deeply"):
        desk.read("markdown", body)


def test_html_that_would_hold_up_its_parser_is_refused_before_it(desk, monkeypatch):
    monkeypatch.setattr("newsdesk.formats.markdown_reading.parsed", lambda _: pytest.fail("it was parsed"))
    attributes = " ".join(f"a{number}" for number in range(3_000))
    for body in ("<b>x</b> " * 200 + f"<p title='>' {attributes}>", "<br>" * 110_000):
        with pytest.raises(FormatError, match="more HTML in it"):
            desk.read("markdown", body)


@pytest.mark.parametrize("body", ["[[1]] " * 500, "\\[" * 900, "[\n\n" * 900, "<b>x</b> " * 300, "]" * 900])
def test_many_marks_that_nest_in_nothing_are_fine(desk, body):
    assert desk.read("markdown", body).content.body


@pytest.mark.parametrize("name", ["full", "dari", "nothing"])
def test_front_matter_meets_the_schema(desk, name):
    if not SCHEMA.exists():
        pytest.skip("../shared/schemas is not beside this checkout")
    values = front_of(desk.written("markdown", desk.stories[name]))
    values["newsdesk"] |= {key: int(values["newsdesk"][key]) for key in ("format", "version")}
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(values)


def test_the_shared_sample_is_read(desk):
    sample = SCHEMA.with_name("own-sample-article.md")
    if not sample.exists():
        pytest.skip("../shared/schemas is not beside this checkout")
    arrived = desk.read("markdown", sample.read_bytes())
    story = arrived.content
    assert (story.slug, story.url_slug, story.urgency) == ("bridge-0314", "harbour-bridge-reopens", 4)
    assert story.dateline.places == ("Galway",)
    assert story.related[0].url == "https://newsdesk.example/local/2024/02/harbour-bridge-closes/"
    assert "newsdesk.mediatopics" in arrived.warnings[0]
    assert story.body.startswith("Cars and buses")
