from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from newsdesk.domain.copies import PAGE, Copy, Fate, Now, fate, latest
from newsdesk.domain.notice import Kind, Notice

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
OLD, NEW = UUID(int=1), UUID(int=2)
COPY = Copy(
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


def told(kind: Kind, *, later: bool = True) -> Notice:
    at = NOON + timedelta(minutes=1 if later else -1)
    return Notice(id=UUID(int=5), story=COPY.story, kind=kind, at=at, text="Words.")


CASES = {
    "as it left": (COPY, Now(revision=OLD), Fate.CURRENT),
    "a newer version": (COPY, Now(revision=NEW), Fate.STALE),
    "corrected since": (COPY, Now(revision=NEW, notices=(told(Kind.CORRECTION),)), Fate.WRONG),
    "corrected since, same words": (COPY, Now(revision=OLD, notices=(told(Kind.CORRECTION),)), Fate.WRONG),
    "clarified since": (COPY, Now(revision=OLD, notices=(told(Kind.CLARIFICATION),)), Fate.STALE),
    "updated since": (COPY, Now(revision=NEW, notices=(told(Kind.UPDATE),)), Fate.STALE),
    "noted by the editor since": (COPY, Now(revision=OLD, notices=(told(Kind.EDITORS_NOTE),)), Fate.STALE),
    "carries its correction": (
        replace(COPY, notices=1),
        Now(revision=OLD, notices=(told(Kind.CORRECTION, later=False),)),
        Fate.CURRENT,
    ),
    "a notice was taken back": (replace(COPY, notices=1), Now(revision=OLD), Fate.STALE),
    "withdrawn since": (COPY, Now(revision=OLD, withdrawn=True), Fate.WRONG),
    "a stub of what is withdrawn": (
        replace(COPY, stub=True, notices=1),
        Now(revision=NEW, withdrawn=True, notices=(told(Kind.WITHDRAWAL, later=False),)),
        Fate.CURRENT,
    ),
    "a stub of what came back": (replace(COPY, stub=True), Now(revision=OLD), Fate.STALE),
    "a proof of what is still one": (replace(COPY, proof=True), Now(revision=OLD, proof=True), Fate.CURRENT),
    "a proof of what was approved": (replace(COPY, proof=True), Now(revision=OLD), Fate.STALE),
    "a page with all notices": (replace(COPY, format=f"{PAGE}html"), Now(revision=NEW), Fate.CURRENT),
    "a page that lacks one": (
        replace(COPY, format=f"{PAGE}text"),
        Now(revision=OLD, notices=(told(Kind.CORRECTION),)),
        Fate.STALE,
    ),
}


@pytest.mark.parametrize(("copy", "now", "became"), CASES.values(), ids=CASES.keys())
def test_a_copy_has_its_fate(copy: Copy, now: Now, became: Fate) -> None:
    assert fate(copy, now) is became


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
