from dataclasses import replace

from newsdesk.domain.related import Box
from newsdesk.domain.status import Status

BOX = Box(headline="Bridge reopens", excerpt="Traffic crossed …")


def test_an_outside_story_prints() -> None:
    assert BOX.prints


def test_a_spiked_or_missing_story_is_left_out() -> None:
    assert not replace(BOX, status=Status.SPIKED).prints
    assert not replace(BOX, missing=True).prints
    assert replace(BOX, status=Status.DRAFT).prints
