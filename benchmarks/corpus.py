"""The corpus of copy, and what a reading of it is worth: how much is found of what was seeded, how much is an alarm.

A file beside the measurement because the tests hold the same figures to their floors.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from newsdesk.checks.checked_story import ArchiveFacts, CheckedStory, SimilarStory
from newsdesk.domain.byline import Byline
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.finding import Finding, FindingKind, Report
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content
from newsdesk.formats.markdown import MarkdownReader

FOLDER = Path(__file__).parents[1] / "tests" / "checks" / "corpus"
TODAY = date(2026, 6, 15)

_ORDERLY: Mapping[str, Any] = {
    "headline": "Work goes on in the north",
    "slug": "work-goes-on",
    "section": "National",
    "byline": "City reporter",
    "dateline": "Kabul",
}
_WORD = r"(?<!\w){}(?!\w)"

Read = Callable[[CheckedStory], Report]
"""A reading by every check."""


@dataclass(frozen=True, kw_only=True)
class Clean:
    """A story that a careful sub-editor passed."""

    name: str
    copy: CheckedStory

    @property
    def words(self) -> int:
        """The words of its body."""
        return len(self.copy.content.body.split())


@dataclass(frozen=True, kw_only=True)
class Seed:
    """A mistake that was put there. `check` is the check that ought to find it, empty where any of the kind may.

    `quote` are the words that are wrong, in `field`; empty where the field as a whole is.
    """

    kind: FindingKind
    copy: CheckedStory
    quote: str
    field: str
    check: str = ""

    def found_by(self, finding: Finding) -> bool:
        """Whether the finding leads there."""
        if finding.field != self.field:
            return False
        if not self.quote:
            return finding.check == self.check
        return any(start < finding.end and finding.start < end for start, end in self._places())

    def _places(self) -> Iterator[tuple[int, int]]:
        quote = re.escape(self.quote)
        wanted = _WORD.format(quote) if self.quote[0].isalpha() and self.quote[-1].isalpha() else quote
        yield from (found.span() for found in re.finditer(wanted, self.copy.text(self.field)))


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A seed, and the findings: those that lead to it, and those that lead astray."""

    seed: Seed
    right: tuple[Finding, ...]
    astray: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What all checks found in the whole corpus."""

    stories: tuple[Clean, ...]
    alarms: tuple[tuple[Clean, Finding], ...]
    outcomes: tuple[Outcome, ...]

    @property
    def words(self) -> int:
        """The words of clean copy."""
        return sum(story.words for story in self.stories)

    @property
    def alarms_a_thousand(self) -> float:
        """Alarms for nothing in a thousand words of clean copy."""
        return len(self.alarms) / self.words * 1000

    def recall(self, kind: FindingKind) -> tuple[int, int]:
        """How many seeds of this kind were found, of how many."""
        asked = [outcome for outcome in self.outcomes if outcome.seed.kind is kind]
        return sum(bool(outcome.right) for outcome in asked), len(asked)

    def precision(self, wanted: Callable[[Finding], bool]) -> tuple[int, int]:
        """How many of these findings were right, in clean and in seeded copy, of how many."""
        right = sum(wanted(finding) for outcome in self.outcomes for finding in outcome.right)
        wrong = sum(wanted(finding) for outcome in self.outcomes for finding in outcome.astray)
        return right, right + wrong + sum(wanted(finding) for _, finding in self.alarms)


def read(reader: Read) -> Reading:
    """Read all of it."""
    stories = tuple(clean())
    alarms = tuple((story, finding) for story in stories for finding in reader(story.copy).findings)
    return Reading(stories=stories, alarms=alarms, outcomes=tuple(_outcomes(seeds(), reader)))


def guards() -> CheckSeverities:
    """Each check does what it does by itself."""
    return CheckSeverities({})


def clean() -> Iterator[Clean]:
    """Every clean story, by name."""
    for path in sorted((FOLDER / "clean").glob("*.md")):
        (arrival,) = MarkdownReader().read(path.read_bytes(), name=path.name)
        day = arrival.published.date() if arrival.published else TODAY
        yield Clean(name=path.stem, copy=CheckedStory(content=arrival.content, facts=ArchiveFacts(today=day)))


def seeds() -> Iterator[Seed]:
    """Every seed, kind by kind."""
    for kind in FindingKind:
        for row in tomllib.loads((FOLDER / "seeded" / f"{kind.value}.toml").read_text("utf-8"))["seed"]:
            yield Seed(
                kind=kind,
                copy=CheckedStory(content=_content(row), facts=_facts(row)),
                quote=row.get("quote", ""),
                field=row.get("field", "body"),
                check=row.get("check", ""),
            )


def _outcomes(asked: Iterable[Seed], reader: Read) -> Iterator[Outcome]:
    for seed in asked:
        findings = reader(seed.copy).findings
        right = tuple(finding for finding in findings if seed.found_by(finding))
        yield Outcome(seed=seed, right=right, astray=tuple(each for each in findings if each not in right))


def _content(row: Mapping[str, Any]) -> Content:
    given = {**_ORDERLY, **row}
    return Content(
        slug=given["slug"],
        headline=given["headline"],
        standfirst=given.get("standfirst", ""),
        section=given["section"],
        byline=Byline(text=given["byline"]),
        dateline=Dateline(places=(given["dateline"],) if given["dateline"] else ()),
        body=given["text"],
        related=tuple(Related(**each) for each in given.get("related", ())),
        language=given.get("language", "en"),
        embargo=_embargo(given["embargo"]) if "embargo" in given else None,
    )


def _embargo(given: Mapping[str, Any]) -> Embargo:
    until: datetime = given["until"]
    return Embargo(until=until, zone=given["zone"], source=given["source"])


def _facts(row: Mapping[str, Any]) -> ArchiveFacts:
    return ArchiveFacts(
        today=TODAY,
        open_notes=row.get("open_notes", 0),
        gone=tuple(row.get("gone", ())),
        slug_taken=row.get("slug_taken", ""),
        similar=tuple(SimilarStory(**each) for each in row.get("similar", ())),
        known_zones=frozenset({"Asia/Kabul", "Europe/London"}),
    )
