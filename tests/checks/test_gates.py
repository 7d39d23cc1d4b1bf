"""Gates: what they stop, what passes, and which field the finding names."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import ArchiveFacts, CheckedStory
from newsdesk.checks.gates import GATES
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.finding import Finding, FindingKind, Severity
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content

WHOLE: dict[str, Any] = {
    "headline": "Snow closes the pass",
    "byline": Byline(text="By City reporter"),
    "section": "National",
    "body": "Snow closed the pass on Sunday.",
}
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def found(key: str, facts: ArchiveFacts | None = None, **fields: Any) -> list[Finding]:
    copy = CheckedStory(content=Content(**{**WHOLE, **fields}), facts=facts or ArchiveFacts())
    (check,) = [each for each in GATES if each.key == key]
    assert check.story is not None
    findings = [*check.story(copy)]
    for each in findings:
        assert (each.check, each.kind) == (key, FindingKind.GATE)
        assert copy.text(each.field)[each.start : each.end] == each.quote
        assert each.message
    return findings


def test_a_whole_story_passes_every_gate() -> None:
    assert [finding for check in GATES for finding in found(check.key)] == []


def test_keys_are_unique_and_every_row_speaks() -> None:
    assert len({check.key for check in GATES}) == len(GATES)
    assert all(check.label and check.about.endswith(".") for check in GATES)


@pytest.mark.parametrize("key", ["headline", "section", "body"])
@pytest.mark.parametrize("nothing", ["", "  \n"])
def test_what_is_missing_stops_filing_and_points_to_its_field(key: str, nothing: str) -> None:
    (finding,) = found(key, None, **{key: nothing})
    assert (finding.field, finding.start, finding.end) == (key, 0, 0)
    assert {each.key: each.severity for each in GATES}[key] is Severity.FILING


def test_a_missing_byline_points_to_its_field() -> None:
    (finding,) = found("byline", byline=Byline())
    assert finding.field == "byline"


def test_a_sealed_name_signs() -> None:
    assert found("byline", byline=Byline(credits=(Credit(name="City reporter", sealed=True),))) == []


@pytest.mark.parametrize(
    ("body", "dateline"),
    [
        ("KABUL: Snow closed the pass.", "KABUL:"),
        ("KABUL, Afghanistan (AP) — Snow closed the pass.", "KABUL, Afghanistan (AP) —"),
        ("HERAT (Pajhwok): Snow closed the pass.", "HERAT (Pajhwok):"),
        ("MAZAR-I-SHARIF – Snow closed the pass.", "MAZAR-I-SHARIF –"),
        ("Kabul: The pass is closed.", "Kabul:"),
        ("کابل: برف راه را بست.", "کابل:"),
    ],
)
def test_a_typed_dateline_belongs_into_its_field(body: str, dateline: str) -> None:
    (finding,) = found("dateline", body=body)
    assert (finding.rule, finding.field, finding.start, finding.fixes) == ("typed", "body", 0, ())
    assert f"“{dateline}”" in finding.message


def test_a_dateline_in_field_and_text_would_print_twice() -> None:
    (finding,) = found("dateline", body="KABUL: Snow closed the pass.", dateline=Dateline(places=("Kabul",)))
    assert (finding.rule, finding.quote, finding.fixes) == ("twice", "KABUL: ", ("",))


@pytest.mark.parametrize(
    "body",
    [
        "Snow closed the pass.",
        "Inflation: what it means for bread.",
        "NATO – the alliance of the west – met on Monday.",
        "UNICEF: more schools are needed.",
        "BREAKING: Snow closed the pass.",
        "“Kabul: a portrait” is shown at the gallery.",
        "Snow fell.\n\nKABUL: The second paragraph has it.",
        "He reported from Baghdad during the war.",
        "## What is known\n\nSnow closed the pass.",
        "A minister: nobody knew.",
        "However, most of what was said came down to this: Nothing moved.",
        "وی گفت: راه بسته است.",
        "",
    ],
)
def test_ordinary_openings_are_no_datelines(body: str) -> None:
    assert found("dateline", body=body) == []


def test_a_story_that_names_its_place_needs_a_dateline() -> None:
    body = "Snow closed the pass.\n\n*Reporting from Herat.*"
    (finding,) = found("dateline", body=body)
    assert (finding.rule, finding.field, finding.values["place"]) == ("claimed", "dateline", "Herat")
    assert found("dateline", body=body, dateline=Dateline(places=("Herat",))) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"section": "Opinion"},
        {"section": "editorial"},
        {"byline": Byline(text="AT Editorial")},
        {"byline": Byline(text="Editorial Board")},
    ],
)
def test_an_editorial_has_no_dateline(fields: dict[str, Any]) -> None:
    (finding,) = found("editorial-dateline", dateline=Dateline(places=("Kabul",)), **fields)
    assert finding.field == "dateline"
    assert found("editorial-dateline", **fields) == []


def test_a_dateline_that_does_not_print_is_none() -> None:
    silent = Dateline(places=("Kabul",), style="none")
    assert found("editorial-dateline", dateline=silent, section="Opinion") == []


@pytest.mark.parametrize(
    ("fields", "field", "quote"),
    [
        ({"body": "It cost TK afghanis."}, "body", "TK"),
        ({"body": "A spokesman, TKTK, agreed."}, "body", "TKTK"),
        ({"body": "Add a quote (tktk) here."}, "body", "tktk"),
        ({"body": "The TK-year-old farmer"}, "body", "TK"),
        ({"headline": "TK closes the pass"}, "headline", "TK"),
        ({"standfirst": "HEDTK"}, "standfirst", "HEDTK"),
        ({"body": '![A lane](lane.jpg "TK")'}, "body", "TK"),
        ({"body": "[the list](TK)"}, "body", "TK"),
        ({"byline": Byline(text="By TK")}, "byline", ""),
        ({"author": Author(name="TK")}, "author", ""),
        ({"dateline": Dateline(places=("TK",))}, "dateline", ""),
        ({"related": (Related(headline="TK"),)}, "related", ""),
    ],
)
def test_what_is_still_to_come_is_found(fields: dict[str, Any], field: str, quote: str) -> None:
    (finding,) = found("tk", **fields)
    assert (finding.field, finding.quote) == (field, quote)


@pytest.mark.parametrize(
    "body",
    [
        "ATK and TKO are words of their own.",
        "See https://paper.tk/TK and desk@TK.example.",
        "Flight TK 707 came in.",
        "It cost Tk 500.",
        "Run `TK` here.",
        "{--TK--}{>>ED 2026-11-24T14:12:00Z<<} Snow fell.",
        "Snow CQ fell.",
    ],
)
def test_letters_inside_other_things_are_no_mark(body: str) -> None:
    assert found("tk", body=body) == []


def test_open_suggestions_are_counted_and_the_first_is_shown() -> None:
    body = "The {--long--}{>>ED 2026-11-24T14:12:00Z<<} queue {++moved++}{>>ED 2026-11-24T14:12:00Z<<}."
    (finding,) = found("suggestions", body=body)
    assert (finding.quote, finding.values["count"]) == ("long", "2")


def test_open_notes_are_counted() -> None:
    assert found("notes", ArchiveFacts(open_notes=2))[0].message.startswith("2 notes")
    assert found("notes", ArchiveFacts(open_notes=1))[0].message.startswith("One note")


def test_each_related_story_that_cannot_print_is_named_by_its_place() -> None:
    findings = found("related", ArchiveFacts(gone=(0, 2)))
    assert [(each.field, each.values["number"]) for each in findings] == [("related", "1"), ("related", "3")]


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        ("![](lane.jpg)", {"alt", "caption"}),
        ('![](lane.jpg "The lane on Sunday")', {"alt"}),
        ("![A flooded lane](lane.jpg)", {"caption"}),
        ('![A flooded lane](lane.jpg "The lane on Sunday")', set()),
        ("![A flooded lane](<the lane.jpg> 'The lane')", set()),
        ("`![](lane.jpg)`", set()),
        ("```\n![](lane.jpg)\n```", set()),
        ("\\![](lane.jpg)", set()),
    ],
)
def test_a_picture_says_what_it_shows(body: str, missing: set[str]) -> None:
    assert {each.rule for each in found("pictures", body=body)} == missing


@pytest.mark.parametrize(
    ("embargo", "zones", "rules"),
    [
        (None, frozenset(), []),
        (Embargo(until=NOON, zone="Asia/Kabul", source="Ministry"), frozenset({"Asia/Kabul"}), []),
        (Embargo(until=NOON, zone="Asia/Kabul", source="Ministry"), frozenset(), []),
        (Embargo(until=NOON, zone="Kabul time", source="Ministry"), frozenset({"Asia/Kabul"}), ["zone"]),
        (Embargo(until=NOON, zone="", source=" "), frozenset({"Asia/Kabul"}), ["zone", "source"]),
    ],
)
def test_an_embargo_is_complete(embargo: Embargo | None, zones: frozenset[str], rules: list[str]) -> None:
    assert [each.rule for each in found("embargo", ArchiveFacts(known_zones=zones), embargo=embargo)] == rules


def test_a_slug_of_the_day_is_taken_once() -> None:
    (finding,) = found("slug", ArchiveFacts(slug_taken="Snow on the pass"))
    assert (finding.field, finding.values["headline"]) == ("slug", "Snow on the pass")


@pytest.mark.parametrize(("length", "limit", "long"), [(70, 70, 0), (71, 70, 1), (300, 0, 0)])
def test_a_headline_has_a_limit(length: int, limit: int, long: int) -> None:
    assert len(found("headline-length", ArchiveFacts(headline_limit=limit), headline="a" * length)) == long


def test_a_checked_mark_does_not_count_in_the_headline() -> None:
    assert found("headline-length", ArchiveFacts(headline_limit=5), headline="Smyth CQ") == []


@pytest.mark.parametrize(
    ("body", "rule", "quote", "fixes"),
    [
        ("[x]()", "empty", "[x]()", ()),
        ("[](https://a.example)", "wordless", "[](https://a.example)", ()),
        ("[x](www.a.example/b)", "bare", "www.a.example/b", ("https://www.a.example/b",)),
        ("[x](paper.com)", "bare", "paper.com", ("https://paper.com",)),
        ("[x](desk@paper.com)", "bare", "desk@paper.com", ("mailto:desk@paper.com",)),
        ("[x](http:/a.example)", "broken", "http:/a.example", ("http://a.example",)),
        ("[x](htps://a.example)", "broken", "htps://a.example", ("https://a.example",)),
        ("[x](https://https://a.example)", "broken", "https://https://a.example", ("https://a.example",)),
        ("[x](http://)", "broken", "http://", ()),
        ("[x](http://nowhere)", "broken", "http://nowhere", ()),
        ("[x](javascript:alert(1))", "script", "javascript:alert(1)", ()),
        ("[x](file:///home)", "script", "file:///home", ()),
        ("[x](/news/1)", "relative", "/news/1", ()),
        ("[x](story.html)", "relative", "story.html", ()),
        ("[x](https://a.example/a b)", "spaced", "https://a.example/a b", ()),
        ("[x][1]\n\n[1]: http:/a.example", "broken", "http:/a.example", ("http://a.example",)),
        ("See [x](https://a.example", "brackets", "[x](https://a.example", ()),
        ("See (x)[https://a.example]", "brackets", "(x)[https://a.example]", ("[x](https://a.example)",)),
        ("See [x] (https://a.example) now", "brackets", "[x] (https://a.example)", ("[x](https://a.example)",)),
    ],
)
def test_a_link_that_leads_nowhere_is_found(body: str, rule: str, quote: str, fixes: tuple[str, ...]) -> None:
    (finding,) = found("links", body=body)
    assert (finding.rule, finding.quote, finding.fixes) == (rule, quote, fixes)


@pytest.mark.parametrize(
    "body",
    [
        "[x](https://a.example/b_(c)?d=e#f)",
        '[x](http://a.example:8080 "The list")',
        "[x](<https://a.example>)",
        "[x](mailto:desk@paper.example), [y](tel:+93-700), [z](#sources)",
        "[**bold** [1]](https://a.example)",
        "![A lane](lane.jpg) is a picture",
        "[![A lane](lane.jpg)](https://a.example)",
        "It fell.[^1]\n\n[^1]: The list",
        "He [the minister] (in office since May) left.",
        "Run `[x]()` here",
        "[x](https://例え.example/ه)",
        "\\[x]() is shown as typed",
        "[1]: https://a.example",
    ],
)
def test_sound_links_are_let_be(body: str) -> None:
    assert found("links", body=body) == []


def test_outside_stories_need_a_sound_address_or_none() -> None:
    related = (Related(headline="One"), Related(headline="Two", url="www.a.example"), Related(story=uuid4()))
    (finding,) = found("links", related=related)
    assert (finding.field, finding.values["number"]) == ("related", "2")


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("Words <!-- the deputy minister --> go on.", ["<!-- the deputy minister -->"]),
        ("{++Words++}{>>DE 2026-03-01T08:00:00Z<<} <!-- hidden --> go on.", ["<!-- hidden -->"]),
        ("[//]: # (do not print)\n\nWords.", ["[//]: # (do not print)\n"]),
        ("<div hidden>number</div> <span style='display:none'>x</span>", None),
        ('![A wall](http://paper.example/wall.jpg "The wall")', ["http://paper.example/wall.jpg"]),
    ],
)
def test_what_no_reader_would_see_is_told(body: str, quotes: list[str] | None) -> None:
    findings = found("hidden", body=body)

    assert len(findings) == (len(quotes) if quotes else 2)
    assert quotes is None or [finding.quote for finding in findings] == quotes


@pytest.mark.parametrize(
    "body",
    [
        "`<!-- code -->` and 1 < 2.",
        "See [the plan][p].\n\n[p]: https://paper.example",
        "![A wall](https://paper.example/wall.jpg) http://paper.example",
        "<b>Words</b>, <br> <sub>2</sub>",
    ],
)
def test_what_readers_see_is_not_called_hidden(body: str) -> None:
    assert found("hidden", body=body) == []


@pytest.mark.parametrize(("field", "words"), [("section", "B. Secret"), ("keywords", ("snow", "b. secret"))])
def test_a_sealed_name_is_told_in_what_prints_beside_the_text(field: str, words: object) -> None:
    byline = Byline(credits=(Credit(name="A. Open"), Credit(name="B. Secret", sealed=True)))
    (finding,) = found("sealed", None, byline=byline, **{field: words})
    assert (finding.field, finding.quote) == (field, "")
    assert "secret" in finding.message.lower()


def test_what_is_to_come_is_told_in_keywords() -> None:
    assert [finding.field for finding in found("tk", keywords=("snow", "TK"))] == ["keywords"]


def test_a_sealed_name_is_told_wherever_readers_would_see_it() -> None:
    byline = Byline(credits=(Credit(name="A. Open"), Credit(name="B. Secret", sealed=True)))
    told = found(
        "sealed",
        byline=byline,
        headline="b.  secret speaks",
        body="So B. Secret said. B. Secretary did not.",
        author=Author(name="A. Open", bio="Works with B. Secret."),
    )

    assert [(finding.field, finding.quote) for finding in told] == [
        ("headline", "b.  secret"),
        ("body", "B. Secret"),
        ("author", ""),
    ]
    assert found("sealed", byline=byline, body="A. Open said so.") == []


UNFINISHED_PICTURES = ("![", "[![", "![a ", "![a[b ", "![a](<", '![a](b "', '![a](b "c', "![a](b (c", "![a](http://a ")


@pytest.mark.parametrize("check", [each for each in GATES if each.story is not None], ids=lambda each: each.key)
@pytest.mark.parametrize("shape", UNFINISHED_PICTURES)
def test_every_gate_ends_on_pictures_that_are_never_finished(shape: str, check: Check) -> None:
    """Each beginning is read once: read to the end of the line each time, this would take hours."""
    body = "![a](http://a.example/b.jpg)\n\n" + shape * 300_000
    assert check.story is not None
    list(check.story(CheckedStory(content=Content(**{**WHOLE, "body": body}))))


def test_brackets_within_the_words_of_a_picture_hide_no_plain_address() -> None:
    (finding,) = found("hidden", body="![A lane [in Herat]](http://a.example/b.jpg)")
    assert finding.quote == "http://a.example/b.jpg"
