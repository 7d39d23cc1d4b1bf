"""The gate, and proof that there is no way around it."""

import ast
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

import newsdesk
from newsdesk.desk import leaving
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SOURCE = Path(newsdesk.__file__).parent
STORY = Story(
    id=UUID(int=7),
    created=NOW,
    modified=NOW,
    content=Content(
        headline="Rain fills the wells",
        slug="rain",
        note_to_desk="call the ministry",
        byline=Byline(text="By a reporter"),
        dateline=Dateline(places=("Kabul",)),
    ),
)


def out(story: Story = STORY, boxes: tuple[Box, ...] = ()) -> leaving.Leaving:
    return leaving.outgoing(story, boxes, now=NOW, dateline_style="colon")


@pytest.mark.parametrize("status", [Status.HELD, Status.WITHDRAWN, Status.SPIKED])
def test_a_story_that_must_not_leave_stays(status: Status) -> None:
    with pytest.raises(ExitRefused) as refused:
        out(replace(STORY, status=status))

    assert refused.value.reason == status.value


def test_an_embargoed_story_leaves_when_the_instant_has_come() -> None:
    def until(instant: datetime) -> Story:
        return replace(STORY, content=replace(STORY.content, embargo=Embargo(until=instant)))

    with pytest.raises(ExitRefused):
        out(until(NOW + timedelta(seconds=1)))
    assert out(until(NOW)).outgoing.id == STORY.id


def test_the_writer_sees_what_must_not_leave() -> None:
    shown = leaving.shown(replace(STORY, status=Status.HELD), (), dateline_style="colon")

    assert shown.content.headline == STORY.content.headline


def test_private_words_stay_in_the_house() -> None:
    content = out().outgoing.content

    assert (content.slug, content.note_to_desk) == ("", "")


def test_the_lines_go_out_as_they_print() -> None:
    told = out().outgoing

    assert (told.byline, told.dateline) == ("By a reporter", "KABUL: ")


def test_a_sealed_name_is_in_nothing_that_leaves() -> None:
    byline = Byline(text="By A and Secret", credits=(Credit(name="A"), Credit(name="Secret", sealed=True)))
    told = out(replace(STORY, content=replace(STORY.content, byline=byline))).outgoing

    assert "Secret" not in repr(told)
    assert told.byline == "By A"


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (Box(headline="gone", excerpt="", missing=True), "no longer has it"),
        (Box(headline="spiked", excerpt="", status=Status.SPIKED), "spiked"),
        (Box(headline="held", excerpt="", status=Status.HELD), "held"),
        (Box(headline="withdrawn", excerpt="", status=Status.WITHDRAWN), "withdrawn"),
    ],
)
def test_an_entry_that_must_not_be_seen_is_left_out_and_told(box: Box, why: str) -> None:
    kept = (Box(headline="outside", excerpt="…"), Box(headline="draft", excerpt="…", status=Status.DRAFT))
    told = out(boxes=(kept[0], box, kept[1]))

    assert told.outgoing.boxes == kept
    assert len(told.warnings) == 1
    assert why in told.warnings[0]


def _callers(of: str) -> set[str]:
    """Functions of the program, as module.function, that call something of this name."""
    found = set()
    for file in SOURCE.rglob("*.py"):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
                names = {ast.unparse(call) for call in calls}
                if of in names or any(name.endswith(f".{of}") for name in names):
                    found.add(f"{file.relative_to(SOURCE).with_suffix('').as_posix()}.{function.name}")
    return found


def test_nothing_but_the_gate_makes_an_outgoing_story() -> None:
    assert _callers("Outgoing") == {"desk/leaving.shown"}


def test_every_exit_is_listed_and_passes_the_gate() -> None:
    """Adding a way out means adding it to EXITS, and taking its story from `leaving.outgoing`."""
    through = _callers("leaving.outgoing")

    assert {name.removeprefix("desk/").replace("/", ".") for name in through} == set(leaving.EXITS)


def test_what_skips_the_gate_is_for_the_desk_alone() -> None:
    assert _callers("shown") - {"desk/leaving.outgoing"} == {"desk/pages.preview", "desk/imports._as_said_by"}


def test_formats_write_only_what_passed_the_gate() -> None:
    writers = _callers("form.write") | _callers("format.write") | _callers("web.render")

    assert writers == {"desk/exports.render", "desk/imports._as_said_by", "desk/pages._page"}
