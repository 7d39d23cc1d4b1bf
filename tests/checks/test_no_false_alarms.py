"""Gates and checks of sense find nothing in clean copy: a false alarm costs more than a missed mistake."""

from datetime import date
from pathlib import Path

import pytest

from newsdesk.checks.checked_story import ArchiveFacts, CheckedStory
from newsdesk.checks.gates import GATES
from newsdesk.checks.runner import CheckRunner
from newsdesk.checks.sense import SENSE
from newsdesk.domain.byline import Byline
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.finding import Finding
from newsdesk.domain.story import Content

STORIES = (Path(__file__).parent / "prose" / "clean.md").read_text("utf-8").split("\n=====\n\n")
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article-page.txt"


def findings(headline: str, body: str) -> list[tuple[str, str]]:
    content = Content(
        headline=headline,
        section="National",
        byline=Byline(text="City reporter"),
        dateline=Dateline(places=("Kabul",)),
        body=body,
    )
    copy = CheckedStory(content=content, facts=ArchiveFacts(today=date(2026, 11, 26)))
    report = CheckRunner(lambda: (*GATES, *SENSE)).read(copy, CheckSeverities({}))
    assert report.faults == ()
    return [(finding.check, _shown(finding)) for finding in report.findings]


def _shown(finding: Finding) -> str:
    return f"{finding.message} {finding.quote}"


@pytest.mark.parametrize("story", STORIES, ids=[story[:30] for story in STORIES])
def test_clean_prose_raises_no_alarm(story: str) -> None:
    assert findings("Snow closes the pass", story) == []


def test_all_of_it_as_one_story_raises_none_either() -> None:
    assert findings("Snow closes the pass", "\n\n".join(STORIES)) == []


@pytest.mark.skipif(not REFERENCE.exists(), reason="../shared/reference is not beside this checkout")
def test_the_reference_page_raises_no_alarm() -> None:
    paragraphs = REFERENCE.read_text("utf-8").split("\n\n")
    body = [each.removeprefix("KABUL: ") for each in paragraphs[3 : paragraphs.index("About admin")]]
    assert findings(paragraphs[1], "\n\n".join(body)) == []
