"""The export gate, and proof that nothing is exported past it."""

import ast
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import newsdesk
from newsdesk.desk.export import gate
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.related import Box
from newsdesk.domain.status import STOPPED, Status
from newsdesk.domain.story import Author, Content, Story

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SOURCE = Path(newsdesk.__file__).parent
HEAD = UUID(int=8)
STORY = Story(
    id=UUID(int=7),
    head=HEAD,
    created=NOW,
    modified=NOW,
    content=Content(
        headline="Rain fills the wells",
        section="National",
        slug="rain",
        url_slug="wells",
        body="Rain fell.",
        author=Author(name="City desk"),
        note_to_desk="call the ministry",
        byline=Byline(text="By a reporter"),
        dateline=Dateline(places=("Kabul",)),
    ),
)
OF_TWO = Actor(name="Desk editor", role=Role.EDITOR, alone=False)
NOTICE = Notice(id=UUID(int=9), story=STORY.id, kind=NoticeKind.WITHDRAWAL, at=NOW, text="It never rained.")


def standing(story: Story = STORY, **changes: Any) -> Story:
    return replace(story, standing=replace(story.standing, **changes))


def going(story: Story = STORY, **changes: Any) -> ExportCandidate:
    made = ExportCandidate(
        story=story, content=story.content, revision=story.head, version=1, modified=story.modified, actor=Actor()
    )
    return replace(made, **changes)


def out(story: Story = STORY, boxes: tuple[Box, ...] = (), **changes: object) -> gate.Cleared:
    return gate.clear(going(story, **changes), boxes, now=NOW, dateline_style="colon")


@pytest.mark.parametrize("status", sorted(STOPPED))
def test_a_story_that_must_not_leave_stays(status: Status) -> None:
    with pytest.raises(ExitRefused) as refused:
        out(standing(status=status))

    assert refused.value.reason == status.value


def test_an_embargoed_story_leaves_when_the_instant_has_come() -> None:
    def until(instant: datetime) -> Story:
        return standing(embargo=Embargo(until=instant))

    with pytest.raises(ExitRefused):
        out(until(NOW + timedelta(seconds=1)))
    assert out(until(NOW)).story.id == STORY.id


def test_what_only_the_desk_needs_leaves_in_nothing() -> None:
    over = Embargo(until=NOW - timedelta(days=1), source="Ministry")
    content = out(standing(embargo=over), content=replace(STORY.content, embargo=over, urgency=1)).story.content

    assert (content.embargo, content.urgency) == (None, Content().urgency)


def test_a_story_with_an_open_suggestion_stays() -> None:
    suggested = replace(STORY.content, body="Rain {++fell++}{>>DE 2026-03-01T08:00:00Z<<}")
    with pytest.raises(ExitRefused) as refused:
        out(content=suggested)

    assert (refused.value.reason, refused.value.detail) == ("suggestions", "1")


@pytest.mark.parametrize(
    ("actor", "cleared", "status", "marked"),
    [
        (Actor(), False, Status.DRAFT, False),
        (OF_TWO, False, Status.DRAFT, True),
        (OF_TWO, False, Status.PUBLISHED, True),
        (OF_TWO, True, Status.APPROVED, False),
        (OF_TWO, True, Status.PUBLISHED, False),
    ],
)
def test_what_was_not_cleared_leaves_a_desk_of_two_as_a_proof(
    actor: Actor, cleared: bool, status: Status, marked: bool
) -> None:
    assert out(standing(status=status), actor=actor, cleared=cleared).story.proof is marked


def test_of_a_withdrawn_story_only_the_stub_leaves_and_only_when_asked_for() -> None:
    withdrawn = going(standing(status=Status.WITHDRAWN, published=NOW), notices=(NOTICE,))
    boxes = (Box(headline="Outside", excerpt="…"),)
    with pytest.raises(ExitRefused):
        gate.clear(withdrawn, boxes, now=NOW, dateline_style="colon")
    stub = gate.clear(withdrawn, boxes, now=NOW, dateline_style="colon", stub=True).story

    assert stub.stub
    assert stub.content == Content(headline="Rain fills the wells", section="National", url_slug="wells")
    assert (stub.notices, stub.boxes, stub.byline, stub.dateline) == ((NOTICE,), (), "", "")


def test_a_story_that_stands_leaves_whole_also_where_a_stub_would_do() -> None:
    whole = gate.clear(going(), (), now=NOW, dateline_style="colon", stub=True).story

    assert (whole.stub, whole.content.body) == (False, "Rain fell.")


@pytest.mark.parametrize(
    ("story", "actor", "named"),
    [
        (STORY, Actor(), True),
        (STORY, OF_TWO, False),
        (standing(status=Status.HELD), Actor(), False),
        (standing(embargo=Embargo(until=NOW + timedelta(days=1))), Actor(), False),
        (replace(STORY, content=replace(STORY.content, body="{++a++}")), Actor(), True),
    ],
)
def test_a_line_of_a_story_stands_on_another_page_only_where_the_story_may_leave(
    story: Story, actor: Actor, named: bool
) -> None:
    assert gate.may_be_named(going(story, actor=actor), now=NOW) is named


