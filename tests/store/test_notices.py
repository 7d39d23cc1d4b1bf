"""Notices to readers stand for good; only one that never left is taken back."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.errors import StoryNotFound
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.store.archive import Archive

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
Add = Callable[..., UUID]


def notice(archive: Archive, story: UUID, kind: NoticeKind = NoticeKind.UPDATE, **more: Any) -> Notice:
    made = Notice(id=uuid4(), story=story, kind=kind, at=NOON, **{"text": "More is known.", **more})
    archive.notices.add(made)
    return made


def test_notices_come_back_as_they_were_made_newest_first(archive: Archive, add: Add) -> None:
    story, other, quiet = add(), add(), add()
    words = {"wrong": "Ten people", "right": "Two people", "who": "Desk editor", "zone": "Asia/Kabul"}
    first = notice(archive, story, NoticeKind.CORRECTION, text="", revision=archive.stories.get(story).head, **words)
    second, elsewhere = notice(archive, story), notice(archive, other)
    assert archive.notices.of(story) == (second, first)
    assert archive.notices.many([story, other, quiet]) == {story: (second, first), other: (elsewhere,)}
    assert archive.notices.many([]) == {}
    assert archive.notices.all() == (elsewhere, second, first)
    assert archive.notices.all(limit=1) == (elsewhere,)
    assert archive.notices.get(first.id) == first


def test_a_notice_taken_back_is_told_to_nobody(archive: Archive, add: Add) -> None:
    story = add()
    made = notice(archive, story)
    archive.notices.take_back(made.id)
    assert archive.notices.of(story) == archive.notices.all() == ()
    assert archive.notices.get(made.id) == replace(made, taken_back=True)
    archive.notices.take_back(made.id)


def test_a_notice_that_nobody_made_is_told(archive: Archive) -> None:
    for ask in (archive.notices.get, archive.notices.take_back):
        with pytest.raises(StoryNotFound):
            ask(uuid4())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE notice SET text = ''",
        "UPDATE notice SET wrong = '', taken_back = 1",
        "UPDATE notice SET taken_back = 0",
        "DELETE FROM notice",
    ],
)
def test_what_readers_were_told_cannot_be_changed(archive: Archive, add: Add, statement: str) -> None:
    notice(archive, add(), wrong="Ten")
    with pytest.raises(sqlite3.IntegrityError):
        archive._connection.run(statement)
