"""The walk of a field that nobody wrote a line for: `location`, which readers see. Run by test_added_field.py."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from newsdesk import resources
from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.gates import GATES
from newsdesk.desk.differences import differences
from newsdesk.domain import public_content
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.draft import Draft
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.fields import BY_NAME, FIELDS
from newsdesk.domain.merge import choose, merge
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.formats import all_formats
from newsdesk.page.publication import Publication
from newsdesk.ui.checks.numbered_finding import rank
from newsdesk.ui.conflict.pane import ConflictPane
from newsdesk.ui.history.compare_pane import ComparePane

FORMATS = all_formats(resources.path("themes"))
HOUSE = Publication(paper="The Sample Paper", site="https://paper.example")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_WRITTEN = Content(
    headline="Snow closes the pass",
    section="National",
    byline=Byline(text="City desk report"),
    body="Snow shut the pass. Lorries wait on either side.",
    url_slug="snow",
)


def located(words: str, content: Content = _WRITTEN) -> Content:
    """The story with these words in the added field, which no type checker knows."""
    added: dict[str, Any] = {"location": words}
    return replace(content, **added)


location = attrgetter("location")
STORY = located("Salang")
LEFT = Qt.MouseButton.LeftButton


def outgoing(content: Content) -> ExportStory:
    return ExportStory(
        id=UUID(int=7),
        content=public_content.content(content),
        byline=content.byline.text,
        dateline="",
        boxes=(),
        status=Status.PUBLISHED,
        version=1,
        created=NOON,
        modified=NOON,
        published=NOON,
    )


def test_it_is_a_field_like_all_others() -> None:
    assert "location" in BY_NAME
    assert {each.name for each in FIELDS} == {each.name for each in fields(Content)}


def test_a_record_keeps_it_and_one_without_it_reads_with_its_default() -> None:
    record = json.loads(json.dumps(to_record(STORY)))
    assert from_record(record) == STORY
    del record["location"]
    assert from_record(record) == located("")


def test_what_is_private_in_it_leaves_by_no_exit() -> None:
    assert location(public_content.content(located("Salang (CQ)"))) == "Salang"


def test_two_versions_differ_in_it_and_are_merged() -> None:
    mine, theirs = located("Salang pass"), located("Parwan")
    (differing,) = differences(STORY, mine)
    assert (differing.field, differing.before, differing.after) == ("location", "Salang", "Salang pass")
    assert merge(STORY, mine, STORY).content == mine
    merged = merge(STORY, mine, theirs)
    assert [conflict.field for conflict in merged.conflicts] == ["location"]
    assert location(choose(merged, {0: "both"})) == "Salang pass / Parwan"


@pytest.mark.parametrize("check", ["tk", "sealed"])
def test_checks_read_it(check: str) -> None:
    words = {"tk": "Salang, TK", "sealed": "The house of B. Secret"}
    sealed = Byline(credits=(Credit(name="City desk"), Credit(name="B. Secret", sealed=True)))
    copy = CheckedStory(content=located(words[check], replace(STORY, byline=sealed)))
    (gate,) = (each for each in GATES if each.key == check)
    assert [finding.field for finding in gate.story(copy)] == ["location"]
    assert any(passage.field == "location" for passage in copy.passages)


@pytest.mark.parametrize("key", [each.key for each in FORMATS.formats])
@pytest.mark.parametrize(("language", "label"), [("en", "Location"), ("fa-AF", "محل")])
def test_every_format_takes_it_out_and_brings_it_back(key: str, language: str, label: str) -> None:
    content = replace(STORY, language=language)
    (written,) = FORMATS.writer(key).write(outgoing(content), publication=HOUSE, stem="story")
    (arrived,) = FORMATS.reader(key).read(written.data)
    assert location(arrived.content) == "Salang"
    assert arrived.content.body == content.body
    assert arrived.content.byline.text == content.byline.text
    assert arrived.warnings == ()
    assert key == "markdown" or label in written.data.decode()


def test_machines_read_it_on_the_page() -> None:
    (page,) = FORMATS.writer("html").write(outgoing(STORY), publication=HOUSE, stem="story")
    assert '"contentLocation": "Salang"' in page.data.decode()


def test_it_is_typed_in_the_form_kept_as_a_draft_and_saved(window, opened, newsroom, lanes, ask, qtbot) -> None:
    form = window.centre.editor_page.form
    assert form.boxes["location"].label.text() == "Location"
    assert rank("section") < rank("location") < rank("slug")
    form.fields["location"].setFocus()
    with qtbot.waitSignal(window.sessions.current.story_edited):
        qtbot.keyClicks(form.fields["location"], "Salang")
    qtbot.waitUntil(lambda: _draft(newsroom, ask, opened) is not None)
    assert location(_draft(newsroom, ask, opened).content) == "Salang"
    window.centre.editor_page.form.show_content(located("Parwan"))
    assert form.fields["location"].text() == "Parwan"


def _draft(newsroom, ask, story: UUID) -> Draft | None:
    return ask(lambda: newsroom.drafts.get(story))


def test_it_is_found_saved_and_typed(newsroom, add, ask) -> None:
    saved = add(location="Badakhshan")
    typed = uuid4()
    ask(lambda: newsroom.drafts.keep(typed, located("Bamyan", Content()), base=None))
    for word, story in (("badakhshan", saved), ("bamyan", typed)):
        page = ask(lambda word=word: newsroom.stories.page(StoryQuery(text=word), after=None, limit=5))
        assert [row.id for row in page.rows] == [story]


def test_a_desk_from_before_it_is_searched_in_it(tmp_path: Path, process: Callable[..., str]) -> None:
    """The index was made by a program that had no such field; what it holds is brought up to date, once."""
    without = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path.endswith("src"))}
    process("new", "--headline", "Rain", **without)
    process("new", "--headline", "Snow", "--location", "Badakhshan")
    assert [each["headline"] for each in json.loads(process("list", "badakhshan", "--json"))] == ["Snow"]
    assert [each["headline"] for each in json.loads(process("list", "rain", "--json", **without))] == ["Rain"]


def test_the_command_line_takes_and_shows_it(process: Callable[..., str]) -> None:
    assert "Where it happened." in process("new", "--help")
    process("new", "--headline", "Snow", "--slug", "snow", "--location", "Salang")
    assert json.loads(process("show", "snow", "--json"))["location"] == "Salang"
    assert "location: Salang" in process("show", "snow")
    assert "Location: Salang" in process("export", "snow", "--format", "text", "--output", "-", "--proof")


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., str]:
    own = {
        "NEWSDESK_DESK": str(tmp_path / "cli.newsdesk"),
        "NEWSDESK_SETTINGS": str(tmp_path / "cli.json"),
        "NEWSDESK_WHO": "ED",
    }

    def run(*args: str, **variables: str) -> str:
        command = [sys.executable, "-m", "newsdesk", *args]
        done = subprocess.run(
            command, env={**os.environ, **own, **variables}, capture_output=True, cwd=tmp_path, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


def test_history_shows_what_became_of_it(newsroom, lanes, look, add, ask, qtbot) -> None:
    story = add(location="Salang")
    base = ask(lambda: newsroom.stories.get(story)).head
    changed = replace(ask(lambda: newsroom.stories.get(story)).content, location="Parwan")
    ask(lambda: newsroom.stories.save(story, changed, base=base))
    newest, oldest = (note.id for note in ask(lambda: newsroom.revisions.history(story)))
    pane = ComparePane(lanes, look)
    qtbot.addWidget(pane)
    pane.attach(newsroom)
    pane.show()
    with qtbot.waitSignal(pane.panel.view.changes_written):
        pane.compare(story, oldest, newest)
    shown = pane.panel.view.toPlainText()
    assert "Location" in shown
    assert "Parwan" in shown


def test_a_conflict_over_it_is_settled(newsroom, lanes, bus, look, unsent, add, ask, qtbot) -> None:
    story = add(location="Salang")
    held = ask(lambda: newsroom.stories.get(story))
    for place in ("Parwan", "Kabul"):
        ask(lambda place=place: newsroom.stories.save(story, replace(held.content, location=place), base=held.head))
    pane = ConflictPane(lanes, bus, look, unsent, None)
    qtbot.addWidget(pane)
    pane.attach(newsroom)
    pane.show()
    pane.show_story(story)
    assert lanes.drain(30)
    (card,) = pane.merge_choices.cards
    assert card.name.text() == "Location"
    assert any("Parwan" in label.text() for label in card.findChildren(QLabel))
    qtbot.mouseClick(card.buttons["theirs"], LEFT)
    qtbot.mouseClick(pane.settle_button, LEFT)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(story)).content.location == "Parwan"
