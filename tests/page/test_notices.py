"""Notices and the proof mark as readers and machines see them."""

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from lxml import html as lxml_html

from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.page import corrections, dates
from newsdesk.page.corrections import CorrectionEntry, CorrectionsPage
from newsdesk.page.notices import said
from newsdesk.page.publication import Publication
from newsdesk.page.text_page import text_page
from newsdesk.page.web_page import WebPage

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
THEMES = Path(__file__).parents[2] / "resources" / "themes"
HOUSE = Publication(site="https://paper.example")


def notice(
    kind: NoticeKind = NoticeKind.CORRECTION, *, hours: int = 0, zone: str = "Asia/Kabul", **words: Any
) -> Notice:
    given = (
        {"wrong": "Snow  fell.", "right": "Rain\nfell."} if kind is NoticeKind.CORRECTION else {"text": "More words."}
    )
    at = NOON + dt.timedelta(hours=hours)
    return Notice(id=UUID(int=hours + 50), story=UUID(int=7), kind=kind, at=at, zone=zone, **(given | words))


@pytest.mark.parametrize(
    ("zone", "language", "said"),
    [
        ("Asia/Kabul", "en", "24 November 2026, 16:30 (Asia/Kabul)"),
        ("America/New_York", "de", "24 November 2026, 07:00 (America/New_York)"),
        ("Asia/Kabul", "fa-AF", "۲۴ نومبر ۲۰۲۶، ۱۶:۳۰ (Asia/Kabul)"),
        ("Asia/Kabul", "prs", "۲۴ نومبر ۲۰۲۶، ۱۶:۳۰ (Asia/Kabul)"),
        ("Asia/Kabul", "ps", "۲۴ نومبر ۲۰۲۶، ۱۶:۳۰ (Asia/Kabul)"),
        ("UTC", "ar", "٢٤ نوفمبر ٢٠٢٦، ١٢:٠٠ (UTC)"),
        ("Nowhere/At_All", "en", "24 November 2026, 12:00 (UTC)"),
        ("", "en", "24 November 2026, 12:00 (UTC)"),
    ],
)
def test_a_moment_is_told_by_the_clocks_of_its_zone_in_the_language_of_the_page(
    zone: str, language: str, said: str
) -> None:
    assert dates.moment(NOON, zone, language=language) == said


@pytest.mark.parametrize("language", ["en", "fa", "ps", "ar"])
def test_every_month_has_a_name(language: str) -> None:
    names = {dates.moment(NOON.replace(month=month), "UTC", language=language) for month in range(1, 13)}
    assert len(names) == 12


@pytest.mark.parametrize(
    ("language", "mark", "label"),
    [
        ("en", "PROOF – not approved for publication", "Correction"),
        ("fa-AF", "نسخهٔ آزمایشی", "تصحیح"),
        ("ps", "ازمایښتي نسخه", "سمون"),
        ("ar", "نسخة تجريبية", "تصحيح"),
        ("de", "PROOF", "Correction"),
    ],
)
def test_marks_and_notices_speak_the_language_of_the_page(
    going: Any, web: WebPage, language: str, mark: str, label: str
) -> None:
    outgoing = replace(going(headline="Snow", language=language), proof=True, notices=(notice(),))
    for page in (web.render(outgoing, publication=HOUSE), text_page(outgoing, publication=HOUSE)):
        assert mark in page
        assert label in page


def test_a_newsroom_has_its_own_words_for_them(going: Any, web: WebPage) -> None:
    house = Publication(labels={"en": {"proof": "GALLEY", "correction": "We were wrong"}})
    outgoing = replace(going(headline="Snow"), proof=True, notices=(notice(),))
    for page in (web.render(outgoing, publication=house), text_page(outgoing, publication=house)):
        assert "GALLEY" in page
        assert "We were wrong" in page
        assert "PROOF" not in page


