from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from newsdesk.domain.exported_copy import (
    PAGE,
    CopyFile,
    CurrentState,
    ExportedCopy,
    Freshness,
    file_format,
    freshness,
    latest,
    with_files,
)
from newsdesk.domain.notice import Notice, NoticeKind

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
OLD, NEW = UUID(int=1), UUID(int=2)
COPY = ExportedCopy(
    id=UUID(int=3),
    story=UUID(int=4),
    revision=OLD,
    format="html",
    place="/site/snow.html",
    is_file=True,
    at=NOON,
    who="Desk editor",
    digest="00",
)


def told(kind: NoticeKind, *, later: bool = True) -> Notice:
    at = NOON + timedelta(minutes=1 if later else -1)
    return Notice(id=UUID(int=5), story=COPY.story, kind=kind, at=at, text="Words.")


CASES = {
    "as it left": (COPY, CurrentState(revision=OLD), Freshness.CURRENT),
    "a newer version": (COPY, CurrentState(revision=NEW), Freshness.STALE),
    "corrected since": (COPY, CurrentState(revision=NEW, notices=(told(NoticeKind.CORRECTION),)), Freshness.WRONG),
    "corrected since, same words": (
        COPY,
        CurrentState(revision=OLD, notices=(told(NoticeKind.CORRECTION),)),
        Freshness.WRONG,
    ),
    "clarified since": (COPY, CurrentState(revision=OLD, notices=(told(NoticeKind.CLARIFICATION),)), Freshness.STALE),
    "updated since": (COPY, CurrentState(revision=NEW, notices=(told(NoticeKind.UPDATE),)), Freshness.STALE),
    "noted by the editor since": (
        COPY,
        CurrentState(revision=OLD, notices=(told(NoticeKind.EDITORS_NOTE),)),
        Freshness.STALE,
    ),
    "carries its correction": (
        replace(COPY, notices=1),
        CurrentState(revision=OLD, notices=(told(NoticeKind.CORRECTION, later=False),)),
        Freshness.CURRENT,
    ),
    "a notice was taken back": (replace(COPY, notices=1), CurrentState(revision=OLD), Freshness.STALE),
    "withdrawn since": (COPY, CurrentState(revision=OLD, withdrawn=True), Freshness.WRONG),
    "a stub of what is withdrawn": (
        replace(COPY, stub=True, notices=1),
        CurrentState(revision=NEW, withdrawn=True, notices=(told(NoticeKind.WITHDRAWAL, later=False),)),
        Freshness.CURRENT,
    ),
    "a stub of what came back": (replace(COPY, stub=True), CurrentState(revision=OLD), Freshness.STALE),
    "a proof of what is still one": (
        replace(COPY, proof=True),
        CurrentState(revision=OLD, proof=True),
        Freshness.CURRENT,
    ),
    "a proof of what was approved": (replace(COPY, proof=True), CurrentState(revision=OLD), Freshness.STALE),
    "a page with all notices": (replace(COPY, format=f"{PAGE}html"), CurrentState(revision=NEW), Freshness.CURRENT),
    "a page that lacks one": (
        replace(COPY, format=f"{PAGE}text"),
        CurrentState(revision=OLD, notices=(told(NoticeKind.CORRECTION),)),
        Freshness.STALE,
    ),
}


@pytest.mark.parametrize(("copy", "now", "became"), CASES.values(), ids=CASES.keys())
def test_a_copy_has_its_fate(copy: ExportedCopy, now: CurrentState, became: Freshness) -> None:
    assert freshness(copy, now) is became


def test_of_several_exports_to_one_place_only_the_last_counts() -> None:
    again = replace(COPY, id=UUID(int=6))
    elsewhere = replace(COPY, place="/site/other.html")
    of_another = replace(COPY, story=UUID(int=7))

    assert latest([again, elsewhere, of_another, COPY]) == (again, elsewhere, of_another)


def test_a_file_holds_one_format_and_a_printer_many() -> None:
    as_text = replace(COPY, format="text")
    printed = replace(COPY, place="printer", is_file=False)
    printed_as_text = replace(printed, format="text")

    assert latest([as_text, COPY, printed, printed_as_text]) == (as_text, printed, printed_as_text)


def test_the_further_files_of_a_copy_are_told_from_those_of_another() -> None:
    other = replace(COPY, id=UUID(int=9))
    records = [
        replace(of, id=UUID(int=number), format=file_format(of), place=place, digest=digest)
        for number, (of, place, digest) in enumerate(
            [(COPY, "/site/b", "02"), (other, "/site/c", "03"), (COPY, "/site/a", "01")]
        )
    ]
    assert [copy.files for copy in with_files([other, COPY], records)] == [
        (CopyFile(place="/site/c", digest="03"),),
        (CopyFile(place="/site/a", digest="01"), CopyFile(place="/site/b", digest="02")),
    ]
    assert with_files([COPY], []) == (COPY,)


def test_a_main_file_that_became_a_further_file_of_a_later_export_is_no_copy() -> None:
    later = replace(COPY, id=UUID(int=9), place="/site/b.html", files=(CopyFile(place=COPY.place, digest="01"),))
    elsewhere = replace(COPY, story=UUID(int=8))
    assert latest([later, COPY, elsewhere]) == (later, elsewhere)
    assert latest([COPY, later]) == (COPY, later)
