"""Checks of names: one name in two spellings, and people cited before they are introduced."""

import pytest

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.runner import CheckRunner
from newsdesk.checks.sense import SENSE
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.finding import Finding
from newsdesk.domain.story import Content


def found(key: str, body: str, **fields: object) -> list[Finding]:
    copy = CheckedStory(content=Content(body=body, **fields))  # type: ignore[arg-type]
    report = CheckRunner(lambda: [each for each in SENSE if each.key == key]).read(copy, CheckSeverities({}))
    assert report.faults == ()
    for each in report.findings:
        assert copy.text(each.field)[each.start : each.end] == each.quote
    return [*report.findings]


ENVOY = "The envoy Zalmay Khalilzad came. Talks with Khalilzad went on. Later Khalilzad left.\n\n"


@pytest.mark.parametrize(
    ("body", "headline", "rare", "fix"),
    [
        (ENVOY + "People met Khalizad at noon.", "", "Khalizad", "Khalilzad"),
        (ENVOY + "The envoy Zalmay Khalizad spoke.", "", "Khalizad", "Khalilzad"),
        (ENVOY + "Khalizad said so.", "", "Khalizad", "Khalilzad"),
        (ENVOY, "Envoy Khalizad meets ministers", "Khalizad", "Khalilzad"),
        ("In Nangarhar it rained. From Nangarhar to Nangahar it is far.", "", "Nangahar", "Nangarhar"),
        (
            "The chief, Jens Stoltenberg, came. With Stoltenburg and Stoltenberg it began.",
            "",
            "Stoltenburg",
            "Stoltenberg",
        ),
    ],
)
def test_a_rare_spelling_is_held_against_the_common_one(body: str, headline: str, rare: str, fix: str) -> None:
    (finding,) = found("names", body, headline=headline)
    assert (finding.quote, finding.fixes) == (rare, (fix,))


@pytest.mark.parametrize(
    "body",
    [
        "In Pakistan the Pakistani army met Pakistanis of Pakistan’s north.",
        "The Taliban met in Austria, Austria and Australia. A Talib came.",
        "From Paktia to Paktika and Paktia, then Paktia again.",
        "Aid for Ireland, for Ireland and for Iceland.",
        "The Interior Ministry and the Minister, the Ministry said, and the Ministry agreed.",
        "The farmer Ali Rahmani and the farmer Omar Rahimani met. Then Rahmani left with Omar Rahimani, Rahmani said.",
        "His friends Hassan and Hassan met Hasan.",
        "In Kabul and Kabul and Zabul it rained.",
        "With Mohammad Khan, Mohammad Khan and Mohammed Omar they came.",
        "The Persian Gulf, the Persian Gulf and Persia.",
        "On Tuesday, on Tuesday and on Thursday.",
        "They called Khalilzad, Khalilzad and Khalizad CQ.",
        "A Walker came, Walker and Walker. The Talker is a bird.",
        "Mostly Mosley spoke of Mosley and with Mosley.",
        "Democrats and Democratic voters, Democrats and Democracy.",
        "Georgia, of Georgia, and the Georgian and the Georgians.",
    ],
)
def test_two_names_are_two_names(body: str) -> None:
    assert found("names", body) == []


def test_a_headline_in_capitals_of_titles_is_quiet() -> None:
    assert (
        found("names", "In Kandahar, from Kandahar, it rained.", headline="Peace Talks Resume After Long Winter") == []
    )


LATER = "“We must go,” {} said on Monday.\n\nThe secretary general, Jens Stoltenberg, came late."


def test_a_surname_before_the_introduction_is_found_with_the_full_name() -> None:
    (finding,) = found("first-mention", LATER.format("Stoltenberg"))
    assert (finding.rule, finding.quote, finding.fixes) == ("later", "Stoltenberg", ("Jens Stoltenberg",))


def test_a_surname_that_nobody_introduces_is_found_once() -> None:
    body = "“We must go,” said Stoltenberg. “We must go now,” he added.\n\nStoltenberg said no more."
    (finding,) = found("first-mention", body, headline="Jens Stoltenberg speaks", standfirst="Jens Stoltenberg speaks")
    assert (finding.rule, finding.start) == ("never", body.index("Stoltenberg"))


@pytest.mark.parametrize(
    "body",
    [
        "NATO Secretary General Jens Stoltenberg came. “We must go,” Stoltenberg said.",
        "President Trump came. “We must go,” Trump said. “Now,” he said.",
        "Najibullah, a shopkeeper, came. “We must go,” Najibullah said. “Now,” he said.",
        "“We must go,” said Najibullah, who sells bread. “Now,” he said.",
        "“We must go,” said Najibullah (40). “Now,” he said.",
        "The farmer Najibullah came. “We must go,” Najibullah said. “Now,” he said.",
        "“We must go,” said spokesman Karim. “Now,” he said.",
        "Police said so. The Kabul Police came.",
        "“We must go,” Reuters said. “Now,” he said.",
        "Pajhwok said so. The agency Afghan Pajhwok agreed.",
        "Moscow said so. In Moscow it rained. The Russian Moscow said more.",
        "Google said so. The American Google agreed.",
        "The Guardian said so. “Now,” he said.",
        "Officials said so. US Officials agreed.",
        "“We must go,” Mr Karim said. “Now,” he said.",
        "“We must go,” says van Karim. “Now,” he said.",
        "Zeebank said so. “Now,” he said.",
        "They told Karim to go.",
        "Afterwards they said so. The people said so. He told them so.",
        "برف گفت",
    ],
)
def test_people_who_were_introduced_and_those_who_are_no_people_are_let_be(body: str) -> None:
    assert found("first-mention", body) == []
