"""The log of exported copies, and which of them are out of date."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.exported_copy import PAGE, CopyFile, ExportedCopy, file_format
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(seconds=1)
Add = Callable[..., UUID]
Out = Callable[..., ExportedCopy]


@pytest.fixture
def out(archive: Archive) -> Out:
    """Lets a copy of the story's head out."""

    def left(story: UUID, **more: Any) -> ExportedCopy:
        made: dict[str, Any] = {
            "revision": archive.stories.get(story).head,
            "format": "html",
            "place": "/site/rain.html",
        }
        made |= {"is_file": True, "at": NOON, "who": "Desk editor", "digest": "0" * 64}
        copy = ExportedCopy(id=uuid4(), story=story, **{**made, **more})
        archive.copies.add([copy])
        return copy

    return left


def test_copies_come_back_as_they_left_the_latest_first(archive: Archive, add: Add, out: Out) -> None:
    story = add()
    first = out(story, notices=2)
    second = out(story, revision=None, place="printer", is_file=False, proof=True, stub=True)
    out(add())
    assert archive.copies.of(story) == (second, first)


def test_further_files_come_back_with_their_copy_and_are_no_copies_of_their_own(
    archive: Archive, add: Add, out: Out
) -> None:
    story, other = add(status=Status.PUBLISHED), add()
    alone = out(story, place="/site/alone.html")
    copy = out(story)
    for name in ("a.jpg", "b.jpg"):
        out(story, format=file_format(copy), place=f"/site/rain_files/{name}", digest=name)
    whole = replace(copy, files=tuple(CopyFile(place=f"/site/rain_files/{n}", digest=n) for n in ("a.jpg", "b.jpg")))

    assert archive.copies.of(story) == (whole, alone)
    assert archive.copies.of_several_files(story) == (whole,)
    assert archive.copies.of_several_files(other) == ()
    assert archive.copies.stray() == ()
    save(archive, story, cleared=True)
    assert archive.copies.stray() == (whole, alone)
    out(story, place="/site/rain_files/b.jpg", format="text")
    out(story, revision=archive.stories.get(story).head)
    assert archive.copies.stray()[-1] == alone


def test_the_last_export_to_a_file_is_known_whose_story_it_ever_is(archive: Archive, add: Add, out: Out) -> None:
    first, second = add(), add()
    copy = out(first)
    out(first, format=file_format(copy), place="/site/rain_files/a.jpg")
    later = out(second)
    assert archive.copies.last_at(copy.place) == later
    found = archive.copies.last_at("/site/rain_files/a.jpg")
    assert found is not None
    assert found.story == first
    assert archive.copies.last_at("/site/none") is None


def test_only_an_unmarked_copy_has_left_the_house(archive: Archive, add: Add, out: Out) -> None:
    story, other = add(), add()
    out(story, proof=True)
    out(other)
    assert not archive.copies.exported_since(story, NOON)
    out(story)
    assert archive.copies.exported_since(story, NOON)
    assert not archive.copies.exported_since(story, LATER)


def save(archive: Archive, story: UUID, *, cleared: bool) -> None:
    held = archive.stories.get(story)
    saved = archive.revisions.save(story, Content(body="New."), base=held.head, who="", when=LATER)
    if cleared:
        archive.stories.update_workflow(story, replace(held.standing, cleared=saved.revision), when=LATER)


def test_what_says_what_the_desk_says_does_not_stray(archive: Archive, add: Add, out: Out) -> None:
    published, draft = add(status=Status.PUBLISHED), add()
    for story in (published, draft):
        out(story)
    save(archive, published, cleared=False)
    assert archive.copies.stray() == ()


def test_a_copy_of_an_older_version_strays_until_it_is_exported_again(archive: Archive, add: Add, out: Out) -> None:
    published, draft = add(status=Status.PUBLISHED), add()
    out(published, format="text")  # the page took its place
    site = out(published)
    mine = out(draft)
    save(archive, published, cleared=True)
    save(archive, draft, cleared=False)
    assert archive.copies.stray() == (mine, site)
    assert archive.copies.stray(limit=1) == (mine,)
    out(published)
    out(draft)
    assert archive.copies.stray() == ()


def test_a_copy_without_a_notice_strays(archive: Archive, add: Add, out: Out) -> None:
    story = add(status=Status.PUBLISHED)
    copy = out(story)
    notice = Notice(id=uuid4(), story=story, kind=NoticeKind.UPDATE, at=NOON, text="More.")
    archive.notices.add(notice)
    assert archive.copies.stray() == (copy,)
    archive.notices.take_back(notice.id)
    assert archive.copies.stray() == ()


def test_what_was_read_and_copied_strays_by_its_own_form(archive: Archive, add: Add, out: Out) -> None:
    story = add(status=Status.PUBLISHED)
    pasted, printed = (
        out(story, place="clipboard", is_file=False, format=format_key) for format_key in ("text", "markdown")
    )
    save(archive, story, cleared=True)
    assert archive.copies.stray() == (printed, pasted)
    out(story, place="clipboard", is_file=False, format="text")
    assert archive.copies.stray() == (printed,)


def test_a_corrections_page_is_held_against_its_notices_alone(archive: Archive, add: Add, out: Out) -> None:
    story = add(status=Status.PUBLISHED)
    page = out(story, format=f"{PAGE}html", place="/site/corrections.html")
    save(archive, story, cleared=True)
    assert archive.copies.stray() == ()
    archive.notices.add(Notice(id=uuid4(), story=story, kind=NoticeKind.UPDATE, at=NOON, text="More."))
    assert archive.copies.stray() == (page,)


def test_a_page_of_a_story_withdrawn_strays_until_its_stub_is_there(archive: Archive, add: Add, out: Out) -> None:
    story = add(status=Status.PUBLISHED)
    copy, standing = out(story), archive.stories.get(story).standing
    archive.stories.update_workflow(story, replace(standing, status=Status.WITHDRAWN), when=LATER)
    assert archive.copies.stray() == (copy,)
    out(story, stub=True)
    assert archive.copies.stray() == ()


def test_a_proof_is_not_called_back(archive: Archive, add: Add, out: Out) -> None:
    story = add(standing=Workflow(status=Status.FILED))
    out(story, proof=True)
    save(archive, story, cleared=False)
    assert archive.copies.stray() == ()


@pytest.mark.parametrize("statement", ["UPDATE copy SET place = ''", "DELETE FROM copy"])
def test_what_left_cannot_be_denied(archive: Archive, add: Add, out: Out, statement: str) -> None:
    out(add())
    with pytest.raises(sqlite3.IntegrityError):
        archive._connection.run(statement)