def test_the_mark_of_a_proof_is_the_first_thing_on_the_page_and_on_every_printed_one(going: Any, web: WebPage) -> None:
    outgoing = replace(going(headline="Snow", body="It fell."), proof=True)
    page = web.render(outgoing, publication=HOUSE)
    tree = _tree(page)

    assert tree.body.text_content().split()[:2] == ["PROOF", "–"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    print_rules = page[page.index("@media print") :]
    assert re.search(r"\.proof-mark \{[^}]*position: fixed", print_rules)
    assert len(tree.find_class("proof-mark")) == 1
    assert text_page(outgoing, publication=HOUSE).startswith("PROOF – not approved for publication\n\nHome / Snow\n\n")


def test_a_page_that_was_cleared_has_neither_mark_nor_notices(going: Any, web: WebPage) -> None:
    page = web.render(going(headline="Snow", body="It fell."), publication=HOUSE)
    tree = _tree(page)

    assert not tree.find_class("proof")
    assert not tree.find_class("proof-mark")
    assert not tree.find_class("notices")
    assert not tree.xpath("//meta[@name='robots']")


def test_notices_stand_newest_first_between_byline_and_story(going: Any, web: WebPage) -> None:
    kinds = (NoticeKind.CORRECTION, NoticeKind.UPDATE, NoticeKind.EDITORS_NOTE)
    told = tuple(notice(kind, hours=hours) for hours, kind in enumerate(kinds))
    tree = _tree(web.render(replace(going(headline="Snow"), notices=told), publication=HOUSE))
    (aside,) = tree.find_class("notices")

    assert [section.get("class") for section in aside] == ["notice editors-note", "notice update", "notice correction"]
    assert aside.getprevious().tag == "header"
    assert aside.getnext().get("class") == "body"
    assert [time.get("datetime") for time in aside.iter("time")] == [
        "2026-11-24T18:30:00+04:30",
        "2026-11-24T17:30:00+04:30",
        "2026-11-24T16:30:00+04:30",
    ]


def test_a_correction_says_what_was_wrong_and_what_is_right_on_one_line_each(going: Any) -> None:
    page = text_page(replace(going(headline="Snow"), notices=(notice(text="Sorry."),)), publication=HOUSE)
    assert page.startswith(
        "Correction: 24 November 2026, 16:30 (Asia/Kabul)\n"
        "What was wrong: Snow fell.\nWhat is right: Rain fell.\nSorry.\n\nHome / Snow\n\n"
    )


def test_a_notice_brings_no_markup_onto_the_page(going: Any, web: WebPage) -> None:
    told = notice(wrong="<script>alert(1)</script>", right="</aside><b>")
    page = web.render(replace(going(headline="Snow"), notices=(told,)), publication=HOUSE)

    assert "<script>alert" not in page
    assert "</aside><b>" not in page


def _tree(page: str) -> Any:
    """The parsed page; the stubs of lxml know nothing of its HTML elements."""
    return lxml_html.fromstring(page)


def _facts(page: str) -> dict[str, Any]:
    (script,) = _tree(page).xpath("//script[@type='application/ld+json']")
    facts: dict[str, Any] = json.loads(script.text)
    return facts


def test_machines_read_what_was_corrected_and_not_what_was_only_added(going: Any, web: WebPage) -> None:
    told = (notice(NoticeKind.UPDATE, hours=1), notice(), notice(NoticeKind.CLARIFICATION, hours=-1))
    facts = _facts(web.render(replace(going(headline="Snow"), notices=told), publication=HOUSE))

    assert facts["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "What was wrong: Snow fell. What is right: Rain fell.",
            "datePublished": "2026-11-24T12:00:00Z",
        },
        {"@type": "CorrectionComment", "text": "More words.", "datePublished": "2026-11-24T11:00:00Z"},
    ]
    assert "correction" not in _facts(web.render(going(headline="Snow"), publication=HOUSE))


@pytest.mark.parametrize(
    ("wrong", "right", "text", "told"),
    [
        ("Snow fell", "Rain fell", "", "What was wrong: Snow fell. What is right: Rain fell"),
        ("Did snow fall?", "Rain", "Sorry", "What was wrong: Did snow fall? What is right: Rain. Sorry"),
        ("", "", "", ""),
    ],
)
def test_what_was_wrong_ends_before_what_is_right_begins(wrong: str, right: str, text: str, told: str) -> None:
    labels = HOUSE.labels_for("en")

    assert said(replace(notice(), wrong=wrong, right=right, text=text), labels) == told


def test_machines_know_a_proof_for_a_draft_and_a_stub_for_what_was_withdrawn(going: Any, web: WebPage) -> None:
    outgoing = going(headline="Snow")
    stub = web.render(replace(outgoing, stub=True, notices=(notice(NoticeKind.WITHDRAWAL),)), publication=HOUSE)

    assert _facts(web.render(replace(outgoing, proof=True), publication=HOUSE))["creativeWorkStatus"] == "Draft"
    assert _facts(stub)["creativeWorkStatus"] == "Withdrawn"
    assert 'name="description" content="Withdrawn: 24 November 2026, 16:30 (Asia/Kabul) More words."' in stub


# The corrections page


def _entries() -> tuple[CorrectionEntry, ...]:
    return (
        CorrectionEntry(headline="Snow & <ice>", address="", notice=notice(NoticeKind.UPDATE, hours=-2)),
        CorrectionEntry(headline="Rain", address="https://paper.example/rain.html", notice=notice()),
    )


def test_the_corrections_page_stands_alone_newest_first_with_links_where_there_are_any() -> None:
    page = CorrectionsPage(THEMES).html(_entries(), publication=HOUSE, language="en")
    tree = _tree(page)

    assert [" ".join(each.text_content().split()) for each in tree.iter("h2")] == ["Rain", "Snow & <ice>"]
    assert tree.xpath("//h2/a/@href") == ["https://paper.example/rain.html"]
    assert [time.get("datetime") for time in tree.iter("time")] == [
        "2026-11-24T16:30:00+04:30",
        "2026-11-24T14:30:00+04:30",
    ]
    assert not tree.xpath("//script | //link")


def test_the_corrections_page_as_text() -> None:
    assert corrections.text(_entries(), publication=HOUSE, language="en") == (
        "Home / Corrections\n\nCorrections\n\n"
        "Rain\nhttps://paper.example/rain.html\n\n"
        "Correction: 24 November 2026, 16:30 (Asia/Kabul)\nWhat was wrong: Snow fell.\nWhat is right: Rain fell.\n\n"
        "Snow & <ice>\n\nUpdate: 24 November 2026, 14:30 (Asia/Kabul)\nMore words.\n"
    )


def test_the_corrections_page_mirrors_in_dari() -> None:
    page = CorrectionsPage(THEMES).html((), publication=HOUSE, language="fa-AF")

    assert '<html lang="fa-AF" dir="rtl">' in page
    assert "تا کنون تصحیحی نشده است." in page
