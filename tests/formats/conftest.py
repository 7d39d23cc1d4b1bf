"""Stories to send through every format, and the ways there and back."""

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from newsdesk import resources
from newsdesk.domain import byline, dateline
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author, Content
from newsdesk.formats import all_formats
from newsdesk.formats.format import Arrival
from newsdesk.page.check_also import box_of_outside
from newsdesk.page.publication import Publication

HOUSE = Publication(paper="The Sample Paper", site="https://paper.example")
FORMATS = all_formats(resources.path("themes"))
STORY = UUID("0190b2c4-0000-7000-8000-00000000000a")

FULL = Content(
    slug="canal-secret-name",
    headline="Canal / road plan: “start in spring”, says council",
    kicker="Water & roads",
    standfirst="Farmers below the old weir have waited six years for the work.",
    section="National",
    byline=Byline(
        text="By City desk and Water desk", credits=(Credit(name="City desk"), Credit(name="Water desk", role="data"))
    ),
    dateline=Dateline(places=("Kabul",), country="Afghanistan", agency="AP", style="agency-dash"),
    body="""The council will *dig* in spring, it said on **Monday**. "We waited," an engineer said -- and... smiled.

## What it costs #1

- The canal: 3 * 4 million
- The road
    1. First stage
    2. Second_stage_name

> Water comes first.
>
> Then the road.

| Year | Metres |
| --- | ---: |
| 2026 | 1,200 |
| 2027 | a \\| b |

![A digger beside the old weir](https://paper.example/digger.jpg "The \\"old\\" weir")

A driver said\\: 5 < 6 & 7 &gt; 6, see [the plan](https://paper.example/plan?a=1&b=2 "Plan").[^1]

Line one<br>
line two

---

[^1]: The plan of *last* year.
""",
    author=Author(name="City desk", bio="The city desk covers streets, water and light."),
    related=(
        Related(
            headline="Old weir to be kept",
            byline=byline.parse("Water desk"),
            dateline=dateline.parse("HERAT:"),
            excerpt="The weir that the town was built around will stay, the council said after …",
            url="https://other.example/weir?page=2",
        ),
        Related(headline="A headline alone"),
    ),
    keywords=("canal", "roads, streets"),
    language="en",
    urgency=2,
    embargo=Embargo(until=dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC), zone="Asia/Kabul", source="Council"),
    note_to_desk="never-to-be-seen",
    url_slug="canal-road-plan",
)

DARI = Content(
    headline="کار کانال تازه در بهار آغاز می‌شود",
    standfirst="دهقانان شش سال برای این کار انتظار کشیده‌اند.",
    section="ملی",
    byline=byline.parse("گزارش میز شهر", language="fa"),
    dateline=Dateline(places=("کابل",), style="colon"),
    body="""شاروالی روز دوشنبه گفت که کار *کانال* تازه در بهار ۱۴۰۵ آغاز می‌شود. "آب از همه مهم‌تر است" -- چنین گفت.

- کانال
- سرک

یک راننده گفت: «سرک باید پیش از زمستان ساخته شود.»""",
    author=Author(name="میز شهر", bio="میز شهر دربارهٔ سرک، آب و برق می‌نویسد."),
    related=(
        Related(
            headline="بند کهنه می‌ماند",
            byline=byline.parse("گزارش میز آب", language="fa"),
            dateline=dateline.parse("هرات:"),
            excerpt="بندی که شهر در کنار آن ساخته شده، به جا می‌ماند …",
        ),
    ),
    keywords=("کانال", "سرک"),
    language="fa-AF",
    url_slug="کانال-تازه",
)

NOTHING = Content()
STORIES = {"full": FULL, "dari": DARI, "nothing": NOTHING}

_WORDS: dict[NoticeKind, dict[str, Any]] = {
    NoticeKind.WITHDRAWAL: {"text": "The council never met; the story rested on a forged letter."},
    NoticeKind.CORRECTION: {
        "wrong": "The canal costs 3 * 40 million <afghanis>.",
        "right": "It costs 12 million & not a _cent_ more.",
        "text": "We regret the error.",
    },
    NoticeKind.CLARIFICATION: {"text": "The weir is kept: see https://paper.example/weir."},
    NoticeKind.UPDATE: {"text": "The council's answer was added."},
    NoticeKind.EDITORS_NOTE: {"text": "> Two sources asked\nnot to be named."},
}


def notices(*kinds: NoticeKind, zone: str = "Asia/Kabul") -> tuple[Notice, ...]:
    """A notice of each kind, a day apart, newest first."""
    return tuple(
        Notice(
            id=UUID(int=number),
            story=STORY,
            kind=kind,
            at=dt.datetime(2026, 3, 20 - number, 20, 15, tzinfo=dt.UTC),
            zone=zone,
            who="never-to-be-seen",
            **_WORDS[kind],
        )
        for number, kind in enumerate(kinds)
    )


_STUB = Content(headline=FULL.headline, section=FULL.section, url_slug=FULL.url_slug)
MARKED: dict[str, tuple[Content, dict[str, Any]]] = {
    "proof": (FULL, {"proof": True, "published": None, "status": Status.DRAFT}),
    "corrected": (FULL, {"status": Status.CORRECTED, "notices": notices(*list(NoticeKind)[::-1][1:])}),
    "corrected-dari": (
        DARI,
        {"proof": True, "notices": notices(NoticeKind.CORRECTION, NoticeKind.UPDATE, zone="Asia/Tehran")},
    ),
    "withdrawn": (
        _STUB,
        {
            "status": Status.WITHDRAWN,
            "stub": True,
            "boxes": (),
            "notices": notices(NoticeKind.WITHDRAWAL, NoticeKind.CORRECTION),
        },
    ),
}
"""Stories with what a page says of itself, and what it says."""


class Desk:
    """The formats, the house, and the ways between a story and its files."""

    formats = FORMATS
    house = HOUSE
    stories = STORIES
    marked = MARKED

    def outgoing(self, content: Content, **changes: Any) -> ExportStory:
        """The story as the desk hands it to a format."""
        kept = replace(content, note_to_desk="", byline=byline.unsealed(content.byline))
        story = ExportStory(
            id=STORY,
            status=Status.PUBLISHED,
            version=3,
            created=dt.datetime(2026, 2, 1, 8, 0, tzinfo=dt.UTC),
            modified=dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC),
            published=dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC),
            content=kept,
            byline=byline.line(kept.byline, language=kept.language),
            dateline=dateline.line(kept.dateline, house=HOUSE.dateline_style),
            boxes=tuple(box_of_outside(entry, publication=HOUSE, language=kept.language) for entry in kept.related),
        )
        return replace(story, **changes)

    def written(self, key: str, content: Content, **changes: Any) -> bytes:
        """The story's main file."""
        return self.files(key, content, **changes)[0].data

    def files(self, key: str, story: Content, *, stem: str = "story", **changes: Any) -> tuple[ExportFile, ...]:
        """The story's files, the main one first."""
        return FORMATS.writer(key).write(self.outgoing(story, **changes), publication=HOUSE, stem=stem)

    def read(self, key: str, data: bytes | str) -> Arrival:
        """The story in a file."""
        (arrival,) = FORMATS.reader(key).read(data.encode() if isinstance(data, str) else data)
        return arrival

    def page(self, content: Content) -> str:
        """The story's plain page."""
        return self.written("text", content).decode()


@pytest.fixture(scope="session")
def desk() -> Desk:
    """Formats and stories for a test."""
    return Desk()
