"""CheckRunner: which checks run, what is cached, which faults the report names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.runner import CheckRunner
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.errors import Cancelled
from newsdesk.domain.finding import Fault, Finding, FindingKind, Severity
from newsdesk.domain.story import Content

USUAL = CheckSeverities({})


@dataclass
class Finder:
    """Finds a word in every passage, and remembers what it was asked."""

    word: str = "teh"
    asked: list[str] = field(default_factory=list)

    def __call__(self, passage: CheckedPassage) -> Iterator[Finding]:
        self.asked.append(passage.text)
        at = passage.text.find(self.word)
        if at >= 0:
            yield made(start=at, end=at + len(self.word), quote=self.word)


def made(**fields: object) -> Finding:
    return Finding(**{"check": "word", "kind": FindingKind.SENSE, "field": "body", "said": "Found.", **fields})  # type: ignore[arg-type]


def check(**fields: object) -> Check:
    return Check(**{"key": "word", "kind": FindingKind.SENSE, "label": "A word", "about": "Finds a word.", **fields})  # type: ignore[arg-type]


def of(body: str, **fields: object) -> CheckedStory:
    return CheckedStory(content=Content(body=body, **fields))  # type: ignore[arg-type]


def test_places_count_in_the_field() -> None:
    copy = of("Here is\n\nteh word", headline="So teh")
    report = CheckRunner(lambda: [check(passage=Finder())]).read(copy, USUAL)
    assert [(each.field, copy.text(each.field)[each.start : each.end]) for each in report.findings] == [
        ("headline", "teh"),
        ("body", "teh"),
    ]


def test_only_a_paragraph_that_changed_is_read_again() -> None:
    finder = Finder()
    reader = CheckRunner(lambda: [check(passage=finder)])
    reader.read(of("One.\n\nTwo teh.\n\nThree."), USUAL)
    finder.asked.clear()
    report = reader.read(of("Before it.\n\nOne.\n\nTwo teh.\n\nThree!"), USUAL)
    assert finder.asked == ["Before it.", "Three!"]
    assert [each.start for each in report.findings] == [len("Before it.\n\nOne.\n\nTwo ")]


def test_words_added_to_the_list_are_read_anew() -> None:
    finder = Finder()
    reader = CheckRunner(lambda: [check(passage=finder)])
    reader.read(of("One."), USUAL)
    reader.clear_cache()
    reader.read(of("One."), USUAL)
    assert finder.asked == ["One.", "One."]


def test_an_engine_is_asked_for_all_new_passages_at_once() -> None:
    batches: list[list[str]] = []

    def engine(passages: list[CheckedPassage]) -> list[list[Finding]]:
        batches.append([each.text for each in passages])
        return [[made(start=0, end=1)] if "x" in each.text else [] for each in passages]

    reader = CheckRunner(lambda: [check(passages=engine)])
    assert len(reader.read(of("x one\n\ntwo"), USUAL).findings) == 1
    assert len(reader.read(of("x one\n\nx two"), USUAL).findings) == 2
    assert batches == [["x one", "two"], ["x two"]]


def test_a_check_that_breaks_is_named_and_the_others_go_on() -> None:
    def broken(_: CheckedStory) -> list[Finding]:
        raise ZeroDivisionError

    reader = CheckRunner(lambda: [check(key="bad", label="Sums", story=broken), check(passage=Finder())])
    for _ in range(2):
        report = reader.read(of("teh"), USUAL)
        assert [fault.what for fault in report.faults] == ["Sums"]
        assert len(report.findings) == 1


def test_faults_of_engines_are_told() -> None:
    fault = Fault(what="Dictionary", reason="It is broken.")
    assert CheckRunner(tuple, lambda: [fault]).read(of(""), USUAL).faults == (fault,)


def test_a_newsroom_decides_by_section_what_a_check_does() -> None:
    guards = CheckSeverities({"word": {"": Severity.OFF, "Opinion": Severity.FILING}})
    reader = CheckRunner(lambda: [check(passage=Finder())])
    assert reader.read(of("teh", section="World"), guards).findings == ()
    (finding,) = reader.read(of("teh", section="Opinion"), guards).findings
    assert finding.severity is Severity.FILING


def test_only_checks_that_can_stop_a_move_are_asked_for_it() -> None:
    finder, other = Finder(), Finder()
    reader = CheckRunner(lambda: [check(passage=finder), check(key="b", severity=Severity.FILING, passage=other)])
    report = reader.read_for(of("teh"), USUAL, frozenset({Severity.FILING}))
    assert (finder.asked, [each.severity for each in report.findings]) == ([], [Severity.FILING])


def test_a_cq_opens_no_gate() -> None:
    def gate(copy: CheckedStory) -> Iterator[Finding]:
        at = copy.content.body.index("TK")
        yield made(check="tk", kind=FindingKind.GATE, start=at, end=at + 2, quote="TK")

    reader = CheckRunner(lambda: [check(key="tk", kind=FindingKind.GATE, story=gate)])
    assert [each.check for each in reader.read(of("some TK CQ here"), USUAL).findings] == ["tk"]


def test_words_that_a_cq_vouches_for_are_not_told() -> None:
    reader = CheckRunner(lambda: [check(passage=Finder())])
    assert reader.read(of("see teh CQ here"), USUAL).findings == ()
    assert len(reader.read(of("see teh here, and not CQ"), USUAL).findings) == 1


def test_code_and_other_languages_are_not_read() -> None:
    finder = Finder()
    CheckRunner(lambda: [check(passage=finder, languages=frozenset({"en"}))]).read(
        of("```\nteh\n```\n\nبرف بارید"), USUAL
    )
    assert finder.asked == []


def test_a_reading_that_nobody_waits_for_ends() -> None:
    with pytest.raises(Cancelled):
        CheckRunner(lambda: [check(passage=Finder())]).read(of("One"), USUAL, cancelled=lambda: True)


def test_findings_stand_in_the_order_of_the_page() -> None:
    def last_first(_: CheckedStory) -> list[Finding]:
        return [made(field="body", start=5, end=6), made(field="byline"), made(field="headline"), made(start=1, end=2)]

    report = CheckRunner(lambda: [check(story=last_first)]).read(of("words here"), USUAL)
    assert [(each.field, each.start) for each in report.findings] == [
        ("headline", 0),
        ("byline", 0),
        ("body", 1),
        ("body", 5),
    ]


def test_a_reading_that_was_cut_short_is_taken_up_where_it_was() -> None:
    finder = Finder()
    reader = CheckRunner(lambda: [check(passage=finder)])
    with pytest.raises(Cancelled):
        reader.read(of("One.\n\nTwo.\n\nThree."), USUAL, cancelled=lambda: len(finder.asked) == 2)
    reader.read(of("One.\n\nTwo.\n\nThree."), USUAL)
    assert finder.asked == ["One.", "Two.", "Three."]
