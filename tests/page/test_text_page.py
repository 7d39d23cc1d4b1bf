from pathlib import Path
from typing import Any

import pytest

from newsdesk.domain import byline, dateline
from newsdesk.domain.related import Box, Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author
from newsdesk.page.check_also import box_of_outside
from newsdesk.page.publication import Publication
from newsdesk.page.text_page import text_page

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article-page.txt"

OURS = """\
Home / National / Snow closes the Salang pass for a third day

Snow closes the Salang pass for a third day

City desk report

CHARIKAR: Heavy snow kept the Salang pass shut for a third day on Thursday, traffic police said.

“We have bread for one more night,” said a driver who left Mazar-i-Sharif on Monday.

The ministry hoped to have one lane open by tonight, “if the wind allows”.

About City desk

Reports from Charikar and the road north.

Check Also

Bridge over the Kunar reopens after repairs

City desk report JALALABAD: Traffic crossed the Kunar bridge again on Sunday after nine weeks …

League opens with a goalless draw in Herat
"""


def test_a_page_of_ours_prints_to_the_byte(going: Any) -> None:
    bridge = Related(
        headline="Bridge over the Kunar reopens after repairs",
        byline=byline.parse("City desk report"),
        dateline=dateline.parse("Jalalabad"),
        excerpt="Traffic crossed the Kunar bridge again on Sunday after nine weeks of work on both banks",
    )
    outgoing = going(
        headline="Snow closes the Salang pass for a third day",
        section="National",
        byline="City desk report",
        dateline="CHARIKAR",
        body="Heavy snow kept the Salang pass shut for a *third* day on Thursday, traffic police said.\n\n"
        '"We have bread for **one more night**," said a driver who left Mazar-i-Sharif\non Monday.\n\n'
        "The ministry hoped to have one lane open by tonight, “if the wind allows”.",
        author=Author(name="City desk", bio="Reports from Charikar\nand the road north."),
        boxes=(
            box_of_outside(bridge, publication=Publication(), language="en"),
            Box(headline="Spiked", excerpt="Never printed", status=Status.SPIKED),
            Box(headline="League opens with a goalless draw in Herat", excerpt=""),
        ),
    )
    assert text_page(outgoing, publication=Publication()) == OURS


def test_the_reference_page_prints_to_the_byte(going: Any) -> None:
    if not REFERENCE.is_file():
        pytest.skip(f"the reference page is not at {REFERENCE}; the page of ours above proves the same")
    reference = REFERENCE.read_text("utf-8")
    parts = reference.rstrip("\n").split("\n\n")
    home, section, headline = parts[0].split(" / ")
    about = parts.index("Check Also") - 1
    _, place, first = dateline.split(parts[3])
    credit, box_place, excerpt = dateline.split(parts[-1])
    related = Related(headline=parts[-2], byline=byline.parse(credit), dateline=box_place, excerpt=excerpt)
    outgoing = going(
        headline=headline,
        section=section,
        byline=parts[2],
        dateline=dateline.typed(place),
        body="\n\n".join([first, *parts[4:about]]),
        author=Author(name=parts[about].removeprefix("About ")),
        boxes=(box_of_outside(related, publication=Publication(), language="en"),),
    )
    assert home == "Home"
    assert text_page(outgoing, publication=Publication()).rstrip("\n") == reference.rstrip("\n")


def test_what_a_story_lacks_leaves_no_gap(going: Any) -> None:
    assert text_page(going(headline="Snow"), publication=Publication()) == "Home / Snow\n\nSnow\n"
    assert text_page(going(), publication=Publication()) == "Home\n"


def test_kicker_and_standfirst_stand_where_the_page_has_them(going: Any) -> None:
    page = text_page(going(headline="Snow", kicker="Weather", standfirst="It  fell."), publication=Publication())
    assert page == "Home / Snow\n\nWeather\n\nSnow\n\nIt fell.\n"


def test_a_dari_page_has_dari_words(going: Any) -> None:
    outgoing = going(
        headline="برف راه را بست",
        language="fa-AF",
        dateline="کابل",
        body='پولیس گفت "نه".',
        author=Author(name="میز شهر"),
        boxes=(Box(headline="پل باز شد", excerpt="گزارش …"),),
    )
    page = text_page(outgoing, publication=Publication())
    assert page.split("\n\n")[:1] == ["خانه / برف راه را بست"]
    assert "کابل: پولیس گفت «نه»." in page
    assert "درباره میز شهر\n\nاین را هم ببینید\n\nپل باز شد\n\nگزارش …\n" in page


def test_the_same_story_prints_the_same_bytes(going: Any) -> None:
    pages = {text_page(going(headline="Snow", body='"It" fell.'), publication=Publication()) for _ in range(3)}
    assert len(pages) == 1
