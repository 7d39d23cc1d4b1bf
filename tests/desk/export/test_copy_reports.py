"""Reports on exported copies, and exporting stale ones again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.exported_copy import Amiss, Freshness
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Person, Role
from newsdesk.domain.related import Related

Put = Callable[..., UUID]
Out = Callable[..., UUID]
FORMATS = ("html", "text", "markdown")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def out(put: Put, newsroom: Newsroom, site: Path) -> Out:
    """A story that readers have, exported in every format."""

    def out(name: str = "wells") -> UUID:
        story = put(url_slug=name)
        newsroom.moves.move(story, Move.PUBLISH)
        for key in FORMATS:
            newsroom.exchange.export([story], format_key=key, folder=site)
        return story

    return out


def write(newsroom: Newsroom, story: UUID, body: str = "New words.", **fields: Any) -> None:
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, body=body, **fields), base=held.head)


def correct(newsroom: Newsroom, story: UUID) -> None:
    newsroom.notices.publish_notice(story, NoticeKind.CORRECTION, wrong="Once.", right="Twice.", zone="Asia/Kabul")


def withdraw(newsroom: Newsroom, story: UUID) -> None:
    newsroom.notices.publish_notice(story, NoticeKind.WITHDRAWAL, text="It never rained.", zone="Asia/Kabul")


def clarify(newsroom: Newsroom, story: UUID) -> None:
    newsroom.notices.publish_notice(story, NoticeKind.CLARIFICATION, text="In the north.")


def fates(newsroom: Newsroom, story: UUID) -> set[Freshness]:
    return {recall.fate for recall in newsroom.recall.of(story)}


@pytest.mark.parametrize(
    ("done", "became"),
    [
        (lambda *_: None, Freshness.CURRENT),
        (write, Freshness.STALE),
        (clarify, Freshness.STALE),
        (correct, Freshness.WRONG),
        (withdraw, Freshness.WRONG),
    ],
)
def test_copies_outside_are_known_and_brought_up_to_date_in_one_act(
    out: Out, newsroom: Newsroom, site: Path, done: Callable[..., None], became: Freshness
) -> None:
    story, other = out(), out("other")
    done(newsroom, story)
    assert fates(newsroom, story) == {became}
    assert fates(newsroom, other) == {Freshness.CURRENT}
    strays = set() if became is Freshness.CURRENT else {story}
    assert {recall.copy.story for recall in newsroom.recall.stray()} == strays

    again = newsroom.recall.export_again([story])

    assert len(again.files) == (0 if became is Freshness.CURRENT else len(FORMATS))
    assert fates(newsroom, story) == {Freshness.CURRENT}
    assert again.warnings == ()
    for key in FORMATS:
        (file,) = site.glob(f"wells{newsroom._context.formats.writer(key).format.suffixes[0]}")
        stub = done is withdraw
        assert file.read_bytes() == newsroom.exchange.rendered(story, key, stub=stub).data


def test_what_was_withdrawn_leaves_a_stub_at_the_same_address(out: Out, newsroom: Newsroom, site: Path) -> None:
    story = out()
    withdraw(newsroom, story)
    newsroom.recall.export_again([story])
    page = (site / "wells.html").read_text(encoding="utf-8")

    assert ("It never rained." in page, "Rain fell" in page, "Rain fills the wells" in page) == (True, False, True)


def test_of_several_exports_to_one_place_the_last_is_looked_at(out: Out, newsroom: Newsroom, site: Path) -> None:
    story = out()
    write(newsroom, story)
    newsroom.exchange.export([story], format_key="html", folder=site, overwrite=True)

    assert {(Path(each.copy.place).suffix, each.fate) for each in newsroom.recall.of(story)} == {
        (".html", Freshness.CURRENT),
        (".txt", Freshness.STALE),
        (".md", Freshness.STALE),
    }


def test_a_place_that_is_gone_is_told_and_keeps_nothing_else_from_being_written(
    out: Out, newsroom: Newsroom, site: Path, tmp_path: Path
) -> None:
    story = out()
    newsroom.exchange.export([story], format_key="text", folder=tmp_path / "stick")
    (tmp_path / "stick").rename(tmp_path / "away")
    correct(newsroom, story)
    again = newsroom.recall.export_again([story])

    assert len(again.files) == len(FORMATS)
    assert len(again.warnings) == 1
    assert str(tmp_path / "stick") in again.warnings[0]
    assert "folder is gone" in again.warnings[0]
    assert not (tmp_path / "stick").exists()


def test_a_file_that_was_deleted_is_there_again_and_one_that_somebody_changed_is_left(
    out: Out, newsroom: Newsroom, site: Path
) -> None:
    story = out()
    (site / "wells.txt").unlink()
    (site / "wells.md").write_text("my own words", encoding="utf-8")
    correct(newsroom, story)
    again = newsroom.recall.export_again([story])

    assert {file.name for file in again.files} == {"wells.txt", "wells.html"}
    assert (site / "wells.md").read_text(encoding="utf-8") == "my own words"
    assert "somebody changed the file" in again.warnings[0]


def test_a_folder_in_the_place_of_a_file_is_left_and_told(out: Out, newsroom: Newsroom, site: Path) -> None:
    story = out()
    (site / "wells.md").unlink()
    (site / "wells.md").mkdir()
    correct(newsroom, story)
    again = newsroom.recall.export_again([story])

    assert {file.name for file in again.files} == {"wells.txt", "wells.html"}
    assert "wells.md was not exported again" in again.warnings[0]


def test_what_the_gate_stops_now_stays_as_it_is_and_is_told(out: Out, newsroom: Newsroom, site: Path) -> None:
    story, other = out(), out("other")
    before = (site / "wells.html").read_bytes()
    write(newsroom, story, embargo=Embargo(until=newsroom._context.clock() + timedelta(days=1)))
    correct(newsroom, other)
    again = newsroom.recall.export_again([story, other, story])

    assert {file.stem for file in again.files} == {"other"}
    assert len(again.warnings) == len(FORMATS)
    assert "embargoed" in again.warnings[0]
    assert (site / "wells.html").read_bytes() == before


def test_exporting_again_tells_how_far_it_is_and_stops_when_asked(out: Out, newsroom: Newsroom) -> None:
    story = out()
    correct(newsroom, story)
    told: list[tuple[int, int, str]] = []
    asked = iter([False, False, True])
    again = newsroom.recall.export_again(
        [story], progress=lambda *step: told.append(step), cancelled=lambda: next(asked)
    )

    assert (len(again.files), again.stopped) == (2, True)
    assert [step[:2] for step in told] == [(1, 3), (2, 3)]
    assert sorted(recall.fate for recall in newsroom.recall.of(story)) == [
        Freshness.CURRENT,
        Freshness.CURRENT,
        Freshness.WRONG,
    ]


def test_what_hangs_on_paper_is_listed_but_not_exported_again(out: Out, newsroom: Newsroom) -> None:
    story = out()
    newsroom.exchange.record_exit(newsroom.exchange.rendered(story, "html").record, place="printer")
    correct(newsroom, story)
    newsroom.recall.export_again([story])

    assert [(each.copy.place, each.fate) for each in newsroom.recall.of(story) if not each.copy.is_file] == [
        ("printer", Freshness.WRONG)
    ]


def test_a_corrections_page_that_lacks_a_notice_is_written_again_once(
    out: Out, newsroom: Newsroom, tmp_path: Path
) -> None:
    page = tmp_path / "corrections.txt"
    stories = [out("one"), out("two")]
    for story in stories:
        correct(newsroom, story)
        newsroom.recall.export_again([story])
    newsroom.notices.export_page(page, format_key="text")
    for story in stories:
        clarify(newsroom, story)
    again = newsroom.recall.export_again(stories)

    assert again.files.count(page) == 1
    assert again.warnings == ()
    assert page.read_text(encoding="utf-8").count("In the north.") == 2
    assert all(fates(newsroom, story) == {Freshness.CURRENT} for story in stories)


def test_a_format_that_is_no_longer_known_is_told(out: Out, newsroom: Newsroom) -> None:
    story = out()
    registry = newsroom._context.formats
    registry.writers = tuple(each for each in registry.writers if each.format.key != "text")
    correct(newsroom, story)
    again = newsroom.recall.export_again([story])

    assert len(again.files) == 2
    assert "format" in again.warnings[0]


def test_a_proof_is_replaced_by_the_page_once_the_story_is_cleared(
    put: Put, newsroom: Newsroom, staff: object, site: Path
) -> None:
    story = put(url_slug="wells")
    newsroom.exchange.export([story], format_key="text", folder=site)
    assert fates(newsroom, story) == {Freshness.CURRENT}
    newsroom.moves.move(story, Move.FILE)
    staff.editor()  # type: ignore[attr-defined]  # the desk of two of the conftest
    newsroom.moves.move(story, Move.APPROVE)
    assert fates(newsroom, story) == {Freshness.STALE}
    newsroom.recall.export_again([story])

    assert "PROOF" not in (site / "wells.txt").read_text(encoding="utf-8")


def hold(newsroom: Newsroom, story: UUID) -> None:
    newsroom.moves.move(story, Move.HOLD, reason="The lawyers read it.")


def spike(newsroom: Newsroom, story: UUID) -> None:
    newsroom.moves.move(story, Move.SPIKE, reason="It was a rumour.")


def embargo_typed(newsroom: Newsroom, story: UUID) -> None:
    held = newsroom.stories.get(story)
    until = newsroom._context.clock() + timedelta(days=1)
    newsroom.drafts.keep(story, replace(held.content, embargo=Embargo(until=until)), base=held.head)


def embargo_saved(newsroom: Newsroom, story: UUID) -> None:
    write(newsroom, story, embargo=Embargo(until=newsroom._context.clock() + timedelta(days=1)))


@pytest.mark.parametrize("stop", [hold, spike, embargo_typed, embargo_saved])
def test_copies_of_what_must_not_leave_any_more_are_called_back(
    put: Put, newsroom: Newsroom, site: Path, stop: Callable[[Newsroom, UUID], None]
) -> None:
    story, other = put(url_slug="rain"), put(url_slug="snow")
    for each in (story, other):
        newsroom.exchange.export([each], format_key="text", folder=site)
    assert newsroom.recall.stray() == ()
    stop(newsroom, story)
    before = (site / "rain.txt").read_bytes()
    again = newsroom.recall.export_again([story])

    assert [(each.copy.story, each.fate) for each in newsroom.recall.stray()] == [(story, Freshness.WRONG)]
    assert fates(newsroom, story) == {Freshness.WRONG}
    assert (again.files, (site / "rain.txt").read_bytes()) == ((), before)
    assert "was not exported again" in again.warnings[0]


def test_a_proof_of_what_is_held_now_is_not_called_back(put: Put, newsroom: Newsroom, staff: Any, site: Path) -> None:
    story = put(url_slug="rain")
    newsroom.exchange.export([story], format_key="text", folder=site)
    staff.editor()
    hold(newsroom, story)

    assert newsroom.recall.stray() == ()


def embargo_in_a_draft(newsroom: Newsroom, story: UUID) -> None:
    held = newsroom.stories.get(story)
    until = Embargo(until=newsroom._context.clock() + timedelta(days=1), zone="Asia/Kabul")
    newsroom.drafts.keep(story, replace(held.content, embargo=until), base=held.head)


def rewrite(newsroom: Newsroom, story: UUID) -> None:
    write(newsroom, story, headline="Zebra crosses the road", body="It was a zebra.")


def correct_and_rewrite(newsroom: Newsroom, story: UUID) -> None:
    rewrite(newsroom, story)
    correct(newsroom, story)


CARRIED = [
    (embargo_in_a_draft, Amiss.EMBARGOED, Freshness.WRONG),
    (spike, Amiss.SPIKED, Freshness.WRONG),
    (hold, Amiss.HELD, Freshness.WRONG),
    (withdraw, Amiss.WITHDRAWN, Freshness.WRONG),
    (rewrite, Amiss.CHANGED, Freshness.STALE),
    (correct_and_rewrite, Amiss.CORRECTED, Freshness.WRONG),
]


@pytest.mark.parametrize(("done", "amiss", "fate"), CARRIED)
def test_a_copy_is_called_back_for_another_story_that_stands_in_its_check_also(
    put: Put, newsroom: Newsroom, site: Path, done: Callable[..., None], amiss: Amiss, fate: Freshness
) -> None:
    named = put("Zebra seen", body="A zebra was seen.", url_slug="zebra")
    if done in (withdraw, correct_and_rewrite):
        newsroom.moves.move(named, Move.PUBLISH)
    carrier = put(url_slug="wells", related=(Related(story=named),))
    for key in FORMATS:
        newsroom.exchange.export([carrier], format_key=key, folder=site)
    assert "Zebra seen" in (site / "wells.txt").read_text(encoding="utf-8")
    assert fates(newsroom, carrier) == {Freshness.CURRENT}
    assert newsroom.recall.of(named) == newsroom.recall.stray() == ()

    done(newsroom, named)
    found = newsroom.recall.of(carrier)
    assert {recall.fate for recall in found} == {fate}
    assert {(each.story, each.amiss) for recall in found for each in recall.carries} == {(named, amiss)}
    assert {recall.copy.id for recall in newsroom.recall.stray()} == {recall.copy.id for recall in found}

    again = newsroom.recall.export_again([carrier])
    assert len(again.files) == len(FORMATS)
    assert fates(newsroom, carrier) == {Freshness.CURRENT}
    assert newsroom.recall.stray() == ()
    assert "Zebra seen" not in (site / "wells.txt").read_text(encoding="utf-8")


def test_what_was_read_and_copied_with_another_story_in_it_is_named(put: Put, newsroom: Newsroom) -> None:
    named = put("Zebra seen", body="A zebra was seen.")
    carrier = put(related=(Related(story=named),))
    for key in ("text", "markdown"):
        rendered = newsroom.exchange.rendered(carrier, key)
        newsroom.exchange.record_exit(rendered.record, place="clipboard")
    spike(newsroom, named)
    assert [recall.fate for recall in newsroom.recall.of(carrier)] == [Freshness.WRONG, Freshness.WRONG]
    newsroom.exchange.record_exit(newsroom.exchange.rendered(carrier, "text").record, place="clipboard")
    assert {recall.copy.format: recall.fate for recall in newsroom.recall.of(carrier)} == {
        "text": Freshness.CURRENT,
        "markdown": Freshness.WRONG,
    }


def test_a_proof_that_carries_another_story_is_not_called_back(put: Put, newsroom: Newsroom, site: Path) -> None:
    named = put("Zebra seen", body="A zebra was seen.")
    newsroom.moves.move(named, Move.PUBLISH)
    for name, role in (("desk editor", Role.EDITOR), ("Reporter", Role.REPORTER)):
        newsroom._context.archive.people.put(Person(id=uuid4(), name=name, role=role))
    carrier = put(related=(Related(story=named),))
    newsroom.exchange.export([carrier], format_key="text", folder=site, working=True)
    (file,) = site.iterdir()
    assert "Zebra seen" in file.read_text(encoding="utf-8")
    withdraw(newsroom, named)
    assert not newsroom.recall.stray()
