from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from newsdesk.domain.errors import NoticeIncomplete
from newsdesk.domain.notice import Notice, NoticeKind, complete

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def notice(kind: NoticeKind, **words: Any) -> Notice:
    return Notice(id=UUID(int=1), story=UUID(int=2), kind=kind, at=NOON, **words)


@pytest.mark.parametrize(
    ("kind", "words", "missing"),
    [
        (NoticeKind.CORRECTION, {}, "wrong"),
        (NoticeKind.CORRECTION, {"wrong": "It snowed"}, "right"),
        (NoticeKind.CORRECTION, {"wrong": "It snowed", "right": " \n"}, "right"),
        (NoticeKind.CORRECTION, {"text": "We regret this."}, "wrong"),
        *((kind, {}, "text") for kind in sorted(set(NoticeKind) - {NoticeKind.CORRECTION})),
        (NoticeKind.WITHDRAWAL, {"text": "\t"}, "text"),
    ],
)
def test_a_notice_that_does_not_say_all_is_refused_with_what_is_missing(
    kind: NoticeKind, words: dict[str, str], missing: str
) -> None:
    with pytest.raises(NoticeIncomplete) as refused:
        complete(notice(kind, **words))

    assert (refused.value.kind, refused.value.missing) == (kind.value, missing)


@pytest.mark.parametrize("kind", sorted(NoticeKind))
def test_a_notice_that_says_all_stands(kind: NoticeKind) -> None:
    told = notice(kind, wrong="It snowed", right="It rained", text="Words.")

    assert complete(told) is told


def test_a_correction_needs_no_more_than_what_was_wrong_and_what_is_right() -> None:
    told = notice(NoticeKind.CORRECTION, wrong="It snowed", right="It rained")

    assert complete(told) is told
