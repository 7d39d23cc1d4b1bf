"""Quotation marks that are never closed, and nested quotations with the same marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.runner import CheckRunner
from newsdesk.checks.sense import SENSE
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.finding import Finding
from newsdesk.domain.story import Content


def found(key: str, body: str, language: str = "en") -> list[Finding]:
    copy = CheckedStory(content=Content(body=body, language=language))
    report = CheckRunner(lambda: [each for each in SENSE if each.key == key]).read(copy, CheckSeverities({}))
    assert report.faults == ()
    for each in report.findings:
        assert copy.text(each.field)[each.start : each.end] == each.quote
    return [*report.findings]


@pytest.mark.parametrize(
    ("body", "quote", "fixes"),
    [
        ("“We will go.", "“We will go.", ("“We will go.”",)),
        ("“We will go, he said.", "“We will go,", ("“We will go,”",)),
        ('"We will go," he said. "Now.', '"Now.', ('"Now."',)),
        ("«ما می‌رویم.", "«ما می‌رویم.", ("«ما می‌رویم.»",)),
        ("“We will go, he said. “We are ready.”", "“We", ()),
        ("He called it “a start and left, he said, and said more.", "“a", ()),
        ("“We will go.\n\nHe left.", "“We will go.", ("“We will go.”",)),
        ("“One.\n\n“Two.\n\nHe left.", "“Two.", ("“Two.”",)),
        ("*“We will go.*", "“We will go.", ("“We will go.”",)),
    ],
)
def test_a_quotation_without_end_is_found(body: str, quote: str, fixes: tuple[str, ...]) -> None:
    (finding,) = found("unclosed", body)
    assert (finding.quote, finding.fixes) == (quote, fixes)


@pytest.mark.parametrize(
    "body",
    [
        "“We will go,” he said. “Now.”",
        '"We will go," he said. "Now."',
        "«ما می‌رویم»",
        "“One.\n\n“Two.\n\n“Three,” he said.",
        '"One.\n\n"Two," he said.',
        "“One,\ntwo,\nthree,” he said.",
        "“One,\n“two,” he said.",
        "He said ‘go’ in the ’80s of the dogs’ home; it’s ’em.",
        'A 12" pipe and a 6\'2" man.',
        "A 12” pipe.",
        'She wrote "the 12" and left.',
        "“He told me ‘go’,” she said.",
        '("We will go.")',
        'He said: "We will go"; she said "no"—and left.',
        '“He said "go" twice,” she said.',
        "> “We will go,” he said.",
        "`“` is code",
        "| “a” | b |",
        "the {--“--}{>>ED 2026-11-24T14:12:00Z<<} mark",
        '[“We will go”](https://a.example "The list")',
        "“We’ll go”, he said.",
        "“We will go…” he said.",
    ],
)
def test_quotations_that_end_or_go_on_are_let_be(body: str) -> None:
    assert found("unclosed", body) == []


def test_a_headline_closes_its_own_quotations() -> None:
    copy = CheckedStory(
        content=Content(headline="Envoy: “We will go", standfirst="“So they say”", body="“We will go,” he said.")
    )
    report = CheckRunner(lambda: [each for each in SENSE if each.key == "unclosed"]).read(copy, CheckSeverities({}))
    assert [(each.field, each.quote) for each in report.findings] == [("headline", "“We")]


def test_languages_that_set_marks_the_other_way_round_are_let_be() -> None:
    assert found("unclosed", "„Wir gehen“, sagte er. »Jetzt«", "de") == []
    assert found("unclosed", "”Vi går”, sade hon.", "sv") == []


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("“He told me “go”, and I went,” she said.", "‘go’"),
        ("«او گفت «برو» و رفت»", "“برو”"),
    ],
)
def test_an_inner_quotation_has_other_marks(body: str, fix: str) -> None:
    (finding,) = found("quote-levels", body)
    assert finding.fixes == (fix,)


@pytest.mark.parametrize(
    "body",
    [
        "“He told me ‘go’,” she said.",
        "“Go,” he said. “Now.”",
        "“We will go, he said. “We are ready.”",
        "«او گفت “برو”»",
    ],
)
def test_other_marks_inside_are_let_be(body: str) -> None:
    assert found("quote-levels", body) == []


@given(st.text("“”«»\"' a.,\n12", max_size=120))
def test_any_marks_can_be_read(body: str) -> None:
    found("unclosed", body)
    found("quote-levels", body)


@given(st.lists(st.sampled_from(["“one two”", "he said.", "«one»", "“a ‘b’ c”", "it’s"]), max_size=20))
def test_closed_quotations_never_alarm(parts: list[str]) -> None:
    assert found("unclosed", " ".join(parts)) == []