def test_the_writer_sees_what_must_not_leave_with_suggestions_as_if_accepted() -> None:
    content = replace(STORY.content, body="Rain {++fell++}{--snow--}")
    shown = gate.preview_story(
        replace(standing(status=Status.HELD), content=content), (), dateline_style="colon", proof=True
    )

    assert (shown.content.headline, shown.content.body, shown.proof) == (STORY.content.headline, "Rain fell", True)


def test_private_words_stay_in_the_house() -> None:
    content = out().story.content

    assert (content.slug, content.note_to_desk) == ("", "")


def test_the_lines_go_out_as_they_print() -> None:
    told = out().story

    assert (told.byline, told.dateline) == ("By a reporter", "KABUL: ")


def test_a_sealed_name_is_in_nothing_that_leaves() -> None:
    byline = Byline(text="By A and Secret", credits=(Credit(name="A"), Credit(name="Secret", sealed=True)))
    told = out(content=replace(STORY.content, byline=byline)).story

    assert "Secret" not in repr(told)
    assert told.byline == "By A"


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (Box(headline="gone", excerpt="", missing=True), "no longer has it"),
        (Box(headline="spiked", excerpt="", status=Status.SPIKED), "spiked"),
        (Box(headline="held", excerpt="", status=Status.HELD), "held"),
        (Box(headline="withdrawn", excerpt="", status=Status.WITHDRAWN), "withdrawn"),
        (Box(headline="unread", excerpt="", status=Status.DRAFT, cleared=False), "not approved"),
    ],
)
def test_an_entry_that_must_not_be_seen_is_left_out_and_told(box: Box, why: str) -> None:
    kept = (Box(headline="outside", excerpt="…"), Box(headline="draft", excerpt="…", status=Status.DRAFT))
    told = out(boxes=(kept[0], box, kept[1]))

    assert told.story.boxes == kept
    assert len(told.warnings) == 1
    assert why in told.warnings[0]


@cache
def _functions() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Every function of the program, as module.function: what it calls, and the attributes that it names."""
    found = []
    for file in SOURCE.rglob("*.py"):
        module = file.relative_to(SOURCE).with_suffix("").as_posix()
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                inside = tuple(ast.walk(function))
                calls = (node.func for node in inside if isinstance(node, ast.Call))
                called = frozenset(ast.unparse(call) for call in calls if isinstance(call, ast.Name | ast.Attribute))
                named = frozenset(ast.unparse(node) for node in inside if _is_path(node))
                found.append((f"{module}.{function.name}", called, named))
    return tuple(found)


def _is_path(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)


def _callers(of: str) -> set[str]:
    """Functions that call something of this name."""
    return {name for name, called, _ in _functions() if of in called or any(each.endswith(f".{of}") for each in called)}


def _naming(of: str) -> set[str]:
    """Functions that read something of this name, to call it or to hand it on."""
    return {name for name, _, named in _functions() if of in named}


def _exits(functions: set[str]) -> set[str]:
    return {name.removeprefix("desk/").replace("/", ".") for name in functions}


def test_nothing_but_the_gate_makes_an_outgoing_story() -> None:
    assert _callers("ExportStory") == {"desk/export/gate._export_story"}
    assert _callers("_export_story") >= {"desk/export/gate.clear", "desk/export/gate.preview_story"}


def test_every_exit_is_listed_and_passes_the_gate() -> None:
    """Adding a way out means adding it to EXITS, and taking its story from `gate.clear`."""
    through = _naming("gate.clear") | _naming("gate.may_be_named")

    assert _exits(through) == set(gate.EXITS)


def test_what_skips_the_gate_is_for_the_desk_alone() -> None:
    assert _callers("gate.preview_story") == {"desk/pages.preview", "desk/imports._as_exported"}


def test_formats_and_pages_write_only_what_passed_the_gate() -> None:
    writers = _callers("writer.write") | _callers("web.render") | _callers("corrections.html")
    writers |= _callers("corrections.text") | _callers("corrections.facts") | _callers("box_of_story")

    assert writers == {
        "desk/export/exports.render",
        "desk/imports._as_exported",
        "desk/pages._page",
        "desk/corrections._text",
        "desk/related._box_of_story",
    }


def test_files_are_written_by_the_exits_alone() -> None:
    """The rest that the program writes down is the archive itself, its upgrade log and its settings."""
    verbs = ("write", "write_all", "write_each", "write_again")
    writers = {caller for verb in verbs for caller in _callers(f"files.{verb}")}

    assert writers == {
        "desk/export/exports.export",
        "desk/export/exports.export_again",
        "desk/corrections.export",
        "desk/corrections.export_again",
        "desk/demo.build",  # says of a folder that a demo made it
        "desk/upgrade_log.write",  # names versions of the program, and no story
        "desk/rescue_files._write",  # the writer's own words, for the same desk
        "desk/word_lists.write",  # words of the desk's own list
        "ui/window/close_guard._write",  # the writer's own words, saved from loss
    }


def test_the_windows_ways_out_hand_over_what_the_exits_made() -> None:
    """A clipboard, a printer or a browser takes its bytes from an exit of the list and from nowhere else."""
    takers = _callers("exchange.render") | _callers("exchange.rendered") | _callers("pages.printable")

    assert takers <= OUTSIDE, "a new way out of the window or the command line: list it here, and have it recorded"


OUTSIDE = {
    "ui/window/exchange._copy",
    "ui/preview/request.ask_printable",
    "cli/export._to_standard_output",
}
